"""The lines of files that are read, kept until it is known what is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from verify.errors import Excerpt, Place, Problem

_LINE_END = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text without their ends, counted as places count them; the last one may be empty."""
    return tuple(_LINE_END.split(text.removeprefix("\ufeff")))


def place_of_byte(error: UnicodeDecodeError, file: str) -> Place:
    """Line and column of the first byte that is no text: all before it is."""
    lines = lines_of(error.object[: error.start].decode("utf-8") + ".")
    return Place(file, len(lines), len(lines[-1]))


def with_excerpts(problem: Problem, files: Mapping[str, Sequence[str]]) -> Problem:
    """The problem with the lines around its places, as far as they lie in one of the files by name.

    A problem that has its excerpts already keeps them.
    """
    if problem.excerpts:
        return problem
    return replace(problem, excerpts=tuple(_excerpts((problem.place, problem.also), files)))


def _excerpts(places: Sequence[Place | None], files: Mapping[str, Sequence[str]]) -> Iterator[Excerpt]:
    for place in places:
        lines = files.get(place.file, ()) if place else ()
        if place is None or place.line is None or not 1 <= place.line <= len(lines):
            continue
        first = max(place.line - 1, 1)
        around = lines[first - 1 : place.line + 1]
        # What follows the last line end is no line to show, unless the place itself is there.
        is_end = place.line + 1 == len(lines) and not lines[-1]
        yield Excerpt(place, first, tuple(around[:-1] if is_end else around))
