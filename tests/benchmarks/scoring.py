"""How many of the known figures a reader found, and how many of its figures are none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

from .newsroom import Composed, Figure

_SHARES = frozenset({"percent", "percentage_point", "basis_point"})
_EXACT = Decimal("1e-9")


class Found(NamedTuple):
    """A figure as a reader gives it, from `start` to `end` of the article as far as the reader tells."""

    value: Decimal
    unit: str | None
    start: int
    end: int
    direction: str | None = None


@dataclass(slots=True)
class Score:
    """Known figures found and missed, and figures found that are none, each with the article."""

    hits: list[tuple[Composed, Figure, Found]] = field(default_factory=list)
    missed: list[tuple[Composed, Figure]] = field(default_factory=list)
    spurious: list[tuple[Composed, Found]] = field(default_factory=list)

    def add(self, article: Composed, found: Iterable[Found]) -> None:
        """Counts one article. A figure is found where its value and its unit are given in its paragraph."""
        left = sorted(found, key=lambda each: each.start)
        for gold in article.figures:
            near = [each for each in left if _same_paragraph(article, gold, each) and _is(gold, each)]
            if near:
                best = min(near, key=lambda each: abs(each.start - gold.start))
                left.remove(best)
                self.hits.append((article, gold, best))
            else:
                self.missed.append((article, gold))
        self.spurious += ((article, each) for each in left)

    @property
    def recall(self) -> float:
        """The share of the known figures that were found."""
        return len(self.hits) / (len(self.hits) + len(self.missed) or 1)

    @property
    def precision(self) -> float:
        """The share of what was found that is a known figure."""
        return len(self.hits) / (len(self.hits) + len(self.spurious) or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)

    @property
    def exact_spans(self) -> float:
        """The share of the figures found whose first and last character are right too."""
        exact = sum((gold.start, gold.end) == (each.start, each.end) for _, gold, each in self.hits)
        return exact / (len(self.hits) or 1)


def only(units: str, articles: Sequence[Composed]) -> list[Composed]:
    """The articles with the known figures of one sort alone: "money", "shares" or "ratios"."""
    return [
        replace(each, figures=tuple(figure for figure in each.figures if sort_of(figure.unit) == units))
        for each in articles
    ]


def sort_of(unit: str | None) -> str:
    """Whether a unit is one of money, of shares or of ratios."""
    if unit in _SHARES:
        return "shares"
    return "ratios" if unit == "ratio" else "money"


def _is(gold: Figure, found: Found) -> bool:
    """Whether value and unit agree. A fall of 3.2% may be -3.2 or 3.2, down; a halving a half or two."""
    if gold.unit != found.unit:
        return False
    values = {gold.value}
    if gold.unit in _SHARES:
        values |= {-gold.value}
    if gold.unit == "ratio":
        values |= {1 / gold.value}
    return any(abs(value - found.value) <= _EXACT * abs(value) for value in values)


def _same_paragraph(article: Composed, gold: Figure, found: Found) -> bool:
    return any(start <= gold.start < end and start <= found.start < end for start, end in article.paragraphs)
