"""The report for reviewdog, as its `rdjson`: diagnostics that it posts beside the lines of a change.

Only lines are told: the format counts columns in bytes of the source, which a report no longer holds, and a column
of another unit would point at another figure. What would fit is told in words and never as a replacement. A
message is escaped as Markdown, for reviewdog posts it as a comment.
"""

from __future__ import annotations

from verify.findings import Report
from verify.outcomes import Severity
from verify.report.entries import Entry, entries
from verify.report.markdown_text import escape
from verify.report.safe import safe_json
from verify.report.settings import Settings

SUFFIX = ".rdjson"
STREAMED = False

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report, settings: Settings) -> str:
    """The result as JSON, indented by two, ending in one line break. No setting changes it."""
    result = {
        "source": {"name": "verify"},
        "diagnostics": [_diagnostic(entry) for entry in entries(report)],
    }
    return safe_json(result, indented=True) + "\n"


def _diagnostic(entry: Entry) -> dict[str, object]:
    return {
        "message": escape(entry.text),
        "location": _location(entry),
        "severity": _SEVERITIES[entry.severity],
        "code": {"value": entry.rule},
    }


def _location(entry: Entry) -> dict[str, object]:
    spot = entry.spot
    if spot is None:
        return {}
    if spot.line is None:
        return {"path": spot.file}
    lines = {"start": {"line": spot.line}, "end": {"line": spot.end_line or spot.line}}
    return {"path": spot.file, "range": lines}
