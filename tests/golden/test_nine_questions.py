"""What an editor asks of the rule language when something goes wrong, through the real command.

Every answer names the place and shows it. A bomb that went off would take hours, so that no clock is needed.
"""

import json
from itertools import pairwise

import pytest
from command import verify

RULE = """\
version: 1
rules:
  - id: sums
    title: A sum and its conversion agree
    severity: error
    facts: {pair: {find: conversion}}
    check: {kind: conversion, fact: pair, rate: {unit: HKD/USD, between: [7.75, 7.85]}}
    tests:
      - pass: "It took $14.7 million (HK$115 million)."
      - fail: "It took $14.7 million (HK$151 million)."
"""
ARTICLE = "The film took $14.7 million (HK$115 million) in all, the studio told its partners in the city.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE)
    return tmp_path


def refused(desk, text):
    """What the command answers to a rule file that it refuses: the first line, and the lines shown below it."""
    (desk / "desk.yaml").write_text(text)
    ended = verify("run", "desk.yaml", "a.txt", folder=desk)
    assert (ended.code, ended.output) == (2, "")
    first, *shown = ended.errors.splitlines()
    return first, shown


def changed(old, new):
    assert old in RULE
    return RULE.replace(old, new, 1)


def test_what_if_i_misspell_a_key(desk):
    first, shown = refused(desk, changed("facts:", "fatcs:"))
    assert first == "verify: desk.yaml:6:5: unknown key 'fatcs' (did you mean 'facts'?)"
    assert shown == [
        "  5 |     severity: error",
        "  6 |     fatcs: {pair: {find: conversion}}",
        "    |     ^",
        "  7 |     check: {kind: conversion, fact: pair, rate: {unit: HKD/USD, between: [7.75, 7.85]}}",
    ]


@pytest.mark.parametrize("tolerance", ["nan", "inf", "-1%", "1e9%", "a little"])
def test_what_if_a_tolerance_is_no_number(desk, tolerance):
    first, _ = refused(desk, changed("fact: pair", f"fact: pair, tolerance: {tolerance}"))
    assert first == (
        f"verify: desk.yaml:7:54: '{tolerance}' is not a tolerance such as 1%, 1 point or 5 million USD"
    )


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("{find: conversion}", "{find: conversion, near: {all: [profit], not: [profit]}}", "6:44"),
        ("{find: conversion}", "{find: amount, currency: USD, unit: percent}", "6:55"),
        ("{find: conversion}", "{find: weekday, currency: USD}", "6:45"),
        ("    facts", "    articles: {from: 2024-03-31, to: 2024-03-01}\n    facts", "6:38"),
    ],
)
def test_what_if_my_rule_can_never_match(desk, old, new, place):
    first, shown = refused(desk, changed(old, new))
    assert any(
        line.startswith(f"verify: desk.yaml:{place}: ") and "this can never match" in line
        for line in (first, *shown)
    )


def test_a_rule_whose_articles_are_not_in_the_run_is_not_applicable(desk):
    (desk / "desk.yaml").write_text(changed("    facts", "    articles: other.txt\n    facts"))
    ended = verify("run", "desk.yaml", "a.txt", "--format", "json", folder=desk)
    assert ended.code == 0
    assert [rule["state"] for rule in json.loads(ended.output)["rules"]] == ["not applicable"]


def test_what_if_two_rules_have_one_id(desk):
    first, shown = refused(desk, RULE + RULE.partition("rules:\n")[2])
    assert first == "verify: desk.yaml:11:5: the rule id 'sums' is taken (first at desk.yaml:3:5)"
    assert "  11 |   - id: sums" in shown
    assert "   3 |   - id: sums" in shown
    assert "    --> desk.yaml:3:5" in shown


FORMULA = """\
version: 1
rules:
  - id: price
    title: Price times shares is value
    severity: error
    facts: {sum: {find: amount, near: took}, cars: {find: count, of: cars}}
    check: {kind: formula, formula: FORMULA}
"""


def test_what_if_a_formula_divides_by_zero(desk):
    first, shown = refused(desk, FORMULA.replace("FORMULA", "sum / (1 - 1) = cars"))
    assert first == "verify: desk.yaml:7:43: nothing can be divided by this: it is zero, or may be"
    assert shown[2].index("^") == shown[1].index("(1 - 1)")


def test_what_if_a_divisor_turns_out_to_be_zero(desk):
    (desk / "desk.yaml").write_text(FORMULA.replace("FORMULA", "sum / (cars - 4) = sum"))
    (desk / "a.txt").write_text("The town took $3 million for its 4 cars, the council told the press today.\n")
    ended = verify("run", "desk.yaml", "a.txt", "--format", "json", folder=desk)
    (finding,) = json.loads(ended.output)["findings"]
    assert (ended.code, finding["verdict"]) == (0, "inconclusive")
    assert "a figure that may be zero divides another" in finding["message"]


@pytest.mark.parametrize(
    "formula",
    [
        "__import__('os').system('touch gone')",
        "sum.__class__ = 1",
        "open(cars) = 1",
        "sum if cars else 1",
        "9**9**9",
    ],
)
def test_what_if_a_formula_is_a_program(desk, formula):
    first, _ = refused(desk, FORMULA.replace("FORMULA", f'"{formula}"'))
    assert first.startswith("verify: desk.yaml:7:")
    assert not (desk / "gone").exists()


def test_what_if_a_file_is_an_alias_bomb(desk):
    lines = [f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]" for below, name in pairwise("abcdefghi")]
    first, shown = refused(desk, "\n".join(["version: 1", "a: &a [x, x, x, x, x, x, x, x, x]", *lines]) + "\n")
    assert "the file holds more than 20,000 values, those that references repeat included" in first
    assert any("^" in line for line in shown)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (10_000, "the file holds more than 20,000 values, those that references repeat included"),
        (2_000, "'facts' lists 2,000 entries, and at most 100 are read"),
    ],
)
def test_what_if_a_rule_lists_thousands_of_facts(desk, number, told):
    facts = ", ".join(f"fact{one}: {{find: amount}}" for one in range(number))
    first, shown = refused(desk, changed("{pair: {find: conversion}}", f"{{{facts}}}"))
    assert told in first
    assert max(map(len, shown)) < 120


def test_what_if_an_example_no_longer_holds(desk):
    (desk / "desk.yaml").write_text(changed("HK$115 million", "HK$151 million"))
    ended = verify("test", "desk.yaml", folder=desk)
    assert (ended.code, ended.errors) == (1, "")
    assert "desk.yaml:9:9: sums: expected pass, got fail" in ended.output
    assert "pair (conversion) matched $14.7 million / HK$151 million at 1:9" in ended.output
    assert "$14.7 million at 7.75–7.85 is HK$113.5–115.8 million; printed HK$151 million." in ended.output
    assert verify("run", "desk.yaml", "a.txt", folder=desk).code == 0


def test_with_very_many_mistakes_the_first_twenty_are_told(desk):
    rule = RULE.partition("rules:\n")[2].replace("error", "eror")
    rules = "".join(rule.replace("sums", f"sums-{at}") for at in range(25))
    _, shown = refused(desk, "version: 1\nrules:\n" + rules)
    assert shown[-1] == "verify: not shown: 5 further problems"
    assert sum(line.startswith("verify: desk.yaml") for line in shown) == 19
