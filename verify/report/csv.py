"""The report as a table for spreadsheets: a row for every outcome, passes too, and for every problem.

A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO

from verify.errors import Problem
from verify.findings import Finding, Mention, Report
from verify.outcomes import Verdict
from verify.report.entries import files_of, open_question, place_of, problem_said, would_fit
from verify.report.safe import safe
from verify.report.settings import Settings

SUFFIX = ".csv"
STREAMED = False

COLUMNS = (
    "verdict",
    "severity",
    "state",
    "rule",
    "file",
    "line",
    "column",
    "text",
    "message",
    "why",
    "would fit",
    "beside",
    "grade",
    "fingerprint",
)

# At the start of a cell, or right behind a semicolon, where some spreadsheets begin the next cell.
_FORMULA = re.compile(r"^(?=\s*[=+\-@＝＋－＠|])|(?<=;)(?=[=+\-@＝＋－＠|])")


def render(report: Report, settings: Settings) -> str:
    """The table with a header line, every cell quoted, lines ended by one line feed. No setting changes it."""
    page = StringIO()
    writer = csv.writer(page, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    files = files_of(report)
    writer.writerows(map(_safe_row, (_problem(problem) for problem in report.problems)))
    for finding in report.findings:
        place = place_of(finding, files)
        writer.writerow(
            _safe_row(_row(finding, (place.file, place.line, place.column) if place else ("", None, None)))
        )
    return page.getvalue()


def _problem(problem: Problem) -> Sequence[object]:
    place = problem.place
    where = (place.file, place.line, place.column) if place else ("", None, None)
    return ("problem", "error", "", "", *where, "", problem_said(problem), "", "", "", "", "")


def _row(finding: Finding, where: tuple[str, int | None, int | None]) -> Sequence[object]:
    outcome = finding.outcome
    undecided = finding.verdict is Verdict.INCONCLUSIVE
    return (
        finding.verdict.value,
        finding.severity.value,
        _state(finding),
        finding.rule,
        *where,
        finding.primary.claim.text if finding.primary else "",
        outcome.message,
        open_question(finding) if undecided else "; ".join(outcome.derivation),
        would_fit(finding),
        "; ".join(_beside(finding.related)),
        outcome.grade.value,
        finding.fingerprint,
    )


def _state(finding: Finding) -> str:
    if finding.suppression:
        return f"suppressed: {finding.suppression.reason}"
    return finding.spared or ""


def _beside(mentions: Sequence[Mention]) -> Iterator[str]:
    return (f"{one.claim.span.article}:{one.location.line} {one.claim.text}" for one in mentions)


def _safe_row(cells: Sequence[object]) -> list[str]:
    return [_cell(cell) for cell in cells]


def _cell(value: object) -> str:
    """A cell's text; numbers of lines and columns are our own and no formula."""
    return "" if value is None else _FORMULA.sub("'", safe(str(value)))
