"""Tells an article's headline, byline, caption and body from the furniture of the page around it.

A reader gives the page's pieces in order. What markup says of a piece (its kind) is kept; the rest is decided
by where it stands: body from the first to the last sentence of at least twelve words, headline above the byline.
Other posts and what follows an end marker are furniture whatever the markup says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from verify.document import BOILERPLATE, Block
from verify.likeness import likeness
from verify.read.markers import Line, Markers, fold, markers

HEADLINE, HEADING, BYLINE, DATELINE = "headline", "heading", "byline", "dateline"
BODY, LIST, TABLE, CAPTION = "body", "list", "table", "caption"

_KEPT = frozenset({HEADLINE, HEADING, TABLE, CAPTION, BYLINE, BOILERPLATE})
"""Kinds that markup decides wherever they stand."""

_HEADLINE_WORDS = range(3, 31)
_HEADLINE_REACH = 6
"""How many lines above the byline the headline may stand."""
_DECK = 2
"""How many sentences may stand above the byline: a summary under the headline."""
_CAPTION_LIKENESS = Fraction(85, 100)
"""How like the headline a caption is. "0M" for "$640M" in a headline of 66 characters leaves 97/100."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the kind that markup gives it, or None where it gives none."""

    start: int
    end: int
    kind: str | None = None


def arrange(text: str, pieces: Sequence[Piece], language: str) -> tuple[Block, ...]:
    """The blocks of a page, one a piece, in order."""
    if not pieces:
        return ()
    page = _Page(tuple(Line.of(text[p.start : p.end]) for p in pieces), pieces, markers(language))
    return tuple(Block(page.kind(index), p.start, p.end) for index, p in enumerate(pieces))


