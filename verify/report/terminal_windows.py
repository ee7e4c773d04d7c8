"""Windows on what several articles say, below each other, with what differs in one column."""

from __future__ import annotations

from collections.abc import Sequence

from verify.findings import Excerpt
from verify.report.safe import safe
from verify.report.terminal_text import ELLIPSIS, cells, cut, cut_left, cut_middle, padded

_LEAST_CONTEXT = 8


def windows(excerpts: Sequence[Excerpt], width: int) -> list[str]:
    """A line for each excerpt, no wider than `width`, the marked words aligned:

        cooperation,    explore business areas,    nurture
        cooperation and explore business areas, to nurture

    Excerpts whose marks differ in number are aligned at their first marks alone.
    """
    pieces = [_pieces(excerpt) for excerpt in excerpts]
    if len({len(row) for row in pieces}) > 1:
        pieces = [_around_first_mark(row) for row in pieces]
    first, *inner, last = (list(column) for column in zip(*pieces, strict=True))
    inner = _inner(inner, 2 * width // 3)
    left = width - sum(map(_widest, inner))
    room = max(left - _widest(last), 3 * left // 5)
    first = _right_aligned([_tail(text, room) for text in first])
    left -= _widest(first)
    rows = zip(first, *inner, [_head(text, left) for text in last], strict=True)
    # Made safe once more: two stretches may be a command only when they meet.
    return [cut(safe("".join(row)).rstrip(), width) for row in rows]


def _pieces(excerpt: Excerpt) -> list[str]:
    """The excerpt as unmarked and marked stretches in turn; an empty mark is an empty stretch."""
    pieces: list[str] = []
    position = 0
    for start, end in sorted(excerpt.marks):
        if start < position:
            continue
        pieces += [safe(excerpt.text[position:start]), safe(excerpt.text[start:end])]
        position = end
    pieces.append(safe(excerpt.text[position:]))
    return pieces if len(pieces) > 1 else ["", "", *pieces]


def _around_first_mark(pieces: list[str]) -> list[str]:
    return [pieces[0], pieces[1], "".join(pieces[2:])]


def _inner(columns: list[list[str]], width: int) -> list[list[str]]:
    """From the first mark to the last: what lies between marks is cut in its middle where there is no room."""
    marked, between = columns[::2], columns[1::2]
    if between and sum(map(_widest, columns)) > width:
        share = max((width - sum(map(_widest, marked))) // len(between), _LEAST_CONTEXT)
        between = [[cut_middle(text, share) for text in column] for column in between]
    columns[::2], columns[1::2] = marked, between
    return [[padded(text, _widest(column)) for text in column] for column in columns]


def _widest(column: Sequence[str]) -> int:
    return max(map(cells, column))


def _right_aligned(column: Sequence[str]) -> list[str]:
    widest = _widest(column)
    return [" " * (widest - cells(text)) + text for text in column]


def _tail(text: str, width: int) -> str:
    """The last words of a text that fit, after an ellipsis if that is not all."""
    if cells(text) <= width:
        return text
    kept = cut_left(text, width)
    _, space, words = kept.partition(" ")
    return f"{ELLIPSIS} {words}" if space and words and cells(words) + 2 <= width else kept


def _head(text: str, width: int) -> str:
    """The first words of a text that fit, before an ellipsis if that is not all."""
    if cells(text) <= width:
        return text
    kept = cut(text, width)
    words, space, _ = kept.rpartition(" ")
    return f"{words} {ELLIPSIS}" if space and words.strip() else kept
