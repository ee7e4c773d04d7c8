"""A desk that begins with an archive full of old slips: `verify baseline`, then a gate for new ones alone."""

import json

import pytest
from command import PROJECT, verify

RULES = "rules.yaml"
RULE = """\
version: 1
rules:
  - id: conversions-agree
    title: A sum and its conversion agree
    severity: error
    facts: {pair: {find: conversion}}
    check: {kind: conversion, fact: pair, rate: [{unit: HKD/USD, between: [7.75, 7.85], source: the peg}]}
"""
GOOD = "The film took $14.7 million (HK$115 million) in all, its studio told the press.\n"
SLIP = "The film took $14.7 million (HK$151 million) in all, its studio told the press.\n"
OTHER_SLIP = "The sequel took $20 million (HK$516 million) in all, its studio told the press.\n"


@pytest.fixture
def desk(tmp_path):
    """An archive of two articles, one with a slip, and the baseline of it."""
    (tmp_path / RULES).write_text(RULE)
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "good.txt").write_text(GOOD)
    (tmp_path / "archive" / "old.txt").write_text(SLIP)
    ended = verify("baseline", RULES, "archive", folder=tmp_path)
    assert (ended.code, ended.errors) == (0, "")
    assert ended.output == "wrote verify-baseline.json: 1 known failure\n"
    return tmp_path


def run(desk, *options):
    return verify("run", RULES, "archive", "--baseline", "verify-baseline.json", *options, folder=desk)


def run_as_json(desk):
    ended = run(desk, "--format", "json")
    report = json.loads(ended.output)
    failed = [finding for finding in report["findings"] if finding["verdict"] == "fail"]
    return ended.code, report["summary"], [(finding["article"], finding["known"]) for finding in failed]


def test_the_file_tells_each_failure_and_is_the_same_each_time(desk):
    path = desk / "verify-baseline.json"
    first = path.read_bytes()
    baseline = json.loads(first)
    assert baseline["schema"] == "verify-baseline-1"
    (entry,) = baseline["findings"]
    assert list(entry) == ["fingerprint", "rule", "article", "message"]
    assert (entry["rule"], entry["article"]) == ("conversions-agree", "archive/old.txt")
    assert "HK$151 million is not $14.7 million" in entry["message"]
    assert verify("baseline", RULES, "archive", "--jobs", "2", folder=desk).code == 0
    assert path.read_bytes() == first


def test_entries_are_sorted(desk):
    for name in ("b", "a", "c"):
        (desk / "archive" / f"{name}.txt").write_text(OTHER_SLIP + "\n" + SLIP)
    assert verify("baseline", RULES, "archive", "--output", "new/known.json", folder=desk).code == 0
    entries = json.loads((desk / "new" / "known.json").read_text())["findings"]
    keys = [(entry["article"], entry["rule"], entry["fingerprint"]) for entry in entries]
    assert len(keys) == 7
    assert keys == sorted(keys)


def test_without_the_baseline_the_gate_is_shut(desk):
    assert verify("run", RULES, "archive", folder=desk).code == 1


def test_a_known_failure_is_told_and_the_gate_stays_open(desk):
    ended = run(desk)
    assert (ended.code, ended.errors) == (0, "")
    told = " ".join(ended.output.split())
    assert "HK$151 million is not $14.7 million" in told
    assert "(known)" in told
    assert ended.output.endswith("Gate open, 1 failure known (--fail-on error)\n")


def test_markdown_tells_what_is_known(desk):
    (desk / "archive" / "new.txt").write_text(OTHER_SLIP)
    ended = run(desk, "--format", "markdown")
    assert ended.code == 1
    assert ended.output.startswith("# Gate shut: 2 errors (1 known)\n")
    assert "\n### Error, known: " in ended.output
    assert ended.output.index("HK$516 million") < ended.output.index("HK$151 million")
    assert ended.output.endswith("Gate shut by 1 error, 1 failure known (`--fail-on error`).\n")


def test_an_edit_elsewhere_in_the_article_leaves_the_gate_open(desk):
    (desk / "archive" / "old.txt").write_text(f"Its makers were pleased.\n\n{SLIP}\nMore is to come.\n")
    code, summary, failed = run_as_json(desk)
    assert (code, summary["gate"], summary["known"]) == (0, "open", 1)
    assert failed == [("archive/old.txt", True)]


@pytest.mark.parametrize(("article", "count"), [("old.txt", 2), ("new.txt", 2)])
def test_a_new_slip_shuts_the_gate(desk, article, count):
    path = desk / "archive" / article
    path.write_text((path.read_text() if path.exists() else "") + "\n" + OTHER_SLIP)
    code, summary, failed = run_as_json(desk)
    assert (code, summary["gate"], summary["known"]) == (1, "shut", 1)
    assert sorted(failed) == sorted([("archive/old.txt", True), (f"archive/{article}", False)])
    assert summary["failures"]["error"] == count


