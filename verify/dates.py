"""Full dates as they are written: "March 11, 2024", "11th March 2024", "2024-03-13"; and days without a year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from verify.cldr import month_names
from verify.lexicon import LETTERS, language_data, one_of, word_start


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


# What may not stand before is looked at behind the first digit: so the search leaps from digit to digit.
_YEAR = re.compile(r"[12](?<![\w.,$£€¥].)\d{3}(?!\d|[.,]\d)")
_DAY = re.compile(r"\d(?<![\w.,$£€¥/].)(?<!\d[-–].)\d?(?!\d|[.,:/]\d|[-–]\d)")
_ISO_REST = re.compile(r"-(\d{2})-(\d{2})(?!\d|-\d|\.\d)")

# At most one line break may stand inside a date: an empty line ends a paragraph.
_GAP = r"(?:[^\S\r\n]+|[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*)"
_LETTERS = rf"(?<!\w)(?P<month>{LETTERS})\.?"
_MONTH_BEFORE_DAY = re.compile(rf"{_LETTERS}{_GAP}\Z")


@dataclass(frozen=True, slots=True)
class _Shapes:
    """How a language writes days: before a year, with the month behind the day, and what may end a day.

    `of` are the words between a day, its month and its year, `months` the numbers of the months' names.
    """

    before_year: tuple[re.Pattern[str], ...]
    month_after_day: re.Pattern[str]
    after_day: re.Pattern[str]
    of: frozenset[str]
    months: Mapping[str, int]


@cache
def _shapes(language: str) -> _Shapes:
    """The shapes with the language's own ordinals ("11th", "1er", "11.") and its "of" ("11 de marzo de 2024")."""
    words = language_data(language)["dates"]
    ordinal, of = f"{one_of(words['ordinals'])}?", rf"(?:{one_of(words['of'])}{_GAP})?"
    month_day = rf"{_LETTERS}{_GAP}(?P<day>\d{{1,2}}){ordinal}"
    day_month = rf"(?<![\w.,$£€¥/])(?<!\d[-–])(?P<day>\d{{1,2}}){ordinal}{_GAP}{of}{_LETTERS}"
    return _Shapes(
        before_year=tuple(re.compile(rf"{day},?{_GAP}{of}\Z") for day in (month_day, day_month)),
        month_after_day=re.compile(rf"{ordinal}{_GAP}{of}{_LETTERS}(?!\w)"),
        after_day=re.compile(rf"{ordinal}(?!\w)"),
        of=frozenset(words["of"]),
        months=_months(language),
    )


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
    dates = [written for written in found if written]
    marked = _marked(language)
    if marked:
        dates += _marked_dates(text, marked, start, stop)
    return tuple(sorted(dates, key=lambda written: written.start) if marked else dates)


def day_months(
    text: str, language: str, start: int, end: int, full_dates: Sequence[WrittenDate]
) -> tuple[PartialDate, ...]:
    """The days in `text[start:end]` that stand in none of its full dates: "March 11", "11 March", "11th of March".

    A month that is also a common word needs its capital, and what follows the number must not make a figure of
    it: "may 5 per cent" and "May 5%" are no days.
    """
    marked = _marked(language)
    if marked:
        return tuple(_marked_days(text, marked, start, end))
    taken = iter(full_dates)
    full = next(taken, None)
    found: list[PartialDate] = []
    reached = start
    for digits in _DAY.finditer(text, start, end):
        while full and full.end <= digits.start():
            full = next(taken, None)
        if full and full.start < digits.end():
            continue
        partial = _partial_at(text, digits, language, reached, end)
        if partial:
            found.append(partial)
            reached = partial.end
    return tuple(found)


