"""What a reader makes of a file: an article's text, its blocks, and the way back to the source.

Offsets count code points of the article's text; lines and columns count code points of the source file, from 1.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import NamedTuple

BODY_BLOCKS = frozenset({"body", "list", "table"})
"""The kinds of block that tell the story, as against headline, caption, byline and dateline."""

TABLE = "table"
"""The kind of block that is one cell of a table."""

BOILERPLATE = "boilerplate"
"""The kind of block that is not the article's own: navigation, forms, other posts."""


class Span(NamedTuple):
    """A half-open stretch of an article's text: `article.text[start:end]`.

    As quantities and claims it is a named tuple: an article gives hundreds, and one costs a fifth of a frozen
    dataclass to make.
    """

    article: str
    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A line and column of a source file, from 1, in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of one kind: headline, heading, byline, dateline, body, caption, list, table or boilerplate."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where each piece of the text stands in the source.

    `text_starts[i]` and `source_starts[i]` begin the same run of characters, which runs one to one up to the
    next entry. `line_starts` are the source offsets at which lines begin.
    """

    text_starts: tuple[int, ...]
    source_starts: tuple[int, ...]
    line_starts: tuple[int, ...]

    @classmethod
    def of(cls, source: str, runs: Iterable[tuple[int, int]] = ((0, 0),)) -> SourceMap:
        """The map for `source` with `runs` of (text offset, source offset), in the text's order."""
        text_starts, source_starts = zip(*runs, strict=True)
        return cls(text_starts, source_starts, tuple(_line_starts(source)))

    def source_offset(self, offset: int) -> int:
        """The source offset of the text's character at `offset`."""
        run = max(bisect_right(self.text_starts, offset) - 1, 0)
        return self.source_starts[run] + offset - self.text_starts[run]

    def location(self, offset: int) -> Location:
        """Line and column of the text's character at `offset`."""
        return self.source_location(self.source_offset(offset))

    def source_location(self, source_offset: int) -> Location:
        """Line and column of the source's character at `source_offset`."""
        line = bisect_right(self.line_starts, source_offset)
        return Location(line, source_offset - self.line_starts[line - 1] + 1)


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment in the source that is meant for verify: `verify-ignore[rule-id]: reason`.

    `start` and `end` are the offsets of the block that it speaks of, the one in which it stands or else the next;
    they are equal where none follows. `flaw` says why it cannot be heeded, whatever its text; "" if it can.
    """

    text: str
    location: Location
    start: int
    end: int
    flaw: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """The days on which an article may have appeared, and where that was found ("front matter", "byline")."""

    first: date
    last: date
    found: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read. `id` is its path, or `path#record` in a file of many, where `record` names it.

    `blocks` cover what the reader recognised, in the text's order; `paragraphs` are (start, end) offsets.
    `language_stated` tells whether the article itself names its language, or it was told from its words.
    `metadata` holds what front matter, meta elements or the configuration say, as (name, value) pairs.
    `directives` are the comments meant for verify, in the order of the source.
    """

    id: str
    text: str
    source_map: SourceMap
    blocks: tuple[Block, ...]
    paragraphs: tuple[tuple[int, int], ...] = ()
    language: str = "en"
    language_stated: bool = False
    published: Published | None = None
    title: str | None = None
    story: str | None = None
    metadata: tuple[tuple[str, str], ...] = ()
    record: str | None = None
    directives: tuple[Directive, ...] = ()

    @property
    def path(self) -> str:
        """The file that holds the article. A `#` may be part of its name."""
        return self.id if self.record is None else self.id.removesuffix(f"#{self.record}")

    def location(self, offset: int) -> Location:
        """Line and column in the source file of the text's character at `offset`."""
        return self.source_map.location(offset)

    def span(self, start: int, end: int) -> Span:
        """A span of this article."""
        return Span(self.id, start, end)

    def quote(self, span: Span) -> str:
        """The text of a span of this article."""
        return self.text[span.start : span.end]

    def meta(self, name: str) -> str | None:
        """What the metadata say under `name`."""
        return next((value for key, value in self.metadata if key == name), None)


def short_names(ids: Iterable[str]) -> dict[str, str]:
    """A short name for each article: `000` for `seeds/000_harbour.txt` while no other article is called so."""
    names = {article: _names_by_length(article) for article in ids}
    users = Counter(name for candidates in names.values() for name in set(candidates))
    return {
        article: next((name for name in candidates if users[name] == 1), article)
        for article, candidates in names.items()
    }


def _names_by_length(article: str) -> tuple[str, ...]:
    file_name = PurePosixPath(article).name
    stem = file_name.split(".")[0]
    return (stem.split("_")[0] or stem, stem, file_name, article)


# Only what an editor shows as a new line: other Unicode separators stay inside one.
_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE_FEED = re.compile(r"\n")


def _line_starts(source: str) -> Iterator[int]:
    yield 0
    line_end = _LINE_END if "\r" in source else _LINE_FEED  # six times as fast
    yield from (match.end() for match in line_end.finditer(source))
