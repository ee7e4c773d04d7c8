"""Suppressions in the view for a terminal: those at fault, and what is suppressed, with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from verify.findings import Finding, Report
from verify.report.arrange import faulty_suppressions, places
from verify.report.safe import safe
from verify.report.terminal_text import painted, wrapped
from verify.report.wording import shortened

_SHOWN = 20
_SHOWN_PLACES = 3
_INDENT = "  "


def suppressions_at_fault(report: Report, width: int, colour: bool) -> Iterator[str]:
    """Each suppression that is unused, expired, malformed, or of no known rule, under its place."""
    found = faulty_suppressions(report)
    for finding in found[:_SHOWN]:
        severity = finding.severity.value
        spared = f" ({finding.spared})" if finding.spared else ""
        yield from wrapped(safe(f"{finding.place}"), width)
        first, *rest = wrapped(
            safe(f"{finding.rule}: {finding.outcome.message}{spared}"), width - len(_INDENT) - len(severity) - 2
        )
        yield f"{_INDENT}{painted(severity, severity, colour)}{_INDENT}{first}"
        yield from (" " * (len(_INDENT) + len(severity) + 2) + line for line in rest)
    if len(found) > _SHOWN:
        yield f"… and {len(found) - _SHOWN} more suppressions to look at"


def suppressed_findings(report: Report, names: Mapping[str, str], width: int) -> Iterator[str]:
    """What somebody let stand, each with why, until when, and where that is written."""
    found = report.suppressed
    for finding in found[:_SHOWN]:
        told = [*wrapped(safe(f"suppressed  {finding.rule}: {_told(finding, names)}"), width - len(_INDENT))]
        yield from told[:1]
        yield from (_INDENT + line for line in told[1:])
        yield from (_INDENT + line for line in wrapped(safe(_why(finding)), width - len(_INDENT)))
    if len(found) > _SHOWN:
        yield f"suppressed  … and {len(found) - _SHOWN} more"


def _told(finding: Finding, names: Mapping[str, str]) -> str:
    where = [f"{names[article]} ({', '.join(map(str, lines))})" for article, lines in places(finding.mentions)]
    return f"{finding.outcome.message}{': ' if where else ''}{shortened(where, _SHOWN_PLACES)}"


def _why(finding: Finding) -> str:
    suppression = finding.suppression
    if suppression is None:
        return ""
    expires = f"expires {suppression.expires}" if suppression.expires else "never expires"
    return f"{suppression.reason} ({expires}, {suppression.place})"
