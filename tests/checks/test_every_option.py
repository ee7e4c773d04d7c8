"""Every option of every check kind, by a text that is judged otherwise with it than without."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from checks.build import BAND, article, judged
from verify.checks import KINDS, check_module

JANUARY = date(2005, 1, 13)
SUM = "sum: {find: amount}, gap: {find: change}"
MOVE, LEVELS = "move: {find: figure}", "levels: {find: difference}"
PAIR = "pair: {find: conversion}"
PRICE = "price: {find: amount, currency: USD}, value: {find: amount, nearest: worth}"
TOP = "top: {find: amount, in: headline}, told: {find: amount, in: body}"
PRODUCTS, RATIOS, SHARES = "them: {find: product}", "them: {find: ratio}", "them: {find: share}"
TOTALS = "them: {find: total}"
PARTS = (
    "one: {find: amount, nearest: cash}, two: {find: amount, nearest: loans}, all: {find: amount, nearest: in all}"
)

SALES = "Sales rose {} to $4.00bn from $3.60bn."
IMPORTS = "Imports jumped by {} to $15.0m from $12.0m."
RAISED = "It raised {}: $5.0m from the state, $4.0m from banks and $3.0m from members."
SAID = ("“We build for the long term here,” said Ann Lee.", "“We built for the long term,” said Ann Lee.")

OPTIONS = [
    # kind, option, facts, the rest of the check, texts, the verdict without it, with it
    ("agree", "each: mention", SUM, "fact: sum", "It cost $5m. It cost $7m.", "", "fail"),
    ("agree", "equals: {sum: $7m}", SUM, "fact: sum", "It cost $5m.", "", "fail"),
    ("agree", "rate: {from: ecb}", SUM, "fact: sum", "It cost £20.4m.|It cost $36.8m.", "inconclusive", "fail"),
    ("agree", "same: [base]", SUM, "fact: gap", "It was 5% down on 2019.|It was 5% down on 2018.", "pass", "fail"),
    ("agree", "tolerance: 1%", SUM, "fact: sum", "It cost $632m.|It cost $638m.", "fail", "pass"),
    ("agree", "rounding: either", SUM, "fact: sum", "It cost $16bn.|It cost $16.8bn.", "fail", "pass"),
    ("agree", "significant: 1", SUM, "fact: sum", "It cost $600m.|It cost $640m.", "inconclusive", "pass"),
    ("change", "tolerance: 1 point", MOVE, "fact: move", SALES.format("12%"), "fail", "pass"),
    ("change", "rounding: truncated", MOVE, "fact: move", SALES.format("10%"), "fail", "pass"),
    ("change", "significant: 1", MOVE, "fact: move", SALES.format("30%"), "fail", "pass"),
    ("conversion", f"rate: {BAND}", PAIR, "fact: pair", "It took $14.7m (HK$115m).", "inconclusive", "pass"),
    (
        "conversion",
        "tolerance: 5%",
        PAIR,
        f"fact: pair, rate: {BAND}",
        "It took $14.7m (HK$118m).",
        "fail",
        "pass",
    ),
    (
        "conversion",
        "rounding: either",
        PAIR,
        f"fact: pair, rate: {BAND}",
        "It took $14m (HK$115m).",
        "fail",
        "pass",
    ),
    ("conversion", "significant: 1", PAIR, f"fact: pair, rate: {BAND}", "It took $14m (HK$115m).", "fail", "pass"),
    ("difference", "tolerance: 1 million USD", LEVELS, "fact: levels", IMPORTS.format("$4.0m"), "fail", "pass"),
    ("difference", "rounding: either", LEVELS, "fact: levels", IMPORTS.format("$2.85m"), "fail", "pass"),
    ("difference", "significant: 1", LEVELS, "fact: levels", IMPORTS.format("$8.0m"), "fail", "pass"),
    (
        "formula",
        "rate: {from: ecb}",
        PRICE,
        "formula: price = value",
        "It paid $36.8m, worth £20.4m.",
        "inconclusive",
        "fail",
    ),
    (
        "formula",
        "tolerance: 10%",
        PRICE,
        "formula: price * 2 = value",
        "It paid $5.0m, worth $11.0m.",
        "fail",
        "pass",
    ),
    (
        "formula",
        "rounding: either",
        PRICE,
        "formula: price * 2 = value",
        "It paid $5.0m, worth $10.15m.",
        "fail",
        "pass",
    ),
    (
        "formula",
        "significant: 1",
        PRICE,
        "formula: price * 2 = value",
        "It paid $5.0m, worth $12.0m.",
        "fail",
        "pass",
    ),
    (
        "one-rate",
        "each: story",
        PAIR,
        "fact: pair",
        "It took $14.7m (HK$115m).|It took $5.0m (HK$93m).",
        "",
        "fail",
    ),
    (
        "one-rate",
        "tolerance: 50%",
        PAIR,
        "fact: pair",
        "It took $14.7m (HK$115m), then $5.0m (HK$50m).",
        "fail",
        "pass",
    ),
    (
        "one-rate",
        "rounding: either",
        PAIR,
        "fact: pair",
        "It took $14.7m (HK$115m), then $5.0m (HK$38.3m).",
        "fail",
        "pass",
    ),
    (
        "one-rate",
        "significant: 1",
        PAIR,
        "fact: pair",
        "It took $14.7m (HK$115m), then $5.0m (HK$50m).",
        "fail",
        "pass",
    ),
    (
        "present",
        "each: mention",
        TOP,
        "fact: top, among: told",
        "# $7m and $7m\nIt cost $5m.",
        "fail",
        "fail fail",
    ),
    (
        "present",
        "rate: {from: ecb}",
        TOP,
        "fact: top, among: told",
        "# $38.6m spent\nIt cost £20.4m.",
        "fail",
        "pass",
    ),
    ("present", "tolerance: 1%", TOP, "fact: top, among: told", "# $640M spent\nIt cost $646m.", "fail", "pass"),
    (
        "present",
        "rounding: either",
        TOP,
        "fact: top, among: told",
        "# $16bn spent\nIt cost $16.6bn.",
        "fail",
        "pass",
    ),
    (
        "present",
        "significant: 1",
        TOP,
        "fact: top, among: told",
        "# $600M spent\nIt cost $640m.",
        "inconclusive",
        "pass",
    ),
    (
        "product",
        "tolerance: 10%",
        PRODUCTS,
        "fact: them",
        "The 300 men will each get $2,100, a total of $661,000.",
        "fail",
        "pass",
    ),
    (
        "product",
        "rounding: either",
        PRODUCTS,
        "fact: them",
        "The 300 men will each get $2.10, a total of $632.5.",
        "fail",
        "pass",
    ),
    (
        "product",
        "significant: 1",
        PRODUCTS,
        "fact: them",
        "The 300 men will each get $2,100, a total of $661,000.",
        "fail",
        "pass",
    ),
    (
        "ratio",
        "tolerance: 10%",
        RATIOS,
        "fact: them",
        "It paid $3.00bn for 40 trains, or $80.0m each.",
        "fail",
        "pass",
    ),
    (
        "ratio",
        "rounding: either",
        RATIOS,
        "fact: them",
        "It paid $3.07bn for 40 trains, or $76m each.",
        "fail",
        "pass",
    ),
    (
        "ratio",
        "significant: 1",
        RATIOS,
        "fact: them",
        "It paid $3.00bn for 40 trains, or $82.0m each.",
        "fail",
        "pass",
    ),
    (
        "share",
        "tolerance: 1 point",
        SHARES,
        "fact: them",
        "It spent $820m, or 9.0% of net sales of $10.0bn.",
        "fail",
        "pass",
    ),
    (
        "share",
        "rounding: either",
        SHARES,
        "fact: them",
        "It spent $828m, or 8.2% of net sales of $10.00bn.",
        "fail",
        "pass",
    ),
    (
        "share",
        "significant: 1",
        SHARES,
        "fact: them",
        "It spent $820m, or 7.8% of net sales of $10.0bn.",
        "fail",
        "pass",
    ),
    (
        "total",
        "rate: {from: ecb}",
        PARTS,
        "parts: [one, two], total: all",
        "It paid $38.6m in cash and £5.0m in loans, £40.4m in all.",
        "inconclusive",
        "fail",
    ),
    ("total", "tolerance: 10%", TOTALS, "fact: them", RAISED.format("$12.8m"), "fail", "pass"),
    ("total", "rounding: either", TOTALS, "fact: them", RAISED.format("$12.20m"), "fail", "pass"),
    ("total", "significant: 1", TOTALS, "fact: them", RAISED.format("$16.0m"), "fail", "pass"),
    ("quotation", "alike: 60%", "said: {find: quotation, speaker: any}", "fact: said", "|".join(SAID), "", "fail"),
    (
        "weekday",
        "means: 2024-03-11",
        "day: {find: weekday}",
        "fact: day",
        "It opened on Tuesday.",
        "pass",
        "fail",
    ),
    ("weekday", "days: 3", "day: {find: weekday}", "fact: day", "It opened on Monday.", "pass", "inconclusive"),
]


@pytest.mark.parametrize(("kind", "option", "facts", "check", "texts", "without", "verdicts"), OPTIONS)
def test_an_option_does_something(kind, option, facts, check, texts, without, verdicts):
    told = [article(text, f"{at:03}", JANUARY) for at, text in enumerate(texts.split("|"))]
    for asked, verdict in ((check, without), (f"{check}, {option}", verdicts)):
        outcomes = judged(facts, f"kind: {kind}, {asked}", *told)
        assert " ".join(outcome.verdict for outcome in outcomes) == verdict, asked


def test_no_option_is_left_out():
    told = {(kind, option.partition(":")[0]) for kind, option, *_ in OPTIONS}
    known = {
        (kind, field.name)
        for kind in KINDS
        for field in fields(check_module(kind).Options)
        if field.name not in {*check_module(kind).FACT_OPTIONS, "formula"} - {"equals"}
    }
    assert told == known


@pytest.mark.parametrize("significant", [None, 1])
def test_a_direction_is_read_as_the_rule_says(significant):
    option = f", significant: {significant}" if significant else ""
    outcomes = judged(LEVELS, f"kind: difference, fact: levels{option}", "Net profit rose to $4.4m from $4.5m.")
    assert [outcome.verdict for outcome in outcomes] == ["pass" if significant else "fail"]


def test_a_part_may_pass_its_whole_by_the_tolerance():
    text = "The motion was backed by 19 of the 18 members."
    verdicts = [
        judged(SHARES, f"kind: share, fact: them{option}", text)[0].verdict for option in ("", ", tolerance: 1")
    ]
    assert verdicts == ["fail", "pass"]
