"""Comments that are meant for verify, as a parser meets them: what each says, and which block it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verify.document import TABLE, Block, Directive, SourceMap
from verify.read.flow import CELL, LINE
from verify.suppressions import is_addressed

OPENING, CLOSING = "<!--", "-->"

LITERAL_ELEMENTS = frozenset("iframe noembed noframes plaintext script style textarea title xmp".split())  # noqa: SIM905
"""Elements in which markup is text: what looks like a comment there is none."""

WITHOUT_END = "it has no end, so that nothing below it is read"
BEFORE_TEXT = "the text beside it is not read; give it a line of its own above the text"

_SECTION = re.compile(r"<!\[CDATA\[.*?\]\]>", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z]+)")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on the way through a source.

    text     what stands between its signs
    source   where it begins in the source
    at       where in the article's text the stretch around it begins; outside stretches, how far the text had come
    through  what parts the cells of a table of which it speaks together; empty for a comment inside a stretch
    flaw     why it cannot be heeded, "" if it can
    """

    text: str
    source: int
    at: int
    through: tuple[str, ...] = (CELL, LINE)
    flaw: str = ""


class Comments:
    """Gathers the comments of an HTML source that are meant for verify."""

    def __init__(self, source: str) -> None:
        self.found: list[Comment] = []
        """The comments, in the order of the source."""
        self._source = source
        self._literal = _literal_sections(source)

    def note(self, start: int, end: int, at: int, through: tuple[str, ...]) -> None:
        """Take in a comment whose text ends at `end`, -1 for one without an end; the rest is as in Comment."""
        inner = start + len(OPENING)
        if not is_addressed(self._source, inner) or self._is_literal(start):
            return
        if end < 0:
            self.found.append(Comment("", start, at, flaw=WITHOUT_END))
        else:
            self.found.append(Comment(self._source[inner:end], start, at, through))

    def _is_literal(self, position: int) -> bool:
        section = bisect_right(self._literal, (position, position)) - 1
        return section >= 0 and position < self._literal[section][1]


def directives(
    comments: Iterable[Comment], text: str, blocks: Sequence[Block], source_map: SourceMap
) -> tuple[Directive, ...]:
    """The comments, each with the block in which it stands, or else the next one; a table is one block."""
    ends = [block.end for block in blocks]
    found = []
    for comment in comments:
        first = bisect_right(ends, comment.at)
        start, end = _reach(comment, first, text, blocks) if first < len(blocks) else (len(text), len(text))
        place = source_map.source_location(comment.source)
        found.append(Directive(comment.text, place, start, end, comment.flaw))
    return tuple(found)


def _reach(comment: Comment, first: int, text: str, blocks: Sequence[Block]) -> tuple[int, int]:
    last = first
    while last + 1 < len(blocks) and blocks[last].kind == blocks[last + 1].kind == TABLE:
        if text[blocks[last].end : blocks[last + 1].start] not in comment.through:
            break
        last += 1
    return blocks[first].start, blocks[last].end


def _literal_sections(source: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) offsets of the CDATA sections of a source, in which markup is text."""
    # Without what follows the last end, each search for an end finds one: linear, whatever the source.
    closed = source[: source.rfind("]]>") + 3]
    return tuple(match.span() for match in _SECTION.finditer(closed)) if "<![CDATA[" in closed else ()


def literal_after(markup: str, element: str | None) -> str | None:
    """The literal element that is open after a piece of inline markup, `element` being the one open before."""
    tag = _TAG.match(markup)
    name = tag[2].casefold() if tag else ""
    if element:
        return None if tag and tag[1] and name == element else element
    return name if tag and not tag[1] and name in LITERAL_ELEMENTS else None
