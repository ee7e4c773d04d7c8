"""Stretches of days that words name: "March 2024", "in 2019", "the third quarter of 2023", "last year"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from verify.extract.landmarks import landmarks
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.lexicon import Phrases, folded, language_data, one_of, word_start

Days = tuple[date, date]

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_MONTHS_OF = {"year": 12, "half": 6, "quarter": 3, "month": 1}


def named_days(passage: Passage, free: Sequence[Measure]) -> Iterator[tuple[int, int, Days | None]]:
    """Where a stretch of days is named, and its first and last day; None where nothing dates the article.

    A fiscal year begins on a day that the article does not tell: it has no days either.
    """
    yield from _marked_years(passage)
    for measure in free:
        if measure.of is Of.THINGS and _YEAR.fullmatch(passage.text, measure.start, measure.end):
            yield from _of_year(passage, measure)
    published = passage.article.published
    relative = passage.words.data["calendar"]["relative"]
    for start, end, name in landmarks(passage.text, passage.block.start, passage.block.end, passage.words).days:
        unit, steps = relative[name]
        yield start, end, shifted(published.last, unit, steps) if published else None


def _of_year(passage: Passage, measure: Measure) -> Iterator[tuple[int, int, Days | None]]:
    """The year, with its month, quarter or half that stands before: "March 2024", "third quarter of 2023"."""
    calendar = language_data(passage.language)["calendar"]
    small, year, end = folded(passage.text), int(measure.value), measure.end
    later = _LATER_YEAR.match(passage.text, end)
    if later:
        yield measure.start, later.end(), _of_years(year, later[1])
        return
    start = word_start(small, measure.start - 1)
    word = small[start : measure.start - 1].rstrip(".")
    window = max(passage.block.start, measure.start - _LONGEST_PART)
    part = _parts(passage.language).search(small, window, measure.start)
    if part and _is_fiscal(small, part.start(1), passage):
        yield part.start(1), end, None
    elif part:
        unit, number = calendar["parts"][part.group(1)]
        yield part.start(1), end, _part_of(year, unit, number)
    elif fiscal := _fiscal(passage.language).before(passage.text, measure.start - 1):
        yield fiscal[1], end, None
    elif word in passage.words.months:
        yield start, end, _part_of(year, "month", passage.words.months[word])
    elif word in calendar["before_year"]:
        yield measure.start, end, _part_of(year, "year", 1)


_LONGEST_PART = 24
_LATER_YEAR = re.compile(r"[-–/](\d\d(?:\d\d)?)(?![\w-])")


def _of_years(first: int, last: str) -> Days | None:
    """The days of "2017-2019"; None for "2018-19", which is a year that begins on a day of its own."""
    whole = len(last) > len("19") and first < int(last)
    return (date(first, 1, 1), date(int(last), 12, 31)) if whole else None


def _marked_years(passage: Passage) -> Iterator[tuple[int, int, None]]:
    """Fiscal years whose mark is glued to them: "FY2019", "FY19"."""
    marks = language_data(passage.language)["calendar"]["fiscal_marks"]
    if any(passage.text.find(mark, passage.block.start, passage.block.end) >= 0 for mark in marks):
        found = _marked(passage.language).finditer(passage.text, passage.block.start, passage.block.end)
        yield from ((year.start(), year.end(), None) for year in found)


@cache
def _marked(language: str) -> re.Pattern[str]:
    marks = one_of(language_data(language)["calendar"]["fiscal_marks"])
    return re.compile(rf"(?<!\w){marks}'?\d\d(?:\d\d)?(?:[-/]\d\d(?:\d\d)?)?(?!\w)")


def _is_fiscal(small: str, start: int, passage: Passage) -> bool:
    """Whether "fiscal" stands before a part of a year: "the fiscal third quarter of 2019"."""
    return _fiscal(passage.language).before(small, start - 1) is not None if start > passage.block.start else False


@cache
def _fiscal(language: str) -> Phrases:
    return Phrases.of(dict.fromkeys(language_data(language)["calendar"]["fiscal"], True))


def _part_of(year: int, unit: str, number: int) -> Days:
    """The days of the nth month, quarter or half of a year: the third quarter of 2023 is July to September."""
    months = _MONTHS_OF[unit]
    first = date(year, (number - 1) * months + 1, 1)
    last_month = number * months
    return first, date(year, last_month, monthrange(year, last_month)[1])


def shifted(day: date, unit: str, steps: int) -> Days:
    """The day, week, month, quarter, half or year so many steps from the one that holds a day.

    "Last quarter" on 2024-02-10 is October to December of 2023.
    """
    if unit == "day":
        there = day + timedelta(days=steps)
        return there, there
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=steps)
        return monday, monday + timedelta(days=6)
    months = _MONTHS_OF[unit]
    index = (day.year * 12 + day.month - 1) // months + steps
    year, month = divmod(index * months, 12)
    return _part_of(year, unit, month // months + 1)


@cache
def _parts(language: str) -> re.Pattern[str]:
    """A part of a year that ends where the year begins: "third quarter of ", "q3 "."""
    calendar = language_data(language)["calendar"]
    return re.compile(rf"({one_of(calendar['parts'])}),?\s(?:{one_of(calendar['of'])}\s)?\Z")
