"""What kind of thing a formula gives: dollars, days, dollars a day, a plain number.

Counts, percentages, points and ratios are plain numbers; each currency is a dimension of its own, and so are days
and months, which no factor joins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

from verify.formula.nodes import Call, Chain, Name, Negated, Node, Number
from verify.quantity import BASIS_POINT, COUNT, PERCENT, PERCENTAGE_POINT, RATIO
from verify.units import is_currency, reduced

Dimension = tuple[tuple[str, int], ...]
"""Base units with their powers, sorted: (("USD", 1), ("day", -1)); empty of a plain number."""

PLAIN: Dimension = ()

_PLAIN_SCALES = {
    None: Fraction(1),
    COUNT: Fraction(1),
    RATIO: Fraction(1),
    PERCENT: Fraction(1, 100),
    PERCENTAGE_POINT: Fraction(1, 100),
    BASIS_POINT: Fraction(1, 10_000),
}


class IncomparableError(ValueError):
    """Things that cannot be added or compared: dollars and days."""


def scale_of(unit: str | None) -> tuple[Dimension, Fraction]:
    """What a unit measures, and its size in the base unit: a week is 7 days, a tonne a million grams."""
    if unit in _PLAIN_SCALES:
        return PLAIN, _PLAIN_SCALES[unit]
    if unit is None or is_currency(unit):
        return ((str(unit), 1),), Fraction(1)
    return reduced(unit)


def dimension(node: Node, units: Mapping[str, str | None]) -> Dimension:
    """What a formula gives, from the units of its names.

    Raises IncomparableError where it adds or compares unlike things, KeyError for a name without a unit.
    """
    match node:
        case Name(name):
            return scale_of(units[name])[0]
        case Number(quantity):
            return scale_of(quantity.unit)[0]
        case Negated(operand):
            return dimension(operand, units)
        case Chain(first, rest):
            joined = dimension(first, units)
            for mark, operand in rest:
                joined = _joined(joined, mark, dimension(operand, units))
            return joined
        case Call(_, arguments):
            first_of, *others = (dimension(argument, units) for argument in arguments)
            for other in others:
                same(first_of, other)
            return first_of


def same(one: Dimension, other: Dimension) -> None:
    """Raises IncomparableError, in words, unless the two are one."""
    if one != other:
        raise IncomparableError(f"{_named(one)} and {_named(other)} cannot be compared or added")


def _joined(left: Dimension, mark: str, right: Dimension) -> Dimension:
    if mark in "+-":
        same(left, right)
        return left
    powers = Counter(dict(left))
    for base, power in right:
        powers[base] += power if mark == "*" else -power
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def _named(kind: Dimension) -> str:
    """A dimension in words: "USD", "USD/day", "a plain number"."""
    above = "·".join(base for base, power in kind for _ in range(power))
    below = "/".join(["", *(base for base, power in kind for _ in range(-power))])
    return (above or "1") + below if kind else "a plain number"
