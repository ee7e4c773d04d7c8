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
        ("More than half of the 500 members, 240, agreed.", [("500", "member"), ("240", "member")]),
    ],
)
def test_a_bare_number_takes_the_noun_counted_before_it(text, found):
    assert counts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ten grew and eight shrank.",
        "The 18 firms met in 1998, and grew.",
        "The 18 firms, 240, agreed.",
        "The 18 firms agreed. It was 5 in the morning. Ten rose late.",
    ],
)
def test_other_numbers_count_nothing(text):
    assert [text for text, noun in counts(text) if noun != "firm" or text != "18"] == []
