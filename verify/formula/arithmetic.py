"""The values of a formula over the intervals of its names.

Plain interval arithmetic is exact while each name stands once, and too wide where one stands twice: from 5.0 to
4.5, (b - a) / a gives -12.13 to -7.92 %. At the corners of the intervals it is exact, -11.89 to -8.08 %, provided
that the formula is monotone in each name. Whether it is follows from the signs of its slopes, which are computed
with it; where they do not tell, the plain interval stands.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeVar

from verify.formula.nodes import Call, Chain, Name, Negated, Node, Number, leaves
from verify.interval import Interval, corners
from verify.quantity import PERCENT, narrow

_Leaf = Name | Number
_Value = TypeVar("_Value", Fraction, Interval)


def variable(interval: Interval, unit: str | None) -> Interval:
    """A figure's interval as a formula takes it: a percentage as a ratio, [24.5, 25.5] as [0.245, 0.255]."""
    return interval / Interval.point(100) if unit == PERCENT else interval


def enclose(node: Node, values: Mapping[str, Interval]) -> Interval:
    """An interval that holds all values of the formula, the smallest one where the formula is monotone.

    Raises KeyError for a name without a value, ZeroDivisionError where a divisor's interval touches zero,
    ValueError for an unbounded interval.
    """
    at = {leaf: _interval(leaf, values) for leaf in leaves(node)}
    plain = _value(node, at, _OF_INTERVALS)
    uncertain = tuple(leaf for leaf, interval in at.items() if interval.width)
    occurrences = Counter(leaves(node))
    if all(occurrences[leaf] == 1 for leaf in uncertain):
        return plain
    if not all(_monotone(node, leaf, at) for leaf in uncertain):
        return plain
    certain = {leaf: interval.middle for leaf, interval in at.items() if not interval.width}

    def at_corner(*ends: Fraction) -> Fraction:
        return _value(node, certain | dict(zip(uncertain, ends, strict=True)), _OF_NUMBERS)

    boxes = [at[leaf] for leaf in uncertain]
    # min, max and abs may stand still inside an open end, and then reach the value of its corner after all.
    return corners(at_corner, *(map(_closed, boxes) if _stands_still(node) else boxes))


def may_be_zero(node: Node, values: Mapping[str, Interval]) -> bool:
    """Whether zero lies among the values of a formula; False of one that names something without a value."""
    if any(isinstance(leaf, Name) and leaf.text not in values for leaf in leaves(node)):
        return False
    low, high = enclose(node, values).ends
    return low <= 0 <= high


def _interval(leaf: _Leaf, values: Mapping[str, Interval]) -> Interval:
    if isinstance(leaf, Number):
        return _number(leaf)
    interval = values[leaf.text]
    if not interval.bounded:
        raise ValueError(f"'{leaf.text}' is unbounded")
    return interval


def _number(number: Number) -> Interval:
    """A percentage's rounding interval as a ratio, any other number exactly."""
    quantity = number.quantity
    if quantity.unit == PERCENT:
        return variable(narrow(quantity), PERCENT)
    return Interval.point(Fraction(quantity.value or 0))


def _value(node: Node, at: Mapping[_Leaf, _Value], functions: Mapping[str, Callable[..., _Value]]) -> _Value:
    """The formula in numbers or in intervals, by the functions given."""
    match node:
        case Name() | Number():
            return at[node]
        case Negated(operand):
            return -_value(operand, at, functions)
        case Chain(first, rest):
            value = _value(first, at, functions)
            for mark, operand in rest:
                value = functions[mark](value, _value(operand, at, functions))
            return value
        case Call(function, arguments):
            return functions[function](*(_value(argument, at, functions) for argument in arguments))


def _monotone(node: Node, leaf: _Leaf, at: Mapping[_Leaf, Interval]) -> bool:
    low, high = _with_slope(node, leaf, at)[1].ends
    return low >= 0 or high <= 0


def _with_slope(node: Node, leaf: _Leaf, at: Mapping[_Leaf, Interval]) -> tuple[Interval, Interval]:
    """The formula's values, and an interval that holds its slopes with regard to one leaf."""
    match node:
        case Name() | Number():
            return at[node], Interval.point(1 if node == leaf else 0)
        case Negated(operand):
            value, slope = _with_slope(operand, leaf, at)
            return -value, -slope
        case Chain(first, rest):
            joined = _with_slope(first, leaf, at)
            for mark, operand in rest:
                joined = _join(joined, mark, _with_slope(operand, leaf, at))
            return joined
        case Call(function, arguments):
            values, slopes = zip(*(_with_slope(argument, leaf, at) for argument in arguments), strict=True)
            return _OF_INTERVALS[function](*values), _slope_of_call(function, values, slopes)


def _join(
    left: tuple[Interval, Interval], mark: str, right: tuple[Interval, Interval]
) -> tuple[Interval, Interval]:
    value = _OF_INTERVALS[mark](left[0], right[0])
    if mark in "+-":
        return value, _OF_INTERVALS[mark](left[1], right[1])
    if mark == "*":
        return value, left[1] * right[0] + left[0] * right[1]
    return value, (left[1] * right[0] - left[0] * right[1]) / (right[0] * right[0])


def _slope_of_call(function: str, values: tuple[Interval, ...], slopes: tuple[Interval, ...]) -> Interval:
    if function == "sum":
        return _sum(*slopes)
    if function != "abs":
        return _hull(*slopes)
    low, high = values[0].ends
    if low >= 0:
        return slopes[0]
    return -slopes[0] if high <= 0 else _hull(slopes[0], -slopes[0])


def _stands_still(node: Node) -> bool:
    match node:
        case Name() | Number():
            return False
        case Negated(operand):
            return _stands_still(operand)
        case Chain(first, rest):
            return any(map(_stands_still, (first, *(operand for _, operand in rest))))
        case Call(function, arguments):
            return function != "sum" or any(map(_stands_still, arguments))


def _closed(interval: Interval) -> Interval:
    return Interval(*interval.ends)


def _hull(first: Interval, *others: Interval) -> Interval:
    for other in others:
        first = first.hull(other)
    return first


def _sum(first: _Value, *others: _Value) -> _Value:
    for other in others:
        first = first + other
    return first


def _abs(interval: Interval) -> Interval:
    low, high = interval.ends
    if low >= 0:
        return interval
    if high <= 0:
        return -interval
    top, closed = max((high, not interval.high_open), (-low, not interval.low_open))
    return Interval(Fraction(0), top, high_open=not closed)


def _min(*intervals: Interval) -> Interval:
    """The lower end is reached as soon as one interval reaches it, the upper one only if all do."""
    low, low_open = min((interval.ends[0], interval.low_open) for interval in intervals)
    high, closed = min((interval.ends[1], not interval.high_open) for interval in intervals)
    return Interval(low, high, low_open, not closed)


def _max(*intervals: Interval) -> Interval:
    return -_min(*(-interval for interval in intervals))


_ARITHMETIC = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
_OF_NUMBERS: Mapping[str, Callable[..., Fraction]] = {
    **_ARITHMETIC,
    "abs": abs,
    "max": lambda *numbers: max(numbers),
    "min": lambda *numbers: min(numbers),
    "sum": _sum,
}
_OF_INTERVALS: Mapping[str, Callable[..., Interval]] = {
    **_ARITHMETIC,
    "abs": _abs,
    "max": _max,
    "min": _min,
    "sum": _sum,
}
