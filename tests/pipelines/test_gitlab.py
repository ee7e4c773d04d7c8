"""The lines of the GitLab template, run as its runner runs them."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from pipelines.pipeline import MENDED, PROJECT, RULES, SLIP, bash, commit_all, read_yaml, with_verify

TEMPLATE = read_yaml(PROJECT / ".gitlab" / "verify.yml")
INSTALL, *CHECK = TEMPLATE["verify"]["script"]


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "desk"
    (folder / "rules").mkdir(parents=True)
    (folder / "rules" / "desk.yaml").write_text(RULES, encoding="utf-8")
    (folder / "film.md").write_text(SLIP, encoding="utf-8")
    return folder


@pytest.fixture
def check(desk, tmp_path):
    found = with_verify(tmp_path / "bin")
    return lambda **variables: bash("\n".join(CHECK), desk, found | TEMPLATE["variables"] | variables)


def test_the_gate_holds_and_both_reports_are_written(desk, check):
    shut = check(VERIFY_ARTICLES="*.md")
    assert (shut.code, shut.errors) == (1, "")
    assert TEMPLATE["verify"]["allow_failure"] is False
    reports = TEMPLATE["verify"]["artifacts"]["reports"]
    (issue,) = json.loads((desk / reports["codequality"]).read_text(encoding="utf-8"))
    assert (issue["check_name"], issue["location"]["path"]) == ("takings", "film.md")
    assert ElementTree.parse(desk / reports["junit"]).getroot().get("failures") == "1"

    (desk / "film.md").write_text(MENDED, encoding="utf-8")
    assert check(VERIFY_ARTICLES="*.md").code == 0
    assert json.loads((desk / reports["codequality"]).read_text(encoding="utf-8")) == []


def test_the_configuration_names_the_articles_where_no_variable_does(desk, check):
    assert check().code == 2
    (desk / "verify.toml").write_text('articles = ["film.md"]\n', encoding="utf-8")
    assert check().code == 1


def test_only_changed_lines_of_a_merge_request_shut_the_gate(desk, check):
    base = commit_all(desk)
    assert check(VERIFY_ARTICLES="film.md").code == 1
    assert check(VERIFY_ARTICLES="film.md", CI_MERGE_REQUEST_DIFF_BASE_SHA=base).code == 0


def test_a_glob_reaches_folders_in_folders(desk, check):
    (desk / "2024" / "march").mkdir(parents=True)
    (desk / "film.md").rename(desk / "2024" / "march" / "film.md")
    assert check(VERIFY_ARTICLES="**/*.md").code == 1


def test_it_is_said_that_the_source_is_missing(desk, tmp_path):
    ended = bash(INSTALL, desk, with_verify(tmp_path / "bin") | TEMPLATE["variables"])
    assert ended.code != 0
    assert "say in the variables where pip finds verify" in ended.errors


@pytest.mark.parametrize("name", ["VERIFY_ARTICLES", "VERIFY_RULES", "VERIFY_FAIL_ON"])
@pytest.mark.parametrize("text", ["$(touch pwned)", '"\ntouch pwned; "'])
def test_a_variable_is_never_run(desk, check, name, text):
    assert check(**{"VERIFY_ARTICLES": "film.md", name: text}).code == 2
    assert not (desk / "pwned").exists()
