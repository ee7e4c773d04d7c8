"""Inherited rules, switched off or changed by the files that extend theirs."""

from pathlib import Path

import pytest

from verify.errors import RuleError
from verify.outcomes import Severity
from verify.rules.load import load_rules
from verify.rules.model import Rule

RULE = """\
  - id: {id}
    title: A sum and its conversion
    severity: error
    facts: {{pair: {{find: {find}}}}}
    check: {{kind: {kind}, fact: pair}}
"""


def rule(name: str, find: str = "conversion", kind: str = "conversion") -> str:
    return RULE.format(id=name, find=find, kind=kind)


BASE = f"version: 1\nrules:\n{rule('sums')}{rule('days', 'weekday', 'weekday')}"


@pytest.fixture(autouse=True)
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("base.yaml").write_text(BASE, encoding="utf-8")


def extending(files: str, overrides: str, name: str, rules: str = "") -> None:
    told = f"overrides: {{{overrides}}}\n" if overrides else ""
    text = f"version: 1\nextends: [{files}]\n{told}" + (f"rules:\n{rules}" if rules else "")
    Path(name).write_text(text, encoding="utf-8")


def loaded(*paths: str) -> dict[str, Rule]:
    return {rule.id: rule for rule in load_rules(paths)}


def problems(*paths: str) -> list[str]:
    with pytest.raises(RuleError) as caught:
        load_rules(paths)
    return [str(problem) for problem in caught.value.problems]


def test_a_rule_is_switched_off() -> None:
    extending("base.yaml", "days: off", "desk.yaml")
    assert list(loaded("desk.yaml")) == ["sums"]


def test_severity_and_tolerance_are_changed_and_all_else_stays() -> None:
    extending("base.yaml", "sums: {severity: warning, tolerance: 1%}", "desk.yaml")
    changed, plain = loaded("desk.yaml")["sums"], loaded("base.yaml")["sums"]
    assert (changed.severity, changed.options.tolerance.text) == (Severity.WARNING, "1%")
    assert (plain.severity, plain.options.tolerance) == (Severity.ERROR, None)
    assert (changed.id, changed.source, changed.facts) == (plain.id, plain.source, plain.facts)


def test_packs_and_files_are_extended_together() -> None:
    extending("verify:currency, verify:calendar, ./base.yaml", "conversions-agree: {severity: note}", "desk.yaml")
    rules = loaded("desk.yaml")
    assert rules["conversions-agree"].severity is Severity.NOTE
    assert {rule.source.file for rule in rules.values()} == {"verify:currency", "verify:calendar", "base.yaml"}


@pytest.mark.parametrize(
    ("house", "desk", "severity", "tolerance"),
    [
        ("sums: {severity: warning}", "sums: {severity: note}", Severity.NOTE, None),
        ("sums: {severity: warning}", "", Severity.WARNING, None),
        ("sums: {severity: warning}", "sums: {tolerance: 1%}", Severity.WARNING, "1%"),
        ("sums: {tolerance: 2%}", "sums: {tolerance: 1%}", Severity.ERROR, "1%"),
        ("sums: off", "sums: {severity: note}", Severity.NOTE, None),
    ],
)
def test_along_a_chain_the_nearest_extender_wins(
    house: str, desk: str, severity: Severity, tolerance: str | None
) -> None:
    extending("base.yaml", house, "house.yaml")
    extending("house.yaml", desk, "desk.yaml")
    for paths in (("desk.yaml",), ("house.yaml", "desk.yaml"), ("desk.yaml", "house.yaml"), (".",)):
        changed = loaded(*paths)["sums"]
        told = changed.options.tolerance.text if changed.options.tolerance else None
        assert (changed.severity, told) == (severity, tolerance)


def test_a_desk_switches_off_what_its_house_changed() -> None:
    extending("base.yaml", "sums: {severity: note}", "house.yaml")
    extending("house.yaml", "sums: off", "desk.yaml")
    assert list(loaded("desk.yaml")) == ["days"]


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ("sums: off", "sums: {severity: note}", "b.yaml:3:13"),
        ("sums: {severity: note}", "sums: {severity: warning}", "b.yaml:3:20"),
        ("sums: {tolerance: 1%}", "sums: {tolerance: 2%}", "b.yaml:3:20"),
    ],
)
def test_two_desks_must_not_say_different_things(one: str, other: str, place: str) -> None:
    extending("base.yaml", one, "a.yaml")
    extending("base.yaml", other, "b.yaml")
    first = place.replace("b.", "a.")
    told = f"{place}: two files say different things of the inherited rule 'sums' (first at {first})"
    assert problems("a.yaml", "b.yaml") == [told]
    assert problems(".") == [told]


