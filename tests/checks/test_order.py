"""What is said of words of order and the figures beside them."""

import pytest

from checks.build import judged, the_outcome
from verify.outcomes import Verdict

FACTS, CHECK = "order: {find: order}", "kind: order, fact: order"

CASES = [
    ("Acme overtook Beta with sales of ${}bn against $5bn.", "6", "4"),
    ("Acme trailed Beta with sales of ${}bn against $5bn.", "4", "6"),
    ("More than half of the 500 members, {}, agreed.", "251", "250"),
    ("Fewer than half of its 500 members ({}) agreed.", "249", "250"),
    ("A majority of voters, {}%, backed it.", "55", "45"),
    ("A minority of voters, {}%, backed it.", "45", "55"),
    ("The larger of the two, at ${}m, opens in May; the other cost $4m.", "5", "3"),
    ("The economy grew faster, at {}%, than the 4% of 2003.", "5", "3"),
    ("Inflation of {}% was lower than the 4% of 2003.", "3", "5"),
    ("It raised ${}m, more than the $4m that it wanted.", "5", "3"),
    ("It was the slowest growth since 2009, at {}% after 2.8% in 2012.", "2.2", "3.2"),
    ("Forecasts ranged from 2% to 3%, with a mean of {}%.", "2.4", "3.4"),
    ("Prices ranged from $20 to $30, for an average of ${}.", "25", "35"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), CASES)
def test_figures_pass_in_the_order_told_and_fail_in_another(text, right, wrong):
    verdicts = [the_outcome(FACTS, CHECK, text.format(figure)).verdict for figure in (right, wrong)]
    assert verdicts == [Verdict.PASS, Verdict.FAIL]


def test_a_failure_tells_the_words_and_the_figures():
    outcome = the_outcome(FACTS, CHECK, "A majority of voters, 45%, backed it.")
    assert outcome.message == '"A majority of voters" does not fit 45% of 100%'
    assert [witness.claim.text for witness in outcome.witnesses] == ["45%"]


@pytest.mark.parametrize(("mean", "certainty"), [("3.4%", "likely"), ("3.9%", "certain")])
def test_a_mean_that_rounding_might_bring_inside_only_warns(mean, certainty):
    outcome = the_outcome(FACTS, CHECK, f"Forecasts ranged from 2% to 3%, with a mean of {mean}.")
    assert (outcome.verdict, outcome.certainty.value) == (Verdict.FAIL, certainty)


def test_figures_that_may_be_in_order_pass():
    assert the_outcome(FACTS, CHECK, "Acme overtook Beta with sales of $5bn against $5bn.").verdict is Verdict.PASS


def test_nothing_is_said_without_words_of_order():
    assert judged(FACTS, CHECK, "Acme had sales of $4bn, Beta of $5bn.") == ()
