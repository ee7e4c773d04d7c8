"""Weekdays: "Monday", with the day of a date that stands beside it: "Monday, March 11, 2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from verify.claims import Claim
from verify.extract.measures import Measure
from verify.extract.passage import Passage
from verify.lexicon import LETTER, one_of

_BETWEEN = re.compile(r"[.,]?\s*(?:the\s|on\s|\()?")


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The weekdays of a passage, capitalised and written out."""
    dates = {claim.span.start: claim for claim in found if claim.kind == "date"}
    ends = {claim.span.end: claim for claim in dates.values()}
    for name in _names(tuple(passage.words.weekdays)).finditer(
        passage.text, passage.block.start, passage.block.end
    ):
        if passage.text[name.start() - 1 : name.start()].isalpha():
            continue
        beside = dates.get(_skip(passage.text, name.end())) or _ending_before(ends, name.start())
        yield passage.claim("weekday", name.start(), name.end(), days=beside.days if beside else None)


def _skip(text: str, position: int) -> int:
    match = _BETWEEN.match(text, position)
    return match.end() if match else position


def _ending_before(ends: dict[int, Claim], start: int) -> Claim | None:
    """The date that ends right before: "March 11, 2024, Monday" or "March 11, 2024 (Monday)"."""
    return next((ends[end] for end in range(start - 1, start - 4, -1) if end in ends), None)


@cache
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{one_of(name.capitalize() for name in names if len(name) > 3)}(?!{LETTER})")
