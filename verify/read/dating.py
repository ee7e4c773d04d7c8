"""The day on which an article appeared, as far as the page tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from verify.dates import WrittenDate, iso_day, written_dates
from verify.document import BODY_BLOCKS, Block, Published
from verify.read.markers import Line

OPENING_LINE, BYLINE = "opening line", "byline"

_DATED_BLOCKS = frozenset({"dateline", "byline"})
_DATELINE_REACH = 100
# "HONG KONG, March 11, 2024 (Reuters) —", "HONG KONG (March 11, 2024) —": what tells a dateline from a date in
# the first sentence.
_DATELINE_END = re.compile(r"\)?\s*(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/)?\s*(?:—|–|--?|:)\s")


def stated_day(value: str, language: str, found: str) -> Published | None:
    """What metadata say, as "2024-03-11T18:31:09+08:00" or "March 11, 2024"; None for anything else.

    A range is written "2024-03-11..2024-03-13".
    """
    first, _, last = value.partition("..")
    days = [_day_in(part.strip(), language) for part in (first, last or first)]
    if days[0] is None or days[1] is None or days[1] < days[0]:
        return None
    return Published(days[0], days[1], found)


def _day_in(text: str, language: str) -> date | None:
    written = written_dates(text[:_DATELINE_REACH], language)
    return iso_day(text) or (written[0].day if written else None)


def page_day(text: str, blocks: Iterable[Block], language: str) -> Published | None:
    """The first full date in the opening line, or between headline and first body paragraph.

    Dates in furniture, in teasers and in the body itself do not count, but a dateline that opens the first body
    paragraph does.
    """
    for block in _down_to_body(text, blocks):
        found = next(_dates_of(text, block, language), None)
        if found:
            return Published(found.day, found.day, BYLINE if block.kind == "byline" else OPENING_LINE)
    return None


def begins_story(text: str, block: Block) -> bool:
    """Whether a block is a sentence of the body: markup also calls "Posted in Films" a paragraph."""
    return block.kind in BODY_BLOCKS and Line.of(text[block.start : block.end]).is_sentence


def _down_to_body(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks that may bear the date, down to the first body paragraph. A caption's date is the picture's."""
    for block in blocks:
        begun = begins_story(text, block)
        if begun or block.kind in _DATED_BLOCKS:
            yield block
        if begun:
            return


def _dates_of(text: str, block: Block, language: str) -> Iterator[WrittenDate]:
    if block.kind in BODY_BLOCKS:
        reach = min(block.end, block.start + _DATELINE_REACH)
        dates = written_dates(text, language, block.start, reach)
        yield from (d for d in dates if _DATELINE_END.match(text, d.end, block.end))
    else:
        yield from written_dates(text, language, block.start, block.end)
