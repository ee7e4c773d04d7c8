"""What writers say of a figure's exactness, before it and behind it."""

import pytest

from verify import extract

BEFORE = [
    ("Revenue tops {}.", "more"),
    ("Revenue topped {} in May.", "more"),
    ("A bill topping {} is due.", "more"),
    ("Costs exceeding {} are likely.", "more"),
    ("Costs exceeded {}.", "more"),
    ("Costs in excess of {} are likely.", "more"),
    ("It is worth north of {}.", "more"),
    ("It is worth a little over {}.", "more"),
    ("It is worth slightly more than {}.", "more"),
    ("It paid no less than {}.", "more"),
    ("It is worth close to {}.", "less"),
    ("It is worth nearly {}.", "less"),
    ("It is worth not quite {}.", "less"),
    ("It is worth just shy of {}.", "less"),
    ("It is worth a little under {}.", "less"),
    ("It is worth roughly {}.", "about"),
    ("It is worth approximately {}.", "about"),
    ("It is worth around {}.", "about"),
    ("It is worth circa {}.", "about"),
    ("It is worth in the region of {}.", "about"),
    ("It paid as much as {}.", "up_to"),
    ("It paid no more than {}.", "up_to"),
    ("It paid nearly a record {}.", "less"),
    ("It paid at least another {}.", "more"),
    ("It paid a total of {}.", None),
    ("It paid a record {}.", None),
    ("It paid {} or so.", "about"),
    ("It paid {}-odd for it.", "about"),
    ("It is a {}-plus market.", "more"),
    ("It takes {} or more to build.", "more"),
    ("It paid more than {} or so.", "more"),
    ("It paid {} or soon will.", None),
]
FIGURES = ["$600 million", "€5", "5 million dollars", "five million pounds", "HK$1.2bn"]


@pytest.mark.parametrize(("sentence", "hedge"), BEFORE)
@pytest.mark.parametrize("figure", FIGURES)
def test_a_hedge_is_read_with_any_figure(sentence, hedge, figure):
    (amount,) = [claim for claim in extract(sentence.format(figure)) if claim.kind == "amount"]
    assert (amount.text, amount.quantity.hedge) == (figure, hedge)


@pytest.mark.parametrize(
    ("sentence", "text", "hedge"),
    [
        ("As many as 500 people came.", "500", "up_to"),
        ("It has 40-odd members.", "40", "about"),
        ("It has 40 or so members.", "40", "about"),
        ("It found 5 odd socks.", "5", None),
        ("The top 500 companies met.", "500", None),
        ("Some 30 ships sailed.", "30", "about"),
        ("No fewer than twenty ships sailed.", "twenty", "more"),
    ],
)
def test_a_count_has_its_hedge(sentence, text, hedge):
    (count,) = extract(sentence)
    assert (count.kind, count.text, count.quantity.hedge) == ("count", text, hedge)


VAGUE = [
    "It cost tens of millions of dollars.",
    "It owes hundreds of thousands of euros.",
    "It raised several billion dollars.",
    "It lost a few million pounds.",
    "It is worth billions of dollars.",
    "It hired dozens of people and scores of drivers.",
    "It paid many millions, a couple of hundred thousand dollars at a time.",
]


@pytest.mark.parametrize("sentence", VAGUE)
def test_a_sum_of_which_only_the_size_is_told_is_no_figure(sentence):
    assert [claim.text for claim in extract(sentence)] == []
