"""The rates that a rule states: bands and fixed parities, looked up by pair of currencies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from verify.interval import Interval
from verify.validation import FromEntries

_PAIR = re.compile(r"([A-Z]{3})/([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of `numerator` one of `denominator` costs: HKD, USD and [7.75, 7.85]."""

    numerator: str
    denominator: str
    interval: Interval
    source: str

    def convert(self, amount: Interval, currency: str) -> Interval:
        """An amount of one of the two currencies in the other: 14.65–14.75 USD is 113.54–115.79 HKD.

        Raises KeyError for a currency that is not of the pair, ValueError for an unbounded amount.
        """
        if currency == self.denominator:
            return amount * self.interval
        if currency == self.numerator:
            return amount / self.interval
        raise KeyError(currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateEntry:
    """One entry of a rule's `rate`: a band, `{unit: HKD/USD, between: [7.75, 7.85]}`, or a parity,
    `{unit: XAF/EUR, fixed: 655.957}`. `HKD/USD` is read "HKD a USD"; `source` says where it was published.

    Raises ValueError for anything else.
    """

    unit: str
    between: tuple[Decimal, Decimal] | None = None
    fixed: Decimal | None = None
    source: str = ""

    def __post_init__(self) -> None:
        pair = _PAIR.fullmatch(self.unit)
        if not pair or pair[1] == pair[2]:
            raise ValueError(f"{self.unit!r} is not a pair of currencies such as HKD/USD")
        if (self.between is None) == (self.fixed is None):
            raise ValueError(f"the rate {self.unit} has either `between` or `fixed`")
        if not all(end.is_finite() and end > 0 for end in self._ends):
            raise ValueError(f"the rate {self.unit} is not a positive number")
        if self._ends[0] > self._ends[1]:
            raise ValueError(f"the rate {self.unit} begins above its end")

    @property
    def _ends(self) -> tuple[Decimal, Decimal]:
        if self.between is not None:
            return self.between
        fixed = self.fixed if self.fixed is not None else Decimal(0)
        return fixed, fixed

    @property
    def rate(self) -> Rate:
        """The rate that this entry states."""
        numerator, _, denominator = self.unit.partition("/")
        low, high = map(Fraction, self._ends)
        return Rate(numerator, denominator, Interval(low, high), self.source)


@dataclass(frozen=True, slots=True)
class RateTable(FromEntries):
    """The entries of a rule's `rate`, in order. YAML may give one entry or a list of them."""

    entries: tuple[RateEntry, ...] = ()

    def find(self, one: str, other: str) -> Rate | None:
        """The rate of the first entry that knows the pair, either way round."""
        rates = (entry.rate for entry in self.entries)
        return next((rate for rate in rates if {rate.numerator, rate.denominator} == {one, other}), None)
