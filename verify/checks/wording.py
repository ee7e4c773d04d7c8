"""Phrases that the messages of several checks share."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from verify import cldr, printing
from verify.claims import Claim
from verify.interval import Interval, exact_text
from verify.quantity import Quantity, Reading
from verify.styles import scale_of

_MULTIPLES = ("", "ten ", "hundred ")
_POWERS = ("", "thousand", "million", "billion", "trillion")


def place_name(place: Fraction) -> str:
    """A place of a number in words: "ten million" for 10,000,000, "0.1" for a tenth."""
    digits = str(place)
    zeros = len(digits) - 1
    if place.denominator != 1 or digits.strip("0") != "1" or zeros // 3 >= len(_POWERS):
        return exact_text(place)
    if zeros < 3:
        return ("one", "ten", "hundred")[zeros]
    return _MULTIPLES[zeros % 3] + _POWERS[zeros // 3]


def in_scale(interval: Interval, text: str) -> str:
    """An interval in the scale of a written figure, without its unit: "635–645" beside "$640 million"."""
    scale = scale_of(text)
    low, high = interval.ends
    return printing.show_interval(Interval(low / scale, high / scale), None)


def loosened(claim: Claim, reading: Reading) -> str:
    """What a looser reading supposes: "$640 million is rounded to the nearest ten million"."""
    return f"{claim.text} is rounded to the nearest {place_name(reading.place)}"


def interval_of(quantity: Quantity, interval: Interval, against: tuple[Fraction, ...] = ()) -> str:
    """An interval in a figure's unit: "$635–645 million"."""
    return printing.show_interval(interval, quantity.unit, against=against)


def is_out(gap: Fraction, whole: Fraction) -> str:
    """By how much something is out, beside a whole: "is 30% out", "is out by a factor of about 1,000"."""
    if whole == 0:
        return "is out"
    ratio = abs(gap / whole)
    if ratio >= 1:
        return f"is out by a factor of about {_one_digit(ratio + 1)}"
    percent = printing.nearest(ratio * 100)
    return f"is {percent}% out" if percent else "is less than 1% out"


def _one_digit(number: Fraction) -> str:
    """A number of two or more, rounded to its first digit: "1,000" for 989."""
    place = 10 ** (len(str(int(number))) - 1)
    return cldr.show_digits(Decimal(printing.nearest(number / place) * place), "en")
