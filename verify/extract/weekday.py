"""Weekdays: "Monday", with the day of a date that stands beside it: "Monday, March 11, 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from verify.claims import Claim
from verify.extract.measures import Measure
from verify.extract.passage import Passage
from verify.lexicon import LETTER, Lexicon, language_data, one_of


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The weekdays of a passage, capitalised and written out."""
    dates = {claim.span.start: claim for claim in found if claim.days and claim.days[0] == claim.days[1]}
    ends = {claim.span.end: claim for claim in dates.values()}
    for name in _names(passage.words).finditer(passage.text, passage.block.start, passage.block.end):
        if passage.text[name.start() - 1 : name.start()].isalpha():
            continue
        end = _end(passage.text, name, passage.words.weekdays)
        beside = dates.get(_skip(passage, end)) or _ending_before(passage.text, ends, name.start())
        yield passage.claim("weekday", name.start(), name.end(), days=beside.days if beside else None)


def _end(text: str, name: re.Match[str], weekdays: Mapping[str, int]) -> int:
    """Where a name ends, with the full stop of one that is short for another: "Tors." for "Torsdag"."""
    short = name.group().casefold()
    longer = {other for other in weekdays if other.startswith(short) and weekdays[other] == weekdays.get(short)}
    return name.end() + (len(longer) > 1 and text.startswith(".", name.end()))


def _skip(passage: Passage, position: int) -> int:
    match = _between(passage.language).match(passage.text, position)
    return match.end() if match else position


@cache
def _between(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["dates"]["after_weekday"])
    return re.compile(rf",?\s*(?:{words}\s|\()?")


def _ending_before(text: str, ends: dict[int, Claim], start: int) -> Claim | None:
    """The date that ends right before: "March 11, 2024, Monday" or "March 11, 2024 (Monday)".

    None where a sentence ends between them.
    """
    beside = (end for end in range(start - 1, start - 4, -1) if "." not in text[end:start])
    return next((ends[end] for end in beside if end in ends), None)


@cache
def _names(words: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"{one_of(name.capitalize() for name in words.weekdays if len(name) > 3)}(?!{LETTER})")
