"""Numbers in the notation of arithmetic: "3/4 %", "1.1^3"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Context, Decimal
from functools import cache
from itertools import chain

from verify.extract.numeral import Numeral
from verify.lexicon import Lexicon

_ARITHMETIC = Context(prec=28)
_LONGEST = 26
"""The characters of the longest number before its mark."""
_LONGEST_END = 5
"""The characters of the longest denominator behind its first digit, with the sign of percent and a space."""

_MARKS = tuple(re.compile(rf"{mark}(?<=\d.)\d") for mark in ("/", r"\^"))
"""The marks, each by itself: a search for one character costs a tenth of one for either of two."""


def notated_numerals(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    """The numbers between two offsets that are written as a fraction of percent or as a power.

    "3/4" before "%" is 0.75, "1.1^3" 1.331.
    """
    notation = _notation(words.decimal)
    for mark in chain.from_iterable(mark.finditer(text, start, end) for mark in _MARKS):
        window = notation.finditer(text, max(start, mark.start() - _LONGEST), min(end, mark.end() + _LONGEST_END))
        match = next((number for number in window if number.end() > mark.start()), None)
        if match and match.start() < mark.start():
            value = _value(match, words.decimal)
            place = Decimal(1).scaleb(min(0, int(value.as_tuple().exponent)))
            yield Numeral(*match.span(), value, place, whole=place == 1)


@cache
def _notation(decimal: str) -> re.Pattern[str]:
    """A fraction must be one of a percent sign: others may be dates, scores or parts of mixed numbers."""
    fraction = r"/(?P<below>[1-9]\d{0,2})(?= ?%)"
    raised = rf"(?:[.{decimal}]\d{{1,12}})?\^[1-3]?\d"
    return re.compile(rf"\d(?<![\w/.,^%=&#-].)(?<!\d[ -].)\d{{0,11}}(?:{fraction}|{raised})(?!\w)")


def _value(match: re.Match[str], decimal: str) -> Decimal:
    if match["below"]:
        above, _, _ = match.group().partition("/")
        return _ARITHMETIC.divide(Decimal(above), Decimal(match["below"]))
    base, _, power = match.group().replace(decimal, ".").partition("^")
    return _ARITHMETIC.power(Decimal(base), int(power))
