"""Amounts of money: "$14.7 million", "HK$115 million", "20 euros"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.claims import Claim
from verify.extract.bare_levels import levels_beside_money
from verify.extract.listed_again import listed_again
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.extract.periods import durations, period_after


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The amounts of a passage, each with the period over which it ran: "lost in the previous seven days"."""
    money = {index: measure for index, measure in enumerate(free) if measure.of is Of.MONEY}
    if not money:  # nothing bears a currency that others could share
        return
    lengths = durations(found)
    listed = [
        free[index]._replace(of=Of.MONEY, unit=money[base].unit)
        for index, base in listed_again(passage, free, money)
    ]
    told = {measure.start for measure in listed}
    levels = (level for level in levels_beside_money(passage, free, found) if level.start not in told)
    for measure in (*money.values(), *listed, *levels):
        quantity = passage.quantity(measure, passage.currency(measure.unit))
        period = period_after(passage, measure.end, lengths)
        yield passage.claim("amount", measure.start, measure.end, quantity, period=period)
