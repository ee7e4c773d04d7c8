"""Numbers with the unit that stands beside them: a sign, a code or a name, before or after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from verify.extract.numeral import Numeral
from verify.extract.numerals import JOINTS, SPACES, numerals, scale_after
from verify.lexicon import Lexicon, one_of, word_start
from verify.quantity import PERCENT

_PERCENT_SIGNS = frozenset("%％")
_LONGEST_SYMBOL = 5
LINK_ENDS = SPACES | {"'", "’"}
"""What ends the word between a number and its unit: "millions d'euros"."""


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
    pending: Measure | None = None
    for numeral in numerals(text, start, end, words):
        measure = _measured(text, numeral, taken, words)
        if measure is None:
            continue
        measure = _signed(text, measure, taken, words)
        taken = measure.end
        joined = _joined(text, pending, measure, words) if pending else None
        if pending and not joined:
            yield pending
        pending = joined or measure
    if pending:
        yield pending


def _joined(text: str, major: Measure, minor: Measure, words: Lexicon) -> Measure | None:
    """A sum told in two units as one: "thirteen dollars and 45 cents", "15 dollars 50"."""
    if major.of is not Of.MONEY or not major.whole or not text[major.end - 1].isalpha():
        return None
    if not _between_units(words.number.joiners).fullmatch(text, major.end, minor.start):
        return None
    if minor.of is Of.THINGS and minor.whole and 0 < minor.value < 100 and _AT_AN_END.match(text, minor.end):
        minor = minor._replace(value=minor.value.scaleb(-2), unit=major.unit)
    elif minor.of is not Of.MONEY or not 0 < minor.value < 1 or minor.start == major.end:
        return None
    value = major.value + minor.value
    return major._replace(end=minor.end, value=value, written=Decimal("0.01"), whole=False)


@cache
def _between_units(joiners: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{one_of(joiners)}\s)?")


_AT_AN_END = re.compile(r"\s*(?:[.,;:!?)]|$)", re.MULTILINE)


def _measured(text: str, numeral: Numeral, taken: int, words: Lexicon) -> Measure | None:
    measure = _unit_after(text, numeral, words) or _unit_before(text, numeral, taken, words)
    if measure is None and not (words.spaced and _is_glued_to_a_letter(text, numeral)):
        return _measure(numeral, numeral.start, numeral.end, Of.THINGS, None)
    return measure


def _measure(numeral: Numeral, start: int, end: int, of: Of, unit: str | None, exponent: int = 0) -> Measure:
    value, written = numeral.value.scaleb(exponent), numeral.written.scaleb(exponent)
    return Measure(start, end, of, unit, value, written, numeral.whole and not exponent)


def _signed(text: str, measure: Measure, taken: int, words: Lexicon) -> Measure:
    """The measure with the word that makes it negative, if one stands before: "minus five percent"."""
    found = words.minus.before(text, measure.start - 1) if measure.start > taken else None
    if found is None or found[1] < taken:
        return measure
    return measure._replace(start=found[1], value=-measure.value)


def _unit_after(text: str, numeral: Numeral, words: Lexicon) -> Measure | None:
    position = _unit_position(text, numeral.end, words)
    mark = text[position : position + 1]
    if mark in _PERCENT_SIGNS and mark:
        return _measure(numeral, numeral.start, position + 1, Of.SHARE, PERCENT)
    if mark.isalpha():
        has_sign = _symbol_before(text, numeral.start, words) is not None
        return None if has_sign else _named_after(text, position, numeral, words)
    if mark in words.symbols and not _begins_another(text, position):
        return _measure(numeral, numeral.start, position + 1, Of.MONEY, words.symbols[mark])
    return None


def _unit_position(text: str, end: int, words: Lexicon) -> int:
    """Where the unit of a number would begin that ends here: over a space, and over the "de" of "millones de"."""
    position = end + 1 if text[end : end + 1] in JOINTS else end
    if not words.links.meaning or position == end:
        return position
    link = words.links.after(text, position)
    return link[1] + (text[link[1] : link[1] + 1] in LINK_ENDS) if link else position


def _named_after(text: str, position: int, numeral: Numeral, words: Lexicon) -> Measure | None:
    """The number with the name or code of a unit that begins at `position`."""
    if share := words.shares.after(text, position):
        (unit, exponent), end = share
        return _measure(numeral, numeral.start, end, Of.SHARE, unit, exponent)
    if time := words.durations.after(text, position):
        return _measure(numeral, numeral.start, time[1], Of.TIME, time[0])
    if currency := words.currencies.after(text, position):
        (unit, exponent), end = currency
        return _measure(numeral, numeral.start, end, Of.MONEY, unit, exponent)
    end = position + 3
    code = words.codes.get(text[position:end])
    if code and not text[end : end + 1].isalnum():
        exponent, end = scale_after(text, position, end, words)  # "75 USD million"
        return _measure(numeral, numeral.start, end, Of.MONEY, code, exponent)
    return None


def _begins_another(text: str, position: int) -> bool:
    """Whether the sign at `position` is that of the figure behind it, "5 $6", not of the one before, "5 $ 6 $"."""
    behind = _NUMBER_BEHIND.match(text, position + 1)
    if behind is None or (behind.group().startswith(" ") and text[position - 1] not in JOINTS):
        return False
    return text[behind.end() : behind.end() + 1] != text[position]


_NUMBER_BEHIND = re.compile(r" ?\d[\d.,]* ?")


def _unit_before(text: str, numeral: Numeral, taken: int, words: Lexicon) -> Measure | None:
    found = _symbol_before(text, numeral.start, words)
    if found and found[1] >= taken:
        return _with_sign_before(text, numeral, *found)
    end = numeral.start - 1 if text[numeral.start - 1 : numeral.start] in SPACES else numeral.start
    share = words.shares_before.before(text, end)
    if share and share[1] >= taken:
        (unit, exponent), start = share
        return _measure(numeral, start, numeral.end, Of.SHARE, unit, exponent)
    currency = words.currencies.before(text, end)
    if currency and currency[1] >= taken:
        (unit, exponent), start = currency
        return _measure(numeral, start, numeral.end, Of.MONEY, unit, exponent)
    return None


def _with_sign_before(text: str, numeral: Numeral, unit: str, start: int) -> Measure:
    """The sum of a sign or code that begins at `start`, with the minus before it: "-$3m"."""
    if start > 0 and text[start - 1] in "-−" and not text[start - 2 : start - 1].isalnum():
        return _measure(numeral._replace(value=-numeral.value), start - 1, numeral.end, Of.MONEY, unit)
    return _measure(numeral, start, numeral.end, Of.MONEY, unit)


def _symbol_before(text: str, start: int, words: Lexicon) -> tuple[str, int] | None:
    """The currency whose sign or code ends at `start`, or one space before, and where it begins."""
    end = start - 1 if start > 1 and text[start - 1] in SPACES else start
    if end == 0:
        return None
    for length in range(min(_LONGEST_SYMBOL, end), 0, -1):
        begin = end - length
        symbol = text[begin:end]
        unit = words.symbols.get(symbol) or words.codes.get(symbol)
        if unit and not (symbol[0].isalpha() and begin > 0 and text[begin - 1].isalnum()):
            return _prefixed(text, unit, begin, words)
    return None


def _prefixed(text: str, unit: str, begin: int, words: Lexicon) -> tuple[str, int]:
    """What a bare sign means with the code or letters before it: "cad$", "USD $", "c $"."""
    if unit not in words.default_currency:
        return unit, begin
    apart = begin > 1 and text[begin - 1] in SPACES
    end = begin - 1 if apart else begin
    start = word_start(text, end)
    before = text[start:end]
    if not 0 < len(before) <= _LONGEST_SYMBOL or (apart and not _stands_alone(text, start, before, words)):
        return unit, begin
    code = words.codes.get(before.upper()) or words.symbols.get(f"{before.upper()}{text[begin]}")
    return (code, start) if code else (unit, begin)


def _stands_alone(text: str, start: int, before: str, words: Lexicon) -> bool:
    """Whether letters before a spaced sign may belong to it: not in "last year's $5", nor in "A $5 fee"."""
    return not text[start - 1 : start].strip(" (\n\u00a0") and before.casefold() not in words.number.articles


def _is_glued_to_a_letter(text: str, numeral: Numeral) -> bool:
    return numeral.start > 0 and text[numeral.start - 1].isalpha()
