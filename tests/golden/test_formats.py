"""Several formats from one run, each to its place, and what is said of a command line that cannot be meant."""

from __future__ import annotations

import csv
import json
from xml.etree import ElementTree

import pytest
from command import PROJECT, verify

SLIP = "Film takes\n\nThe film took $14.7 million (HK$151 million).\n"
RULE = """\
version: 1
rules:
  - id: conversions
    title: Conversions agree
    severity: error
    facts: {pair: {find: conversion}}
    check: {kind: conversion, fact: pair, rate: {unit: HKD/USD, between: [7.75, 7.85], source: a band}}
    tests:
      - pass: "It took $14.7 million (HK$115 million)."
      - fail: "It took $14.7 million (HK$151 million)."
"""


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "rules.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "a.txt").write_text(SLIP, encoding="utf-8")
    return tmp_path


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def run(desk, *options, **environment):
    return verify("run", "rules.yaml", "a.txt", *options, folder=desk, **environment)


def test_one_run_feeds_several_readers(desk):
    ended = run(desk, "--format", "markdown,sarif,junit,github", "--output", "out/")
    assert (ended.code, ended.errors) == (1, "")
    assert ended.output.startswith("::error file=a.txt,line=3,endLine=3,col=30,endColumn=44,title=conversions")
    assert names_in(desk / "out") == ["report.md", "report.sarif", "report.xml"]
    assert "](../a.txt#L3)" in (desk / "out/report.md").read_text(encoding="utf-8")
    (run_,) = json.loads((desk / "out/report.sarif").read_text(encoding="utf-8"))["runs"]
    region = run_["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 30, "endLine": 3, "endColumn": 44}
    assert ElementTree.parse(desk / "out/report.xml").getroot().get("failures") == "1"


def test_a_format_goes_to_the_file_that_it_names(desk):
    ended = run(desk, "--format", "github,gitlab=gl.json,rdjson=x/rd.json,summary=step.md,csv=-")
    assert ended.code == 2  # two to standard output
    ended = run(desk, "--format", "github,gitlab=gl.json,rdjson=x/rd.json,summary=step.md,csv=t.csv")
    assert (ended.code, ended.errors) == (1, "")
    assert ended.output.splitlines()[-1] == "verify: Gate shut by 1 error (--fail-on error)"
    assert json.loads((desk / "gl.json").read_text())[0]["check_name"] == "conversions"
    assert json.loads((desk / "x/rd.json").read_text(encoding="utf-8"))["source"] == {"name": "verify"}
    assert (desk / "step.md").read_text(encoding="utf-8").startswith("# Gate shut: 1 error")
    with (desk / "t.csv").open(encoding="utf-8", newline="") as table:
        assert [row["verdict"] for row in csv.DictReader(table)] == ["fail"]


def test_one_format_and_one_file_are_as_ever(desk):
    printed = run(desk, "--format", "json", "--output", "-").output
    assert run(desk, "--format", "json").output == printed
    assert run(desk, "--format", "json", "--output", "out.json").output == ""
    assert (desk / "out.json").read_text(encoding="utf-8") == printed
    run(desk, "--format", "json", "--output", "folder/")
    assert (desk / "folder/report.json").read_text(encoding="utf-8") == printed


def test_one_file_beside_the_log(desk):
    ended = run(desk, "--format", "sarif,github", "--output", "out.sarif")
    assert ended.output.startswith("::error ")
    assert json.loads((desk / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_several_go_to_the_folder_of_the_configuration(desk):
    (desk / "verify.toml").write_text('reports = "told"\n', encoding="utf-8")
    ended = run(desk, "--format", "sarif,csv,terminal")
    assert ended.output.startswith("a.txt\n")
    assert names_in(desk / "told") == ["report.csv", "report.sarif"]


@pytest.mark.parametrize("fail_on", ["error", "never"])
@pytest.mark.parametrize("name", ["sarif", "junit", "github", "summary", "comment", "gitlab", "rdjson", "csv"])
def test_no_format_changes_the_exit_code(desk, name, fail_on):
    assert run(desk, "--format", name, "--fail-on", fail_on).code == (fail_on == "error")


@pytest.mark.parametrize("name", ["summary", "comment"])
def test_what_is_read_on_the_web_links_to_the_repository(desk, name):
    told = {"GITHUB_SERVER_URL": "https://example.org", "GITHUB_REPOSITORY": "desk/wire", "GITHUB_SHA": "abc"}
    ended = run(desk, "--format", name, GITHUB_WORKSPACE=str(desk), **told)
    assert "](https://example.org/desk/wire/blob/abc/a.txt#L3)" in ended.output


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--format", "srif"], "unknown format 'srif' (did you mean 'sarif'?)"),
        (["--format", "json,"], "unknown format '' (known: terminal, markdown, json, sarif,"),
        (["--format", "json,json"], "the format 'json' is named twice"),
        (["--format", "summary="], "'summary=' names no file"),
        (["--format", "json=-,csv=-"], "json and csv cannot both go to standard output"),
        (["--format", "json,github", "--output", "-"], "json and github cannot both go to standard output"),
        (["--format", "csv=x,json=./x"], "csv and json cannot both go to './x'"),
        (["--format", "json,csv"], "json and csv have no place to go to (name a folder, --output FOLDER/, or a"),
        (["--format", "sarif,github"], "sarif has no place to go to"),
        (["--format", "json,csv", "--output", "x"], "json and csv cannot share 'x'"),
        (["--format", "json=a", "--output", "b"], "each format names its file, so none is left for --output"),
        (["--output", "b"], "--output says where a format goes, and --format names none"),
        (["--format", "json=."], ".: the report cannot be written"),
    ],
)
def test_a_misuse_is_told_before_anything_is_written(desk, options, told):
    before = names_in(desk)
    ended = run(desk, *options)
    assert (ended.code, ended.output) == (2, "")
    assert ended.errors.startswith(f"verify: {told}")
    assert names_in(desk) == before


def test_the_shipped_rules_give_every_format(tmp_path):
    (tmp_path / "a.txt").write_text(SLIP, encoding="utf-8")
    names = "markdown,json,sarif,junit,summary,comment,gitlab,rdjson,csv,github"
    ended = verify("run", PROJECT / "rules", "a.txt", "--format", names, "--output", "out/", folder=tmp_path)
    assert (ended.code, ended.errors) == (1, "")
    assert len(names_in(tmp_path / "out")) == 9
