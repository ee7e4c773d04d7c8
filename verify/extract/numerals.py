"""Numbers as they stand in a text, with their scale words but without a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from heapq import merge

from verify.extract.numeral import Numeral
from verify.extract.spelled import spelled_numerals
from verify.lexicon import Lexicon

LONGEST_RUN = 40
"""A longer run of digits is no figure but a key, a hash or a table gone wrong."""

SPACES = frozenset(" \u00a0\u2009\u202f\t")
JOINTS = SPACES | {"-", "\u2011"}
"""What may stand between a number and its scale or unit: "5 million", "5-million-dollar"."""
_MINUS = frozenset("-−")

_RUN = re.compile(r"\d[\d.,]*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+")
_LETTERS = re.compile(r"[^\W\d_]+")


def numerals(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    """The numbers between two offsets, in order, never overlapping."""
    in_digits = (_in_digits(text, run, words) for run in _RUN.finditer(text, start, end))
    spelled = spelled_numerals(text, start, end, words)
    taken = start
    for numeral in merge(filter(None, in_digits), spelled):
        if numeral.start >= taken:
            yield numeral
            taken = numeral.end


def _in_digits(text: str, run: re.Match[str], words: Lexicon) -> Numeral | None:
    digits = run.group().rstrip(".,")
    start, end = run.start(), run.start() + len(digits)
    if len(digits) > LONGEST_RUN or _is_a_part(text, start, end):
        return None
    whole, point, decimals = digits.partition(".")
    if not _GROUPED.fullmatch(whole) or (point and not decimals.isdecimal()):
        return None
    if start > 0 and text[start - 1] == "." and not point:
        start, whole, point, decimals = start - 1, "0", ".", whole
    mantissa = Decimal(f"{whole.replace(',', '')}{point}{decimals}")
    if text[start - 1 : start] in _MINUS and _is_a_sign(text, start - 1):
        start, mantissa = start - 1, -mantissa
    glued = _LETTERS.match(text, end)
    if glued and not (is_scale(glued.group(), words) or _is_unit(glued.group(), words)):
        return None
    exponent, scale_end = scale_after(text, start, end, words)
    return Numeral(
        start=start,
        end=scale_end,
        value=mantissa.scaleb(exponent),
        written=Decimal(1).scaleb(exponent - len(decimals)),
        whole=not point,
    )


def _is_a_part(text: str, start: int, end: int) -> bool:
    """Whether the digits belong to a time, a fraction, a score, a model number or an address, not to a figure."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if (before and before[-1] in "/:#@_") or (after and after[0] in "/:_@" and after[1:].isalnum()):
        return True
    if len(before) == 2 and before[1] in "-." and before[0].isalpha():
        return before[1] == "-" or not before[0].isupper()
    return before[-1:] == "." and before[:1].isdigit()


def _is_a_sign(text: str, position: int) -> bool:
    """Whether a minus at `position` is a sign: nothing, a space, a bracket or a currency symbol stands before."""
    before = text[position - 1 : position]
    return not (before.isalnum() or before in {".", ",", ")", "%"}) or before == ""


def is_scale(word: str, words: Lexicon) -> bool:
    """Whether a word or letter multiplies a number: "million", "bn", "K"."""
    return word.casefold() in words.scales


def _is_unit(word: str, words: Lexicon) -> bool:
    folded = word.casefold()
    return word in words.codes or folded in words.shares.meaning or folded in words.currencies.meaning


def scale_after(text: str, start: int, end: int, words: Lexicon) -> tuple[int, int]:
    """The power of ten of the scale words after the digits from `start` to `end`, and where they end.

    "14.7 million" gives 6 and the end of the word, "5 hundred thousand" gives 5; without a scale 0 and `end`.
    A letter that stands apart counts after a currency sign only: "$5 m" is millions, "5 m" are metres.
    """
    exponent = 0
    word = _next_word(text, end)
    while word and is_scale(word.group(), words):
        apart = word.start() > end
        if apart and len(word.group()) == 1 and text[:start].rstrip()[-1:] not in words.symbols:
            break
        exponent, end = exponent + words.scales[word.group().casefold()], word.end()
        word = _next_word(text, end)
    return exponent, end


def _next_word(text: str, end: int) -> re.Match[str] | None:
    joint = text[end : end + 1]
    return _LETTERS.match(text, end + 1 if joint in JOINTS else end)
