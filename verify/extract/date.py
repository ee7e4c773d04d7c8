"""Dates: "March 11, 2024", "March 11" in the year nearest to publication, "March 2024", "last year"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from verify.claims import Claim
from verify.dates import PartialDate, WrittenDate, day_months, written_dates
from verify.extract.calendar_words import named_days
from verify.extract.measures import Measure
from verify.extract.months import bare_months, up_to
from verify.extract.numeral import holds_digit
from verify.extract.passage import Passage


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The dates of a passage, each with its day as far as text and publication tell."""
    full_dates, partial_dates = _in_digits(passage)
    for full in full_dates:
        yield _claim(passage, full.start, full.end, (full.day, full.day))
    for partial in partial_dates:
        day = _nearest(partial, passage)
        yield _claim(passage, partial.start, partial.end, (day, day) if day else None)
    for start, end, days in named_days(passage, _beside(free, (*full_dates, *partial_dates))):
        yield _claim(passage, start, end, days)
    for start, end, days in bare_months(passage):
        yield passage.claim("date", start, end, days=days)


def _in_digits(passage: Passage) -> tuple[tuple[WrittenDate, ...], tuple[PartialDate, ...]]:
    """The dates with a year and those without: each has its day in digits."""
    start, end = passage.block.start, passage.block.end
    if not holds_digit(passage.text, start, end):
        return (), ()
    full_dates = written_dates(passage.text, passage.language, start, end)
    return full_dates, day_months(passage.text, passage.language, start, end, full_dates)


def _claim(passage: Passage, start: int, end: int, days: tuple[date, date] | None) -> Claim:
    """The date, with the length of time that it ends: "year ended March 31, 2019"."""
    first, stretch = up_to(passage, start, days)
    return passage.claim("date", first, end, days=stretch)


def _beside(free: Sequence[Measure], days: Sequence[WrittenDate | PartialDate]) -> list[Measure]:
    """The measures that stand in none of the dates."""
    taken = {position for day in days for position in range(day.start, day.end)}
    return [measure for measure in free if measure.start not in taken]


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
