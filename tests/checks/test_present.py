"""Figures that must be found among others."""

from __future__ import annotations

from datetime import date

import pytest

from checks.build import BAND, article, judged, the_outcome
from verify.outcomes import Verdict

HEADLINE = "top: {find: amount, in: headline}, told: {find: amount, in: body}"
IN_BODY = "kind: present, fact: top, among: told, rounding: either"
FOREIGN = "foreign: {find: amount, in: body, currency: {not: USD}}, pair: {find: conversion}"
CONVERTED = "kind: present, fact: foreign, among: pair"


@pytest.mark.parametrize(
    ("top", "told", "verdict", "grade"),
    [
        ("$640M", "$640 million", "pass", "exact"),
        ("$16bn", "$16.6bn", "pass", "exact"),
        ("$17bn", "$16.6bn", "pass", "exact"),
        ("$61bn", "$16.6bn", "fail", "exact"),
        ("$640M", "$639.3 million", "pass", "loosened"),
        ("$600M", "$560.3 million", "inconclusive", "exact"),
        ("over $3bn", "$3.2bn", "pass", "exact"),
        ("nearly $17bn", "$16.2bn", "pass", "exact"),
        ("$640M", "€640 million", "fail", "exact"),
        ("$640M", "$5 million, then $640 million", "pass", "exact"),
    ],
)
def test_a_headlines_sum_is_in_the_body(top, told, verdict, grade):
    outcome = the_outcome(HEADLINE, IN_BODY, f"# Group to Spend {top} on Film\nIt will spend {told} on film.")
    assert (outcome.verdict, outcome.grade) == (verdict, grade)


def test_a_relation_of_one_figure_alone_offers_no_counterpart():
    facts = "part: {find: percentage}, order: {find: order}"
    outcome = the_outcome(facts, "kind: present, fact: part, among: order", "A majority of voters, 55%, agreed.")
    assert (outcome.verdict, outcome.message) == ("pass", "55% is 55%")


def test_a_pass_tells_the_pair():
    outcome = the_outcome(HEADLINE, IN_BODY, "# Group to Spend $640M\nIt will spend $640 million.")
    assert (outcome.figures, outcome.derivation) == ("$640M", ("$640M is $640 million",))
    assert [witness.claim.text for witness in outcome.witnesses] == ["$640M", "$640 million"]


def test_a_loosened_pass_tells_what_it_supposes():
    outcome = the_outcome(HEADLINE, IN_BODY, "# Group to Spend $640M\nIt will spend $639.3 million.")
    assert outcome.derivation == (
        "$640M is $639.3 million, only if $640M is rounded to the nearest ten million (635–650)",
    )


def test_a_missing_sum_is_told_with_the_nearest():
    outcome = the_outcome(
        HEADLINE, IN_BODY, "# Workers send $61bn home\nThey sent $16.6bn home, $2bn of it by post."
    )
    assert outcome.message == "$61bn in the headline has no counterpart; $16.6bn is nearest"
    assert outcome.derivation == ('$61bn meets none of "told": $16.6bn, $2bn.',)
    (made,) = outcome.suggestions
    assert (made.text, made.reason) == ("$16bn", "if $16.6bn is right. Two digits are swapped: 61 for 16.")


def test_a_body_without_sums_fails():
    outcome = the_outcome(HEADLINE, IN_BODY, "# Group to Spend $640M\nIt will spend a lot.")
    assert (outcome.verdict, outcome.derivation) == (Verdict.FAIL, ('The article has no "told" for $640M.',))


def test_each_missing_sum_fails_and_the_others_share_a_pass():
    outcomes = judged(HEADLINE, IN_BODY, "# $5m, $6m, $8m and $20m\nFirst came $5m, then $6m and then $9.9m.")
    assert [(outcome.verdict, outcome.figures) for outcome in outcomes] == [
        ("fail", "$8m"),
        ("fail", "$20m"),
        ("pass", "$5m, $6m"),
    ]


def test_a_rate_joins_two_currencies():
    text = "# Group to Spend $640M\nIt will spend HK$5 billion."
    assert the_outcome(HEADLINE, IN_BODY, text).verdict is Verdict.FAIL
    assert the_outcome(HEADLINE, f"{IN_BODY}, rate: {BAND}", text).verdict is Verdict.PASS


