"""A history of quotes in a compact form: one list a currency, of which only those asked for are unpacked.

Packed, it is a zip: a member a currency with a line a quote ("2004-11-12 1.2906"), and one that names the quotes
that were left out as slips.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from zipfile import ZIP_DEFLATED, ZipFile

from verify.rates.quotes import Quote, Window
from verify.rates.screening import screened

FORM = 1
"""The version of the compact form, and of the screening: a cache of another one is not read."""

_SLIPS = "slips"
_ABSENT = frozenset({"", "N/A"})
_BEYOND = "~"
"""Sorts after the quote of any day."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A quote that was left out."""

    currency: str
    quote: Quote


class History:
    """The quotes of some currencies for one euro, in the order of the days."""

    def __init__(self, packed: bytes) -> None:
        self._zip = ZipFile(BytesIO(packed))
        self._lines: dict[str, list[str]] = {}
        self.currencies = frozenset(self._zip.namelist()) - {_SLIPS}

    def quotes(self, currency: str, window: Window) -> tuple[Quote, ...]:
        """The quotes of the days of a window; none for a currency that is not in the history."""
        if currency not in self.currencies:
            return ()
        if currency not in self._lines:
            self._lines[currency] = self._member(currency)
        lines = self._lines[currency]
        start = bisect_left(lines, window.first.isoformat())
        end = bisect_right(lines, f"{window.last.isoformat()}{_BEYOND}")
        return tuple(_quote(line) for line in lines[start:end])

    def slips(self) -> tuple[Slip, ...]:
        """The quotes that were left out because they depart from the days around them."""
        return tuple(Slip(line[:3], _quote(line[4:])) for line in self._member(_SLIPS))

    def _member(self, name: str) -> list[str]:
        return self._zip.read(name).decode("ascii").splitlines()


def packed(csv: str) -> bytes:
    """The compact form of the table that the ECB publishes: a row a day, a column a currency.

    Trailing zeros, which the table leaves out, come back: 1.113 among quotes of four decimals is 1.1130.
    Slips are left out. Raises ValueError for a table without days.
    """
    rows = [columns(line) for line in csv.splitlines() if line]
    if len(rows) < 2 or rows[0][0] != "Date":
        raise ValueError("no table of reference rates")
    days = sorted(rows[1:])
    written = {
        currency: {row[0]: row[at] for row in days if at < len(row) and row[at] not in _ABSENT}
        for at, currency in enumerate(rows[0])
        if at
    }
    series = {
        currency: {day: Decimal(rate) for day, rate in quotes.items()} for currency, quotes in written.items()
    }
    left_out = screened(series)
    return _zipped({currency: _in_full(quotes) for currency, quotes in written.items() if quotes}, left_out)


def columns(line: str) -> list[str]:
    """What stands in a line of the table, which ends in a comma."""
    return [column.strip() for column in line.rstrip().rstrip(",").split(",")]


def _in_full(quotes: Mapping[str, str]) -> list[str]:
    """A line a quote, with as many decimals as the quotes of its month commonly have."""
    lines = []
    for _, month in groupby(quotes.items(), key=lambda quote: quote[0][:7]):
        dated = [(day, rate, len(rate.partition(".")[2])) for day, rate in month]
        common = Counter(places for _, _, places in dated).most_common(1)[0][0]
        lines += [f"{day} {rate}{_zeros(places, common)}" for day, rate, places in dated]
    return lines


def _zeros(places: int, wanted: int) -> str:
    """What to append to a number of so many decimals to have as many as wanted."""
    point = "." if places == 0 < wanted else ""
    return point + "0" * max(0, wanted - places)


def _zipped(lines: Mapping[str, list[str]], left_out: set[tuple[str, str]]) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED, compresslevel=1) as target:
        slips = []
        for currency, quotes in lines.items():
            out = {line for line in quotes if (currency, line[:10]) in left_out}
            slips += [f"{currency} {line}" for line in sorted(out)]
            target.writestr(currency, "\n".join(line for line in quotes if line not in out))
        target.writestr(_SLIPS, "\n".join(slips))
    return content.getvalue()


def _quote(line: str) -> Quote:
    return Quote(date.fromisoformat(line[:10]), Decimal(line[11:]))
