"""Finds the text of Markdown's inline tokens in the source, which the parser gives without columns.

It goes through a block's source only forwards, past the markup that each token stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from verify.read.comments import OPENING, literal_after

SPACE, BREAK = " ", "\n"

# What may open a line before its text: quote marks, bullets, numbers, heading signs.
_LINE_OPENING = re.compile(r"(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)]|#{1,6})(?=[ \t])))*[ \t]*")
_CONTINUATION = re.compile(r"[ \t>]*")
_LINE_END = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"\S+")
_TARGET_STEP = re.compile(r"\\.|[()\s]", re.DOTALL)
_AFTER_TARGET = re.compile(r"""\s*(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))?\s*\)""", re.DOTALL)
_ANGLED = re.compile(r"\s*<(?:\\.|[^<>\\\n])*>")

_REACH = 4096
"""How far ahead words are looked for. What stands between them is markup, which is short or stepped over."""


class InlineToken(Protocol):
    """What the parser tells of a piece of inline Markdown."""

    type: str
    content: str
    markup: str

    @property
    def children(self) -> Sequence[InlineToken] | None:
        """The pieces of an image's description."""


@dataclass(frozen=True, slots=True)
class Step:
    """Some text and its source offset. `SPACE` and `BREAK` stand for white space of any length."""

    text: str
    at: int


class Alignment:
    """Steps through the inline text of a source, block after block."""

    def __init__(self, source: str, line_starts: Sequence[int]) -> None:
        self._source = source
        self._line_starts = line_starts
        self._cursor = 0
        self._end = 0
        self.captions: list[tuple[Step, ...]] = []
        """The descriptions of the images that were passed."""
        self.comments: list[Step] = []
        """The comments that were passed, with their signs."""
        self._literal: str | None = None

    def enter(self, first_line: int, last_line: int) -> None:
        """Begin a block that takes up these lines, counted from 0, the last one not included.

        The cells of a table row share a line: each begins where the one before ended.
        """
        starts = self._line_starts
        self._literal = None
        begin = starts[first_line] if first_line < len(starts) else len(self._source)
        self._end = starts[last_line] if last_line < len(starts) else len(self._source)
        if self._cursor <= begin:
            opening = _LINE_OPENING.match(self._source, begin, self._end)
            self._cursor = opening.end() if opening else begin

    def steps(self, tokens: Sequence[InlineToken]) -> Iterator[Step]:
        """The text of a block's tokens, in order."""
        for index, token in enumerate(tokens):
            following = tokens[index + 1].content if index + 1 < len(tokens) else ""
            if token.type == "text":
                yield from self.words(token.content)
            elif token.type == "text_special":
                yield Step(token.content, self._pass(token.markup))
            elif token.type == "code_inline":
                yield from self._code(token)
            elif token.type in ("softbreak", "hardbreak"):
                yield Step(SPACE if token.type == "softbreak" else BREAK, self._pass_line_end())
            elif token.type == "image":
                self._image(token, following)
            else:
                yield from self._markup(token, following)

    def words(self, text: str) -> Iterator[Step]:
        """Text as it stands in the source; word by word where the parser changed what is between the words."""
        at = self._find(text)
        if at is not None:
            self._cursor = at + len(text)
            yield Step(text, at)
            return
        reached = 0
        for match in _WORD.finditer(text):
            if match.start() > reached or (reached == 0 and match.start() > 0):
                yield Step(SPACE, self._cursor)
            yield Step(match[0], self._pass(match[0]))
            reached = match.end()
        if reached < len(text):
            yield Step(SPACE, self._cursor)

    def move(self, start: int, end: int) -> None:
        """Look for what follows between two source offsets."""
        self._cursor, self._end = start, end

    def _code(self, token: InlineToken) -> Iterator[Step]:
        self._pass(token.markup)
        yield from self.words(token.content)
        self._pass(token.markup)

    def _image(self, token: InlineToken, following: str) -> None:
        self._pass("![")
        comments = len(self.comments)
        description = tuple(self.steps(token.children or ()))
        # A description is an attribute: what looks like a comment in it is none.
        del self.comments[comments:]
        self._pass_target(following)
        if description:
            self.captions.append(description)

    def _markup(self, token: InlineToken, following: str) -> Iterator[Step]:
        if token.type == "html_inline":
            at = self._pass(token.content)
            self._literal = literal_after(token.content, self._literal)
            if token.content.startswith(OPENING) and not self._literal:
                self.comments.append(Step(token.content, at))
            if token.content.casefold().startswith("<br"):
                yield Step(BREAK, at)
        elif token.markup == "autolink":
            self._pass("<" if token.type == "link_open" else ">")
        elif token.type == "link_open":
            self._pass("[")
        elif token.type == "link_close":
            self._pass_target(following)
        else:
            self._pass(token.markup)

    def _pass_target(self, following: str) -> None:
        """Step over `](address "title")`, `][name]` or `]`, unless the text goes on with that very bracket."""
        self._pass("]")
        bracket = self._source[self._cursor : self._cursor + 1]
        if following.startswith(bracket):
            return
        if bracket == "(":
            self._cursor = self._end_of_target(self._cursor + 1)
        elif bracket == "[":
            self._pass("]")

    def _end_of_target(self, start: int) -> int:
        angled = _ANGLED.match(self._source, start, self._end)
        if angled:
            return self._after_address(angled.end(), start)
        depth = 0
        blank = _WORD.search(self._source, start, self._end)
        for match in _TARGET_STEP.finditer(self._source, blank.start() if blank else start, self._end):
            if match[0] == "(":
                depth += 1
            elif match[0] == ")" and depth:
                depth -= 1
            elif match[0] == ")" or match[0].isspace():
                return self._after_address(match.start(), start)
        return start

    def _after_address(self, end: int, start: int) -> int:
        closing = _AFTER_TARGET.match(self._source, end, self._end)
        return closing.end() if closing else start

    def _pass_line_end(self) -> int:
        at = self._cursor
        newline = _LINE_END.search(self._source, at, self._end)
        if newline is None:
            return at
        opening = _CONTINUATION.match(self._source, newline.end(), self._end)
        self._cursor = opening.end() if opening else newline.end()
        return newline.start()

    def _pass(self, text: str) -> int:
        """Step over `text` and give its offset; stay where it is not found."""
        at = self._find(text)
        if at is None:
            return self._cursor
        self._cursor = at + len(text)
        return at

    def _find(self, text: str) -> int | None:
        if self._source.startswith(text, self._cursor):
            return self._cursor
        at = self._source.find(text, self._cursor, min(self._end, self._cursor + len(text) + _REACH))
        return at if at >= 0 else None
