"""Text made safe for Markdown: whatever an article says is shown, and neither formats nor commands anything.

Three readers are minded: CommonMark with tables, GitHub (mentions, references, bare addresses, emoji, formulas
between dollar signs) and the runner of GitHub's workflows, which obeys `::` and `##[` in a log.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from verify.report.safe import neutral

_NO_WIDTH = "&#8203;"

_MARKUP = re.compile(r"[\\`*_\[\]{}~#|]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# GitHub looks for these in the rendered text, where a backslash is gone: a space without width parts them.
_REFERENCE = re.compile(
    r"@(?=\w)|(?<=\\#)(?=\w)|\b[Gg][Hh]-(?=\d)|:(?=//)|\b[Ww]{3}(?=\.)|:(?=(?:100|1234|\d?[a-zA-Z+-][\w+\\-]{0,40}):)"
)
_WORKFLOW_COMMAND = re.compile(r"(?<=:):")
_BLOCK_START = re.compile(r"(?:[-+=]|\d{1,9}(?=[.)]))")
_QUOTED_CODE = re.compile(r"`(--[a-z-]+ [A-Z]+|[\w.-]+)`", re.ASCII)
_PLAIN_CODE = re.compile(r"[\w.-]+", re.ASCII)
_DOLLAR_THAT_OPENS = re.compile(r"\$(?=\S)")
_DOLLAR_THAT_CLOSES = re.compile(r"(?<=\S)\$(?!\d)|\$(?=\$)")


def escape(text: str) -> str:
    """Text for the inside of a line, with every sign that would format it taken at its word."""
    escaped = _ENTITY.sub("&amp;", neutral(text))
    escaped = _MARKUP.sub(r"\\\g<0>", escaped).replace("<", "&lt;").replace(">", "&gt;")
    escaped = _REFERENCE.sub(rf"\g<0>{_NO_WIDTH}", escaped)
    return _WORKFLOW_COMMAND.sub(r"\\:", escaped)


def opening(line: str) -> str:
    """An escaped line that begins a paragraph: it must not begin a list, a rule or a heading instead."""
    line = line.strip()
    found = _BLOCK_START.match(line)
    if not found:
        return line
    sign = found.group()
    return f"{sign}\\{line[len(sign) :]}" if sign.isdigit() else f"\\{line}"


def prose(text: str) -> str:
    """A sentence of our own: escaped, with the keys and options that it puts in backticks shown as code."""
    pieces = _QUOTED_CODE.split(text)
    return "".join(f"`{piece}`" if index % 2 else escape(piece) for index, piece in enumerate(pieces))


def code(name: str) -> str:
    """A rule's id as code; one with other signs than letters, digits, dots and hyphens as plain text."""
    return f"`{name}`" if _PLAIN_CODE.fullmatch(name) else escape(name)


def marked(text: str, marks: Iterable[tuple[int, int]]) -> str:
    """Text with the stretches between `marks` in bold."""
    pieces: list[str] = []
    position = 0
    for start, end in joined(marks, len(text)):
        pieces += [escape(text[position:start]), escape(text[start:end])]
        position = end
    pieces.append(escape(text[position:]))
    shown = pieces[0]
    for inner, after in zip(pieces[1::2], pieces[2::2], strict=True):
        shown += _bold(inner, shown[-1:], after[:1]) + after
    return shown


def joined(marks: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The marks that hold something, in order, those that touch made one."""
    result: list[tuple[int, int]] = []
    for start, end in sorted((max(start, 0), min(end, length)) for start, end in marks):
        if start >= end:
            continue
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def _bold(inner: str, before: str, after: str) -> str:
    """Asterisks where CommonMark lets them open and close at this place, else the element."""
    core = inner.strip()
    if not core:
        return inner
    left, _, right = inner.partition(core)
    may_open = _is_word(core[0]) or left or _parts(before)
    may_close = _is_word(core[-1]) or right or _parts(after)
    shown = f"**{core}**" if may_open and may_close else f"<b>{core}</b>"
    return f"{left}{shown}{right}"


def _is_word(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char)[0] not in "PS"


def _parts(char: str) -> bool:
    """Whether every edition of CommonMark sees a space or punctuation here, or nothing at all."""
    return not char or char.isspace() or unicodedata.category(char)[0] == "P" or char in "$+<=>^`|~"


def link(text: str, path: str, line: int, base: str) -> str:
    """A link to a line of a file, its text already escaped. Standard input is told and not linked."""
    if path == "-":
        return text
    relative = re.sub("^/+", "/", path)  # two slashes would begin the name of a host
    return f"[{text}]({base}{quote(relative, errors='replace')}#L{line})"


def row(cells: Sequence[str]) -> str:
    """A row of a table, its cells already escaped."""
    return "".join(f"| {cell.strip()} " if cell.strip() else "| " for cell in cells) + "|"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table with its header, one line a row."""
    return [row(header), "|" + "---|" * len(header), *map(row, rows)]


def folded(summary: str, inside: Iterable[str]) -> list[str]:
    """Lines that show when the reader opens their summary, which is already escaped."""
    return ["<details>", f"<summary><b>{summary}</b></summary>", "", *inside, "</details>", ""]


def without_mathematics(line: str) -> str:
    """A line whose dollar signs mean money: GitHub takes what stands between two of them for a formula.

    A sign before a digit never closes a formula, so sums stay as they are; another that could is wrapped.
    """
    opens = _DOLLAR_THAT_OPENS.search(line)
    if not opens:
        return line
    start = opens.start()
    return line[:start] + _DOLLAR_THAT_CLOSES.sub("<span>$</span>", line[start:])
