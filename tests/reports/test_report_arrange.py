"""How findings are brought together for the formats for people."""

from __future__ import annotations

import newsroom

from verify.report.arrange import agreements


def test_figures_held_together_by_another_space_share_a_row():
    report = newsroom.story()
    passed = next(one for one in report.findings if one.outcome.figures and one.verdict == "pass")
    outcome = newsroom.replace(passed.outcome, figures=passed.outcome.figures.replace(" ", "\u00a0"))
    spaced = newsroom.replace(report, findings=(passed, newsroom.replace(passed, outcome=outcome)))
    (agreement,) = agreements(spaced)
    assert agreement.count == 2
    assert [row.figures for row in agreement.rows] == [passed.outcome.figures]
