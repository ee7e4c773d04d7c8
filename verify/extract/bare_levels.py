"""Levels that leave out their unit: "from 48,210 to 37,360", "$2.2bn, against 3.2bn"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

from verify.claims import Claim
from verify.document import Span
from verify.extract.leads import NEW, OLD, lead_words
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.lexicon import LETTERS, fold

_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:-\d\d)?")
_WORDS = re.compile(LETTERS)
_LEAST, _MOST = Decimal("0.01"), Decimal(100)
"""How many times as much two levels of one thing are."""
_FARTHEST = 90
"""How many characters before a level its "from" or "to" and the verb are looked for."""


def bare_levels(
    passage: Passage, free: Sequence[Measure], found: Sequence[Claim], told: Container[Measure] = ()
) -> Iterator[Measure]:
    """The numbers without a unit to which a word such as "from", "to" or "by" leads, where something moves.

    Those `told` already are left out.
    """
    bare = [measure for measure in free if measure.of is Of.THINGS and measure not in told]
    if bare:
        yield from _levels(passage, bare, _ends(free, found), found)


def levels_beside_money(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Measure]:
    """The bare levels with the currency of a level beside them: of "$2.2bn" in "to $2.2bn, against 3.2bn"."""
    money = [measure for measure in free if measure.of is Of.MONEY]
    near = {bare: sums for bare in free if bare.of is Of.THINGS and (sums := _near(passage, bare, money))}
    if not near:
        return
    ends = _ends(free, found)
    for level in _levels(passage, near, ends, found):
        beside = (one for one in near[level] if _are_two_levels(passage, level, one, ends))
        if one := next(beside, None):
            yield level._replace(of=Of.MONEY, unit=one.unit)


def _levels(
    passage: Passage, bare: Iterable[Measure], ends: Sequence[int], found: Sequence[Claim]
) -> Iterator[Measure]:
    moving = {claim.sentence for claim in found if claim.kind == "change"}
    return (measure for measure in bare if _is_level(passage, measure, ends, moving))


def _near(passage: Passage, level: Measure, money: Sequence[Measure]) -> list[Measure]:
    """The sums of the level's sentence that may be another level of the same thing by their size and place."""
    first = bisect_left(money, level.start - _FARTHEST, key=_start)
    last = bisect_right(money, level.start + _FARTHEST, key=_start)
    if first == last:
        return []
    sentence = passage.sentence(level.start)
    return [
        one
        for one in money[first:last]
        if one.value and passage.sentence(one.start) == sentence and _LEAST < level.value / one.value < _MOST
    ]


def _ends(free: Sequence[Measure], found: Sequence[Claim]) -> list[int]:
    """Where figures end, in order."""
    return sorted([*(measure.end for measure in free), *(claim.span.end for claim in found)])


def _are_two_levels(passage: Passage, level: Measure, money: Measure, ends: Sequence[int]) -> bool:
    words = lead_words(passage.language)
    roles = {words.role(_lead(passage, one, ends))[0] for one in (level, money)}
    return roles in ({OLD, NEW}, {OLD, None}) and (None not in roles or money.start < level.start)


def _is_level(passage: Passage, measure: Measure, ends: Sequence[int], moving: Container[Span]) -> bool:
    if _YEAR.fullmatch(passage.text, measure.start, measure.end) or measure.value <= 1:
        return False
    words = lead_words(passage.language)
    lead = _lead(passage, measure, ends)
    if words.role(lead)[0] is None:
        return words.moves_by(lead)
    sentence = passage.sentence(measure.start)
    before = passage.text[max(sentence.start, measure.start - _FARTHEST) : measure.start]
    return sentence in moving or any(fold(word) in words.directions for word in _WORDS.findall(before))


def _lead(passage: Passage, measure: Measure, ends: Sequence[int]) -> str:
    """The words from the figure before, or from the sentence's beginning."""
    before = bisect_right(ends, measure.start) - 1
    start = max(passage.sentence(measure.start).start, ends[before] if before >= 0 else 0)
    return passage.text[max(start, measure.start - _FARTHEST) : measure.start]


_start = attrgetter("start")
