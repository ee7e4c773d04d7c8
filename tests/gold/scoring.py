"""What the shipped rules say of the gold corpus, held against its labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from verify import check, load_rules
from verify.document import Article, Block, Published, SourceMap
from verify.findings import Finding
from verify.outcomes import Severity, Verdict
from verify.read import markdown

HERE = Path(__file__).parent
RULES = HERE.parents[1] / "rules"
KINDS = tuple(sorted(path.stem for path in HERE.glob("*.yaml")))
_NO_ROLES = {"kind", "verdict", "nth"}


@dataclass(frozen=True)
class Label:
    """A relation that the language tells: its kind, its verdict, and where the figure of each role stands."""

    kind: str
    verdict: Verdict
    roles: tuple[tuple[str, tuple[int, int]], ...]

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where its figures stand."""
        return tuple(place for _, place in self.roles)


@dataclass(frozen=True)
class Case:
    """A text of the corpus with its labels."""

    file: str
    article: Article
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Judged:
    """A case and what was said of it: labels that were missed, and failures that no label explains."""

    case: Case
    missed: tuple[Label, ...]
    alarms: tuple[Finding, ...]
    failures: int


def cases() -> Iterator[Case]:
    """The corpus, in the order of its files."""
    for kind in KINDS:
        entries = yaml.safe_load((HERE / f"{kind}.yaml").read_text("utf-8"))
        for number, entry in enumerate(entries):
            article = article_of(f"{kind}-{number + 1}", entry["text"], entry.get("published"))
            yield Case(kind, article, tuple(_label(label, article.text) for label in entry["holds"]))


def article_of(name: str, text: str, published: date | None) -> Article:
    """A text as an article of one body block for each paragraph; a table is read as Markdown is."""
    if text.startswith("|"):
        (table,) = markdown.read(name, text)
        return replace(table, story=name)
    blocks = tuple(Block("body", match.start(), match.end()) for match in re.finditer(r"\S(?:.|\n(?!\n))*", text))
    dated = Published(published, published, "the label") if published else None
    return Article(id=name, text=text, source_map=SourceMap.of(text), blocks=blocks, published=dated, story=name)


def _label(label: dict[str, Any], text: str) -> Label:
    roles = []
    for role, said in label.items():
        if role not in _NO_ROLES:
            nth = label.get("nth", {}).get(role, 1)
            figures = said if isinstance(said, list) else [said]
            roles += [(role, _place(figure, text, nth)) for figure in figures]
    return Label(label["kind"], Verdict(label["verdict"]), tuple(roles))


def _place(figure: str, text: str, nth: int) -> tuple[int, int]:
    found = list(re.finditer(rf"(?<!\w)(?<![\d$£€][.,]){re.escape(figure)}(?!\w)(?![.,]\d)", text))
    return found[nth - 1].span()


def judged() -> list[Judged]:
    """Every case as the shipped rules see it, the notes left out."""
    corpus = list(cases())
    report = check(load_rules(RULES), [case.article for case in corpus])
    told: dict[str, list[Finding]] = {case.article.id: [] for case in corpus}
    for finding in report.findings:
        for one in (finding, *finding.also):
            if one.primary and one.severity is not Severity.NOTE:
                told[one.primary.claim.span.article].append(one)
    return [_judged(case, told[case.article.id]) for case in corpus]


def _judged(case: Case, findings: list[Finding]) -> Judged:
    failures = [finding for finding in findings if finding.verdict is Verdict.FAIL]
    wrong = [label for label in case.labels if label.verdict is Verdict.FAIL]
    return Judged(
        case=case,
        missed=tuple(label for label in case.labels if not any(_tells(finding, label) for finding in findings)),
        alarms=tuple(f for f in failures if not any(_touched(f, label) for label in wrong)),
        failures=len(failures),
    )


def _tells(finding: Finding, label: Label) -> bool:
    """Whether a finding has a label's verdict and rests on all its figures."""
    return finding.verdict is label.verdict and _touched(finding, label) == len(label.places)


def _touched(finding: Finding, label: Label) -> int:
    """On how many figures of a label a finding rests."""
    spans = [mention.claim.span for mention in finding.mentions]
    return sum(any(span.start < end and start < span.end for span in spans) for start, end in label.places)


@dataclass(frozen=True)
class Score:
    """Of the labels of a kind how many were found, and of the failures how many were right."""

    labels: int
    found: int
    failures: int
    alarms: int

    @property
    def recall(self) -> float:
        """The part of all labels, read or not, that got their verdict."""
        return self.found / self.labels if self.labels else 1.0

    @property
    def precision(self) -> float:
        """The part of all failures that some label explains."""
        return 1 - self.alarms / self.failures if self.failures else 1.0

    def __str__(self) -> str:
        return (
            f"recall {self.recall:.3f} ({self.found}/{self.labels}), "
            f"precision {self.precision:.3f} ({self.alarms} false of {self.failures})"
        )


def scores(results: list[Judged]) -> dict[str, Score]:
    """The score of each file of the corpus, and of all together under "all"."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in (*KINDS, "all")}
    for result in results:
        for kind in (result.case.file, "all"):
            counts[kind]["labels"] += len(result.case.labels)
            counts[kind]["found"] += len(result.case.labels) - len(result.missed)
            counts[kind]["failures"] += result.failures
            counts[kind]["alarms"] += len(result.alarms)
    return {
        kind: Score(**{key: count[key] for key in ("labels", "found", "failures", "alarms")})
        for kind, count in counts.items()
    }
