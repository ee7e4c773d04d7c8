"""A history of quotes as the ECB publishes it: a row a day, a column a currency.

A month is read and screened for slips where it is first asked for: the whole takes seconds, and the articles of a
run are mostly of few months.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from verify.rates.quotes import Quote, Window
from verify.rates.screening import screened

_ABSENT = frozenset({"", "N/A"})
_MONTH = len("2004-11")
_BEYOND = "~"
"""Sorts after the quote of any day."""
_AROUND = 30
"""How many days before and after a month are looked at to tell its slips: half as many again as tell the usual
move, for currencies that are not quoted on each day."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A quote that was left out."""

    currency: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class _Month:
    """The quotes of a month by currency, and those that were left out."""

    quotes: Mapping[str, tuple[Quote, ...]]
    slips: tuple[Slip, ...]


class History:
    """The quotes of some currencies for one euro, in the order of the days.

    Trailing zeros, which the table leaves out, come back: 1.113 among quotes of four decimals is 1.1130.
    Slips are left out. Raises ValueError for a table without days.
    """

    def __init__(self, csv: str) -> None:
        head, *rows = csv.splitlines() or [""]
        self._names = columns(head)
        self._rows = sorted(row for row in rows if row)
        if self._names[0] != "Date" or not self._rows:
            raise ValueError("no table of reference rates")
        self.currencies = frozenset(self._names[1:])
        self._known: dict[str, _Month] = {}

    def quotes(self, currency: str, window: Window) -> tuple[Quote, ...]:
        """The quotes of the days of a window; none for a currency that is not in the history."""
        start = bisect_left(self._rows, window.first.isoformat())
        end = bisect_right(self._rows, f"{window.last.isoformat()}{_BEYOND}")
        months = (self._month(month) for month in _months(self._rows[start:end]))
        return tuple(quote for month in months for quote in month.quotes.get(currency, ()) if quote.day in window)

    def slips(self) -> tuple[Slip, ...]:
        """The quotes that were left out because they depart from the days around them."""
        return tuple(slip for month in _months(self._rows) for slip in self._month(month).slips)

    def _month(self, month: str) -> _Month:
        if month not in self._known:
            self._known[month] = self._read(month)
        return self._known[month]

    def _read(self, month: str) -> _Month:
        start, end = bisect_left(self._rows, month), bisect_right(self._rows, f"{month}{_BEYOND}")
        rows = [columns(row) for row in self._rows[max(0, start - _AROUND) : end + _AROUND]]
        written = {
            currency: {row[0]: row[at] for row in rows if at < len(row) and row[at] not in _ABSENT}
            for at, currency in enumerate(self._names)
            if at
        }
        series = {
            currency: {day: Decimal(rate) for day, rate in quotes.items()} for currency, quotes in written.items()
        }
        left_out = screened(series, month)
        found = {currency: tuple(_quotes(month, quotes)) for currency, quotes in written.items()}
        return _Month(
            {
                currency: tuple(quote for quote in quotes if (currency, quote.day.isoformat()) not in left_out)
                for currency, quotes in found.items()
            },
            tuple(
                Slip(currency, quote)
                for currency, quotes in found.items()
                for quote in quotes
                if (currency, quote.day.isoformat()) in left_out
            ),
        )


def columns(line: str) -> list[str]:
    """What stands in a line of the table, which ends in a comma."""
    return [column.strip() for column in line.rstrip().rstrip(",").split(",")]


def _months(rows: Sequence[str]) -> Iterator[str]:
    """The months of rows, in order: "2004-11"."""
    return iter(dict.fromkeys(row[:_MONTH] for row in rows))


def _quotes(month: str, quotes: Mapping[str, str]) -> Iterator[Quote]:
    """The quotes of a month, with as many decimals as they commonly have."""
    dated = [(day, rate, len(rate.partition(".")[2])) for day, rate in quotes.items() if day.startswith(month)]
    common = max(Counter(places for _, _, places in dated).most_common(1), default=(0, 0))[0]
    for day, rate, places in dated:
        yield Quote(date.fromisoformat(day), Decimal(f"{rate}{_zeros(places, common)}"))


def _zeros(places: int, wanted: int) -> str:
    """What to append to a number of so many decimals to have as many as wanted."""
    point = "." if places == 0 < wanted else ""
    return point + "0" * max(0, wanted - places)
