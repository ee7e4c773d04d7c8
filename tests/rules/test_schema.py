"""The JSON Schema of rule files: editors complete and underline by it what the loader takes and refuses."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from verify.checks import KINDS, check_module
from verify.errors import RuleError
from verify.rates.entry import RateEntry
from verify.rules import shapes, written
from verify.rules.load import load_rules
from verify.rules.meanings import meaning_of_find, meaning_of_kind
from verify.rules.schema import schema_text
from verify.validation import descriptions

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "rules").rglob("*.yaml"))
SCHEMA = json.loads(schema_text())


def typed(text: str) -> Any:
    """YAML as editors take it: 10 is a number, `true` a truth value. Days are texts to them."""
    return json.loads(json.dumps(yaml.safe_load(text), default=date.isoformat))


def as_text(text: str) -> Any:
    """YAML as the loader takes it: every scalar is a text."""
    return yaml.load(text, yaml.BaseLoader)


def faults(content: Any) -> list[str]:
    return [error.message for error in Draft7Validator(SCHEMA).iter_errors(content)]


def test_it_is_a_schema_of_draft_7() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_shipped_schema_is_fresh() -> None:
    shipped = (ROOT / "rules" / "rules.schema.json").read_text(encoding="utf-8")
    assert shipped == schema_text(), "renew it: verify schema --output rules/rules.schema.json"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize("scalars", [typed, as_text])
def test_a_shipped_rule_file_fits(path: Path, scalars: Any) -> None:
    assert faults(scalars(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_rule_file_names_the_schema(path: Path) -> None:
    marker, _, target = path.read_text(encoding="utf-8").splitlines()[0].partition("$schema=")
    assert marker == "# yaml-language-server: "
    assert (path.parent / target).resolve() == ROOT / "rules" / "rules.schema.json"


@pytest.mark.parametrize("scalars", [typed, as_text])
def test_the_desks_rule_file_fits(shared: Path, scalars: Any) -> None:
    path = shared / "examples" / "rules.yaml"
    if not path.is_file():
        pytest.skip("the desk's rule file is absent")
    assert faults(scalars(path.read_text(encoding="utf-8"))) == []


SHAPES = [
    shapes.FileShape,
    shapes.RuleShape,
    shapes.ArticlesShape,
    shapes.SelectorShape,
    shapes.CurrencyShape,
    shapes.NearShape,
    shapes.ExpectShape,
    shapes.KnownShape,
    shapes.TestShape,
    shapes.ExampleShape,
    shapes.OverrideShape,
    RateEntry,
    *(check_module(kind).Options for kind in KINDS),
]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.__module__}.{shape.__name__}")
def test_every_key_is_described(shape: type[Any]) -> None:
    assert [key for key, text in descriptions(shape) if not text] == []


@pytest.mark.parametrize("word", written.find_words())
def test_every_word_for_find_is_described(word: str) -> None:
    assert meaning_of_find(word).endswith((".", ".”"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_check_is_described(kind: str) -> None:
    assert meaning_of_kind(kind).endswith(".")


def parts(node: Any, path: str = "") -> Any:
    """Every mapping of a schema, with where it stands."""
    if isinstance(node, dict):
        yield path, node
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield from parts(child, f"{path}/{key}")


def test_every_mapping_of_known_keys_is_closed_and_describes_them() -> None:
    # What a condition asks for is no mapping of its own, and a check is closed by the options of its kind.
    mappings = [
        (path, part)
        for path, part in parts(SCHEMA)
        if isinstance(part.get("properties"), dict) and not path.endswith("/if")
    ]
    assert len(mappings) > 2 * len(KINDS)
    for path, part in mappings:
        assert part.get("additionalProperties") is False or path.endswith("properties/check"), path
        for key, value in part["properties"].items():
            assert value.get("description"), f"{path}/{key}"


RULE = """\
version: 1
rules:
  - id: takings
    title: The takings are told alike
    severity: error
    articles: "film/*"
    facts:
      sum: {find: amount, near: gross, currency: USD}
      day: {find: weekday}
    check: {kind: agree, fact: sum, tolerance: 1%}
    tests:
      - pass: "It took $5 million."
      - fail: ["It took $5 million.", "It took $6 million."]
