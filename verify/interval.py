"""Exact intervals, each bound open or closed, and the evaluation of formulas at their corners.

Bounds are `Fraction`s, so nothing is rounded between an article and a report. `None` is an unbounded end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from `low` to `high`, without an end that is open.

    "HK$115 million" stands for `Interval(Fraction(114_500_000), Fraction(115_500_000))`.

    Raises ValueError for an interval that holds no number.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is None or self.high is None or self.low < self.high:
            return
        if self.low > self.high or self.low_open or self.high_open:
            raise ValueError(f"no number lies in {self}")

    def __str__(self) -> str:
        left = "(" if self.low is None or self.low_open else "["
        right = ")" if self.high is None or self.high_open else "]"
        low = "-∞" if self.low is None else str(self.low)
        high = "∞" if self.high is None else str(self.high)
        return f"{left}{low}, {high}{right}"

    @classmethod
    def point(cls, value: Fraction | int) -> Interval:
        """The interval that holds one number."""
        return cls(Fraction(value), Fraction(value))

    @property
    def bounded(self) -> bool:
        """Whether both ends are finite."""
        return self.low is not None and self.high is not None

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """Both ends of a bounded interval. Raises ValueError for an unbounded one."""
        if self.low is None or self.high is None:
            raise ValueError(f"{self} has no end on one side")
        return self.low, self.high

    @property
    def width(self) -> Fraction:
        """How far the ends lie apart: [114.5, 115.5] is 1 wide."""
        low, high = self.ends
        return high - low

    @property
    def middle(self) -> Fraction:
        """Half-way between the ends: 115 for [114.5, 115.5]."""
        low, high = self.ends
        return (low + high) / 2

    def __contains__(self, value: Fraction) -> bool:
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def intersect(self, other: Interval) -> Interval | None:
        """What both hold, or None: [635, 645] and [639.25, 639.35] share [639.25, 639.35]."""
        ends = (*max(self._low_key, other._low_key), *min(self._high_key, other._high_key))
        try:
            return _from_keys(*ends)
        except ValueError:
            return None

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: Interval) -> bool:
        """Whether all of this lies below the other."""
        if self.high is None or other.low is None or self.high > other.low:
            return False
        return self.high < other.low or self.high_open or other.low_open

    def holds_start(self, other: Interval) -> bool:
        """Whether the numbers with which another begins lie in it: [1, 3] holds the start of (2, 5].

        Intervals of which one's start lies in all of them have a common point, and if they have one, there is such
        an interval.
        """
        return self.meets(other) and self._low_key <= other._low_key

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return _from_keys(*min(self._low_key, other._low_key), *max(self._high_key, other._high_key))

    @property
    def _low_key(self) -> tuple[bool, Fraction, bool]:
        """Orders lower ends: unbounded first, then by value, a closed end before an open one."""
        return (self.low is not None, self.low or Fraction(0), self.low_open)

    @property
    def _high_key(self) -> tuple[bool, Fraction, bool]:
        """Orders upper ends: by value, an open end before a closed one, unbounded last."""
        return (self.high is None, self.high or Fraction(0), not self.high_open)

    def gap(self, other: Interval) -> Fraction:
        """How far the two lie apart: 0 where they meet, 5 between [1, 2] and [7, 9]."""
        if self.low is not None and other.high is not None and other.high < self.low:
            return self.low - other.high
        if self.high is not None and other.low is not None and self.high < other.low:
            return other.low - self.high
        return Fraction(0)

    def widen(self, margin: Fraction) -> Interval:
        """This interval with `margin` more on each side. Raises ValueError for a negative margin."""
        if margin < 0:
            raise ValueError("a margin is not negative")
        low = None if self.low is None else self.low - margin
        high = None if self.high is None else self.high + margin
        return Interval(low, high, self.low_open, self.high_open)

    def as_json(self) -> dict[str, object]:
        """Exact ends as text: {"low": "114.5", "high": "115.5", "low_open": false, "high_open": false}."""
        return {
            "low": None if self.low is None else exact_text(self.low),
            "high": None if self.high is None else exact_text(self.high),
            "low_open": self.low_open,
            "high_open": self.high_open,
        }

    def __neg__(self) -> Interval:
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_open, self.low_open)

    def __add__(self, other: Interval) -> Interval:
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        """The products. Raises ValueError for unbounded intervals."""
        return corners(lambda left, right: left * right, self, other)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotients: [114.5, 115.5] / [14.65, 14.75] is 7.763 to 7.884.

        Raises ZeroDivisionError where the divisor holds, or touches, zero; ValueError for unbounded intervals.
        """
        if Fraction(0) in Interval(other.low, other.high):
            raise ZeroDivisionError(f"{other} touches zero")
        return corners(lambda left, right: left / right, self, other)


def corners(formula: Callable[..., Fraction], *variables: Interval) -> Interval:
    """The values of `formula` over its variables' intervals, exact where it is monotone in each variable.

    Plain interval arithmetic widens a formula in which a variable occurs twice: from 5.0 to 4.5, (b−a)/a gives
    −12.13 to −7.92 %; evaluated at its corners, b/a−1 gives the true −11.89 to −8.08 %. The caller sees to it
    that no divisor crosses zero.

    An end is open where every corner that reaches it lies on the same open bound of the same variable.

    Raises ValueError for unbounded intervals.
    """
    reached: dict[Fraction, set[tuple[int, Fraction]]] = {}
    for corner in product(*map(_corner_ends, variables)):
        value = formula(*(end for end, _ in corner))
        held_by = {(index, end) for index, (end, is_open) in enumerate(corner) if is_open}
        reached[value] = reached[value] & held_by if value in reached else held_by
    low, high = min(reached), max(reached)
    if low == high:
        return Interval.point(low)
    return Interval(low, high, bool(reached[low]), bool(reached[high]))


def _corner_ends(interval: Interval) -> tuple[tuple[Fraction, bool], ...]:
    low, high = interval.ends
    if low == high:
        return ((low, False),)
    return ((low, interval.low_open), (high, interval.high_open))


def _from_keys(
    low_bounded: bool, low: Fraction, low_open: bool, high_unbounded: bool, high: Fraction, high_closed: bool
) -> Interval:
    return Interval(
        low if low_bounded else None,
        None if high_unbounded else high,
        low_bounded and low_open,
        not high_unbounded and not high_closed,
    )


def exact_text(number: Fraction) -> str:
    """An exact decimal without exponent, or `n/d` where there is none: 14700000, 0.19, 1/3."""
    denominator = number.denominator
    twos = _power(denominator, 2)
    fives = _power(denominator, 5)
    if 2**twos * 5**fives != denominator:
        return f"{number.numerator}/{denominator}"
    places = max(twos, fives)
    digits = str(abs(number.numerator) * 10**places // denominator).rjust(places + 1, "0")
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    sign = "-" if number < 0 else ""
    return f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}"


def _power(number: int, prime: int) -> int:
    count = 0
    while number % prime == 0:
        number //= prime
        count += 1
    return count
