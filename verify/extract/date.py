"""Dates: "March 11, 2024", and "March 11" in the year that lies nearest to publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from verify.claims import Claim
from verify.dates import PartialDate, day_months, written_dates
from verify.extract.measures import Measure
from verify.extract.passage import Passage


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The dates of a passage, each with its day as far as text and publication tell."""
    where = (passage.text, passage.language, passage.block.start, passage.block.end)
    full_dates = written_dates(*where)
    for full in full_dates:
        yield passage.claim("date", full.start, full.end, days=(full.day, full.day))
    for partial in day_months(*where, full_dates):
        day = _nearest(partial, passage)
        yield passage.claim("date", partial.start, partial.end, days=(day, day) if day else None)


def _nearest(partial: PartialDate, passage: Passage) -> date | None:
    """The day of that name which lies nearest to publication: "December 30" in an early January is last year's."""
    published = passage.article.published
    if published is None:
        return None
    years = (published.last.year + shift for shift in (-1, 0, 1))
    days = [day for year in years if (day := _day(year, partial))]
    return min(days, key=lambda day: abs(day - published.last)) if days else None


def _day(year: int, partial: PartialDate) -> date | None:
    try:
        return date(year, partial.month, partial.day)
    except ValueError:  # February 29 of a common year
        return None
