"""The words around a claim that a report shows, with the words that matter marked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verify.document import Article, Span
from verify.findings import Excerpt

_LONGEST = 160
"""A longer sentence is cut to the words around its marks."""
_AROUND = 45
_SPACE = re.compile(r"\s")


def excerpt(article: Article, sentence: Span, marks: Sequence[tuple[int, int]]) -> Excerpt:
    """The sentence, or what stands around its marks; marks are (start, end) offsets in the article."""
    start, end = (
        min([sentence.start, *(mark[0] for mark in marks)]),
        max([sentence.end, *(mark[1] for mark in marks)]),
    )
    left, right = start, end
    if end - start > _LONGEST and marks:
        left = _word_boundary_after(article.text, max(start, min(mark[0] for mark in marks) - _AROUND), start)
        right = _word_boundary_before(article.text, min(end, max(mark[1] for mark in marks) + _AROUND), end)
    lead = "… " if left > start else ""
    tail = " …" if right < end else ""
    text = _SPACE.sub(" ", article.text[left:right])
    shift = len(lead) - left
    shifted = tuple((begin + shift, stop + shift) for begin, stop in sorted(set(marks)))
    return Excerpt(f"{lead}{text}{tail}", shifted)


def _word_boundary_after(text: str, position: int, start: int) -> int:
    """The first beginning of a word at or behind `position`; `start` itself is one."""
    if position == start:
        return start
    space = _SPACE.search(text, position)
    return space.end() if space else position


def _word_boundary_before(text: str, position: int, end: int) -> int:
    """The last end of a word at or before `position`; `end` itself is one."""
    while position < end and not text[position].isspace():
        position -= 1
    return position
