"""What a printed figure stands for, by the tables of ROUNDING.md."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.interval import Interval
from verify.quantity import (
    COUNT,
    PERCENT,
    Hedge,
    Looseness,
    Quantity,
    Rounding,
    hedged,
    narrow,
    readings,
)


def figure(value: str, written: str, unit: str | None = "USD", **more: object) -> Quantity:
    """A figure in millions: "$14.7 million" is figure("14.7", "0.1")."""
    return Quantity(value, Decimal(value), unit, Decimal(written), whole="." not in value, **more)


def ends(interval: Interval) -> tuple[str, str]:
    low, high = interval.ends
    opening, closing = "(" if interval.low_open else "[", ")" if interval.high_open else "]"
    return (
        f"{opening}{Decimal(low.numerator) / low.denominator}",
        f"{Decimal(high.numerator) / high.denominator}{closing}",
    )


@pytest.mark.parametrize(
    ("value", "written", "rounding", "low", "high"),
    [
        ("14.7", "0.1", "nearest", "[14.65", "14.75]"),
        ("115", "1", "nearest", "[114.5", "115.5]"),
        ("0", "1", "nearest", "[-0.5", "0.5]"),
        ("-12.6", "0.1", "nearest", "[-12.65", "-12.55]"),
        ("14.7", "0.1", "truncated", "[14.7", "14.8)"),
        ("-12.6", "0.1", "truncated", "(-12.7", "-12.6]"),
        ("0", "1", "truncated", "(-1", "1)"),
        ("14.7", "0.1", "either", "[14.65", "14.8)"),
        ("-12.6", "0.1", "either", "(-12.7", "-12.55]"),
        ("16", "1", "either", "[15.5", "17)"),
    ],
)
def test_the_narrow_reading(value, written, rounding, low, high):
    assert ends(narrow(figure(value, written), Rounding(rounding))) == (low, high)


@pytest.mark.parametrize(
    ("value", "written", "unit", "expected"),
    [
        ("640", "1", "USD", ["narrow [639.5 640.5]", "loosened [635 645]"]),
        ("100", "1", "USD", ["narrow [99.5 100.5]", "loosened [95 105]", "coarse [50 150]"]),
        ("10", "1", "USD", ["narrow [9.5 10.5]", "coarse [5 15]"]),
        ("115", "1", "USD", ["narrow [114.5 115.5]"]),
        ("640.0", "0.1", "USD", ["narrow [639.95 640.05]"]),
        ("5", "1", "HKD", ["narrow [4.5 5.5]"]),
        ("0", "1", "USD", ["narrow [-0.5 0.5]"]),
        ("20", "1", PERCENT, ["narrow [19.5 20.5]"]),
        ("20", "1", COUNT, ["narrow [19.5 20.5]"]),
        ("900", "1", COUNT, ["narrow [899.5 900.5]"]),
        ("2300", "1", COUNT, ["narrow [2299.5 2300.5]", "loosened [2295 2305]", "loosened [2250 2350]"]),
        ("90", "1", "day", ["narrow [89.5 90.5]"]),
    ],
)
def test_trailing_zeros_may_not_be_meant(value, written, unit, expected):
    found = [
        f"{reading.looseness} {' '.join(ends(reading.interval))}"
        for reading in readings(figure(value, written, unit))
    ]
    assert found == expected


def test_significant_digits_fix_the_reading():
    (reading,) = readings(figure("640", "1"), significant=2)
    assert (ends(reading.interval), reading.looseness) == (("[635", "645]"), Looseness.NARROW)
    (reading,) = readings(figure("14.7", "0.1"), significant=2)
    assert ends(reading.interval) == ("[14.2", "15.2]")


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        (Hedge.MORE, "[2.5", "4]"),
        (Hedge.LESS, "[2", "3]"),
        (Hedge.ABOUT, "[1.5", "4.5]"),
        (Hedge.UP_TO, "[0", "3]"),
        (None, "[2.5", "3.5]"),
    ],
)
def test_hedges_reach_as_far_as_their_last_digit(hedge, low, high):
    assert ends(hedged(figure("3", "1", hedge=hedge))) == (low, high)


def test_a_range_runs_from_its_lowest_to_its_highest():
    ten_to_fifteen = Quantity(
        "$10 to $15 million", None, "USD", Decimal(1), ends=(figure("10", "1"), figure("15", "1"))
    )
    assert ends(narrow(ten_to_fifteen)) == ("[9.5", "15.5]")
    assert [reading.looseness for reading in readings(ten_to_fifteen)] == [Looseness.NARROW]
    assert hedged(ten_to_fifteen) == narrow(ten_to_fifteen)


FIGURES = st.builds(
    lambda digits, place, zeros: figure(str(digits * 10**zeros), str(Decimal(1).scaleb(place))),
    st.integers(min_value=-9999, max_value=9999),
    st.integers(min_value=-3, max_value=0),
    st.integers(min_value=0, max_value=6),
)


@given(FIGURES, st.sampled_from(list(Rounding)))
def test_every_reading_holds_its_value_and_the_tighter_readings(quantity, rounding):
    found = list(readings(quantity, rounding))
    assert all(Fraction(quantity.value) in reading.interval for reading in found)
    for tight, loose in pairwise(found):
        assert tight.interval.hull(loose.interval) == loose.interval
        assert list(Looseness).index(tight.looseness) <= list(Looseness).index(loose.looseness)


@given(FIGURES, st.integers(min_value=1, max_value=6))
def test_a_fixed_number_of_digits_gives_one_reading_around_the_value(quantity, digits):
    (reading,) = readings(quantity, significant=digits)
    assert Fraction(quantity.value) in reading.interval


@given(FIGURES)
def test_nearest_and_truncated_lie_in_either(quantity):
    either = narrow(quantity, Rounding.EITHER)
    for rounding in (Rounding.NEAREST, Rounding.TRUNCATED):
        assert either.hull(narrow(quantity, rounding)) == either
