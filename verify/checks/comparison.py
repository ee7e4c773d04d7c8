"""What the checks that compare figures share: their options, and the search for the tightest fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product

from verify.checks.tolerance import Tolerance
from verify.interval import Interval
from verify.quantity import Looseness, Quantity, Reading, Rounding, readings

_LOOSENESS = tuple(Looseness)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonOptions:
    """How near is near enough.

    tolerance     what a computed value may be off beyond its rounding
    rounding      how the writers shorten: nearest, truncated or either
    significant   how many digits of a figure are meant; by default all, then fewer where zeros trail

    Raises ValueError for fewer than one significant digit.
    """

    tolerance: Tolerance | None = None
    rounding: Rounding = Rounding.NEAREST
    significant: int | None = None

    def __post_init__(self) -> None:
        if self.significant is not None and self.significant < 1:
            raise ValueError("`significant` is at least 1")

    def readings(self, quantity: Quantity) -> tuple[Reading, ...]:
        """The readings of a figure under these options, narrowest first."""
        return tuple(readings(quantity, self.rounding, self.significant))

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


def looser(first: Looseness, second: Looseness) -> Looseness:
    """The looser of two: loosened, of narrow and loosened."""
    return max(first, second, key=_LOOSENESS.index)


def rank(looseness: Looseness) -> int:
    """0 for narrow, 1 for loosened, 2 for coarse."""
    return _LOOSENESS.index(looseness)


def tightest(
    first: Iterable[Reading], second: Iterable[Reading], fits: Callable[[Interval, Interval], bool]
) -> tuple[Reading, Reading] | None:
    """The pair of readings that fits and departs least from the digits as written; None where none fits.

    $640 million beside $639.3 million fits when 640 is read as 635–645.
    """
    pairs = sorted(
        product(enumerate(first), enumerate(second)),
        key=lambda pair: (rank(looser(pair[0][1].looseness, pair[1][1].looseness)), pair[0][0] + pair[1][0]),
    )
    fitting = ((one, other) for (_, one), (_, other) in pairs if fits(one.interval, other.interval))
    return next(fitting, None)
