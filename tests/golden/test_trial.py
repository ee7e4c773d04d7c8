"""`verify test`: the rules' own examples."""

from command import PROJECT, verify

RULE = """\
version: 1
rules:
  - id: conversions
    title: Conversions agree
    severity: error
    facts: {pair: {find: conversion}}
    check:
      kind: conversion
      fact: pair
      rate: [{unit: HKD/USD, between: [7.75, 7.85], source: a band}]
"""


def test_every_shipped_example_holds():
    ended = verify("test", "rules", folder=PROJECT)
    assert ended.code == 0
    assert ended.output.endswith(" hold, 0 do not\n")


def test_an_example_that_does_not_hold_says_what_was_computed(tmp_path):
    examples = '    tests:\n      - pass: "It took $14.7 million (HK$151 million)."\n      - fail: "It took $1."\n'
    (tmp_path / "rules.yaml").write_text(RULE + examples)
    ended = verify("test", "rules.yaml", folder=tmp_path)
    assert ended.code == 1
    assert "rules.yaml:12:9: conversions: expected pass, got fail" in ended.output
    assert "HK$113.5–115.8 million" in ended.output
    assert "rules.yaml:13:9: conversions: expected fail, got nothing to check" in ended.output


def test_a_rule_without_examples_is_told(tmp_path):
    (tmp_path / "rules.yaml").write_text(RULE)
    ended = verify("test", "rules.yaml", folder=tmp_path)
    assert ended.code == 1
    assert "conversions has no example that must fail" in ended.output
