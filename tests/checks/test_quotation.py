"""One statement, quoted in several articles."""

from __future__ import annotations

import pytest

from checks.build import judged, the_outcome
from verify.outcomes import Verdict

FACTS = "said: {find: quotation, speaker: any}"
CHECK = "kind: quotation, fact: said"

LONG = "We will build and hire for the long term and for all of the city"


def said(words: str, speaker: str = "Ann Lee") -> str:
    return f"“{words},” said {speaker}, the mayor."


ONE_WORDING = [
    LONG,
    LONG.upper(),
    "We will build – and hire – for the long-term and for all of the city",
    "We will build and hire for the long term and for all",
    "will build and hire for the long term and for all of the city",
    "We will build and hire … term and for all of the city",
    "We will build and hire for the long term [in harbours] and for all of the city",
]


@pytest.mark.parametrize("words", ONE_WORDING)
def test_marks_case_and_what_is_left_out_are_no_difference(words):
    outcome = the_outcome(FACTS, CHECK, said(LONG), said(words))
    assert (outcome.verdict, outcome.message) == (Verdict.PASS, "Ann Lee is quoted in one wording")


def test_the_wording_that_most_articles_print_is_the_one_that_others_differ_from():
    odd = "We will build, hire for the long term and for all of the city"
    outcome = the_outcome(FACTS, CHECK, said(odd), said(LONG), said(LONG.upper()), said(odd), said(LONG))
    assert outcome.verdict is Verdict.FAIL
    assert outcome.derivation[0] == '001 has one word more: "and".'


@pytest.mark.parametrize("other", ["It’s ours and we don’t sell it", "It's ours and we don't sell it"])
def test_apostrophes_are_no_difference(other):
    assert the_outcome(FACTS, CHECK, said("It's ours and we don't sell it"), said(other)).verdict is Verdict.PASS


def test_two_wordings_are_shown_by_the_words_that_each_has_more():
    texts = (said(LONG), said("We will build, hire for the long term and for all in the city"))
    outcome = the_outcome(FACTS, CHECK, *texts)
    assert outcome.verdict is Verdict.FAIL
    assert outcome.derivation == (
        '001 has one word more: "in".',
        '000 has two words more: "and" and "of".',
        "The other 13 words are the same, in the same order.",
    )
    assert [witness.caption for witness in outcome.witnesses] == ["15 words", "14 words"]
    marked = [
        [text[start:end] for start, end in witness.marks]
        for text, witness in zip(texts, outcome.witnesses, strict=True)
    ]
    assert marked == [["and", "of"], ["", "in"]]


def test_an_empty_mark_stands_where_words_are_missing():
    texts = (said("We will build and hire for the long term"), said("We will build, hire for the long term"))
    outcome = the_outcome(FACTS, CHECK, *texts)
    ((start, end),) = outcome.witnesses[1].marks
    assert start == end == texts[1].index("hire")


def test_nobody_can_tell_which_is_right():
    outcome = the_outcome(FACTS, CHECK, said(LONG), said(LONG.replace("and hire", "or hire")))
    (made,) = outcome.suggestions
    assert made.text == "either, in both"
    assert made.reason == "The articles cannot tell which is right; the statement can."


@pytest.mark.parametrize(
    ("one", "other", "paired"),
    [
        ("Ann Lee", "Ann Lee", True),
        ("Ann Lee", "Lee", True),
        ("Ann Lee", "Bob Lee", False),
        ("Ann Lee", "Ann", False),
    ],
)
def test_only_one_persons_words_are_paired(one, other, paired):
    assert bool(judged(FACTS, CHECK, said(LONG, one), said(LONG, other))) == paired


def test_only_what_is_alike_is_paired():
    other = "We will build and hire whenever the council lets us do any of this"
    assert judged(FACTS, CHECK, said(LONG), said(other)) == ()
    assert the_outcome(FACTS, f"{CHECK}, alike: 30%", said(LONG), said(other)).verdict is Verdict.FAIL


def test_a_quotation_in_one_article_alone_is_nothing_to_compare():
    assert judged(FACTS, CHECK, said(LONG) + " " + said(LONG.replace("and hire", "or hire"))) == ()


def test_several_articles_are_one_outcome():
    outcome = the_outcome(FACTS, CHECK, said(LONG), said(LONG.replace("hire", "fire")), said(LONG))
    assert [witness.claim.span.article for witness in outcome.witnesses] == ["000.txt", "001.txt", "002.txt"]
    assert outcome.derivation[0] == '001 has one word more: "fire".'
