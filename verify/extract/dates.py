"""Stretches of days: "from 3 to 9 March", "March 3-9, 2024", "28 February – 3 March"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from verify.claims import Claim
from verify.dates import month_of
from verify.extract.measures import Measure
from verify.extract.numeral import holds_digit
from verify.extract.passage import Passage
from verify.lexicon import LETTERS, language_data, one_of

_LEAP_AND_COMMON = (2000, 2001)
_MONTH_BEFORE = re.compile(rf"(?<!\w)(?P<month>{LETTERS})\.?\s+\Z")
_LONGEST_MONTH = 24


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a first to a last day, as written: `text[start:end]` is "3 to 9 March", first (3, 3), last (3, 9).

    Days are (month, day); a year is None where none is written.
    """

    start: int
    end: int
    first: tuple[int, int]
    last: tuple[int, int]
    first_year: int | None
    last_year: int | None

    @property
    def is_backward(self) -> bool:
        """Whether the end lies before the beginning. From December to January is the turn of a year."""
        if self.first_year is not None and self.last_year is not None:
            return (self.first_year, *self.first) > (self.last_year, *self.last)
        return self.first[0] == self.last[0] and self.first > self.last

    @property
    def lengths(self) -> frozenset[int]:
        """How many days it may have, the first and the last counted: "3 to 9 March" has 7.

        Without a year, "27 February to 2 March" has 5 or 4.
        """
        years = (self.last_year or self.first_year,) if self.last_year or self.first_year else _LEAP_AND_COMMON
        spans = (self.in_year(year) for year in years if year)
        return frozenset((span[1] - span[0]).days + 1 for span in spans if span)

    def in_year(self, year: int) -> tuple[date, date] | None:
        """First and last day if the last falls in this year; None where a day does not exist, or it runs back."""
        passes_new_year = self.first_year is None and self.first > self.last
        try:
            first = date(self.first_year or year - passes_new_year, *self.first)
            last = date(self.last_year or year, *self.last)
        except ValueError:  # February 29 of a common year
            return None
        return (first, last) if first <= last else None


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The stretches of days of a passage, with their days where text or publication tells the year."""
    start, end = passage.block.start, passage.block.end
    if not holds_digit(passage.text, start, end):
        return
    for stretch in stretches(passage.text, passage.language, start, end):
        yield passage.claim("dates", stretch.start, stretch.end, days=_days(stretch, passage))


def _days(stretch: Stretch, passage: Passage) -> tuple[date, date] | None:
    if stretch.is_backward:
        return None
    if stretch.last_year or stretch.first_year:
        return stretch.in_year(stretch.last_year or stretch.first_year or 0)
    published = passage.article.published
    if published is None:
        return None
    near = [span for shift in (-1, 0, 1) if (span := stretch.in_year(published.last.year + shift))]
    return min(near, key=lambda span: abs(span[1] - published.last), default=None)


def stretch_of(claim: Claim, language: str) -> Stretch | None:
    """The stretch that a claim of this kind states, its offsets within the claim's own words."""
    return next(stretches(claim.text, language, 0, len(claim.text)), None)


def stretches(text: str, language: str, start: int, end: int) -> Iterator[Stretch]:
    """The stretches of days between two offsets, in order.

    >>> next(stretches("from 3 to 9 March", "en", 0, 17)).last
    (3, 9)
    """
    for match in _pattern(language).finditer(text, start, end):
        stretch = _stretch(text, match, language, start)
        if stretch:
            yield stretch


def _stretch(text: str, match: re.Match[str], language: str, start: int) -> Stretch | None:
    before = _MONTH_BEFORE.search(text, max(start, match.start() - _LONGEST_MONTH), match.start())
    opening = _month(before["month"] if before else None, language)
    behind_first, before_last, behind_last = (_month(match[name], language) for name in ("one", "two", "end"))
    first, last = opening or behind_first, before_last or behind_last
    if (match["one"] and behind_first is None) or (match["two"] and before_last is None) or not (first or last):
        return None
    end = _end(match, behind_last is not None)
    if _is_more(text, end, language):
        return None
    first, last = first or last or 0, last or first or 0
    if not (_exists(first, int(match["first"])) and _exists(last, int(match["last"]))):
        return None
    year = int(match["year"]) if match["year"] and end == match.end("year") else None
    first_year = int(match["first_year"]) if match["first_year"] else None
    one_month = first == last and first_year is None
    return Stretch(
        start=before.start() if before and opening else match.start(),
        end=end,
        first=(first, int(match["first"])),
        last=(last, int(match["last"])),
        first_year=year if one_month else first_year,
        last_year=year,
    )


def _month(name: str | None, language: str) -> int | None:
    return month_of(name, language) if name else None


def _end(match: re.Match[str], has_month_behind: bool) -> int:
    """Where a stretch ends: behind its year, its last month or its last day."""
    if match["end"] and not has_month_behind:
        return match.end("last")
    return match.end()


def _is_more(text: str, end: int, language: str) -> bool:
    """Whether what follows takes the last number to itself: "May 3 to 9 percent", "9-3 March 4"."""
    following = text[end : end + _LONGEST_MONTH].lstrip().casefold()
    words = tuple(language_data(language)["dates"]["figure_words"])
    return following.startswith(words) or following[:1].isdigit()


def _exists(month: int, day: int) -> bool:
    try:
        date(_LEAP_AND_COMMON[0], month, day)
    except ValueError:
        return False
    return True


@cache
def _pattern(language: str) -> re.Pattern[str]:
    data = language_data(language)
    ordinal = f"(?:{one_of(data['dates']['ordinals'])})?"
    of = rf"(?:{one_of(data['dates']['of'])}\s+)?"
    joint = rf"(?:\s*[-–—]\s*|\s+{one_of(data['dates_told']['joints'])}\s+)"
    return re.compile(
        # The search leaps from digit to digit, so that what may not stand before is looked at behind the first.
        rf"(?P<first>\d(?<![\w.,$£€¥/:–-].)\d?){ordinal}(?:\s+{of}(?P<one>{LETTERS})\.?)??"
        rf"(?:,?\s+(?P<first_year>[12]\d{{3}}))?{joint}(?:(?P<two>{LETTERS})\.?\s+)?"
        rf"(?P<last>\d{{1,2}}){ordinal}(?![\w%]|[.,:/]\d|[-–]\d)(?:\s+{of}(?P<end>{LETTERS}))?"
        rf"(?:,?\s+(?P<year>[12]\d{{3}})(?!\d))?"
    )
