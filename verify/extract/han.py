"""Numbers in the characters of East Asia, and digits with their scales: "1200亿", "一千万", "4억 7천만"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from verify.extract.numeral import Numeral
from verify.lexicon import Han, Lexicon

LONGEST = 40
"""A longer run of digits is no figure."""


def han_numerals(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    """The numbers between two offsets that hold a character of the language's own."""
    if words.han is None:
        return
    for run in _runs(words.han).finditer(text, start, end):
        if numeral := _evaluate(run, words.han):
            yield numeral


@cache
def _runs(han: Han) -> re.Pattern[str]:
    own = "|".join(re.escape(word) for word in sorted(han.words, key=len, reverse=True))
    part = rf"(?:{own}|\d)"
    return re.compile(rf"{part}(?:{part}|[.,．，](?=\d)| (?={own}|\d+ ?(?:{own})))*")


@cache
def _parts(han: Han) -> re.Pattern[str]:
    own = "|".join(re.escape(word) for word in sorted(han.words, key=len, reverse=True))
    return re.compile(rf"(?P<own>{own})|(?P<digits>\d[\d.,．，]*)")


def _evaluate(run: re.Match[str], han: Han) -> Numeral | None:
    """The number of a run, or None where the run is digits alone or no number."""
    total = _Total()
    for part in _parts(han).finditer(run.group()):
        word = part.group()
        grown = total.with_digits(word) if part["digits"] else total.with_word(word, han)
        if grown is None:
            return None
        total = grown
    if not total.has_own:
        return None
    return Numeral(run.start(), run.end(), total.value, total.place, whole=total.place >= 1)


@dataclass(frozen=True, slots=True)
class _Total:
    """What a number comes to so far: closed by its great scales, by its small ones, and the digits still open."""

    closed: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digits: str = ""
    place: Decimal = Decimal(1)
    has_own: bool = False

    def with_digits(self, written: str) -> _Total | None:
        plain = unicodedata.normalize("NFKC", written).rstrip(".,").replace(",", "")
        if self.digits or plain.count(".") > 1 or len(plain) > LONGEST:
            return None
        return replace(self, digits=plain, place=_place(plain))

    def with_word(self, word: str, han: Han) -> _Total | None:
        own = replace(self, has_own=True)
        if word in han.point:
            return replace(own, digits=f"{self.digits or '0'}.") if "." not in self.digits else None
        if word in han.digits:
            digits = f"{self.digits}{han.digits[word]}"
            return replace(own, digits=digits, place=_place(digits)) if len(digits) <= LONGEST else None
        if word in han.small:
            return own._times_small(Decimal(1).scaleb(han.small[word]))
        return own._times_great(Decimal(1).scaleb(han.great[word]))

    def _times_small(self, scale: Decimal) -> _Total:
        number = Decimal(self.digits) if self.digits else Decimal(1)
        place = (_place(self.digits) if self.digits else Decimal(1)) * scale
        return replace(self, section=self.section + number * scale, digits="", place=place)

    def _times_great(self, scale: Decimal) -> _Total:
        number = self.section + (Decimal(self.digits) if self.digits else 0)
        # "1万億" is a scale upon a scale.
        closed = self.closed + number * scale if number else (self.closed or Decimal(1)) * scale
        place = (self.place if number or self.closed else Decimal(1)) * scale
        return replace(self, closed=closed, section=Decimal(0), digits="", place=place)

    @property
    def value(self) -> Decimal:
        return self.closed + self.section + (Decimal(self.digits) if self.digits else 0)


def _place(digits: str) -> Decimal:
    return Decimal(1).scaleb(-len(digits.partition(".")[2]))
