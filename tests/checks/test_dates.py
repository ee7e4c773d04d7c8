"""What is said of stretches of days."""

from datetime import date

import pytest

from checks.build import article, judged, the_outcome
from verify.outcomes import Verdict

FACTS, CHECK = "days: {find: dates}", "kind: dates, fact: days"


@pytest.mark.parametrize(
    "text",
    [
        "The seven-day festival from 3 to 9 March drew a crowd.",
        "The six-day festival from 3 to 9 March drew a crowd.",
        "The four-day fair from 27 February to 2 March 2003 drew a crowd.",
        "The five-day fair from 27 February to 2 March drew a crowd.",
        "The two-week fair from 3 to 14 March drew a crowd.",
        "The two-week fair from 3 to 17 March drew a crowd.",
        "The 90-day truce from 3 March to 31 May held.",
        "The four-day fair from 30 December to 2 January drew a crowd.",
        "The festival runs from 3 to 9 March. The festival (3-9 March) is free.",
    ],
)
def test_days_that_fit_pass(text):
    assert the_outcome(FACTS, CHECK, text).verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The five-day trip, 3-9 March, was long.", "3-9 March is 7 days, not five-day"),
        ("The eight-day trip from 3 to 9 March was long.", "3 to 9 March is 7 days, not eight-day"),
        ("The two-week fair from 3 to 24 March drew a crowd.", "3 to 24 March is 22 days, not two-week"),
        ("The hall is open from 9 to 3 March.", "9 to 3 March runs backward"),
        ("It ran from 9 March 2004 to 3 April 2003.", "9 March 2004 to 3 April 2003 runs backward"),
        (
            "The festival runs from 3 to 9 March. The festival (3-10 March) is free.",
            '"festival" is said to be 3 to 9 March and 3-10 March',
        ),
    ],
)
def test_days_that_do_not_fit_fail(text, message):
    outcome = the_outcome(FACTS, CHECK, text)
    assert (outcome.verdict, outcome.message) == (Verdict.FAIL, message)


@pytest.mark.parametrize(
    "text",
    [
        "The hall is open from 3 to 9 March.",
        "It is open from 30 December to 2 January.",
        "Shares fell from 9 to 3 March.",
        "It is open 9-5 March to May.",
        "The January 5-3 win was the first.",
    ],
)
def test_of_a_stretch_alone_nothing_is_said_unless_it_runs_backward(text):
    assert judged(FACTS, CHECK, text) == ()


TERMS = [
    ("The firm has 60 days from 10 April, until 9 June, to pay.", Verdict.PASS),
    ("The firm has 60 days from 10 April, until 8 June, to pay.", Verdict.PASS),
    ("The firm has 60 days from 10 April, until 9 July, to pay.", Verdict.FAIL),
    ("The firm has six weeks from 10 April, until 22 May, to pay.", Verdict.PASS),
    ("The pause is one month from 31 January, or until 28 February.", Verdict.PASS),
    ("The pause is two years from 3 May 2009, until 2 May 2011.", Verdict.PASS),
    ("The pause is two years from 3 May 2009, until 2 June 2011.", Verdict.FAIL),
    ("The pause is 9999 years from 3 May 2009, until 2 June 2011.", None),
    ("The pause is 30 days from 3 May 2011, until 2 June 2010.", None),
]


@pytest.mark.parametrize(("text", "verdict"), TERMS)
def test_a_term_ends_as_many_days_after_its_first_as_it_has(text, verdict):
    found = judged(FACTS, CHECK, article(text, published=date(2009, 4, 14)))
    assert [outcome.verdict for outcome in found if len(outcome.witnesses) == 3] == [verdict] * (
        verdict is not None
    )


def test_a_term_says_when_it_ends():
    fair = article("The firm has 60 days from 10 April, until 9 July, to pay.", published=date(2009, 4, 14))
    (outcome,) = judged(FACTS, CHECK, fair)
    assert outcome.message == "60 days from 10 April end about 2009-06-09, not on 9 July"
