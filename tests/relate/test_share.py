"""Shares with part and whole: what the words of a sentence bind, and what they do not."""

import pytest

from relate.sentences import article_of, bound, with_share
from verify import relate

SHARES = [
    ("It spent $820m on research, or 8.2% of net sales of $10bn.", "8.2%", "$820m", "$10bn", "certain"),
    ("It spent $820m, or about 8.2% of its $10bn sales, on research.", "8.2%", "$820m", "$10bn", "certain"),
    ("It is worth 8.2% of the company's $10bn sales, or $820m.", "8.2%", "$820m", "$10bn", "certain"),
    ("It spent $820m, 8.2% of the $10bn budget.", "8.2%", "$820m", "$10bn", "certain"),
    ("It spent $820m on research (8.2% of its $10bn sales).", "8.2%", "$820m", "$10bn", "certain"),
    ("Research of $820m represented 8.2% of net sales of $10bn.", "8.2%", "$820m", "$10bn", "certain"),
    ("The $820m grant is 8.2% of the $10bn budget.", "8.2%", "$820m", "$10bn", "likely"),
    ("Of the $10bn budget, $820m, or 8.2%, went to research.", "8.2%", "$820m", "$10bn", "certain"),
    ("It spent $820m (£450m), or 8.2% of sales of $10bn (£5.5bn).", "8.2%", "$820m", "$10bn", "certain"),
    ("It cut 300 jobs, or 5% of its workforce of 6,000 people.", "5%", "300", "6,000", "certain"),
    ("It will close 20% of its 500 shops, or 100.", "20%", "100", "500", "certain"),
    ("Some 67% of the 18 members, 12, voted for it.", "67%", "12", "18", "certain"),
    ("It was backed by 12 of the 18 members, or 67%.", "67%", "12", "18", "certain"),
    ("It was backed by 12 of the 18 members (67%).", "67%", "12", "18", "certain"),
    ("It was backed by 67% of members, or 12 of the 18 members.", "67%", "12", "18", "certain"),
    ("It has repaid $3bn of the $10bn loan, or 30%.", "30%", "$3bn", "$10bn", "certain"),
    ("Asia accounts for $3bn, or 30%, of sales of $10bn.", "30%", "$3bn", "$10bn", "certain"),
    ("Asia accounts for 30%, or $3bn, of sales of $10bn.", "30%", "$3bn", "$10bn", "certain"),
    ("Of the 500 jobs, 100, or 20%, will go in Spain.", "20%", "100", "500", "certain"),
    ("It sold 40% of the firm for $3bn, which values it at $7.5bn.", "40%", "$3bn", "$7.5bn", "certain"),
    ("It paid $3bn for a 40% stake, valuing the company at $7.5bn.", "40%", "$3bn", "$7.5bn", "certain"),
    ("The buyer will pay $450m for 30%, valuing Acme at $1.5bn.", "30%", "$450m", "$1.5bn", "certain"),
    ("Wages came to $30m last year, 24% of turnover of $125m.", "24%", "$30m", "$125m", "likely"),
    ("Of the 12 yachts that set out, nine came home, or 75%.", "75%", "nine", "12", "certain"),
    ("Of £80m raised by the sale, £20m went to staff, which was 25%.", "25%", "£20m", "£80m", "certain"),
    ("Some 7 of the 20 schools seen by inspectors this spring failed, a rate of 35%.", "35%", "7", "20", "likely"),
    (
        "She owns 2.5 million of the 12.5 million shares, a holding of 20%.",
        "20%",
        "2.5 million",
        "12.5 million",
        "certain",
    ),
    ("A tenth, $3m, of its $30m profit goes to schools.", "A tenth", "$3m", "$30m", "certain"),
    ("Rent took £3m of the £9m income, about a third.", "a third", "£3m", "£9m", "certain"),
    ("Half of its 500 shops, 250 in all, will close.", "Half", "250", "500", "certain"),
    ("Two in five of the 500 firms are small; the ministry counted 150.", "Two in five", "150", "500", "likely"),
    ("Coal makes up 40% of its sales. It brought in $8m out of $20m.", "40%", "$8m", "$20m", "likely"),
    ("A 40% stake was sold for $3bn, giving the firm a value of $7.5bn.", "40%", "$3bn", "$7.5bn", "certain"),
]


@pytest.mark.parametrize(
    ("sentence", "share", "part", "whole", "certainty"), SHARES, ids=[row[0] for row in SHARES]
)
def test_a_share_is_bound_to_part_and_whole(sentence, share, part, whole, certainty):
    assert bound("share", sentence) == [({"share": share, "part": part, "whole": whole}, certainty)]


@pytest.mark.parametrize(
    ("sentence", "words", "value", "part", "whole"),
    [
        ("It sold two thirds of its $9bn assets, or $6bn.", "two thirds", "0.67", "$6bn", "$9bn"),
        ("It will close one in five of its 500 shops, or 100.", "one in five", "0.2", "100", "500"),
        ("Two thirds of the 18 members, 12, voted for it.", "Two thirds", "0.67", "12", "18"),
        ("It was backed by 12 of the 18 members, or two thirds.", "two thirds", "0.67", "12", "18"),
    ],
)
def test_a_fraction_in_words_is_a_share(sentence, words, value, part, whole):
    relations = [
        one for one in relate(article_of(sentence), with_share(sentence, words, value)) if one.kind == "share"
    ]
    roles = [{role: claim.text for role, claim in relation.roles} for relation in relations]
    assert roles == [{"share": words, "part": part, "whole": whole}]


