"""Percentages that are no changes: shares and levels, basis points, percentage points, "a third of the shares"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.claims import Claim
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.extract.shares_in_words import shares_in_words
from verify.quantity import RATIO


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The percentages of a passage that no change took."""
    for measure in free:
        if measure.of is Of.SHARE:
            quantity = passage.quantity(measure, measure.unit)
            yield passage.claim("percentage", measure.start, measure.end, quantity)
    for share in shares_in_words(passage, free, found):
        yield passage.claim("percentage", share.start, share.end, passage.quantity(share, RATIO))
