"""Failures that a baseline lists: told as known, behind what is new, and without a say in the gate."""

import json
from dataclasses import replace

import newsroom
import pytest

from verify.cli.baseline import baseline_of
from verify.findings import Gate, Spared
from verify.outcomes import Severity, Verdict
from verify.report.arrange import failures
from verify.report.json_v1 import render
from verify.report.settings import Settings
from verify.report.wording import gate_heading, gate_line

STORY = replace(newsroom.story(), gate=Gate(Severity.NOTE))
FAILED = STORY.of(Verdict.FAIL)
FIRST, SECOND, THIRD = (finding.fingerprint for finding in FAILED)


@pytest.mark.parametrize(
    ("listed", "gating", "told"),
    [
        ((), 3, "Gate shut by 1 error and 2 warnings (--fail-on note)"),
        ((FIRST,), 2, "Gate shut by 2 warnings, 1 failure known (--fail-on note)"),
        ((SECOND, THIRD), 1, "Gate shut by 1 error, 2 failures known (--fail-on note)"),
        ((FIRST, SECOND, THIRD), 0, "Gate open, 3 failures known (--fail-on note)"),
        (("unheard of",), 3, "Gate shut by 1 error and 2 warnings (--fail-on note)"),
    ],
)
def test_only_what_is_not_known_shuts_the_gate(listed, gating, told):
    report = STORY.against(frozenset(listed))
    assert len(report.gating) == gating
    assert report.shut is (gating > 0)
    assert gate_line(report) == told
    assert len(report.of(Verdict.FAIL)) == 3


def test_new_failures_stand_before_known_ones_that_are_worse():
    report = STORY.against({FIRST})
    assert [finding.fingerprint for finding in failures(report)] == [SECOND, THIRD, FIRST]
    assert gate_heading(report) == "Gate shut: 1 error, 2 warnings (1 known)"
    assert json.loads(render(report, Settings()))["summary"]["known"] == 1


@pytest.mark.parametrize(
    ("listed", "known"),
    [((FIRST,), False), ((SECOND,), False), ((FIRST, SECOND), False), ((FIRST, SECOND, THIRD), True)],
)
def test_a_folded_failure_is_known_only_with_all_that_is_folded_into_it(listed, known):
    first, *others = FAILED
    report = replace(STORY, findings=(replace(first, also=tuple(others)),)).against(set(listed))
    assert (report.findings[0].spared is Spared.KNOWN) is known
    assert bool(report.gating) is not known


def test_a_baseline_of_a_folded_failure_lists_what_is_folded_too():
    first, *others = FAILED
    report = replace(STORY, findings=(replace(first, also=tuple(others)),))
    fingerprints = baseline_of(report).fingerprints
    assert fingerprints == {FIRST, SECOND, THIRD}
    assert not report.against(fingerprints).shut


def test_what_passes_or_stays_open_is_never_known():
    report = STORY.against({finding.fingerprint for finding in STORY.findings})
    assert {finding.verdict for finding in report.findings if finding.spared} == {Verdict.FAIL}
