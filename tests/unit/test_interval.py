"""Laws of interval arithmetic: whatever lies in the parts, its result lies in the whole."""

from __future__ import annotations

import operator
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from verify.interval import Interval, corners, exact_text

DENOMINATORS = st.integers(min_value=1, max_value=12)


def numbers_between(low: int, high: int) -> st.SearchStrategy[Fraction]:
    return st.builds(Fraction, st.integers(min_value=low, max_value=high), DENOMINATORS)


NUMBERS = numbers_between(-1000, 1000)
POSITIVE = numbers_between(1, 1000)
SHARES = st.integers(min_value=0, max_value=12).map(lambda twelfths: Fraction(twelfths, 12))


@st.composite
def intervals(draw: st.DrawFn, numbers: st.SearchStrategy[Fraction] = NUMBERS) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    if low == high:
        return Interval.point(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def unbounded(draw: st.DrawFn) -> Interval:
    whole = draw(intervals())
    low = whole.low if draw(st.booleans()) else None
    high = whole.high if draw(st.booleans()) else None
    return Interval(low, high, whole.low_open and low is not None, whole.high_open and high is not None)


@st.composite
def held(draw: st.DrawFn, numbers: st.SearchStrategy[Fraction] = NUMBERS) -> tuple[Interval, Fraction]:
    """An interval and a number that lies in it."""
    whole = draw(intervals(numbers))
    low, high = whole.ends
    number = low + (high - low) * draw(SHARES)
    assume(number in whole)
    return whole, number


@pytest.mark.parametrize("operation", [operator.add, operator.sub, operator.mul])
@given(one=held(), other=held())
def test_results_of_numbers_lie_in_the_result_of_their_intervals(operation, one, other):
    assert operation(one[1], other[1]) in operation(one[0], other[0])


@given(one=held(), other=held(POSITIVE))
def test_quotients_lie_in_the_quotient_of_the_intervals(one, other):
    assert one[1] / other[1] in one[0] / other[0]
    assert one[1] / -other[1] in one[0] / -other[0]


@pytest.mark.parametrize("operation", [operator.add, operator.sub])
@given(one=intervals(), other=intervals())
def test_an_end_of_a_sum_is_closed_only_if_two_numbers_reach_it(operation, one, other):
    result = operation(one, other)
    reached = {
        operation(left, right) for left in one.ends if left in one for right in other.ends if right in other
    }
    assert {end for end in result.ends if end in result} == reached & set(result.ends)


@given(one=intervals(), other=intervals())
def test_the_ends_of_a_product_are_products_of_ends(one, other):
    products = [left * right for left in one.ends for right in other.ends]
    assert (one * other).ends == (min(products), max(products))


@given(one=held(), other=intervals())
def test_an_intersection_holds_what_both_hold(one, other):
    whole, number = one
    shared = whole.intersect(other)
    assert (shared is not None and number in shared) == (number in other)


@given(one=unbounded(), other=unbounded(), number=NUMBERS)
def test_an_intersection_of_half_lines_holds_what_both_hold(one, other, number):
    shared = one.intersect(other)
    assert (shared is not None and number in shared) == (number in one and number in other)


@given(one=unbounded(), other=unbounded())
def test_meeting_is_mutual_and_leaves_no_gap(one, other):
    assert one.meets(other) == other.meets(one) == (one.intersect(other) is not None)
    assert one.gap(other) == other.gap(one)
    if one.meets(other):
        assert one.gap(other) == 0


@given(one=unbounded(), other=unbounded(), number=NUMBERS)
def test_a_hull_holds_what_either_holds(one, other, number):
    hull = one.hull(other)
    if number in one or number in other:
        assert number in hull
    assert hull == other.hull(one)
    assert one.hull(one) == one


@given(one=held(), margin=numbers_between(0, 100))
def test_widening_keeps_what_was_held(one, margin):
    whole, number = one
    wider = whole.widen(margin)
    assert number in wider
    assert wider.width == whole.width + 2 * margin
    assert wider.middle == whole.middle


@given(intervals(), numbers_between(-100, -1))
def test_a_negative_margin_is_refused(whole, margin):
    with pytest.raises(ValueError, match="margin"):
        whole.widen(margin)


@given(one=intervals(), other=intervals())
def test_intervals_apart_meet_once_their_gap_is_bridged(one, other):
    gap = one.gap(other)
    assume(gap > 0)
    assert one.widen(gap).meets(other) or one.low_open or one.high_open or other.low_open or other.high_open
    assert not one.widen(gap * Fraction(49, 100)).meets(other.widen(gap * Fraction(49, 100)))


@given(whole=intervals())
def test_turning_the_sign_twice_changes_nothing(whole):
    turned = -whole
    assert -turned == whole
    assert turned.ends == (-whole.ends[1], -whole.ends[0])


def test_open_ends_swap_under_a_sign():
    assert -Interval(Fraction(1), Fraction(2), low_open=True) == Interval(
        Fraction(-2), Fraction(-1), high_open=True
    )


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"), [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True)]
)
def test_an_interval_without_a_number_is_refused(low, high, low_open, high_open):
    with pytest.raises(ValueError, match="no number"):
        Interval(Fraction(low), Fraction(high), low_open, high_open)


