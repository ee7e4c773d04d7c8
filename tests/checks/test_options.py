"""Options as rules write them: what is taken, and what is refused with a sentence."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checks.build import BAND, rule
from verify.checks.quotation import Likeness
from verify.checks.tolerance import Tolerance
from verify.interval import Interval
from verify.rates.rate import NoRate
from verify.rules.validate import InvalidError

PAIR = "pair: {find: conversion}"
SUMS = "sum: {find: amount}, other: {find: change}"


@pytest.mark.parametrize(
    ("text", "unit", "low", "high", "margin"),
    [
        ("1%", "HKD", 99, 101, "1"),
        ("0.5 %", "percent", 40, 40, "0.2"),
        ("1 point", "percent", 24, 26, "1"),
        ("2 percentage points", "percentage_point", 1, 2, "2"),
        ("5 million USD", "USD", 0, 1, "5000000"),
        ("1.5 USD", "USD", 0, 1, "1.5"),
        ("3", "count", 10, 20, "3"),
        ("0", "HKD", 10, 20, "0"),
        ("0%", "HKD", 10, 20, "0"),
    ],
)
def test_a_tolerance_widens_by(text, unit, low, high, margin):
    computed = Interval(Fraction(low), Fraction(high))
    assert Tolerance.parse(text).margin(computed, unit) == Fraction(margin)


@pytest.mark.parametrize(
    ("text", "unit"), [("1 point", "USD"), ("5 million USD", "HKD"), ("5 USD", None), ("3", "percent")]
)
def test_a_tolerance_without_a_meaning_for_the_unit(text, unit):
    assert Tolerance.parse(text).margin(Interval.point(1), unit) is None


@pytest.mark.parametrize(
    "text",
    ["nan", "NaN%", "inf%", "-1%", "1e999%", "", "%", "one", "1 furlong", "9" * 50 + "%", "1,5%"],
)
def test_a_tolerance_is_finite_and_positive_and_has_a_unit(text):
    with pytest.raises(ValueError, match="is not a tolerance such as"):
        Tolerance.parse(text)


@pytest.mark.parametrize(("text", "share"), [("80%", "4/5"), ("100 %", "1"), ("0%", "0"), ("62.5%", "5/8")])
def test_a_likeness(text, share):
    assert Likeness.parse(text).share == Fraction(share)


@pytest.mark.parametrize("text", ["101%", "0.8", "-1%", "nan%", "high", "1000%"])
def test_a_likeness_is_a_percentage(text):
    with pytest.raises(ValueError, match="is not a share such as"):
        Likeness.parse(text)


def test_one_rate_or_a_list_of_rates():
    one = rule(PAIR, f"kind: conversion, fact: pair, rate: {BAND}").options
    both = rule(PAIR, f"kind: conversion, fact: pair, rate: [{BAND}, {{unit: XAF/EUR, fixed: 655.957}}]").options
    assert one.rate.find("HKD", "USD") == both.rate.find("USD", "HKD")
    assert one.rate.find("XAF", "EUR") == NoRate()
    assert both.rate.find("EUR", "XAF").interval == Interval.point(Fraction("655.957"))


def test_the_first_rate_that_knows_the_pair_is_used():
    rates = "[{unit: USD/HKD, fixed: 0.128, source: first}, {unit: HKD/USD, fixed: 7.8, source: second}]"
    options = rule(PAIR, f"kind: conversion, fact: pair, rate: {rates}").options
    assert options.rate.find("HKD", "USD").source == "first"


REFUSED = [
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD/USD}", "either `between` or `fixed`"),
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD, fixed: 7.8}", "is not a pair of currencies"),
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD/HKD, fixed: 1}", "is not a pair of currencies"),
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD/USD, fixed: -7.8}", "is not a positive number"),
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD/USD, fixed: nan}", "not a number"),
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD/USD, between: [7.85, 7.75]}", "begins above its end"),
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD/USD, fxed: 7.8}", "unknown key 'fxed'"),
    (PAIR, "kind: conversion, fact: pair, tolerance: -1%", "is not a tolerance"),
    (PAIR, "kind: conversion, fact: pair, significant: 0", "`significant` is from 1 to 40"),
    (PAIR, "kind: conversion, fact: pair, rounding: up", "up"),
    (PAIR, "kind: conversion, fact: pair, tolerence: 1%", "unknown key 'tolerence'"),
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD/USD, fixed: 1e999999999}", "at most 40 digits"),
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD/USD, between: [1, 1e999999999]}", "at most 40 digits"),
    (PAIR, f"kind: conversion, fact: pair, rate: {{unit: HKD/USD, fixed: {'9' * 41}}}", "at most 40 digits"),
    (PAIR, "kind: conversion, fact: pair, significant: 1000000000", "`significant` is from 1 to 40"),
    (PAIR, "kind: conversion, fact: pair, rate: {unit: HKD/USD, fixed: 7.8, since: 1999}", "no day such as"),
    (SUMS, "kind: product, fact: sum, rate: {from: ecb}", "unknown key 'rate'"),
    (SUMS, "kind: agree, fact: []", "`fact` names nothing"),
    ("d: {find: weekday}", "kind: weekday, fact: d, days: 8", "`days` is from 1 to 7"),
    (SUMS, "kind: agree, fact: sum, same: [colour]", "colour"),
    (SUMS, "kind: agree, fact: sum, equals: {other: 5%}", "`equals` names 'other'"),
    (SUMS, "kind: agree, fact: sum, equals: {smu: 5%}", "no fact is called 'smu'"),
    (SUMS, "kind: agree, fact: sum, equals: {sum: {valeu: $5m}}", "unknown key 'valeu'"),
    (SUMS, "kind: agree, fact: sum, equals: {sum: {source: a register}}", "'value' is missing"),
    (SUMS, "kind: agree, fact: sum, equals: {sum: {value: $5m, date: 2024-03-11}}", "goes with the `source`"),
    (SUMS, "kind: agree, fact: sum, equals: {sum: {value: $5m, source: s, date: March}}", "no day such as"),
    (SUMS, "kind: agree, fact: sum, equals: {sum: [$5m, $6m]}", "this should be a text"),
    (SUMS, "kind: agree, fact: sum, equals: $5m", "this should be a mapping"),
    (SUMS, "kind: agree, fact: sum, each: day", "day"),
    (SUMS, "kind: agree, fact: sum, each: story", "'each' cannot be 'story'"),
    ("d: {find: weekday}", "kind: weekday, fact: d, days: 0", "`days` is from 1 to 7"),
    ("q: {find: quotation}", "kind: quotation, fact: q, alike: 80", "is not a share"),
    (SUMS, "kind: present, fact: sum", "'among' is missing"),
]


@pytest.mark.parametrize(("facts", "check", "message"), REFUSED)
def test_options_that_are_refused(facts, check, message):
    with pytest.raises(InvalidError) as refusal:
        rule(facts, check)
    assert any(message in problem.message for problem in refusal.value.problems)
