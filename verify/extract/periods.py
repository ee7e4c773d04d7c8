"""The time over which a figure ran: "fallen 17 percent in the previous 90 days"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from verify.claims import Claim, Phrase
from verify.extract.passage import Passage
from verify.interval import exact_text
from verify.quantity import DURATIONS

_FIGURE = re.compile(r"\d|[%$€£¥]")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]+")
_FARTHEST_WORD = 40


class Lengths(NamedTuple):
    """The claims that state a length of time, in the order of the text, and where they start."""

    claims: tuple[Claim, ...]
    starts: tuple[int, ...]


def durations(found: Iterable[Claim]) -> Lengths:
    """The lengths of time among claims."""
    lengths = [claim for claim in found if claim.quantity and claim.quantity.unit in DURATIONS]
    lengths.sort(key=_start)
    return Lengths(tuple(lengths), tuple(map(_start, lengths)))


def period_after(passage: Passage, end: int, lengths: Lengths) -> Phrase | None:
    """The first of the `lengths` of time behind a figure in its sentence, if a word of time introduces it.

    Another figure in between takes it away, unless it stands in brackets right behind: "$153 million (HK$1.2
    billion) in the previous seven days" is over 7 days.
    """
    index = bisect_left(lengths.starts, end)
    if index == len(lengths.starts):
        return None
    limit = passage.sentence(end - 1).end
    if lengths.starts[index] >= limit:
        return None
    length = lengths.claims[index]
    aside = _BRACKET.match(passage.text, end, limit)
    start = aside.end() if aside else end
    if _FIGURE.search(passage.text, start, length.span.start) or not _is_introduced(passage, start, length):
        return None
    return Phrase(plain_duration(length), length.span)


def _start(claim: Claim) -> int:
    return claim.span.start


def plain_duration(length: Claim) -> str:
    """A length of time with its number in digits and its unit as said: "7 days" for "seven days"."""
    if length.quantity is None or length.quantity.value is None:
        return length.text
    number = exact_text(Fraction(length.quantity.value))
    return f"{number} {length.quantity.unit}{'' if number == '1' else 's'}"


def _is_introduced(passage: Passage, start: int, length: Claim) -> bool:
    """Whether "in", "over" or the like stands before, with words such as "the past" between at most."""
    period = passage.words.data["period"]
    begin = max(start, length.span.start - _FARTHEST_WORD)
    words = [word.group().casefold() for word in _WORD.finditer(passage.text, begin, length.span.start)]
    while words and words[-1] in period["between"]:
        words.pop()
    return bool(words) and words[-1] in period["before"]
