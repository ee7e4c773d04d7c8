"""Letters and the words they make: what counts as one, how it is folded, and patterns of words."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

_MARKS = "\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0bbe-\u0bcd"
"""Signs that belong to the letter before them, though patterns take them for none: vowels of Hindi, accents."""
LETTER = f"(?:[^\\W\\d_]|[{_MARKS}])"
"""One letter, or a sign that belongs to one, as a pattern."""


def _no_letters() -> str:
    """What may stand before a word, as a pattern: neither letter nor digit nor a sign that belongs to a letter.

    Each range is told: a search that begins with this leaps from word to word, twice as fast as with a class
    that names what is left out. Of what lies beyond the first plane, the pictures alone are told.
    """
    # One decoding is three times as fast as joining the characters one by one.
    characters = array("I", range(_FIRST_PLANE)).tobytes().decode("utf-32", "surrogatepass")
    runs = (run.span() for run in re.finditer(rf"[^\w{_MARKS}]+", characters))
    ranges = "".join(f"\\u{start:04x}-\\u{end - 1:04x}" for start, end in runs)
    return f"[{ranges}{_PICTURES}]"


_FIRST_PLANE = 0x10000
_PICTURES = "\U0001f000-\U0001f0ff\U0001f10d-\U0001fbef"
NO_LETTER = _no_letters()
"""What may stand before a word, as a pattern."""

LETTERS = f"[^\\W\\d_]+(?:[{_MARKS}]+[^\\W\\d_]*)*"
"""A run of letters with the signs that belong to them, as a pattern."""

_MARK = re.compile(f"[{_MARKS}]")
_USUAL_WORD = 16
"""Most words are shorter: where a space stands so near, two calls find it."""

# Letters that are written one for the other: with and without a dot in Turkish, a hamza or two dots in Arabic, the
# moon over a nasal vowel in Hindi.
_ALIKE = (("İ", "i"), ("ı", "i"), ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("\u0901", "\u0902"))
_NUKTA = "\u093c"
"""The dot under a letter of Hindi, which many leave out."""


def is_letter(character: str) -> bool:
    """Whether a character is a letter or a sign that belongs to one."""
    return character.isalpha() or _MARK.match(character) is not None


def word_start(text: str, end: int) -> int:
    """Where the run of letters that ends at `end` begins; `end` itself where no letter stands before it."""
    space = text.rfind(" ", end - _USUAL_WORD if end > _USUAL_WORD else 0, end)
    if space >= 0 and text[space + 1 : end].isalpha():
        return space + 1
    start = end
    while start > 0 and is_letter(text[start - 1]):
        start -= 1
    return start


@lru_cache(maxsize=1 << 13)
def fold(word: str) -> str:
    """A word as look-ups have it: "İKİ" as "iki", letters with a mark in their usual composition."""
    small = word.casefold()
    if small.isascii():
        return small
    return _alike(normalize("NFC", small).replace("i\u0307", "i").replace(_NUKTA, ""))


@lru_cache(maxsize=2)
def folded(text: str) -> str:
    """The text in small letters, every character at its place: what a search for words looks at."""
    small = (text if text.isascii() else _alike(text)).lower()
    if len(small) == len(text):
        return small
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _alike(text: str) -> str:
    for letter, plain in _ALIKE:
        text = text.replace(letter, plain)
    return text


def written_forms(letter: str) -> set[str]:
    """How a folded letter may be written: "i" also as "I", "İ" and "ı"."""
    alike = {form for form, plain in _ALIKE if plain == letter}
    return {letter, letter.upper(), *alike, *map(str.upper, alike)}


def spellings(word: str) -> tuple[str, ...]:
    """How a word may be written in small letters: with the dot of Hindi beside its letter, in it, or left out."""
    apart = folded(normalize("NFC", word))
    one = apart
    for letter in map(chr, range(0x958, 0x960)):
        one = one.replace(normalize("NFC", letter), letter)
    return apart, one, apart.replace(_NUKTA, "")


def one_of(words: Iterable[str]) -> str:
    """A pattern of one of the words, the longest that fits; of no words one that nothing matches.

    Words are grouped by their first character, which lets a search skip all others: five times as fast.
    """
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        tails.setdefault(word[0], []).append(re.escape(word[1:]))
    groups = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in tails.items())
    return f"(?:{'|'.join(groups)})" if tails else "(?!)"
