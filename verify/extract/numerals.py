"""Numbers as they stand in a text, with their scale words but without a unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from itertools import chain

from verify.extract.han import han_numerals
from verify.extract.mixed import chained, half_of_scale, leading_fraction, trailing_fraction
from verify.extract.notation import notated_numerals
from verify.extract.numeral import MINUS, Numeral, holds_digit, is_a_sign, place, scaled
from verify.extract.spelled import spelled_numerals
from verify.lexicon import LETTERS, Lexicon, fold, one_of, word_start

LONGEST_RUN = 40
"""A longer run of digits is no figure but a key, a hash or a table gone wrong."""

SPACES = frozenset(" \u00a0\u2009\u202f\u3000\t")
JOINTS = SPACES | {"-", "\u2011"}
"""What may stand between a number and its scale or unit: "5 million", "5-million-dollar"."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
_LATIN_LETTERS = re.compile(r"[A-Za-z]+")
_LETTERS = re.compile(LETTERS)
# The many forms of one mark: full-width stops and commas, the spaces and apostrophes between groups.
_PLAIN_MARKS = str.maketrans("．，٫٬،\u00a0\u2009\u202f’", ".,.,,   '")


def numerals(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    """The numbers between two offsets, in order, never overlapping."""
    in_words = (spelled_numerals, han_numerals)
    readers = (_all_in_digits, *in_words, notated_numerals) if holds_digit(text, start, end) else in_words
    found = chain.from_iterable(read(text, start, end, words) for read in readers)
    apart = _apart(sorted(found, key=_longest_first if words.han else None))
    return chained(apart, text, words.number.chain) if words.number.chain else apart


def _apart(ordered: Iterable[Numeral]) -> Iterator[Numeral]:
    """The numbers that do not begin inside the one before."""
    taken = 0
    for numeral in ordered:
        if numeral.start >= taken:
            yield numeral
            taken = numeral.end


def _longest_first(numeral: Numeral) -> tuple[int, int]:
    return numeral.start, -numeral.end


def _all_in_digits(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    for run in _runs(words.decimal, words.groups, words.number.no_cents).finditer(text, start, end):
        if numeral := _in_digits(text, run, words):
            yield numeral


@cache
def _runs(decimal: str, groups: str, no_cents: frozenset[str]) -> re.Pattern[str]:
    """Digits with the marks inside them, among them what tokenizers tear apart: "27 .4", "32 . 99", "340 ,000"."""
    apart = r"(?<!\d{4})[ \u00a0\u2009\u202f](?=\d{3}(?!\d))|" if " " in groups else ""
    torn = rf" (?:{re.escape(decimal)} ?(?=\d)|[.,](?=\d{{3}}(?!\d)))"
    full = rf"(?:{one_of(no_cents)}(?!\w))?" if no_cents else ""
    return re.compile(rf"(\d(?:\d|[.,．٫٬،](?=\d)|(?<=[０-９])，(?=\d)|['’](?=\d{{3}})|{apart}{torn})*){full}")


def _in_digits(text: str, run: re.Match[str], words: Lexicon) -> Numeral | None:
    start, end = run.span()
    if end - start > LONGEST_RUN or _is_a_part(text, start, end, words):
        return None
    number = read_number(run[1], words)
    if number is None:
        return None
    if text[start - 1 : start] == words.decimal and number.isdigit():
        start, number = start - 1, f"0.{number}"
    mantissa, decimals = Decimal(number), _places(number)
    if text[start - 1 : start] in MINUS and is_a_sign(text, start - 1, words.syllabic):
        start, mantissa = start - 1, -mantissa
    if words.number.leading and (leading := leading_fraction(text, start, words.number)):
        start, mantissa, decimals = leading[1], mantissa + Decimal(leading[0]), _places(leading[0])
    glued = _LETTERS.match(text, end) if text[end : end + 1].isalnum() and not words.syllabic else None
    if glued and not _may_follow(glued.group(), words):
        return None
    if words.number.after_digits and (trailing := trailing_fraction(text, end, words.number)):
        end, mantissa, decimals = trailing[1], mantissa + Decimal(trailing[0]), _places(trailing[0])
    return _with_scale(text, start, end, mantissa, decimals, words)


def _with_scale(text: str, start: int, end: int, mantissa: Decimal, decimals: int, words: Lexicon) -> Numeral:
    """The number with the scale words behind it, and the half of "5 millones y medio"."""
    exponent, end = scale_after(text, start, end, words)
    half = half_of_scale(text, end, words.number) if exponent and not decimals else None
    if half:
        mantissa, end, decimals = mantissa + half[0].copy_sign(mantissa), half[1], _places(str(half[0]))
    return Numeral(start, end, scaled(mantissa, exponent), place(exponent - decimals), not decimals)


def _places(number: str) -> int:
    return len(number.partition(".")[2])


def read_number(run: str, words: Lexicon) -> str | None:
    """Digits and marks as a plain decimal, or None where they are no one number.

    In English "1,234.5" is 1234.5 and "1,5" is none. Where the comma is the decimal mark, "1.234,5" and
    "1,234.5" are both 1234.5, "1.234" is 1234, and "1.6" is 1.6.
    """
    if run.isdigit():
        return run
    if run.isascii() and words.decimal == "." and run.replace(".", "", 1).isdigit():
        return run
    plain = run.translate(_PLAIN_MARKS).replace(" ", "").replace("'", "")
    if words.decimal == ",":
        plain = _with_decimal_point(plain)
    whole, point, decimals = plain.partition(".")
    if "," in whole:
        if not _GROUPED.fullmatch(whole):
            return plain.replace(",", ".") if words.either_mark and plain.count(",") == 1 and not point else None
        whole = whole.replace(",", "")
    return f"{whole}{point}{decimals}" if not point or decimals.isdigit() else None


def _with_decimal_point(number: str) -> str:
    """A number of a language with a decimal comma, as English writes it; what already is English stays."""
    if number.rfind(".") > number.rfind(",") >= 0 or ("," not in number and not _is_grouped_by_points(number)):
        return number
    return number.translate(str.maketrans(".,", ",."))


def _is_grouped_by_points(number: str) -> bool:
    first, *rest = number.split(".")
    return bool(rest) and 1 <= len(first) <= 3 and first != "0" and all(len(group) == 3 for group in rest)


def _is_a_part(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether the digits belong to a time, a fraction, a score, a model number or an address, not to a figure."""
    after = text[end : end + 2]
    if text[start - 1 : start] not in _BEFORE_A_PART and not (after[:1] in _BEHIND_A_PART and after[1:].isalnum()):
        return False
    before = text[max(0, start - 2) : start]
    if _ESCAPE.match(text, end) or (after[:1] == "-" and _EIGHTHS.match(text, end)):
        return True
    if words.syllabic and before[1:] in {":", "="} and not before.isascii():  # "1ドル=150円", "售价:50元"
        return False
    if (before and before[-1] in "/:#@_=&?^") or (after and after[0] in "/:_@^" and after[1:].isalnum()):
        return True
    if len(before) == 2 and before[1] == "%" and before[0].isalnum():  # an escape of an address
        return True
    if len(before) == 2 and before[1] in "-." and before[0].isalpha() and (before.isascii() or not words.syllabic):
        if before[1] == "-":
            return not _ends_with_scale(text, start - 1, words)
        return not before[0].isupper()
    return before[-1:] == "." and before[:1].isdigit()


def _ends_with_scale(text: str, end: int, words: Lexicon) -> bool:
    """Whether a number with its scale ends there, before the dash of a range: "$395m-432m"."""
    start = word_start(text, end)
    return text[start - 1 : start].isdigit() and fold(text[start:end]) in words.scales


_BEFORE_A_PART = frozenset("/:#@_=&?^%-.")
_BEHIND_A_PART = frozenset("%/:_@^-")
"""Digits that stand beside none of these are a part of nothing."""
_EIGHTHS = re.compile(r"-[1-7]/[248]\b")
"""The fraction of a price in eighths, which belongs to the number before it: "$5.02-1/2" is no $5.02."""

_ESCAPE = re.compile("%[0-9][0-9A-F]")
"""A character of an address in its escaped form, "q=30%20", not a percentage."""


def _may_follow(word: str, words: Lexicon) -> bool:
    """Whether letters glued to digits are a scale or a unit: "bn", "pc", "EUR"; any in a text without spaces."""
    is_scale = not words.spaced or fold(word) in words.scales
    return is_scale or word in words.codes or words.is_unit(word)


def scale_after(text: str, start: int, end: int, words: Lexicon) -> tuple[int, int]:
    """The power of ten of the scale words after the digits from `start` to `end`, and where they end.

    "14.7 million" gives 6 and the end of the word, "5 hundred thousand" gives 5; without a scale 0 and `end`.
    A letter that stands apart counts beside a currency sign only: "$5 m" is millions, "5 m" are metres.
    """
    exponent = 0
    while word := _next_word(text, end, words):
        name = fold(word.group())
        if name not in words.scales:
            break
        if len(name) == 1 and word.start() > end and not _has_a_sign(text, start, word.end(), words):
            break
        exponent, end = exponent + words.scales[name], word.end()
        if text[end : end + 1] == "." and name in words.number.abbreviations:
            end += 1
    return exponent, end


def _has_a_sign(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether a currency sign stands before the number, "$5 m", or behind its letter, "5 M€"."""
    return text[max(0, start - 3) : start].rstrip()[-1:] in words.symbols or text[end : end + 1] in words.symbols


def _next_word(text: str, end: int, words: Lexicon) -> re.Match[str] | None:
    start = end + 1 if text[end : end + 1] in JOINTS else end
    if not text[start : start + 1].isalnum():
        return None
    return (_LATIN_LETTERS if words.syllabic else _LETTERS).match(text, start)
