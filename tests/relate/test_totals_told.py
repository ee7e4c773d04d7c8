"""Parts and their sum, and groups that nobody is in twice."""

import pytest

from verify import extract, relate
from verify.document import Article, Block, SourceMap


def totals(text):
    """The totals of a text, each as its roles in one line, with its certainty."""
    article = Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),))
    found = [relation for relation in relate(article, extract(article)) if relation.kind == "total"]
    return [(tuple(claim.text for claim in relation.claims), relation.certainty.value) for relation in found]


LISTED = [
    (
        "It raised $12m: $5m from the state, $4m from banks and $3m from members.",
        ("$12m", "$5m", "$4m", "$3m"),
        "certain",
    ),
    ("It has a total of 120 ships - 70 tankers and 50 bulk carriers.", ("120", "70", "50"), "certain"),
    ("It has 120 ships - 70 tankers and 50 bulk carriers.", ("120", "70", "50"), "likely"),
    ("It spent $7m and $5m, $12m in all.", ("$12m", "$7m", "$5m"), "certain"),
    ("Two loans of $5m and $7m, totalling $12m, were agreed.", ("$12m", "$5m", "$7m"), "certain"),
    ("It spent $70m in May and $50m in June, for a total of $120m.", ("$120m", "$70m", "$50m"), "certain"),
    ("A new gift brings the total to $12m, after $7m and $5m.", ("$12m", "$7m", "$5m"), "likely"),
    ("A gift of $3m brings the total to $15m, after $7m and $5m.", ("$15m", "$3m", "$7m", "$5m"), "likely"),
    ("It opened 12 shops: 5 in Rome, 4 in Turin and 3 in Bari.", ("12", "5", "4", "3"), "likely"),
    ("It cost $12m ($5m for land and $7m for the hall).", ("$12m", "$5m", "$7m"), "likely"),
    ("A budget of $90m, made up of $52m from Kenya and $38m from Chad.", ("$90m", "$52m", "$38m"), "certain"),
    ("Eighteen people were hurt: ten men and eight women.", ("Eighteen", "ten", "eight"), "likely"),
    ("It lent $120m: $5m, $4m and $3m.", ("$120m", "$5m", "$4m", "$3m"), "certain"),
    ("The price is $9m: cash of $5m and a loan of $4m.", ("$9m", "$5m", "$4m"), "likely"),
    ("Its $9m divides into $5m for pay and $4m for ships, its two costs.", ("$9m", "$5m", "$4m"), "certain"),
    ("Tolls made $5m, rents $3m and fines $1m, which makes $9m.", ("$9m", "$5m", "$3m", "$1m"), "likely"),
    (
        "Tolls made 5m euros, rents 3m and fines 1m, 9m euros together.",
        ("9m euros", "5m euros", "3m", "1m"),
        "certain",
    ),
    ("The storm hit 40 farms in Kent and 30 in Essex, 70 altogether.", ("70", "40", "30"), "certain"),
    (
        "Two mills shut, one with 400 workers and the other with 300, for a loss of 700 jobs.",
        ("700", "400", "300"),
        "likely",
    ),
    ("He took 12 prizes: five large, four fair and three small.", ("12", "five", "four", "three"), "likely"),
    ("It burnt 3.4m tonnes: 1.2m was coal, 0.9m gas and 1.3m oil.", ("3.4m", "1.2m", "0.9m", "1.3m"), "likely"),
    ("Between them they raised $9m, Ann $5m and Bob $4m.", ("$9m", "$5m", "$4m"), "likely"),
    ("The bill of $9m was split between Ann, $5m, and Bob, $4m.", ("$9m", "$5m", "$4m"), "likely"),
    (
        "All 20 firms replied. Twelve of them will hire, the other eight will not.",
        ("20", "Twelve", "eight"),
        "likely",
    ),
    (
        "Of the 27 ports, 11 grew, nine were flat and the other seven shrank.",
        ("27", "11", "nine", "seven"),
        "likely",
    ),
]


@pytest.mark.parametrize(("text", "figures", "certainty"), LISTED)
def test_a_sum_is_bound_to_the_parts_listed_with_it(text, figures, certainty):
    assert totals(text) == [(figures, certainty)]


