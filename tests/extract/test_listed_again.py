"""Figures of lists that leave out their unit or their noun."""

import pytest

from verify import extract


def figures(text):
    kinds = ("amount", "count")
    return [
        (claim.text, claim.noun or claim.quantity.unit) for claim in extract(text, "en") if claim.kind in kinds
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Fares made 412m euros, freight 188m and rents 61m.",
            [("412m euros", "EUR"), ("188m", "EUR"), ("61m", "EUR")],
        ),
        (
            "It burnt 3.4m tonnes: 1.2m was coal, 0.9m gas and 1.3m oil.",
            [("3.4m", "tonne"), ("1.2m", "tonne"), ("0.9m", "tonne"), ("1.3m", "tonne")],
        ),
        (
            "Fares made 412m euros, freight 188m and rents 61m euros.",
            [("412m euros", "EUR"), ("188m", "EUR"), ("61m euros", "EUR")],
        ),
        ("It lost 40 farms in Kent and 30 in Essex.", [("40", "farm"), ("30", "farm")]),
        (
            "He took nine prizes: five large and four small.",
            [("nine", "prize"), ("five", "prize"), ("four", "prize")],
        ),
        ("All 18 firms replied. Ten of them grew.", [("18", "firm"), ("Ten", "firm")]),
        ("All 18 firms replied, and the other nine will.", [("18", "firm"), ("nine", "firm")]),
        ("It made 40 cars here and sold them, 70 in all.", [("40", "car"), ("70", "car")]),
        ("At 7,000 tonnes it missed the 8,000 that was due.", [("7,000", "tonne"), ("8,000", "tonne")]),
        ("It will need 1,200 to 1,500 ships.", [("1,200", "ship"), ("1,500", "ship")]),
    ],
)
def test_a_list_shares_what_its_first_figure_bears(text, told):
    assert figures(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("GDP was $5m, population 3m.", [("$5m", "USD")]),
        ("It paid 5m euros, jumped 30m and left.", [("5m euros", "EUR")]),
        ("It has sales of $5m and a population of 3m.", [("$5m", "USD")]),
        ("It paid $5bn for ships, 3m of coal and rent.", [("$5bn", "USD")]),
        ("The 12 members met on May 5 and 6 in Rome.", [("12", "member")]),
        ("It had 12 shops in 1999 and 2000 in May.", [("12", "shop")]),
        ("In 2003 to 2005 ships were sold.", []),
    ],
)
def test_other_bare_numbers_are_left_alone(text, told):
    assert figures(text) == told
