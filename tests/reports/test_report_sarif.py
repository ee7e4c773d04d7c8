"""SARIF as its schema and GitHub's code scanning ask for it."""

import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import newsroom
import pytest

from verify.findings import Report, RuleState, Spared
from verify.outcomes import Severity
from verify.report import sarif
from verify.report.settings import Settings

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)

REPORTS = [
    newsroom.story(),
    newsroom.slip(),
    newsroom.troubles(),
    newsroom.quiet(),
    newsroom.hostile("a [b](c) {0}"),
]


def run_of(report):
    return json.loads(sarif.render(report, Settings()))["runs"][0]


@pytest.mark.parametrize("report", REPORTS)
def test_the_log_keeps_the_schema(report):
    log = json.loads(sarif.render(report, Settings()))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []


def test_the_schema_refuses_a_result_without_a_message():
    log = json.loads(sarif.render(newsroom.slip(), Settings()))
    del log["runs"][0]["results"][0]["message"]
    assert not VALIDATOR.is_valid(log)


@pytest.mark.parametrize("report", REPORTS)
def test_nothing_that_github_requires_is_empty(report):
    run = run_of(report)
    for rule in run["tool"]["driver"]["rules"]:
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
    for result in run["results"]:
        assert result["message"]["text"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        for location in result["locations"]:
            place = location["physicalLocation"]
            assert place["artifactLocation"]["uri"]
            assert all(place["region"][key] >= 1 for key in ("startLine", "startColumn", "endLine", "endColumn"))


def test_a_failure_stands_at_its_figure_in_code_points():
    run = run_of(newsroom.slip())
    (result,) = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (result["kind"], result["level"]) == ("fail", "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "copy/000_harbour.txt"}
    assert place["region"] == {"startLine": 13, "startColumn": 55, "endLine": 13, "endColumn": 69}


def test_other_articles_are_related_locations_that_the_message_links_to():
    quotation = run_of(newsroom.story())["results"][1]
    (related,) = quotation["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "originals/002_aggregator.txt"
    assert f"]({related['id']}) (002, line 59)" in quotation["message"]["text"]


def test_every_related_location_is_linked_from_the_message():
    for result in run_of(newsroom.archive(120))["results"]:
        linked = re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])
        assert [int(number) for number in linked] == [one["id"] for one in result["relatedLocations"]]
        assert len(linked) <= 100


def test_what_is_undecided_is_open_and_what_agrees_is_left_out():
    results = run_of(newsroom.story())["results"]
    assert [one["kind"] for one in results] == ["fail"] * 3 + ["open"] * 3
    assert {one["level"] for one in results if one["kind"] == "open"} == {"none"}
    assert "--published DATE gives it one" in results[3]["message"]["text"]


def test_a_suppressed_failure_says_that_it_is_suppressed_and_a_known_one_is_unchanged():
    failed = newsroom.slip().findings[0]
    report = replace(
        newsroom.slip(),
        findings=(replace(failed, suppression=newsroom.AGENCY_COPY), replace(failed, spared=Spared.KNOWN)),
    )
    suppressed, known = run_of(report)["results"]
    assert [one["kind"] for one in suppressed["suppressions"]] == ["external"]
    assert "suppressions" not in known
    assert (known["baselineState"], "baselineState" in suppressed) == ("unchanged", False)


def test_rules_that_ran_are_listed_and_those_about_other_articles_are_not():
    listed = [rule["id"] for rule in run_of(newsroom.story())["tool"]["driver"]["rules"]]
    ran = [rule.id for rule in newsroom.RULES if rule.state is not RuleState.NOT_APPLICABLE]
    assert listed == ran
    assert "change-fits-end-points" in listed


def test_a_rule_says_what_it_is_for():
    told = replace(newsroom.RULES[0], why="Two sums are one sum.")
    (rule,) = run_of(Report((), (), (told,), ()))["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "Conversions agree"
    assert rule["help"]["text"] == rule["fullDescription"]["text"] == "Two sums are one sum."


def test_a_long_description_is_cut_where_github_would_refuse_it():
    told = replace(newsroom.RULES[0], why="why " * 1000)
    (rule,) = run_of(Report((), (), (told,), ()))["tool"]["driver"]["rules"]
    assert len(rule["fullDescription"]["text"]) == 1024


def test_no_fingerprint_stands_under_githubs_key():
    for result in run_of(newsroom.story())["results"]:
        assert list(result["partialFingerprints"]) == ["verify/v1"]


def test_what_could_not_be_read_is_a_notification_of_a_run_that_did_not_succeed():
    (invocation,) = run_of(newsroom.troubles())["invocations"]
    empty, old, rates = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert (old["level"], old["message"]["text"]) == ("error", "Not UTF-8: byte 0xff. Save it as UTF-8.")
    assert old["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert (len(empty["locations"]), "locations" in rates) == (1, False)
    assert run_of(newsroom.story())["invocations"][0]["executionSuccessful"] is True


def test_more_results_than_github_takes_are_cut_and_counted():
    failed = replace(newsroom.slip().findings[0], severity=Severity.NOTE)
    run = run_of(Report((failed,) * (sarif.MOST_RESULTS + 2), (), (), ()))
    assert len(run["results"]) == sarif.MOST_RESULTS
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("2 results of 25002 left out")


def test_runs_of_several_tools_are_told_apart():
    assert run_of(newsroom.quiet())["automationDetails"] == {"id": "verify/"}
