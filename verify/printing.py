"""Intervals and figures as a reader would write them.

Numbers are rounded here and nowhere else, and only for the eye.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from verify.cldr import dressed, scale_words, show_digits
from verify.interval import Interval
from verify.quantity import BASIS_POINT, DURATIONS, PERCENT, PERCENTAGE_POINT, RATIO

_SHOWN_DIGITS = 4
"""How many significant digits the end of an interval is shown with, unless a later one decides."""

_MOST_PLACES = 12
_EXACT_DIGITS = 10
_UNSCALED = frozenset({PERCENT, RATIO, PERCENTAGE_POINT, BASIS_POINT, *DURATIONS})
"""What is never told in thousands or millions."""


def show_interval(
    interval: Interval, unit: str | None, language: str = "en", against: tuple[Fraction, ...] = ()
) -> str:
    """An interval as a reader would write it: "$241.7–246.4 million", "7.762–7.884", "17–18%".

    Rounded outward to four significant digits, and to more where fewer would seem to hold one of `against`
    that the interval does not hold. One number for an interval that holds one; "at least $3 million" for one
    without an upper end.
    """
    if interval.low is None or interval.high is None:
        return _show_unbounded(interval, unit, language)
    low, high = interval.low, interval.high
    if low == high:
        return _show_end(low, unit, language, nearest)
    scale, word = _scale(high, unit, language)
    if low < 0 or (low != 0 and _scale(low, unit, language)[0] != scale):
        joint = " to " if low < 0 else "–"
        return f"{_show_end(low, unit, language, floor)}{joint}{_show_end(high, unit, language, ceil)}"
    low, high = low / scale, high / scale
    places = _shared_places(low, high, tuple(end / scale for end in against))
    ends = (rounded(low, places, floor), rounded(high, places, ceil))
    numbers = "–".join(show_digits(end, language) for end in ends)
    return dressed(numbers, word, unit, language)


def fewest_places(number: Fraction) -> int:
    """The decimals that write a number in full, or twelve where it has no end."""
    exact = (places for places in range(_MOST_PLACES) if (number * 10**places).denominator == 1)
    return next(exact, _MOST_PLACES)


def _show_unbounded(interval: Interval, unit: str | None, language: str) -> str:
    if interval.low is not None:
        return f"at least {_show_end(interval.low, unit, language, floor)}"
    if interval.high is not None:
        return f"at most {_show_end(interval.high, unit, language, ceil)}"
    return "any"


def _show_end(number: Fraction, unit: str | None, language: str, rounding: Callable[[Fraction], int]) -> str:
    """One number with its unit: in full if it has ten digits or fewer, else rounded to four."""
    scale, word = _scale(number, unit, language)
    scaled = abs(number) / scale
    places = fewest_places(scaled)
    whole_digits = max(_exponent(scaled) + 1, 0)
    if rounding is not nearest or whole_digits + places > _EXACT_DIGITS:
        places = min(places, max(0, _SHOWN_DIGITS - 1 - _exponent(scaled)))
    # Away from zero is the other way round below it.
    direction = _mirrored(rounding) if number < 0 else rounding
    text = dressed(show_digits(rounded(scaled, places, direction), language), word, unit, language)
    return f"-{text}" if number < 0 else text


def _mirrored(rounding: Callable[[Fraction], int]) -> Callable[[Fraction], int]:
    if rounding is floor:
        return ceil
    return floor if rounding is ceil else rounding


def _shared_places(low: Fraction, high: Fraction, against: tuple[Fraction, ...]) -> int:
    """The decimals for both ends of an interval: the fewest that show enough of each, and no idle zeros."""
    places = max(max(0, _SHOWN_DIGITS - 1 - _exponent(end)) for end in (low, high) if end)
    while places < _MOST_PLACES and not all(_told_apart(low, high, end, places) for end in against):
        places += 1
    fewest = max(fewest_places(low), fewest_places(high))
    exact = all((end * 10**fewest).denominator == 1 for end in (low, high))
    return min(places, fewest) if exact else places


def _told_apart(low: Fraction, high: Fraction, other: Fraction, places: int) -> bool:
    unit = 10**places
    shown_inside = Fraction(floor(low * unit), unit) <= other <= Fraction(ceil(high * unit), unit)
    return low <= other <= high or not shown_inside


def _exponent(number: Fraction) -> int:
    """The place of the first digit: 2 for 115, -1 for 0.19; 0 for zero."""
    if not number:
        return 0
    size = abs(number)
    exponent = len(str(size.numerator)) - len(str(size.denominator))
    return exponent - 1 if size < Fraction(10) ** exponent else exponent


def nearest(number: Fraction) -> int:
    """The nearest whole number, a half going up: 2 for 1.5."""
    return floor(number + Fraction(1, 2))


def rounded(number: Fraction, places: int, rounding: Callable[[Fraction], int]) -> Decimal:
    """A number cut to so many decimals by `floor`, `ceil` or `nearest`: 7.762 for 7.7627 and `floor`."""
    return Decimal(f"{rounding(number * 10**places)}E-{places}")


def _scale(number: Fraction, unit: str | None, language: str) -> tuple[int, str]:
    """The largest scale word that a number reaches: (1000000, " million") for 14,700,000 of a currency."""
    if unit in _UNSCALED:
        return 1, ""
    reached = [(base, word) for base, word in scale_words(language) if base >= 10**4 and abs(number) >= base]
    return max(reached, default=(1, ""))
