"""Rates for what several articles tell, each on its day."""

from __future__ import annotations

from fractions import Fraction

import pytest

from rates.days import on, table
from verify.interval import Interval
from verify.printing import show_interval
from verify.rates.on_days import RatesOnDays
from verify.rates.rate import NO_DATE, NO_QUOTE, NoRate, Rate, widest

BAND = {"unit": "HKD/USD", "between": ["7.75", "7.85"], "source": "HKMA"}
ECB = {"from": "ecb"}
THEN, NOW, BEFORE = on("2005-01-13"), on("2024-03-12"), on("1998-06-01")


@pytest.mark.parametrize(
    ("days", "pair", "shown", "sources"),
    [
        ((THEN,), ("GBP", "USD"), "1.872–1.910", 1),
        ((NOW,), ("GBP", "USD"), "1.267–1.284", 1),
        ((THEN, NOW), ("GBP", "USD"), "1.267–1.910", 2),
        ((THEN, NOW), ("USD", "GBP"), "1.267–1.910", 2),
        ((THEN, NOW), ("USD", "HKD"), "7.75–7.85", 1),
        ((None,), ("USD", "HKD"), "7.75–7.85", 1),
    ],
)
def test_are_as_wide_as_those_of_all_days(days, pair, shown, sources):
    rate = RatesOnDays(table(BAND, ECB), days).find(*pair)
    assert isinstance(rate, Rate)
    assert (show_interval(rate.interval, None), len(rate.source.split("; "))) == (shown, sources)


@pytest.mark.parametrize(
    ("entries", "days", "answer"),
    [
        ([BAND, ECB], (THEN, None), NO_DATE),
        ([BAND, ECB], (THEN, BEFORE), NO_QUOTE),
        ([BAND], (THEN, None), NoRate()),
        ([], (THEN,), NoRate()),
    ],
)
def test_are_missing_where_one_day_has_none(entries, days, answer):
    assert RatesOnDays(table(*entries), days).find("GBP", "USD") == answer


def test_of_many_days_tell_the_first_and_the_last():
    days = tuple(on(f"2005-{month:02}-13") for month in range(1, 7))
    rate = RatesOnDays(table(ECB), days).find("GBP", "USD")
    assert isinstance(rate, Rate)
    assert "January 13, 2005" in rate.source
    assert rate.source.endswith("(6 in all)")


def test_are_turned_one_way():
    # The euro cost less than a dollar in September 2000, and more in January 2005.
    rate = RatesOnDays(table(ECB), (on("2000-09-29"), THEN)).find("EUR", "USD")
    assert isinstance(rate, Rate)
    euro = rate.convert(Interval.point(1), "EUR")
    assert all(Fraction(price) in euro for price in ("0.87", "1.31"))
    assert Fraction("1.36") not in euro


def test_of_two_pairs_have_no_common_width():
    rates = [table(BAND).find("HKD", "USD"), table(ECB).find("GBP", "USD", THEN)]
    with pytest.raises(ValueError, match="not of one pair"):
        widest([rate for rate in rates if isinstance(rate, Rate)])
