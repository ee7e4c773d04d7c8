"""The paragraphs of plain text: its lines, or groups of lines where a text is wrapped at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

Stretch = tuple[int, int]

_LINE = re.compile(r"\r\n|\r|\n")
_FIRST_WORD = re.compile(r"\S+")

_WIDEST = 100
"""A text with a longer line than this is not wrapped: its lines are its paragraphs."""


def paragraphs(text: str) -> tuple[Stretch, ...]:
    """The (start, end) offsets of each paragraph, without white space at its ends, in order.

    Lines are joined only in a text wrapped at a fixed width, which shows in groups of three lines or more that
    are each as full as they can be.
    """
    groups = tuple(_groups(text))
    width = max((end - start for group in groups for start, end in group), default=0)
    wrapped = width <= _WIDEST and any(
        len(group) > 2 and _full(text, group, width) and _goes_on(text, group) for group in groups
    )
    joined = (_joined(text, group, width) if wrapped else iter(group) for group in groups)
    return tuple(stretch for group in joined for stretch in group)


def line_ends_within(text: str) -> tuple[Stretch, ...]:
    """Where a paragraph goes on in the next line: the line ends, with the blanks around them, in order."""
    starts = {start for start, _ in paragraphs(text)}
    return tuple(
        (line[1], following[0]) for line, following in pairwise(nonblank_lines(text)) if following[0] not in starts
    )


def nonblank_lines(text: str) -> tuple[Stretch, ...]:
    """The (start, end) offsets of each line that is not blank, without white space at its ends, in order."""
    return tuple(stretch for group in _groups(text) for stretch in group)


def _groups(text: str) -> Iterator[list[Stretch]]:
    group: list[Stretch] = []
    for stretch in _lines(text):
        if stretch[0] < stretch[1]:
            group.append(stretch)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _lines(text: str) -> Iterator[Stretch]:
    start = 0
    for match in _LINE.finditer(text):
        yield _trimmed(text, start, match.start())
        start = match.end()
    yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Stretch:
    line = text[start:end]
    start += len(line) - len(line.lstrip())
    return start, max(start, end - len(line) + len(line.rstrip()))


def _full(text: str, group: Iterable[Stretch], width: int) -> bool:
    return all(_is_full(text, line, following, width) for line, following in pairwise(group))


def _is_full(text: str, line: Stretch, following: Stretch, width: int) -> bool:
    """Whether the following line's first word would not have fitted on this one."""
    first_word = _FIRST_WORD.match(text, following[0])
    return first_word is not None and line[1] - line[0] + 1 + len(first_word[0]) > width


def _goes_on(text: str, group: Iterable[Stretch]) -> bool:
    """Whether some line begins in the middle of a sentence."""
    return any(text[start].islower() for start, _ in group)


def _joined(text: str, group: list[Stretch], width: int) -> Iterator[Stretch]:
    start = group[0][0]
    for line, following in pairwise(group):
        if not _is_full(text, line, following, width):
            yield start, line[1]
            start = following[0]
    yield start, group[-1][1]
