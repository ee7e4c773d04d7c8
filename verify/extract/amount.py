"""Amounts of money: "$14.7 million", "HK$115 million", "20 euros"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.claims import Claim
from verify.extract.bare_levels import bare_levels, with_unit
from verify.extract.listed_again import listed_again
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.extract.periods import durations, period_after


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The amounts of a passage, each with the period over which it ran: "lost in the previous seven days"."""
    lengths = durations(found)
    bare = [with_unit(passage, level, free, found) for level in bare_levels(passage, free, found)]
    money = frozenset(index for index, measure in enumerate(free) if measure.of is Of.MONEY)
    listed = [
        free[index]._replace(of=Of.MONEY, unit=free[base].unit)
        for index, base in (listed_again(passage, free, money) if money else ())
    ]
    told = {measure.start for measure in listed}
    for measure in (*free, *listed, *(level for level in bare if level.start not in told)):
        if measure.of is Of.MONEY:
            quantity = passage.quantity(measure, passage.currency(measure.unit))
            period = period_after(passage, measure.end, lengths)
            yield passage.claim("amount", measure.start, measure.end, quantity, period=period)