def test_two_desks_may_say_one_thing_and_two_things_that_go_together() -> None:
    extending("base.yaml", "sums: {severity: note}", "a.yaml")
    extending("base.yaml", "sums: {severity: note, tolerance: 1%}", "b.yaml")
    changed = loaded("a.yaml", "b.yaml")["sums"]
    assert (changed.severity, changed.options.tolerance.text) == (Severity.NOTE, "1%")


def test_who_extends_both_settles_what_they_say() -> None:
    extending("base.yaml", "sums: off", "a.yaml")
    extending("base.yaml", "sums: {severity: note}", "b.yaml")
    extending("a.yaml, b.yaml", "sums: {severity: warning}", "desk.yaml")
    assert loaded("desk.yaml")["sums"].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("overrides", "told"),
    [
        ("smus: off", "3:13: no inherited rule is called 'smus' (did you mean 'sums'?)"),
        ("own: off", "3:13: 'own' is a rule of this file, not an inherited one (change the rule itself)"),
        ("sums: of", "3:19: 'sums' takes off, or a mapping with severity and tolerance (did you mean 'off'?)"),
        (
            "sums: waring",
            "3:19: 'sums' takes off, or a mapping with severity and tolerance (write {severity: warning})",
        ),
        ("sums: [off]", "3:19: 'sums' takes off, or a mapping with severity and tolerance, not a list"),
        ("sums: {}", "3:19: this changes nothing: name a severity or a tolerance, or write off"),
        ("sums: {severity: eror}", "3:30: 'severity' cannot be 'eror' (did you mean 'error'?)"),
        ("sums: {severty: note}", "3:20: unknown key 'severty' (did you mean 'severity'?)"),
        ("sums: {tolerance: nan}", "3:31: 'nan' is not a tolerance such as 1%, 1 point or 5 million USD"),
        (
            "days: {tolerance: 1%}",
            "3:20: 'days' takes no tolerance: its check 'weekday' compares nothing that has one",
        ),
        ("sums: off, sums: off", "3:24: the key 'sums' is given twice (first in line 3)"),
    ],
)
def test_what_cannot_be_meant(overrides: str, told: str) -> None:
    extending("base.yaml", overrides, "desk.yaml", rule("own"))
    assert problems("desk.yaml") == [f"desk.yaml:{told}"]


def test_files_that_extend_each_other_are_no_chain() -> None:
    extending("b.yaml", "two: {severity: note}", "a.yaml", rule("one"))
    extending("a.yaml", "one: {severity: note}", "b.yaml", rule("two"))
    assert {rule.severity for rule in loaded("a.yaml").values()} == {Severity.NOTE}


def test_a_rule_that_is_broken_is_told_where_it_stands_alone() -> None:
    Path("base.yaml").write_text(BASE.replace("severity: error", "severity: eror", 1), encoding="utf-8")
    extending("base.yaml", "sums: off", "desk.yaml")
    assert problems("desk.yaml") == ["base.yaml:5:15: 'severity' cannot be 'eror' (did you mean 'error'?)"]


def test_nothing_is_left_of_a_run_whose_rules_are_all_switched_off() -> None:
    extending("base.yaml", "sums: off, days: off", "desk.yaml")
    assert problems("desk.yaml") == ["base.yaml:3:5: every rule is switched off"]


def test_both_places_of_a_quarrel_are_shown() -> None:
    extending("base.yaml", "sums: off", "a.yaml")
    extending("base.yaml", "sums: {severity: note}", "b.yaml")
    with pytest.raises(RuleError) as caught:
        load_rules(["a.yaml", "b.yaml"])
    (problem,) = caught.value.problems
    assert [excerpt.place.file for excerpt in problem.excerpts] == ["b.yaml", "a.yaml"]
