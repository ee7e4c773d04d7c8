"""The JSON report keeps the contract of verify-report-1, and can be printed anywhere."""

import json
import re
from pathlib import Path

import jsonschema
import newsroom
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.report.json_v1 import render
from verify.report.settings import Settings

SCHEMA = json.loads(Path(__file__).with_name("verify-report-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)

REPORTS = [newsroom.story(), newsroom.slip(), newsroom.troubles(), newsroom.quiet(), newsroom.hostile("text")]


def test_the_schema_is_one():
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", REPORTS)
def test_reports_keep_the_schema(report):
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(render(report, Settings())))] == []


def test_every_key_of_an_object_is_required_and_no_other_is_allowed():
    objects = [part for part in walk(SCHEMA) if part.get("type") in ("object", ["object", "null"])]
    assert len(objects) >= 10
    for part in objects:
        assert part["required"] == list(part["properties"])
        assert part["additionalProperties"] is False


def walk(part):
    if isinstance(part, dict):
        yield part
        for inner in part.values():
            yield from walk(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from walk(inner)


@pytest.mark.parametrize("missing", ["gap", "related", "suppressed", "line"])
def test_the_schema_refuses_a_finding_that_lacks_a_key(missing):
    document = json.loads(render(newsroom.slip(), Settings()))
    del document["findings"][0][missing]
    assert not VALIDATOR.is_valid(document)


def test_a_finding_says_where_what_by_how_much_and_what_would_fit():
    found = json.loads(render(newsroom.slip(), Settings()))["findings"][0]
    assert (found["article"], found["line"], found["column"], found["text"]) == (
        "copy/000_harbour.txt",
        13,
        55,
        "HK$151 million",
    )
    assert found["computed"] == {
        "low": "113537500",
        "high": "115787500",
        "low_open": False,
        "high_open": False,
        "unit": "HKD",
    }
    assert found["gap"]["low"] == "34712500"
    assert [one["text"] for one in found["suggestions"]] == ["HK$115 million", "$19.2–19.5 million"]
    assert found["suggestions"][1]["low"] == "3010000000/157"


def test_an_unbounded_end_is_null():
    found = json.loads(render(newsroom.story(), Settings()))["findings"][2]
    assert (found["stated"]["low"], found["stated"]["high"]) == ("2000000000", None)


def test_the_place_of_a_finding_without_claims_is_null():
    found = json.loads(render(newsroom.troubles(), Settings()))["findings"][1]
    assert [found[key] for key in ("article", "start", "end", "line", "column", "text")] == [None] * 6


def test_counts_and_coverage():
    document = json.loads(render(newsroom.story(), Settings()))
    assert document["summary"] == {
        "gate": "shut",
        "fail_on": "error",
        "fail_on_inconclusive": False,
        "min_coverage": None,
        "articles": 3,
        "verdicts": {"pass": 9, "fail": 3, "inconclusive": 3},
        "failures": {"error": 1, "warning": 2, "note": 0},
        "suppressed": 0,
        "known": 0,
        "unchanged": 0,
        "errors": 0,
        "figures": 9,
        "guarded": 6,
    }
    market = document["coverage"]["articles"][2]
    assert market["published"] == {"first": "2024-03-13", "last": "2024-03-13", "found": "opening line"}
    assert [one["text"] for one in market["unguarded"]] == ["five years", "0.32%", "$76.30"]


def test_suppressed_findings_are_listed_and_not_counted():
    document = json.loads(render(newsroom.troubles(), Settings()))
    assert [found["suppressed"] for found in document["findings"]].count(True) == 1
    assert document["summary"]["suppressed"] == 1
    assert sum(document["summary"]["verdicts"].values()) == len(document["findings"]) - 1


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_comes_back_whole_and_acts_on_nothing(text):
    written = render(newsroom.hostile(text), Settings())
    assert json.loads(written)["findings"][0]["text"] == text
    assert written.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", written)
    assert "##" not in written
    assert not [line for line in written.split("\n") if line.lstrip().startswith("::")]


def test_letters_beyond_ascii_stay_legible():
    assert '"message": "億元 – €5"' in render(newsroom.hostile("億元 – €5"), Settings())