@cache
def _marked(language: str) -> re.Pattern[str] | None:
    """The pattern of "2024年3月11日" and "3月11日" where year, month and day are marked; else None."""
    marks = language_data(language)["dates"]["marks"]
    if not marks:
        return None
    year, month, day = (rf"\s?{one_of(marks[part])}" for part in ("year", "month", "day"))
    first = r"\d(?<!\d.)"
    return re.compile(rf"(?:(?P<year>{first}\d{{3}}){year}\s?)?(?P<month>{first}\d?){month}\s?(?P<day>\d\d?){day}")


def _marked_dates(text: str, marked: re.Pattern[str], start: int, stop: int) -> Iterator[WrittenDate]:
    for match in marked.finditer(text, start, stop):
        day = _day(int(match["year"]), int(match["month"]), int(match["day"])) if match["year"] else None
        if day:
            yield WrittenDate(match.start(), match.end(), day)


def _marked_days(text: str, marked: re.Pattern[str], start: int, stop: int) -> Iterator[PartialDate]:
    for match in marked.finditer(text, start, stop):
        partial = _partial(match.start(), match.end(), int(match["month"]), int(match["day"]))
        if partial and not match["year"]:
            yield partial


def iso_day(text: str) -> date | None:
    """The day that begins a timestamp: 2024-03-11 for "2024-03-11T18:31:09+08:00"; None where none does."""
    year = _YEAR.match(text)
    rest = _ISO_REST.match(text, 4) if year else None
    return _day(int(text[:4]), int(rest[1]), int(rest[2])) if rest else None


def _date_at(text: str, year: re.Match[str], language: str, start: int, stop: int) -> WrittenDate | None:
    iso = _ISO_REST.match(text, year.end(), stop) if text[year.end() : year.end() + 1] == "-" else None
    if iso is None and not _may_end_before(text, year.start(), language):
        return None
    if iso and text[year.start() - 1 : year.start()] != "-":
        day = _day(int(year[0]), int(iso[1]), int(iso[2]))
        return WrittenDate(year.start(), iso.end(), day) if day else None
    window = max(start, year.start() - _WINDOW)
    for shape in _shapes(language).before_year:
        match = shape.search(text, window, year.start())
        month = _months(language).get(match["month"].casefold()) if match else None
        day = _day(int(year[0]), month, int(match["day"])) if match and month else None
        if match and day:
            return WrittenDate(match.start(), year.end(), day)
    return None


def _may_end_before(text: str, end: int, language: str) -> bool:
    """Whether a digit, an ordinal or a month's name ends before `end`: what spares most years a closer look."""
    if not text[end - 1 : end].isspace():
        return False
    shapes = _shapes(language)
    position = _over_gap(text, end)
    begin = word_start(text, position)
    if text[begin:position].casefold() in shapes.of:
        position = _over_gap(text, begin)
        begin = word_start(text, position)
    return text[begin - 1 : begin].isdigit() or text[begin:position].casefold() in shapes.months


def _over_gap(text: str, end: int) -> int:
    while end > 0 and (text[end - 1] in ".," or text[end - 1].isspace()):
        end -= 1
    return end


def _partial_at(text: str, day: re.Match[str], language: str, start: int, stop: int) -> PartialDate | None:
    if _may_end_before(text, day.start(), language):
        before = _MONTH_BEFORE_DAY.search(text, max(start, day.start() - _WINDOW), day.start())
        month = _month_named(before, language)
        ending = _shapes(language).after_day.match(text, day.end(), stop)
        if before and month and ending and not _makes_figure(text, ending.end(), stop, language):
            return _partial(before.start(), ending.end(), month, int(day[0]))
    after = _shapes(language).month_after_day.match(text, day.end(), stop)
    month = _month_named(after, language)
    return _partial(day.start(), after.end(), month, int(day[0])) if after and month else None


def month_of(name: str, language: str) -> int | None:
    """The number of the month that a word names, its full stop left out; None for a word such as "may"."""
    if name in language_data(language)["dates"]["common_words"]:
        return None
    return _months(language).get(name.casefold())


def _month_named(match: re.Match[str] | None, language: str) -> int | None:
    return month_of(match["month"], language) if match else None


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
