"""The words that all formats share."""

from dataclasses import replace

import newsroom
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.document import short_names
from verify.findings import Gate, Spared
from verify.outcomes import Severity
from verify.report.safe import neutral
from verify.report.wording import (
    after_suggestion,
    capital,
    counts,
    coverage,
    gate_heading,
    gate_line,
    more,
    not_stated,
    numbered,
    sentence,
    shortened,
    steps,
    tally,
)
from verify.wording import counted, either, listed


@pytest.mark.parametrize(
    ("words", "told"),
    [([], ""), (["1"], "1"), (["1", "13"], "1 and 13"), (["1", "13", "21"], "1, 13 and 21")],
)
def test_lists(words, told):
    assert listed(words) == told
    assert either(words) == told.replace(" and ", " or ")


@pytest.mark.parametrize(
    ("limit", "told"), [(1, "a and 2 more"), (2, "a, b and 1 more"), (3, "a, b and c"), (4, "a, b and c")]
)
def test_long_lists_are_cut_with_a_count(limit, told):
    assert shortened(["a", "b", "c"], limit) == told


def test_counted_nouns():
    assert [counted(number, "error") for number in range(3)] == ["0 errors", "1 error", "2 errors"]
    assert [numbered("line", [13]), numbered("line", [1, 13, 21])] == ["line 13", "lines 1, 13 and 21"]
    assert not_stated(["003"]) == "003 does not state it"
    assert not_stated(list("abcde")) == "a, b, c and 2 more do not state it"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the article bears no date", "The article bears no date."),
        ("eBay sold it", "eBay sold it."),
        ("$640 million is 640", "$640 million is 640."),
        ("It is done.", "It is done."),
        ("He said “no.”", "He said “no.”"),
        ("  ", ""),
    ],
)
def test_sentences(text, told):
    assert sentence(text) == told


def test_an_article_is_called_by_its_name_where_a_sentence_begins_with_it():
    derivation = ("alpha: 25% is 24.5–25.5%", "beta has 2 words more", "no value lies in all of them")
    assert steps(derivation, ["alpha", "beta", "gamma"]) == [
        "alpha: 25% is 24.5–25.5%.",
        "beta has 2 words more.",
        "No value lies in all of them.",
    ]


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("", ""),
        ("if $14.7 million is right", ", if $14.7 million is right."),
        ("Two digits are swapped", ". Two digits are swapped."),
    ],
)
def test_a_reason_joins_its_suggestion(reason, told):
    assert after_suggestion(reason) == told


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("HK$115 million – “ok” 億元 €5", "HK$115 million – “ok” 億元 €5"),
        ("one\r\ntwo\tthree\u2028four", "one two three four"),
        ("\x1b[31mred\x07", r"\x1b[31mred\x07"),
        ("a\x00b\x9bc", r"a\x00b\x9bc"),
        ("640\u202e000", r"640\u202e000"),
        ("6\u200b40\ufeff", r"6\u200b40\ufeff"),
        ("\ud800", r"\ud800"),
        ("\U000e0041", r"\U000e0041"),
        ("👩\u200d👧 می\u200cخواهم", "👩\u200d👧 می\u200cخواهم"),
    ],
)
def test_nothing_hidden_and_nothing_acting_is_left(text, shown):
    assert neutral(text) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_neutral_text_is_one_line_that_can_be_written(text):
    shown = neutral(text)
    assert len(f"{shown}x".splitlines()) == 1
    assert neutral(shown) == shown
    assert shown.encode("utf-8")[:0] == b""


def test_the_gate_tells_what_shut_it():
    report = newsroom.story()
    assert gate_heading(report) == "Gate shut: 1 error, 2 warnings"
    assert gate_line(report) == "Gate shut by 1 error (--fail-on error)"
    strict = replace(report, gate=Gate(Severity.WARNING))
    assert gate_line(strict, "`") == "Gate shut by 1 error and 2 warnings (`--fail-on warning`)"


def test_an_open_gate_tells_what_it_let_through():
    report = newsroom.story()
    assert gate_heading(replace(report, gate=Gate(None))) == "Gate open: 1 error, 2 warnings"
    assert gate_line(replace(report, gate=Gate(None))) == "Gate open (--fail-on never)"
    assert gate_heading(replace(report, findings=())) == "Gate open: nothing inconsistent"


def test_a_file_that_could_not_be_read_is_told_at_the_gate():
    unread = replace(newsroom.quiet(), problems=newsroom.troubles().problems[:1])
    assert gate_heading(unread) == "Gate shut: nothing inconsistent, 1 problem in the input"


def test_counts_leave_out_what_is_zero():
    assert counts(newsroom.slip()) == "1 article, 1 result: 1 inconsistent"
    assert counts(newsroom.story()) == "3 articles, 15 results: 3 inconsistent, 3 undecided, 9 agree"
    assert counts(newsroom.quiet()) == "1 article, no results"


def test_coverage_is_never_rounded_up_to_all():
    covered = newsroom.COVERED[0]
    nearly = replace(covered, guarded=covered.guarded * 100, unguarded=covered.guarded[:1])
    report = replace(newsroom.quiet(), articles=(nearly,))
    assert coverage(report) == "200 of 201 figures are guarded (99%)"
    assert coverage(newsroom.quiet()) == "no figures were found"


def test_short_names_are_as_short_as_they_stay_apart():
    names = short_names(["a/000_port.txt", "a/002_mall.txt", "b/002_mall.txt", "b/002_tram.txt"])
    assert list(names.values()) == ["000", "a/002_mall.txt", "b/002_mall.txt", "002_tram"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("from 200 to 150", "From 200 to 150"), ("a sum", "A sum"), ("eBay sold it", "eBay sold it"), ("", "")],
)
def test_a_capital_begins_a_cell_of_a_table(text, told):
    assert capital(text) == told


def test_what_was_cut_is_counted_with_its_noun():
    assert more(300) == "… and 300 more, in the JSON report"
    assert more(1, "article") == "… and 1 more article, in the JSON report"
    assert more(2, "article") == "… and 2 more articles, in the JSON report"


def test_the_failures_of_an_article_are_counted_worst_first_with_those_that_are_spared():
    failed = newsroom.slip().findings[0]
    warned = replace(failed, severity=Severity.WARNING, spared=Spared.KNOWN)
    assert tally([failed]) == "1 error"
    assert tally([warned, failed, failed]) == "2 errors, 1 warning (1 known)"