def test_a_tolerance():
    text = "# Group to Spend $640M\nIt will spend $646.2 million."
    assert the_outcome(HEADLINE, IN_BODY.replace("either", "nearest"), text).verdict == "fail"
    assert the_outcome(HEADLINE, f"{IN_BODY}, tolerance: 1%", text).verdict == "pass"
    outcome = the_outcome(HEADLINE, f"{IN_BODY}, tolerance: 1 point", text.replace("646.2", "846.2"))
    assert (outcome.verdict, outcome.reason) == ("inconclusive", "a tolerance of 1 point has no meaning here")


class TestDatedRates:
    AT_ECB = f"{IN_BODY}, rate: [{BAND}, {{from: ecb, days: 10}}]"
    JANUARY = date(2005, 1, 13)

    def outcome(self, top, told, published=JANUARY):
        return the_outcome(
            HEADLINE, self.AT_ECB, article(f"# {top} stadium\nIt cost {told}.", published=published)
        )

    def test_join_two_currencies(self):
        outcome = self.outcome("$38.6m", "£20.4m")
        assert (outcome.verdict, outcome.derivation[0]) == ("pass", "$38.6m is £20.4m")
        assert outcome.derivation[1].startswith("ECB reference rates, January 3, 2005 to January 13, 2005: GBP")

    def test_tell_their_source_with_a_failure(self):
        outcome = self.outcome("$36.8m", "£20.4m")
        assert (outcome.verdict, outcome.suggestions[0].text) == ("fail", "$38.6m")
        assert outcome.derivation[-1].startswith("The rates: ECB reference rates, January 3, 2005 to")

    def test_are_those_of_the_articles_day(self):
        assert self.outcome("$38.6m", "£20.4m", date(2024, 3, 12)).verdict == "fail"
        assert self.outcome("$26.1m", "£20.4m", date(2024, 3, 12)).verdict == "pass"

    @pytest.mark.parametrize("top", ["$38.6m", "$36.8m"])
    def test_that_are_missing_decide_nothing(self, top):
        outcome = self.outcome(top, "£20.4m and $1m more", None)
        assert outcome.verdict == "inconclusive"
        assert outcome.message == f"{top} and £20.4m: no dated rate for USD/GBP"
        assert outcome.reason == "the article bears no date to look up a rate for"
        assert outcome.remedy == "`--published DATE` gives it one"

    def test_are_not_missed_where_one_currency_is_told(self):
        assert self.outcome("$38.6m", "$38.6m, or £20.4m", None).derivation == ("$38.6m is $38.6m",)

    def test_are_not_needed_for_a_band(self):
        assert self.outcome("$640m", "HK$5bn", None).verdict == "pass"
        assert self.outcome("$460m", "HK$5bn", None).verdict == "fail"

    def test_of_a_currency_that_nobody_quotes_decide_nothing(self):
        outcome = self.outcome("$640m", "NT$20bn")
        assert (outcome.verdict, outcome.message) == ("inconclusive", "$640m and NT$20bn: no rate for USD/TWD")
        assert outcome.remedy == "an entry for them under `rate` gives one"


def test_an_article_without_a_headline_gives_nothing():
    assert judged(HEADLINE, IN_BODY, "It will spend $640 million.") == ()


def test_each_article_is_asked_for_itself():
    outcomes = judged(HEADLINE, IN_BODY, "# Group to Spend $640M", "It will spend $640 million.")
    assert [outcome.verdict for outcome in outcomes] == [Verdict.FAIL]


class TestAmongRelations:
    def test_a_foreign_sum_stands_beside_its_conversion(self):
        outcome = the_outcome(
            FOREIGN, CONVERTED, "It cost HK$5 billion ($640 million). The HK$5 billion was borrowed."
        )
        assert outcome.verdict is Verdict.PASS
        assert outcome.derivation == ("HK$5 billion stands beside $640 million",)

    def test_a_foreign_sum_alone_fails(self):
        assert the_outcome(FOREIGN, CONVERTED, "It cost HK$5 billion.").verdict is Verdict.FAIL

    def test_another_sum_beside_a_conversion_fails_without_a_suggestion(self):
        outcomes = judged(FOREIGN, CONVERTED, "It cost HK$5 billion ($640 million), and HK$20 million for rent.")
        assert [(outcome.verdict, outcome.figures) for outcome in outcomes] == [
            ("fail", "HK$20 million"),
            ("pass", "HK$5 billion"),
        ]
        assert outcomes[0].suggestions == ()

    def test_each_mention_may_be_asked_for(self):
        text = "It cost HK$5 billion ($640 million). The HK$5 billion was borrowed."
        outcomes = judged(FOREIGN, f"{CONVERTED}, each: mention", text)
        assert [outcome.verdict for outcome in outcomes] == [Verdict.FAIL, Verdict.PASS]
