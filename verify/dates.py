"""Full dates as they are written: "March 11, 2024", "11th March 2024", "2024-03-13"; and days without a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from verify.cldr import month_names
from verify.lexicon import language_data


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A full date: `text[start:end]` is "March 11, 2024", `day` is 2024-03-11."""

    start: int
    end: int
    day: date


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day that names no year: `text[start:end]` is "March 11"."""

    start: int
    end: int
    month: int
    day: int


_YEAR = re.compile(r"(?<![\w.,$£€¥])[12]\d{3}(?!\d|[.,]\d)")
_DAY = re.compile(r"(?<![\w.,$£€¥/])(?<!\d[-–])\d{1,2}(?!\d|[.,:/]\d|[-–]\d)")
_ISO_REST = re.compile(r"-(\d{2})-(\d{2})(?!\d|-\d|\.\d)")

# At most one line break may stand inside a date: an empty line ends a paragraph.
_GAP = r"(?:[^\S\r\n]+|[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*)"
_ORDINAL = r"(?:st|nd|rd|th)?"
_LETTERS = r"(?<!\w)(?P<month>[^\W\d_]+)\.?"
_MONTH_DAY = rf"{_LETTERS}{_GAP}(?P<day>\d{{1,2}}){_ORDINAL}"
_DAY_MONTH = rf"(?<![\w.,$£€¥/])(?<!\d[-–])(?P<day>\d{{1,2}}){_ORDINAL}{_GAP}(?:of{_GAP})?{_LETTERS}"
_BEFORE_YEAR = (re.compile(rf"{_MONTH_DAY},?{_GAP}\Z"), re.compile(rf"{_DAY_MONTH},?{_GAP}\Z"))
_MONTH_BEFORE_DAY = re.compile(rf"{_LETTERS}{_GAP}\Z")
_MONTH_AFTER_DAY = re.compile(rf"{_ORDINAL}{_GAP}(?:of{_GAP})?{_LETTERS}(?!\w)")
_AFTER_DAY = re.compile(rf"{_ORDINAL}(?!\w)")

_WINDOW = 48
"""How far a month or day may begin before its year: longer than any month's name with a day and the gaps."""


def written_dates(
    text: str, language: str = "en", start: int = 0, end: int | None = None
) -> tuple[WrittenDate, ...]:
    """The full dates in `text[start:end]`, in order. Days that do not exist (31 June) are no dates.

    Years are looked for first, then the few characters around each, so that the time is linear in the text.

    >>> written_dates("Filed on 11th March 2024.")
    (WrittenDate(start=9, end=24, day=datetime.date(2024, 3, 11)),)
    """
    stop = len(text) if end is None else end
    found = (_date_at(text, year, language, start, stop) for year in _YEAR.finditer(text, start, stop))
    return tuple(written for written in found if written)


def day_months(text: str, language: str = "en", start: int = 0, end: int | None = None) -> tuple[PartialDate, ...]:
    """The days without a year in `text[start:end]`, in order: "March 11", "11 March", "11th of March".

    A month that is also a common word needs its capital, and what follows the number must not make a figure of
    it: "may 5 per cent" and "May 5%" are no days.
    """
    stop = len(text) if end is None else end
    full_dates = iter(written_dates(text, language, start, stop))
    full = next(full_dates, None)
    found: list[PartialDate] = []
    reached = start
    for digits in _DAY.finditer(text, start, stop):
        while full and full.end <= digits.start():
            full = next(full_dates, None)
        if full and full.start < digits.end():
            continue
        partial = _partial_at(text, digits, language, reached, stop)
        if partial:
            found.append(partial)
            reached = partial.end
    return tuple(found)


def iso_day(text: str) -> date | None:
    """The day that begins a timestamp: 2024-03-11 for "2024-03-11T18:31:09+08:00"; None where none does."""
    year = _YEAR.match(text)
    rest = _ISO_REST.match(text, 4) if year else None
    return _day(int(text[:4]), int(rest[1]), int(rest[2])) if rest else None


def _date_at(text: str, year: re.Match[str], language: str, start: int, stop: int) -> WrittenDate | None:
    iso = _ISO_REST.match(text, year.end(), stop)
    if iso and text[year.start() - 1 : year.start()] != "-":
        day = _day(int(year[0]), int(iso[1]), int(iso[2]))
        return WrittenDate(year.start(), iso.end(), day) if day else None
    window = max(start, year.start() - _WINDOW)
    for shape in _BEFORE_YEAR:
        match = shape.search(text, window, year.start())
        month = _months(language).get(match["month"].casefold()) if match else None
        day = _day(int(year[0]), month, int(match["day"])) if match and month else None
        if match and day:
            return WrittenDate(match.start(), year.end(), day)
    return None


def _partial_at(text: str, day: re.Match[str], language: str, start: int, stop: int) -> PartialDate | None:
    before = _MONTH_BEFORE_DAY.search(text, max(start, day.start() - _WINDOW), day.start())
    month = _month_named(before, language)
    ending = _AFTER_DAY.match(text, day.end(), stop)
    if before and month and ending and not _makes_figure(text, ending.end(), stop, language):
        return _partial(before.start(), ending.end(), month, int(day[0]))
    after = _MONTH_AFTER_DAY.match(text, day.end(), stop)
    month = _month_named(after, language)
    return _partial(day.start(), after.end(), month, int(day[0])) if after and month else None


def _month_named(match: re.Match[str] | None, language: str) -> int | None:
    if match is None:
        return None
    name = match["month"]
    if name in language_data(language)["dates"]["common_words"]:
        return None
    return _months(language).get(name.casefold())


def _makes_figure(text: str, end: int, stop: int, language: str) -> bool:
    following = text[end : min(stop, end + _WINDOW)].lstrip().casefold()
    return following.startswith(tuple(language_data(language)["dates"]["figure_words"]))


def _partial(start: int, end: int, month: int, day: int) -> PartialDate | None:
    # 2000 was a leap year: 29 February is a day of some year.
    return PartialDate(start, end, month, day) if _day(2000, month, day) else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _months(language: str) -> dict[str, int]:
    return {**month_names(language), **language_data(language)["dates"]["months"]}