class _Page:
    """The lines of a page, and the four places that settle what each is: headline, first, last and end."""

    def __init__(self, lines: Sequence[Line], pieces: Sequence[Piece], marks: Markers) -> None:
        self._lines = lines
        self._hints = tuple(piece.kind for piece in pieces)
        self._marks = marks
        tells = self._tellers(long=True)
        if not any(tells):
            # A text of short sentences only: each may be the body.
            tells = self._tellers(long=False)
        self._end = self._end_after(tells)
        heads = [self._is_open(i) and marks.heads_teasers(line) for i, line in enumerate(lines)]
        self._aside = _teaser_zones(heads, tells, self._end)
        self._drop_repeated(tells)
        told = [i for i in range(self._end) if tells[i] and not self._aside[i]]
        self._headline = self._hinted_headline()
        if self._headline is None:
            self._headline = self._headline_above(told)
        below = [i for i in told if self._headline is None or i > self._headline]
        self._first = below[0] if below else self._end
        self._last = below[-1] if below else -1
        self._stretch_over_short_sentences()

    def kind(self, index: int) -> str:
        """The kind of block that a line is."""
        hint = self._hints[index]
        if index == self._headline:
            return HEADLINE
        if index >= self._end or self._aside[index] or self._marks.is_aside(self._lines[index]):
            return BOILERPLATE
        if hint in _KEPT:
            return str(hint)
        if index < self._first:
            return self._kind_before_body(index)
        if index <= self._last:
            return self._kind_within_body(index)
        return hint or BOILERPLATE

    def _kind_before_body(self, index: int) -> str:
        line, hint = self._lines[index], self._hints[index]
        below_headline = self._headline is not None and index > self._headline
        if index == 0 and self._marks.has_date(line):
            return DATELINE
        if self._marks.is_byline(line) and (below_headline or self._headline is None):
            return BYLINE
        if below_headline and self._is_caption(line):
            return CAPTION
        if below_headline and self._marks.has_date(line):
            return BYLINE
        return hint or BOILERPLATE

    def _kind_within_body(self, index: int) -> str:
        line, hint = self._lines[index], self._hints[index]
        if hint:
            return hint
        if line.is_bulleted:
            return LIST
        if line.ends_as_sentence:
            return BODY
        return BYLINE if self._marks.is_byline(line) else BOILERPLATE

    def _is_caption(self, line: Line) -> bool:
        if self._marks.marks_caption(line):
            return True
        headline = self._lines[self._headline or 0]
        if abs(len(line.text) - len(headline.text)) * 4 > len(headline.text):
            return False
        return likeness(line.text, headline.text) >= _CAPTION_LIKENESS

    def _tellers(self, long: bool) -> list[bool]:
        """For each line, whether it looks like the body wherever it stands."""
        return [
            (line.is_long_sentence if hint is None and long else line.is_sentence)
            and hint in (BODY, None)
            and not self._marks.is_aside(line)
            for hint, line in zip(self._hints, self._lines, strict=True)
        ]

    def _end_after(self, tells: Sequence[bool]) -> int:
        begun = False
        for index, line in enumerate(self._lines):
            if begun and self._is_open(index) and self._marks.ends_article(line):
                return index
            begun = begun or tells[index]
        return len(self._lines)

    def _drop_repeated(self, tells: list[bool]) -> None:
        """What furniture says too is another post's teaser, not the body."""
        elsewhere = {
            fold(line.text)
            for index, line in enumerate(self._lines)
            if index >= self._end or not self._is_open(index)
        }
        for index in range(self._end):
            if tells[index] and elsewhere and fold(self._lines[index].text) in elsewhere:
                tells[index] = False

    def _is_open(self, index: int) -> bool:
        """Whether markup leaves open if it is furniture. What it closes off says nothing of its surroundings."""
        return self._hints[index] != BOILERPLATE

    def _hinted_headline(self) -> int | None:
        return next((i for i, hint in enumerate(self._hints) if hint == HEADLINE), None)

    def _headline_above(self, told: Sequence[int]) -> int | None:
        """The last standalone line above the byline; else the only line above the body."""
        if not told:
            return None
        latest = told[min(_DECK, len(told) - 1)]
        byline = next((i for i in range(latest) if self._marks.is_byline(self._lines[i])), None)
        if byline is not None:
            reach = range(byline - 1, max(-1, byline - 1 - _HEADLINE_REACH), -1)
            found = next((i for i in reach if self._may_be_headline(i)), None)
            if found is not None:
                return found
        above = [i for i in range(told[0]) if not self._is_opening(i)]
        if len(above) == 1 and self._may_be_headline(above[0]) and not self._lines[above[0]].ends_with_stop:
            return above[0]
        return None

    def _is_opening(self, index: int) -> bool:
        line = self._lines[index]
        return self._marks.is_byline(line) or self._marks.has_date(line)

    def _may_be_headline(self, index: int) -> bool:
        line = self._lines[index]
        return (
            self._hints[index] is None
            and line.words in _HEADLINE_WORDS
            and not line.is_long_sentence
            and not line.is_bulleted
            and not self._aside[index]
            and not self._marks.is_aside(line)
            and not self._marks.is_byline(line)
        )

    def _stretch_over_short_sentences(self) -> None:
        """Where nothing but sentences stands beyond an end of the body, they are the body's too."""
        if self._last < 0:
            return
        top = 0 if self._headline is None else self._headline + 1
        before = [i for i in range(top, self._first) if not self._is_opening(i)]
        if before and self._all_short_sentences(before):
            self._first = before[0]
        after = range(self._last + 1, self._end)
        if after and self._all_short_sentences(after):
            self._last = after[-1]

    def _all_short_sentences(self, indices: Iterable[int]) -> bool:
        return all(
            self._hints[i] is None and self._lines[i].ends_as_sentence and not self._aside[i] for i in indices
        )


def _teaser_zones(heads: Sequence[bool], tells: Sequence[bool], end: int) -> list[bool]:
    """For each line, whether it stands under a heading such as "You might also like" (`heads`).

    The zone ends where the body goes on: at two sentences in a row, or, if the body has not begun and there are
    no two in a row, at the first sentence below other lines.
    """
    in_zone = [False] * len(heads)
    goes_on = _where_body_goes_on(tells, end)
    begun = False
    index = 0
    while index < end:
        if not heads[index]:
            begun = begun or tells[index]
            index += 1
            continue
        fallback = end if begun else _first_below_titles(tells, index + 1, end)
        until = goes_on[index + 1] if goes_on[index + 1] < end else fallback
        in_zone[index:until] = [True] * (until - index)
        index = until
    return in_zone


def _where_body_goes_on(tells: Sequence[bool], end: int) -> list[int]:
    """For each line, the nearest one from there on at which two sentences stand in a row; `end` if none."""
    nearest = [end] * (end + 2)
    for index in range(end - 2, -1, -1):
        nearest[index] = index if tells[index] and tells[index + 1] else nearest[index + 1]
    return nearest


def _first_below_titles(tells: Sequence[bool], start: int, end: int) -> int:
    """The first sentence below a line that is none; else the first sentence; else `end`."""
    title = next((i for i in range(start, end) if not tells[i]), start)
    sentences = (i for i in range(title, end) if tells[i])
    return next(sentences, next((i for i in range(start, end) if tells[i]), end))
