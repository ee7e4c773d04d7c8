"""A sum and its conversion, at a stated rate."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checks.build import BAND, judged, the_outcome
from verify.outcomes import Grade, Verdict

FACTS = "pair: {find: conversion}"
CHECK = f"kind: conversion, fact: pair, rate: [{BAND}, {{unit: XAF/EUR, fixed: 655.957, source: CEMAC parity}}]"

AGREES = [
    ("The film took $14.7 million (HK$115 million).", "exact", "7.762–7.884"),
    ("The film took HK$115 million ($14.7 million).", "exact", "7.762–7.884"),
    ("A loss of $153 million (HK$1.2 billion) was told.", "exact", "7.491–8.197"),
    (
        "It will invest at least HK$5 billion ($639.3 million).",
        "weak",
        "7.038–8.604, weak: the rounding of HK$5 billion leaves room",
    ),
    ("The port cost €20 million (XAF 13.1 billion).", "exact", "636.5–674.4"),
    ("It cost $100 million (HK$740 million).", "loosened", "7.042–7.795"),
]


@pytest.mark.parametrize(("text", "grade", "implied"), AGREES)
def test_sums_that_agree(text, grade, implied):
    outcome = the_outcome(FACTS, CHECK, text)
    assert (outcome.verdict, outcome.grade, outcome.derivation[0]) == (Verdict.PASS, grade, implied)


def test_a_loosened_pass_names_the_figure_and_its_interval():
    outcome = the_outcome(FACTS, CHECK, "It cost $100 million (HK$740 million).")
    assert outcome.derivation[1] == "only if $100 million is rounded to the nearest ten million (95–105)"


def test_a_pass_tells_what_it_was_measured_against():
    outcome = the_outcome(FACTS, CHECK, "The film took $14.7 million (HK$115 million).")
    assert outcome.method == "implied HK$ per US$, against 7.75–7.85"
    assert outcome.figures == "HK$115 million / $14.7 million"
    assert [witness.claim.text for witness in outcome.witnesses] == ["HK$115 million", "$14.7 million"]


def test_a_slip_is_told_with_its_arithmetic_and_what_would_fit():
    outcome = the_outcome(FACTS, CHECK, "The film took $14.7 million (HK$151 million).")
    assert outcome.verdict is Verdict.FAIL
    assert outcome.title == "a conversion is 30% out"
    assert outcome.message == "HK$151 million is not $14.7 million"
    assert outcome.derivation == (
        "$14.7 million at 7.75–7.85 is HK$113.5–115.8 million; printed HK$151 million.",
        "The two figures imply HK$10.20–10.35 to the US dollar.",
        "The band: HKMA convertibility undertakings.",
    )
    assert [(made.text, made.reason) for made in outcome.suggestions] == [
        ("HK$115 million", "if $14.7 million is right. Two digits are swapped: 151 for 115."),
        ("$19.2–19.5 million", "if HK$151 million is right."),
    ]


def test_a_failure_keeps_exact_values():
    outcome = the_outcome(FACTS, CHECK, "The film took $14.7 million (HK$151 million).")
    assert [measure.unit for measure in (outcome.stated, outcome.computed, outcome.gap)] == ["HKD"] * 3
    assert outcome.stated.interval.ends == (Fraction(150_500_000), Fraction(151_500_000))
    assert outcome.computed.interval.ends == (Fraction(113_537_500), Fraction(115_787_500))
    assert outcome.gap.interval.ends == (Fraction(34_712_500), Fraction(34_712_500))


FAILS = [
    (
        "It took $14.7 million (HK$115 billion).",
        "a conversion is out by a factor of about 1,000",
        "HK$115 million",
    ),
    ("It took $14.7 million (HK$1,150 million).", "a conversion is out by a factor of about 10", "HK$115 million"),
    ("It cost €20 million (XAF 31.1 billion).", "a conversion is out by a factor of about 2", "XAF 13.1 billion"),
    ("It took $640 million (HK$5.2 billion).", "a conversion is 2% out", "HK$5.0 billion"),
]


@pytest.mark.parametrize(("text", "title", "fits"), FAILS)
def test_sums_that_do_not_agree(text, title, fits):
    outcome = the_outcome(FACTS, CHECK, text)
    assert (outcome.verdict, outcome.title) == (Verdict.FAIL, title)
    assert outcome.suggestions[0].text == fits


UNDECIDED = [
    ("It cost CHF 5 million ($5.5 million).", "no rate between their currencies is given"),
    ("It took $0 (HK$0).", "a sum of zero implies no rate"),
    (
        "It cost $100 million (HK$700 million).",
        "they agree only if $100 million is rounded to the nearest hundred million (50–150)",
    ),
]


@pytest.mark.parametrize(("text", "reason"), UNDECIDED)
def test_sums_of_which_nothing_can_be_said(text, reason):
    outcome = the_outcome(FACTS, CHECK, text)
    assert (outcome.verdict, outcome.reason) == (Verdict.INCONCLUSIVE, reason)


def test_pairs_without_a_rate_share_a_reason_and_are_told_by_pair():
    texts = "It cost CHF 5 million ($5.5 million). It sold for EUR 4 million ($4.4 million)."
    outcomes = judged(FACTS, CHECK, texts)
    assert len({(outcome.reason, outcome.remedy) for outcome in outcomes}) == 1
    assert [outcome.message.partition(": ")[2] for outcome in outcomes] == [
        "no rate for CHF/USD",
        "no rate for EUR/USD",
    ]


def test_one_currency_twice_fails_unless_it_is_the_same_sum():
    assert the_outcome(FACTS, CHECK, "It cost $640 million ($640,000,000).").verdict is Verdict.PASS
    outcome = the_outcome(FACTS, CHECK, "It cost HK$5 billion (HK$639.3 million).")
    assert outcome.verdict is Verdict.FAIL
    assert outcome.message == "HK$639.3 million and HK$5 billion are both in Hong Kong dollars"


def test_two_sums_of_one_size_may_be_those_of_two_years():
    outcome = the_outcome(FACTS, CHECK, "Revenue was $183 million ($166 million) in the quarter.")
    assert outcome.verdict is Verdict.INCONCLUSIVE
    assert outcome.reason == "both are in US dollars, so that one may be compared with the other"


def test_a_sign_that_slipped_is_found_at_any_rate_of_its_currency():
    check = CHECK.replace(BAND, "{unit: GBP/USD, between: [0.6, 0.9], source: a band}")
    assert the_outcome(FACTS, check, "It cost $75 million ($57 million).").verdict is Verdict.FAIL


def test_a_hedge_never_widens():
    plain = the_outcome(FACTS, CHECK, "It will cost HK$5 billion ($639.3 million).")
    hedged = the_outcome(FACTS, CHECK, "It will cost about HK$5 billion ($639.3 million).")
    assert plain.derivation == hedged.derivation
    assert the_outcome(FACTS, CHECK, "It took about $14.7 million (about HK$151 million).").verdict is Verdict.FAIL


@pytest.mark.parametrize(
    ("tolerance", "verdict"),
    [
        ("1%", "fail"),
        ("3%", "pass"),
        ("10 million HKD", "fail"),
        ("200 million HKD", "pass"),
        ("30 million USD", "pass"),
    ],
)
def test_a_tolerance_widens_what_is_computed(tolerance, verdict):
    text = "It took $640 million (HK$5.2 billion)."
    outcome = the_outcome(FACTS, f"{CHECK}, tolerance: {tolerance}", text)
    assert outcome.verdict == verdict
    assert outcome.method.endswith(f", within {tolerance}")


def test_a_tolerance_without_a_meaning_decides_nothing():
    outcome = the_outcome(FACTS, f"{CHECK}, tolerance: 1 point", "It took $14.7 million (HK$151 million).")
    assert outcome.reason == "a tolerance of 1 point has no meaning here"


def test_how_the_writers_round_may_be_stated():
    text = "It took $14.7 million (HK$113 million)."
    assert the_outcome(FACTS, CHECK, text).verdict is Verdict.FAIL
    assert the_outcome(FACTS, f"{CHECK}, rounding: truncated", text).verdict is Verdict.PASS
    assert the_outcome(FACTS, f"{CHECK}, significant: 2", text).grade is Grade.EXACT


def test_text_without_a_conversion_gives_nothing():
    assert judged(FACTS, CHECK, "It took $14.7 million.") == ()
