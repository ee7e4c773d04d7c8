"""Rules that were loaded before are the same rules, and are loaded anew once anything has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from verify.errors import RuleError
from verify.kept import Kept
from verify.rules import load
from verify.rules.known_files import rules_of
from verify.rules.load import load_rules

RULES = """\
version: 1
extends: ../desk/shared.yaml
rules:
  - id: pairs
    title: Pairs agree
    severity: error
    facts: {pair: {find: conversion}}
    check: {kind: conversion, fact: pair, rate: {unit: HKD/USD, between: [7.75, 7.85]}}
"""
SHARED = """\
version: 1
rules:
  - id: days
    title: Weekdays are those of their dates
    severity: warning
    facts: {day: {find: weekday}}
    check: {kind: weekday, fact: day}
"""


@pytest.fixture
def folder(tmp_path):
    for name, content in {"city/rules.yaml": RULES, "desk/shared.yaml": SHARED}.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(content)
    return tmp_path


@pytest.fixture
def loadings(monkeypatch):
    """The paths that were loaded, and not found as they were."""
    seen = []
    real = load.load_with_files
    monkeypatch.setattr(load, "load_with_files", lambda path: seen.append(path) or real(path))
    return seen


def test_rules_that_are_known_are_the_same(folder, loadings):
    city, kept = folder / "city", Kept(folder / "cache")
    first, again = rules_of(city, kept), rules_of(city, kept)
    assert loadings == [city]
    assert first == again == load_rules(city)


@pytest.mark.parametrize("name", ["city/rules.yaml", "desk/shared.yaml"])
def test_a_file_that_changed_is_read_again(folder, name):
    city, kept = folder / "city", Kept(folder / "cache")
    rules_of(city, kept)
    changed = (folder / name).read_text().replace("agree", "fit").replace("those of", "right for")
    (folder / name).write_text(changed)
    assert rules_of(city, kept) == load_rules(city)


def test_a_file_that_came_is_read(folder):
    city, kept = folder / "city", Kept(folder / "cache")
    rules_of(city, kept)
    (city / "more.yaml").write_text(SHARED.replace("id: days", "id: more"))
    assert [rule.id for rule in rules_of(city, kept)] == [rule.id for rule in load_rules(city)]
    assert "more" in {rule.id for rule in rules_of(city, kept)}


def test_a_file_that_went_is_missed(folder):
    city, kept = folder / "city", Kept(folder / "cache")
    rules_of(city, kept)
    (folder / "desk" / "shared.yaml").unlink()
    with pytest.raises(RuleError, match="there is no file"):
        rules_of(city, kept)


def test_what_is_wrong_is_told_each_time(folder):
    (folder / "city" / "rules.yaml").write_text(RULES.replace("severity: error", "severity: grave"))
    for _ in range(2):
        with pytest.raises(RuleError, match="grave"):
            rules_of(folder / "city", Kept(folder / "cache"))


def test_a_table_that_changed_is_read_again(folder):
    table = folder / "city" / "rates.csv"
    table.write_text("date,unit,rate\n2024-03-11,HKD/USD,7.82\n")
    origin = "rate: {from: rates.csv}"
    (folder / "city" / "rules.yaml").write_text(
        RULES.replace("rate: {unit: HKD/USD, between: [7.75, 7.85]}", origin)
    )
    kept = Kept(folder / "cache")
    before = rules_of(folder / "city", kept)
    table.write_text("date,unit,rate\n2024-03-11,HKD/USD,7.83\n")
    assert rules_of(folder / "city", kept) != before


@pytest.mark.parametrize("name", ["rules", "rules/stories"])
def test_the_projects_own_rules_are_the_same(tmp_path, name):
    kept = Kept(tmp_path)
    rules_of(Path(name), kept)
    assert rules_of(Path(name), kept) == load_rules(name)
