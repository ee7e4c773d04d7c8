"""Months that name no year, and stretches of months that end with a date: "in March", "the year to March 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from verify.extract.calendar_words import Days, shifted
from verify.extract.passage import Passage
from verify.lexicon import LETTER, LETTERS, Lexicon, fold, language_data, one_of

_WORD_BEFORE = re.compile(rf"({LETTERS}(?:-{LETTERS})?)[ \u00a0-]\Z")
_LONGEST_WORD = 24
_MOST_WORDS = 6
_LONGEST_END = timedelta(days=31)
"""What ends a length of time is a day or a month: "the year to 2019" has no length of its own."""
_CLEARLY_NEAREST = 4
"""A month is resolved if it lies no farther than so many months from publication: of six months in either
direction none is the nearest."""


def up_to(passage: Passage, start: int, days: Days | None) -> tuple[int, Days | None]:
    """Where the stretch begins that ends with the date at `start`, and its days: "year ended March 31, 2019" runs
    from April 1, 2018. The date itself where no length of time stands before it.
    """
    calendar = language_data(passage.language)["calendar"]
    if days is not None and days[1] - days[0] > _LONGEST_END:
        return start, days
    words = list(_words_before(passage, start))
    ends = [word for word, _ in words]
    count = next((index for index, word in enumerate(ends) if word not in calendar["ending"]), len(ends))
    if count + 1 >= len(ends) or not set(ends[:count]) & set(calendar["up_to"]):
        return start, days
    name, begin = words[count]
    if name not in calendar["lengths"] or ends[count + 1] not in calendar["before_length"]:
        return start, days
    return begin, _months_up_to(days[1], calendar["lengths"][name]) if days else None


def _words_before(passage: Passage, start: int) -> Iterator[tuple[str, int]]:
    """The words before an offset, the nearest first, each with where it begins."""
    for _ in range(_MOST_WORDS):
        word = _WORD_BEFORE.search(passage.text, max(passage.block.start, start - _LONGEST_WORD), start)
        if word is None:
            return
        start = word.start()
        yield fold(word[1]), start


def _months_up_to(last: date, months: int) -> Days:
    """So many months that end with a day: twelve up to 2019-03-31 are those from 2018-04-01."""
    first, _ = shifted(last + timedelta(days=1), "month", -months)
    day = (last + timedelta(days=1)).day
    return first + timedelta(days=day - 1), last


def bare_months(passage: Passage) -> Iterator[tuple[int, int, Days | None]]:
    """The months behind "in" or "since" that name no year, and their days if one is clearly nearest to publishing.

    "In December" in March is last year's; in June nobody can tell.
    """
    before = language_data(passage.language)["calendar"]["in_month"]
    published = passage.article.published
    months = passage.words.months
    for named in _capital_months(passage.words).finditer(passage.text, passage.block.start, passage.block.end):
        preposition = _WORD_BEFORE.search(passage.text, max(0, named.start() - _LONGEST_WORD), named.start())
        if preposition and fold(preposition[1]) in before:
            days = _nearest(published.last, months[named[1].casefold()]) if published else None
            yield named.start(), named.end(), days


def _nearest(published: date, month: int) -> Days | None:
    steps = (month - published.month + 6) % 12 - 6
    return shifted(published, "month", steps) if abs(steps) <= _CLEARLY_NEAREST else None


@cache
def _capital_months(words: Lexicon) -> re.Pattern[str]:
    """A month with its capital, neither a day nor a year behind it: those are dates already."""
    return re.compile(rf"({one_of(name.capitalize() for name in words.months)})(?!{LETTER}|['’]|[.,]? ?\d)")