def test_touching_closed_ends_meet_and_open_ones_do_not():
    below = Interval(Fraction(1), Fraction(2))
    assert below.meets(Interval(Fraction(2), Fraction(3)))
    assert not below.meets(Interval(Fraction(2), Fraction(3), low_open=True))


@pytest.mark.parametrize("divisor", [(-1, 1), (0, 1), (-1, 0)])
def test_a_division_that_touches_zero_is_refused(divisor):
    low, high = map(Fraction, divisor)
    with pytest.raises(ZeroDivisionError):
        Interval.point(1) / Interval(low, high)


class TestCorners:
    OLD = Interval(Fraction("4.95"), Fraction("5.05"))
    NEW = Interval(Fraction("4.45"), Fraction("4.55"))

    def test_a_formula_of_one_use_of_each_variable_is_exact(self):
        change = corners(lambda old, new: (new / old - 1) * 100, self.OLD, self.NEW)
        assert [round(end, 2) for end in change.ends] == [Fraction("-11.88"), Fraction("-8.08")]

    def test_corners_do_not_widen_a_variable_that_occurs_twice(self):
        once = corners(lambda old, new: new / old - 1, self.OLD, self.NEW)
        twice = corners(lambda old, new: (new - old) / old, self.OLD, self.NEW)
        plain = (self.NEW - self.OLD) / self.OLD
        assert once == twice
        assert plain.width > twice.width

    def test_an_end_is_open_where_a_variable_never_reaches_it(self):
        half_open = Interval(Fraction(1), Fraction(2), high_open=True)
        product = corners(lambda left, right: left * right, half_open, Interval.point(3))
        assert product == Interval(Fraction(3), Fraction(6), high_open=True)

    def test_a_zero_reaches_an_end_whatever_is_open_on_the_other_side(self):
        zero_to_one = Interval(Fraction(0), Fraction(1))
        assert (zero_to_one * Interval(Fraction(1), Fraction(2), True, True)).low_open is False

    def test_a_formula_that_gives_one_value_gives_a_point(self):
        assert corners(lambda x: Fraction(7), self.OLD) == Interval.point(7)

    @given(old=held(POSITIVE), new=held(POSITIVE))
    def test_every_change_lies_between_the_corners(self, old, new):
        change = corners(lambda before, after: after / before - 1, old[0], new[0])
        assert new[1] / old[1] - 1 in change


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Fraction(14_700_000), "14700000"),
        (Fraction(19, 100), "0.19"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(0), "0"),
        (Fraction(-22, 7), "-22/7"),
    ],
)
def test_exact_text(number, text):
    assert exact_text(number) == text


@given(NUMBERS)
def test_exact_text_is_the_number(number):
    assert Fraction(exact_text(number)) == number


def test_json_tells_every_end():
    assert Interval(None, Fraction(1, 4), high_open=True).as_json() == {
        "low": None,
        "high": "0.25",
        "low_open": False,
        "high_open": True,
    }


@given(st.lists(intervals(), min_size=1, max_size=4))
def test_one_interval_begins_where_all_meet(several):
    shared = several[0]
    for one in several[1:]:
        shared = shared.intersect(one) if shared else None
    begins = any(all(one.holds_start(start) for one in several) for start in several)
    assert begins == (shared is not None)
