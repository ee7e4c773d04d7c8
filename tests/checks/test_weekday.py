"""A weekday, beside a date or alone."""

from __future__ import annotations

from datetime import date

import pytest

from checks.build import article, judged, the_outcome
from verify.outcomes import Verdict

FACTS = "day: {find: weekday}"
CHECK = "kind: weekday, fact: day"
TUESDAY = date(2024, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "It was announced on Monday, March 11, 2024.",
        "It was announced on Monday, 11 March 2024.",
        "It was announced on March 11, 2024, a date in spring, and sold on Monday, March 11, 2024.",
        "It happened on Thursday, February 29, 2024.",
    ],
)
def test_a_weekday_fits_its_date(text):
    outcome = the_outcome(FACTS, CHECK, text)
    assert outcome.verdict is Verdict.PASS
    assert outcome.derivation == (
        f"{outcome.figures.partition(', ')[2]} was a {outcome.figures.partition(',')[0]}",
    )


def test_a_weekday_that_does_not_fit_its_date():
    outcome = the_outcome(FACTS, CHECK, "It was announced on Monday, March 12, 2024.")
    assert outcome.verdict is Verdict.FAIL
    assert outcome.message == '"Monday" is not March 12, 2024'
    assert outcome.derivation == ("March 12, 2024 was a Tuesday.",)
    assert [(made.claim.text, made.text, made.reason) for made in outcome.suggestions] == [
        ("Monday", "Tuesday", "if March 12, 2024 is right."),
        ("March 12, 2024", "March 11, 2024", "if Monday is right."),
        ("March 12, 2024", "March 18, 2024", "if Monday is right."),
    ]
    assert [witness.claim.text for witness in outcome.witnesses] == ["Monday", "March 12, 2024"]


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (date(2024, 3, 11), "March 11, 2024"),
        (TUESDAY, "March 11, 2024"),
        (date(2024, 3, 17), "March 11, 2024"),
        (date(2024, 3, 18), "March 18, 2024"),
        ((TUESDAY, date(2024, 3, 14)), "March 11, 2024"),
    ],
)
def test_a_weekday_alone_is_the_latest_before_publication(published, day):
    outcome = the_outcome(FACTS, CHECK, article("It was announced on Monday.", published=published))
    assert (outcome.verdict, outcome.figures) == (Verdict.PASS, f"Monday, {day}")


def test_all_mentions_of_a_day_are_one_outcome():
    text = "It was announced on Monday. Monday's news followed Sunday's. It was Monday, March 11, 2024."
    outcomes = judged(FACTS, CHECK, article(text, published=TUESDAY))
    assert [(outcome.figures, len(outcome.witnesses)) for outcome in outcomes] == [
        ("Sunday, March 10, 2024", 1),
        ("Monday, March 11, 2024", 3),
    ]


def test_an_article_without_a_date_has_one_open_outcome():
    outcome = the_outcome(FACTS, CHECK, "It was announced on Monday. Since Sunday it had been known. Monday came.")
    assert (outcome.verdict, outcome.reason) == (Verdict.INCONCLUSIVE, "The article bears no date.")
    assert outcome.remedy == "`--published DATE` gives it one."
    assert outcome.figures == '"Monday" and "Sunday"'
    assert len(outcome.witnesses) == 3


def test_a_range_of_days_that_gives_two_mondays_decides_nothing():
    text = article("It was announced on Monday.", published=(date(2024, 3, 9), TUESDAY))
    outcome = the_outcome(FACTS, CHECK, text)
    assert outcome.verdict is Verdict.INCONCLUSIVE
    assert outcome.reason == "The article may have appeared on any day from March 9, 2024 to March 12, 2024."


def test_how_far_back_a_weekday_may_lie():
    text = article("It was announced on Wednesday.", published=TUESDAY)
    assert the_outcome(FACTS, CHECK, text).figures == "Wednesday, March 6, 2024"
    assert the_outcome(FACTS, f"{CHECK}, days: 3", text).verdict is Verdict.INCONCLUSIVE


def test_an_article_without_weekdays_gives_nothing():
    assert judged(FACTS, CHECK, "It was announced on March 11, 2024.") == ()


@pytest.mark.parametrize("published", [None, TUESDAY, date(2026, 2, 1)])
def test_a_rule_may_state_the_day_that_a_weekday_alone_means(published):
    told = article("It was announced on Monday.", published=published)
    outcome = the_outcome(FACTS, f"{CHECK}, means: 2024-03-11", told)
    assert (outcome.verdict, outcome.figures) == (Verdict.PASS, "Monday, March 11, 2024")


def test_another_weekday_than_that_of_the_stated_day():
    outcome = the_outcome(FACTS, f"{CHECK}, means: 2024-03-11", "It was announced on Wednesday.")
    assert (outcome.verdict, outcome.message) == (Verdict.FAIL, '"Wednesday" is not March 11, 2024')
    assert [(made.claim.text, made.text) for made in outcome.suggestions] == [("Wednesday", "Monday")]


def test_a_date_beside_a_weekday_outweighs_the_stated_day():
    told = "It was announced on Tuesday, March 12, 2024."
    assert the_outcome(FACTS, f"{CHECK}, means: 2024-03-11", told).verdict is Verdict.PASS
