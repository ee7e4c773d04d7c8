"""Numbers in words: "seven", "twenty-five", "half a billion", "two and a half million", "siebenunddreißig"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from verify.extract.numeral import Numeral
from verify.lexicon import LETTER, Lexicon, NumberWords, one_of, word_start

_SPACE = "[ \u00a0-]"
_THOUSAND = 3


def spelled_numerals(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    """The spelled numbers between two offsets, in order.

    A scale word counts as a number after an article or a half only, "a million", "half a billion", unless the
    language uses it alone: "mil euros".
    """
    number = words.number
    position = start
    for trigger in _triggers(number).finditer(text, start, end):
        numeral = _read(text, trigger.start(), number) if trigger.start() >= position else None
        if numeral and numeral.end <= end:
            position = numeral.end
            yield numeral


def _names(number: NumberWords) -> Iterable[str]:
    return (*number.words, *number.fractions, *number.long_scales)


@cache
def _triggers(number: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_]){_name_pattern(number)}", re.IGNORECASE)


@cache
def _name(number: NumberWords) -> re.Pattern[str]:
    return re.compile(_name_pattern(number), re.IGNORECASE)


def _name_pattern(number: NumberWords) -> str:
    """One name of a number; where numbers are written as one word, another name may follow without a space."""
    ending = "" if number.compound else rf"(?!{LETTER})"
    return f"{one_of(_names(number))}{ending}"


@cache
def _glue(number: NumberWords) -> re.Pattern[str]:
    """What joins two names: a space, "and", the article of "half a billion", or nothing inside a compound."""
    between = one_of((*number.joiners, *number.articles))
    if number.compound:
        return re.compile(rf"{_SPACE}?(?:{between}{_SPACE}?)?", re.IGNORECASE)
    return re.compile(rf"{_SPACE}(?:{between}{_SPACE})*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sum:
    """What a spelled number comes to so far: what its scales closed, what is open, and the last place named."""

    number: NumberWords
    closed: Decimal = Decimal(0)
    current: Decimal | None = None
    place: Decimal = Decimal(1)

    def add(self, word: str) -> _Sum | None:
        """This sum with one more word, or None where the word begins something else."""
        if word in self.number.fractions:
            fraction = Decimal(self.number.fractions[word])
            return replace(self, current=(self.current or Decimal(0)) + fraction, place=_place(fraction))
        if word in self.number.words:
            return self._add_number(Decimal(self.number.words[word]))
        if self.current is not None or word in self.number.bare_scales:
            return self._scaled(self.number.scales[word])
        return None

    def _add_number(self, number: Decimal) -> _Sum | None:
        if self.current is None:
            return replace(self, current=number, place=Decimal(1))
        if not self._has_room_for(number):
            return None
        return replace(self, current=self.current + number, place=Decimal(1))

    def _has_room_for(self, number: Decimal) -> bool:
        """Whether a number continues this one: "twenty" and "five", "hundred" and "five", "fünf" and "zwanzig"."""
        last = (self.current or Decimal(0)) % 100
        if last == 0:
            return 0 < number < 1000 and (self.current == 0 or number < 100)
        if number >= 20 and number % 10 == 0:
            return self.number.units_first and last < 10
        if last in {60, 80} and self.number.vigesimal:
            return 0 < number < 20
        return 0 < number < 10 and last >= 20 and last % 10 == 0

    def _scaled(self, exponent: int) -> _Sum:
        current = Decimal(1) if self.current is None else self.current
        if exponent < _THOUSAND:  # "two hundred" may go on: "two hundred thousand"
            return replace(
                self, current=(current or Decimal(1)).scaleb(exponent), place=self.place.scaleb(exponent)
            )
        if not current:  # a scale upon a scale: "cien mil millones"
            return replace(self, closed=self.closed.scaleb(exponent), place=self.place.scaleb(exponent))
        place = self.place.scaleb(exponent)
        return replace(self, closed=self.closed + current.scaleb(exponent), current=Decimal(0), place=place)

    @property
    def value(self) -> Decimal:
        return self.closed + (self.current or Decimal(0))


def _place(number: Decimal) -> Decimal:
    return Decimal(1).scaleb(int(number.as_tuple().exponent))


def _read(text: str, first: int, number: NumberWords) -> Numeral | None:
    """The number whose first name stands at an offset, or None where its letters are a part of another word."""
    start, total = _opening(text, first, number)
    name, glue = _name(number), _glue(number)
    position, end = first, first
    while (match := name.match(text, position)) and (grown := total.add(match.group().casefold())):
        total, end = grown, match.end()
        joint = glue.match(text, end)
        if joint is None:
            break
        position = joint.end()
    if end == first or _is_inside_a_word(text, end):
        return None
    return Numeral(start, end, total.value, total.place, whole=total.place >= 1)


def _opening(text: str, first: int, number: NumberWords) -> tuple[int, _Sum]:
    """Where the number starts and what stands before its first name: "a million" starts at the article, with 1."""
    end = first - 1
    if end <= 0 or text[end] not in " -\u00a0" or not _long_scale(number).match(text, first):
        return first, _Sum(number)
    start = word_start(text, end)
    if text[start:end].casefold() in number.articles:
        return start, _Sum(number, current=Decimal(1))
    return first, _Sum(number)


@cache
def _long_scale(number: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"{one_of(number.long_scales)}(?!{LETTER})", re.IGNORECASE)


def _is_inside_a_word(text: str, end: int) -> bool:
    return text[end - 1 : end].isalpha() and text[end : end + 1].isalpha()
