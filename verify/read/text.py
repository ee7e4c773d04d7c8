"""Plain text, and pages pasted as plain text. The text is the source itself."""

from __future__ import annotations

from verify.document import BODY_BLOCKS, Article, SourceMap
from verify.read.dating import page_day
from verify.read.lines import paragraphs
from verify.read.pages import Piece, arrange

SUFFIXES = (".txt", ".text")

_LANGUAGE = "en"


def read(name: str, source: str) -> tuple[Article, ...]:
    """The one article in `source`. It bears no metadata; its date is the page's own."""
    pieces = [Piece(start, end) for start, end in paragraphs(source)]
    blocks = arrange(source, pieces, _LANGUAGE)
    headline = next((block for block in blocks if block.kind == "headline"), None)
    article = Article(
        id=name,
        text=source,
        source_map=SourceMap.of(source),
        blocks=blocks,
        paragraphs=tuple((b.start, b.end) for b in blocks if b.kind in BODY_BLOCKS),
        language=_LANGUAGE,
        published=page_day(source, blocks, _LANGUAGE),
        title=source[headline.start : headline.end] if headline else None,
    )
    return (article,)
