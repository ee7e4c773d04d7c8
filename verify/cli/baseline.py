"""The baseline file: the failures that a desk knows of, so that a gate can be shut by new ones alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from verify.errors import Place, Problem, UsageError
from verify.findings import Finding, Report
from verify.outcomes import Verdict
from verify.report.safe import safe_json
from verify.validation import FaultsError, shaped

SCHEMA = "verify-baseline-1"

_FINGERPRINT = re.compile("[0-9a-f]{64}")
_REMEDY = "name a file that verify baseline has written"
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A failure that is known. Its fingerprint tells it; the rest is for who reads the file.

    `article` is the id of the article in which it is told, "" where nothing bound.
    """

    fingerprint: str
    rule: str
    article: str
    message: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The failures of one run. `schema` is the version of the file's format: "verify-baseline-1"."""

    schema: str
    findings: tuple[Entry, ...]

    @property
    def fingerprints(self) -> frozenset[str]:
        """What tells the known failures."""
        return frozenset(entry.fingerprint for entry in self.findings)


def baseline_of(report: Report) -> Baseline:
    """The failures of a report, those folded into others too, by article, rule and fingerprint.

    What is suppressed is none of them.
    """
    entries = (_entry(one) for finding in report.of(Verdict.FAIL) for one in (finding, *finding.also))
    ordered = sorted(entries, key=lambda entry: (entry.article, entry.rule, entry.fingerprint))
    return Baseline(SCHEMA, tuple(ordered))


def _entry(finding: Finding) -> Entry:
    article = finding.primary.claim.span.article if finding.primary else finding.article or ""
    return Entry(finding.fingerprint, finding.rule, article, finding.outcome.message)


def as_text(baseline: Baseline) -> str:
    """A baseline as its file holds it: JSON, the same for the same failures, ending in one line break."""
    return safe_json(asdict(baseline), indented=True) + "\n"


def read_baseline(path: Path) -> Baseline:
    """The baseline that a file holds. Raises UsageError for one that is missing, broken or of another kind."""
    place = Place(str(path))
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError(Problem("there is no such baseline", place, "verify baseline writes one")) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(Problem(f"the baseline cannot be read: {reason}", place)) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(Problem(f"not a baseline: no readable JSON: {error}", place, _REMEDY)) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise UsageError(Problem(f"not a baseline: its schema is not {SCHEMA!r}", place, _REMEDY))
    try:
        return _checked(shaped(Baseline, data))
    except FaultsError as error:
        fault = error.faults[0]
        where = ".".join(map(str, fault.path))
        raise UsageError(Problem(f"a broken baseline: {where}: {fault.words.lower()}", place, _REMEDY)) from error
    except ValueError as error:
        raise UsageError(Problem(f"a broken baseline: {error}", place, _REMEDY)) from error


def _checked(baseline: Baseline) -> Baseline:
    """The baseline. Raises ValueError for a fingerprint that none can be: nothing would ever match it."""
    for entry in baseline.findings:
        if not _FINGERPRINT.fullmatch(entry.fingerprint):
            raise ValueError(f"{entry.fingerprint!r} is no fingerprint")
    return baseline


def gone(baseline: Baseline, report: Report) -> tuple[Entry, ...]:
    """The entries that a run looked for in vain: their rule and article were in it, the failure was not.

    A failure that is suppressed now still occurs. What a run did not look at may well be there still: one article
    of many, or one that could not be read.
    """
    suppressed = {finding.fingerprint for finding in report.suppressed}
    found = baseline_of(report).fingerprints | suppressed
    rules = {rule.id for rule in report.rules}
    articles = {article.id for article in report.articles}
    return tuple(
        entry
        for entry in baseline.findings
        if entry.fingerprint not in found and entry.rule in rules and entry.article in articles
    )


def gone_told(path: Path, entries: tuple[Entry, ...]) -> Iterator[Problem]:
    """One line on the entries that no longer occur, so that the file can be cleaned; nothing where all do."""
    if entries:
        shown = [f"{entry.rule} in {entry.article}" for entry in entries[:_SHOWN]]
        rest = [f"{len(entries) - _SHOWN} more"] if len(entries) > _SHOWN else []
        verb = "entry no longer occurs" if len(entries) == 1 else "entries no longer occur"
        message = f"{len(entries)} {verb}: {', '.join([*shown, *rest])}"
        yield Problem(message, Place(str(path)), "verify baseline writes the file anew, without them")


def write_baseline(baseline: Baseline, path: Path) -> None:
    """Writes the file, and the folders that lead to it. Raises UsageError where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_text(baseline), encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(Problem(f"the baseline cannot be written: {reason}", Place(str(path)))) from error


def refuse_to_overwrite(path: Path) -> None:
    """Nothing where the path is free or holds a baseline. Raises UsageError where it holds anything else."""
    if not path.exists():
        return
    try:
        read_baseline(path)
    except UsageError as error:
        hint = "name another file with --output, or remove this one"
        problem = Problem("this is not a baseline, and is not overwritten", Place(str(path)), hint)
        raise UsageError(problem) from error
