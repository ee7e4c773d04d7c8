"""Decimals and fractions in words: "siete con cincuenta", "tres quintos", "vinte e dois trinta avos"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Context, Decimal
from functools import cache

from verify.extract.numeral import Numeral
from verify.lexicon import LETTER, LETTERS, NumberWords, one_of

_THOUSAND = 1000
_DIVISION = Context(prec=28)
_BEHIND = re.compile(rf"[ \u00a0-]({LETTERS})")


def with_fractions(small: str, found: Iterable[Numeral], number: NumberWords) -> Iterator[Numeral]:
    """The spelled numbers of a text in small letters, those joined that are one decimal or one fraction.

    "siete con cincuenta" is 7.50, "tres quintos" 0.6, "ciento treinta con un quinto" 130.2. A language without
    words for such pays nothing.
    """
    if not (number.points or number.over or number.parts or number.denominators):
        yield from found
        return
    spelled = tuple(found)
    index = 0
    while index < len(spelled):
        numeral, index = _decimal(small, spelled, index, number)
        yield numeral


def _decimal(small: str, spelled: Sequence[Numeral], index: int, number: NumberWords) -> tuple[Numeral, int]:
    """The decimal or fraction that begins with a number of the sequence, and the index behind it."""
    first, behind = _fraction(small, spelled, index, number)
    if not first.whole or behind == len(spelled):
        return first, behind
    if not _between(number.points).fullmatch(small, first.end, spelled[behind].start):
        return first, behind
    rest, last = _fraction(small, spelled, behind, number)
    scale = int(rest.written.adjusted()) if rest.written >= _THOUSAND else 0  # "seven point three billion"
    if rest.whole:
        unscaled = rest._replace(value=rest.value.scaleb(-scale), written=rest.written.scaleb(-scale))
        rest = _as_decimals(small, unscaled, number)
    value = (first.value + rest.value).scaleb(scale)
    return _numeral(first.start, rest.end, value, rest.written.scaleb(scale)), last


def _fraction(small: str, spelled: Sequence[Numeral], index: int, number: NumberWords) -> tuple[Numeral, int]:
    """A numerator with its denominator, or the number alone, and the index behind it."""
    numerator = spelled[index]
    named = _denominator(small, numerator.end, number)
    if named:
        return _divided(numerator, *named), index + 1
    if index + 1 == len(spelled) or not (number.over or number.parts):
        return numerator, index + 1
    below = spelled[index + 1]
    if below.value and _between(number.over).fullmatch(small, numerator.end, below.start):
        return _divided(numerator, below.value, below.end), index + 2
    mark = _BEHIND.match(small, below.end)
    if below.value and mark and mark[1] in number.parts and below.start == numerator.end + 1:
        return _divided(numerator, below.value, mark.end()), index + 2
    return numerator, index + 1


def _denominator(small: str, end: int, number: NumberWords) -> tuple[Decimal, int] | None:
    """The denominator that is named behind a number and where it ends: 5 for "quintos", 11 for "onceavos"."""
    word = _BEHIND.match(small, end)
    if word is None:
        return None
    if word[1] in number.denominators:
        return Decimal(number.denominators[word[1]]), word.end()
    for ending, times in number.denominator_endings.items():
        stem = number.words.get(word[1].removesuffix(ending)) if word[1].endswith(ending) else None
        if stem:
            return Decimal(stem * times), word.end()
    return None


def _divided(numerator: Numeral, denominator: Decimal, end: int) -> Numeral:
    value = _DIVISION.divide(numerator.value, denominator)
    return _numeral(numerator.start, end, value, Decimal(1).scaleb(int(value.as_tuple().exponent)))


def _as_decimals(small: str, decimals: Numeral, number: NumberWords) -> Numeral:
    """What a number is worth behind the decimal mark: "cincuenta" 0.50, "cero cinco" 0.05."""
    words = small[decimals.start : decimals.end].split()
    zeros = next((place for place, word in enumerate(words) if number.words.get(word) != 0), len(words) - 1)
    places = zeros + len(str(decimals.value.to_integral_value()))
    return decimals._replace(value=decimals.value.scaleb(-places), written=Decimal(1).scaleb(-places))


def _numeral(start: int, end: int, value: Decimal, written: Decimal) -> Numeral:
    return Numeral(start, end, value, written, whole=False)


@cache
def _between(joiners: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0]{one_of(joiners)}(?!{LETTER})[ \u00a0]")
