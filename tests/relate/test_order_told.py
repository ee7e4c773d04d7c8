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
    ("Sales of $481m beat analysts' forecasts of $418m.", "$481m", "$418m", "certain"),
    ("Turnover of $5m exceeded the $4m target.", "$5m", "$4m", "certain"),
    ("Net profit, at $18m, was ahead of forecasts of $16m.", "$18m", "$16m", "certain"),
    ("At 7,000 tonnes output missed the 8,000 that was promised.", "8,000", "7,000", "likely"),
    ("The crop of 7,000 tonnes was below the 8,000 of 2003.", "8,000", "7,000", "likely"),
    ("Acme, with sales of $5bn, overtook Beta, with sales of $4bn.", "$5bn", "$4bn", "likely"),
    ("Acme, whose sales were $5bn, has overtaken Beta, which has $4bn.", "$5bn", "$4bn", "likely"),
    ("Her third film took more than her second: $5m against $4m.", "$5m", "$4m", "likely"),
    ("Costs were lower than in May: $4m, against $5m.", "$5m", "$4m", "likely"),
    ("Exports rose 2.6%, the fastest pace this year, after 2.1%.", "2.6%", "2.1%", "likely"),
    ("Growth of 1% was the slowest in six years; the previous low, in 2003, was 2%.", "2%", "1%", "likely"),
    ("The price of $40m was the highest ever, and the former record was $38m.", "$40m", "$38m", "likely"),
]


@pytest.mark.parametrize(("text", "more", "less", "certainty"), TWO)
def test_words_put_two_figures_in_order(text, more, less, certainty):
    assert orders(text) == [({"more": more, "less": less}, None, certainty)]


def test_a_record_passes_each_figure_of_a_list():
    text = "Exports rose 2.6%, the slowest pace of the year, after 3.1% in April and 3.3% in May."
    told = [({"more": more, "less": "2.6%"}, None, "likely") for more in ("3.1%", "3.3%")]
    assert orders(text) == told


def test_a_mean_stands_between_counts_that_name_their_things_once():
    (found,) = orders("Estimates ran from 1,200 to 1,500 jobs, averaging 1,310.")
    assert found == ({"low": "1,200", "middle": "1,310", "high": "1,500"}, None, "certain")


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
        (
            "More than half of the 500 members in the north, 280 to be exact, agreed.",
            {"part": "280", "whole": "500"},
            "up",
        ),
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
    "The loss of $5m beat the $7m expected.",
    "Unemployment of 5% beat forecasts of 6%.",
    "It paid $5m and beat the $7m target.",
    "Revenue of $18bn passed a milestone of $20bn only in 2009.",
    "The bid of $40 a share topped the $9bn offered by Acme.",
    "Revenue of $18bn could have exceeded the $20bn of 2003.",
    "Acme, with sales of $5bn, overtook Beta, with profit of $6bn.",
    "Acme, with sales of $5bn, overtook in profit a rival with $6bn.",
    "Acme, with sales of $5bn, overtook Beta last year, when it sold $6bn.",
    "Profit was lower than in the spring: $5m, against $4m in 2003.",
    "Exports rose 2.6%, the slowest pace of the year, after 2.1% in 2008.",
    "Exports fell 2.6%, the lowest pace of the year, after 2.1%.",
    "Growth of 1% was the slowest in six years; the rate of jobless was 2%.",
]


@pytest.mark.parametrize("text", NO_ORDERS)
def test_words_that_say_nothing_of_two_figures_bind_none(text):
    assert orders(text) == []


def test_a_denial_says_nothing_of_what_is():
    assert orders("Growth of 3% wasn't higher than the 4% of 2003.") == []
    assert orders("Growth wasn’t higher, at 3%, than the 4% of 2003.") == []
