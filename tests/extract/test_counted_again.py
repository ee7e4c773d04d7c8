"""Bare numbers that count again what was counted before them."""

import pytest

from verify import extract


def counts(text):
    return [(claim.text, claim.noun) for claim in extract(text, "en") if claim.kind == "count"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the 18 firms, ten grew and eight shrank.", [("18", "firm"), ("ten", "firm"), ("eight", "firm")]),
        ("Eighteen firms reported. Ten grew.", [("Eighteen", "firm"), ("Ten", "firm")]),
        ("It opened 12 shops: 5 in Rome and 7 in Bari.", [("12", "shop"), ("5", "shop"), ("7", "shop")]),
        (
            "In 11 countries they saw things going downhill, in seven improving.",
            [("11", "country"), ("seven", "country")],
        ),
        ("More than half of the 500 members, 240, agreed.", [("500", "member"), ("240", "member")]),
    ],
)
def test_a_bare_number_takes_the_noun_counted_before_it(text, found):
    assert counts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ten grew and eight shrank.",
        "In 18 firms pay rose, in 2019 falling.",
        "In 18 firms pay rose, by seven falling.",
        "In 18 firms pay rose, in seven it fell.",
        "The 18 firms met in 1998, and grew.",
        "The 18 firms, 240, agreed.",
        "The 18 firms agreed. It was 5 in the morning. Ten rose late.",
    ],
)
def test_other_numbers_count_nothing(text):
    assert [text for text, noun in counts(text) if noun != "firm" or text != "18"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the 320 farms visited, 45 broke the rules.", [("320", "farm"), ("45", "farm")]),
        ("Of 320 farms visited 45 were clean.", [("320", "farm"), ("45", "farm")]),
        ("Some 320 farms replied; of the 90 in Wales 45 had.", [("320", "farm"), ("90", "farm"), ("45", "farm")]),
        ("It owns 320 farms; the census lists 290.", [("320", "farm"), ("290", "farm")]),
        ("Of the 320 farms, 45 more than in May were sold.", [("320", "farm")]),
        ("It owns 320 farms; the census lists 290.5 of land.", [("320", "farm")]),
        ("Of the 320 farms in the county in 1998 many were sold.", [("320", "farm")]),
    ],
)
def test_some_of_a_whole_are_counted_as_it_is(text, found):
    assert counts(text) == found
