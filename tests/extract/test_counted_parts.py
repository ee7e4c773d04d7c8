"""Numbers whose noun stands elsewhere in the sentence."""

import pytest

from verify import extract


def counts(text):
    return [(claim.text, claim.noun) for claim in extract(text) if claim.kind == "count"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It was backed by 12 of the 18 members.", [("12", "member"), ("18", "member")]),
        ("It was backed by twelve out of 18 members.", [("twelve", "member"), ("18", "member")]),
        ("Some 20% of its 500 shops, or 100, will close.", [("500", "shop"), ("100", "shop")]),
        ("Some 50% of the 18 members (nine) voted.", [("18", "member"), ("nine", "member")]),
        ("Of the 18 members, 12, or 67%, voted.", [("18", "member"), ("12", "member")]),
        ("Each of the two put up $150m.", [("two", None)]),
    ],
)
def test_a_part_counts_what_its_whole_counts(sentence, found):
    assert counts(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In 2004 of the 18 members three left.", [("18", "member")]),
        ("It has 500 shops, or 100 more than in May.", [("500", "shop")]),
        ("Of the 500 shops, 100 more than in May, most are small.", [("500", "shop")]),
        ("It has 500 shops, 12 hotels and 9 inns.", [("500", "shop"), ("12", "hotel"), ("9", "inn")]),
        ("By law, Section 12 of the 18 treaties applies.", [("18", "treaty")]),
        ("Each of them put up $150m.", []),
        ("Of the 500 shops, 1,000.5, or so, close.", [("500", "shop")]),
    ],
)
def test_other_numbers_keep_to_themselves(sentence, found):
    assert counts(sentence) == found
