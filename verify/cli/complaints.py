"""Problems as a person reads them: one line that says what is wrong, and below it the lines around the place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from verify.errors import Excerpt, Place, Problem
from verify.report.safe import safe
from verify.wording import counted

_WIDEST = 100
"""How many characters of a line are shown; of a longer one, those around the place."""

_BEFORE = 60
"""How many of them stand before the place."""

_LONGEST_MESSAGE = 2_000
"""A sentence may quote what a file says, and a file may say a megabyte."""

_TAB = "    "


def complaints(problems: Sequence[Problem], most: int | None = None) -> Iterator[str]:
    """The lines that tell problems: the first `most` of them in full, and how many further ones there are."""
    for problem in problems[:most]:
        yield f"verify: {safe(_cut(str(problem)))}"
        yield from _shown(problem)
    further = len(problems) - most if most is not None else 0
    if further > 0:
        yield f"verify: not shown: {counted(further, 'further problem')}"


def _shown(problem: Problem) -> Iterator[str]:
    numbers = [excerpt.first + len(excerpt.lines) - 1 for excerpt in problem.excerpts]
    margin = len(str(max(numbers, default=0)))
    for excerpt in problem.excerpts:
        if excerpt.place != problem.place:
            yield f"{' ' * (margin + 2)}--> {safe(str(excerpt.place))}"
        yield from _excerpt(excerpt, margin)


def _excerpt(excerpt: Excerpt, margin: int) -> Iterator[str]:
    start = _start(excerpt)
    for number, line in enumerate(excerpt.lines, start=excerpt.first):
        yield f"  {number:>{margin}} | {_window(line, start)}".rstrip()
        if number == excerpt.place.line:
            yield f"  {' ' * margin} | {_marks(excerpt.place, line, start)}"


def _start(excerpt: Excerpt) -> int:
    """Where the lines begin to be shown: at their beginning, unless the place is far from it."""
    column = excerpt.place.column or 1
    return column - 1 - _BEFORE if column > _WIDEST - _BEFORE // 2 else 0


def _window(line: str, start: int) -> str:
    """What is shown of a line from an offset on, with an ellipsis for what is left out on either side."""
    before = "…" if start and line else ""
    after = "…" if len(line) > start + _WIDEST else ""
    return f"{before}{_printed(line[start : start + _WIDEST])}{after}"


def _marks(place: Place, line: str, start: int) -> str:
    """A caret below the column; carets below all of the line where the column is not known."""
    if place.column is not None:
        ahead = ("…" if start and line else "") + _printed(line[start : place.column - 1])
        return " " * _width(ahead) + "^"
    shown = _window(line, 0)
    indent = len(shown) - len(shown.lstrip())
    return " " * indent + "^" * max(_width(shown.strip()), 1)


def _printed(text: str) -> str:
    return safe(text.replace("\t", _TAB))


def _width(text: str) -> int:
    """How many columns of a terminal a text takes: a character of East Asia two, an accent of its own none."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_MESSAGE else f"{text[:_LONGEST_MESSAGE]}…"
