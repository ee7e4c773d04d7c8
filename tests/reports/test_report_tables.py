"""What GitLab, reviewdog and spreadsheets read of a report."""

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import jsonschema
import newsroom
import pytest

from verify.findings import Spared
from verify.report import format_module
from verify.report.csv import COLUMNS
from verify.report.settings import Settings

REPORTS = [
    newsroom.story(),
    newsroom.slip(),
    newsroom.troubles(),
    newsroom.quiet(),
    newsroom.archive(3),
    newsroom.hostile("./text"),
]


def validator(name):
    schema = json.loads((Path(__file__).parent / "schemas" / name).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


SCHEMAS = {
    "gitlab": validator("gitlab-code-quality.json"),
    "rdjson": validator("reviewdog-rdjson.json"),
}


def told(name, report):
    return json.loads(format_module(name).render(report, Settings()))


def rows(report):
    return list(csv.DictReader(StringIO(format_module("csv").render(report, Settings()))))


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("report", REPORTS)
def test_the_file_keeps_the_schema(name, report):
    assert [error.message for error in SCHEMAS[name].iter_errors(told(name, report))] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_refuses_a_line_before_the_first(name):
    text = json.dumps(told(name, newsroom.slip())).replace(": 13}", ": 0}")
    assert not SCHEMAS[name].is_valid(json.loads(text))


def test_gitlab_is_given_an_empty_list_where_nothing_is_wrong():
    assert told("gitlab", newsroom.quiet()) == []


def test_gitlab_is_told_what_fails_what_is_undecided_and_what_could_not_be_read():
    found = [(one["check_name"], one["severity"]) for one in told("gitlab", newsroom.troubles())]
    assert found == [
        *[("unreadable-input", "critical")] * 3,
        ("investment-one-sum", "major"),
        ("price-is-stated", "info"),
        ("told-by-two", "info"),
    ]
    *_, undecided = told("gitlab", newsroom.troubles())
    assert undecided["description"] == "Undecided: 1 of 2 articles states it."


def test_no_two_fingerprints_of_gitlab_are_equal_and_none_holds_a_line():
    report = newsroom.slip()
    failed = report.findings[0]
    moved = replace(failed, primary=replace(failed.primary, location=replace(failed.primary.location, line=99)))
    first, second = told("gitlab", replace(report, findings=(failed, failed)))
    assert first["fingerprint"] != second["fingerprint"]
    assert [first["fingerprint"]] == [
        one["fingerprint"] for one in told("gitlab", replace(report, findings=(moved,)))
    ]


def test_a_fingerprint_of_the_engine_is_gitlabs_too():
    report = newsroom.slip()
    found = told("gitlab", replace(report, findings=(replace(report.findings[0], fingerprint="a" * 64),)))
    assert found[0]["fingerprint"] == "a" * 64


def test_reviewdog_is_told_lines_and_the_rule():
    (found,) = told("rdjson", newsroom.slip())["diagnostics"]
    assert found["location"] == {
        "path": "copy/000_harbour.txt",
        "range": {"start": {"line": 13}, "end": {"line": 13}},
    }
    assert (found["severity"], found["code"]) == ("ERROR", {"value": "conversions-agree"})
    assert found["message"].startswith("HK$151 million is not $14.7 million.")


def test_a_known_failure_is_told_without_weight():
    report = newsroom.slip()
    known = replace(report, findings=(replace(report.findings[0], spared=Spared.KNOWN),))
    (issue,) = told("gitlab", known)
    (diagnostic,) = told("rdjson", known)["diagnostics"]
    assert (issue["severity"], diagnostic["severity"]) == ("info", "INFO")
    assert issue["description"].startswith("Known: HK$151 million is not")


def test_a_suppressed_failure_is_told_to_spreadsheets_alone():
    report = newsroom.slip()
    suppressed = replace(report, findings=(replace(report.findings[0], suppressed=True),))
    assert told("gitlab", suppressed) == told("rdjson", suppressed)["diagnostics"] == []
    assert [row["state"] for row in rows(suppressed)] == ["suppressed"]


@pytest.mark.parametrize("report", REPORTS)
def test_the_table_has_a_row_for_every_outcome_and_problem(report):
    found = rows(report)
    assert len(found) == len(report.findings) + len(report.problems)
    assert all(list(row) == list(COLUMNS) and None not in row.values() for row in found)


def test_a_row_tells_place_figures_and_what_would_fit():
    (row,) = rows(newsroom.slip())
    assert (row["verdict"], row["severity"], row["file"], row["line"], row["column"], row["text"]) == (
        *("fail", "error", "copy/000_harbour.txt", "13", "55"),
        "HK$151 million",
    )
    assert row["would fit"].startswith("HK$115 million, if $14.7 million is right.")
    assert row["beside"] == "copy/000_harbour.txt:13 $14.7 million"


def test_a_row_tells_why_nothing_is_decided():
    undecided = [row for row in rows(newsroom.story()) if row["verdict"] == "inconclusive"]
    assert {row["why"] for row in undecided} == {"the article bears no date; --published DATE gives it one"}
