"""Totals against sums for each, and sums per unit against totals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.build import judged, the_outcome

PRODUCTS = "products: {find: product}", "kind: product, fact: products"
RATIOS = "ratios: {find: ratio}", "kind: ratio, fact: ratios"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It pays $5m a year for five years, or $25m in all.", "pass"),
        ("It pays $5m a year for five years, or $27m in all.", "pass"),
        ("It pays $5m a year for five years, or $52m in all.", "fail"),
        ("It pays $5.0m a year for five years, or $27m in all.", "fail"),
        ("Each of the two put up $150m, $300m together.", "pass"),
        ("Each of the two put up $150m, $350m together.", "fail"),
        ("Each of the two put up $151m, $352m together.", "fail"),
        ("The 300 workers will each get $2,000, a total of $600,000.", "pass"),
        ("The 300 workers will each get $2,000, a total of $6,000,000.", "fail"),
        ("About 300 workers will each get $2,000, a total of $624,000.", "inconclusive"),
        ("It sold 1.2m shares at $30 apiece for a total of $36m.", "pass"),
        ("It sold 1.2m shares at $30 apiece for a total of $63m.", "fail"),
    ],
)
def test_a_total_fits_the_sum_for_each_or_not(text, verdict):
    assert the_outcome(*PRODUCTS, text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It paid $3bn for 40 trains, or $75m each.", "pass"),
        ("It paid $3bn for 40 trains, or $750m each.", "fail"),
        ("It paid $3.0bn for 40 trains, or $57m each.", "fail"),
        ("It paid $3.0bn for about 40 trains, or $80m each.", "inconclusive"),
        ("It will spend $600m over 5 years, or $120m a year.", "pass"),
        ("It will spend $600m over 5 years, or $12m a year.", "fail"),
        ("It cost $5m for 20 houses, an average of $250,000 per house.", "pass"),
        ("It cost $5m for 20 houses, an average of $25,000 per house.", "fail"),
    ],
)
def test_a_sum_per_unit_fits_its_total_or_not(text, verdict):
    assert the_outcome(*RATIOS, text).verdict == verdict


def test_a_total_is_told_with_what_it_is_computed_from():
    outcome = the_outcome(*PRODUCTS, "It pays $5.0m a year for five years, or $52m in all.")
    assert outcome.title == "a product is out by a factor of about 2"
    assert outcome.message == "$5.0m times five years is not $52m"
    assert outcome.suggestions[0].text == "$25m"


def test_a_sum_per_unit_is_told_with_what_it_is_computed_from():
    outcome = the_outcome(*RATIOS, "It paid $3.0bn for 40 trains, or $57m each.")
    assert outcome.message == "$3.0bn for 40 is not $57m"
    assert outcome.suggestions[0].reason.endswith("Two digits are swapped: 57 for 75.")


def test_no_broken_number_of_things_is_suggested():
    outcome = the_outcome(*PRODUCTS, "Each of the two put up $151m, $352m together.")
    assert {suggestion.claim.text for suggestion in outcome.suggestions} == {"$151m", "$352m"}


@given(each=st.integers(11, 999), count=st.integers(2, 99))
def test_what_is_multiplied_exactly_passes_both_ways(each, count):
    total = each * count
    for facts, text in (
        (PRODUCTS, f"The {count} men will each get ${each}, a total of ${total}."),
        (RATIOS, f"The {count} men will share ${total}, or ${each} each."),
    ):
        (outcome,) = judged(*facts, text)
        assert outcome.verdict == "pass"


@given(each=st.integers(11, 999), count=st.integers(2, 99))
def test_a_zero_too_many_never_passes(each, count):
    (outcome,) = judged(*PRODUCTS, f"The {count} men will each get ${each}, a total of ${each * count}0.")
    assert outcome.verdict == "fail"
