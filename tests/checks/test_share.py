"""Shares against their part and whole."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.build import judged, the_outcome

SHARES = "shares: {find: share}", "kind: share, fact: shares"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("It spent $820m on research, or 8.2% of net sales of $10bn.", "pass"),
        ("It spent $820m on research, or 7.9% of net sales of $10bn.", "pass"),
        ("It spent $820m on research, or 2.8% of net sales of $10bn.", "fail"),
        ("It spent $820m on research, or 82% of net sales of $10bn.", "fail"),
        ("It is worth 8.2% of its $10.0bn sales, or $280m.", "fail"),
        ("It was backed by 12 of the 18 members, or 67%.", "pass"),
        ("It was backed by 12 of the 18 members, or 66%.", "fail"),
        ("It was backed by 18 of the 18 members.", "pass"),
        ("It was backed by 19 of the 18 members.", "fail"),
        ("It has sold 1,500 of its 1,480 shops.", "inconclusive"),
        ("It has sold 1,540 of its 1,480 shops.", "fail"),
        ("It paid $3.0bn for a 40% stake, valuing the company at $7.5bn.", "pass"),
        ("It paid $3.0bn for a 40% stake, valuing the company at $5.7bn.", "fail"),
        ("It cut about 300 jobs, or 4% of its 6,000 staff.", "inconclusive"),
        ("It cut about 300 jobs, or 40% of its 6,000 staff.", "fail"),
        ("It spent more than $821m, or 8.3% of its $10.00bn budget.", "fail"),
        ("It spent $100m, or 1.4% of its $7.8bn budget.", "pass"),
        ("It spent $100m, or 1.5% of its $7.8bn budget.", "inconclusive"),
    ],
)
def test_a_share_fits_or_not(text, verdict):
    assert the_outcome(*SHARES, text).verdict == verdict


def test_a_failure_tells_by_how_much_and_what_would_fit():
    outcome = the_outcome(*SHARES, "It spent $820m on research, or 2.8% of net sales of $10.0bn.")
    assert outcome.title == "a share is 5.3 points out"
    assert outcome.message == "$820m of $10.0bn is not 2.8%"
    assert outcome.suggestions[0].text == "8.2%"
    assert outcome.suggestions[0].reason.endswith("Two digits are swapped: 2.8 for 8.2.")


def test_a_part_above_its_whole_is_told_so():
    outcome = the_outcome(*SHARES, "It was backed by 19 of the 18 members.")
    assert (outcome.title, outcome.message) == (
        "a part is larger than its whole",
        "19 of 18 is more than the whole",
    )


def test_what_only_nearness_binds_stays_likely():
    outcome = the_outcome(*SHARES, "The $820m grant is 2.8% of the $10bn budget.")
    assert (outcome.verdict, outcome.certainty) == ("fail", "likely")


def test_a_sentence_without_a_whole_is_nothing_to_check():
    assert judged(*SHARES, "It spent $820m on research, or 8.2% of net sales.") == ()


@given(part=st.integers(2, 999), whole=st.integers(2, 999))
def test_a_rightly_rounded_share_always_passes(part, whole):
    percent = round(Fraction(part * 100, whole))
    verdicts = {
        outcome.verdict for outcome in judged(*SHARES, f"It lost {part} of its {whole} ships, or {percent}%.")
    }
    assert verdicts == {"pass"}


@given(part=st.integers(2, 999), whole=st.integers(2, 999), error=st.integers(2, 50))
def test_a_share_two_points_out_always_fails(part, whole, error):
    percent = round(Fraction(part * 100, whole)) + error
    (outcome,) = judged(*SHARES, f"It lost {part} of its {whole} ships, or {percent}%.")
    assert outcome.verdict == "fail"
