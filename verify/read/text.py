"""Plain text, and pages pasted as plain text. The text is the source itself."""

from __future__ import annotations

from verify.document import BODY_BLOCKS, Article, SourceMap
from verify.language import told
from verify.read.dating import page_day
from verify.read.lines import paragraphs
from verify.read.pages import Piece, arrange

SUFFIXES = (".txt", ".text")


def read(name: str, source: str) -> tuple[Article, ...]:
    """The one article in `source`. It bears no metadata; its date is the page's own."""
    pieces = [Piece(start, end) for start, end in paragraphs(source)]
    language = told(source)
    blocks = arrange(source, pieces, language)
    headline = next((block for block in blocks if block.kind == "headline"), None)
    article = Article(
        id=name,
        text=source,
        source_map=SourceMap.of(source),
        blocks=blocks,
        paragraphs=tuple((b.start, b.end) for b in blocks if b.kind in BODY_BLOCKS),
        language=language,
        published=page_day(source, blocks, language),
        title=source[headline.start : headline.end] if headline else None,
    )
    return (article,)