EXCLUSIVE = [
    ("Of the 18 firms, ten grew and eight shrank.", ("18", "ten", "eight")),
    ("Eighteen firms reported. Ten grew, eight shrank.", ("Eighteen", "Ten", "eight")),
    ("Of the 30 stocks, 18 rose, 11 fell and one was unchanged.", ("30", "18", "11", "one")),
    ("Some 60% of voters backed it and 45% opposed it.", ("60%", "45%")),
    ("Of the voters 60% were for it, 30% against and 9% did not vote.", ("60%", "30%", "9%")),
    ("Of those asked 46% want it, 41% do not, and the remaining 13% had no view.", ("46%", "41%", "13%")),
    ("Steel accounted for 50% of exports, coal 30% and wheat 20%.", ("50%", "30%", "20%")),
    ("Of the $38m, $21m went on pay, $9m of that on one man, and $17m on rent.", ("$38m", "$21m", "$17m")),
]


@pytest.mark.parametrize(("text", "figures"), EXCLUSIVE)
def test_groups_that_exclude_each_other_are_likely_to_be_parts(text, figures):
    assert totals(text) == [(figures, "likely")]


NO_TOTALS = [
    # not all of it is told
    "It raised $12m, including $5m from banks and $4m from members.",
    "It raised $12m: mostly $5m from banks and $4m from members.",
    "It raised $12m: $5m from banks, $4m from members and the rest from the state.",
    "It raised $12m: $5m from banks and $4m from firms such as Acme.",
    "The group has 1,200 employees: about 300 in London and 200 in Paris.",
    "It cut 500 jobs, 200 of them in Leeds and 100 in York.",
    # other things
    "The firm has two plants: 300 workers in one and 200 in the other.",
    "It has three divisions: shipping made $12m, rail $7m and air $5m.",
    "Profit rose to $12m: sales were $50m and costs were $38m.",
    "Revenue rose to $4.2bn: that compares with $4.0bn a year earlier and $3.8bn in 2001.",
    "It spent $3bn: $2bn more than in 2003 and $1bn more than in 2002.",
    # of each unit
    "It pays $12m: $2m a month and $3m a year.",
    "A family of four pays $400: $150 for each of the parents and $50 for each of the children.",
    "It pays $2m a month: $12m for ships and $12m for crews.",
    # other currencies, equivalents
    "The deal, worth $12bn (£7.5bn or €10bn), was agreed.",
    "It lent $12m: €5m to banks and €7m to members.",
    # another time, another thing
    "It sold 5,000 cars in May and 7,000 cars in June, and 40,000 in all of last year.",
    "It sold 5,000 cars in May and 7,000 trucks in June, 40,000 vehicles in all this year.",
    "With $7m from the state and $5m from banks, the fund now has $90m in all.",
    "It has $7m in bonds and $5m in shares, for a total of $12m before fees.",
    "The new gift brings the total to $12m.",
    # groups that may overlap
    "Of the 18 firms, 12 grew and 10 paid dividends.",
    "Some 60% of voters are women and 45% are over 50.",
    "Some 55% of men supported the plan while 60% of women opposed it.",
    "Some 60% of firms said sales rose and 50% said that profits fell.",
    "In May 60% of voters backed it, and in June 45% opposed it.",
    "Of the 18 firms, 12 grew last year and 10 shrank this year.",
    "Women made up 60% of the members, foreigners 45% and pensioners 30%.",
    "Of the $38m, $21m was lost in 2003 and $25m is due in May.",
    # parts of parts, and parts that are not read
    "All 20 firms replied. Ten of them will hire, two of them abroad, and the other ten will not.",
    "Of the 40 ships ten are new, five are sold and the other 20 are old.",
    "The 12 members met. Five of the other seven voted no, and the remaining three did not vote.",
    # no sums
    "He sold cars for $5m and vans for $7m, for a loss of $2m.",
    "It earned $5m in May and $4m in June, making $10m in the year so far.",
    "Sales were $9m: exports of $5m and a profit of $3m.",
    "It paid $12m: a rise of $3m on 2003 and an increase of $5m on 2002.",
    "Together with Beta it has sales of $9m, Acme $5m and Cole $2m.",
    # rivals side by side
    "Acme has a 60% share and Beta 45% of the other market.",
]


@pytest.mark.parametrize("text", NO_TOTALS)
def test_figures_that_are_no_parts_are_left_alone(text):
    assert totals(text) == []
