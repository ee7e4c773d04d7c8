"""Markdown with front matter. The one file that talks to markdown-it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from verify.document import Article, Block, Published, SourceMap
from verify.errors import InputError, Place, Problem
from verify.language import told
from verify.read.alignment import BREAK, Alignment, Step
from verify.read.comments import BEFORE_TEXT, CLOSING, OPENING, Comment, directives
from verify.read.dating import page_day, stated_day
from verify.read.flow import CELL, LINE, PARAGRAPH, Flow
from verify.read.front_matter import FrontMatter, front_matter
from verify.read.languages import language_tag
from verify.read.markup import walk
from verify.read.pages import BODY, CAPTION, HEADING, HEADLINE, LIST, TABLE, Piece, arrange
from verify.suppressions import is_addressed

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BLANKS = " \t\r\n"
_KINDS = {"list_item_open": LIST, "td_open": TABLE, "th_open": TABLE}
_ENDS = frozenset({"heading_close", "list_item_close", "td_close", "th_close"})
_SEPARATORS = {
    "td_close": CELL,
    "th_close": CELL,
    "tr_close": LINE,
    "table_close": PARAGRAPH,
    "list_item_close": LINE,
}


def read(name: str, source: str) -> tuple[Article, ...]:
    """The one article in `source`. Raises InputError for front matter that is broken, or whose date is none."""
    front = front_matter(source, name)
    stated_language = language_tag(front.first("language", "lang") or "")
    language = stated_language or told(source)
    stated = _stated(front, language, name)
    builder = _Builder(source, front)
    flow, pieces = builder.build()
    text = flow.text()
    source_map = flow.source_map(source)
    blocks = arrange(text, pieces, language)
    article = Article(
        id=name,
        text=text,
        source_map=source_map,
        blocks=blocks,
        paragraphs=tuple((b.start, b.end) for b in blocks if b.kind in (BODY, LIST)),
        language=language,
        language_stated=stated_language is not None,
        published=stated or page_day(text, blocks, language),
        title=front.first("title") or _headline(text, blocks),
        story=front.first("story"),
        metadata=front.fields,
        directives=directives(builder.comments, text, blocks, source_map),
    )
    return (article,)


def _stated(front: FrontMatter, language: str, name: str) -> Published | None:
    value = front.first("published", "date")
    if value is None:
        return None
    published = stated_day(value, language, "front matter")
    if published is None:
        place = front.place("published", "date") or Place(name)
        raise InputError(Problem(f"'{value}' is no day", place, "write it as 2024-03-13"))
    return published


def _headline(text: str, blocks: Sequence[Block]) -> str | None:
    return next((text[b.start : b.end] for b in blocks if b.kind == HEADLINE), None)


@cache
def _parser() -> MarkdownIt:
    # Imported on first use: a run over other formats does without.
    from markdown_it import MarkdownIt

    # Without text_join an escape and an entity keep their own token, which tells how they were written.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


class _Builder:
    """Puts the text of a file together from the parser's tokens."""

    def __init__(self, source: str, front: FrontMatter) -> None:
        self._front = front
        self._tokens = _parser().parse(source[front.end :])
        self._line_starts = SourceMap.of(source).line_starts
        below = bisect_left(self._line_starts, front.end)
        self._alignment = Alignment(source, self._line_starts[below:])
        self._flow = Flow()
        self._pieces: list[Piece] = []
        self._around: list[str] = []
        self._has_headline = False
        self._source = source
        self._below = below
        self.comments: list[Comment] = []
        """The comments meant for verify that were passed."""

    def build(self) -> tuple[Flow, tuple[Piece, ...]]:
        """The text and its pieces, in order."""
        if not any(token.type == "heading_open" and token.tag == "h1" for token in self._tokens):
            self._put_title()
        for token in self._tokens:
            if token.type == "heading_open":
                self._around.append(self._heading_kind(token.tag))
            elif token.type in _KINDS:
                self._around.append(_KINDS[token.type])
            elif token.type in _ENDS:
                self._around.pop()
            elif token.type == "inline":
                self._put_inline(token, self._around[-1] if self._around else BODY)
            elif token.type == "html_block":
                self._note_block(token)
            if token.type in _SEPARATORS:
                self._flow.close(_SEPARATORS[token.type])
        return self._flow, tuple(self._pieces)

    def _heading_kind(self, tag: str) -> str:
        if tag == "h1" and not self._has_headline:
            self._has_headline = True
            return HEADLINE
        return HEADING

    def _put_title(self) -> None:
        """The front matter's title stands for the headline that the article lacks."""
        title, place = self._front.first("title"), self._front.place("title")
        if title is None or place is None or place.line is None or place.column is None:
            return
        start = self._line_starts[place.line - 1] + place.column - 1
        self._alignment.move(start, self._front.end)
        self._put(self._alignment.words(title))
        self._close(HEADLINE)

    def _put_inline(self, token: Token, kind: str) -> None:
        first, last = token.map or (0, 0)
        self._alignment.enter(first, last)
        self._put(self._alignment.steps(token.children or ()))
        self._note_inline()
        self._close(kind)
        for caption in self._alignment.captions:
            self._put(caption)
            self._close(CAPTION)
        self._alignment.captions.clear()

    def _note_inline(self) -> None:
        """The comments inside the open stretch."""
        at = self._flow.length if self._flow.opened is None else self._flow.opened
        for comment in self._alignment.comments:
            text = comment.text.removeprefix(OPENING).removesuffix(CLOSING)
            if is_addressed(text):
                self.comments.append(Comment(text, comment.at, at, ()))
        self._alignment.comments.clear()

    def _note_block(self, token: Token) -> None:
        """The comments in a block of HTML, whose lines are those of the source, indented or not."""
        if OPENING not in token.content:
            return
        page = walk(token.content)
        within = SourceMap.of(token.content)
        first_line = self._below + (token.map or (0, 0))[0] - 1
        for comment in page.comments:
            start = self._line_starts[first_line + within.source_location(comment.source).line]
            opening = token.content[comment.source :].partition("\n")[0]
            flaw = comment.flaw or (BEFORE_TEXT if page.flow.length else "")
            place = max(start, self._source.find(opening, start))
            self.comments.append(Comment(comment.text, place, self._flow.length, flaw=flaw))

    def _put(self, steps: Iterable[Step]) -> None:
        for step in steps:
            words = step.text.strip(_BLANKS)
            start = step.at + len(step.text) - len(step.text.lstrip(_BLANKS))
            if step.text == BREAK:
                self._flow.line_break(step.at)
            elif start > step.at:
                self._flow.space(step.at)
            if words:
                self._flow.put(words, start)
                if len(words) < len(step.text) - (start - step.at):
                    self._flow.space(start + len(words))

    def _close(self, kind: str) -> None:
        stretch = self._flow.close(CELL if kind == TABLE else PARAGRAPH)
        if stretch:
            self._pieces.append(Piece(*stretch, kind))
