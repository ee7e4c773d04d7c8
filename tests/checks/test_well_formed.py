"""Amounts that lost something on the way."""

from __future__ import annotations

import pytest

from checks.build import judged, the_outcome
from verify.outcomes import Verdict

FACTS = "sum: {find: damaged-amount}"
CHECK = "kind: well-formed, fact: sum"


def test_a_caption_that_lost_what_the_headline_has():
    outcome = the_outcome(
        FACTS,
        CHECK,
        """
        # Group Set to Invest $640M Into Hong Kong Entertainment Industry
        ! Group Set to Invest 0M Into Hong Kong Entertainment Industry
        It will invest $640 million.
        """,
    )
    assert outcome.verdict is Verdict.FAIL
    assert outcome.title == "an amount lost its sign and two digits"
    assert outcome.message == 'A caption prints "0M" for the headline\'s "$640M"'
    assert outcome.derivation == (
        "The headline on line 1 is the same sentence with $640M. "
        'What is missing is "$64", which a template may have read as a variable.',
    )
    assert [made.text for made in outcome.suggestions] == ["$640M"]
    assert [witness.claim.text for witness in outcome.witnesses] == ["0M", "$640M"]


@pytest.mark.parametrize(
    ("whole", "damaged", "title"),
    [
        ("£1.20M", "0M", "an amount lost its sign and two digits"),
        ("$640M", "$M", "an amount is damaged"),
        ("€50M", "0M", "an amount lost its sign and one digit"),
    ],
)
def test_what_is_missing_is_counted(whole, damaged, title):
    outcome = the_outcome(
        FACTS, CHECK, f"# City to Spend {whole} on Its Docks\n! City to Spend {damaged} on Its Docks"
    )
    assert (outcome.verdict, outcome.title) == (Verdict.FAIL, title)
    assert [made.text for made in outcome.suggestions] == [whole]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("# City to Spend 0M on Its Docks", "its sign and first digits are missing"),
        ("# City to Spend $ million on Its Docks", "the digits are missing"),
    ],
)
def test_an_amount_without_a_whole_one_beside_it(text, step):
    outcome = the_outcome(FACTS, CHECK, text)
    assert outcome.verdict is Verdict.FAIL
    assert outcome.message.startswith("The headline prints")
    assert step in outcome.derivation[0]
    assert outcome.suggestions == ()


def test_another_sentence_with_a_sum_suggests_nothing():
    text = "# City to Spend 0M on Its Docks\nThe harbour master said that $640M would never be enough for that."
    assert the_outcome(FACTS, CHECK, text).suggestions == ()


def test_each_damaged_amount_is_a_failure_of_its_own():
    outcomes = judged(FACTS, CHECK, "# City to Spend 0M on Docks\n! And 00bn on a bridge\nIt has $5m.")
    assert [outcome.figures for outcome in outcomes] == ["0M", "00bn"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It spent $5m on 20 filmmakers in seven days, 3% more.", "4 figures, none damaged"),
        ("The multibillion-dollar plan costs $3.2 billion.", "1 figure, none damaged"),
    ],
)
def test_a_pass_counts_the_figures(text, figures):
    outcome = the_outcome(FACTS, CHECK, text)
    assert (outcome.verdict, outcome.figures) == (Verdict.PASS, figures)


def test_a_pass_guards_no_figure():
    text = "$5m is what it costs."
    outcome = the_outcome(FACTS, CHECK, text)
    assert [witness.claim.text for witness in outcome.witnesses] == [""]
    assert outcome.guards == ()


def test_an_article_without_figures_gives_nothing():
    assert judged(FACTS, CHECK, "On Monday nothing was spent.") == ()
