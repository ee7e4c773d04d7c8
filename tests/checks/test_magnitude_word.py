"""Words that say how large a sum is."""

from __future__ import annotations

import pytest

from checks.build import judged, the_outcome
from verify.outcomes import Verdict

FACTS = "word: {find: magnitude-word}, sums: {find: amount, in: [headline, body]}"
CHECK = "kind: magnitude-word, fact: word, among: sums"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The multibillion-dollar plan costs $3.2 billion.", "pass"),
        ("The multibillion-dollar plan costs $2 billion.", "pass"),
        ("The multibillion-dollar plan costs $1.4 billion.", "fail"),
        ("The multibillion-dollar plan costs at least $1.9 billion.", "pass"),
        ("The multimillion-dollar plan costs $639.3 million.", "pass"),
        ("The multimillion-pound plan costs £1.2 million.", "fail"),
        ("The multibillion-dollar plan costs HK$5 billion.", "pass"),
        ("The multibillion-dollar plan costs HK$5 billion ($639.3 million).", "fail"),
        ("The multibillion-dollar plan costs HK$5 billion. A share costs $76.30.", "fail"),
        ("The multibillion-dollar plan costs $5 million a year, $3 billion in all.", "pass"),
        ("The multibillion-dollar plan costs €5 billion.", "inconclusive"),
        ("The multibillion-dollar plan costs $100 million.", "fail"),
        ("The multibillion-dollar company made a profit of $1.9 million.", "inconclusive"),
    ],
)
def test_a_word_needs_two_of_its_size(text, verdict):
    assert the_outcome(FACTS, CHECK, text).verdict == verdict


def test_billions_of_another_dollar_are_told():
    outcome = the_outcome(
        FACTS, CHECK, "An ambitious multibillion-dollar plan.\n\nIt costs at least HK$5 billion ($639.3 million)."
    )
    assert outcome.verdict is Verdict.FAIL
    assert outcome.message == '"Multibillion-dollar" is said of $639.3 million'
    assert outcome.derivation == (
        "The word asks for at least $2 billion. Line 3 puts the sum at HK$5 billion ($639.3 million): "
        "billions of Hong Kong dollars, $0.64 billion.",
    )
    assert [made.text for made in outcome.suggestions] == ["HK$5 billion", "multimillion-dollar"]
    assert outcome.primary.claim.text == "multibillion-dollar"


def test_the_largest_sum_speaks_for_the_word():
    outcome = the_outcome(FACTS, CHECK, "The multibillion-dollar plan costs $639.3 million, $5 million a year.")
    assert outcome.message == '"Multibillion-dollar" is said of $639.3 million'
    assert outcome.derivation == (
        "The word asks for at least $2 billion. The largest such sum is $639.3 million, on line 1.",
    )
    assert [made.text for made in outcome.suggestions] == ["multimillion-dollar"]


def test_a_word_without_any_sum_gives_nothing():
    assert judged(FACTS, CHECK, "It is a multibillion-dollar plan for 20 filmmakers.") == ()


def test_each_word_of_an_article_is_judged():
    text = "The multibillion-dollar plan costs $3.2 billion. It is a multitrillion-dollar dream of $3.1 billion."
    assert [outcome.verdict.value for outcome in judged(FACTS, CHECK, text)] == ["pass", "inconclusive"]


def test_sums_of_another_article_do_not_count():
    assert judged(FACTS, CHECK, "It is a multibillion-dollar plan.", "It costs $5 million.") == ()


def test_among_all_figures_the_word_is_no_sum_of_itself():
    facts = "word: {find: magnitude-word}, sums: {find: figure}"
    outcome = the_outcome(facts, CHECK, "The multibillion-dollar plan costs $3.2 billion.")
    assert (outcome.verdict, outcome.message) == ("pass", '"multibillion-dollar" is said of $3.2 billion')
