"""Builds an article's text piece by piece, keeping for each character its place in the source."""

from __future__ import annotations

from verify.document import SourceMap
from verify.read.entities import visible

CELL, LINE, PARAGRAPH = "\t", "\n", "\n\n"
"""What is put between two stretches of text: between table cells, between rows, between paragraphs."""

_STRENGTH = (CELL, LINE, PARAGRAPH)


class Flow:
    """A text in the making. White space is collapsed: one space or line break, none at a stretch's ends.

    A stretch opens with the first words put after `close`, and ends before the white space that follows them.
    """

    def __init__(self) -> None:
        self.length = 0
        self.opened: int | None = None
        """Where the open stretch begins, None between stretches."""
        self._parts: list[str] = []
        self._runs: list[tuple[int, int]] = []
        self._gap: tuple[str, int] | None = None
        self._separator = ""

    def put(self, words: str, source: int) -> None:
        """Append `words`, whose characters stand in the source one by one from the offset `source`.

        Characters that nobody sees are left out.
        """
        for start, piece in visible(words):
            self._put(piece, source + start)

    def _put(self, words: str, source: int) -> None:
        if not words:
            return
        if self.opened is None:
            self._append(self._separator if self.length else "", source)
            self.opened, self._separator = self.length, ""
        elif self._gap:
            self._append(*self._gap)
        self._gap = None
        self._append(words, source)

    def space(self, source: int) -> None:
        """White space in the source: one space, if words of the same stretch follow."""
        if self._gap is None:
            self._gap = (" ", source)

    def line_break(self, source: int) -> bool:
        """A break within a stretch. False where there already is one: two in a row part paragraphs."""
        if self._gap and self._gap[0] == "\n":
            return False
        self._gap = ("\n", source)
        return True

    def close(self, separator: str = PARAGRAPH) -> tuple[int, int] | None:
        """End the open stretch: its (start, end) in the text, None if there is none.

        Of several separators asked for in a row the strongest is put.
        """
        self._separator = max(self._separator or separator, separator, key=_STRENGTH.index)
        self._gap = None
        if self.opened is None:
            return None
        stretch = (self.opened, self.length)
        self.opened = None
        return stretch

    def text(self) -> str:
        """All that was put."""
        return "".join(self._parts)

    def source_map(self, source: str) -> SourceMap:
        """The way from the text back to `source`."""
        return SourceMap.of(source, self._runs or ((0, 0),))

    def _append(self, words: str, source: int) -> None:
        if not words:
            return
        if not self._runs or source - self._runs[-1][1] != self.length - self._runs[-1][0]:
            self._runs.append((self.length, source))
        self._parts.append(words)
        self.length += len(words)