def test_failures_that_are_told_as_one_are_known_together(desk):
    known = desk / "known.json"
    assert verify("baseline", PROJECT / "rules", "archive", "--output", known, folder=desk).code == 0
    entries = json.loads(known.read_text())["findings"]
    run_with = ("run", PROJECT / "rules", "archive", "--baseline", known, "--fail-on", "note")
    assert len(entries) > 1
    assert verify(*run_with, folder=desk).code == 0
    for entry in entries:
        others = [other for other in entries if other != entry]
        known.write_text(json.dumps({"schema": "verify-baseline-1", "findings": others}))
        assert verify(*run_with, folder=desk).code == 1


def test_the_same_slip_made_once_more_is_new(desk):
    (desk / "archive" / "old.txt").write_text(f"{SLIP}\n{SLIP}")
    code, summary, _ = run_as_json(desk)
    assert (code, summary["known"]) == (1, 1)


def test_an_entry_that_no_longer_occurs_is_told_in_one_line(desk):
    (desk / "archive" / "old.txt").write_text(GOOD)
    ended = run(desk)
    assert ended.code == 0
    (line,) = ended.errors.splitlines()
    assert line.startswith(
        "verify: verify-baseline.json: 1 entry no longer occurs: conversions-agree in archive/old.txt"
    )
    assert ended.output.endswith("Gate open (--fail-on error)\n")
    assert verify("baseline", RULES, "archive", folder=desk).code == 0
    assert json.loads((desk / "verify-baseline.json").read_text())["findings"] == []
    assert run(desk).errors == ""


def test_what_a_run_did_not_look_at_is_not_called_gone(desk):
    ended = verify("run", RULES, "archive/good.txt", "--baseline", "verify-baseline.json", folder=desk)
    assert (ended.code, ended.errors) == (0, "")


def test_an_unreadable_article_still_shuts_the_gate(desk):
    (desk / "archive" / "empty.txt").write_text("")
    assert run(desk).code == 2


ENTRY = {"fingerprint": "0" * 64, "rule": "a", "article": "a.txt", "message": "b"}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "not a baseline: no readable JSON"),
        (b"\xff", "not a baseline: no readable JSON"),
        (b'{"schema": "verify-baseline-1", "findings": [', "not a baseline: no readable JSON"),
        (b"[" * 100_000, "not a baseline: no readable JSON"),
        (b"[]", "not a baseline: its schema is not 'verify-baseline-1'"),
        (b'{"schema": "verify-report-1", "findings": []}', "not a baseline: its schema is not"),
        (b'{"schema": "verify-baseline-2", "findings": []}', "not a baseline: its schema is not"),
        (b'{"schema": "verify-baseline-1"}', "a broken baseline: findings: "),
        (b'{"schema": "verify-baseline-1", "findings": [{}, {}]}', "a broken baseline: findings.0.fingerprint: "),
        (
            json.dumps({"schema": "verify-baseline-1", "findings": [ENTRY | {"fingerprint": "ab"}]}).encode(),
            "a broken baseline: 'ab' is no fingerprint",
        ),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_and_never_overwritten(desk, content, told):
    (desk / "verify-baseline.json").write_bytes(content)
    for ended, words in (
        (run(desk), told),
        (
            verify("baseline", RULES, "archive", folder=desk),
            "this is not a baseline, and is not overwritten (name another file with --output, or remove this one)",
        ),
    ):
        assert (ended.code, ended.output) == (2, "")
        (line,) = ended.errors.splitlines()
        assert line.startswith(f"verify: verify-baseline.json: {words}")
    assert (desk / "verify-baseline.json").read_bytes() == content


def test_a_missing_baseline_is_refused(desk):
    (desk / "verify-baseline.json").unlink()
    ended = run(desk)
    assert (ended.code, ended.output) == (2, "")
    told = "verify: verify-baseline.json: there is no such baseline (verify baseline writes one)\n"
    assert ended.errors == told


def test_nothing_is_written_where_an_article_cannot_be_read(desk):
    before = (desk / "verify-baseline.json").read_bytes()
    (desk / "archive" / "old.txt").write_text("")
    ended = verify("baseline", RULES, "archive", folder=desk)
    assert (ended.code, ended.output) == (2, "")
    assert ended.errors.startswith("verify: archive/old.txt: the file is empty")
    assert (desk / "verify-baseline.json").read_bytes() == before


def test_a_folder_is_no_place_for_a_baseline(desk):
    ended = verify("baseline", RULES, "archive", "--output", "archive", folder=desk)
    assert (ended.code, ended.output) == (2, "")
    assert ended.errors.startswith("verify: archive: this is not a baseline")
