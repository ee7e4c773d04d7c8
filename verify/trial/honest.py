"""Which slips stay inside what a figure honestly stands for, so that no arithmetic can see them.

Nothing here knows a rule: whether one catches a slip has no say in whether the slip counts.
"""

from __future__ import annotations

from verify.claims import Claim
from verify.interval import Interval
from verify.quantity import Hedge, Looseness, Quantity, hedged, narrow, readings

_WINDOWS = frozenset({Hedge.ABOUT, Hedge.MORE, Hedge.LESS})
"""Hedges that move a figure by a digit's place. "Up to" and "multi" leave a side open, where any slip hides."""


def stays_inside(before: Claim, after: Claim) -> bool:
    """Whether a figure with a slip still lies inside what the figure without it may stand for.

    The slip's narrow reading, in the same unit and direction, shares more than one point with the widest honest
    reading of the original: its trailing zeros not meant as far as two digits stay, or as far as its own hedge
    reaches. "$640 million" holds 635–645, so $639.3 million stays inside and $604 million does not; "an estimated
    $14.7 million" holds 14.55–14.85, so $14.77 million stays inside and $14.1 million does not.
    """
    one, other = before.quantity, after.quantity
    if one is None or other is None or other.value is None:
        return False
    if one.unit != other.unit or before.direction != after.direction or before.kind != after.kind:
        return False
    shared = widest(one).intersect(narrow(other))
    return shared is not None and shared.width > 0


def widest(quantity: Quantity) -> Interval:
    """The widest honest reading of a figure: 635–645 of "640", 14.55–14.85 of "an estimated 14.7"."""
    interval = narrow(quantity)
    for reading in readings(quantity):
        if reading.looseness is not Looseness.COARSE:
            interval = interval.hull(reading.interval)
    return interval.hull(hedged(quantity)) if quantity.hedge in _WINDOWS else interval
