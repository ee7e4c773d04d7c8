"""What becomes of a rule: applied, nothing to check, not applicable; and what it says when little is told."""

from __future__ import annotations

import pytest
from newspaper import ALIKE, CONVERSIONS, article, report

from verify.findings import RuleState
from verify.outcomes import Verdict

TOLD = "The film took $14.7 million."
SILENT = "The film was made in the city."


@pytest.mark.parametrize(
    ("filter_", "state"),
    [
        ("articles: {story: harbour}", RuleState.APPLIED),
        ("articles: {story: other}", RuleState.NOT_APPLICABLE),
        ("articles: 'desk/*'", RuleState.APPLIED),
        ("articles: 'bids/*'", RuleState.NOT_APPLICABLE),
        ("articles: {from: 2024-01-01}", RuleState.NOT_APPLICABLE),
        ("articles: {language: fr}", RuleState.NOT_APPLICABLE),
    ],
)
def test_a_rule_about_other_articles_is_not_applicable(tmp_path, filter_, state):
    one = article("It took $14.7 million (HK$115 million).", "desk/a.txt", "harbour")
    (rule,) = report(tmp_path, f"{CONVERSIONS}{filter_}\n", one).rules
    assert rule.state is state


def test_a_rule_that_finds_nothing_says_what_it_looked_for(tmp_path):
    (rule,) = report(tmp_path, CONVERSIONS, TOLD).rules
    assert (rule.state, rule.note) == (RuleState.NOTHING_TO_CHECK, "no conversion")


def test_a_figure_told_once_is_nothing_to_compare(tmp_path):
    (rule,) = report(tmp_path, ALIKE, TOLD, SILENT).rules
    assert (rule.state, rule.note) == (RuleState.NOTHING_TO_CHECK, "nothing to compare")


@pytest.mark.parametrize(
    ("keys", "texts", "verdicts"),
    [
        ("expect: {articles: 2}", [TOLD, TOLD], ["pass"]),
        ("expect: {articles: 2}", [TOLD, SILENT], ["inconclusive"]),
        ("expect: {articles: 3}", [TOLD, TOLD], ["inconclusive", "pass"]),
        ("expect: {articles: 2}\non_missing: fail", [TOLD, SILENT], ["fail"]),
        ("expect: {articles: 2}\non_missing: ignore", [TOLD, SILENT], []),
        ("on_missing: fail", [SILENT, SILENT], ["fail"]),
        ("on_missing: fail", [TOLD, SILENT], []),
        ("on_missing: ignore", [SILENT], []),
        ("", [SILENT], []),
    ],
)
def test_how_many_articles_must_tell_it(tmp_path, keys, texts, verdicts):
    found = report(tmp_path, f"{ALIKE}{keys}\n", *texts).findings
    assert [finding.verdict.value for finding in found] == verdicts


def test_what_is_missing_names_the_articles_that_do_not_state_it(tmp_path):
    (found,) = report(tmp_path, f"{ALIKE}expect: {{articles: 2}}\n", SILENT, TOLD).findings
    assert found.verdict is Verdict.INCONCLUSIVE
    assert found.outcome.reason == "1 article states takings; the rule expects 2 articles."
    assert found.outcome.unstated == ("a.txt",)
    assert found.primary is None


def test_a_check_of_single_articles_is_asked_about_each_alone(tmp_path):
    text = "It took $14.7 million (HK$115 million)."
    found = report(tmp_path, f"{CONVERSIONS}expect: {{articles: 1}}\n", text, SILENT, text).findings
    assert [finding.verdict.value for finding in found] == ["inconclusive", "pass", "pass"]
