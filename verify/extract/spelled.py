"""Numbers in words: "seven", "twenty-five", "half a billion", "two and a half million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from verify.extract.numeral import Numeral
from verify.lexicon import Lexicon, word_start

_WORD = re.compile(r"[^\W\d_]+")
_LETTER_SCALE = 3
"""Scales of up to three letters ("bn", "mil") stand behind digits only."""


def spelled_numerals(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    """The spelled numbers between two offsets, in order.

    A scale word counts as a number after an article or a half only: "a million", "half a billion".
    """
    vocabulary = _vocabulary(words.data["number"]["half"], tuple(words.number_words), tuple(words.scales))
    position = start
    for trigger in vocabulary.finditer(text, start, end):
        numeral = _read(text, trigger, words) if trigger.start() >= position else None
        if numeral:
            position = numeral.end
            yield numeral


@cache
def _vocabulary(half: str, numbers: tuple[str, ...], scales: tuple[str, ...]) -> re.Pattern[str]:
    names = [half, *numbers, *(scale for scale in scales if len(scale) > _LETTER_SCALE)]
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Sum:
    """What a spelled number comes to so far: what its scales closed, what is open, and the last place named."""

    closed: Decimal = Decimal(0)
    current: Decimal | None = None
    place: Decimal = Decimal(1)

    def add(self, word: str, words: Lexicon) -> _Sum | None:
        """This sum with one more word, or None where the word begins something else."""
        if word == words.data["number"]["half"]:
            return _Sum(self.closed, (self.current or Decimal(0)) + Decimal("0.5"), Decimal("0.1"))
        if word in words.number_words:
            return self._add_number(Decimal(words.number_words[word]))
        if word in words.scales and len(word) > _LETTER_SCALE and self.current is not None:
            return self._scaled(words.scales[word])
        return None

    def _add_number(self, number: Decimal) -> _Sum | None:
        current = self.current or Decimal(0)
        room = 10 if current % 100 else 100
        fits = self.current is None or (number and number < room and current % room == 0 and current % 100 != 10)
        return _Sum(self.closed, current + number, Decimal(1)) if fits else None

    def _scaled(self, exponent: int) -> _Sum:
        current = self.current if self.current is not None else Decimal(1)
        scaled = current.scaleb(exponent)
        place = self.place.scaleb(exponent)
        if exponent < 3:  # "two hundred" may go on: "two hundred thousand"
            return _Sum(self.closed, scaled, place)
        return _Sum(self.closed + scaled, Decimal(0), place)

    @property
    def value(self) -> Decimal:
        return self.closed + (self.current or Decimal(0))


def _read(text: str, trigger: re.Match[str], words: Lexicon) -> Numeral | None:
    start, total = _opening(text, trigger, words)
    end = trigger.start()
    word: re.Match[str] | None = trigger
    while word and (grown := total.add(word.group().casefold(), words)):
        total, end = grown, word.end()
        word = _next(text, end, words)
    if end == trigger.start():
        return None
    return Numeral(start, end, total.value, total.place, whole=total.place >= 1)


def _opening(text: str, trigger: re.Match[str], words: Lexicon) -> tuple[int, _Sum]:
    """Where the number starts and what stands before its first word: "a million" starts at the article, with 1."""
    if trigger.group().casefold() not in words.scales:
        return trigger.start(), _Sum()
    end = trigger.start() - 1
    start = word_start(text, end) if end > 0 and text[end] in " -\u00a0" else trigger.start()
    if text[start:end].casefold() in words.data["number"]["articles"]:
        return start, _Sum(current=Decimal(1))
    return trigger.start(), _Sum()


def _next(text: str, end: int, words: Lexicon) -> re.Match[str] | None:
    """The next word of a spelled number, over "and" and over the article of "half a billion"."""
    number = words.data["number"]
    skipped = {*number["joiners"], *number["articles"]}
    word = _WORD.match(text, end + 1) if text[end : end + 1] in {" ", "-", "\u00a0"} else None
    while word and word.group().casefold() in skipped:
        end = word.end()
        word = _WORD.match(text, end + 1) if text[end : end + 1] in {" ", "\u00a0"} else None
    return word
