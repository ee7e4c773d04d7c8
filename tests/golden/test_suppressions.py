"""A desk that lets some slips stand: the real command, in YAML and in comments, on its day and after it."""

import json

import pytest
from command import verify

RULES = """\
version: 1
suppress:
  - {rule: conversions-agree, articles: "wire/*", reason: "Agency copy, not ours to edit", expires: 2026-12-31}
rules:
  - id: conversions-agree
    title: A sum and its conversion agree
    severity: error
    facts: {pair: {find: conversion}}
    check: {kind: conversion, fact: pair, rate: {unit: HKD/USD, between: [7.75, 7.85], source: the peg}}
"""
SLIP = "The film took $14.7 million (HK$151 million) in all, its studio told the press.\n"
HOSTILE = "seen \x1b[31mred | *so* <b>`x`</b> ##[error] ::stop-commands::x \u202e$1 and $2"


@pytest.fixture
def desk(tmp_path):
    """A folder with rules, one article of an agency, and one of the desk's own with a comment."""
    (tmp_path / "rules.yaml").write_text(RULES)
    for name in ("wire", "own"):
        (tmp_path / name).mkdir()
    (tmp_path / "wire/a.txt").write_text(SLIP)
    comment = f"<!-- verify-ignore[conversions-agree]: {HOSTILE} -->"
    (tmp_path / "own/b.md").write_text(f"# Takings of the year\n\n{comment}\n{SLIP}")
    return tmp_path


def run(desk, *options, today="2026-12-31"):
    return verify("run", "rules.yaml", "wire", "own", "--today", today, *options, folder=desk)


def test_what_is_suppressed_is_told_and_shuts_no_gate(desk):
    ended = run(desk)
    assert (ended.code, ended.errors) == (0, "")
    assert (
        ended.output
        == """\
suppressed  conversions-agree: HK$151 million is not $14.7 million: b (4)
  seen \\x1b[31mred | *so* <b>`x`</b> #\\#[error] :\\:stop-commands:\\:x \\u202e$1
  and $2 (never expires, own/b.md:3:1)
suppressed  conversions-agree: HK$151 million is not $14.7 million: a (1)
  Agency copy, not ours to edit (expires 2026-12-31, rules.yaml:3:5)

2 articles, 2 results: 2 suppressed
4 of 4 figures are guarded (100%)

Gate open (--fail-on error)
"""
    )


def test_after_its_day_the_slip_shuts_the_gate_again(desk):
    ended = run(desk, today="2027-01-01")
    assert ended.code == 1
    assert "rules.yaml:3:5\n  warning  suppression-expired: " in ended.output
    assert "2 articles, 3 results: 1 inconsistent, 1 suppressed, 1 suppression to look at" in ended.output


def test_the_json_tells_why_until_when_and_where(desk):
    (own, wire) = json.loads(run(desk, "--format", "json").output)["findings"]
    assert [own["suppressed"], wire["suppressed"]] == [True, True]
    assert own["suppression"] == {"reason": HOSTILE, "expires": None, "source": "own/b.md:3:1"}
    assert wire["suppression"] == {
        "reason": "Agency copy, not ours to edit",
        "expires": "2026-12-31",
        "source": "rules.yaml:3:5",
    }


def test_what_a_comment_says_acts_on_nothing_in_markdown(desk):
    markdown = run(desk, "--format", "markdown").output
    (row,) = [line for line in markdown.splitlines() if "own/b.md:3:1" in line]
    for acting in ("\x1b", "\u202e", "<b>", "*so*", "##[", "::"):
        assert acting not in row
    assert row.replace("\\|", "").count("|") == 6


def test_a_suppression_at_fault_is_found_with_its_place(desk):
    (desk / "own/b.md").write_text(
        f"# Takings of the year\n\n{SLIP}\n<!-- verify-ignore[conversion-agree]: why -->\n"
        "<!-- verify-ignore[conversions-agree]: why -->\n<!-- verify-ignore[conversions-agree] -->\n"
    )
    ended = run(desk, "--format", "json")
    assert ended.code == 1
    found = [one for one in json.loads(ended.output)["findings"] if one["rule"].startswith("suppression-")]
    assert [(one["rule"], one["article"], one["line"], one["start"]) for one in found] == [
        ("suppression-unknown", "own/b.md", 5, None),
        ("suppression-malformed", "own/b.md", 7, None),
        ("suppression-unused", "own/b.md", 6, None),
    ]


def test_an_entry_at_fault_names_its_file_in_the_message(desk):
    (desk / "wire/a.txt").write_text(SLIP.replace("151", "115"))
    ended = run(desk, "--format", "json", "--fail-on", "warning")
    assert ended.code == 1
    (fault,) = [one for one in json.loads(ended.output)["findings"] if one["rule"] == "suppression-unused"]
    assert fault["message"].startswith("rules.yaml:3:5: ")
    assert [fault[key] for key in ("article", "start", "end", "line", "column", "text")] == [None] * 6


def test_what_is_suppressed_stays_out_of_a_baseline(desk):
    arguments = ("rules.yaml", "wire", "own", "--today")
    assert verify("baseline", *arguments, "2026-12-31", folder=desk).output.endswith(": 0 known failures\n")
    later = verify("baseline", *arguments, "2027-01-01", folder=desk)
    assert later.output.endswith(": 2 known failures\n")
    ended = run(desk, "--baseline", "verify-baseline.json")
    assert (ended.code, ended.errors) == (0, "")
    assert run(desk, "--baseline", "verify-baseline.json", today="2027-01-01").code == 0


def test_the_day_is_the_machines_where_none_is_named(desk):
    rules = RULES.replace("2026-12-31", "2001-01-01")
    (desk / "rules.yaml").write_text(rules)
    assert "suppression-expired" in verify("run", "rules.yaml", "wire", folder=desk).output
    (desk / "rules.yaml").write_text(rules.replace("2001", "9999"))
    assert verify("run", "rules.yaml", "wire", folder=desk).code == 0


@pytest.mark.parametrize("day", ["2026-13-01", "20261231", "tomorrow", ""])
def test_a_day_that_is_none_is_refused(desk, day):
    ended = run(desk, today=day)
    assert ended.code == 2
    assert f"argument --today: {day!r} is no day such as 2026-12-31" in ended.errors


def test_the_report_is_the_same_whatever_the_jobs(desk):
    assert run(desk, "--format", "json", "--jobs", "2").output == run(desk, "--format", "json").output
