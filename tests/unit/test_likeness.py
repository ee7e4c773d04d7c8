from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from verify.likeness import differing_stretches, likeness


def test_a_caption_that_lost_three_characters_is_nearly_the_headline():
    assert likeness("Set to Invest $640M", "Set to Invest 0M") == Fraction(32, 35)


@given(st.text("ab ", max_size=12), st.text("ab ", max_size=12))
def test_what_does_not_differ_is_shared(one, other):
    stretches = list(differing_stretches(one, other))
    for mine, theirs in reversed(stretches):
        one, other = one[: mine.start] + one[mine.stop :], other[: theirs.start] + other[theirs.stop :]
    assert one == other
