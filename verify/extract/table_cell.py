"""Bare numbers that fill a cell of a table: "12", "1,250", "−3.5". Sums and shares are claims of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.claims import Claim
from verify.document import TABLE
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.quantity import Quantity

_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The number of a cell that holds nothing else, unless it heads its column as a year.

    Its unit stands elsewhere, so that it has none. Its trailing zeros are meant, since the
    cells of a column are written to one place.
    """
    if passage.block.kind != TABLE:
        return
    for measure in free:
        if measure.of is Of.THINGS and (measure.start, measure.end) == (passage.block.start, passage.block.end):
            text = passage.text[measure.start : measure.end]
            if not (_YEAR.fullmatch(text) and _is_in_first_row(passage)):
                quantity = Quantity(text, measure.value, None, measure.written, whole=False)
                yield passage.claim("table-cell", measure.start, measure.end, quantity=quantity)


def _is_in_first_row(passage: Passage) -> bool:
    """Whether a cell stands in the first row of its table: a paragraph ends above it, not another row."""
    row = passage.text.rfind("\n", 0, passage.block.start) + 1
    return row < 2 or passage.text[row - 2] == "\n"
