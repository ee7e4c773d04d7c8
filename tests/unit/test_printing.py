"""How intervals, values and days are printed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify import cldr, printing
from verify.interval import Interval
from verify.styles import scale_of, show_number, show_range, show_value


def between(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))


@pytest.mark.parametrize(
    ("low", "high", "unit", "shown"),
    [
        ("241721854", "246308725", "USD", "$241.7–246.4 million"),
        ("113537500", "115787500", "HKD", "HK$113.5–115.8 million"),
        ("7.7627", "7.8839", None, "7.762–7.884"),
        ("7.7627", "7.8839", "HKD/USD", "7.762–7.884"),
        ("7.75", "7.85", "HKD/USD", "7.75–7.85"),
        ("17", "18", "percent", "17–18%"),
        ("24.5", "25.5", "percent", "24.5–25.5%"),
        ("-12.13", "-7.92", "percent", "-12.13% to -7.92%"),
        ("2", "3", "percentage_point", "2–3 percentage points"),
        ("50", "60", "basis_point", "50–60 basis points"),
        ("7", "8", "day", "7–8 days"),
        ("0.185", "0.195", "USD", "$0.185–0.195"),
        ("0", "3000000", "USD", "$0–3 million"),
        ("950000000", "1020000000", "USD", "$950 million–$1.02 billion"),
        ("12345678", "12349999", "CHF", "CHF\u00a012.34–12.35 million"),
        ("9500", "10500", "JPY", "¥9,500–10,500"),
        ("19.5", "20.5", "count", "19.5–20.5"),
        ("-5000000", "-3000000", "USD", "-$5 million to -$3 million"),
        ("635", "645", None, "635–645"),
    ],
)
def test_an_interval_is_rounded_outward_to_four_digits(low, high, unit, shown):
    assert printing.show_interval(between(low, high), unit) == shown


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        ("14700000", "14700000", "$14.7 million"),
        ("640", "640", "$640"),
        ("1/3", "1/3", "$0.3333"),
        ("3000000", None, "at least $3 million"),
        (None, "3000000", "at most $3 million"),
        (None, None, "any"),
    ],
)
def test_one_number_or_a_half_line(low, high, shown):
    assert printing.show_interval(between(low, high), "USD") == shown


def test_more_digits_where_the_last_one_decides():
    implied, band = between("7.85003", "7.90000"), (Fraction("7.75"), Fraction("7.85"))
    assert printing.show_interval(implied, None) == "7.850–7.900"
    assert printing.show_interval(implied, None, against=band) == "7.85003–7.90000"


@given(
    st.fractions(min_value=Fraction(1, 1000), max_value=10**12, max_denominator=10**6),
    st.fractions(min_value=0, max_value=10**6, max_denominator=10**6),
)
def test_what_is_printed_holds_the_interval(low, width):
    interval = Interval(low, low + width)
    shown = printing.show_interval(interval, "percent").removesuffix("%").replace(",", "")
    first, _, last = shown.partition("–")
    if width:
        assert Fraction(first) <= interval.low
        assert Fraction(last) >= interval.high


@pytest.mark.parametrize(
    ("language", "unit", "shown"),
    [
        ("de", "HKD", "5–6 Millionen\u00a0HK$"),
        ("fr", "USD", "5–6 millions\u00a0$US"),
        ("zh", "CNY", "¥500–600万"),
        ("en-GB", "GBP", "£5–6 million"),
    ],
)
def test_each_language_has_its_own_order_and_words(language, unit, shown):
    assert printing.show_interval(between("5000000", "6000000"), unit, language) == shown


@pytest.mark.parametrize(
    ("value", "unit", "like", "shown"),
    [
        ("115E6", "HKD", None, "HK$115 million"),
        ("115E6", "HKD", "HK$151 million", "HK$115 million"),
        ("115E6", "USD", "$640M", "$115M"),
        ("115E6", "GBP", "£640m", "£115m"),
        ("115E9", "HKD", "HK$115m", "HK$115bn"),
        ("115E6", "HKD", "HK$115 billion", "HK$115 million"),
        ("115E6", "HKD", "HK$151,000,000", "HK$115,000,000"),
        ("115E6", "HKD", "HK$151000000", "HK$115000000"),
        ("15E6", "USD", "$14.7 million", "$15.0 million"),
        ("0.95E9", "USD", "$1.2bn", "$950m"),
        ("639.3E6", "USD", "$640M", "$639.3M"),
        ("1250E6", "USD", "640 million dollars", "1.25 billion dollars"),
        ("500E6", "USD", "5 Billion dollars", "500 Million dollars"),
        ("2E6", "USD", "US$1.5 MILLION", "US$2.0 MILLION"),
        ("5E9", "HKD", "five billion Hong Kong dollars", "HK$5 billion"),
        ("25", "percent", "52 percent", "25 percent"),
        ("25", "percent", "52%", "25%"),
        ("20", "count", "21 filmmakers", "20 filmmakers"),
    ],
)
def test_a_value_in_its_writers_style(value, unit, like, shown):
    assert show_value(Decimal(value), unit, like=like) == shown


@pytest.mark.parametrize(
    ("low", "high", "like", "shown"),
    [
        ("19.2E6", "19.5E6", "$14.7 million", "$19.2–19.5 million"),
        ("950E6", "1020E6", "$900m", "$950m–$1.02bn"),
        ("115E6", "115E6", "$640M", "$115M"),
    ],
)
def test_a_range_in_its_writers_style(low, high, like, shown):
    assert show_range(Decimal(low), Decimal(high), "USD", like=like) == shown


def test_the_number_alone():
    assert show_number(Decimal("115E6"), "HK$151 million") == "115"
    assert show_number(Decimal("115E6"), "many millions") == "115 million"


@pytest.mark.parametrize(("text", "scale"), [("$640M", 10**6), ("$5bn", 10**9), ("$640", 1), ("five", 1)])
def test_the_scale_of_a_figure(text, scale):
    assert scale_of(text) == scale


def test_days_and_currencies_have_names():
    day = date(2024, 3, 11)
    assert (cldr.show_date(day), cldr.show_weekday(day)) == ("March 11, 2024", "Monday")
    assert [cldr.currency_symbol(code) for code in ("USD", "HKD", "CHF", "EUR")] == ["US$", "HK$", "CHF", "€"]
    assert cldr.currency_symbol("USD", "fr") == "$US"
    assert cldr.currency_name("USD") == "US dollar"
    assert cldr.currency_name("HKD", count=2) == "Hong Kong dollars"
