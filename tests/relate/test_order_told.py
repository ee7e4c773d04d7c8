"""Words of more and less, with the figures that they put in order."""

import pytest

from verify import extract, relate
from verify.document import Article, Block, SourceMap


def orders(text):
    article = Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),))
    found = [relation for relation in relate(article, extract(article)) if relation.kind == "order"]
    return [({role: claim.text for role, claim in one.roles}, one.direction, one.certainty.value) for one in found]


TWO = [
    ("Acme overtook Beta with sales of $5bn against $4bn.", "$5bn", "$4bn", "likely"),
    ("Acme overtook Beta, with sales of $5.1bn, against Beta's $4.2bn.", "$5.1bn", "$4.2bn", "likely"),
    ("Acme trailed Beta with sales of $4bn against $5bn.", "$5bn", "$4bn", "likely"),
    ("The larger of the two, at $4m, opens in May; the other cost $3m.", "$4m", "$3m", "likely"),
    ("The smaller of the two, at $3m, opens in May; the other cost $4m.", "$4m", "$3m", "likely"),
    ("The economy grew faster, at 3%, than the 2% of 2003.", "3%", "2%", "certain"),
    ("Inflation of 3% was lower than the 4% of 2003.", "4%", "3%", "certain"),
    ("It raised $5m, more than the $4m that it wanted.", "$5m", "$4m", "certain"),
    ("The bonus was $3m, less than the $4m of 2003.", "$4m", "$3m", "certain"),
    ("It was the slowest growth since 2009, at 2.2% after 2.8% in 2012.", "2.8%", "2.2%", "likely"),
]


@pytest.mark.parametrize(("text", "more", "less", "certainty"), TWO)
def test_words_put_two_figures_in_order(text, more, less, certainty):
    assert orders(text) == [({"more": more, "less": less}, None, certainty)]


@pytest.mark.parametrize(
    ("text", "middle"),
    [
        ("Forecasts ranged from 2% to 3%, with a mean of 2.4%.", "2.4%"),
        ("The average forecast was 2.5%, in a range of 2% to 3%.", "2.5%"),
        ("Forecasts ranged from 2% to 3%, with the median at 2.6%.", "2.6%"),
    ],
)
def test_a_mean_stands_between_its_extremes(text, middle):
    assert orders(text) == [({"low": "2%", "middle": middle, "high": "3%"}, None, "certain")]


@pytest.mark.parametrize(
    ("text", "roles", "direction"),
    [
        ("More than half of the 500 members, 280, agreed.", {"part": "280", "whole": "500"}, "up"),
        ("Fewer than half of its 500 members (240) agreed.", {"part": "240", "whole": "500"}, "down"),
        ("A majority of voters, 55%, backed it.", {"part": "55%"}, "up"),
        ("A minority of voters (45%) backed it.", {"part": "45%"}, "down"),
    ],
)
def test_a_part_is_held_against_a_half(text, roles, direction):
    assert orders(text) == [(roles, direction, "certain")]


NO_ORDERS = [
    "Acme has not overtaken Beta with sales of $4bn against $5bn.",
    "Acme could overtake Beta with sales of $4bn against $5bn.",
    "Acme overtook Beta with sales of $4bn against $5bn a year earlier.",
    "Acme outsold Beta with 4,000 cars in May against 5,000 cars in June.",
    "Profit beat forecasts with €3bn against $4bn.",
    "He won with a majority of 45%.",
    "A majority of the board, 5 of 9 directors, agreed.",
    "It sold 40 ships, more than 30 of them tankers.",
    "It is not higher, at 3%, than the 4% of 2003.",
    "GDP fell 3%, lower than the 2% expected.",
    "The yen was weaker, at 120 yen, than the 118 yen of Monday.",
    "The larger of the two, at $3m, lost $4m in May.",
    "It was the highest in Europe, at 3% after 4%.",
    "It was the slowest growth since 2009, at 3.2% after 2.8% in 2008.",
    "The rate is in a range of 2% to 3%, against an average of 4% in 2003.",
    "Prices ranged from $20 to $30 compared with an average of $35 a year earlier.",
    "Pay ranged from $20 to $30 an hour and the average worker got $500 a week.",
    "The company gave a range of $2bn to $3bn, with consensus at $3.4bn.",
    "The bank pays between 2% and 3%, with an average of 4% for large deposits.",
    "The range was $2bn to $3bn, and the company said the mean of $1bn was for 2001.",
    "Growth of 3% may be higher than the 4% of 2003.",
]


@pytest.mark.parametrize("text", NO_ORDERS)
def test_words_that_say_nothing_of_two_figures_bind_none(text):
    assert orders(text) == []


def test_a_denial_says_nothing_of_what_is():
    assert orders("Growth of 3% wasn't higher than the 4% of 2003.") == []
    assert orders("Growth wasn’t higher, at 3%, than the 4% of 2003.") == []
