"""Numbers in words: "seven", "twenty-five", "half a billion", "two and a half million", "siebenunddreißig"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from verify.extract.fractions import with_fractions
from verify.extract.landmarks import landmarks, number_names, stands_apart
from verify.extract.numeral import Numeral
from verify.lexicon import LETTER, NO_LETTER, Lexicon, NumberWords, fold, folded, one_of, word_start

_SPACE = "[ \u00a0-]"
_THOUSAND = 3
_LARGEST_OPEN = 1000
_LAST_DIGIT = 9


def spelled_numerals(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    """The spelled numbers between two offsets, in order.

    A scale word counts as a number after an article or a half only, "a million", "half a billion", unless the
    language uses it alone: "mil euros".
    """
    small = folded(text)
    firsts = _first_letters(text, small, start, end, words)
    yield from with_fractions(small, _whole_numerals(small, firsts, end, words), words.number)


def _whole_numerals(small: str, firsts: Iterable[int], end: int, words: Lexicon) -> Iterator[Numeral]:
    number = words.number
    position = 0
    for first in firsts:
        if first < position or (number.compound and _is_lone_article(small, first, words)):
            continue
        numeral = _read(small, first, number)
        if numeral and numeral.end <= end:
            position = numeral.end
            yield numeral


def _is_lone_article(text: str, first: int, words: Lexicon) -> bool:
    """Whether an article stands there with neither a unit nor a number behind: "ein Haus", but not "ein Euro"."""
    article = _article(words.number).match(text, first)
    return article is not None and fold(article[1]) not in _behind_articles(words)


@cache
def _article(number: NumberWords) -> re.Pattern[str]:
    return re.compile(rf"{one_of(number.articles)}[ \u00a0]([^\W\d_]+)")


@cache
def _behind_articles(words: Lexicon) -> frozenset[str]:
    """The words that make a number of the article before them."""
    units = (words.currencies, words.shares, words.durations)
    openings = (name.split()[0] for names in units for name in names.meaning)
    names = (word for name in number_names(words.number) for word in name.split())
    return frozenset(map(fold, (*openings, *words.codes, *names, *words.number.joiners)))


def _first_letters(text: str, small: str, start: int, end: int, words: Lexicon) -> Iterator[int]:
    """Where names of numbers begin, each at the beginning of a word."""
    number = words.number
    if opening := _opening_name(number).match(small, start, end):
        yield opening.start(1)
    if stands_apart(number):
        yield from (name.start for name in landmarks(text, start, end, words).numbers if name.start > start)
    else:
        yield from (trigger.start(1) for trigger in _triggers(number).finditer(small, start, end))


@cache
def _triggers(number: NumberWords) -> re.Pattern[str]:
    return re.compile(f"{NO_LETTER}{_prefixed_name_pattern(number)}")


@cache
def _opening_name(number: NumberWords) -> re.Pattern[str]:
    return re.compile(_prefixed_name_pattern(number))


def _prefixed_name_pattern(number: NumberWords) -> str:
    prefix = f"{one_of(number.prefixes)}?" if number.prefixes else ""
    return f"{prefix}({_name_pattern(number)})"


@cache
def _name(number: NumberWords) -> re.Pattern[str]:
    return re.compile(_name_pattern(number))


def _name_pattern(number: NumberWords) -> str:
    """One name of a number; where numbers are written as one word, another name may follow without a space."""
    ending = "" if number.compound else rf"(?!{LETTER})"
    return f"{one_of(number_names(number))}{ending}"


@cache
def _glue(number: NumberWords) -> re.Pattern[str]:
    """What joins two names: a space, "and", the article of "half a billion", or nothing inside a compound."""
    if number.compound:
        joiner, article = one_of(number.joiners), one_of(number.articles)
        # An article goes on with a fraction only: "tusen och en halv", but not "tusen en dag".
        another = rf"(?={one_of(number.fractions)})|(?!{article}(?!{LETTER}))"
        return re.compile(rf"{_SPACE}(?:{joiner}{_SPACE}?)?(?:{another})|(?:{joiner})?")
    between = one_of((*number.joiners, *number.articles))
    glued = f"{one_of(number.glued_joiners)}?" if number.glued_joiners else ""
    space = "[ \u00a0]" if number.unhyphened else _SPACE
    return re.compile(rf"{space}(?:{between}{space})*{glued}")


class _Sum(NamedTuple):
    """What a spelled number comes to so far: what its scales closed, what is open, and the last place named.

    `lead` is what a leading word adds to the next name: a half after "साढ़े".
    """

    number: NumberWords
    closed: Decimal = Decimal(0)
    current: Decimal | None = None
    place: Decimal = Decimal(1)
    lead: Decimal = Decimal(0)

    @property
    def is_empty(self) -> bool:
        """Whether no word has been added."""
        return self.current is None and not self.lead

    def add(self, word: str) -> _Sum | None:
        """This sum with one more word, or None where the word begins something else."""
        if word in self.number.fractions:
            fraction = Decimal(self.number.fractions[word])
            if self.closed and not self.current:  # half of the scale: "dos millones y medio"
                fraction *= self.place
            return self._replace(current=(self.current or Decimal(0)) + fraction, place=_place(fraction))
        if word in self.number.words:
            return self._add_number(Decimal(self.number.words[word]))
        if word in self.number.leading:
            lead = Decimal(self.number.leading[word])
            return None if self.current or self.lead else self._replace(lead=lead, place=_place(lead))
        if word in self.number.twofold:  # two of a scale by itself: no number before it counts more of them
            two = self._replace(current=Decimal(2), place=Decimal(1))
            return None if self.current else two._scaled(self.number.twofold[word])
        if word in self.number.few_hundreds and (self.current or 0) > _LAST_DIGIT:
            return None
        if self.current is not None or self.lead or word in self.number.bare_scales:
            return self._scaled(self.number.scales[word])
        return None

    def _add_number(self, number: Decimal) -> _Sum | None:
        if self.lead:
            return self._replace(current=number + self.lead, lead=Decimal(0)) if number else None
        if self.current is None:
            return self._replace(current=number, place=Decimal(1))
        if not self._has_room_for(number):
            return None
        return self._replace(current=self.current + number, place=Decimal(1))

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
        if self.lead:  # "सवा लाख" is one lakh and a quarter
            return self._replace(current=1 + self.lead, lead=Decimal(0))._scaled(exponent)
        current = Decimal(1) if self.current is None else self.current
        if exponent < _THOUSAND:  # "two hundred" may go on: "two hundred thousand"
            return self._replace(
                current=(current or Decimal(1)).scaleb(exponent), place=self.place.scaleb(exponent)
            )
        if current >= _LARGEST_OPEN:  # the scale of a fraction once more: "مليار ونصف المليار"
            return self._replace(closed=self.closed + current, current=Decimal(0))
        place = self.place.scaleb(exponent)
        smaller = self.closed % Decimal(1).scaleb(exponent)  # the thousands of "dos billones cien mil millones"
        if not current and not smaller:  # a scale upon a scale: "million million"
            return self._replace(closed=self.closed.scaleb(exponent), place=place)
        closed = self.closed - smaller + (smaller + current).scaleb(exponent)
        return self._replace(closed=closed, current=Decimal(0), place=place)

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
    while (match := name.match(text, position)) and (grown := _with_name(total, match.group())):
        total, end = grown, match.end()
        joint = glue.match(text, end)
        if joint is None:
            break
        position = joint.end()
    if end == first or total.lead or not _ending(number).match(text, end):
        return None
    return Numeral(start, end, total.value, total.place, whole=total.place >= 1)


def _with_name(total: _Sum, name: str) -> _Sum | None:
    return _begun(total.number, name) if total.is_empty else total.add(name)


@lru_cache(maxsize=1 << 10)
def _begun(number: NumberWords, name: str) -> _Sum | None:
    """The sum that begins with a name: most spelled numbers have one alone."""
    return _Sum(number).add(name)


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
    return re.compile(rf"{one_of(number.long_scales)}(?!{LETTER})")


@cache
def _ending(number: NumberWords) -> re.Pattern[str]:
    """What may stand behind the last name: no letter but those of an ending."""
    return re.compile(rf"(?:{one_of(number.endings)})?(?!{LETTER})")
