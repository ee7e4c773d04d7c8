"""Values that a rule asks to be shown beside what agrees."""

from __future__ import annotations

import pytest
from newspaper import report

from verify.outcomes import Verdict

TOTALS = """\
id: totals
title: The total is told alike
severity: error
facts:
  total: {find: amount, near: total}
  gap: {find: change, near: total}
check: {kind: agree, fact: [total, gap]}
"""
KNOWN = "known: {screens: {value: 61, source: annual report, date: 2023-12-31}}\n"
TOLD = "The total of $183 million was 25% lower than 2019."


def shown(folder, show, *texts, known=""):
    """What is shown beside each pass."""
    found = report(folder, f"{TOTALS}show: {{{show}}}\n{known}", *texts)
    return [finding.outcome.derivation[1:] for finding in found.of(Verdict.PASS)]


def test_a_formula_is_evaluated_at_the_corners_of_its_figures(tmp_path):
    assert shown(tmp_path, '"2019 total": "total / (1 - 25%)"', TOLD, TOLD) == [
        ("2019 total: $241.7–246.4 million (total / (1 - 25%))",),
        (),
    ]


def test_a_change_may_stand_in_the_formula(tmp_path):
    ((line,), _) = shown(tmp_path, '"2019 total": "total / (1 - gap)"', TOLD, TOLD)
    assert line.startswith("2019 total: $241.7–")


def test_a_known_constant_may_stand_in_the_formula(tmp_path):
    ((line,), _) = shown(tmp_path, 'a screen: "total / screens"', TOLD, TOLD, known=KNOWN)
    assert line == "a screen: $2.991–3.009 million (total / screens)"


@pytest.mark.parametrize("formula", ["total / (gap - gap)", "total - 1 / (gap - gap)"])
def test_a_formula_without_a_value_is_not_shown(tmp_path, formula):
    assert shown(tmp_path, f'value: "{formula}"', TOLD, TOLD) == [(), ()]


def test_nothing_is_shown_beside_what_does_not_agree(tmp_path):
    texts = TOLD, TOLD.replace("183", "138")
    found = report(tmp_path, f'{TOTALS}show: {{"2019 total": "total / (1 - 25%)"}}\n', *texts)
    (failed,) = found.of(Verdict.FAIL)
    assert not any("2019 total" in step for step in failed.outcome.derivation)
