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


def test_a_rule_without_examples_may_be_let_be(tmp_path):
    (tmp_path / "rules.yaml").write_text(RULE)
    ended = verify("test", "rules.yaml", "--allow-untested", folder=tmp_path)
    assert ended.code == 0
    assert "note: conversions has no example that must fail" in ended.output


TOTALS = """\
version: 1
rules:
  - id: totals
    title: Totals agree
    severity: error
    facts: {sum: {find: amount, near: took}, cars: {find: count, of: cars}, pair: {find: conversion}}
    check: {kind: agree, fact: [sum, cars], each: article}
    tests:
      - pass: ["It took $1 million for 4 cars.", "# Cars\\n\\nIt took $2 million (HK$16 million)."]
      - fail: "It rained."
"""


def test_an_example_says_what_each_fact_matched_and_which_matched_nothing(tmp_path):
    (tmp_path / "rules.yaml").write_text(TOTALS)
    told = verify("test", "rules.yaml", folder=tmp_path).output.splitlines()
    assert "  sum (amount) matched $1 million at 1:1:9, $2 million at 2:3:9 and HK$16 million at 2:3:21" in told
    assert "  cars (count) matched 4 at 1:1:24" in told
    assert "  pair (conversion) matched $2 million / HK$16 million at 2:3:9" in told
    nothing = told[told.index("rules.yaml:10:9: totals: expected fail, got nothing to check") :]
    assert nothing[2:6] == [
        "  sum (amount) matched nothing",
        "  cars (count) matched nothing",
        "  pair (conversion) matched nothing",
        "  verify claims FILE shows what verify reads in a text",
    ]


def test_an_overridden_rule_is_tried_as_it_now_is(tmp_path):
    (tmp_path / "rules.yaml").write_text(
        RULE + '    tests:\n      - fail: "It took $14.7 million (HK$117 million)."\n'
    )
    (tmp_path / "desk.yaml").write_text(
        "version: 1\nextends: rules.yaml\noverrides: {conversions: {tolerance: 5%}}\n"
    )
    assert "expected fail, got" not in verify("test", "rules.yaml", folder=tmp_path).output
    assert "expected fail, got pass" in verify("test", "desk.yaml", folder=tmp_path).output
