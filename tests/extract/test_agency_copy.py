"""Sentences in the manner of the news agencies, each with all the figures that it holds."""

from decimal import Decimal

import pytest

from verify import extract

COPY = [
    (
        "LONDON, Feb 24 (Reuters) - HSBC posted a 62% slide in annual profit to $7.1 billion.",
        [("62%", "change", "62", "percent"), ("$7.1 billion", "amount", "7100000000", "USD")],
    ),
    (
        "Brent crude futures were up 37 cents, or 0.6%, at $61.14 a barrel by 0924 GMT.",
        [
            ("37 cents", "amount", "0.37", "USD"),
            ("0.6%", "change", "0.6", "percent"),
            ("$61.14", "amount", "61.14", "USD"),
        ],
    ),
    (
        "The average rose 112.53 points, or nearly 0.62 percent, to 18,269.96.",
        [
            ("112.53", "count", "112.53", "count"),
            ("0.62 percent", "change", "0.62", "percent"),
            ("18,269.96", "count", "18269.96", "count"),
        ],
    ),
    (
        "It lost $5 million, or 3% of revenue.",
        [("$5 million", "amount", "5000000", "USD"), ("3%", "percentage", "3", "percent")],
    ),
    (
        "Net debt was £1.8tn, or 80.8% of GDP.",
        [("£1.8tn", "amount", "1800000000000", "GBP"), ("80.8%", "percentage", "80.8", "percent")],
    ),
    (
        "Net profit jumped 45 per cent to Rs 1,235 crore from Rs 852 crore a year ago.",
        [
            ("45 per cent", "change", "45", "percent"),
            ("Rs 1,235 crore", "amount", "12350000000", "INR"),
            ("Rs 852 crore", "amount", "8520000000", "INR"),
        ],
    ),
    (
        "Eskom owes 450 billion rand ($30.1 billion), and needs R26.6 billion.",
        [
            ("450 billion rand", "amount", "450000000000", "ZAR"),
            ("$30.1 billion", "amount", "30100000000", "USD"),
            ("R26.6 billion", "amount", "26600000000", "ZAR"),
        ],
    ),
    (
        "The bank cut its key rate by a quarter point to 1.75%.",
        [("quarter point", "change", "0.25", "percentage_point"), ("1.75%", "percentage", "1.75", "percent")],
    ),
    ("More than one in five, 21%, said so.", [("21%", "percentage", "21", "percent")]),
    ("Traders expect a half-point cut.", [("half-point", "change", "0.5", "percentage_point")]),
    (
        "It grew by 0.3%, after contracting 0.2% before.",
        [("0.3%", "change", "0.3", "percent"), ("0.2%", "change", "0.2", "percent")],
    ),
    ("The yuan was 0.1% weaker.", [("0.1%", "change", "0.1", "percent")]),
    ("Wheat climbed to $5.02-1/2 a bushel.", []),
    (
        "Two-thirds of Greeks backed the 86 billion euro bailout.",
        [("Two-thirds", "percentage", "0.67", "ratio"), ("86 billion euro", "amount", "86000000000", "EUR")],
    ),
    (
        "The firm, with $10bn-plus in assets, fell 5 percent to 11.42 euros.",
        [
            ("$10bn", "amount", "10000000000", "USD"),
            ("5 percent", "change", "5", "percent"),
            ("11.42 euros", "amount", "11.42", "EUR"),
        ],
    ),
    (
        "JAKARTA (Reuters) - It needs 5 trillion rupiah ($350 million).",
        [("5 trillion rupiah", "amount", "5000000000000", "IDR"), ("$350 million", "amount", "350000000", "USD")],
    ),
    (
        "Facebook was fined $5bn, almost a tenth of its $55.8bn revenue.",
        [
            ("$5bn", "amount", "5000000000", "USD"),
            ("a tenth", "percentage", "0.1", "ratio"),
            ("$55.8bn", "amount", "55800000000", "USD"),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), COPY, ids=[row[0][:32] for row in COPY])
def test_a_sentence_of_agency_copy_is_read_whole(sentence, expected):
    figures = [claim for claim in extract(sentence) if claim.quantity and claim.quantity.value is not None]
    read = [(c.text, c.kind, c.quantity.value, c.quantity.unit) for c in figures]
    assert read == [(text, kind, Decimal(value), unit) for text, kind, value, unit in expected]
