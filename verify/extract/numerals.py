"""Numbers as they stand in a text, with their scale words but without a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from heapq import merge

from verify.extract.han import han_numerals
from verify.extract.numeral import Numeral
from verify.extract.spelled import spelled_numerals
from verify.lexicon import Lexicon

LONGEST_RUN = 40
"""A longer run of digits is no figure but a key, a hash or a table gone wrong."""

SPACES = frozenset(" \u00a0\u2009\u202f\u3000\t")
JOINTS = SPACES | {"-", "\u2011"}
"""What may stand between a number and its scale or unit: "5 million", "5-million-dollar"."""
_MINUS = frozenset("-−－")

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
_LETTERS = re.compile(r"[^\W\d_]+")
# The many forms of one mark: full-width stops and commas, the spaces and apostrophes between groups.
_PLAIN_MARKS = str.maketrans("．，\u00a0\u2009\u202f’", ".,   '")


def numerals(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    """The numbers between two offsets, in order, never overlapping."""
    found = merge(
        _all_in_digits(text, start, end, words),
        spelled_numerals(text, start, end, words),
        han_numerals(text, start, end, words),
    )
    taken = start
    for numeral in found:
        if numeral.start >= taken:
            yield numeral
            taken = numeral.end


def _all_in_digits(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    for run in _runs(words.decimal, words.groups).finditer(text, start, end):
        if numeral := _in_digits(text, run, words):
            yield numeral


@cache
def _runs(decimal: str, groups: str) -> re.Pattern[str]:
    """Digits with the marks inside them, among them what tokenizers tear apart: "27 .4", "32 . 99", "340 ,000"."""
    apart = r"[ \u00a0\u2009\u202f](?=\d{3}(?!\d))|" if " " in groups else ""
    torn = rf" (?:{re.escape(decimal)} ?(?=\d)|[.,](?=\d{{3}}(?!\d)))"
    return re.compile(rf"\d(?:\d|[.,．，](?=\d)|['’](?=\d{{3}})|{apart}{torn})*")


def _in_digits(text: str, run: re.Match[str], words: Lexicon) -> Numeral | None:
    start, end = run.span()
    if end - start > LONGEST_RUN or _is_a_part(text, start, end):
        return None
    number = read_number(run.group(), words)
    if number is None:
        return None
    if start > 0 and text[start - 1] == words.decimal and number.isdigit():
        start, number = start - 1, f"0.{number}"
    mantissa = Decimal(number)
    decimals = len(number.partition(".")[2])
    if text[start - 1 : start] in _MINUS and _is_a_sign(text, start - 1):
        start, mantissa = start - 1, -mantissa
    glued = _LETTERS.match(text, end)
    if glued and not _may_follow(glued.group(), words):
        return None
    exponent, scale_end = scale_after(text, start, end, words)
    return Numeral(
        start=start,
        end=scale_end,
        value=mantissa.scaleb(exponent),
        written=Decimal(1).scaleb(exponent - decimals),
        whole=not decimals,
    )


def read_number(run: str, words: Lexicon) -> str | None:
    """Digits and marks as a plain decimal, or None where they are no one number.

    In English "1,234.5" is 1234.5 and "1,5" is none. Where the comma is the decimal mark, "1.234,5" and
    "1,234.5" are both 1234.5, "1.234" is 1234, and "1.6" is 1.6.
    """
    plain = run.translate(_PLAIN_MARKS)
    if plain.isdigit():
        return plain
    plain = plain.replace(" ", "").replace("'", "")
    if words.decimal == ",":
        plain = _with_decimal_point(plain)
    whole, point, decimals = plain.partition(".")
    if "," in whole:
        if not _GROUPED.fullmatch(whole):
            return None
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


def _is_a_part(text: str, start: int, end: int) -> bool:
    """Whether the digits belong to a time, a fraction, a score, a model number or an address, not to a figure."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if (before and before[-1] in "/:#@_=&?") or (after and after[0] in "/:_@" and after[1:].isalnum()):
        return True
    if len(before) == 2 and before[1] == "%" and before[0].isalnum():  # an escape of an address
        return True
    if len(before) == 2 and before[1] in "-." and before[0].isalpha():
        return before[1] == "-" or not before[0].isupper()
    return before[-1:] == "." and before[:1].isdigit()


def _is_a_sign(text: str, position: int) -> bool:
    """Whether a minus at `position` is a sign: nothing, a space, a bracket or a currency symbol stands before."""
    before = text[position - 1 : position] if position else ""
    return not (before.isalnum() or before in {".", ",", ")", "%"}) or before == ""


def _may_follow(word: str, words: Lexicon) -> bool:
    """Whether letters glued to digits are a scale or a unit: "bn", "pc", "EUR"; any in a text without spaces."""
    folded = word.casefold()
    return not words.spaced or folded in words.scales or word in words.codes or words.is_unit(word)


def scale_after(text: str, start: int, end: int, words: Lexicon) -> tuple[int, int]:
    """The power of ten of the scale words after the digits from `start` to `end`, and where they end.

    "14.7 million" gives 6 and the end of the word, "5 hundred thousand" gives 5; without a scale 0 and `end`.
    A letter that stands apart counts after a currency sign only: "$5 m" is millions, "5 m" are metres.
    """
    exponent = 0
    word = _next_word(text, end)
    while word and word.group().casefold() in words.scales:
        apart = word.start() > end
        if apart and len(word.group()) == 1 and text[max(0, start - 3) : start].rstrip()[-1:] not in words.symbols:
            break
        exponent, end = exponent + words.scales[word.group().casefold()], word.end()
        word = _next_word(text, end)
    return exponent, end


def _next_word(text: str, end: int) -> re.Match[str] | None:
    joint = text[end : end + 1]
    return _LETTERS.match(text, end + 1 if joint in JOINTS else end)
