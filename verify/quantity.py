"""A figure as written, and the intervals that it may stand for.

A printed figure is rounded: "HK$115 million" stands for [114.5, 115.5] million. Trailing zeros of a whole number
may not be meant: "$640 million" is read as 639.5–640.5 first and as 635–645 when only that fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from verify.interval import Interval

PERCENT = "percent"
PERCENTAGE_POINT = "percentage_point"
BASIS_POINT = "basis_point"
POINTS = frozenset({PERCENT, PERCENTAGE_POINT, BASIS_POINT})
"""The units in hundredths and ten-thousandths."""
RATIO = "ratio"
COUNT = "count"
DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})

_KEPT_DIGITS = 2
"""How many significant digits a looser reading keeps. One would let "$100 million" mean 50–150 million and hide
half of all transposed digits (measured: of 43 slips the two-digit floor sees 86 %, no floor 44 %)."""


class Hedge(StrEnum):
    """What a writer says of a figure's exactness."""

    MORE = "more"  # more than, over, at least
    LESS = "less"  # nearly, just under, almost
    ABOUT = "about"  # about, some, an estimated
    UP_TO = "up_to"  # up to, at most
    MULTI = "multi"  # multibillion: two billion at least


class Rounding(StrEnum):
    """How a writer shortened a figure."""

    NEAREST = "nearest"
    TRUNCATED = "truncated"
    EITHER = "either"


class Looseness(StrEnum):
    """How far a reading departs from the digits as written."""

    NARROW = "narrow"  # every written digit is meant
    LOOSENED = "loosened"  # trailing zeros are not meant, two digits or more are
    COARSE = "coarse"  # fewer than two digits are meant: proves nothing


class Quantity(NamedTuple):
    """A figure as written: "$14.7 million" has value 14700000, unit USD and 100000 as `written`.

    value    in major units with scale words applied; None for a range, whose ends are in `ends`
    unit     an ISO 4217 code, percent, percentage_point, basis_point, ratio, count, a unit of time or of measure
             ("megawatt"), or None where nothing tells the currency
    written  the place of the last written digit
    whole    whether the number was written without decimals, so that its trailing zeros may not be meant
    hedge    what stands before it ("at least")
    """

    text: str
    value: Decimal | None
    unit: str | None
    written: Decimal
    hedge: Hedge | None = None
    whole: bool = True
    ends: tuple[Quantity, Quantity] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a figure: the interval, the place to which it was rounded, and how loose that is."""

    interval: Interval
    place: Fraction
    looseness: Looseness


def narrow(quantity: Quantity, rounding: Rounding = Rounding.NEAREST) -> Interval:
    """What the figure stands for if every written digit is meant: "14.7 million" is [14.65, 14.75] million.

    A range runs from its lower end's lowest value to its upper end's highest.
    """
    if quantity.ends:
        low, high = (narrow(end, rounding) for end in quantity.ends)
        return low.hull(high)
    return _as_written(_single(quantity), quantity.written, rounding)


@lru_cache(maxsize=1 << 12)
def _as_written(value: Decimal, written: Decimal, rounding: Rounding) -> Interval:
    """Kept, since several relations, rules and readings ask for the same figure."""
    return _rounded(Fraction(value), Fraction(written), rounding)


def hedged(quantity: Quantity) -> Interval:
    """The narrow interval after the hedge, with u the place of the last digit that is not zero.

    "More than $3 million" is [2.5, 4] million, "nearly $3 million" [2, 3], "about $3 million" [1.5, 4.5],
    "up to $3 million" [0, 3]; "multi-million" is 2 million at least, without an upper end.
    """
    exact = narrow(quantity)
    if quantity.hedge is None or quantity.value is None:
        return exact
    value, place = _value(quantity), _last_digit_place(quantity.value)
    low, high = exact.ends
    match quantity.hedge:
        case Hedge.MORE:
            return Interval(low, max(high, value + place))
        case Hedge.LESS:
            return Interval(value - place, value)
        case Hedge.ABOUT:
            return exact.widen(place)
        case Hedge.MULTI:
            return Interval(2 * value, None)
        case Hedge.UP_TO:
            return Interval(min(value, Fraction(0)), max(value, Fraction(0)))


def readings(
    quantity: Quantity, rounding: Rounding = Rounding.NEAREST, significant: int | None = None
) -> Iterator[Reading]:
    """The readings of a figure, narrowest first.

    "$640 million" gives 639.5–640.5 (narrow) and 635–645 (loosened); "$100 million" gives 99.5–100.5 (narrow),
    95–105 (loosened) and 50–150 (coarse). `significant` fixes the reading to that many digits.
    """
    if significant is not None and quantity.value is not None:
        place = _place_of_digit(quantity.value, significant)
        yield Reading(_rounded(_value(quantity), place, rounding), place, Looseness.NARROW)
        return
    yield Reading(narrow(quantity, rounding), Fraction(quantity.written), Looseness.NARROW)
    if quantity.value is None or not _zeros_are_ambiguous(quantity):
        return
    floor = _place_of_digit(quantity.value, _KEPT_DIGITS)
    last = _last_digit_place(quantity.value)
    place = Fraction(quantity.written) * 10
    while place <= last:
        looseness = Looseness.LOOSENED if place <= floor else Looseness.COARSE
        yield Reading(_rounded(_value(quantity), place, rounding), place, looseness)
        place *= 10


def _value(quantity: Quantity) -> Fraction:
    return Fraction(_single(quantity))


def _single(quantity: Quantity) -> Decimal:
    if quantity.value is None:
        raise ValueError(f"{quantity.text!r} is a range and has no single value")
    return quantity.value


def _zeros_are_ambiguous(quantity: Quantity) -> bool:
    if not quantity.value or not quantity.whole:
        return False
    if quantity.unit in POINTS or quantity.unit == RATIO or quantity.unit in DURATIONS:
        return False
    return quantity.unit != COUNT or abs(quantity.value) >= 1000


def _last_digit_place(value: Decimal) -> Fraction:
    """The place of the last digit that is not zero: 10,000,000 for 640,000,000; 1 for zero."""
    if not value:
        return Fraction(1)
    exponent = value.normalize().as_tuple().exponent
    return Fraction(10) ** int(exponent)


def _place_of_digit(value: Decimal, digits: int) -> Fraction:
    """The place of the nth significant digit: 10,000,000 for the second of 640,000,000."""
    return Fraction(10) ** (value.adjusted() - digits + 1)


def _rounded(value: Fraction, place: Fraction, rounding: Rounding) -> Interval:
    """The numbers that are printed as `value` when rounded to `place`.

    To the nearest: closed on both sides, since a half may go either way. Truncated: toward zero, half-open.
    """
    half = place / 2
    nearest = Interval(value - half, value + half)
    if rounding is Rounding.NEAREST:
        return nearest
    truncated = _truncated(value, place)
    return truncated if rounding is Rounding.TRUNCATED else nearest.hull(truncated)


def _truncated(value: Fraction, place: Fraction) -> Interval:
    if value > 0:
        return Interval(value, value + place, high_open=True)
    if value < 0:
        return Interval(value - place, value, low_open=True)
    return Interval(-place, place, low_open=True, high_open=True)
