"""Slips that explain a wrong figure."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from verify import extract
from verify.checks.slips import explained_first, named_slip, suggestion
from verify.interval import Interval
from verify.quantity import Rounding


def amount(text: str):
    (claim,) = [claim for claim in extract(text) if claim.quantity]
    return claim


def within(low: str, high: str) -> Interval:
    return Interval(Fraction(Decimal(low)), Fraction(Decimal(high)))


@pytest.mark.parametrize(
    ("printed", "low", "high", "value", "name"),
    [
        ("HK$151 million", "113.5e6", "115.8e6", "115e6", "Two digits are swapped: 151 for 115."),
        ("$41.7 million", "14.6e6", "14.8e6", "14.7e6", "Two digits are swapped: 41.7 for 14.7."),
        ("$1155 million", "114e6", "116e6", "115e6", "A digit is doubled: 1155 for 115."),
        ("$6640 million", "639e6", "641e6", "640e6", "A digit is doubled: 6640 for 640."),
        ("$50 billion", "4.9e9", "5.1e9", "5e9", "A zero is too many: 50 for 5."),
        ("$15 million", "114e6", "116e6", "115e6", "A digit is missing: 15 for 115."),
        ("$17 million", "146e6", "148e6", "147e6", "A digit is missing: 17 for 147."),
        ("$5 billion", "4.9e6", "5.1e6", "5e6", "The scale is wrong: $5 billion for $5 million."),
        ("$5 million", "4.9e9", "5.1e9", "5e9", "The scale is wrong: $5 million for $5 billion."),
        ("52%", "24.6", "25.4", "25", "Two digits are swapped: 52 for 25."),
    ],
)
def test_a_slip_is_named(printed, low, high, value, name):
    found = named_slip(amount(f"It was {printed}.").quantity, within(low, high))
    assert found == (Decimal(value), name)


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("$14.7 million", "19.17e6", "19.55e6"),
        ("five billion dollars", "5.4e9", "5.45e9"),
        ("$100 million", "1e6", "1.1e6"),
    ],
)
def test_no_slip_explains_it(printed, low, high):
    assert named_slip(amount(f"It was {printed}.").quantity, within(low, high)) is None


def test_several_missing_digits_that_fit_explain_nothing():
    assert named_slip(amount("It was $64 million.").quantity, within("640e6", "649e6")) is None


@pytest.mark.parametrize(
    ("printed", "low", "high", "text"),
    [
        ("$14.7 million", "19.172e6", "19.548e6", "$19.2–19.5 million"),
        ("$14.7 million", "19.172e6", "19.181e6", "$19.2 million"),
        ("HK$5 billion", "640e6", "660e6", "HK$1 billion"),
        ("HK$5 billion", "340e6", "360e6", "HK$300–400 million"),
        ("14 percent", "24.6", "25.4", "25 percent"),
    ],
)
def test_what_would_fit_is_rounded_as_the_writer_rounded(printed, low, high, text):
    made = suggestion(amount(f"It was {printed}."), within(low, high), "the other is right")
    assert (made.text, made.reason) == (text, "if the other is right.")


def test_a_writer_who_truncates_prints_the_lower_figure():
    claim = amount("It was $14.7 million.")
    made = suggestion(claim, within("19.172e6", "19.198e6"), "x", rounding=Rounding.TRUNCATED)
    assert made.text == "$19.1 million"


def test_nothing_is_suggested_for_an_interval_without_an_end():
    assert suggestion(amount("It was $5 million."), Interval(Fraction(1), None), "x") is None


def test_a_dot_within_a_sum_is_no_slip():
    wanted, right = within("20e6", "21e6"), "Rs. 5 crore is right"
    unexplained = suggestion(amount("Rs. 7 million"), wanted, right)
    explained = suggestion(amount("Rs. 2.5 million"), wanted, right)
    assert unexplained and explained
    assert explained_first([unexplained, None, explained]) == (explained, unexplained)
