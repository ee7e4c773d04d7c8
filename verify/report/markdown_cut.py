"""The Markdown report for a page that takes only so much of it: cut between two parts, and a last line says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from verify.findings import Report
from verify.report import markdown
from verify.report.settings import Settings
from verify.report.wording import gate_line

_PARTS = ("# ", "## ", "### ", "#### ", "<details>", "Gate ")
_BARE_HEADINGS = re.compile(r"(?:#{2,4} [^\n]*\s*)+")


def render_within(limit: int, why: str, report: Report, settings: Settings) -> str:
    """The Markdown report in at most `limit` bytes of UTF-8; `why` is said where it is cut.

    Its links lead to `settings.web_base` if that is known: the page does not lie beside the articles.
    """
    whole = markdown.render(report, replace(settings, link_base=settings.web_base or settings.link_base))
    return cut(whole, f"The report is cut here: {why}. {gate_line(report, '`')}.\n", limit)


def cut(text: str, last: str, limit: int) -> str:
    """Text in at most `limit` bytes, cut between its parts and ended by the line `last` where it has more.

    A first part that alone is too long is cut between its lines.
    """
    if len(text.encode()) <= limit:
        return text
    room = limit - len(f"\n{last}".encode())
    parts = _parts(text)
    kept = _fitting(parts, room) or _fitting(parts[0].splitlines(keepends=True), room)
    return f"{kept.rstrip()}\n\n{last}" if kept.strip() else last


def _parts(text: str) -> list[str]:
    """The heading with its table, each failure, each chapter and each folded table.

    A chapter's heading that nothing follows but another heading belongs to what stands under that one.
    """
    parts = [""]
    for line in text.splitlines(keepends=True):
        if line.startswith(_PARTS) and parts[-1] and not _BARE_HEADINGS.fullmatch(parts[-1]):
            parts.append("")
        parts[-1] += line
    return parts


def _fitting(pieces: Iterable[str], room: int) -> str:
    """The first pieces that together take no more bytes than `room`."""
    kept = []
    for piece in pieces:
        room -= len(piece.encode())
        if room < 0:
            break
        kept.append(piece)
    return "".join(kept)
