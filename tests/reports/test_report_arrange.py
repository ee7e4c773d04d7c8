"""How findings are brought together for the formats for people."""

from __future__ import annotations

import newsroom

from verify.findings import Spared
from verify.outcomes import Severity
from verify.report.arrange import agreements, by_article


def test_figures_held_together_by_another_space_share_a_row():
    report = newsroom.story()
    passed = next(one for one in report.findings if one.outcome.figures and one.verdict == "pass")
    outcome = newsroom.replace(passed.outcome, figures=passed.outcome.figures.replace(" ", "\u00a0"))
    spaced = newsroom.replace(report, findings=(passed, newsroom.replace(passed, outcome=outcome)))
    (agreement,) = agreements(spaced)
    assert agreement.count == 2
    assert [row.figures for row in agreement.rows] == [passed.outcome.figures]


def test_the_article_with_the_most_and_worst_failures_comes_first_and_equals_in_the_order_of_their_ids():
    warnings = newsroom.archive(4).findings[:-1:3]
    other = newsroom.replace(warnings[3], fingerprint="another")
    error = newsroom.replace(warnings[2], severity=Severity.ERROR)
    known = newsroom.replace(error, spared=Spared.KNOWN)
    groups = by_article([*warnings[::-1], other, error])
    assert [group.article[-15:-10] for group in groups] == ["/0002", "/0003", "/0000", "/0001"]
    assert groups[1].findings == (warnings[3], other)
    groups = by_article([*warnings, other, known])
    assert [group.article[-15:-10] for group in groups] == ["/0003", "/0000", "/0001", "/0002"]


def test_what_rests_on_no_place_stands_after_what_is_as_bad():
    nowhere = newsroom.replace(newsroom.archive(1).findings[0], primary=None)
    groups = by_article([nowhere, *newsroom.archive(2).findings[:1]])
    assert [group.article for group in groups] == ["archive/0000_story.txt", None]
