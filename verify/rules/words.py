"""Words of rules found in sentences: whole words, folded for case, with inflection and never derivation.

*invest* finds invests, invested and investing, not investment: that is another thing, and may be another sum.
Two words match when they share a base form, so a rule may itself say "filmmakers" or "valued".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from verify.lexicon import language_data
from verify.rules.model import Words

_WORD = re.compile(r"[^\W_]+")
_VOWELS = frozenset("aeiouy")
_SHORTEST_STEM = 3
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, folded for case, and its offsets. Hyphens and apostrophes part words."""

    folded: str
    start: int
    end: int


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text: "box-office" has two, "Ng's" too."""
    return tuple(Word(match.group().casefold(), *match.span()) for match in _WORD.finditer(text))


def occurrences(phrase: str, text: str, language: str = "en") -> Iterator[tuple[int, int]]:
    """Offsets (start, end) at which the phrase's words stand one after another, each in any of its inflections.

    Where words are not parted by spaces, the phrase is looked for letter by letter.
    """
    if language_data(language)["script"]["unspaced"]:
        yield from (
            (found.start(), found.end()) for found in re.finditer(re.escape(phrase.casefold()), text.casefold())
        )
        return
    wanted = [bases(word.folded, language) for word in _split(phrase)]
    found = _split(text)
    for first in range(len(found) - len(wanted) + 1 if wanted else 0):
        stretch = found[first : first + len(wanted)]
        if all(bases(word.folded, language) & forms for word, forms in zip(stretch, wanted, strict=True)):
            yield stretch[0].start, stretch[-1].end


def occurs(phrase: str, text: str, language: str = "en") -> bool:
    """Whether the phrase stands in the text."""
    return next(occurrences(phrase, text, language), None) is not None


def stand(words: Words, text: str, language: str = "en") -> bool:
    """Whether a text has all, any and none of what `words` ask for."""

    def stands(phrase: str) -> bool:
        return occurs(phrase, text, language)

    return (
        all(map(stands, words.all))
        and (not words.any or any(map(stands, words.any)))
        and not any(map(stands, words.none))
    )


def named(name: str, text: str, language: str = "en") -> bool:
    """Whether a name stands in the text, letter by letter and whole: "BABA" in "BABA's", not in "baba", "BABAX".

    Where words are not parted by spaces, a name may stand inside what looks like one word.
    """
    if language_data(language)["script"]["unspaced"]:
        return name in text
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


# The same sentence is asked by every rule, and the same words stand in many sentences.
_split = lru_cache(maxsize=4096)(words_of)


@lru_cache(maxsize=65536)
def bases(word: str, language: str = "en") -> frozenset[str]:
    """The word and every base form of which it may be an inflection.

    "invested" has the bases "invested", "invest" and "investe"; "rating" has "rating" and "rate" but not "rat",
    which would double its t.
    """
    inflection = language_data(language).get("inflection", {})
    if word in inflection.get("unchanged", ()):
        return frozenset({word})
    irregular = _irregular_bases(word, inflection.get("irregular", {}))
    return frozenset({word, *(irregular or _regular_bases(word))})


def _irregular_bases(word: str, irregular: Mapping[str, list[str]]) -> frozenset[str]:
    return frozenset(base for base, forms in irregular.items() if word in forms)


def _regular_bases(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss"):
        yield from _long_enough(word[:-1])
    if word.endswith("es") and word[:-2].endswith(_SIBILANTS):
        yield from _long_enough(word[:-2])
    if word.endswith("ied"):
        yield word[:-3] + "y"
    if word.endswith("ed") and not word.endswith("eed"):
        yield from _verb_bases(word[:-2])
    if word.endswith("ing"):
        yield from _verb_bases(word[:-3])


def _verb_bases(stem: str) -> Iterator[str]:
    """What -ed or -ing was put to: valu(e), drop(p), invest."""
    if len(stem) < _SHORTEST_STEM or not _VOWELS & set(stem):
        return
    yield stem + "e"
    if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        yield stem[:-1]
    if not _would_double(stem):
        yield stem


def _would_double(stem: str) -> bool:
    """Whether the stem is of one syllable with one vowel and one consonant at its end: hop becomes hopping."""
    syllables = re.findall("[aeiouy]+", stem)
    return len(syllables) == 1 and len(syllables[0]) == 1 and stem[-2] in _VOWELS and stem[-1] not in "aeiouwxy"


def _long_enough(stem: str) -> Iterator[str]:
    if len(stem) >= _SHORTEST_STEM:
        yield stem
