"""A sum and its conversion, at the rates of the days before the article."""

from __future__ import annotations

from datetime import date

import pytest

from checks.build import BAND, article, judged, the_outcome
from verify.outcomes import Grade, Verdict

FACTS = "pair: {find: conversion}"
FRANC = "{unit: XAF/EUR, fixed: 655.957, source: parity of the CFA franc}"
CHECK = f"kind: conversion, fact: pair, rate: [{BAND}, {FRANC}, {{from: ecb}}]"
JANUARY = date(2005, 1, 13)


def told(text, published=JANUARY, check=CHECK):
    return the_outcome(FACTS, check, article(text, published=published))


JUDGED = [
    ("The stadium cost £20.4m ($38.6m).", JANUARY, "pass"),
    ("The stadium cost £20.4m ($36.8m).", JANUARY, "fail"),
    ("The stadium cost $38.6m (£20.4m).", JANUARY, "pass"),
    ("The stadium cost £20.4m ($38.6m).", date(2024, 3, 12), "fail"),
    ("The stadium cost £20.4m ($26.1m).", date(2024, 3, 12), "pass"),
    ("It paid 52.3 billion yen ($355 million).", date(2024, 3, 12), "pass"),
    ("It paid 52.3 billion yen ($355 billion).", date(2024, 3, 12), "fail"),
    ("The port will cost $23.4 million (XAF 12.0 billion).", date(2004, 11, 12), "pass"),
    ("The port will cost $23.4 million (XAF 21.0 billion).", date(2004, 11, 12), "fail"),
    ("The port cost $23.4 million (HK$182 million).", None, "pass"),
]


@pytest.mark.parametrize(("text", "published", "verdict"), JUDGED)
def test_sums_at_the_rates_of_their_days(text, published, verdict):
    assert told(text, published).verdict == verdict


def test_a_pass_tells_source_days_and_quotes():
    outcome = told("The stadium cost £20.4m ($38.6m).")
    assert outcome.method == "implied US$ per £, against 1.872–1.910"
    assert outcome.derivation == (
        "1.885–1.900",
        "ECB reference rates, January 3, 2005 to January 13, 2005: "
        "GBP 0.6978–0.70725 a euro and USD 1.3103–1.3507 a euro",
    )


def test_a_failure_tells_them_too():
    outcome = told("The stadium cost £20.4m ($36.8m).")
    assert outcome.derivation[0] == "£20.4m at 1.872–1.910 is $38.10–39.06 million; printed $36.8m."
    assert outcome.derivation[2] == (
        "The rates: ECB reference rates, January 3, 2005 to January 13, 2005: "
        "GBP 0.6978–0.70725 a euro and USD 1.3103–1.3507 a euro."
    )
    assert outcome.suggestions[0].text == "$38.6m"


def test_a_cross_with_a_parity_tells_both_sources():
    outcome = told("The port will cost $23.4 million (XAF 12.0 billion).", date(2004, 11, 12))
    assert outcome.derivation[1].startswith("parity of the CFA franc; ECB reference rates, November 2, 2004")


UNDECIDED = [
    (None, "the article bears no date to look up a rate for", "`--published DATE` gives it one"),
    (date(1998, 6, 1), "no rate between their currencies is known for the days before publication", ""),
]


@pytest.mark.parametrize(("published", "reason", "remedy"), UNDECIDED)
def test_without_a_rate_of_the_day_nothing_can_be_said(published, reason, remedy):
    outcome = told("The stadium cost £20.4m ($36.8m).", published)
    assert outcome.verdict is Verdict.INCONCLUSIVE
    assert (outcome.reason, outcome.remedy) == (reason, remedy)
    assert outcome.message.endswith("no dated rate for GBP/USD")


def test_undated_pairs_share_a_reason():
    outcomes = judged(
        FACTS, CHECK, "It cost CHF 5.3 million ($5.5 million). It sold for EUR 4.1 million ($4.4 million)."
    )
    assert len(outcomes) == 2
    assert len({(outcome.reason, outcome.remedy) for outcome in outcomes}) == 1


def test_an_article_of_some_day_in_a_range_takes_the_days_before_each():
    text = "The stadium cost £20.4m ($26.1m)."
    assert told(text, date(2005, 1, 13)).verdict is Verdict.FAIL
    assert told(text, (date(2005, 1, 13), date(2024, 3, 12))).verdict is Verdict.PASS


def test_rates_that_leave_much_room_prove_little():
    outcome = told("The stadium cost £20.4m ($38.6m).", (date(2005, 1, 13), date(2024, 3, 12)))
    assert outcome.grade is Grade.WEAK
    assert outcome.derivation[0].endswith("weak: the rate from least to greatest leaves room")


def test_the_days_are_those_of_the_rule():
    text = "It paid CHF 52.3 million (€51.2 million)."
    after_the_floor = date(2015, 1, 16)
    assert told(text, after_the_floor, CHECK).verdict is Verdict.PASS
    assert told("It paid CHF 52.3 million (€43.6 million).", after_the_floor, CHECK).verdict is Verdict.PASS
    one_day = CHECK.replace("{from: ecb}", "{from: ecb, days: 0}")
    assert told("It paid CHF 52.3 million (€51.6 million).", after_the_floor, one_day).verdict is Verdict.PASS
    assert told("It paid CHF 52.3 million (€43.6 million).", after_the_floor, one_day).verdict is Verdict.FAIL


def test_a_sum_behind_another_currencys_sign_is_named():
    outcome = told("It costs $3.9bn (£3.0bn).", date(2005, 2, 10))
    first = outcome.suggestions[0]
    assert first.text == "€3 billion"
    assert first.reason == "if $3.9bn is right. The currency is wrong: £3.0bn for €3 billion."


def test_a_sum_that_fits_in_no_other_currency_names_none():
    outcome = told("It costs $3.9bn (£7.0bn).", date(2005, 2, 10))
    assert not any("currency" in suggestion.reason for suggestion in outcome.suggestions)
