"""Stretches of days, the lengths beside them, and one told twice."""

from datetime import date

import pytest

from verify import extract, relate
from verify.document import Article, Block, Published, SourceMap
from verify.extract.dates import stretch_of


def article_of(text, published=None):
    seen = Published(published, published, "test") if published else None
    return Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),), published=seen)


def stretches(text, published=None):
    return [claim for claim in extract(article_of(text, published)) if claim.kind == "dates"]


def relations(text):
    article = article_of(text)
    found = [relation for relation in relate(article, extract(article)) if relation.kind == "dates"]
    return [tuple(claim.text for claim in relation.claims) for relation in found if len(relation.roles) > 1]


@pytest.mark.parametrize(
    ("text", "words", "lengths"),
    [
        ("It runs from 3 to 9 March.", "3 to 9 March", {7}),
        ("It runs from March 3-9, 2004.", "March 3-9, 2004", {7}),
        ("It runs from 3rd to 9th March 2004.", "3rd to 9th March 2004", {7}),
        ("It runs from 28 February to 2 March.", "28 February to 2 March", {3, 4}),
        ("It runs from March 30 through April 2.", "March 30 through April 2", {4}),
        ("It runs from 30 December to 2 January.", "30 December to 2 January", {4}),
        ("It ran from 30 December 2003 to 2 January 2004.", "30 December 2003 to 2 January 2004", {4}),
    ],
)
def test_a_stretch_of_days_is_read_with_its_length(text, words, lengths):
    (claim,) = stretches(text)
    assert (claim.text, stretch_of(claim, "en").lengths) == (words, lengths)


def test_publication_tells_the_year_of_a_stretch():
    (claim,) = stretches("It runs from 30 December to 2 January.", date(2004, 12, 20))
    assert claim.days == (date(2004, 12, 30), date(2005, 1, 2))


@pytest.mark.parametrize(
    "text",
    [
        "Rates rose from May 3 to 9 percent.",
        "They won 9-3 on March 4.",
        "They won 9-3 March 4.",
        "In 2003-04 it sold 3 to 9 cars.",
        "It opened on 31-32 March.",
        "A range of 3 to 9 may do.",
    ],
)
def test_other_numbers_are_no_stretch_of_days(text):
    assert stretches(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The seven-day festival from 3 to 9 March.", ("seven-day", "3 to 9 March")),
        ("The five-day trip, 3-9 March, was long.", ("five-day", "3-9 March")),
        ("The two-week fair (March 3-16) was long.", ("two-week", "March 3-16")),
        (
            "The festival runs from 3 to 9 March. The festival (3-10 March) is free.",
            ("3 to 9 March", "3-10 March"),
        ),
        ("The plant was idle for two weeks, from 1 to 14 May.", ("two weeks", "1 to 14 May")),
        ("In the 10 days from 3 to 12 March it sold 40 cars.", ("10 days", "3 to 12 March")),
        ("Rain fell on all six days of the fair, 3 to 8 March.", ("six days", "3 to 8 March")),
        ("The fair (3-12 March), a ten-day affair, is full.", ("ten-day", "3-12 March")),
        ("The show runs from 3 to 12 March, ten days in all.", ("ten days", "3 to 12 March")),
        ("From 3 to 12 March, a period of ten days, it rained.", ("ten days", "3 to 12 March")),
        ("The show, 3 to 12 March, is free; its ten days are sold out.", ("ten days", "3 to 12 March")),
        (
            "The book fair (3-9 March) is free. The event takes place from 3 to 8 March.",
            ("3-9 March", "3 to 8 March"),
        ),
        ("The firm has 60 days from 10 April, until 9 June, to pay.", ("60 days", "10 April", "9 June")),
        ("It has until 9 June, that is 60 days from 10 April, to pay.", ("60 days", "10 April", "9 June")),
        (
            "The pause is three months from 1 May, or until 1 August at most.",
            ("three months", "1 May", "1 August"),
        ),
    ],
)
def test_days_are_bound_to_what_is_told_of_them_elsewhere(text, told):
    assert relations(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "A five-day week from 3 to 9 March is usual.",
        "The 14-day moving average from 3 to 9 March rose.",
        "The three-day talks, 3-5 and 9 March, failed.",
        "The 10-day tour from 3 to 9 March and 12 to 15 March ended.",
        "A four-day visit begins on 3-4 March.",
        "The Berlin festival runs from 3 to 9 March. The first Paris festival (3-10 March) is free.",
        "The festival runs from 3 to 9 March. Last year's festival was from 3 to 10 March.",
        "The festival runs from 3 to 9 March. In 2003 the festival ran from 3 to 10 March.",
        "The exhibition runs 3 to 9 March in Paris. In Rome the exhibition runs 3 to 12 March.",
        "The three-day rally from 3 to 9 March lifted shares.",
        "The trial runs from 3 to 9 March. The trial runs from 5 to 12 May.",
        "From 3 to 28 March, a ten-day course costs less.",
        "He will visit Paris from 3 to 12 March, a two-day trip to Rome included.",
        "Trading was halted from 3 to 12 March, the longest stretch of 20 days apart.",
        "The show runs from 3 to 12 March, two days longer than last year.",
        "The court sat for two days in the weeks from 3 to 28 March.",
        "The shop opened for two working days from 3 to 28 March.",
        "The hall was open for more than ten days, from 3 to 28 March.",
        "The book fair (3-9 March) is free. An event runs from 3 to 8 March.",
        "The fund has three months from 10 April and must by 10 August pay.",
        "Rates were held for 3 weeks from 2 March, by 10 April the mood had changed.",
        "The truce was to last 30 days from 1 April; it broke on 11 April.",
    ],
)
def test_days_of_something_else_are_left_alone(text):
    assert relations(text) == []
