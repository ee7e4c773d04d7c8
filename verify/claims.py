"""A claim: something checkable that an article says, and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from verify.document import Location, Span
from verify.interval import exact_text
from verify.quantity import Quantity, hedged

KINDS = (
    "date",
    "dates",
    "weekday",
    "duration",
    "change",
    "percentage",
    "damaged-amount",
    "amount",
    "magnitude-word",
    "count",
    "table-cell",
    "range",
    "quotation",
)
"""The kinds of claims, in the order in which they are read. A quotation comes last: it takes none of the figures
that it holds."""

WITHOUT_FIGURE = frozenset({"date", "dates", "weekday", "range", "quotation"})
"""The kinds that state no figure of the article's own: days resolve, a range's ends are claims themselves."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """An attribute of a claim as it stands in the text: its span and its plain form.

    The period "in the previous 90 days" has the plain form "90 days"; the base "2019" is "2019".
    """

    plain: str
    span: Span


class Claim(NamedTuple):
    """One claim of an article. `kind` is a word that names the file under `verify/extract/` which read it.

    quantity       the figure, or None (a quotation, a weekday)
    span           its words, figure and unit together
    block          the kind of block in which it stands
    sentence       the sentence in which it stands
    text           the words of the span
    direction      "up" or "down", of a change
    base, period   what a change is measured from, and the time over which it runs
    noun           what is counted, in the singular ("filmmaker")
    speaker        who is quoted ("Kevin Yeung")
    days           first and last day of a date, as far as the article's own words tell
    """

    kind: str
    span: Span
    text: str
    block: str
    sentence: Span
    quantity: Quantity | None = None
    direction: str | None = None
    base: Phrase | None = None
    period: Phrase | None = None
    noun: str | None = None
    speaker: str | None = None
    days: tuple[date, date] | None = None

    @property
    def id(self) -> str:
        """`article:start-end:kind`."""
        return f"{self.span.article}:{self.span.start}-{self.span.end}:{self.kind}"

    def as_json(self, location: Location | None = None) -> dict[str, object]:
        """The claim as one object of `verify claims --format jsonl`, with every key present.

        `location` is where the span stands in the source file; without it, line and column are null.
        """
        return {
            "id": self.id,
            "article": self.span.article,
            "kind": self.kind,
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "line": location.line if location else None,
            "column": location.column if location else None,
            "value": self._value(),
            **self._bounds(),
            "unit": self.quantity.unit if self.quantity else None,
            "hedge": self.quantity.hedge if self.quantity else None,
            "direction": self.direction,
            "base": self.base.plain if self.base else None,
            "period": self.period.plain if self.period else None,
            "block": self.block,
        }

    def _value(self) -> str | None:
        if self.days:
            first, last = self.days
            return first.isoformat() if first == last else None
        if self.quantity is None or self.quantity.value is None:
            return None
        return exact_text(Fraction(self.quantity.value))

    def _bounds(self) -> dict[str, object]:
        if self.quantity:
            return hedged(self.quantity).as_json()
        first, last = self.days or (None, None)
        return {
            "low": first.isoformat() if first else None,
            "high": last.isoformat() if last else None,
            "low_open": False,
            "high_open": False,
        }


def quantity_of(claim: Claim) -> Quantity:
    """The figure of a claim that is known to have one. Raises ValueError for any other."""
    if claim.quantity is None:
        raise ValueError(f"{claim.text!r} states no figure")
    return claim.quantity
