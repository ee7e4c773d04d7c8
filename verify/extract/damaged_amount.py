"""Amounts that lost their sign or their digits on the way: "0M" for "$640M", "$ million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from verify.claims import Claim
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage

_SCALE_LETTERS = frozenset({"M", "m", "mn", "MN", "B", "b", "bn", "BN", "tn", "TN"})
_ZERO = re.compile(r"0+(?P<scale>[A-Za-z]+)")
_REPLACEMENT = "\ufffd"
_UNIT_OF_A_TABLE = frozenset("(/[")


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The damaged amounts of a passage, with what is left of them.

    A zero with the letter of a scale has lost its digits; a sign before a scale word has lost all of them; a
    replacement character beside a number stands where its sign was.
    """
    yield from (
        passage.claim("damaged-amount", start, measure.end)
        for measure in free
        if (start := _start_of_damage(passage.text, measure)) is not None
    )
    signs = _sign_without_digits(tuple(passage.words.default_currency))
    for match in signs.finditer(passage.text, passage.block.start, passage.block.end):
        if not _names_a_unit(passage.text, match.start()):
            yield passage.claim("damaged-amount", match.start(), match.end())


def _start_of_damage(text: str, measure: Measure) -> int | None:
    if measure.of is not Of.THINGS:
        return None
    if text[measure.start - 1 : measure.start] == _REPLACEMENT:
        return measure.start - 1
    zero = _ZERO.fullmatch(text, measure.start, measure.end)
    return measure.start if zero and zero["scale"] in _SCALE_LETTERS else None


@cache
def _sign_without_digits(signs: tuple[str, ...]) -> re.Pattern[str]:
    choice = "|".join(map(re.escape, signs))
    return re.compile(rf"(?:{choice})[ \u00a0]?(?:million|billion|trillion|bn|mn|m|M|B)\b")


def _names_a_unit(text: str, start: int) -> bool:
    """Whether the sign heads a column or names a unit, "($m)" or "in $ million", or ends a compound, "multi-$"."""
    before = text[max(0, start - 3) : start]
    return before[-1:] in _UNIT_OF_A_TABLE or before[-1:].isalnum() or before[-1:] == "-" or before == "in "
