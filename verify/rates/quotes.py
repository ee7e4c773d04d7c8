"""Quotes as they are published: a day, a rate, and the rounding that its last digit tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from verify.cldr import show_date
from verify.document import Published
from verify.interval import Interval

DAYS = 10
"""How many days before publication a rate may come from, where a rule does not say."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A rate of a day, with as many digits as were published."""

    day: date
    rate: Decimal

    @property
    def interval(self) -> Interval:
        """What the quote may have been before it was rounded: 1.2801 is 1.28005–1.28015."""
        half = Fraction(Decimal(1).scaleb(int(self.rate.as_tuple().exponent))) / 2
        return Interval(Fraction(self.rate) - half, Fraction(self.rate) + half)


@dataclass(frozen=True, slots=True)
class Window:
    """The days from which an article may have taken its rate, both ends included."""

    first: date
    last: date

    @classmethod
    def before(cls, published: Published, days: int = DAYS) -> Window:
        """The days up to each possible day of publication: November 2 to 12 for the 12th and ten days."""
        earliest = min(days, (published.first - date.min).days)
        return cls(published.first - timedelta(days=earliest), published.last)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all. Raises StopIteration for none."""
    rest = iter(intervals)
    whole = next(rest)
    for interval in rest:
        whole = whole.hull(interval)
    return whole


def told_days(days: Iterable[date]) -> str:
    """The first and the last of some days: "November 2, 2004 to November 12, 2004"; one day stands alone."""
    known = sorted(days)
    return " to ".join(dict.fromkeys((show_date(known[0]), show_date(known[-1]))))


def told_rates(rates: Iterable[Decimal]) -> str:
    """The least and the greatest of some quotes, as published: "1.2801–1.3000"; one quote stands alone."""
    known = sorted(rates)
    return "–".join(dict.fromkeys((f"{known[0]:f}", f"{known[-1]:f}")))
