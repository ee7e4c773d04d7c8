"""JUnit XML as its schema and GitLab ask for it: one case for each rule and article, names that nothing shares."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import newsroom
import pytest
import xmlschema

from verify.errors import Place, Problem
from verify.report.junit import render
from verify.report.settings import Settings

SCHEMA = xmlschema.XMLSchema(str(Path(__file__).parent / "schemas" / "junit-10.xsd"))

REPORTS = [
    newsroom.story(),
    newsroom.slip(),
    newsroom.troubles(),
    newsroom.quiet(),
    newsroom.archive(3),
    newsroom.hostile("<&>\x00\ufffe"),
]


def cases_of(report):
    """What became of each case: the suite and the name, the result, its type and message."""
    root = ElementTree.fromstring(render(report, Settings()))
    found = {}
    for case in root.iter("testcase"):
        result = next(iter(case), None)
        told = ("passed", "", "") if result is None else (result.tag, result.get("type"), result.get("message"))
        found[case.get("classname"), case.get("name")] = told
    return found


@pytest.mark.parametrize("report", REPORTS)
def test_the_file_keeps_the_schema(report):
    assert [error.reason for error in SCHEMA.iter_errors(render(report, Settings()))] == []


def test_the_schema_refuses_a_case_without_a_name():
    assert not SCHEMA.is_valid(render(newsroom.slip(), Settings()).replace(' name="conversions-agree"', ""))


@pytest.mark.parametrize("report", REPORTS)
def test_no_two_cases_share_class_and_name(report):
    root = ElementTree.fromstring(render(report, Settings()))
    keys = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(keys) == len(set(keys)) == int(root.get("tests"))


@pytest.mark.parametrize("report", REPORTS)
def test_the_counts_are_those_of_the_cases(report):
    root = ElementTree.fromstring(render(report, Settings()))
    for element in (root, *root.iter("testsuite")):
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("tests", "testcase")):
            assert int(element.get(attribute)) == len(list(element.iter(tag)))


def test_one_case_for_each_rule_and_article():
    found = cases_of(newsroom.story())
    assert found["originals/002_aggregator.txt", "no-garbled-amount"] == (
        "failure",
        "error",
        'A caption prints "0M" for the headline\'s "$640M".',
    )
    assert found["originals/000_harbour.txt", "conversions-agree"] == ("passed", "", "")
    assert found["originals/000_harbour.txt", "weekday-fits-date"] == (
        "skipped",
        "undecided",
        "Undecided: the article bears no date; --published DATE gives it one.",
    )


def test_a_fact_that_several_articles_tell_is_a_case_of_its_own():
    across = [name for suite, name in cases_of(newsroom.story()) if suite == "across articles"]
    assert "box-office-below-2019: $183 million total" in across


def test_a_rule_that_found_nothing_is_skipped_with_its_reason():
    found = cases_of(newsroom.story())
    assert found["rules", "change-fits-end-points"] == (
        "skipped",
        "nothing to check",
        "Nothing to check: none of 5 changes states two levels.",
    )
    assert ("rules", "bids-add-up") not in found


def test_what_could_not_be_read_is_an_error():
    found = cases_of(newsroom.troubles())
    assert found["desk/old.txt", "can be read"] == (
        "error",
        "unreadable",
        "Not UTF-8: byte 0xff. Save it as UTF-8.",
    )
    assert found["input", "can be read"][0] == "error"


def test_two_problems_of_one_file_have_two_names():
    problems = (Problem("no text", Place("a.txt")), Problem("no date", Place("a.txt")))
    assert list(cases_of(replace(newsroom.quiet(), problems=problems))) == [
        ("a.txt", "can be read"),
        ("a.txt", "can be read (2)"),
    ]


@pytest.mark.parametrize("state", ["suppressed", "known"])
def test_a_failure_that_does_not_count_is_skipped(state):
    report = newsroom.slip()
    (found,) = cases_of(replace(report, findings=(replace(report.findings[0], **{state: True}),))).values()
    assert found == ("skipped", state, f"{state.capitalize()}: HK$151 million is not $14.7 million.")


def test_a_failure_is_told_with_its_place_although_another_figure_passes():
    passed = newsroom.conversion(newsroom.SLIPPED, 13, "HK$151 million", "$14.7 million", "10.2–10.3")
    report = replace(newsroom.slip(), findings=(*newsroom.slip().findings, passed))
    (case,) = ElementTree.fromstring(render(report, Settings())).iter("testcase")
    assert case[0].tag == "failure"
    assert case[0].text.startswith("File: copy/000_harbour.txt\nLine: 13\nHK$151 million is not $14.7 million.\n")
