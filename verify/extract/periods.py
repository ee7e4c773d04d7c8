"""The time over which a figure ran: "fallen 17 percent in the previous 90 days"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from fractions import Fraction

from verify.claims import Claim, Phrase
from verify.extract.passage import Passage
from verify.interval import exact_text
from verify.quantity import DURATIONS

_FIGURE = re.compile(r"\d|[%$€£¥]")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]+")
_FARTHEST_WORD = 40


def durations(found: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that state a length of time, in the order of the text."""
    lengths = (claim for claim in found if claim.quantity and claim.quantity.unit in DURATIONS)
    return tuple(sorted(lengths, key=lambda claim: claim.span.start))


def period_after(passage: Passage, end: int, lengths: Sequence[Claim]) -> Phrase | None:
    """The first of the `lengths` of time behind a figure in its sentence, if a word of time introduces it.

    Another figure in between takes it away, unless it stands in brackets right behind: "$153 million (HK$1.2
    billion) in the previous seven days" is over 7 days.
    """
    index = bisect_left(lengths, end, key=lambda claim: claim.span.start)
    limit = passage.sentence(end - 1).end
    if index == len(lengths) or lengths[index].span.start >= limit:
        return None
    length = lengths[index]
    aside = _BRACKET.match(passage.text, end, limit)
    start = aside.end() if aside else end
    if _FIGURE.search(passage.text, start, length.span.start) or not _is_introduced(passage, start, length):
        return None
    return Phrase(plain_duration(length), length.span)


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
