"""Days and rates for the tests of rates."""

from __future__ import annotations

from datetime import date

from verify.document import Published
from verify.rates.entry import RateEntry
from verify.rates.table import RateTable
from verify.validation import shaped


def on(first: str, last: str | None = None) -> Published:
    """Published on a day, or on some day up to another."""
    return Published(date.fromisoformat(first), date.fromisoformat(last or first), "test")


def table(*entries: dict[str, object]) -> RateTable:
    """The table that rules write as these entries."""
    return RateTable(tuple(shaped(RateEntry, entry) for entry in entries))
