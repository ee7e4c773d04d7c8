"""The view for a terminal: failures by article, worst first, then across articles; what passed is not listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from verify.errors import Problem
from verify.findings import Finding, Mention, Report
from verify.outcomes import Suggestion
from verify.report.arrange import Doubt, doubts, failures, names_of
from verify.report.safe import safe
from verify.report.settings import Settings
from verify.report.terminal_suppressed import suppressed_findings, suppressions_at_fault
from verify.report.terminal_text import cells, cut, cut_left, padded, painted, wrapped
from verify.report.terminal_windows import windows
from verify.report.wording import (
    LOWERED,
    after_suggestion,
    counts,
    coverage,
    gate_line,
    not_applied,
    not_stated,
    shortened,
)

SUFFIX = ".txt"
STREAMED = True

_LEAST_WIDTH = 40
_LEAST_MESSAGE = 30
_SHOWN_FAILURES = 100
_SHOWN_DOUBTS = 20
_SHOWN_PROBLEMS = 20
_SHOWN_ROWS = 6
_SHOWN_PLACES = 3
_SEVERITY_CELLS = 7
_GAP = "  "


@dataclass(frozen=True, slots=True)
class Page:
    """What every line is laid out by: the width, the columns, the articles' short names, and colour or none."""

    width: int
    place: int
    rule: int
    names: Mapping[str, str]
    colour: bool

    @property
    def rule_start(self) -> int:
        """The column in which a rule's id begins."""
        return len(_GAP) + self.place + len(_GAP) + _SEVERITY_CELLS + len(_GAP)

    @property
    def message_start(self) -> int:
        """The column in which a message begins."""
        return self.rule_start + self.rule + len(_GAP)


def render(report: Report, settings: Settings) -> str:
    """The report for a terminal, ending in one line break. Only the gate's line is wider than the settings say."""
    page = _page(report, settings)
    gate = gate_line(report)
    blocks = (
        [*_by_article(report, page), *_across(report, page)],
        list(suppressions_at_fault(report, page.width, page.colour)),
        list(_undecided(report, page)),
        list(suppressed_findings(report, page.names, page.width)),
        [*_totals(report, page), *_written(settings.written, page), *_problems(report.problems, page)],
        [painted(gate, "shut" if report.shut else "open", page.colour)],
    )
    return "\n\n".join("\n".join(line.rstrip() for line in block) for block in blocks if block) + "\n"


def _page(report: Report, settings: Settings) -> Page:
    width = max(settings.width, _LEAST_WIDTH)
    shown = failures(report)[:_SHOWN_FAILURES]
    place = max((len(_place(finding.primary)) for finding in shown if finding.primary), default=0)
    longest = max((cells(safe(finding.rule)) for finding in shown), default=0)
    before = 3 * len(_GAP) + place + _SEVERITY_CELLS
    room = width - before - len(_GAP) - _LEAST_MESSAGE
    return Page(width, place, max(min(longest, room), 0), names_of(report), settings.colour)


def _place(mention: Mention) -> str:
    return f"{mention.location.line}:{mention.location.column}"


def _by_article(report: Report, page: Page) -> Iterator[str]:
    groups: dict[str, list[Finding]] = {}
    for finding in failures(report)[:_SHOWN_FAILURES]:
        if len(finding.articles) == 1:
            groups.setdefault(finding.articles[0], []).append(finding)
    for article, findings in groups.items():
        yield cut_left(safe(article), page.width)
        for finding in findings:
            place = _place(finding.primary or finding.mentions[0])
            yield from _entry(finding, place, finding.outcome.message + _others(finding) + _spared(finding), page)


def _others(finding: Finding) -> str:
    """The other places of a failure in one article."""
    spots = {mention.location for mention in finding.related}
    others = [f"{spot.line}:{spot.column}" for spot in sorted(spots)]
    return f" (with {shortened(others, _SHOWN_PLACES)})" if others else ""


def _spared(finding: Finding) -> str:
    return f" ({finding.spared})" if finding.spared else ""


def _across(report: Report, page: Page) -> Iterator[str]:
    every = failures(report)
    findings = [finding for finding in every[:_SHOWN_FAILURES] if len(finding.articles) != 1]
    if findings:
        yield "across articles"
    for finding in findings:
        yield from _entry(finding, "", finding.outcome.message + _in_each(finding, page) + _spared(finding), page)
    if len(every) > _SHOWN_FAILURES:
        yield f"… and {len(every) - _SHOWN_FAILURES} more"


def _in_each(finding: Finding, page: Page) -> str:
    """The places of a failure that spans articles: 000 (11:1) and 002 (59:1)."""
    told = [f"{page.names[mention.claim.span.article]} ({_place(mention)})" for mention in finding.mentions]
    return f": {shortened(told, _SHOWN_ROWS)}" if told else ""


