"""Conversions that share one rate, without any reference rate."""

from __future__ import annotations

import pytest

from checks.build import judged, the_outcome
from verify.outcomes import Verdict

PAIR = "pair: {find: conversion}"


@pytest.mark.parametrize(
    "text",
    [
        "It paid $14.7m (HK$115m), of which $5.2m (HK$40.6m) was cash.",
        "It paid $14.7m (HK$115m), and HK$40.6m ($5.2m) in cash.",
        "It cost HK$5bn ($640m). The port cost HK$7.8bn ($1bn).",
    ],
)
def test_conversions_at_one_rate_agree(text):
    assert the_outcome(PAIR, "kind: one-rate, fact: pair", text).verdict is Verdict.PASS


def test_the_one_that_is_out_is_named():
    text = "It paid $14.7m (HK$115m), $5.2m (HK$93m) in cash and $6.1m (HK$47.6m) in shares."
    outcome = the_outcome(PAIR, "kind: one-rate, fact: pair", text)
    assert outcome.message == "HK$93m / $5.2m is not the rate of HK$115m / $14.7m and HK$47.6m / $6.1m"
    assert outcome.verdict is Verdict.FAIL


def test_of_two_nobody_knows_which_is_wrong():
    text = "It paid $14.7m (HK$115m), $5.2m (HK$93m) in cash."
    outcome = the_outcome(PAIR, "kind: one-rate, fact: pair", text)
    assert (outcome.verdict, outcome.certainty) == (Verdict.FAIL, "likely")


def test_a_conversion_that_is_told_twice_is_listed_once():
    text = "It paid $14.7m (HK$115m). The $14.7m (HK$115m) includes $5.2m (HK$40.6m) in cash."
    outcome = the_outcome(PAIR, "kind: one-rate, fact: pair", text)
    assert outcome.figures == "HK$115m / $14.7m and HK$40.6m / $5.2m"
    assert outcome.message == "3 conversions share one rate"


def test_other_spaces_make_no_other_conversion():
    articles = ["It paid $14.7\u00a0million (HK$115\u00a0million).", "It paid $14.7 million (HK$115 million)."]
    outcome = the_outcome(PAIR, "kind: one-rate, fact: pair, each: story", *articles)
    assert outcome.figures == "HK$115 million / $14.7 million"


def test_a_failure_names_a_conversion_that_is_told_twice_once():
    text = "It paid $14.7m (HK$115m). The $14.7m (HK$115m) includes $5.2m (HK$93m) in cash."
    outcome = the_outcome(PAIR, "kind: one-rate, fact: pair", text)
    assert outcome.message == "HK$93m / $5.2m is not the rate of HK$115m / $14.7m"
    assert outcome.derivation[-1].startswith("HK$115m / $14.7m implies ")


def test_one_conversion_is_nothing_to_compare():
    assert judged(PAIR, "kind: one-rate, fact: pair", "It paid $14.7m (HK$115m) and £2m ($4m).") == ()


def test_a_story_shares_a_rate_where_it_is_asked_to():
    articles = ["It paid $14.7m (HK$115m).", "It paid $14.7m (HK$151m)."]
    assert judged(PAIR, "kind: one-rate, fact: pair", *articles) == ()
    assert the_outcome(PAIR, "kind: one-rate, fact: pair, each: story", *articles).verdict is Verdict.FAIL


def test_a_tolerance_widens_the_rates():
    text = "It cost £1bn ($2.0bn), after £1.00bn ($1.82bn)."
    assert the_outcome(PAIR, "kind: one-rate, fact: pair, tolerance: 5%", text).verdict is Verdict.PASS
