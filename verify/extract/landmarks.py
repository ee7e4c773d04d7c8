"""The words that several readers look for, found in one search: names of numbers, ratios and days.

A search over a whole text costs more than all that is done with what it finds; so there is one for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from verify.lexicon import LETTER, NO_LETTER, Lexicon, NumberWords, folded, one_of


class Landmark(NamedTuple):
    """A word or phrase and where it stands, in small letters: "last year", "doubled", "seven"."""

    start: int
    end: int
    name: str


class Landmarks(NamedTuple):
    """The landmarks between two offsets, each kind in the order of the text.

    numbers    names of numbers, where a language writes them apart from other words; else none
    ratios     ratios in one word: "doubled", "threefold"
    days       stretches of days counted from publication: "yesterday", "last year"
    """

    numbers: tuple[Landmark, ...]
    ratios: tuple[Landmark, ...]
    days: tuple[Landmark, ...]


@lru_cache(maxsize=2)
def landmarks(text: str, start: int, end: int, words: Lexicon) -> Landmarks:
    """The landmarks of a text between two offsets, each behind a character that belongs to no word.

    Kept for the last passages, because each reader asks for them in its turn.
    """
    vocabulary = _vocabulary(words)
    found: tuple[list[Landmark], list[Landmark], list[Landmark]] = ([], [], [])
    for word in _pattern(words).finditer(folded(text), max(start - 1, 0), end):
        landmark = Landmark(*word.span(1), word[1])
        for kind, names in zip(found, vocabulary, strict=True):
            if landmark.name in names:
                kind.append(landmark)
    return Landmarks(*map(tuple, found))


def number_names(number: NumberWords) -> Iterable[str]:
    """What a spelled number may begin with."""
    return (*number.words, *number.fractions, *number.long_scales, *number.leading, *number.twofold)


def stands_apart(number: NumberWords) -> bool:
    """Whether the names of numbers are words by themselves, neither glued together nor behind a prefix."""
    return not (number.compound or number.prefixes)


@cache
def _vocabulary(words: Lexicon) -> tuple[frozenset[str], frozenset[str], Mapping[str, object]]:
    change = words.data["change"]
    numbers = number_names(words.number) if stands_apart(words.number) else ()
    ratios = (*change["ratios"], *change["folds"])
    return frozenset(numbers), frozenset(ratios), words.data["calendar"]["relative"]


@cache
def _pattern(words: Lexicon) -> re.Pattern[str]:
    names = (name for names in _vocabulary(words) for name in names)
    return re.compile(rf"{NO_LETTER}({one_of(names)})(?!{LETTER})")