def _entry(finding: Finding, place: str, message: str, page: Page) -> Iterator[str]:
    """A failure: its place, severity and rule, the message beside them, the windows and what would fit."""
    severity = finding.severity.value
    rule = safe(finding.rule)
    lead = f"{_GAP}{place.rjust(page.place)}{_GAP}{painted(severity, severity, page.colour)}"
    lead += " " * (_SEVERITY_CELLS - len(severity)) + _GAP
    texts = [*wrapped(safe(message), page.width - page.message_start)]
    if cells(rule) > page.rule:
        yield lead + cut(rule, page.width - page.rule_start)
    else:
        yield lead + padded(rule, page.rule) + _GAP + (texts.pop(0) if texts else "")
    yield from _hanging(texts, page.message_start)
    if len(finding.articles) > 1:
        yield from _told(finding, page)
    if finding.outcome.unstated:
        lacking = not_stated([page.names[article] for article in finding.outcome.unstated])
        yield from _hanging(wrapped(safe(lacking), page.width - page.message_start), page.message_start)
    yield from _would_fit(finding.outcome.suggestions, page)
    if finding.lowered:
        yield from _hanging(wrapped(LOWERED, page.width - page.message_start), page.message_start)
    if finding.also:
        rules = dict.fromkeys(safe(other.rule) for other in finding.also)
        told = f"also: {shortened(list(rules), _SHOWN_ROWS)}"
        yield from _hanging(wrapped(told, page.width - page.message_start), page.message_start)


def _told(finding: Finding, page: Page) -> Iterator[str]:
    """What each article says, in windows below each other."""
    shown = finding.mentions[:_SHOWN_ROWS]
    labels = [safe(page.names[mention.claim.span.article]) for mention in shown]
    widest = min(max(map(cells, labels)), 24)
    room = page.width - page.rule_start - widest - len(_GAP)
    for label, window in zip(labels, windows([mention.excerpt for mention in shown], room), strict=True):
        yield " " * page.rule_start + padded(cut_left(label, widest), widest) + _GAP + window
    if len(finding.mentions) > _SHOWN_ROWS:
        yield " " * page.rule_start + f"… and {len(finding.mentions) - _SHOWN_ROWS} more"


def _would_fit(suggestions: tuple[Suggestion, ...], page: Page) -> Iterator[str]:
    """What would fit, each in the column of the messages, its further lines a little deeper."""
    for index, suggestion in enumerate(suggestions[:_SHOWN_ROWS]):
        text = f"{suggestion.text}{after_suggestion(suggestion.reason)}"
        label = "or: " if index else "would fit: "
        lines = [*wrapped(label + safe(text), page.width - page.message_start - len(_GAP))]
        yield " " * page.message_start + lines[0]
        yield from _hanging(lines[1:], page.message_start + len(_GAP))
    if len(suggestions) > _SHOWN_ROWS:
        yield " " * page.message_start + f"… and {len(suggestions) - _SHOWN_ROWS} more"


def _hanging(lines: Iterable[str], indent: int) -> Iterator[str]:
    return (" " * indent + line for line in lines)


def _undecided(report: Report, page: Page) -> Iterator[str]:
    found = doubts(report)
    for doubt in found[:_SHOWN_DOUBTS]:
        yield from _labelled(f"undecided  {cut(safe(doubt.rule), page.width - 12)}", _doubt(doubt, page), page)
    if len(found) > _SHOWN_DOUBTS:
        yield f"undecided  … and {len(found) - _SHOWN_DOUBTS} more"


def _doubt(doubt: Doubt, page: Page) -> str:
    where = [f"{page.names[article]} ({', '.join(map(str, lines))})" for article, lines in doubt.places]
    subject = " in ".join(filter(None, (shortened(doubt.figures, _SHOWN_PLACES), shortened(where, _SHOWN_PLACES))))
    why = "; ".join(filter(None, (doubt.reason.rstrip("."), doubt.remedy.replace("`", ""))))
    lacking = not_stated([page.names[article] for article in doubt.unstated]) if doubt.unstated else ""
    return ": ".join(filter(None, (subject, "; ".join(filter(None, (why, lacking))))))


def _labelled(label: str, text: str, page: Page) -> Iterator[str]:
    """A text after its label; where that leaves too little room, below it."""
    indent = cells(label) + len(_GAP)
    if page.width - indent < _LEAST_MESSAGE:
        yield label
        yield from _hanging(wrapped(safe(text), page.width - 11), 11)
        return
    lines = [*wrapped(safe(text), page.width - indent)]
    yield label + _GAP + lines[0] if lines else label
    yield from _hanging(lines[1:], indent)


def _totals(report: Report, page: Page) -> Iterator[str]:
    yield from wrapped(counts(report), page.width)
    told = [part for part in (coverage(report), safe(not_applied(report))) if part]
    line = "     ".join(told)
    if cells(line) <= page.width:
        yield line
        return
    for part in told:
        yield from wrapped(part, page.width)


def _written(files: tuple[str, ...], page: Page) -> Iterator[str]:
    if files:
        lines = [*wrapped(f"wrote {safe(', '.join(files))}", page.width - len(_GAP))]
        yield from lines[:1]
        yield from _hanging(lines[1:], len(_GAP))


def _problems(problems: tuple[Problem, ...], page: Page) -> Iterator[str]:
    """Each problem after its place, its hint on the next line."""
    if problems:
        yield ""
    for problem in problems[:_SHOWN_PROBLEMS]:
        where = f"{problem.place}: " if problem.place else ""
        yield from wrapped(safe(where + problem.message), page.width)
        if problem.hint:
            yield from _hanging(wrapped(safe(problem.hint.replace("`", "")), page.width - 2), 2)
    if len(problems) > _SHOWN_PROBLEMS:
        yield f"… and {len(problems) - _SHOWN_PROBLEMS} more"
