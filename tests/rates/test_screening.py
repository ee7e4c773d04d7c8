"""Which quotes are slips, and which are the market."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.rates.screening import screened, slips

CALM = ["7.7501", "7.7499", "7.7503", "7.7500", "7.7502", "7.7498", "7.7501"]
WILD = ["18.4", "18.9", "18.3", "19.0", "18.2", "18.8", "18.5"]


def numbers(texts):
    return [Decimal(text) for text in texts]


SERIES = [
    ("a calm path", [*CALM, *CALM], []),
    ("one day far off", [*CALM, "7.6857", *CALM], [7]),
    ("two digits swapped", [*CALM, "7.5701", *CALM], [7]),
    ("a point misplaced", [*WILD, "1.85", *WILD], [7]),
    ("a peg that never moves", ["1.9558"] * 5 + ["1.9441"] + ["1.9558"] * 5, [5]),
    ("a jump that lasts", [*CALM, "9.1000", "9.1002", "9.1001"], []),
    ("a jump back after two days", [*CALM, "7.6857", "7.6857", *CALM], []),
    ("a wild day among wild days", [*WILD, "19.9", *WILD], []),
    ("too little to matter", [*CALM, "7.7600", *CALM], []),
    ("the first and the last day", ["9", *CALM, "9"], []),
    ("nothing to compare with", ["1", "2", "1"], []),
    ("no quotes", [], []),
]


@pytest.mark.parametrize(
    ("rates", "found"), [(rates, found) for _, rates, found in SERIES], ids=[s[0] for s in SERIES]
)
def test_a_slip_leaves_the_path_for_one_day(rates, found):
    assert slips(numbers(rates)) == found


@given(st.lists(st.decimals("0.01", "100000", places=4), max_size=60), st.sampled_from(["2", "0.5", "1000"]))
def test_the_unit_of_a_series_changes_nothing(rates, factor):
    assert slips([rate * Decimal(factor) for rate in rates]) == slips(rates)


@given(st.lists(st.decimals("1", "2", places=4), min_size=3, max_size=60))
def test_two_neighbours_are_never_both_slips(rates):
    found = slips(rates)
    assert all(later - earlier > 1 for earlier, later in pairwise(found))


def series(rates):
    return {f"2009-03-{at:02}": rate for at, rate in enumerate(numbers(rates), start=1)}


USD = ["1.30", "1.32", "1.29", "1.33", "1.31", "1.35", "1.32", "1.30", "1.33", "1.31", "1.29"]
"""A dollar that moves so much that its own slips are not seen."""


def held(to, at):
    """The quotes of a currency that costs so much of another one."""
    return [str(Decimal(rate) * Decimal(at)) for rate in to]


def test_a_slip_against_the_dollar_is_its_own_where_no_other_currency_slips():
    hkd = held(USD, "7.75")
    hkd[5] = "10.6"
    found = screened({"USD": series(USD), "HKD": series(hkd), "SAR": series(held(USD, "3.75"))})
    assert found == {("HKD", "2009-03-06")}


def test_where_several_leave_the_dollar_the_slip_is_the_dollars():
    slipped = [*USD[:5], "1.3607", *USD[6:]]
    found = screened({"USD": series(slipped), "HKD": series(held(USD, "7.75")), "SAR": series(held(USD, "3.75"))})
    assert found == {("USD", "2009-03-06")}


WALKS = st.lists(st.sampled_from(["7.7500", "7.7501", "7.7503", "7.6857", "7.9"]), min_size=90, max_size=90)


@given(WALKS, WALKS, WALKS)
def test_a_month_has_the_slips_that_it_has_in_the_whole(usd, hkd, sar):
    days = [f"2009-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 31)]
    walks = zip(("USD", "HKD", "SAR"), (usd, hkd, sar), strict=True)
    table = {name: dict(zip(days, numbers(walk), strict=True)) for name, walk in walks}
    whole = screened(table)
    for month in ("2009-01", "2009-02", "2009-03"):
        assert screened(table, month) == {(name, day) for name, day in whole if day.startswith(month)}


def test_a_table_without_the_dollar_is_screened_by_itself():
    rates = [*CALM, "7.6857", *CALM]
    assert screened({"XYZ": series(rates)}) == {("XYZ", "2009-03-08")}
