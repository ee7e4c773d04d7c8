"""What is suppressed stays in the report and counts nowhere else; what is wrong with a suppression is told."""

from __future__ import annotations

from datetime import date
from textwrap import indent

import pytest
from newspaper import ALIKE, CONVERSIONS, article, failures

from verify.document import Article
from verify.engine import check
from verify.findings import Report
from verify.outcomes import Severity, Verdict
from verify.rules.load import load_rules

WRONG = "The film took $14.7 million (HK$151 million)."
RIGHT = "The film took $14.7 million (HK$115 million)."
ONE_RATE = """\
id: one-rate
title: The article converts at one rate
severity: error
facts: {pair: {find: conversion}}
check: {kind: one-rate, fact: pair}
"""
TODAY = date(2026, 6, 1)


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs rules over articles, with the entries of `suppress`, one a line."""
    monkeypatch.chdir(tmp_path)

    def over(*articles: Article | str, suppress: str = "", rules: tuple[str, ...] = (CONVERSIONS,)) -> Report:
        entries = "".join(f"  - {{{line}}}\n" for line in suppress.splitlines())
        written = "".join("  - " + indent(rule, "    ").lstrip() for rule in rules)
        (tmp_path / "rules.yaml").write_text(
            f"version: 1\n{'suppress:' if entries else ''}\n{entries}rules:\n{written}"
        )
        named = zip(articles, "abcd", strict=False)
        read = [one if isinstance(one, Article) else article(one, f"{name}.md") for one, name in named]
        return check(load_rules("rules.yaml"), read, today=TODAY)

    return over


def told(report: Report) -> list[tuple[str, str]]:
    """The failures that count: rule and message."""
    return [(finding.rule, finding.outcome.message) for finding in failures(report)]


def test_an_entry_of_a_rule_file_suppresses_a_finding_until_its_day(run):
    entry = 'rule: conversions, articles: "*.md", reason: Agency copy, expires: 2026-06-01'
    report = run(WRONG, suppress=entry)
    assert failures(report) == report.gating == ()
    (finding,) = report.suppressed
    assert finding.verdict is Verdict.FAIL
    assert finding.suppression.reason == "Agency copy"
    assert finding.suppression.expires == TODAY
    assert str(finding.suppression.place) == "rules.yaml:3:5"


def test_what_is_suppressed_still_guards_its_figures(run):
    entry = 'rule: conversions, articles: "*", reason: x, expires: never'
    assert [len(one.guarded) for one in run(WRONG, suppress=entry).articles] == [2]


def test_an_expired_entry_suppresses_nothing_and_is_told(run):
    report = run(WRONG, suppress='rule: conversions, articles: "*", reason: x, expires: 2026-05-31')
    assert [finding.rule for finding in failures(report)] == ["conversions", "suppression-expired"]
    assert [finding.severity for finding in failures(report)] == [Severity.ERROR, Severity.WARNING]
    assert str(failures(report)[1].place) == "rules.yaml:3:5"
    assert report.suppressed == ()


def test_without_a_day_nothing_has_expired(run):
    run(WRONG, suppress='rule: conversions, articles: "*", reason: x, expires: 1999-01-01')
    assert failures(check(load_rules("rules.yaml"), [article(WRONG, "a.md")])) == ()


@pytest.mark.parametrize("glob", ["b.md", "desk/*", "!a.md"])
def test_other_articles_than_the_entry_names_are_heeded(run, glob):
    entry = f'rule: conversions, articles: "{glob}", reason: x, expires: never'
    assert [finding.rule for finding in failures(run(WRONG, suppress=entry))] == ["conversions"]


def test_a_fingerprint_tells_one_finding_and_survives_edits_elsewhere(run):
    two = f"{WRONG}\n\nThe other film took $2 million (HK$25 million)."
    first = next(one for one in failures(run(two)) if "151" in one.outcome.message)
    entry = f'rule: conversions, articles: "*", fingerprint: {first.fingerprint[:8]}, reason: x, expires: never'
    assert [message for _, message in told(run(two, suppress=entry))] == ["HK$25 million is not $2 million"]
    edited = f"A new opening, of $3 million.\n\nThe other film took $2 million (HK$26 million).\n\n{WRONG}"
    assert [message for _, message in told(run(edited, suppress=entry))] == ["HK$26 million is not $2 million"]


@pytest.mark.parametrize(
    "source",
    [
        f"<!-- verify-ignore[conversions]: a quotation -->\n{WRONG}\n",
        f"<!-- verify-ignore[conversions]: a quotation -->\n\n{WRONG}\n",
        f"{WRONG} <!-- verify-ignore[conversions]: a quotation -->\n",
        f"<!-- verify-ignore[alike, conversions]: a quotation -->\n{WRONG}\n",
    ],
)
def test_a_comment_suppresses_the_findings_of_its_block_or_of_the_next(run, source):
    report = run(source, rules=(CONVERSIONS, ALIKE))
    assert not [finding for finding in failures(report) if finding.rule == "conversions"]
    (finding,) = report.suppressed
    assert finding.suppression.reason == "a quotation"
    assert finding.suppression.place.file == "a.md"


@pytest.mark.parametrize(
    "source",
    [
        f"<!-- verify-ignore[conversions]: why -->\n\n{RIGHT}\n\n{WRONG}\n",
        f"{WRONG}\n\n<!-- verify-ignore[conversions]: why -->\n\n{RIGHT}\n",
        f"We write `<!-- verify-ignore[conversions]: why -->` here. {WRONG}\n",
        f"verify-ignore[conversions]: why\n{WRONG}\n",
        f"<!-- verify-ignore[conversions] -->\n{WRONG}\n",
        f"<!-- verify-ignore[conversion]: why -->\n{WRONG}\n",
    ],
)
def test_a_comment_elsewhere_or_without_sense_suppresses_nothing(run, source):
    report = run(source)
    assert report.suppressed == ()
    assert ("conversions", "HK$151 million is not $14.7 million") in told(report)


@pytest.mark.parametrize(
    ("comment", "rule", "severity", "words"),
    [
        ("verify-ignore[conversions]", "malformed", "error", "gives no reason"),
        ("verify-ignore[conversions]:  ", "malformed", "error", "gives no reason"),
        ("verify-ignore: why", "malformed", "error", "names no rule"),
        ("verify-ignore[]: why", "malformed", "error", "names no rule"),
        ("verify-ignore[a,]: why", "malformed", "error", "does not name the rules"),
        ("verify-ignore[a b]: why", "malformed", "error", "does not name the rules"),
        ("verify-ignore conversions why", "malformed", "error", "not written as"),
        ("Verify-Ignore[conversions]: why", "malformed", "error", "not written as"),
        ("verify-ignore[conversion]: why", "unknown", "error", "did you mean 'conversions'?"),
        ("verify-ignore[qqq]: why", "unknown", "error", "no rule of this run has the id 'qqq'"),
        ("verify-ignore[conversions]: why", "unused", "warning", "suppresses nothing"),
    ],
)
def test_a_comment_at_fault_is_a_finding_in_its_article(run, comment, rule, severity, words):
    report = run(f"First.\n\n<!-- {comment} -->\n{RIGHT}\n")
    (finding,) = failures(report)
    assert (finding.rule, finding.severity.value) == (f"suppression-{rule}", severity)
    assert words in finding.outcome.message
    assert (finding.article, str(finding.place)) == ("a.md", "a.md:3:1")
    assert finding.rule in [one.id for one in report.rules]


def test_what_the_run_did_not_look_at_is_not_called_unused_or_expired(run):
    entries = """rule: conversions, articles: "wire/*", reason: x, expires: never
