"""Where sentences begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.lexicon import Lexicon, word_start

# An end mark with its closing marks, a space, and what may open a sentence; in Chinese and Japanese no space.
_END = re.compile(r"""[.!?…]["”’»')\]]*\s+(?=["“‘«'(\[]*[^\W_a-z])|[。！？]["”’」』）]*""")


def sentence_starts(text: str, start: int, end: int, words: Lexicon) -> Iterator[int]:
    """The offsets at which the sentences between two offsets begin.

    "Shares of Lee Inc. fell. Others rose." has two: neither an abbreviation nor an initial ends a sentence.
    """
    yield start
    abbreviations = words.data["sentence"]["abbreviations"]
    for mark in _END.finditer(text, start, end):
        if mark.end() < end and not (text[mark.start()] == "." and _is_short(text, mark.start(), abbreviations)):
            yield mark.end()


def _is_short(text: str, stop: int, abbreviations: list[str]) -> bool:
    begin = word_start(text, stop)
    word = text[begin:stop]
    if len(word) == 1 and word.isupper():
        return True
    if begin > 1 and text[begin - 1] == ".":
        word = text[word_start(text, begin - 1) : stop]
    return word.casefold() in abbreviations
