"""The README's table of pipelines: each of its lines does what it says."""

from __future__ import annotations

import csv
import json
import re
from xml.etree import ElementTree

import pytest
import yaml

from pipelines.pipeline import PROJECT, RULES, SLIP, bash, read_yaml, with_verify

SECTION = re.search(r"(?ms)^## In a pipeline$.*?^## ", (PROJECT / "README.md").read_text(encoding="utf-8"))[0]
ROWS = dict(re.findall(r"(?m)^\| ([^|]+?) \| (`(?:\\\||[^|])+) \|$", SECTION))
LINES = {where: re.search("`(.+?)`", told)[1].replace(r"\|", "|") for where, told in ROWS.items()}
COMMANDS = {where: line for where, line in LINES.items() if line.startswith("verify run ")}


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "desk"
    (folder / "rules").mkdir(parents=True)
    (folder / "rules" / "desk.yaml").write_text(RULES, encoding="utf-8")
    (folder / "verify.toml").write_text('articles = ["draft.txt"]\n', encoding="utf-8")
    (folder / "draft.txt").write_text(SLIP, encoding="utf-8")
    return folder


def is_json(text):
    return bool(json.loads(text))


SHAPES = {
    "annotations on GitHub": (None, lambda text: text.startswith("::error file=draft.txt,line=3")),
    "the summary of a GitHub job": ("summary.md", lambda text: text.startswith("# Gate shut: 1 error")),
    "code scanning, any reader of SARIF": ("verify.sarif", is_json),
    "reviewdog": (None, is_json),
    "Jenkins, any reader of JUnit": ("verify.xml", lambda text: ElementTree.fromstring(text) is not None),
    "a spreadsheet": ("verify.csv", lambda text: len(list(csv.DictReader(text.splitlines()))) == 1),
    "another program": ("verify.json", is_json),
    "a content system": (None, is_json),
}
"""For each command the file that it writes, standard output where it is None, and what that must look like."""


def test_each_command_of_the_table_is_run():
    assert set(COMMANDS) == set(SHAPES)


@pytest.mark.parametrize("where", SHAPES)
def test_the_command_writes_what_is_read_there(desk, tmp_path, where):
    line = COMMANDS[where].partition(" | ")[0]
    ended = bash(line, desk, with_verify(tmp_path / "bin") | {"GITHUB_STEP_SUMMARY": "summary.md"})
    assert (ended.code, ended.errors) == (1, "")
    file, looks_right = SHAPES[where]
    assert looks_right(ended.output if file is None else (desk / file).read_text(encoding="utf-8"))


def test_reviewdog_is_given_what_verify_prints():
    assert COMMANDS["reviewdog"].endswith(" | reviewdog -f=rdjson -reporter=github-pr-review")


def test_what_the_other_lines_point_at_is_there():
    used = yaml.safe_load(LINES["GitHub Actions"])["uses"]
    assert (PROJECT / used.removeprefix("OWNER/verify/").partition("@")[0] / "action.yml").is_file()
    included = yaml.safe_load(LINES["GitLab"])["include"]["file"]
    template = read_yaml(PROJECT / included.removeprefix("/"))
    assert re.findall("`(VERIFY_[A-Z]+)`", ROWS["GitLab"]) == [
        name for name, value in template["variables"].items() if name == "VERIFY_SOURCE" and value == ""
    ]
    ((repository,),) = [yaml.safe_load(LINES["pre-commit, under `repos:`"])]
    assert [hook["id"] for hook in repository["hooks"]] == [
        hook["id"] for hook in read_yaml(PROJECT / ".pre-commit-hooks.yaml")
    ]
