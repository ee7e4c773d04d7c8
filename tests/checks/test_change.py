"""Changes and differences, against the levels between which they run."""

from __future__ import annotations

import pytest

from checks.build import judged, the_outcome
from verify.outcomes import Verdict

MOVE = ("move: {find: figure}", "kind: change, fact: move")
LEVELS = ("levels: {find: difference}", "kind: difference, fact: levels")


@pytest.mark.parametrize(
    "sentence",
    [
        "Sales rose 5% to $4.2bn from $4.0bn.",
        "Claims dropped 23%, from 48,210 to 37,360.",
        "The shares were up 31 pence, or 4.9%, at 664p.",
        "Profits doubled to $4m from $2m.",
        "The bank cut its rate by 25 basis points to 4.5% from 4.75%.",
        "Profit fell by 25% to 41.9m euros, compared with 55.9m euros.",
        "Sales and profit came to $8.4bn and $610m, up from $7.9bn and $540m, or by 6.3% and 13% respectively.",
    ],
)
def test_what_the_levels_give_agrees(sentence):
    assert {outcome.verdict for outcome in judged(*MOVE, sentence)} == {Verdict.PASS}


@pytest.mark.parametrize(
    ("sentence", "step", "suggested"),
    [
        (
            "Sales rose 15% to $4.2bn from $4.0bn.",
            "from $4.0bn to $4.2bn is up 2.469–7.595%; printed 15%.",
            ["2–8%", "$3.6–3.7bn", "$4.5–4.7bn"],
        ),
        (
            "The shares were up 31 pence, or 9.4%, at 664p.",
            "31 pence to 664p is up 4.810–4.985%; printed 9.4%.",
            ["4.9%"],
        ),
        ("Profits doubled to $8m from $2m.", "from $2m to $8m is 3.000–5.667 times as much; printed doubled.", []),
    ],
)
def test_a_slip_is_told_with_what_would_fit(sentence, step, suggested):
    outcome = the_outcome(*MOVE, sentence)
    assert (outcome.verdict, outcome.derivation[0]) == (Verdict.FAIL, step)
    texts = [made.text for made in outcome.suggestions]
    assert [text for text in suggested if text not in texts] == []


def test_swapped_digits_are_named_first():
    outcome = the_outcome(*MOVE, "The shares were up 31 pence, or 9.4%, at 664p.")
    assert (outcome.suggestions[0].text, outcome.suggestions[0].reason.split(". ")[1]) == (
        "4.9%",
        "Two digits are swapped: 9.4 for 4.9.",
    )


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("Net profit rose to $4m from $5m.", "from $5m to $4m is downward, not upward"),
        ("Losses widened from $5m to $4m.", "from $5m to $4m is downward, not upward"),
        ("The economy grew 9.4%, up from 12.1%.", "from 12.1% to 9.4% is downward, not upward"),
    ],
)
def test_words_against_their_levels_fail(sentence, message):
    outcome = the_outcome(*LEVELS, sentence)
    assert (outcome.verdict, outcome.message) == (Verdict.FAIL, message)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Losses narrowed to $4m from $5m.", Verdict.PASS),
        ("Imports jumped by $3m to $15m from $12m.", Verdict.PASS),
        ("Imports jumped by $8m to $15m from $12m.", Verdict.FAIL),
        ("The surplus widened by 2.1bn euros to 16.9bn euros, from 14.1bn euros.", Verdict.FAIL),
    ],
)
def test_a_difference_fits_its_levels(sentence, verdict):
    assert the_outcome(*LEVELS, sentence).verdict is verdict


def test_a_change_keeps_its_levels_to_itself():
    assert judged(*LEVELS, "Sales fell from $5m to $4m, a drop of 20%.") == ()


def test_a_base_that_may_be_zero_decides_nothing():
    outcome = the_outcome(*MOVE, "Sales rose 5% to $4 from $0.")
    assert (outcome.verdict, outcome.reason) == (Verdict.INCONCLUSIVE, "a figure that may be zero divides another")
