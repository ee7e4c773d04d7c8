"""Which figures stand in the tables, rows and columns that a fact means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from verify.claims import WITHOUT_FIGURE, Claim
from verify.document import TABLE, Article, Block, Span
from verify.rules.model import Selector
from verify.rules.words import stand
from verify.tables import Table, first_figures, tables


@dataclass(frozen=True, slots=True)
class _Read:
    """A table with the row in which its figures begin, and how the text of its cells is found."""

    table: Table
    body: int
    article: Article

    def text(self, *cells: Block) -> str:
        """The words of some cells, each on a line."""
        return "\n".join(self.article.text[cell.start : cell.end] for cell in cells)


def stands_where_asked(selector: Selector, article: Article, claims: Sequence[Claim]) -> Callable[[Claim], bool]:
    """Whether a claim stands in the table, the row and the column that a fact names by words.

    A fact that names none of them takes claims outside tables too.
    """
    if not (selector.table or selector.rows or selector.columns):
        return lambda _: True
    figures = [claim.span for claim in claims if claim.block == TABLE and claim.kind not in WITHOUT_FIGURE]
    read = [_Read(table, first_figures(table, figures), article) for table in tables(article)]
    return lambda claim: any(_fits(selector, one, claim.span) for one in read)


def _fits(selector: Selector, read: _Read, span: Span) -> bool:
    place = read.table.place(span)
    if place is None or place[0] < read.body:
        return False
    row, column = place
    language = read.article.language
    label = read.text(read.table.label(row))
    header = read.text(*read.table.header(column, read.body))
    title = "\n".join([read.table.above, *(read.text(*cells) for cells in read.table.rows[: read.body])])
    asked = ((selector.table, title), (selector.rows, label), (selector.columns, header))
    return all(words is None or stand(words, text, language) for words, text in asked)
