"""Every key of the rule language, given what it cannot take: the answer is in the words of the language."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from verify.checks import KINDS, check_module
from verify.errors import Problem, RuleError
from verify.rules.load import load_rules
from verify.validation import key_of

WORDS_OF_A_LIBRARY = (
    "input should", "value_error", "valid string", "valid integer", "validation", "pydantic", "type=", "_type",
    "dictionary", "dataclass", "instance of", "decimal", "tuple", "unable to parse", "got an", "extra_", "literal",
    "none", "object", "python", "field required", "keyword", "argument", "at most 2 items", "<class", "error:",
)  # fmt: skip

WRONG = (
    "{odd: odd}", "[odd, [odd], {odd: odd}]", "[]", "odd?", "''", "nan", "inf", "-1", "-1%", "0", "1e400", "null",
    "true", "7.5", "9" * 5000, "[7.5, 7.5, 7.5]", "2024-02-30", "{}", "[[]]", "1_0", "٣",
)  # fmt: skip

RULE = {
    "id": "a",
    "title": "A",
    "severity": "note",
    "facts": "{day: {find: figure}}",
    "check": "{kind: well-formed, fact: day}",
}
PATHS_OF_KEYS = (
    "id", "title", "why", "severity", "on_missing", "articles", "articles.paths", "articles.story",
    "articles.tags", "articles.language", "articles.from", "articles.to", "expect", "expect.articles", "show",
    "show.a", "known", "known.n", "known.n.value", "known.n.source", "known.n.date", "tests", "tests.0",
    "tests.0.pass", "tests.0.pass.0", "tests.0.fail.text", "tests.0.fail.published", "tests.0.fail.language",
    "tests.0.fail.story", "check", "check.kind", "check.fact", "facts", "facts.day", "facts.day.find",
    "facts.day.currency", "facts.day.currency.not", "facts.day.unit", "facts.day.of", "facts.day.near",
    "facts.day.near.all", "facts.day.near.any", "facts.day.nearest", "facts.day.base", "facts.day.period",
    "facts.day.speaker", "facts.day.in", "facts.day.each",
)  # fmt: skip
RATE = ("unit", "between", "fixed", "since", "until", "from", "days", "source")

Load = Callable[[str], tuple[Problem, ...]]


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    monkeypatch.chdir(tmp_path)

    def problems(text: str) -> tuple[Problem, ...]:
        Path("desk.yaml").write_text(text, encoding="utf-8")
        try:
            load_rules("desk.yaml")
        except RuleError as error:
            return error.problems
        return ()

    return problems


def written(keys: dict[str, str]) -> str:
    return "version: 1\nrules:\n  - " + "\n    ".join(f"{key}: {value}" for key, value in keys.items()) + "\n"


def within(path: str, value: str) -> dict[str, str]:
    """A rule in which a value stands at a path of keys and, in lists, of places."""
    key, *below = path.split(".")
    for step in reversed(below):
        value = f"[{value}]" if step.isdigit() else f"{{{step}: {value}}}"
    if path.startswith("facts.day."):
        value = value.replace("{day: {", "{day: {find: figure, " if "find" not in path else "{day: {")
    return {**RULE, key: value}


def said(problems: tuple[Problem, ...], quoted: str) -> str:
    """What the problems say, without what they quote of the file."""
    return "\n".join(f"{problem.message} {problem.hint or ''}" for problem in problems).replace(quoted, "").lower()


@pytest.mark.parametrize("path", PATHS_OF_KEYS)
def test_a_key_of_a_rule(load: Load, path: str) -> None:
    for value in WRONG:
        answer = said(load(written(within(path, value))), value)
        assert [word for word in WORDS_OF_A_LIBRARY if word in answer] == [], f"{path}: {value}: {answer}"


@pytest.mark.parametrize("key", ["version", "rules", "extends", "articles", "overrides"])
def test_a_key_of_a_file(load: Load, key: str) -> None:
    for value in WRONG:
        keys = {"version": "1", "extends": "verify:calendar", key: value}
        answer = said(load("".join(f"{name}: {one}\n" for name, one in keys.items())), value)
        assert [word for word in WORDS_OF_A_LIBRARY if word in answer] == [], f"{key}: {value}: {answer}"


@pytest.mark.parametrize("kind", KINDS)
def test_an_option_of_a_check(load: Load, kind: str) -> None:
    for option in (key_of(field.name) for field in fields(check_module(kind).Options)):
        for value in WRONG:
            rule = {**RULE, "check": f"{{kind: {kind}, {option}: {value}}}"}
            problems = load(written(rule))
            answer = said(problems, value)
            assert [word for word in WORDS_OF_A_LIBRARY if word in answer] == [], f"{option}: {value}: {answer}"
            assert all(problem.place and problem.place.line for problem in problems)


@pytest.mark.parametrize("key", RATE)
def test_a_key_of_a_rate(load: Load, key: str) -> None:
    for value in WRONG:
        entry = {"unit": "HKD/USD", "fixed": "7.8", key: value}
        if key in ("from", "days"):
            entry = {"from": "ecb", key: value}
        told = ", ".join(f"{name}: {one}" for name, one in entry.items())
        rule = {**RULE, "check": f"{{kind: conversion, fact: day, rate: [{{{told}}}]}}"}
        answer = said(load(written(rule)), value)
        assert [word for word in WORDS_OF_A_LIBRARY if word in answer] == [], f"{key}: {value}: {answer}"


@pytest.mark.parametrize(
    ("path", "wrong", "meant"),
    [
        ("severty", "note", "severity"),
        ("severity", "eror", "error"),
        ("on_missing", "Ignore", "ignore"),
        ("check.kind", "weekdays", "weekday"),
        ("facts.day.fnd", "figure", "find"),
        ("facts.day.find", "amounts", "amount"),
        ("facts.day.find", "magnitude_word", "magnitude-word"),
        ("facts.day.unit", "percents", "percent"),
        ("facts.day.unit", "usd", "USD"),
        ("facts.day.unit", "HDK", "HKD"),
        ("facts.day.currency", "HDK", "HKD"),
        ("facts.day.currency", "usd", "USD"),
        ("facts.day.currency", "HK$", "HKD"),
        ("facts.day.currency", "yen", "JPY"),
        ("facts.day.currency.not", "GPB", "GBP"),
        ("facts.day.in", "headlines", "headline"),
        ("facts.day.each", "artcle", "article"),
        ("articles.langauge", "en", "language"),
        ("articles.language", "English", "en"),
        ("articles.language", "eng", "en"),
        ("known.n.soruce", "a", "source"),
        ("tests.0.passes", "a", "pass"),
        ("check.rounding", "truncate", "truncated"),
        ("check.tolernace", "1%", "tolerance"),
        ("check.tolerance", "1 pont", "point"),
        ("check.tolerance", "5 million HDK", "HKD"),
        ("check.fact", "dya", "day"),
        ("check.rate.from", "ecbb", "ecb"),
        ("check.rate.from", "rate.csv", "rates.csv"),
        ("check.rate.unit", "HDK/USD", "HKD"),
        ("check.rate.untl", "2024-01-01", "until"),
        ("show.a", "dya * 2", "day"),
        ("show.a", "mx(day)", "max"),
        ("show.a", "day * 2 milion", "million"),
        ("known.n.value", "2 HDK", "HKD"),
    ],
)
def test_a_wrong_word_gets_the_one_that_was_meant(load: Load, path: str, wrong: str, meant: str) -> None:
    Path("rates.csv").write_text("date,unit,rate\n2024-03-11,HKD/USD,7.82\n", encoding="utf-8")
    rule = within(path, wrong)
    if path in ("check.rounding", "check.tolernace", "check.tolerance") or path.startswith("check.rate"):
        rule["check"] = rule["check"].replace("{", "{kind: conversion, fact: day, ", 1)
    if path == "check.fact":
        rule["check"] = "{kind: conversion, fact: dya}"
    assert f"did you mean '{meant}'?" in [problem.hint for problem in load(written(rule))]


@pytest.mark.parametrize(
    ("extends", "meant"),
    [
        ("verify:curency", "verify:currency"),
        ("currency", "verify:currency"),
        ("hous.yaml", "house.yaml"),
        ("house.yml", "house.yaml"),
        ("shared/huose.yaml", "house.yaml"),
    ],
)
def test_a_wrong_name_of_a_file_gets_the_one_that_was_meant(load: Load, extends: str, meant: str) -> None:
    Path("shared").mkdir()
    for folder in ("", "shared/"):
        Path(f"{folder}house.yaml").write_text(written(RULE), encoding="utf-8")
    (problem,) = load(f"version: 1\nextends: {extends}\n")
    assert problem.hint == f"did you mean '{meant}'?"


def test_a_wrong_name_on_the_command_line_gets_the_one_that_was_meant(load: Load) -> None:
    Path("desk.yaml").write_text(written(RULE), encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules("dsek.yaml")
    assert caught.value.problems[0].hint == "did you mean 'desk.yaml'?"