PARTS = [
    ("It was backed by 19 of the 18 members.", "19", "18"),
    ("It was backed by 12 out of 18 members, 5 being against.", "12", "18"),
    ("He won 12 of his 18 fights, 10 of them by knockout.", "12", "18"),
    ("Two of the three biggest banks failed.", "Two", "three"),
    ("She won 12 of the 18 seats with 67% of the vote.", "12", "18"),
    ("She won 12 of the 18 seats (67% of the vote).", "12", "18"),
    ("She won 12 of the 18 seats, or 5% of all seats.", "12", "18"),
    ("She won 60% of the vote, or 12 of the 18 seats.", "12", "18"),
    ("It owns 300 of the 3,000 shops (12% in 2003).", "300", "3,000"),
    ("It owns 300 of the 3,000 shops (2003: 12%).", "300", "3,000"),
    ("Of the 240 planes, 60 are grounded.", "60", "240"),
    ("Of 240 planes on its books 60 are grounded.", "60", "240"),
    ("Of the 18 members, 12 voted to raise rates, which is 2% now.", "12", "18"),
    ("It closed 12 of the 18 shops bought for growth, which was 5% in May.", "12", "18"),
    ("Women make up 45% of the party. It has 20 of the 60 seats in Rome.", "20", "60"),
    ("The vote was split, with 6m of the 10m voters and 40% of towns against.", "6m", "10m"),
]


@pytest.mark.parametrize(("sentence", "part", "whole"), PARTS, ids=[row[0] for row in PARTS])
def test_a_counted_part_needs_no_share(sentence, part, whole):
    assert bound("share", sentence) == [({"part": part, "whole": whole}, "certain")]


@pytest.mark.parametrize(
    ("sentence", "part", "whole"),
    [
        ("Lenders are owed $94bn of total debts of $120bn.", "$94bn", "$120bn"),
        ("It has spent £8m out of £20m.", "£8m", "£20m"),
        ("It has drawn £8m of its £20m credit.", "£8m", "£20m"),
    ],
)
def test_a_sum_out_of_another_needs_no_share(sentence, part, whole):
    assert bound("share", sentence) == [({"part": part, "whole": whole}, "likely")]


UNBOUND = [
    "It gave $5m to Kenya, 12% of its $50m fund going to Mali.",
    "Of the 12 banks, 20 branches were closed.",
    "Of the 240 planes, 60 more than last year, most are old.",
    "It sold bonds of $8m of $3m each.",
    "It made $8m of $20m machines.",
    "It spent $820m, or 8.2% of net sales, against sales of $10bn in 2003.",
    "It spent $820m, or 8.2% of the profit of its $10bn parent.",
    "It spent $820m, or 8.2% of the $10bn bank's profit.",
    "It spent up to $820m, or 7% of its $10bn budget.",
    "It gave $5m to Kenya and 12% of its $50m fund to Mali.",
    "It gave $5m to Kenya, and 12% of its $50m fund went to Mali.",
    "Fines can reach $20m, or 4% of sales of $100m, whichever is greater.",
    "Profit was $820m, 8.2% up on $758m.",
    "Sales were $820m, or 8.2% more than in the year of the $10bn deal.",
    "It has 40% of its $10bn budget left, $500m more than last year.",
    "It holds 40% of the $10bn fund and $4.5bn in cash.",
    "It sold 40% of the firm for $3bn, and spent $7bn on another.",
    "It sold 40% of the firm for $3bn and is now worth $7bn.",
    "It bought 40% of the firm for $3bn, valuing the rest at $4bn.",
    "It bought 40% of the firm for $3bn, valuing its ports at $1bn.",
    "It raised its stake to 40% for $3bn, valuing the firm at $9bn.",
    "It bought 40% of the firm for $3bn, valuing it at $9bn including debt.",
    "It bought 40% of the firm for $3bn, valuing it at $9 a share.",
    "It was backed by 20 of the 18 members' lawyers.",
    "It holds 10% of the $30bn fund ($4bn in 2003).",
    "The bonus is 5% of the $100,000 salary, or $400 a month.",
    "It opened 20 of the 12-bottle cases.",
    "It has sold 50 of the 20 tonne trucks.",
    "The fee is 2% of the $10m prize, or $300,000, whichever is more.",
    "It cut 5% of its 6,000 staff and 500 jobs in Spain.",
    "Three of the 20 richest live there.",
    "One of the 18 members voted.",
    "The four banks lent $5m each, or 5% of the £360m fund.",
]


@pytest.mark.parametrize("sentence", UNBOUND)
def test_nothing_is_bound_in_doubt(sentence):
    assert bound("share", sentence) == []
