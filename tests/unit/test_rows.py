"""What becomes rows and comes back is the same value."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.claims import Claim, Phrase
from verify.document import Span
from verify.interval import Interval
from verify.outcomes import Measure, Outcome, Suggestion, Verdict, Witness
from verify.quantity import Hedge, Quantity
from verify.read import read_all
from verify.rows import from_rows, to_rows
from verify.rules.load import load_packs

numbers = st.decimals(allow_nan=False, allow_infinity=False)
spans = st.builds(Span, st.text(), st.integers(), st.integers())
quantities = st.builds(
    Quantity,
    st.text(),
    st.none() | numbers,
    st.none() | st.text(),
    numbers,
    st.none() | st.sampled_from(Hedge),
    ends=st.none(),
)
claims = st.builds(
    Claim,
    st.text(),
    spans,
    st.text(),
    st.text(),
    spans,
    quantity=st.none() | quantities,
    base=st.none() | st.builds(Phrase, st.text(), spans),
    days=st.none() | st.tuples(st.dates(), st.dates()),
)
intervals = st.tuples(st.fractions(), st.fractions()).map(lambda ends: Interval(min(ends), max(ends)))
measures = st.builds(Measure, intervals | st.just(Interval(None, None)), st.none() | st.text())
outcomes = st.builds(
    Outcome,
    st.sampled_from(Verdict),
    st.text(),
    st.text(),
    primary=st.none() | st.builds(Witness, st.text(), claims),
    stated=st.none() | measures,
    suggestions=st.lists(st.builds(Suggestion, claims, st.text(), st.text()), max_size=2).map(tuple),
)


def through_json(value):
    return from_rows(json.loads(json.dumps(to_rows(value))))


@given(st.lists(claims | outcomes, max_size=4).map(tuple))
def test_claims_and_outcomes_come_back(values):
    back = through_json(values)
    assert back == values
    assert repr(back) == repr(values)  # 1.0 equals 1.00, and is not written alike


@pytest.mark.parametrize(
    "value",
    [
        (),
        (1, True, 0, False, None, ""),
        ((1,), (True,), ("1",)),
        frozenset({"a"}),
        {"a": 1},
        Decimal("1.50"),
        Decimal("1.5"),
        Fraction(-1, 3),
        date(2024, 3, 11),
        Span("\ud800.txt", 0, 10**30),
        Hedge.ABOUT,
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_comes_back_with_its_types(value):
    assert repr(through_json(value)) == repr(value)


def test_the_members_of_a_set_stand_in_order():
    document = to_rows(frozenset({"b", "c", "a"}))
    assert document == (["frozenset"], [(0, "a", "b", "c")])
    assert from_rows(document) == {"a", "b", "c"}


def test_rules_come_back():
    packed = load_packs()
    assert through_json(packed) == packed


def test_articles_come_back():
    articles = read_all(["seeds"]).articles
    assert articles
    assert through_json(articles) == articles


def test_equal_values_share_a_row():
    span = Span("a.txt", 0, 3)
    assert to_rows((span, None, Span("a.txt", 0, 3))) == (
        ["verify.document:Span", "tuple"],
        [(0, "a.txt", 0, 3), (1, (0,), None, (0,))],
    )


@pytest.mark.parametrize("value", [[], (1.5,), object(), b"", {1: [2]}], ids=lambda value: type(value).__name__)
def test_no_other_value_is_taken(value):
    with pytest.raises(TypeError, match="no document holds"):
        to_rows(value)


@pytest.mark.parametrize(
    "document",
    [
        None,
        [],
        [[], []],
        [["tuple"], [[1]]],
        [["tuple"], [[0, [1]]]],
        [["os:system"], [[0, "true"]]],
        [["verify.rows:to_rows"], [[0, 1]]],
        [["verify.absent:Span"], [[0]]],
        [["verify.document:Span.covers"], [[0]]],
        [["verify.document:Block"], [[0, "body"]]],
        [["Decimal"], [[0, "much"]]],
        [["date"], [[0, "2024-13-01"]]],
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_document_is_refused(document):
    with pytest.raises(ValueError):
        from_rows(document)
