"""A number as it stands in a text, before anyone knows what it counts."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

MINUS = frozenset("-−－")


class Numeral(NamedTuple):
    """A number in a text: "14.7 million" is 14700000, written to the place of 100000.

    start, end    offsets of its digits or words, with the scale
    value         with the scale applied, with its sign
    written       the place of the last written digit
    whole         whether it has no decimals
    """

    start: int
    end: int
    value: Decimal
    written: Decimal
    whole: bool


@lru_cache(maxsize=2)
def holds_digit(text: str, start: int, end: int) -> bool:
    """Whether a decimal digit of any script stands between two offsets: what every pattern of digits needs.

    Kept for the last passages, because each reader of digits asks in its turn.
    """
    return _DIGIT.search(text, start, end) is not None


_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=256)
def place(exponent: int) -> Decimal:
    """The place of a power of ten: 1000 for 3, 0.1 for -1."""
    return Decimal(1).scaleb(exponent)


def scaled(value: Decimal, exponent: int) -> Decimal:
    """A value times a power of ten, with all its digits; itself where that is the zeroth, which most figures have.

    >>> scaled(Decimal("14.7"), 6)
    Decimal('1.47E+7')
    """
    return value.scaleb(exponent, _EXACT) if exponent else value


_EXACT = Context(prec=100)
"""More digits than a figure may have: the usual 28 would round the longest."""


def is_a_sign(text: str, position: int, syllabic: bool = False) -> bool:
    """Whether a minus at `position` is a sign: nothing, a space, a bracket or a currency symbol stands before.

    Where words stand side by side a letter may: "前年比-5%".
    """
    before = text[position - 1 : position] if position else ""
    if syllabic and before.isalpha() and not before.isascii():
        return True
    return not (before.isalnum() or before in {".", ",", ")", "%"}) or before == ""
