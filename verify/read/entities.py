"""What pasted pages leave in plain text: character references, soft hyphens, spaces of no width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from heapq import merge
from html import unescape

_INVISIBLE = re.compile("[\u00ad\u200b\u2060]")
"""Soft hyphens, and spaces and joints of no width: they say where a line may break, and are no part of a word."""

# A reference has its semicolon: "AT&T" and "R&D" are words.
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LEFTOVER = re.compile(f"{_REFERENCE.pattern}|{_INVISIBLE.pattern}")


def visible(words: str) -> Iterator[tuple[int, str]]:
    """The pieces of `words` that are seen, each with its offset: "mil" at 0, "lion" at 4 of "mil\u00adlion"."""
    start = 0
    for found in _INVISIBLE.finditer(words):
        yield start, words[start : found.start()]
        start = found.end()
    yield start, words[start:]


def without_leftovers(
    source: str, spaces: Iterable[tuple[int, int]] = ()
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text that was meant, and the runs of (text offset, source offset) that lead back to the source.

    "&pound;636m" is "£636m"; "mil\u00adlion" with a soft hyphen is "million". Each of `spaces`, stretches of the
    source in order, is read as one space.
    """
    pieces: list[str] = []
    runs: list[tuple[int, int]] = []
    length = 0
    for start, piece in _pieces(source, spaces):
        runs.append((length, start))
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), tuple(runs)


def _pieces(source: str, spaces: Iterable[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    found = _LEFTOVER.finditer(source)
    leftovers = ((*one.span(), _INVISIBLE.sub("", unescape(one.group()))) for one in found)
    position = 0
    for start, end, meant in merge(leftovers, ((start, end, " ") for start, end in spaces)):
        yield position, source[position:start]
        yield start, meant
        position = end
    yield position, source[position:]
