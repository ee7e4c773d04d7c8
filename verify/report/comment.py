"""The report as a comment on a pull request: the Markdown report, cut where the size limit asks for it.

GitHub refuses a comment that is over its limit.
"""

from __future__ import annotations

from verify.findings import Report
from verify.report.markdown_cut import render_within
from verify.report.settings import Settings

SUFFIX = ".comment.md"
STREAMED = False

LIMIT = 65_536
"""The characters that GitHub takes for a comment. So many bytes are never more, however characters are counted."""


def render(report: Report, settings: Settings) -> str:
    """The Markdown report in at most `LIMIT` bytes, its links leading to `settings.web_base` if that is known."""
    return render_within(LIMIT, "a comment on GitHub holds 65,536 characters", report, settings)
