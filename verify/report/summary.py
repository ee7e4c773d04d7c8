"""The report as the summary of a GitHub job: the Markdown report, cut where the size limit asks for it.

Over its limit GitHub shows nothing of a summary, so it is cut between two parts, and a last line says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verify.findings import Report
from verify.report import markdown
from verify.report.settings import Settings
from verify.report.wording import gate_line

SUFFIX = ".summary.md"
STREAMED = False

LIMIT = 1024 * 1024
"""The bytes of UTF-8 that GitHub takes for one step."""

_PARTS = ("# ", "## ", "### ", "<details>", "Gate ")


def render(report: Report, settings: Settings) -> str:
    """The Markdown report in at most `LIMIT` bytes, its links leading to `settings.web_base` if that is known."""
    whole = markdown.render(report, replace(settings, link_base=settings.web_base or settings.link_base))
    last = f"The report is cut here: GitHub shows no more than 1 MiB. {gate_line(report, '`')}.\n"
    return cut(whole, last, LIMIT)


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
    """The heading with its table, each failure, each chapter and each folded table."""
    parts: list[list[str]] = [[]]
    for line in text.splitlines(keepends=True):
        if line.startswith(_PARTS) and parts[-1]:
            parts.append([])
        parts[-1].append(line)
    return ["".join(part) for part in parts]


def _fitting(pieces: Iterable[str], room: int) -> str:
    """The first pieces that together take no more bytes than `room`."""
    kept = []
    for piece in pieces:
        room -= len(piece.encode())
        if room < 0:
            break
        kept.append(piece)
    return "".join(kept)
