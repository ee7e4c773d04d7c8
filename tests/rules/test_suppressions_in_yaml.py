"""`suppress:` in a rule file: what it may hold, and what its author is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from verify.errors import RuleError
from verify.rules.load import load_rules

RULE = """\
rules:
  - id: {id}
    title: Conversions agree
    severity: error
    facts: {{pair: {{find: conversion}}}}
    check: {{kind: conversion, fact: pair, rate: {{unit: HKD/USD, between: [7.75, 7.85], source: a band}}}}
"""
ENTRY = 'rule: a, articles: "wire/*", reason: Agency copy, expires: never'


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write(entry: str, name: str = "rules.yaml", rules: str = RULE.format(id="a")) -> None:
    """A rule file with one entry under `suppress`, in the third line."""
    Path(name).write_text(f"version: 1\nsuppress:\n  - {{{entry}}}\n{rules}")


def problems(*paths: str) -> list[str]:
    """What the author of the files is told."""
    with pytest.raises(RuleError) as caught:
        load_rules(paths or ["rules.yaml"])
    return [str(problem) for problem in caught.value.problems]


def test_an_entry_says_what_why_and_until_when():
    write('rule: a, articles: [wire/*, "!wire/x.md"], fingerprint: 1A2B3C4D, reason: " Why ", expires: 2026-12-31')
    loaded = load_rules("rules.yaml")
    (one,) = loaded.suppressions
    assert [rule.id for rule in loaded] == ["a"]
    assert (one.rule, one.articles, one.reason) == ("a", ("wire/*", "!wire/x.md"), "Why")
    assert (one.fingerprint, one.expires) == ("1a2b3c4d", date(2026, 12, 31))
    assert (str(one.place), one.scope) == ("rules.yaml:3:5", None)


def test_never_is_spelled_out():
    write(ENTRY)
    assert [one.expires for one in load_rules("rules.yaml").suppressions] == [None]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("articles: x, reason: x, expires: never", "rules.yaml:3:5: 'rule' is missing"),
        ("rule: a, reason: x, expires: never", "rules.yaml:3:5: 'articles' is missing"),
        ("rule: a, articles: x, expires: never", "rules.yaml:3:5: 'reason' is missing"),
        ("rule: a, articles: x, reason: x", "rules.yaml:3:5: 'expires' is missing"),
        ('rule: a, articles: x, reason: " ", expires: never', "rules.yaml:3:36: this text is empty"),
        (
            "rule: a, articles: [], reason: x, expires: never",
            "rules.yaml:3:25: this list is empty (write one entry or more)",
        ),
        (
            "rule: a, articles: x, raeson: x, expires: never",
            "rules.yaml:3:28: unknown key 'raeson' (did you mean 'reason'?)",
        ),
        (
            "rule: a, articles: x, reason: x, expires: soon",
            "rules.yaml:3:48: 'soon' is neither a day such as 2026-12-31 nor 'never'",
        ),
        (
            "rule: a, articles: x, reason: x, expires: 2026-02-30",
            "rules.yaml:3:48: '2026-02-30' is neither a day such as 2026-12-31 nor 'never'",
        ),
        (
            "rule: a, articles: x, reason: x, expires: never, fingerprint: 1a2b3c4",
            "rules.yaml:3:68: '1a2b3c4' is no fingerprint: at least its first 8 digits, from 0-9 and a-f",
        ),
    ],
)
def test_a_wrong_entry_is_refused_at_its_place(entry, told):
    write(entry)
    assert problems() == [told]


def test_a_file_may_hold_suppressions_alone():
    Path("rules").mkdir()
    write(ENTRY, "rules/agency.yaml", rules="")
    write(ENTRY, "rules/own.yaml")
    loaded = load_rules("rules")
    assert (len(loaded), len(loaded.suppressions)) == (1, 2)
    assert [str(one.place) for one in loaded.suppressions] == ["rules/agency.yaml:3:5", "rules/own.yaml:3:5"]
    assert len(load_rules(["rules/own.yaml", "rules/agency.yaml"]).suppressions) == 2


def test_a_run_needs_a_rule_all_the_same():
    write(ENTRY, rules="")
    assert problems() == [
        "rules.yaml: there are suppressions here, but no rule (name the rules too, or a folder that holds both)"
    ]


def test_what_a_file_extends_brings_its_suppressions():
    write(ENTRY, "shared.yaml")
    Path("rules.yaml").write_text("version: 1\nextends: shared.yaml\n" + RULE.format(id="b"))
    loaded = load_rules("rules.yaml")
    assert [rule.id for rule in loaded] == ["a", "b"]
    assert [str(one.place) for one in loaded.suppressions] == ["shared.yaml:3:5"]


def test_no_rule_may_bear_an_id_under_which_suppressions_are_told():
    Path("rules.yaml").write_text("version: 1\n" + RULE.format(id="suppression-unused"))
    assert problems() == [
        "rules.yaml:3:9: the rule id 'suppression-unused' is verify's own: it tells of suppressions under it"
    ]
