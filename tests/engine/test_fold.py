"""One slip that several rules see is one finding."""

from dataclasses import replace

from checks.build import BAND, article, rule

from verify import check
from verify.outcomes import Verdict

PAIR = "pair: {find: conversion}"
RATES = f"[{BAND}, {{unit: SAR/USD, fixed: 3.75}}]"
AT_RATE = replace(rule(PAIR, f"kind: conversion, fact: pair, rate: {RATES}"), id="at-rate")
ONE_RATE = replace(rule(PAIR, "kind: one-rate, fact: pair"), id="one-rate")


def failures(text, *rules):
    report = check(rules, [article(text)])
    return [finding for finding in report.findings if finding.verdict is Verdict.FAIL]


def test_what_two_rules_see_is_one_finding_that_names_the_other():
    text = "It paid $14.7m (HK$151m), $5.2m (HK$40.6m) in cash and $6.1m (HK$47.6m) in shares."
    (found,) = failures(text, AT_RATE, ONE_RATE)
    assert found.outcome.message == "HK$151m is not $14.7m"
    assert [other.outcome.title for other in found.also] == ["a conversion implies another rate than the others"]


def test_a_sum_that_fits_neither_equivalent_is_the_one_to_mend():
    text = "It paid $17.4m (HK$115m; 55.1m Saudi riyals)."
    (found,) = failures(text, AT_RATE)
    assert found.outcome.suggestions[0].text == "$14.7m"
    assert len(found.also) == 1


def test_two_slips_stay_two_findings():
    text = "It paid $14.7m (HK$151m). It sold it for $5.2m (HK$93m)."
    assert len(failures(text, AT_RATE)) == 2


def test_every_figure_of_a_folded_failure_counts_as_guarded():
    text = "It paid $14.7m (HK$151m), $5.2m (HK$40.6m) in cash and $6.1m (HK$47.6m) in shares."
    (summary,) = check([ONE_RATE], [article(text)]).articles
    assert (len(summary.guarded), len(summary.unguarded)) == (6, 0)