rule: conversions, articles: "wire/*", reason: x, expires: 2020-01-01"""
    assert failures(run(RIGHT, suppress=entries)) == ()


def test_what_needs_other_articles_is_not_called_unused_in_a_run_of_one(run):
    entry = 'rule: alike, articles: "a.md", reason: x, expires: never'
    assert failures(run(RIGHT, suppress=entry, rules=(ALIKE,))) == ()
    both = run(RIGHT, RIGHT, suppress=entry, rules=(ALIKE,))
    assert [finding.rule for finding in failures(both)] == ["suppression-unused"]


def test_an_unknown_rule_is_told_whatever_the_articles(run):
    report = run(RIGHT, suppress='rule: alke, articles: "wire/*", reason: x, expires: never', rules=(ALIKE,))
    (finding,) = failures(report)
    assert (finding.rule, finding.article) == ("suppression-unknown", None)
    assert "did you mean 'alike'?" in finding.outcome.message


def test_a_suppressed_failure_takes_no_live_one_with_it(run):
    odd = "It paid $14.7m (HK$151m), $5.2m (HK$40.6m) in cash and $6.1m (HK$47.6m) in shares."
    rules = (CONVERSIONS, ONE_RATE)
    (folded,) = failures(run(odd, rules=rules))
    assert {folded.rule, *(other.rule for other in folded.also)} == {"conversions", "one-rate"}
    for head, other in (("one-rate", "conversions"), ("conversions", "one-rate")):
        report = run(odd, suppress=f'rule: {head}, articles: "*", reason: x, expires: never', rules=rules)
        assert [(one.rule, one.also) for one in report.gating] == [(other, ())]
        assert [one.rule for one in report.suppressed] == [head]


def test_a_failure_across_articles_is_suppressed_where_it_is_told(run):
    articles = ("It took $14.7 million.", "It took $14.7 million.", "It took $17.4 million.")
    for name, expected in (("c.md", []), ("a.md", ["alike", "suppression-unused"])):
        entry = f"rule: alike, articles: {name}, reason: x, expires: never"
        report = run(*articles, suppress=entry, rules=(ALIKE,))
        assert [finding.rule for finding in failures(report)] == expected
    witness = f"{articles[0]} <!-- verify-ignore[alike]: why -->"
    assert failures(run(witness, *articles[1:], rules=(ALIKE,))) == ()


def test_a_pass_is_never_suppressed(run):
    report = run(f"{RIGHT}\n\n{WRONG}", suppress='rule: conversions, articles: "*", reason: x, expires: never')
    assert len(report.of(Verdict.PASS)) == len(report.suppressed) == 1


def test_findings_stay_in_their_order_and_tell_each_comment_apart(run):
    source = f"<!-- verify-ignore[x]: why -->\n\n{WRONG}\n\n<!-- verify-ignore[x]: why -->\n"
    found = failures(run(source))
    assert [finding.rule for finding in found] == ["conversions", "suppression-unknown", "suppression-unknown"]
    assert [finding.place.line for finding in found[1:]] == [1, 5]
    assert len({finding.fingerprint for finding in found}) == 3
