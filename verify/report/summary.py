"""The report as the summary of a GitHub job: the Markdown report, cut where the size limit asks for it.

Over its limit GitHub shows nothing of a summary.
"""

from __future__ import annotations

from verify.findings import Report
from verify.report.markdown_cut import render_within
from verify.report.settings import Settings

SUFFIX = ".summary.md"
STREAMED = False

LIMIT = 1024 * 1024
"""The bytes of UTF-8 that GitHub takes for one step."""


def render(report: Report, settings: Settings) -> str:
    """The Markdown report in at most `LIMIT` bytes, its links leading to `settings.web_base` if that is known."""
    return render_within(LIMIT, "GitHub shows no more than 1 MiB", report, settings)
