"""What pipelines are told: an entry for each failure, open question and problem, with its place and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from verify.errors import Place, Problem
from verify.findings import Finding, Mention, Report
from verify.outcomes import Severity, Verdict
from verify.report.arrange import failures, figures_of, names_of
from verify.report.safe import neutral
from verify.report.wording import after_suggestion, ended, not_stated, numbered, sentence, shortened, steps
from verify.wording import one_line

PROBLEM = "unreadable-input"
"""What stands in the place of a rule's id where an input could not be read."""

_SHOWN_PLACES = 6
_SHOWN_SUGGESTIONS = 3
_LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file: lines and columns from 1, in code points; the end is exclusive; None is not known."""

    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a pipeline is told.

    rule         the rule's id, or PROBLEM
    severity     how bad it is; a note where nothing is decided, or where a baseline lists it
    label        "undecided", "known" where a baseline lists it, or ""
    title        a heading of a few words
    lines        what is to be said, a sentence or two a line
    fingerprint  which of the entries it is, unchanged by edits elsewhere
    """

    rule: str
    severity: Severity
    label: str
    title: str
    lines: tuple[str, ...]
    spot: Spot | None
    fingerprint: str

    @property
    def heading(self) -> str:
        """The title behind its label: "known: a conversion is 30% out"."""
        return ": ".join(filter(None, (self.label, self.title)))

    @property
    def text(self) -> str:
        """All that is to be said in one paragraph: "Undecided: "Monday": the article bears no date."."""
        label = f"{self.label.capitalize()}: " if self.label else ""
        return label + (" ".join(self.lines) or self.title)


def entries(report: Report) -> tuple[Entry, ...]:
    """Problems with the input, then the failures, worst first, then what is undecided; nothing suppressed."""
    files = files_of(report)
    names = names_of(report)
    return (
        *(_problem(problem) for problem in report.problems),
        *(_failure(finding, files, names) for finding in failures(report)),
        *_undecided(report.of(Verdict.INCONCLUSIVE), files),
    )


def files_of(report: Report) -> Mapping[str, str]:
    """The file of each article of the run, by the article's id."""
    return {article.id: article.file for article in report.articles}


def spot(mention: Mention, files: Mapping[str, str]) -> Spot:
    """Where a mention stands."""
    article = mention.claim.span.article
    start, end = mention.location, mention.end
    return Spot(files.get(article, article), start.line, start.column, end.line, end.column)


def place_of(finding: Finding, files: Mapping[str, str]) -> Spot | None:
    """Where a finding is shown: at its primary mention, else another, else in an article that lacks the claim.

    A suppression at fault is shown where it stands.
    """
    if finding.place:
        return _place_spot(finding.place)
    if finding.mentions:
        return spot(finding.mentions[0], files)
    lacking = finding.outcome.unstated
    return Spot(files.get(lacking[0], lacking[0])) if lacking else None


def problem_spot(problem: Problem) -> Spot | None:
    """Where a problem stands."""
    return _place_spot(problem.place) if problem.place else None


def _place_spot(place: Place) -> Spot:
    return Spot(place.file, place.line, place.column, place.line, place.column)


def said(finding: Finding, names: Mapping[str, str], beside: bool = True) -> tuple[str, ...]:
    """A failure in plain lines: what disagrees, the arithmetic, with what, what would fit, and what else fails.

    With what is left out where the format links to it instead (`beside=False`).
    """
    outcome = finding.outcome
    told = (
        sentence(outcome.message),
        " ".join(steps(outcome.derivation, (names[article] for article in finding.articles))),
        _beside(finding.related, names) if beside else "",
        _would_fit(finding),
        f"{not_stated([names[article] for article in outcome.unstated])}." if outcome.unstated else "",
        f"Also: {shortened(list(dict.fromkeys(other.rule for other in finding.also)), 3)}."
        if finding.also
        else "",
    )
    return tuple(line for line in map(neutral, told) if line.strip())


def open_question(finding: Finding) -> str:
    """Why nothing could be decided and what would decide it: "the article bears no date; …"."""
    outcome = finding.outcome
    reason = (outcome.reason or outcome.message).rstrip(".")
    return neutral("; ".join(filter(None, (reason, outcome.remedy.replace("`", "")))))


def problem_said(problem: Problem) -> str:
    """A problem and its hint as sentences."""
    hint = sentence(problem.hint.replace("`", "")) if problem.hint else ""
    return neutral(f"{sentence(problem.message)} {hint}").strip()


def would_fit(finding: Finding) -> str:
    """What would fit, with its conditions: HK$115 million, if $14.7 million is right."""
    told = (
        f"{suggestion.text}{after_suggestion(suggestion.reason)}" for suggestion in finding.outcome.suggestions
    )
    return neutral(" Or: ".join(list(told)[:_SHOWN_SUGGESTIONS]))


def _would_fit(finding: Finding) -> str:
    return f"Would fit: {ended(would_fit(finding))}" if finding.outcome.suggestions else ""


def _beside(mentions: Iterable[Mention], names: Mapping[str, str]) -> str:
    """The other figures and where they stand: Beside it: $640M (002, line 29)."""
    told = [
        f"{_shortened(mention.claim.text)} ({names[mention.claim.span.article]}, line {mention.location.line})"
        for mention in mentions
    ]
    return f"Beside it: {shortened(told, _SHOWN_PLACES)}." if told else ""


def _shortened(text: str) -> str:
    plain = one_line(text)
    return plain if len(plain) <= _LONGEST_QUOTE else f"{plain[: _LONGEST_QUOTE - 1]}…"


def _problem(problem: Problem) -> Entry:
    place = str(problem.place) if problem.place else ""
    return Entry(
        PROBLEM,
        Severity.ERROR,
        "",
        "could not be read",
        (problem_said(problem),),
        problem_spot(problem),
        f"{PROBLEM}:{place}:{problem.message}",
    )


def _failure(finding: Finding, files: Mapping[str, str], names: Mapping[str, str]) -> Entry:
    return Entry(
        finding.rule,
        Severity.NOTE if finding.spared else finding.severity,
        finding.spared or "",
        neutral(finding.outcome.title),
        said(finding, names),
        place_of(finding, files),
        finding.fingerprint,
    )


def _undecided(findings: Iterable[Finding], files: Mapping[str, str]) -> Iterator[Entry]:
    """One entry for what a rule leaves open in an article for one reason, at the first place of it."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        place = place_of(finding, files)
        groups.setdefault((finding.rule, place.file if place else "", open_question(finding)), []).append(finding)
    for (rule, _, question), group in groups.items():
        first = group[0]
        told = sentence(neutral(f"{_subject(group)}: {question}".removeprefix(": ")))
        title, place = neutral(first.outcome.title), place_of(first, files)
        yield Entry(rule, Severity.NOTE, "undecided", title, (told,), place, first.fingerprint)


def _subject(group: list[Finding]) -> str:
    """The figures that are open, with their lines if there are several."""
    figures = shortened(list(dict.fromkeys(filter(None, map(figures_of, group)))), 3)
    lines = sorted({mention.location.line for finding in group for mention in finding.mentions[:1]})
    return f"{figures} ({numbered('line', lines)})" if len(lines) > 1 else figures
