"""Shares told as fractions, and the fractions that are none."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify import extract
from verify.quantity import narrow

SHARES = [
    ("It sold two thirds of the shares.", "two thirds", "0.67", "0.05", None),
    ("It sold two-thirds of the shares.", "two-thirds", "0.67", "0.05", None),
    ("It sold nearly a third of its stake.", "a third", "0.33", "0.05", "less"),
    ("One third of voters stayed at home.", "One third", "0.33", "0.05", None),
    ("It lost more than three-quarters of its value.", "three-quarters", "0.75", "0.05", "more"),
    ("It lost three quarters of its value.", "three quarters", "0.75", "0.05", None),
    ("About a quarter of the loans are bad.", "a quarter", "0.25", "0.05", "about"),
    ("A quarter of China's exports go there.", "A quarter", "0.25", "0.05", None),
    ("Half of the 120 ships were lost.", "Half", "0.5", "0.05", None),
    ("At least half of 120 lenders failed.", "half", "0.5", "0.05", "more"),
    ("Four fifths of revenue comes from phones.", "Four fifths", "0.8", "0.05", None),
    ("A tenth of all jobs will go.", "A tenth", "0.1", "0.05", None),
    ("An eighth of this year's budget is spent.", "An eighth", "0.13", "0.05", None),
    ("One in five customers left.", "One in five", "0.2", "0.05", None),
    ("Nearly one in three Americans agreed.", "one in three", "0.33", "0.05", "less"),
    ("Three in 10 firms plan to hire.", "Three in 10", "0.3", "0.05", None),
    ("Nine out of ten voters agreed.", "Nine out of ten", "0.9", "0.05", None),
    ("Some 9 out of every 10 voters agreed.", "9 out of every 10", "0.9", "0.05", "about"),
    ("It won 12 of the 18 seats, or two thirds.", "two thirds", "0.67", "0.05", None),
    ("Rent took £3m of its £9m income, about a third.", "a third", "0.33", "0.05", "about"),
    ("It repaid $4m of the $12m loan – one third – early.", "one third", "0.33", "0.05", None),
    ("It gave a tenth, $3m, of its $30m to schools.", "a tenth", "0.1", "0.05", None),
    ("It gave half (about $15m) of its $30m to schools.", "half", "0.5", "0.05", None),
    ("One in 500 tests failed.", "One in 500", "0.002", "0.001", None),
]


@pytest.mark.parametrize(("sentence", "text", "value", "written", "hedge"), SHARES, ids=[row[1] for row in SHARES])
def test_a_share_in_words_is_a_percentage_in_units_of_one(sentence, text, value, written, hedge):
    (share,) = [claim for claim in extract(sentence) if claim.kind == "percentage"]
    quantity = share.quantity
    assert (share.text, quantity.unit) == (text, "ratio")
    assert (quantity.value, quantity.written, quantity.hedge) == (Decimal(value), Decimal(written), hedge)


NO_SHARE = [
    "Seven out of 12 members voted for it.",
    "It opened at half past nine.",
    "Sales fell in the third quarter of the year.",
    "Sales fell in the second half of 2019.",
    "Sales fell in the first half of the year.",
    "Sales fell in the latter half of the decade.",
    "It lost money in a quarter of 2020.",
    "It spent half of the year abroad.",
    "It spent half of last year abroad.",
    "After three quarters of growth, sales fell.",
    "It closed at one in the morning.",
    "It opened one in 2019 and two in three years.",
    "It was the third of its kind.",
    "It moved the third of May.",
    "The rate rose a quarter of a percentage point.",
    "The rate rose a quarter of one percent.",
    "It is half of 1 percent.",
    "It opened four in 27 cities.",
    "It ranks No. 1 in 10 countries.",
    "It took a quarter of a century.",
    "A third of the way through it stopped.",
    "She is one in a million people.",
    "More than one in five, 21%, said so.",
    "It took four and a half of them.",
    "Of the 18 firms one closed, a second moved, a third grew.",
    "Two of the 18 firms grew in the first half, a quarter.",
    "It has 18 firms, or a third.",
    "It came second, $3m of the prize, and then, in May, a third.",
    "She came a third, $3m behind.",
]


@pytest.mark.parametrize("sentence", NO_SHARE)
def test_a_fraction_that_is_of_nothing_is_no_share(sentence):
    assert [c.text for c in extract(sentence) if c.quantity and c.quantity.unit == "ratio"] == []


def test_the_things_of_a_share_are_still_counted():
    assert [(c.kind, c.text) for c in extract("Half of the 120 ships were lost.")] == [
        ("percentage", "Half"),
        ("count", "120"),
    ]


@given(st.integers(1, 9), st.sampled_from([2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 60, 100, 1000]))
def test_a_share_stands_for_an_interval_that_holds_the_fraction(some, whole):
    if some < whole:
        (share,) = [c for c in extract(f"It lost {some} out of {whole} customers.") if c.kind == "percentage"]
        low, high = narrow(share.quantity).ends
        assert low <= Fraction(some, whole) <= high


@pytest.mark.parametrize(
    ("sentence", "text", "value", "direction"),
    [
        ("The workforce has shrunk by a fifth.", "a fifth", "20", "down"),
        ("It will cut its staff by a third, to 15,200.", "a third", "33", "down"),
        ("Prices rose by two thirds in a year.", "two thirds", "67", "up"),
        ("Profit fell by almost half.", "half", "50", "down"),
    ],
)
def test_a_fraction_behind_by_is_a_change_in_percent(sentence, text, value, direction):
    (change,) = [claim for claim in extract(sentence) if claim.kind == "change"]
    assert (change.text, change.quantity.unit, change.direction) == (text, "percent", direction)
    assert (change.quantity.value, change.quantity.written) == (Decimal(value), 5)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was cut by half a billion dollars.",
        "The rate rose by a quarter of a point.",
        "It was led by a third man.",
    ],
)
def test_another_fraction_behind_by_is_none(sentence):
    assert [
        claim for claim in extract(sentence) if claim.kind == "change" and claim.quantity.unit == "percent"
    ] == []
