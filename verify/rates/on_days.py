"""A rule's rates for what was told on several days: by the articles of a story, or by the rule itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

from verify.document import Article, Published
from verify.rates.rate import NoRate, Rate, widest
from verify.rates.table import RateTable


@dataclass(frozen=True, slots=True)
class RatesOnDays:
    """The rates from which any of several writers may have taken theirs; None is a writer without a date.

    One rate serves all figures that are compared, so that it does not matter which of them is converted.
    """

    table: RateTable
    days: tuple[Published | None, ...] = (None,)

    @classmethod
    def of(cls, table: RateTable, articles: Iterable[Article], stated: Iterable[date | None] = ()) -> Self:
        """The rates for what some articles tell, and for figures that the rule itself states of some days."""
        told = [article.published for article in articles]
        told += [Published(day, day, "the rule") for day in stated if day is not None]
        # Two ways of finding one day are one day.
        days = {(one.first, one.last) if one else None: one for one in told}
        return cls(table, tuple(days.values()) or (None,))

    def find(self, one: str, other: str) -> Rate | NoRate:
        """The rate of two currencies, as wide as those of all days; where a day has none, why it has none."""
        if not self.table.entries:
            return NoRate()
        found = [self.table.find(one, other, published) for published in self.days]
        missing = [answer for answer in found if isinstance(answer, NoRate)]
        if missing:
            return next((answer for answer in missing if answer.known), missing[0])
        return widest([answer for answer in found if isinstance(answer, Rate)])