"""
GOOD = [
    ("articles: \"film/*\"", "articles: [\"film/*\", \"!film/old/*\"]"),
    ("articles: \"film/*\"", "articles: {story: harbour, tags: [bids], language: en-GB, from: 2024-03-11}"),
    ("near: gross", "near: {any: [gross, take], not: forecast}"),
    ("currency: USD", "currency: [USD, EUR]"),
    ("currency: USD", "currency: {not: own}"),
    ("near: gross", "in: body"),
    ("near: gross", "in: [body, headline], unit: USD, each: article"),
    ("near: gross", "near: 2019"),
    ("tolerance: 1%", "tolerance: 5 million USD, rounding: either, significant: 3"),
    ("tolerance: 1%", "significant: \"3\""),
    ("fact: sum", "fact: [sum], each: mention, same: [period]"),
    ("kind: agree, fact: sum, tolerance: 1%", "kind: weekday, fact: day, days: 5"),
    ("kind: agree, fact: sum, tolerance: 1%", "kind: weekday, fact: day, days: \"5\""),
    ("fact: sum", "fact: sum, rate: {unit: HKD/USD, between: [7.75, \"7.85\"], since: 2005-05-18}"),
    ("fact: sum", "fact: sum, rate: [{unit: XAF/EUR, fixed: 655.957}, {from: ecb, days: 5}]"),
    ("    check:", "    known: {staff: {value: 120, source: a report, date: 2024-01-01}}\n    check:"),
    ("    check:", "    expect: {articles: 2}\n    on_missing: ignore\n    show: {twice: 2 * sum}\n    check:"),
    ("- pass: \"It took $5 million.\"", "- pass: {text: It took $5 million., published: 2024-03-12}"),
    ("version: 1", "version: \"1\"\nextends: verify:currency"),
    ("version: 1", "version: 1\nextends: [verify:currency]"),
]  # fmt: skip


@pytest.mark.parametrize("old, new", GOOD)
@pytest.mark.parametrize("scalars", [typed, as_text])
def test_what_the_loader_takes_fits(tmp_path: Path, old: str, new: str, scalars: Any) -> None:
    text = changed(old, new)
    (tmp_path / "desk.yaml").write_text(text, encoding="utf-8")
    assert load_rules(tmp_path / "desk.yaml")
    assert faults(scalars(text)) == []


BAD = [
    ("version: 1", "version: 2"),
    ("version: 1", "version: 1\nextend: verify:currency"),
    ("version: 1", "version: 1\nextends: verify:curency"),
    ("    title:", "    titel:"),
    ("id: takings", "id: the takings"),
    ("severity: error", "severity: fatal"),
    ("find: amount", "find: amounts"),
    ("find: amount", "fnid: amount"),
    ("near: gross", "naer: gross"),
    ("near: gross", "near: {all: gross, none: net}"),
    ("near: gross", "near: [gross, take]"),
    ("near: gross", "near: {}"),
    ("near: gross", "in: footnote"),
    ("near: gross", "unit: furlong"),
    ("near: gross", "each: day"),
    ("currency: USD", "currency: DOLLAR"),
    ("currency: USD", "currency: {except: USD}"),
    ("articles: \"film/*\"", "articles: {path: \"film/*\"}"),
    ("articles: \"film/*\"", "articles: {from: March}"),
    ("articles: \"film/*\"", "articles: {language: english language}"),
    ("kind: agree, ", ""),
    ("kind: agree", "kind: agrees"),
    ("kind: agree", "kind: agree, days: 10"),
    ("kind: agree", "kind: agree, alike: 80%"),
    ("fact: sum, ", ""),
    ("tolerance: 1%", "tolerance: much"),
    ("tolerance: 1%", "tolerance: -1%"),
    ("tolerance: 1%", "rounding: up"),
    ("tolerance: 1%", "significant: some"),
    ("tolerance: 1%", "same: [colour]"),
    ("fact: sum", "fact: sum, rate: {unit: HKD/USD, betwen: [7.75, 7.85]}"),
    ("fact: sum", "fact: sum, rate: {unit: HKD/USD, between: [7.75]}"),
    ("fact: sum", "fact: sum, rate: {unit: HKD/USD, between: [7.75, 7.8, 7.85]}"),
    ("fact: sum", "fact: sum, rate: {unit: HKD/USD, fixed: much}"),
    ("fact: sum", "fact: sum, rate: {from: rates.xls}"),
    ("kind: agree, fact: sum, tolerance: 1%", "kind: weekday, fact: day, days: soon"),
    ("kind: agree, fact: sum, tolerance: 1%", "kind: weekday, fact: day, tolerance: 1%"),
    ("kind: agree, fact: sum, tolerance: 1%", "kind: quotation, fact: day, alike: 0.8"),
    ("kind: agree, fact: sum, tolerance: 1%", "kind: formula"),
    ("    check:", "    expect: {articles: 0}\n    check:"),
    ("    check:", "    on_missing: shrug\n    check:"),
    ("    check:", "    known: {staff: {value: 120}}\n    check:"),
    ("      sum:", "      the sum:"),
    ("- pass:", "- passes:"),
    ("- pass: \"It took $5 million.\"", "- {pass: It took $5 million., fail: It took $6 million.}"),
    ("- pass: \"It took $5 million.\"", "- pass: {text: It took $5 million., date: 2024-03-12}"),
]  # fmt: skip


@pytest.mark.parametrize("old, new", BAD)
def test_what_the_schema_refuses_the_loader_refuses_too(tmp_path: Path, old: str, new: str) -> None:
    text = changed(old, new)
    assert faults(typed(text)) and faults(as_text(text))
    (tmp_path / "desk.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError):
        load_rules(tmp_path / "desk.yaml")


def changed(old: str, new: str) -> str:
    assert RULE.count(old) == 1, old
    return RULE.replace(old, new)


@pytest.mark.parametrize("key", ["version", "rules"])
def test_the_top_is_closed_too(key: str) -> None:
    content = deepcopy(typed(RULE))
    content[f"{key}s"] = content.pop(key)
    assert faults(content)
