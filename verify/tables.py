"""The tables of an article: which cells stand in one row and in one column, and what the columns are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verify.document import TABLE, Article, Block, Span


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each a block of its own; the reader leaves empty cells out.

    `above` is the text of the line right above the table, which may be its title or caption.
    """

    rows: tuple[tuple[Block, ...], ...]
    above: str = ""

    @property
    def width(self) -> int:
        """The cells of the longest row."""
        return max(map(len, self.rows))

    def place(self, span: Span) -> tuple[int, int | None] | None:
        """The row and the column in which a figure stands, from 0; None where it stands elsewhere.

        The column is None in a row from which a cell is missing, since nothing tells which: in a table of three
        columns, "Europe | | $7m" has only two cells with words.
        """
        for at, row in enumerate(self.rows):
            if not row[0].start <= span.start < row[-1].end:
                continue
            column = next(index for index, cell in enumerate(row) if span.start < cell.end)
            return at, column + self._shift(at) if self._is_aligned(at) else None
        return None

    def label(self, row: int) -> Block:
        """The first cell of a row, which names it."""
        return self.rows[row][0]

    def header(self, column: int | None, body: int) -> tuple[Block, ...]:
        """The cells above a column in the rows before the row `body`, where its figures begin."""
        if column is None:
            return ()
        return tuple(
            row[column - self._shift(at)]
            for at, row in enumerate(self.rows[:body])
            if self._is_aligned(at) and 0 <= column - self._shift(at) < len(row)
        )

    def _is_aligned(self, row: int) -> bool:
        return len(self.rows[row]) + self._shift(row) == self.width

    def _shift(self, row: int) -> int:
        """1 for a first row whose corner is empty, as that above the labels of rows often is."""
        return 1 if row == 0 and len(self.rows[0]) == self.width - 1 else 0


def tables(article: Article) -> Iterator[Table]:
    """The tables of an article, in order: a tab parts the cells of a row, a line break begins the next."""
    cells: list[Block] = []
    for block in article.blocks:
        if cells and (block.kind != TABLE or article.text[cells[-1].end : block.start] not in ("\t", "\n")):
            yield _table(article, cells)
            cells = []
        if block.kind == TABLE:
            cells.append(block)
    if cells:
        yield _table(article, cells)


def first_figures(table: Table, figures: Iterable[Span]) -> int:
    """The first row in which a figure stands behind the label; the number of rows where there is none."""
    starts = {span.start for span in figures}
    for at, row in enumerate(table.rows):
        if any(cell.start <= start < cell.end for cell in row[1:] for start in starts):
            return at
    return len(table.rows)


def _table(article: Article, cells: Sequence[Block]) -> Table:
    rows: list[list[Block]] = [[cells[0]]]
    for before, cell in pairwise(cells):
        if article.text[before.end : cell.start] == "\n":
            rows.append([])
        rows[-1].append(cell)
    start = cells[0].start
    above = article.text[article.text.rfind("\n", 0, max(0, start - 2)) + 1 : start]
    return Table(tuple(map(tuple, rows)), above.strip())
