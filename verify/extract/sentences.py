"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from verify.document import Article, Block, Span
from verify.lexicon import LETTERS, Lexicon, word_start

# An end mark with its closing marks, a space, and what may open a sentence; in Chinese and Japanese no space.
# The marks of both stand first, in one class: so the search leaps from mark to mark.
_END = re.compile(
    r"""[.!?…।॥؟۔。！？](?:(?<=[。！？])["”’」』）]*|(?<![。！？])["”’»')\]]*\s+(?=["“‘«'(\[]*[^\W_a-z]))"""
)


def sentences(article: Article, block: Block, words: Lexicon) -> Iterator[Span]:
    """The sentences of a block, without the space behind each. An empty block has one empty sentence.

    "Shares of Lee Inc. fell. Others rose." has two: neither an abbreviation nor an initial ends a sentence, unless
    one that may end it stands before a word that opens one: "He left the U.S. The bank stayed."
    """
    short = words.data["sentence"]
    text, start = article.text, block.start
    for mark in _END.finditer(text, block.start, block.end):
        if text[mark.start()] != "." or not is_short(text, mark.start(), mark.end(), short):
            yield _trimmed(article, start, mark.end())
            start = mark.end()
    if start < block.end or start == block.start:
        yield _trimmed(article, start, block.end)


def _trimmed(article: Article, start: int, end: int) -> Span:
    return Span(article.id, start, start + len(article.text[start:end].rstrip()))


def is_short(text: str, stop: int, behind: int, short: Mapping[str, Any]) -> bool:
    """Whether the full stop at `stop` is that of an abbreviation or initial inside a sentence."""
    begin = word_start(text, stop)
    is_initial = stop - begin == 1 and text[begin].isupper()
    if begin > 1 and text[begin - 1] == ".":
        begin = word_start(text, begin - 1)
    word = text[begin:stop].casefold()
    if is_initial or word in short["may_end"]:
        opener = _WORD.match(text, behind)
        return opener is None or opener[1].casefold() not in short["openers"]
    if word in short["before_numbers"]:
        return not text[behind : behind + 1].isalpha()
    return word in short["abbreviations"]


_WORD = re.compile(rf"[^\w\s]*({LETTERS})(?!-)")
