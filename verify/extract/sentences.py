"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.document import Article, Block, Span
from verify.lexicon import Lexicon, word_start

# An end mark with its closing marks, a space, and what may open a sentence; in Chinese and Japanese no space.
# The marks of both stand first, in one class: so the search leaps from mark to mark.
_END = re.compile(
    r"""[.!?…।॥؟۔。！？](?:(?<=[。！？])["”’」』）]*|(?<![。！？])["”’»')\]]*\s+(?=["“‘«'(\[]*[^\W_a-z]))"""
)


def sentences(article: Article, block: Block, words: Lexicon) -> Iterator[Span]:
    """The sentences of a block, without the space behind each. An empty block has one empty sentence.

    "Shares of Lee Inc. fell. Others rose." has two: neither an abbreviation nor an initial ends a sentence.
    """
    abbreviations = frozenset(words.data["sentence"]["abbreviations"])
    text, start = article.text, block.start
    for mark in _END.finditer(text, block.start, block.end):
        if text[mark.start()] != "." or not _is_short(text, mark.start(), abbreviations):
            yield _trimmed(article, start, mark.end())
            start = mark.end()
    if start < block.end or start == block.start:
        yield _trimmed(article, start, block.end)


def _trimmed(article: Article, start: int, end: int) -> Span:
    return Span(article.id, start, start + len(article.text[start:end].rstrip()))


def _is_short(text: str, stop: int, abbreviations: frozenset[str]) -> bool:
    begin = word_start(text, stop)
    word = text[begin:stop]
    if len(word) == 1 and word.isupper():
        return True
    if begin > 1 and text[begin - 1] == ".":
        word = text[word_start(text, begin - 1) : stop]
    return word.casefold() in abbreviations
