"""Findings in the order and the groups in which the formats for people show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from verify.document import short_names
from verify.findings import Finding, Mention, Report
from verify.outcomes import Grade, Outcome, Severity, Verdict
from verify.wording import one_line

Places = tuple[tuple[str, tuple[int, ...]], ...]
"""Articles by id with the lines of their mentions, each in its first order: (("a.txt", (13, 21)),)."""

FEW_ARTICLES = 10
"""Up to so many, articles are not told one by one: a reader finds all failures in one list."""

_GRADE_WORDS = {Grade.WEAK: ("weak",), Grade.LOOSENED: ("loosened", "only if")}


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with all the mentions in it: its words, and the (start, end) offsets of what matters."""

    mentions: tuple[Mention, ...]
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What several findings of one rule leave undecided for the same reason."""

    rule: str
    reason: str
    remedy: str
    figures: tuple[str, ...]
    places: Places
    unstated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Outcomes of one rule that say the same of the same figures."""

    figures: str
    worked: str
    places: Places
    unstated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What passed under one rule. `method` and `unstated` are given where all its outcomes share them."""

    rule: str
    count: int
    method: str
    unstated: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """An article's failures, worst first. `article` is None for failures that rest on no place in an article."""

    article: str | None
    findings: tuple[Finding, ...]


def names_of(report: Report) -> dict[str, str]:
    """The short name of each article that the report speaks of."""
    ids = dict.fromkeys(article.id for article in report.articles)
    ids.update(dict.fromkeys(finding.article for finding in report.findings if finding.article is not None))
    for finding in report.findings:
        ids.update(dict.fromkeys((*finding.articles, *finding.outcome.unstated)))
    return short_names(ids)


def failures(report: Report) -> tuple[Finding, ...]:
    """The failures among figures, those that may shut the gate before those that are spared, each worst first."""
    return _worst_first(finding for finding in report.of(Verdict.FAIL) if finding.place is None)


def faulty_suppressions(report: Report) -> tuple[Finding, ...]:
    """What is wrong with suppressions themselves, in the same order."""
    return _worst_first(finding for finding in report.of(Verdict.FAIL) if finding.place is not None)


def _worst_first(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: (finding.spared is not None, finding.severity.rank)))


def of_many(report: Report) -> bool:
    """Whether the report is of so many articles that each is told by itself."""
    return len(report.articles) > FEW_ARTICLES


def by_article(found: Iterable[Finding]) -> tuple[Group, ...]:
    """Failures under the article of their primary place, the article with the most and worst of them first.

    Failures that are spared do not make an article worse. Equal articles stand in the order of their ids, so
    that an edit of one leaves the others where they are.
    """
    groups: dict[str | None, list[Finding]] = {}
    for finding in found:
        article = finding.primary.claim.span.article if finding.primary else None
        groups.setdefault(article, []).append(finding)
    return tuple(sorted((Group(article, tuple(group)) for article, group in groups.items()), key=_badness))


def _badness(group: Group) -> tuple[tuple[int, ...], bool, str]:
    severities = [finding.severity for finding in group.findings if not finding.spared]
    return tuple(-severities.count(one) for one in Severity), group.article is None, group.article or ""


def places(mentions: Iterable[Mention]) -> Places:
    """Where mentions stand, the lines merged for each article."""
    lines: dict[str, set[int]] = {}
    for mention in mentions:
        lines.setdefault(mention.claim.span.article, set()).add(mention.location.line)
    return tuple((article, tuple(sorted(numbers))) for article, numbers in lines.items())


def quotes(mentions: Iterable[Mention]) -> tuple[Quote, ...]:
    """The mentions' excerpts, one a sentence, in the order of the mentions."""
    found: list[Quote] = []
    for mention in mentions:
        for index, quote in enumerate(found):
            marks = _marks_within(quote, mention)
            if marks is not None:
                found[index] = Quote((*quote.mentions, mention), quote.text, (*quote.marks, *marks))
                break
        else:
            found.append(Quote((mention,), mention.excerpt.text, mention.excerpt.marks))
    return tuple(found)


def _marks_within(quote: Quote, mention: Mention) -> tuple[tuple[int, int], ...] | None:
    """Where a mention's words stand in the quote of another mention; None if they are not in it."""
    lead, claim = quote.mentions[0], mention.claim
    if lead.claim.sentence != claim.sentence:
        return None
    if mention.excerpt.text == quote.text:
        return mention.excerpt.marks
    # Two windows on one sentence: the distance between the claims tells the place, where the words must stand.
    start, end = next(iter(lead.excerpt.marks), (0, 0))
    if quote.text[start:end] != lead.claim.text:
        return None
    start += claim.span.start - lead.claim.span.start
    end = start + len(claim.text)
    return ((start, end),) if start >= 0 and quote.text[start:end] == claim.text else None


def doubts(report: Report) -> tuple[Doubt, ...]:
    """What could not be decided, one entry a rule and reason."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in report.of(Verdict.INCONCLUSIVE):
        outcome = finding.outcome
        key = (finding.rule, outcome.reason or outcome.message, outcome.remedy)
        groups.setdefault(key, []).append(finding)
    return tuple(
        Doubt(
            *key,
            figures=_distinct(figures_of(finding) for finding in group),
            places=places(mention for finding in group for mention in finding.mentions),
            unstated=tuple(dict.fromkeys(name for finding in group for name in finding.outcome.unstated)),
        )
        for key, group in groups.items()
    )


def agreements(report: Report) -> tuple[Agreement, ...]:
    """What passed, by rule in the order of the rules."""
    groups: dict[str, list[Finding]] = {rule.id: [] for rule in report.rules}
    for finding in report.of(Verdict.PASS):
        groups.setdefault(finding.rule, []).append(finding)
    return tuple(_agreement(rule, group) for rule, group in groups.items() if group)


def _agreement(rule: str, group: list[Finding]) -> Agreement:
    methods = {finding.outcome.method for finding in group}
    unstated = {finding.outcome.unstated for finding in group}
    shared_method = methods.pop() if len(methods) == 1 else ""
    shared_unstated = unstated.pop() if len(unstated) == 1 else ()
    rows: dict[tuple[str, str, tuple[str, ...]], list[Mention]] = {}
    for finding in group:
        outcome = finding.outcome
        worked = _worked(outcome, "" if shared_method else outcome.method)
        lacking = () if shared_unstated else outcome.unstated
        rows.setdefault((figures_of(finding), worked, lacking), []).extend(finding.mentions)
    return Agreement(
        rule,
        len(group),
        shared_method,
        shared_unstated,
        tuple(
            Row(figures, worked, places(mentions), lacking)
            for (figures, worked, lacking), mentions in rows.items()
        ),
    )


def figures_of(finding: Finding) -> str:
    """The figures of a finding on one line, as its check names them, else as they are written."""
    told = finding.outcome.figures or ", ".join(_distinct(mention.claim.text for mention in finding.mentions))
    return one_line(told)


def _worked(outcome: Outcome, method: str) -> str:
    """The derivation on one line, with the grade where it does not tell it."""
    steps = [step for step in (method, *outcome.derivation) if step]
    told = " ".join(steps).casefold()
    words = _GRADE_WORDS.get(outcome.grade, ())
    if words and not any(word in told for word in words):
        steps.append(outcome.grade.value)
    return one_line("; ".join(steps))


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, texts)))
