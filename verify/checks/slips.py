"""Slips of the pen and of the keyboard: digits swapped, doubled or dropped, a wrong scale word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from verify.claims import Claim
from verify.interval import Interval, exact_text
from verify.outcomes import Suggestion
from verify.quantity import Quantity, Rounding, narrow
from verify.styles import show_number, show_range, show_value

_SCALES = (Fraction(10**3), Fraction(1, 10**3), Fraction(10**6), Fraction(1, 10**6))
_HALF = Fraction(1, 2)


def suggestion(
    claim: Claim,
    wanted: Interval,
    condition: str,
    language: str = "en",
    rounding: Rounding = Rounding.NEAREST,
) -> Suggestion | None:
    """What a figure would have to be to lie in `wanted`, written as its writer wrote it.

    "HK$151 million" against 113.5–115.8 million becomes "HK$115 million", two digits being swapped; where no
    slip explains it, all that would be printed: "$19.2–19.5 million" for "$14.7 million". None for a range.
    """
    printed = claim.quantity
    if printed is None or printed.value is None or not wanted.bounded:
        return None
    slip = named_slip(printed, wanted, language, rounding)
    if slip:
        value, name = slip
        text = show_value(value, printed.unit, language, like=claim.text)
        return Suggestion(claim, text, f"if {condition}. {name}", wanted, explained=True)
    low, high = _printed_ends(printed, wanted, rounding)
    text = show_range(low, high, printed.unit, language, like=claim.text)
    return Suggestion(claim, text, f"if {condition}.", wanted)


def explained_first(made: Iterable[Suggestion | None]) -> tuple[Suggestion, ...]:
    """The suggestions that there are, those that a slip explains before the others."""
    return tuple(sorted(filter(None, made), key=lambda one: not one.explained))


def named_slip(
    printed: Quantity, wanted: Interval, language: str = "en", rounding: Rounding = Rounding.NEAREST
) -> tuple[Decimal, str] | None:
    """The value that one slip turned into the printed one, and the slip's name; None where no slip fits.

    "HK$151 million" for [113.5, 115.8] million gives 115000000 and "Two digits are swapped: 151 for 115."
    Raises ValueError where `wanted` has an open end.
    """
    if printed.value is None or not any(mark.isdigit() for mark in printed.text):
        return None
    for name, values in _slips(printed, wanted):
        fitting = [value for value in values if _fits(printed, value, wanted, rounding)]
        # Several digits could be missing: only one that alone fits explains anything.
        if len(set(fitting)) == 1:
            numbers = [show_number(value, printed.text, language) for value in (printed.value, fitting[0])]
            return fitting[0], f"{name}: {numbers[0]} for {numbers[1]}."
    return _scale_slip(printed, wanted, language, rounding)


def _slips(printed: Quantity, wanted: Interval) -> Iterator[tuple[str, list[Decimal]]]:
    """By the name of each slip of a digit, the values near `wanted` that it may have made the printed one of."""
    near = _near(printed, wanted)
    if near and printed.value is not None:
        place = _sign(printed) * Fraction(printed.written)
        for name, numbers in _before_slips(printed.value, printed.written):
            yield name, [_decimal(number * place) for number in numbers if number in near]


def _near(printed: Quantity, wanted: Interval) -> range:
    """The whole numbers that, in the place of the printed digits, may reach what is wanted, whatever the rounding.

    Told first and in whole numbers, since most slips of a figure lie far off.
    """
    place = Fraction(printed.written)
    low, high = (wanted if _sign(printed) > 0 else -wanted).ends
    return range(max(0, -(-low // place) - 1), high // place + 2)


def _sign(printed: Quantity) -> int:
    return -1 if printed.value is not None and printed.value < 0 else 1


@lru_cache(maxsize=1 << 10)
def _before_slips(value: Decimal, written: Decimal) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The whole numbers that one slip may have turned into the printed digits, by its name: 115 for 151.

    Kept, since one figure is held against many others.
    """
    digits = exact_text(abs(Fraction(value)) / Fraction(written))
    if not digits.isdecimal():
        return ()
    return (
        ("Two digits are swapped", _numbers(_swapped(digits))),
        ("A digit is doubled", _numbers(_single(digits))),
        ("A zero is too many", _numbers([digits.removesuffix("0")])),
        ("A digit is missing", _numbers(_longer(digits))),
    )


def _numbers(digits: Iterable[str]) -> tuple[int, ...]:
    return tuple(int(text) for text in digits if text and not (len(text) > 1 and text.startswith("0")))


def _swapped(digits: str) -> Iterator[str]:
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            yield digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def _single(digits: str) -> Iterator[str]:
    for at in range(len(digits) - 1):
        if digits[at] == digits[at + 1]:
            yield digits[:at] + digits[at + 1 :]


def _longer(digits: str) -> Iterator[str]:
    for at in range(len(digits) + 1):
        for digit in "0123456789":
            yield digits[:at] + digit + digits[at:]


def _scale_slip(
    printed: Quantity, wanted: Interval, language: str, rounding: Rounding
) -> tuple[Decimal, str] | None:
    for value, interval in _at_other_scales(printed, rounding):
        if interval.meets(wanted):
            meant = show_value(value, printed.unit, language, like=printed.text)
            return value, f"The scale is wrong: {printed.text} for {meant}."
    return None


@lru_cache(maxsize=1 << 10)
def _at_other_scales(printed: Quantity, rounding: Rounding) -> tuple[tuple[Decimal, Interval], ...]:
    """The values of a figure under other scale words, with what each stands for; none of a zero. Kept as above."""
    if not printed.value:
        return ()
    scaled = (
        printed._replace(
            value=_decimal(Fraction(printed.value) * scale), written=_decimal(Fraction(printed.written) * scale)
        )
        for scale in _SCALES
    )
    return tuple((one.value, narrow(one, rounding)) for one in scaled if one.value)


def _fits(printed: Quantity, value: Decimal, wanted: Interval, rounding: Rounding) -> bool:
    return value != printed.value and narrow(printed._replace(value=value), rounding).meets(wanted)


def _printed_ends(printed: Quantity, wanted: Interval, rounding: Rounding) -> tuple[Decimal, Decimal]:
    """The least and the greatest value that a writer would print, to the same place, for what is wanted."""
    low, high = wanted.ends
    place = Fraction(printed.written)
    while place > abs(high) * 2 > 0:
        place /= 10
    if rounding is Rounding.TRUNCATED:
        first, last = floor(low / place), floor(high / place)
    else:
        first, last = ceil(low / place - _HALF), floor(high / place + _HALF)
    return _decimal(first * place), _decimal(max(first, last) * place)


def _decimal(number: Fraction) -> Decimal:
    return Decimal(exact_text(number))
