"""Which figures some verdict rests on."""

from __future__ import annotations

from newspaper import ALIKE, CONVERSIONS, report

WELL_FORMED = """\
id: well-formed
title: No amount is damaged
severity: error
facts: {sum: {find: damaged-amount}}
check: {kind: well-formed, fact: sum}
"""

SHARES = """\
id: shares
title: Shares are told alike
severity: error
facts: {shares: {find: change, near: shares}}
check: {kind: agree, fact: shares, same: [period]}
"""


def split(result):
    """The figures of each article that are guarded, and those that are not."""
    return [
        ([one.claim.text for one in article.guarded], [one.claim.text for one in article.unguarded])
        for article in result.articles
    ]


def test_the_figures_of_a_pass_and_of_a_failure_are_guarded(tmp_path):
    text = "The film took $14.7 million (HK$115 million), and $3 million (HK$32 million) abroad, in 90 days."
    assert split(report(tmp_path, CONVERSIONS, text)) == [
        (["$14.7 million", "HK$115 million", "$3 million", "HK$32 million"], ["90 days"])
    ]


def test_what_stays_undecided_is_not_guarded(tmp_path):
    text = "The film took $14.7 million (CHF 13 million)."
    assert split(report(tmp_path, CONVERSIONS, text)) == [([], ["$14.7 million", "CHF 13 million"])]


def test_being_legible_is_not_being_guarded(tmp_path):
    assert split(report(tmp_path, WELL_FORMED, "The film took $14.7 million.")) == [([], ["$14.7 million"])]


def test_a_period_that_must_be_told_alike_is_guarded_with_its_change(tmp_path):
    texts = ["Its shares fell 17 percent in the past 90 days, and 20 people left."] * 2
    assert split(report(tmp_path, SHARES, *texts)) == [(["17 percent", "90 days"], ["20"])] * 2
    without = SHARES.replace(", same: [period]", "")
    assert split(report(tmp_path, without, *texts)) == [(["17 percent"], ["90 days", "20"])] * 2


def test_days_and_quotations_are_no_figures(tmp_path):
    text = "“We are proud of it,” said the mayor, Ann Lee, on Monday, March 11, 2024."
    (article,) = report(tmp_path, ALIKE, text).articles
    assert article.figures == 0
