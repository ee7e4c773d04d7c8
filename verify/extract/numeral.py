"""A number as it stands in a text, before anyone knows what it counts."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


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
