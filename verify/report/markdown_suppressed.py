"""Suppressions in the Markdown report: those at fault, and folded what is suppressed, with the reason."""

from __future__ import annotations

from verify.findings import Finding, Report
from verify.report.arrange import faulty_suppressions
from verify.report.markdown_links import Links
from verify.report.markdown_text import code, escape, folded, opening, table
from verify.report.wording import more, sentence

_SHOWN_FAULTS = 50
_SHOWN_ROWS = 200


def suppressions_at_fault(report: Report, links: Links) -> list[str]:
    """A line for each suppression that is unused, expired, malformed, or of no known rule."""
    found = faulty_suppressions(report)
    if not found:
        return []
    shown = [f"- {_fault(finding, links)}" for finding in found[:_SHOWN_FAULTS]]
    rest = [more(len(found) - _SHOWN_FAULTS), ""] if len(found) > _SHOWN_FAULTS else []
    return ["## Suppressions to look at", "", *shown, "", *rest]


def _fault(finding: Finding, links: Links) -> str:
    spared = f", {finding.spared}" if finding.spared else ""
    place = escape(str(finding.place))
    if finding.article is not None and finding.place and finding.place.line:
        place = links.lines(finding.article, (finding.place.line,))
    message = escape(sentence(finding.outcome.message))
    return opening(f"{finding.severity.value.capitalize()}{spared}, {place}: {message} ({code(finding.rule)})")


def suppressed_findings(report: Report, links: Links) -> list[str]:
    """The findings that somebody let stand: what they say, where, why, until when, and where that is written."""
    found = report.suppressed
    if not found:
        return []
    rows = [_row(finding, links) for finding in found[:_SHOWN_ROWS]]
    rest = [more(len(found) - _SHOWN_ROWS), ""] if len(found) > _SHOWN_ROWS else []
    header = ("What is suppressed", "Where", "Why", "Expires", "Written in")
    return folded(f"{len(found)} suppressed", [*table(header, rows), "", *rest])


def _row(finding: Finding, links: Links) -> tuple[str, ...]:
    told = f"{escape(finding.outcome.message)} ({code(finding.rule)})"
    suppression = finding.suppression
    if suppression is None:
        return (told, links.where(finding), "", "", "")
    expires = suppression.expires.isoformat() if suppression.expires else "never"
    return (told, links.where(finding), escape(suppression.reason), expires, escape(str(suppression.place)))
