"""Plain text, and pages pasted as plain text."""

from __future__ import annotations

from verify.document import BODY_BLOCKS, Article, SourceMap
from verify.language import told
from verify.read.dating import page_day
from verify.read.entities import without_leftovers
from verify.read.lines import line_ends_within, nonblank_lines, paragraphs
from verify.read.pages import Piece, arrange


def read(name: str, source: str) -> tuple[Article, ...]:
    """The one article in `source`. It bears no metadata; its date is the page's own."""
    # A figure may go on in the next line of a text that is wrapped at a fixed width: "$14.7" and "million".
    spaces = line_ends_within(source)
    text, runs = without_leftovers(source, spaces)
    pieces = [Piece(start, end) for start, end in (nonblank_lines(text) if spaces else paragraphs(text))]
    language = told(text)
    blocks = arrange(text, pieces, language)
    headline = next((block for block in blocks if block.kind == "headline"), None)
    article = Article(
        id=name,
        text=text,
        source_map=SourceMap.of(source, runs),
        blocks=blocks,
        paragraphs=tuple((b.start, b.end) for b in blocks if b.kind in BODY_BLOCKS),
        language=language,
        published=page_day(text, blocks, language),
        title=text[headline.start : headline.end] if headline else None,
    )
    return (article,)
