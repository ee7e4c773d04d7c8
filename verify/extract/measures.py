"""Numbers with the unit that stands beside them: a sign, a code or a name, before or after."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from verify.document import Span
from verify.extract.numeral import Numeral, scaled
from verify.extract.numerals import JOINTS, SPACES, numerals, scale_after
from verify.lexicon import Lexicon, first_word, fold, word_start
from verify.quantity import PERCENT

_PERCENT_SIGNS = frozenset("%％٪")
_LONGEST_SYMBOL = 5
_APOSTROPHES = frozenset("'’")
LINK_ENDS = SPACES | _APOSTROPHES
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
    for numeral in numerals(text, start, end, words):
        if numeral.start < taken:  # the "cent" of "10 pour cent"
            continue
        measure = _measured(text, numeral, taken, words)
        if measure is not None:
            measure = _signed(text, measure, taken, words) if measure.start > taken else measure
            taken = measure.end
            yield measure


def outside(found: Sequence[Measure], spans: Iterable[Span]) -> list[Measure]:
    """The measures, in the order of the text, that begin in none of the spans."""
    starts = [measure.start for measure in found]
    inside: set[int] = set()
    for _, start, end in spans:
        inside.update(range(bisect_left(starts, start), bisect_left(starts, end)))
    return [measure for index, measure in enumerate(found) if index not in inside]


def _measured(text: str, numeral: Numeral, taken: int, words: Lexicon) -> Measure | None:
    sign = _symbol_before(text, numeral.start, words)
    if sign and sign[1] >= taken and _may_bear(text, numeral, sign[1]):
        return _with_sign_before(text, numeral, Of.MONEY, *sign)
    measure = _unit_after(text, numeral, words)
    if measure is None and _is_an_article(text, numeral, words):
        return None
    measure = measure or _name_before(text, numeral, taken, words)
    if measure is None and not (words.spaced and _is_glued_to_a_letter(text, numeral)):
        return _measure(numeral, numeral.start, numeral.end, Of.THINGS, None)
    return measure


def _may_bear(text: str, numeral: Numeral, sign_start: int) -> bool:
    """Whether a number may have the sign before it: one of a single letter stands glued to what looks like a sum.

    "R5bn", "R12,500" and "R12.50" do, "N5" and "R2 2019" are names of roads and rows.
    """
    sign = text[sign_start : numeral.start]
    if len(sign.rstrip()) > 1 or not sign[0].isalpha():
        return True
    return len(sign) == 1 and _SUM.fullmatch(text, numeral.start, numeral.end) is not None


_SUM = re.compile(r"[\d.]+[ -]?[^\W\d_].*|\d{1,3}(?:,\d{3})+(?:\.\d\d?)?|\d+\.\d\d")


def _is_an_article(text: str, numeral: Numeral, words: Lexicon) -> bool:
    """Whether the number is an article too, and only a number with a unit behind it: "ein Euro", "ein Haus"."""
    return numeral.value == 1 and fold(text[numeral.start : numeral.end]) in words.number.articles


def _measure(numeral: Numeral, start: int, end: int, of: Of, unit: str | None, exponent: int = 0) -> Measure:
    value, written = scaled(numeral.value, exponent), scaled(numeral.written, exponent)
    return Measure(start, end, of, unit, value, written, numeral.whole and not exponent)


def _signed(text: str, measure: Measure, taken: int, words: Lexicon) -> Measure:
    """The measure with the word that makes it negative, if one stands before: "minus five percent"."""
    end = measure.start if words.syllabic else measure.start - 1
    found = words.minus.before(text, end)
    if found is None or found[1] < taken:
        return measure
    hedge = words.hedges.before(text, measure.start - 1)
    if hedge and hedge[1] < found[1]:  # "au moins 5 %"
        return measure
    return measure._replace(start=found[1], value=-measure.value)


def _unit_after(text: str, numeral: Numeral, words: Lexicon) -> Measure | None:
    position = _unit_position(text, numeral.end, words)
    if text[numeral.start].isalpha() and numeral.value < 1:
        if point := words.shares_of_fractions.after(text, position):
            return _measure(numeral, numeral.start, point[1], Of.SHARE, point[0][0])
        position = _behind_article(text, position, words)
    mark = text[position : position + 1]
    if mark in _PERCENT_SIGNS and mark and not (words.share_sign_before and _begins_another(text, position)):
        return _measure(numeral, numeral.start, position + 1, Of.SHARE, PERCENT)
    if mark.isalpha():
        return _named_after(text, position, numeral, words)
    if mark in words.symbols and not _begins_another(text, position):
        unit, end = _with_letters_behind(text, position, words)
        return _measure(numeral, numeral.start, end, Of.MONEY, unit)
    if mark in words.minor_signs:
        return _measure(numeral, numeral.start, position + 1, Of.MONEY, words.minor_signs[mark], -2)
    return None


def _with_letters_behind(text: str, position: int, words: Lexicon) -> tuple[str, int]:
    """What the sign at `position` means with the letters behind it, "$ US", "$CA", and where they end."""
    sign = text[position]
    letters = _LETTERS_BEHIND.match(text, position + 1) if words.after_sign else None
    code = words.after_sign.get(f"{sign}{letters[1].casefold()}") if letters else None
    return (code, letters.end()) if letters and code else (words.symbols[sign], position + 1)


_LETTERS_BEHIND = re.compile(r"[ \u00a0\u202f]?([^\W\d_]{1,5})(?!\w)")


def _unit_position(text: str, end: int, words: Lexicon) -> int:
    """Where the unit of a number would begin that ends here: over a space, and over the "de" of "millones de"."""
    position = end + 1 if text[end : end + 1] in JOINTS else end
    if words.syllabic:
        while text[position : position + 1] in SPACES:
            position += 1
    if not words.links.meaning:
        return position
    link = words.links.after(text, position + (text[position : position + 1] in _APOSTROPHES))
    return link[1] + (text[link[1] : link[1] + 1] in LINK_ENDS) if link else position


def _behind_article(text: str, position: int, words: Lexicon) -> int:
    """Behind the words between a fraction and its unit: "half a per cent", "a quarter of a percentage point"."""
    found = words.fraction_links.after(text, position)
    return found[1] + 1 if found else position


def _named_after(text: str, position: int, numeral: Numeral, words: Lexicon) -> Measure | None:
    """The number with the name or code of a unit that begins at `position`."""
    head = first_word(text, position)
    if words.shares.begins(head) and (share := words.shares.after(text, position)):
        (unit, exponent), end = share
        return _measure(numeral, numeral.start, end, Of.SHARE, unit, exponent)
    if words.durations.begins(head) and (time := words.durations.after(text, position)):
        return _measure(numeral, numeral.start, time[1], Of.TIME, time[0])
    currency = words.currencies.after(text, position) if words.currencies.begins(head) else None
    if currency and not words.is_weight(text[position : currency[1]], text, currency[1]):
        (unit, exponent), end = currency
        return _measure(numeral, numeral.start, end, Of.MONEY, unit, exponent)
    end = position + 3
    code = words.codes.get(text[position:end])
    if code and not text[end : end + 1].isalnum():
        exponent, end = scale_after(text, position, end, words)  # "75 USD million"
        return _measure(numeral, numeral.start, end, Of.MONEY, code, exponent)
    return _lettered_after(text, position, numeral, words)


def _lettered_after(text: str, position: int, numeral: Numeral, words: Lexicon) -> Measure | None:
    """The number with a bare sign and the letters before that tell its currency: "10 milyar hk $"."""
    sign = _LETTERED.match(text, position)
    if sign is None or sign[2] not in words.default_currency or _begins_another(text, sign.end() - 1):
        return None
    letters = sign[1].upper()
    code = words.codes.get(letters) or words.symbols.get(f"{letters}{sign[2]}")
    return _measure(numeral, numeral.start, sign.end(), Of.MONEY, code) if code else None


_LETTERED = re.compile(r"([^\W\d_]{1,5}) ?([^\w\s])")


def _begins_another(text: str, position: int) -> bool:
    """Whether the sign at `position` is that of the figure behind it, "5 $6", not of the one before, "5 $ 6 $"."""
    behind = _NUMBER_BEHIND.match(text, position + 1)
    if behind is None or (behind.group().startswith(" ") and text[position - 1] not in JOINTS):
        return False
    return text[behind.end() : behind.end() + 1] != text[position]


_NUMBER_BEHIND = re.compile(r" ?\d[\d.,]* ?")


def _name_before(text: str, numeral: Numeral, taken: int, words: Lexicon) -> Measure | None:
    """The number with the name of a unit that ends before it: "yüzde 10", "Canadian dollars 230m"."""
    end = numeral.start - 1 if text[numeral.start - 1 : numeral.start] in SPACES else numeral.start
    if words.share_sign_before and end > taken and text[end - 1] in _PERCENT_SIGNS:
        return _with_sign_before(text, numeral, Of.SHARE, PERCENT, end - 1)
    share = words.shares_before.before(text, end)
    if share and share[1] >= taken:
        (unit, exponent), start = share
        return _measure(numeral, start, numeral.end, Of.SHARE, unit, exponent)
    currency = words.currencies_before.before(text, end)
    if currency and currency[1] >= taken and not _YEAR.fullmatch(text, numeral.start, numeral.end):
        (unit, exponent), start = currency  # not of "the Euro 2024"
        return _measure(numeral, start, numeral.end, Of.MONEY, unit, exponent)
    return None


_YEAR = re.compile(r"(?:19|20)\d\d")


def _with_sign_before(text: str, numeral: Numeral, of: Of, unit: str, start: int) -> Measure:
    """The figure of a sign or code that begins at `start`, with the minus before it: "-$3m"."""
    if start > 0 and text[start - 1] in "-−" and not text[start - 2 : start - 1].isalnum():
        return _measure(numeral._replace(value=-numeral.value), start - 1, numeral.end, of, unit)
    return _measure(numeral, start, numeral.end, of, unit)


def _symbol_before(text: str, start: int, words: Lexicon) -> tuple[str, int] | None:
    """The currency whose sign or code ends at `start`, or one space before, and where it begins."""
    end = start - 1 if start > 1 and text[start - 1] in SPACES else start
    for length in words.sign_lengths.get(text[end - 1 : end], ()):
        begin = end - length
        unit = words.signs.get(text[begin:end]) if begin >= 0 else None
        if unit and not (begin > 0 and text[begin].isalpha() and _goes_on_before(text, begin, words)):
            return _prefixed(text, unit, begin, words)
    return None


def _goes_on_before(text: str, begin: int, words: Lexicon) -> bool:
    """Whether a letter or digit before makes "USD" a part of a word: any, or a Latin one."""
    before = text[begin - 1]
    return before.isalnum() and (before.isascii() or not words.syllabic)


def _prefixed(text: str, unit: str, begin: int, words: Lexicon) -> tuple[str, int]:
    """What a bare sign means with the code or letters before it: "cad$", "USD $", "c $"."""
    if unit not in words.default_currency:
        return unit, begin
    apart = begin > 1 and text[begin - 1] in SPACES
    end = begin - 1 if apart else begin
    if words.before_sign.meaning and (told := words.before_sign.before(text, end)):
        return told
    start = word_start(text, end)
    before = text[start:end]
    if not 0 < len(before) <= _LONGEST_SYMBOL or (apart and not _stands_alone(text, start, before, words)):
        return unit, begin
    code = words.codes.get(before.upper()) or words.symbols.get(f"{before.upper()}{text[begin]}")
    return (code, start) if code else (unit, begin)


def _stands_alone(text: str, start: int, before: str, words: Lexicon) -> bool:
    """Whether letters before a spaced sign may belong to it: not in "last year's $5", nor in "A $5 fee"."""
    return not text[start - 1 : start].strip(" (\n\u00a0") and before.casefold() not in words.not_before_sign


def _is_glued_to_a_letter(text: str, numeral: Numeral) -> bool:
    return numeral.start > 0 and text[numeral.start - 1].isalpha()
