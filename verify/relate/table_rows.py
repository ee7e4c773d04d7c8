"""Tables with a row that sums up the rows above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, reduce
from itertools import accumulate

from verify.claims import Claim
from verify.document import TABLE, Article, Block
from verify.interval import Interval
from verify.lexicon import fold, language_data
from verify.quantity import PERCENT, RATIO, narrow
from verify.relate.listing import numbered
from verify.relate.patterns import Pattern, whole_words
from verify.relate.phrasing import unit_of
from verify.relations import Certainty, Relation
from verify.tables import tables

_FIGURES = frozenset({"amount", "count", "percentage", "table-cell"})
_FEWEST_PARTS = 2
_MOST_ROWS = 30
"""How many rows a subtotal that is not called one is looked for in."""
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its words, and the figure that it states, if it states one."""

    text: str
    claim: Claim | None


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The cells of one column that have a sum below them, and whether they add up to it."""

    heading: str
    parts: tuple[Claim, ...]
    total: Claim

    @property
    def sum(self) -> Interval:
        """What the parts come to, each within its rounding."""
        return reduce(Interval.__add__, (_interval(part) for part in self.parts))

    @property
    def adds_up(self) -> bool:
        """Whether the parts come to the total within all roundings."""
        return self.sum.meets(_interval(self.total))


def table_totals(article: Article, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The columns of an article's tables that end in a total.

    A table is judged if one row alone is a total, no row is a subtotal, and all rows are of one length (an empty
    cell leaves a shorter row). A column that is no sum, such as one of averages, is left out.
    """
    by_place = {(claim.span.start, claim.span.end): claim for claim in claims if claim.kind in _FIGURES}
    by_block = _by_block(claims)
    for table in tables(article):
        rows = [tuple(_cell(article, cell, by_place, by_block) for cell in row) for row in table.rows]
        yield from _totals(article.language, rows, table.above)


def _by_block(claims: Sequence[Claim]) -> dict[tuple[int, int], list[Claim]]:
    """The figures of each cell, which is one sentence."""
    cells: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        if claim.block == TABLE and claim.kind in _FIGURES:
            cells.setdefault((claim.sentence.start, claim.sentence.end), []).append(claim)
    return cells


def _cell(
    article: Article,
    block: Block,
    by_place: dict[tuple[int, int], Claim],
    by_block: dict[tuple[int, int], list[Claim]],
) -> Cell:
    place = (block.start, block.end)
    claim = by_place.get(place)
    return Cell(article.text[block.start : block.end], claim if len(by_block.get(place, ())) == 1 else None)


def _totals(language: str, rows: Sequence[Row], above: str) -> Iterator[Relation]:
    at = [index for index, row in enumerate(rows) if _is_total(row, language)]
    if len(at) != 1 or any(_is_subtotal(row, language) for row in rows) or _shows_some(above, rows[0], language):
        return
    total = rows[at[0]]
    first = next((index for index, row in enumerate(rows) if any(cell.claim for cell in row[1:])), at[0])
    parts = rows[first : at[0]]
    if len(parts) < _FEWEST_PARTS or any(len(row) != len(total) for row in parts):
        return
    heading = rows[first - 1] if first and len(rows[first - 1]) == len(total) else ()
    columns = [
        column
        for index in range(1, len(total))
        if (column := _column(heading[index].text if heading else "", parts, total, index, language))
    ]
    is_known = any(column.adds_up for column in columns)
    for column in columns:
        yield _relation(column, total[0].text, len(columns) == 1, is_known)


def _column(heading: str, parts: Sequence[Row], total: Row, index: int, language: str) -> Column | None:
    """The column at an index, if all its cells are figures of one unit and their sum may be the last of them."""
    claims = [row[index].claim for row in parts]
    last = total[index].claim
    told = [claim for claim in claims if claim]
    if last is None or len(told) < len(claims) or _is_no_sum(heading, language):
        return None
    if all(_YEAR.fullmatch(claim.text) for claim in told):
        return None
    units = set(map(unit_of, (*told, last)))
    if len(units) > 1 or RATIO in units or (PERCENT in units and _value(last) != Interval.point(100)):
        return None
    column = Column(heading, tuple(told), last)
    return column if column.adds_up or _may_be_wrong(column) else None


def _value(claim: Claim) -> Interval:
    return Interval.point(_interval(claim).middle)


def _may_be_wrong(column: Column) -> bool:
    """Whether a sum that does not fit is likely one at all: no mean of its cells, no sum of sums."""
    values = [_interval(part).middle for part in column.parts]
    total = _interval(column.total).middle
    if all(value >= 0 for value in values) and total <= max(values):
        return False
    return not any(_is_sum_of_neighbours(values, index) for index in range(len(values)))


def _is_sum_of_neighbours(values: Sequence[Fraction], index: int) -> bool:
    """Whether a part sums up two or more parts right before or right behind it, as an unnamed subtotal does."""
    behind = values[index + 1 : index + 1 + _MOST_ROWS]
    before = values[max(0, index - _MOST_ROWS) : index][::-1]
    return any(values[index] in tuple(accumulate(others))[1:] for others in (behind, before))


def _relation(column: Column, word: str, is_alone: bool, is_known: bool) -> Relation:
    """A column's total. It is sure unless it could sum up more rows than are shown, and no other adds up.

    `is_known` tells whether some column of the table adds up, which shows that its rows are all.
    """
    sure = is_known or (is_alone and _interval(column.total).ends[0] <= column.sum.ends[1])
    certainty = Certainty.CERTAIN if sure else Certainty.LIKELY
    roles = (("total", column.total), *numbered(column.parts))
    return Relation("total", roles, word, certainty)


def _interval(claim: Claim) -> Interval:
    if claim.quantity is None:
        raise ValueError(f"{claim.text!r} states no figure")
    return narrow(claim.quantity)


def _is_total(row: Row, language: str) -> bool:
    return bool(row) and fold(row[0].text.strip(" :.*")) in _totals_words(language)


def _is_subtotal(row: Row, language: str) -> bool:
    return bool(row) and row[0].claim is None and _words("subtotals", language).search(row[0].text) is not None


def _is_no_sum(heading: str, language: str) -> bool:
    return "%" in heading or _words("not_summed", language).search(heading) is not None


def _shows_some(above: str, heading: Row, language: str) -> bool:
    """Whether words above a table say that it shows some rows only: "Top five", "Selected"."""
    pattern = _words("partial", language)
    return any(pattern.search(text) is not None for text in (above, *(cell.text for cell in heading)))


@cache
def _totals_words(language: str) -> frozenset[str]:
    return frozenset(map(fold, language_data(language)["table"]["totals"]))


@cache
def _words(key: str, language: str) -> Pattern:
    return whole_words(language_data(language)["table"][key])
