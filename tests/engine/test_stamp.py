"""Findings: their order, their fingerprints, their severity."""

from __future__ import annotations

from dataclasses import replace

import pytest
from newspaper import ALIKE, CONVERSIONS, article, failures, report, rules

from verify.engine.judge import judge
from verify.engine.known import known_of
from verify.engine.stamp import stamped
from verify.outcomes import Severity, Verdict
from verify.relations import Certainty

WRONG = "The film took $14.7 million (HK$151 million)."
RIGHT = "The film took $14.7 million (HK$115 million)."


def fingerprints(result):
    return [finding.fingerprint for finding in failures(result)]


def test_failures_come_first_worst_first_then_by_article_and_place(tmp_path):
    noted = CONVERSIONS.replace("id: conversions", "id: a-note").replace("severity: error", "severity: note")
    articles = [article(f"{RIGHT}\n\n{WRONG} {WRONG}", "b.txt"), article(WRONG, "a.txt")]
    for given in (articles, articles[::-1]):
        known = [known_of(one) for one in given]
        found = stamped([judge(rule, known) for rule in rules(tmp_path, CONVERSIONS, noted)], known)
        told = [(one.verdict.value, one.severity.value, one.primary.claim.span.article) for one in found]
        assert told == [
            ("fail", "error", "a.txt"),
            ("fail", "error", "b.txt"),
            ("fail", "error", "b.txt"),
            ("fail", "note", "a.txt"),
            ("fail", "note", "b.txt"),
            ("fail", "note", "b.txt"),
            ("pass", "error", "b.txt"),
            ("pass", "note", "b.txt"),
        ]
        starts = [one.primary.claim.span.start for one in found[1:3]]
        assert starts == sorted(starts)


def test_a_fingerprint_survives_text_that_is_added_elsewhere(tmp_path):
    before = report(tmp_path, CONVERSIONS, WRONG)
    after = report(tmp_path, CONVERSIONS, f"# A new headline\n\nNew words, with $3 million in them.\n\n{WRONG}")
    assert fingerprints(before) == fingerprints(after) != []


def test_a_fingerprint_does_not_mind_how_a_figure_is_spaced(tmp_path):
    spaced = WRONG.replace(" million", "\u00a0million")
    assert fingerprints(report(tmp_path, CONVERSIONS, WRONG)) == fingerprints(
        report(tmp_path, CONVERSIONS, spaced)
    )


@pytest.mark.parametrize(
    "other",
    [
        article(WRONG, "other.txt"),
        article(WRONG.replace("151", "152")),
    ],
)
def test_another_article_or_another_figure_has_another_fingerprint(tmp_path, other):
    first = fingerprints(report(tmp_path, CONVERSIONS, article(WRONG)))
    assert first != fingerprints(report(tmp_path, CONVERSIONS, other))


def test_equal_findings_are_told_apart_by_their_ordinal(tmp_path):
    once, twice = (fingerprints(report(tmp_path, CONVERSIONS, text)) for text in (WRONG, f"{WRONG} {WRONG}"))
    assert len(set(twice)) == 2
    assert once[0] in twice


def test_a_path_that_is_no_utf_8_has_a_fingerprint_too(tmp_path):
    (found,) = fingerprints(report(tmp_path, CONVERSIONS, article(WRONG, "\udcff.txt")))
    assert len(found) == 64


@pytest.mark.parametrize(
    ("severity", "certainty", "stamped_as"),
    [
        ("error", Certainty.CERTAIN, Severity.ERROR),
        ("error", Certainty.LIKELY, Severity.WARNING),
        ("warning", Certainty.LIKELY, Severity.WARNING),
        ("note", Certainty.LIKELY, Severity.NOTE),
    ],
)
def test_what_is_only_likely_is_no_error(tmp_path, severity, certainty, stamped_as):
    (rule,) = rules(tmp_path, CONVERSIONS.replace("severity: error", f"severity: {severity}"))
    known = [known_of(article(WRONG))]
    judgement = judge(rule, known)
    outcomes = tuple(replace(outcome, certainty=certainty) for outcome in judgement.outcomes)
    (finding,) = stamped([replace(judgement, outcomes=outcomes)], known)
    assert finding.severity is stamped_as


def test_mentions_of_one_sentence_share_the_marks_of_their_excerpt(tmp_path):
    (finding,) = failures(report(tmp_path, CONVERSIONS, WRONG))
    marked = [
        [mention.excerpt.text[start:end] for start, end in mention.excerpt.marks] for mention in finding.mentions
    ]
    assert marked == [["$14.7 million", "HK$151 million"]] * 2


def test_a_finding_across_articles_finds_each_figure_in_its_own(tmp_path):
    texts = "The film took $14.7 million.", "# Takings\n\nIt took $17.4 million."
    (finding,) = failures(report(tmp_path, ALIKE, *texts))
    places = {mention.claim.span.article: mention.location.line for mention in finding.mentions}
    assert places == {"a.txt": 1, "b.txt": 3}
    assert finding.verdict is Verdict.FAIL


def test_a_mention_ends_behind_its_last_character_on_the_line_of_that_character(tmp_path):
    (found,) = failures(report(tmp_path, CONVERSIONS, f"Words.\n\n{WRONG}"))
    spots = [(mention.claim.text, mention.location, mention.end) for mention in found.mentions]
    assert {(text, spot.line, end.line, end.column - spot.column) for text, spot, end in spots} == {
        ("HK$151 million", 3, 3, len("HK$151 million")),
        ("$14.7 million", 3, 3, len("$14.7 million")),
    }
