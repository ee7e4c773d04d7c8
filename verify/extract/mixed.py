"""Numbers told partly in digits and partly in words: "2 buçuk milyon", "साढ़े 3 लाख", "5 milyon 300 bin"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from verify.extract.numeral import Numeral
from verify.lexicon import LETTER, LETTERS, NumberWords, folded, is_letter, one_of, word_start

_WORD = re.compile(rf"[ \u00a0]?({LETTERS})")
_THOUSAND = 1000


def leading_fraction(text: str, start: int, number: NumberWords) -> tuple[str, int] | None:
    """What a word before digits adds to them, and where it begins: "0.5" for "साढ़े" before "3"."""
    if text[start - 1 : start] not in {" ", "\u00a0"}:
        return None
    begin = word_start(text, start - 1)
    fraction = number.leading.get(folded(text[begin : start - 1]))
    return (fraction, begin) if fraction else None


def trailing_fraction(text: str, end: int, number: NumberWords) -> tuple[str, int] | None:
    """What a word behind digits adds to them, and where it ends: "0.5" for "buçuk" behind "2"."""
    word = _WORD.match(text, end)
    name = folded(word.group(1)) if word else ""
    return (number.fractions[name], word.end()) if word and name in number.after_digits else None


def half_of_scale(text: str, end: int, number: NumberWords) -> tuple[Decimal, int] | None:
    """The part of a scale that words behind it add, and where they end: 0.5 for "y medio" behind "5 millones"."""
    half = _halves(number).match(text, end) if number.joiners and number.fractions else None
    return (Decimal(number.fractions[folded(half[1])]), half.end()) if half else None


@cache
def _halves(number: NumberWords) -> re.Pattern[str]:
    joiner, fraction = one_of(number.joiners), one_of(number.fractions)
    return re.compile(rf"[ \u00a0]{joiner}[ \u00a0]({fraction})(?!{LETTER})", re.IGNORECASE)


def chained(numerals: Iterable[Numeral], text: str, chain: frozenset[str]) -> Iterator[Numeral]:
    """The numerals, those that are one number together made one: "5 milyon 300 bin" is 5,300,000.

    `chain` is what may stand between them.
    """
    pending: Numeral | None = None
    for numeral in numerals:
        if pending and _continues(text, pending, numeral, chain):
            numeral = pending._replace(
                end=numeral.end,
                value=pending.value + numeral.value,
                written=numeral.written,
                whole=numeral.whole,
            )
        elif pending:
            yield pending
        pending = numeral
    if pending:
        yield pending


def _continues(text: str, first: Numeral, second: Numeral, chain: frozenset[str]) -> bool:
    """Whether the second number goes on with what the last scale word of the first leaves open."""
    fits = first.written >= _THOUSAND and Decimal(0) < second.value < first.written
    return fits and is_letter(text[first.end - 1]) and text[first.end : second.start] in chain
