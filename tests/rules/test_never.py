"""Rules that can never match, that divide by nothing, or that are endless: refused when they load."""

from pathlib import Path

import pytest

from verify.claims import KINDS
from verify.errors import RuleError
from verify.extract import extract
from verify.extract.tellable import CURRENCY, KINDS_WITH, UNITS_OF
from verify.read import read_all
from verify.rules.load import load_packs, load_rules
from verify.units import is_currency

RULE = """\
version: 1
rules:
  - id: a
    title: A
    severity: error
    facts: {{sum: {{{fact}}}}}
    check: {{{check}}}
"""
AGREE = "kind: agree, fact: sum"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def problems(text: str) -> list[str]:
    Path("desk.yaml").write_text(text, encoding="utf-8")
    try:
        load_rules("desk.yaml")
    except RuleError as error:
        return [str(problem).removeprefix("desk.yaml:") for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (
            "find: amount, near: {all: [profit], not: [profit]}",
            "6:39: the words 'profit' are asked for and excluded",
        ),
        (
            "find: amount, near: {all: [net profits], not: [Profit]}",
            "6:39: the words 'Profit' are asked for and excluded",
        ),
        (
            "find: amount, near: {any: [sale, sales], not: sales}",
            "6:39: each of the words 'sale' or 'sales' is excluded",
        ),
        (
            "find: amount, nearest: costs, near: {not: costs}",
            "6:55: the words 'costs' are asked for and excluded",
        ),
        ("find: amount, currency: USD, unit: percent", "6:54: an amount is never in percent"),
        ("find: change, currency: USD, unit: percent", "6:43: a figure in percent has no such currency"),
        ("find: figure, currency: USD, unit: EUR", "6:43: a figure in EUR has no such currency"),
        ("find: amount, currency: {any: USD, not: USD}", "6:43: 'USD' is asked for and excluded"),
        ("find: amount, currency: {not: USD}, unit: USD", "6:43: a figure in USD has no such currency"),
        ("find: weekday, currency: USD", "6:44: a weekday has no currency"),
        ("find: count, unit: percent", "6:38: a count is never in percent"),
        ("find: amount, speaker: any", "6:42: an amount has no speaker"),
        ("find: amount, base: 2019", "6:39: an amount has no base"),
    ],
)
def test_a_fact_that_no_article_can_match(fact: str, told: str) -> None:
    assert f"{told}: this can never match" in problems(RULE.format(fact=fact, check=AGREE))


@pytest.mark.parametrize(
    "fact",
    [
        "find: amount, near: {all: [profit], not: [profitable, net profit]}",
        "find: amount, near: {any: [profit, loss], not: profit}",
        "find: amount, near: {all: leaves, not: leaf}",
        "find: amount, currency: [USD, EUR], unit: EUR",
        "find: amount, currency: own, unit: EUR",
        "find: amount, currency: {not: own}, unit: EUR",
        "find: conversion, currency: USD, unit: EUR",
        "find: share, currency: USD, unit: percent",
        "find: percentage, base: 2019",
        "find: change, unit: EUR",
    ],
)
def test_a_fact_that_some_article_may_match(fact: str) -> None:
    assert problems(RULE.format(fact=fact, check=AGREE)) == []


@pytest.mark.parametrize(
    ("articles", "told"),
    [
        ("{from: 2024-03-31, to: 2024-03-01}", "8:38: these days end before they begin"),
        ("[a.md, '!a.md']", "8:15: these paths exclude all that they name"),
        ("{paths: '!**'}", "8:23: these paths exclude all that they name"),
    ],
)
def test_articles_that_cannot_be(articles: str, told: str) -> None:
    rule = RULE.format(fact="find: amount", check=AGREE)
    assert problems(f"{rule}    articles: {articles}\n") == [f"{told}: this can never match"]
    assert problems(rule.replace("rules:", f"articles: {articles}\nrules:")) != []


def test_a_check_that_can_make_nothing_of_what_its_fact_finds() -> None:
    told = problems(RULE.format(fact="find: amount", check="kind: conversion, fact: sum"))
    assert told == [
        "6:25: the check 'conversion' can make nothing of 'sum', which finds 'amount': this can never match "
        "(write find: conversion)"
    ]


@pytest.mark.parametrize(
    ("formula", "column"),
    [
        ("sum / 0 = 2", 7),
        ("sum / (1 - 1) = 2", 7),
        ("sum = 2 / (3 * 0)", 11),
        ("sum / 0% = 2", 7),
        ("sum / none = 2", 7),
        ("sum / (2 * none) = sum", 7),
    ],
)
def test_a_division_by_zero_is_refused_at_its_column(formula: str, column: int) -> None:
    rule = RULE.format(fact="find: amount", check=f"kind: formula, formula: {formula}")
    told = problems(f"{rule}    known: {{none: {{value: 0, source: a report}}}}\n")
    assert told == [f"7:{36 + column}: nothing can be divided by this: it is zero, or may be"]


def test_a_divisor_that_articles_tell_is_left_to_the_run() -> None:
    assert problems(RULE.format(fact="find: amount", check="kind: formula, formula: 2 / (sum - 5) = 2")) == []


@pytest.mark.parametrize(
    ("check", "told"),
    [
        (f"kind: agree, fact: [{', '.join(['sum'] * 101)}]", "'fact' lists 101 entries"),
        (f"kind: agree, fact: [{', '.join(f'f{n}' for n in range(5000))}]", "'fact' lists 5,000 entries"),
    ],
)
def test_a_list_that_is_too_long(check: str, told: str) -> None:
    (problem,) = problems(RULE.format(fact="find: amount", check=check))
    assert f"{told}, and at most 100 are read" in problem


# ----------------------------------------------------------------- what rules are refused for, held to claims


def texts() -> list[str]:
    seeds = Path(__file__).parents[2] / "seeds"
    articles = read_all([seeds], seeds).articles
    examples = [article.text for rule in load_packs() for test in rule.tests for article in test.articles]
    return [article.text for article in articles] + examples


def test_no_claim_tells_what_its_kind_is_said_never_to_tell() -> None:
    assert set(UNITS_OF) <= set(KINDS)
    claims = [claim for text in texts() for claim in extract(text)]
    assert {claim.kind for claim in claims} >= {"amount", "count", "percentage", "change", "quotation", "duration"}
    for claim in claims:
        unit = claim.quantity.unit if claim.quantity else None
        if unit is not None and claim.kind in UNITS_OF:
            assert {unit, CURRENCY if is_currency(unit) else unit} & UNITS_OF[claim.kind], claim
        assert claim.base is None or claim.kind in KINDS_WITH["base"]
        assert claim.speaker is None or claim.kind in KINDS_WITH["speaker"]
