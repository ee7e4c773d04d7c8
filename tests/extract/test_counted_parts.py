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
        ("It holds 3.5 million of the 9.5 million votes.", [("3.5 million", "vote"), ("9.5 million", "vote")]),
        ("Half of its 500 shops, 250 in all, will close.", [("500", "shop"), ("250", "shop")]),
        ("She leads a team of 14 in Oslo.", [("14", None)]),
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
        ("She was on the team of 1998 in Oslo.", []),
        ("It owns 0.5 of the 9.5 million votes.", [("9.5 million", "vote")]),
        ("Of the 500 shops, 1,000.5, or so, close.", [("500", "shop")]),
    ],
)
def test_other_numbers_keep_to_themselves(sentence, found):
    assert counts(sentence) == found
