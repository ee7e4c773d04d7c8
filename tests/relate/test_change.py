"""Changes and differences with the levels between which they run."""

import pytest

from relate.telling import related

CHANGES = [
    ("Shares were up 0.32% to $76.30.", {"change": "0.32%", "new": "$76.30"}),
    ("Sales fell by 23% from $48,210 to $37,360.", {"change": "23%", "old": "$48,210", "new": "$37,360"}),
    ("The $183 million total was still 25% lower than 2019.", {"change": "25%", "new": "$183 million"}),
    ("Sales rose 5% to $4.2bn from $4.0bn a year earlier.", {"change": "5%", "new": "$4.2bn", "old": "$4.0bn"}),
    ("Income was $4.2bn, up 5% from $4.0bn.", {"change": "5%", "new": "$4.2bn", "old": "$4.0bn"}),
    ("Revenue fell from $5m to $4m, a drop of 20%.", {"change": "20%", "old": "$5m", "new": "$4m"}),
    ("Revenue of $4m was 20% lower than the $5m of 2003.", {"change": "20%", "new": "$4m", "old": "$5m"}),
    (
        "Turnover came to $4.2bn, compared with $4.0bn in 2003, an increase of 5%.",
        {"change": "5%", "new": "$4.2bn", "old": "$4.0bn"},
    ),
    (
        "Profit rose 5% to £1.42bn ($2.66bn) from £1.35bn in 2003.",
        {"change": "5%", "new": "£1.42bn", "old": "£1.35bn"},
    ),
    ("Profits doubled to $4m from $2m.", {"change": "doubled", "new": "$4m", "old": "$2m"}),
    ("It was up 31 pence, or 4.9%, at 664p.", {"change": "4.9%", "difference": "31 pence", "new": "664p"}),
    ("Exports fell 10%, or $3m, to $27m.", {"change": "10%", "difference": "$3m", "new": "$27m"}),
    (
        "The bank cut its rate by 25 basis points to 4.5% from 4.75%.",
        {"change": "25 basis points", "new": "4.5%", "old": "4.75%"},
    ),
    ("Profit slid 31% to $2.2bn, against 3.2bn in 2007.", {"change": "31%", "new": "$2.2bn", "old": "3.2bn"}),
    ("Claims dropped 23%, from 48,210 to 37,360.", {"change": "23%", "old": "48,210", "new": "37,360"}),
    (
        "Takings slipped 6% to $9.1bn. A year earlier they were $9.7bn.",
        {"change": "6%", "new": "$9.1bn", "old": "$9.7bn"},
    ),
]


@pytest.mark.parametrize(("sentence", "roles"), CHANGES)
def test_a_change_has_the_levels_that_are_stated(sentence, roles):
    ((_, found, _),) = related(sentence, "change")
    assert found == roles


def test_lists_are_paired_off():
    text = "Sales and profit came to $8m and $6m, up from $7m and $5m, or by 14% and 20% respectively."
    assert [roles for _, roles, _ in related(text, "change")] == [
        {"change": "14%", "new": "$8m", "old": "$7m"},
        {"change": "20%", "new": "$6m", "old": "$5m"},
    ]


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("Sales were $4.2bn and profit rose 5% to $300m.", "$300m"),
        ("Turnover rose 3% from the first quarter, to $880m, from $790m a year earlier.", "$880m"),
        ("Sales rose 4% to $30bn, while costs came from $2bn.", "$30bn"),
    ],
)
def test_a_figure_of_another_clause_is_no_level(sentence, level):
    ((_, found, _),) = related(sentence, "change")
    assert {role: text for role, text in found.items() if role != "change"} == {"new": level}


@pytest.mark.parametrize(
    "sentence",
    [
        "The economy grew 9.4%, and prices 12.1%.",
        "Unemployment rose 0.3% to 5.1%.",
        "The fair runs from 3 to 5 March and drew 9% more visitors.",
        "Profit was $5m and sales rose 5%.",
    ],
)
def test_what_runs_between_no_levels(sentence):
    assert related(sentence, "change") == []


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Losses narrowed to $4m from $5m.", {"new": "$4m", "old": "$5m"}),
        ("Imports jumped $3m to $15m from $12m.", {"difference": "$3m", "new": "$15m", "old": "$12m"}),
        ("The economy grew 9.4%, down from 12.1% a year before.", {"new": "9.4%", "old": "12.1%"}),
        ("The bid was raised from $3bn to $4bn.", {"old": "$3bn", "new": "$4bn"}),
        (
            "The price has gone from £757m to £798m, £41m more than was told.",
            {"difference": "£41m", "old": "£757m", "new": "£798m"},
        ),
        (
            "Branches will come down by 214, from 1,731 to 1,517.",
            {"difference": "214", "old": "1,731", "new": "1,517"},
        ),
    ],
)
def test_a_difference_has_two_levels(sentence, roles):
    assert [found for _, found, _ in related(sentence, "difference")] == [roles]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prices range from $3 to $5.",
        "It moved $3m from the reserve to the $5m fund.",
        "The strike lasted from 3 to 9 March.",
    ],
)
def test_a_range_is_no_difference(sentence):
    assert related(sentence, "difference") == []


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "Profits jumped 76% to $1.13bn (£600m) for the three months to December, from $639m a year earlier.",
            {"change": "76%", "new": "$1.13bn", "old": "$639m"},
        ),
        (
            "The index closed up 24.1 points, or 0.5%, at 4,902.",
            {"change": "0.5%", "difference": "24.1", "new": "4,902"},
        ),
        (
            "Sales fell by 5.5% to 17.4m units from 18.5m in 2003.",
            {"change": "5.5%", "new": "17.4m", "old": "18.5m"},
        ),
        (
            "It sold 1.1 million cars, up 12 percent from 985,000.",
            {"change": "12 percent", "new": "1.1 million", "old": "985,000"},
        ),
        ("The shares rose 12% to $24.10, having fallen from $30 in May.", {"change": "12%", "new": "$24.10"}),
        (
            "Staff will shrink by a fifth, to 12,400 from 15,500.",
            {"change": "a fifth", "new": "12,400", "old": "15,500"},
        ),
    ],
)
def test_levels_of_agency_copy(sentence, roles):
    ((_, found, _),) = related(sentence, "change")
    assert found == roles


def test_a_rise_of_the_yen_is_a_fall_of_its_rate():
    assert related("The yen rose to 102.56 to the dollar from 103.20.") == []


@pytest.mark.parametrize(
    ("words", "kind", "number"),
    [
        ("from 3 to 9 March ", "dates", 500),
        ("rose 5% to $4m from $3m, ", "change", 500),
        ("$5m, $4m and ", "difference", 0),
        ("up $3m ", "difference", 0),
    ],
)
def test_a_sentence_without_end_is_bound_all_the_same(words, kind, number):
    assert len(related(words * 500, kind)) == number
