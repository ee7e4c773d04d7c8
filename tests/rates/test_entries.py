"""Bands, parities, tables and the ECB in a rule's list, and how they join."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from rates.days import on, table
from verify.interval import Interval
from verify.printing import show_interval
from verify.rates.entry import Origin, RateEntry
from verify.rates.quotes import Quote
from verify.rates.rate import NO_DATE, NO_QUOTE, NoRate, Rate, cross
from verify.rates.table import RateTable
from verify.rates.tables import PairQuote

BAND = {"unit": "HKD/USD", "between": ["7.75", "7.85"], "source": "HKMA"}
FRANC = {"unit": "XAF/EUR", "fixed": "655.957", "source": "CEMAC"}
RIYAL = {"unit": "SAR/USD", "fixed": "3.75", "source": "SAMA"}
DIRHAM = {"unit": "AED/USD", "fixed": "3.6725", "source": "CBUAE"}
PATACA = {"unit": "MOP/HKD", "fixed": "1.03", "source": "AMCM"}
ECB = {"from": "ecb"}
NOVEMBER = on("2004-11-12")

FOUND = [
    # entries, pair, the rate and its numerator, its source
    ([BAND, ECB], ("USD", "HKD"), "7.75–7.85", "HKD", "HKMA"),
    ([ECB, BAND], ("USD", "HKD"), "7.774–7.785", "HKD", "ECB"),
    ([BAND, ECB], ("USD", "EUR"), "1.270–1.298", "USD", "ECB"),
    ([BAND, ECB], ("GBP", "HKD"), "14.29–14.46", "HKD", "ECB"),
    ([FRANC, ECB], ("USD", "XAF"), "505.4–516.4", "XAF", "CEMAC; ECB"),
    ([FRANC, BAND, ECB], ("XAF", "HKD"), "64.97–66.35", "XAF", "CEMAC; ECB"),
    ([BAND, FRANC, ECB], ("USD", "XAF"), "505.4–516.4", "XAF", "CEMAC; ECB"),
    ([BAND, PATACA, FRANC, ECB], ("XAF", "MOP"), "63.07–64.42", "XAF", "AMCM; CEMAC; ECB"),
    ([BAND, PATACA], ("USD", "MOP"), "7.982–8.086", "MOP", "HKMA; AMCM"),
    ([RIYAL, DIRHAM], ("SAR", "AED"), "1.021", "SAR", "SAMA; CBUAE"),
    ([DIRHAM, RIYAL], ("SAR", "AED"), "1.021", "SAR", "CBUAE; SAMA"),
    ([RIYAL, BAND], ("SAR", "HKD"), "2.066–2.094", "HKD", "SAMA; HKMA"),
    ([RIYAL, ECB], ("SAR", "GBP"), "6.888–6.966", "SAR", "SAMA; ECB"),
]


@pytest.mark.parametrize(("entries", "pair", "shown", "numerator", "sources"), FOUND)
def test_a_rate_of_a_list(entries, pair, shown, numerator, sources):
    rate = table(*entries).find(*pair, NOVEMBER)
    assert isinstance(rate, Rate)
    assert (show_interval(rate.interval, None), rate.numerator) == (shown, numerator)
    assert [told.partition(" ")[0] for told in rate.source.split("; ")] == sources.split("; ")
    assert table(*entries).find(*reversed(pair), NOVEMBER) == rate


NONE = [
    ([], ("USD", "HKD"), NOVEMBER, NoRate()),
    ([BAND], ("USD", "EUR"), NOVEMBER, NoRate()),
    ([BAND, ECB], ("USD", "TWD"), NOVEMBER, NoRate()),
    ([BAND, ECB], ("USD", "TWD"), None, NoRate()),
    ([BAND, ECB], ("USD", "EUR"), None, NO_DATE),
    ([FRANC, ECB], ("USD", "XAF"), None, NO_DATE),
    ([BAND, ECB], ("USD", "EUR"), on("1998-06-01"), NO_QUOTE),
    ([ECB, FRANC], ("USD", "XAF"), NOVEMBER, NoRate()),
]


@pytest.mark.parametrize(("entries", "pair", "published", "answer"), NONE)
def test_where_a_list_has_no_rate(entries, pair, published, answer):
    assert table(*entries).find(*pair, published) == answer


def test_stated_rates_need_no_date():
    assert table(BAND, ECB).find("HKD", "USD").interval == Interval(Fraction("7.75"), Fraction("7.85"))


PEG = {"unit": "ARS/USD", "fixed": "1", "since": "1992-01-01", "until": "2002-01-05"}


@pytest.mark.parametrize(
    ("published", "holds"),
    [
        (on("1999-05-05"), True),
        (on("2002-01-05"), True),
        (on("2002-01-06"), False),
        (on("2002-01-04", "2002-01-08"), False),
        (on("1991-12-31"), False),
        (None, True),
    ],
)
def test_a_peg_holds_in_its_years(published, holds):
    assert isinstance(table(PEG).find("USD", "ARS", published), Rate) == holds


def test_more_days_hold_more_rates():
    ten, thirty = (table({"from": "ecb", "days": days}).find("USD", "EUR", NOVEMBER) for days in (10, 30))
    assert ten == table(ECB).find("USD", "EUR", NOVEMBER)
    assert ten.interval.intersect(thirty.interval) == ten.interval
    assert ten.interval != thirty.interval


def test_rates_that_share_no_single_currency_do_not_cross():
    rate = table(BAND).find("HKD", "USD")
    with pytest.raises(ValueError, match="no single currency"):
        cross(rate, rate)


def own(*rows, **entry):
    """A table of the rule's own with rows of (day, unit, rate, source)."""
    quotes = tuple(
        PairQuote(*unit.split("/"), Quote(date.fromisoformat(day), Decimal(rate)), source)
        for day, unit, rate, source in rows
    )
    return RateTable((RateEntry(from_=Origin("taiwan.csv", quotes), **entry),))


TAIWAN = [
    ("2024-03-08", "TWD/USD", "31.450", ""),
    ("2024-03-11", "TWD/USD", "31.48", ""),
    ("2024-03-12", "TWD/USD", "31.415", "CBC, at noon"),
]


def test_a_table_of_the_rules_own():
    rate = own(*TAIWAN, source="CBC").find("USD", "TWD", on("2024-03-12"))
    assert rate.interval == Interval(Fraction("31.4145"), Fraction("31.485"))
    assert rate.source == "CBC; CBC, at noon, March 8, 2024 to March 12, 2024: TWD 31.415–31.48 a USD"
    assert own(*TAIWAN).find("USD", "TWD", on("2024-03-11")).source.startswith("taiwan.csv, March 8, 2024 to")


def test_a_table_without_a_rate_of_the_days():
    assert own(*TAIWAN).find("USD", "TWD", None) == NO_DATE
    assert own(*TAIWAN).find("USD", "TWD", on("2024-03-07")) == NO_QUOTE
    assert own(*TAIWAN, days=0).find("USD", "TWD", on("2024-03-10")) == NO_QUOTE
    assert own(*TAIWAN).find("USD", "EUR", on("2024-03-12")) == NoRate()


def test_a_table_crosses_with_what_follows():
    entries = (*own(*TAIWAN).entries, *table(ECB).entries)
    rate = RateTable(entries).find("EUR", "TWD", on("2024-03-12"))
    assert (show_interval(rate.interval, None), rate.numerator) == ("34.07–34.43", "TWD")
    assert "TWD 31.415–31.48 a USD; " in rate.source
    assert "ECB reference rates, " in rate.source
