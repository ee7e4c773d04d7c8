"""Sums and their equivalents in other currencies."""

import pytest

from relate.telling import related

CERTAIN = [
    ("The film took $14.7 million (HK$115 million).", [("$14.7 million", "HK$115 million")]),
    ("It cost at least HK$5 billion ($639.3 million) in all.", [("HK$5 billion", "$639.3 million")]),
    ("It paid $12bn (about £6.4bn) for it.", [("$12bn", "£6.4bn")]),
    (
        "It paid £2.1bn ($3.9bn; 3bn euros).",
        [("£2.1bn", "$3.9bn"), ("£2.1bn", "3bn euros"), ("$3.9bn", "3bn euros")],
    ),
    ("It lost 45m euros ($58m or £31m).", [("45m euros", "$58m"), ("45m euros", "£31m"), ("$58m", "£31m")]),
    ("It is worth between £210m and £230m ($395m to $432m).", [("£210m", "$395m"), ("£230m", "$432m")]),
    ("It sold £210m and £230m ($395m and $432m) of them.", [("£210m", "$395m"), ("£230m", "$432m")]),
    ("They invested 2bn yuan in 2003 ($242m).", [("2bn yuan", "$242m")]),
    ("Tickets cost $8, or six euros.", [("$8", "six euros")]),
    ("The deal is worth 2.6bn euros, that's over £1.8bn.", [("2.6bn euros", "£1.8bn")]),
    ("It rose from £1.42bn ($2.66bn) in 2003 to £1.61bn.", [("£1.42bn", "$2.66bn")]),
    ("They earn £5.05 ($9.50) an hour.", [("£5.05", "$9.50")]),
    ("They earn £5.05 an hour ($9.50).", [("£5.05", "$9.50")]),
]


@pytest.mark.parametrize(("sentence", "pairs"), CERTAIN)
def test_an_equivalent_is_a_conversion(sentence, pairs):
    found = [
        (kind, tuple(roles.values()), certainty) for kind, roles, certainty in related(sentence, "conversion")
    ]
    assert found == [("conversion", pair, "certain") for pair in pairs]


@pytest.mark.parametrize(
    "sentence", ["He earns 3.8m euros a season, about $5m, in all.", "It paid $12bn late that summer (£6.4bn)."]
)
def test_what_only_nearness_says_is_likely(sentence):
    assert {certainty for *_, certainty in related(sentence, "conversion")[:1]} == {"likely"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It costs $149 (£99 in the UK).",
        "It paid $12bn and £6.4bn.",
        "Pay $5 or 4 euros.",
        "The fines are £5m, $3m, 2m euros and 1m francs.",
        "The levy will be £12 a tonne, or 25 euros for plants that report late.",
        "It cost $12bn. (£6.4bn was for the ships.)",
        "Profit was $5m (up from £3m).",
        "Profit was $5m (2003: £3m).",
        "He paid $5m (£2m of it in fees).",
        "It is worth £210m to £230m ($395m).",
        "It paid $12bn for one and more for the other (£6.4bn).",
    ],
)
def test_another_sum_is_no_conversion(sentence):
    assert related(sentence, "conversion") == []
