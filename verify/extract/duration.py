"""Durations: "90 days", "five years", "a 12-month period"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.claims import Claim
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The durations of a passage; their unit is a unit of time."""
    for measure in free:
        if measure.of is Of.TIME:
            quantity = passage.quantity(measure, measure.unit)
            yield passage.claim("duration", measure.start, measure.end, quantity)
