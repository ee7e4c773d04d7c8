"""A rate between two currencies, and the answer where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from verify.interval import Interval

_MOST_TOLD = 3
"""Of more sources only the first and the last are told."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of `numerator` one of `denominator` costs: HKD, USD and [7.75, 7.85].

    `source` says where that was published, for a `dated` rate with the days and quotes that made it.
    """

    numerator: str
    denominator: str
    interval: Interval
    source: str
    dated: bool = False

    @property
    def name(self) -> str:
        """What a message calls it: the parity of one number, the band around it, or the rates of some days."""
        if self.dated:
            return "rates"
        return "parity" if self.interval.width == 0 else "band"

    def convert(self, amount: Interval, currency: str) -> Interval:
        """An amount of one of the two currencies in the other: 14.65–14.75 USD is 113.54–115.79 HKD.

        Raises KeyError for a currency that is not of the pair, ValueError for an unbounded amount.
        """
        if currency == self.denominator:
            return amount * self.interval
        if currency == self.numerator:
            return amount / self.interval
        raise KeyError(currency)

    def other(self, currency: str) -> str:
        """The currency of the pair that is not this one. Raises KeyError for one that is not of the pair."""
        pair = {self.numerator: self.denominator, self.denominator: self.numerator}
        return pair[currency]


@dataclass(frozen=True, slots=True)
class NoRate:
    """Why there is no rate, as a part of a sentence, and what would give one.

    `known` tells whether the pair is known at all, if not for the days in question.
    """

    reason: str = "no rate between their currencies is given"
    remedy: str = "an entry for them under `rate` gives one"
    known: bool = False


NO_RATE = NoRate()
NO_DATE = NoRate("the article bears no date to look up a rate for", "`--published DATE` gives it one", known=True)
NO_QUOTE = NoRate("no rate between their currencies is known for the days before publication", "", known=True)
OLD_OR_NEW = NoRate(
    "one of their currencies was new, so that the old one of its name may be meant", "", known=True
)


def upright(numerator: str, denominator: str, interval: Interval, source: str, dated: bool) -> Rate:
    """The rate, turned so that one of the dearer currency costs at least one of the other.

    0.1274–0.1290 USD a HKD becomes 7.75–7.85 HKD a USD.
    """
    if interval.middle >= 1:
        return Rate(numerator, denominator, interval, source, dated)
    return Rate(denominator, numerator, Interval.point(1) / interval, source, dated)


def cross(first: Rate, second: Rate) -> Rate:
    """The rate between the two currencies that two rates do not share, over the one that they do.

    655.957 XAF a EUR and 1.28–1.30 USD a EUR give 504.6–512.5 XAF a USD.

    Raises ValueError for rates that do not share exactly one currency.
    """
    shared = {first.numerator, first.denominator} & {second.numerator, second.denominator}
    if len(shared) != 1:
        raise ValueError(f"no single currency joins {first} and {second}")
    (middle,) = shared
    one, other = first.other(middle), second.other(middle)
    steps = first.convert(Interval.point(Fraction(1)), one)
    sources = "; ".join(source for source in (first.source, second.source) if source)
    return upright(other, one, second.convert(steps, middle), sources, first.dated or second.dated)


def widest(rates: Sequence[Rate]) -> Rate:
    """The rate that holds those of several days, all of one pair, with all their sources.

    1.87–1.91 and 1.25–1.30 USD a GBP give 1.25–1.91.

    Raises ValueError for rates of several pairs, IndexError for none.
    """
    first = rates[0]
    if len({frozenset((rate.numerator, rate.denominator)) for rate in rates}) > 1:
        raise ValueError(f"{first} is not of one pair with the others")
    interval = first.interval
    for rate in rates[1:]:
        interval = interval.hull(rate.convert(Interval.point(1), first.denominator))
    return replace(first, interval=interval, source=_told(rates), dated=any(rate.dated for rate in rates))


def _told(rates: Sequence[Rate]) -> str:
    """The sources of rates, each once; of many days the first and the last."""
    sources = list(dict.fromkeys(rate.source for rate in rates if rate.source))
    if len(sources) <= _MOST_TOLD:
        return "; ".join(sources)
    return f"{sources[0]}; …; {sources[-1]} ({len(sources)} in all)"
