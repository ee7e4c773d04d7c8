"""What the tests of the readers share: reading a text in one line, and showing blocks as a table."""

from __future__ import annotations

from verify.document import Article
from verify.read import read_text


def read(source: str, suffix: str = ".txt") -> Article:
    (article,) = read_text(f"desk/note{suffix}", source, suffix)
    return article


def blocks(article: Article, *, boilerplate: bool = False) -> list[tuple[str, str]]:
    """Each block's kind and text."""
    return [
        (block.kind, article.text[block.start : block.end])
        for block in article.blocks
        if boilerplate or block.kind != "boilerplate"
    ]


def kind_of(article: Article, words: str) -> str:
    """The kind of the block in which these words first stand."""
    start = article.text.index(words)
    return next(block.kind for block in article.blocks if block.start <= start < block.end)


def place_of(article: Article, words: str) -> tuple[int, int]:
    """Line and column at which these words first stand in the source."""
    location = article.location(article.text.index(words))
    return location.line, location.column
