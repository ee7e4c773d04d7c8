"""What the checks that compare figures share: their options, and the search for the tightest fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Annotated

from verify.checks.tolerance import Tolerance
from verify.interval import Interval
from verify.quantity import Looseness, Quantity, Reading, Rounding, readings
from verify.validation import Described, WrongKeyError

_LOOSENESS = tuple(Looseness)
_MOST_DIGITS = 40
"""Longer runs of digits are no figures."""
_WEAK = Fraction(1, 5)
"""A computed interval wider than this part of its middle proves little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonOptions:
    """How near is near enough.

    Raises ValueError for fewer than one significant digit, or more than a figure may have.
    """

    tolerance: Annotated[
        Tolerance | None, Described("what a figure may be off beyond its rounding: 1%, 1 point, 5 million USD")
    ] = None
    rounding: Annotated[Rounding, Described("how the writers shorten figures")] = Rounding.NEAREST
    significant: Annotated[
        int | None,
        Described("how many digits of a figure are meant; else all, or fewer where zeros trail"),
    ] = None

    def __post_init__(self) -> None:
        if self.significant is not None and not 1 <= self.significant <= _MOST_DIGITS:
            raise WrongKeyError(f"`significant` is from 1 to {_MOST_DIGITS}", "significant")

    def readings(self, quantity: Quantity) -> tuple[Reading, ...]:
        """The readings of a figure under these options, narrowest first."""
        return _readings(quantity, self.rounding, self.significant)

    def widened(self, computed: Interval, unit: str | None) -> Interval | None:
        """A computed interval with the tolerance on each side; None where the tolerance has no meaning for it."""
        if self.tolerance is None:
            return computed
        margin = self.tolerance.margin(computed, unit)
        return None if margin is None else computed.widen(margin)

    @property
    def within(self) -> str:
        """The tolerance as a verdict tells it: ", within 1%"; empty without one."""
        return f", within {self.tolerance.text}" if self.tolerance and self.tolerance.value else ""


@lru_cache(maxsize=1 << 12)
def _readings(quantity: Quantity, rounding: Rounding, significant: int | None) -> tuple[Reading, ...]:
    """Kept, since a figure is held against many others."""
    return tuple(readings(quantity, rounding, significant))


def rank(looseness: Looseness) -> int:
    """0 for narrow, 1 for loosened, 2 for coarse."""
    return _LOOSENESS.index(looseness)


def tightest(figures: Sequence[Sequence[Reading]], fits: Callable[..., bool]) -> tuple[Reading, ...] | None:
    """A reading of each figure that together fit and depart least from the digits as written; None where none fit.

    `figures` are the readings of each, narrowest first; `fits` is given one interval of each. All are first read
    as loosely as one degree of looseness allows; then each in turn, from either end, as narrowly as still fits.
    $640 million beside $639.3 million fits when 640 is read as 635–645.
    """
    tried: list[Reading] = []
    for looseness in Looseness:
        loosest = [_loosest(readings, looseness) for readings in figures]
        if loosest == tried:  # no figure has a reading of this degree
            continue
        tried = loosest
        if fits(*(reading.interval for reading in loosest)):
            orders = (range(len(figures)), reversed(range(len(figures))))
            tightened = [_tightened(figures, loosest, fits, order) for order in orders]
            return min(tightened, key=lambda fit: sum(rank(reading.looseness) for reading in fit))
    return None


def exact_reading(quantity: Quantity) -> Reading:
    """The one reading of a figure that is not rounded: its value alone. Raises ValueError for a range."""
    if quantity.value is None:
        raise ValueError(f"{quantity.text!r} is a range and has no single value")
    return Reading(Interval.point(Fraction(quantity.value)), Fraction(quantity.written), Looseness.NARROW)


def is_weak(computed: Interval) -> bool:
    """Whether an interval is so wide that it proves little: 7.038 to 8.604, wider than a fifth of its middle."""
    return computed.width > abs(computed.middle) * _WEAK


def loosest(fit: Iterable[Reading]) -> Looseness:
    """How loose the loosest of some readings is."""
    return max((reading.looseness for reading in fit), key=rank)


def _loosest(readings: Sequence[Reading], looseness: Looseness) -> Reading:
    return [reading for reading in readings if rank(reading.looseness) <= rank(looseness)][-1]


def _tightened(
    figures: Sequence[Sequence[Reading]],
    fit: Sequence[Reading],
    fits: Callable[..., bool],
    order: Iterable[int],
) -> tuple[Reading, ...]:
    chosen = list(fit)
    for index in order:
        for reading in figures[index]:
            trial = [*chosen[:index], reading, *chosen[index + 1 :]]
            if fits(*(one.interval for one in trial)):
                chosen = trial
                break
    return tuple(chosen)
