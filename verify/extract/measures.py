"""Numbers with the unit that stands beside them: a sign, a code or a name, before or after."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from verify.extract.numeral import Numeral
from verify.extract.numerals import JOINTS, SPACES, numerals
from verify.lexicon import Lexicon
from verify.quantity import PERCENT

_PERCENT_SIGNS = frozenset("%％")
_LONGEST_SYMBOL = 5


class Of(StrEnum):
    """What a number is a number of, as far as its unit tells."""

    MONEY = "money"
    SHARE = "share"
    TIME = "time"
    THINGS = "things"


class Measure(NamedTuple):
    """A number with its unit: "HK$1.2 billion" is 1200000000 of HKD.

    start, end    offsets of number and unit together
    of            what the unit says it is a number of
    unit          a currency code or bare sign, a share, a unit of time, or None
    value, written, whole    as in Numeral, in major units ("19 cents" is 0.19)
    """

    start: int
    end: int
    of: Of
    unit: str | None
    value: Decimal
    written: Decimal
    whole: bool


def measures(text: str, start: int, end: int, words: Lexicon) -> Iterator[Measure]:
    """The numbers with their units between two offsets, in order."""
    taken = start
    for numeral in numerals(text, start, end, words):
        measure = _unit_after(text, numeral, words) or _unit_before(text, numeral, taken, words)
        if measure is None and not _is_glued_to_a_letter(text, numeral):
            measure = _measure(numeral, numeral.start, numeral.end, Of.THINGS, None)
        if measure:
            yield measure
            taken = measure.end


def _measure(numeral: Numeral, start: int, end: int, of: Of, unit: str | None, exponent: int = 0) -> Measure:
    value, written = numeral.value.scaleb(exponent), numeral.written.scaleb(exponent)
    return Measure(start, end, of, unit, value, written, numeral.whole and not exponent)


def _unit_after(text: str, numeral: Numeral, words: Lexicon) -> Measure | None:
    end = numeral.end
    position = end + 1 if text[end : end + 1] in JOINTS else end
    mark = text[position : position + 1]
    if mark in _PERCENT_SIGNS and mark:
        return _measure(numeral, numeral.start, position + 1, Of.SHARE, PERCENT)
    if mark in words.symbols and not _begins_another(text, position):
        return _measure(numeral, numeral.start, position + 1, Of.MONEY, words.symbols[mark])
    if not mark.isalpha() or _symbol_before(text, numeral.start, words):
        return None
    if share := words.shares.after(text, position):
        return _measure(numeral, numeral.start, share[1], Of.SHARE, share[0])
    if time := words.durations.after(text, position):
        return _measure(numeral, numeral.start, time[1], Of.TIME, time[0])
    if currency := words.currencies.after(text, position):
        (unit, exponent), unit_end = currency
        return _measure(numeral, numeral.start, unit_end, Of.MONEY, unit, exponent)
    code = text[position : position + 3]
    if code in words.codes and not text[position + 3 : position + 4].isalnum():
        return _measure(numeral, numeral.start, position + 3, Of.MONEY, code)
    return None


def _begins_another(text: str, position: int) -> bool:
    """Whether the sign at `position` belongs to the figure behind it: "5 $6", "5 $ 6"."""
    behind = text[position + 1 : position + 3]
    apart = text[position - 1] in JOINTS and behind[:1] in SPACES
    return behind[:1].isdigit() or (apart and behind[1:].isdigit())


def _unit_before(text: str, numeral: Numeral, taken: int, words: Lexicon) -> Measure | None:
    found = _symbol_before(text, numeral.start, words)
    if found is None or found[1] < taken:
        return None
    unit, start = found
    if text[start - 1 : start] in {"-", "−"} and start > 0 and not text[start - 2 : start - 1].isalnum():
        numeral = numeral._replace(value=-numeral.value)
        start -= 1
    return _measure(numeral, start, numeral.end, Of.MONEY, unit)


def _symbol_before(text: str, start: int, words: Lexicon) -> tuple[str, int] | None:
    """The currency whose sign or code ends at `start`, or one space before, and where it begins."""
    end = start - 1 if start > 1 and text[start - 1] in JOINTS - {"-"} else start
    if end == 0:
        return None
    for length in range(min(_LONGEST_SYMBOL, end), 0, -1):
        begin = end - length
        symbol = text[begin:end]
        unit = words.symbols.get(symbol) or (symbol if symbol in words.codes else None)
        if unit and not (symbol[0].isalpha() and text[begin - 1 : begin].isalnum() and begin > 0):
            return unit, begin
    return None


def _is_glued_to_a_letter(text: str, numeral: Numeral) -> bool:
    return numeral.start > 0 and text[numeral.start - 1].isalpha()
