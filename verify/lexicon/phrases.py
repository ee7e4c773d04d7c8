"""Phrases of words that spaces part, each with a value: "per cent", "U.S. dollars", "year-on-year"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from verify.lexicon.letters import LETTER, LETTERS, fold, word_start, written_forms
from verify.lexicon.unspaced import UnspacedPhrases

# A word is a run of letters, or single letters with full stops between them ("U.S").
_WORD = re.compile(rf"(?:[^\W\d_]\.)+[^\W\d_](?!{LETTER})|{LETTERS}")
# What joins the words of a phrase: "per cent", "U.S. dollars", "year-on-year", with any kind of space.
_JOINT = re.compile(r"\.?[^\S\n]|[-'’]")
_LONGEST_ENDING = 8
"""The letters of the longest ending: "dolarlarından"."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases with a value each, found at a place of a text.

    `meaning` maps a phrase, its words joined by single spaces, to its value. `heads` and `tails` map a first and
    a last word to the number of words of the longest phrase that begins, or ends, with it. `ends` are the last
    characters of all phrases: they spare most looks backward. `longest` is the length
    of the longest phrase where phrases may be a part of a longer word, as in languages that write no spaces or
    glue endings on; None where they are whole words. `endings` may follow each word of `vocabulary`: "dolar" is
    found in "dolardan"; words `besides` belong to the vocabulary without a meaning.
    """

    meaning: Mapping[str, Any]
    heads: Mapping[str, int]
    tails: Mapping[str, int]
    ends: frozenset[str]
    longest: int | None = None
    endings: frozenset[str] = frozenset()
    vocabulary: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        meaning: Mapping[str, Any],
        whole: bool = True,
        endings: Iterable[str] = (),
        besides: Iterable[str] = (),
    ) -> Phrases:
        """The phrases of a mapping from phrase to value; hyphens and full stops count as spaces."""
        heads: dict[str, int] = {}
        tails: dict[str, int] = {}
        spaced = {" ".join(_words(phrase)): value for phrase, value in meaning.items()}
        for phrase in spaced:
            words = phrase.split()
            heads[words[0]] = max(len(words), heads.get(words[0], 0))
            tails[words[-1]] = max(len(words), tails.get(words[-1], 0))
        ends = frozenset(letter for phrase in spaced for letter in written_forms(phrase[-1]))
        longest = None if whole else max(map(len, spaced), default=0)
        vocabulary = frozenset(word for phrase in (*spaced, *map(fold, besides)) for word in phrase.split())
        return cls(spaced, heads, tails, ends, longest, frozenset(map(fold, endings)), vocabulary)

    def begins(self, word: str) -> bool:
        """Whether a phrase may begin with a word, as `first_word` gives it: what spares most looks forward."""
        return word in self.heads or self.longest is not None or bool(self.endings)

    def after(self, text: str, start: int) -> tuple[Any, int] | None:
        """The value and the end of the longest phrase that begins at `start`, or None."""
        if self.longest is not None:
            return self._beginning(text, start, self.longest)
        word = _WORD.match(text, start)
        if word is None:
            return None
        phrase = self._base(word.group())
        most = self.heads.get(phrase)
        if most is None:
            return None
        found = None
        for _ in range(most):
            if phrase in self.meaning:
                found = (self.meaning[phrase], word.end())
            joint = _JOINT.match(text, word.end())
            word = _WORD.match(text, joint.end()) if joint else None
            if word is None:
                break
            phrase = f"{phrase} {self._base(word.group())}"
        return found

    def _base(self, word: str) -> str:
        """The word, folded, without an ending that these phrases' words may have."""
        small = fold(word)
        if not self.endings or small in self.vocabulary:
            return small
        for length in range(1, min(_LONGEST_ENDING, len(small) - 1) + 1):
            if small[-length:] in self.endings and small[:-length] in self.vocabulary:
                return small[:-length]
        return small

    def before(self, text: str, end: int) -> tuple[Any, int] | None:
        """The value and the start of the longest phrase that ends at `end`, or None."""
        if text[end - 1 : end] not in self.ends:
            return None
        if self.longest is not None:
            return self._ending(text, end, self.longest)
        start = word_start(text, end)
        phrase = fold(text[start:end])
        most = self.tails.get(phrase)
        if most is None:
            return None
        found = None
        for _ in range(most):
            if phrase in self.meaning:
                found = (self.meaning[phrase], start)
            if start < 2 or text[start - 1] not in " -\u00a0\u202f'’":
                break
            last, start = start, word_start(text, start - 1)
            if start == last - 1:
                break
            phrase = f"{fold(text[start : last - 1])} {phrase}"
        return found

    def _beginning(self, text: str, start: int, longest: int) -> tuple[Any, int] | None:
        window = text[start : start + longest].replace("\u00a0", " ")
        for length in range(len(window), 0, -1):
            meaning = self.meaning.get(window[:length].casefold())
            if meaning is not None:
                return meaning, start + length
        return None

    def _ending(self, text: str, end: int, longest: int) -> tuple[Any, int] | None:
        for start in range(max(0, end - longest), end):
            meaning = self.meaning.get(text[start:end].replace("\u00a0", " ").casefold())
            if meaning is not None:
                return meaning, start
        return None


def first_word(text: str, start: int) -> str:
    """The word that begins at `start`, folded; nothing where no letter stands there."""
    word = _WORD.match(text, start)
    return fold(word.group()) if word else ""


def _words(phrase: str) -> list[str]:
    return [fold(word.group()) for word in _WORD.finditer(phrase)]


AnyPhrases = Phrases | UnspacedPhrases


def phrases(meaning: Mapping[str, Any], script: Mapping[str, Any], endings: Iterable[str] = ()) -> AnyPhrases:
    """The phrases of a mapping from phrase to value, looked up as a language's script demands."""
    if script["syllabic"]:
        return UnspacedPhrases.of(meaning, script["besides"], endings)
    return Phrases.of(meaning, not script["glued"], endings, script["besides"])
