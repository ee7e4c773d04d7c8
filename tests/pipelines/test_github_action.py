"""The action's own steps, run as shell in a clean folder with what GitHub gives them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.github_job import GATE, INSTALL, METADATA, STEPS, Job, input_of
from pipelines.pipeline import (
    ACTION,
    MENDED,
    PROJECT,
    RULES,
    SLIP,
    bash,
    commit_all,
    copy_project,
    outside,
    read_yaml,
    with_verify,
)
from verify.rules.packs import pack_names

WORKFLOW = PROJECT / ".github" / "workflows" / "example.yml"


@pytest.fixture
def job(tmp_path):
    return Job(tmp_path, with_verify(tmp_path / "bin"))


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_inputs_are_those_that_are_promised():
    assert set(METADATA["inputs"]) == {"rules", "articles", "fail-on", "formats", "since", "baseline"}
    assert set(METADATA["outputs"]) == {"gate", "sarif"}
    assert METADATA["runs"]["using"] == "composite"


def test_each_input_is_a_variable_and_never_a_part_of_a_script():
    assert {input_of(value) for value in GATE["env"].values()} == set(METADATA["inputs"])
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []


def test_what_is_uploaded_is_what_was_written_whatever_the_gate_says():
    upload = STEPS[-1]
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@v")
    assert upload["if"].startswith("always()")
    assert upload["continue-on-error"] is True
    assert upload["with"]["sarif_file"] == "${{ steps.gate.outputs.sarif }}"
    assert GATE["id"] == "gate"


def test_a_repository_of_markdown_alone_gets_a_gate(job):
    job.write("2024/march/film.md", SLIP)
    shut = job.check()
    assert shut.code == 1
    assert shut.output.splitlines()[1].startswith("::error file=2024/march/film.md,line=3,")
    assert job.summary.startswith("# Gate shut: 1 error")
    assert job.outputs == {"gate": "shut", "sarif": str(job.temporary / "verify.sarif")}
    (run,) = json.loads(Path(job.outputs["sarif"]).read_text(encoding="utf-8"))["runs"]
    (result,) = [one for one in run["results"] if one["level"] == "error"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "2024/march/film.md"
    assert names_in(job.workspace) == ["2024"]

    job.write("2024/march/film.md", MENDED)
    assert job.check().code == 0
    assert job.outputs["gate"] == "open"


def test_all_rules_that_come_with_verify_stand_in_for_those_of_the_repository():
    assert read_yaml(ACTION / "rules.yaml")["extends"] == [f"verify:{name}" for name in pack_names()]


def test_rules_and_configuration_are_found_where_they_are(job):
    job.write("rules/desk.yaml", RULES)
    job.write("pyproject.toml", '[tool.verify]\narticles = ["wire"]\n')
    job.write("wire/film.md", MENDED)
    job.write("drafts/film.md", SLIP)
    ended = job.check()
    assert (ended.code, ended.errors) == (0, "")
    assert ended.output.startswith("verify: the rules are rules\n")
    assert "1 article" in job.summary


def test_the_workflow_runs_the_examples_of_the_rules_too(job):
    examples = read_yaml(WORKFLOW)["jobs"]["verify"]["steps"][-1]
    job.write("rules/desk.yaml", RULES)
    assert job.run(examples).code == 0
    job.write("rules/desk.yaml", RULES.replace("HK$151", "HK$115"))
    assert job.run(examples).code == 1


def test_rules_and_articles_that_are_named(job):
    job.write("desk.yaml", RULES)
    for name in ("a/one.md", "a/b/two.md", "c/a note.md"):
        job.write(name, SLIP)
    job.write("verify.toml", 'articles = ["nothing"]\n')
    ended = job.check(rules="desk.yaml", articles="a/**/*.md\n  c/a?note.md", fail_on="warning")
    assert (ended.code, ended.errors) == (1, "")
    assert ended.output.count("::error file=") == 3
    assert job.check(rules="desk.yaml", articles="a c", fail_on="never").code == 0


def test_a_file_with_the_name_of_an_option_is_an_article(job):
    job.write("--fail-on=never.md", SLIP)
    ended = job.check(articles="*.md")
    assert ended.code == 1
    assert "--fail-on=never.md,line=3" in ended.output


def test_formats_are_those_that_are_asked_for(job):
    job.write("film.md", SLIP)
    ended = job.check(formats="terminal, junit=out/verify.xml,sarif=out/own.sarif")
    assert ended.code == 1
    assert "::error" not in ended.output
    assert names_in(job.workspace / "out") == ["own.sarif", "verify.xml"]
    assert job.outputs["sarif"] == "out/own.sarif"


def test_only_changed_lines_shut_the_gate_if_a_revision_is_named(job):
    job.write("rules/desk.yaml", RULES)
    job.write("film.md", SLIP)
    before = commit_all(job.workspace)
    assert job.check(since=before).code == 0
    job.write("second.md", SLIP)
    assert job.check(since=before).code == 1


def test_failures_of_a_baseline_are_known(job):
    job.write("desk.yaml", RULES)
    job.write("film.md", SLIP)
    bash("verify baseline desk.yaml film.md", job.workspace, job.variables)
    assert job.check(rules="desk.yaml", articles="film.md", baseline="verify-baseline.json").code == 0
    assert job.check(rules="desk.yaml", articles="film.md").code == 1


def test_what_cannot_run_is_shut_and_uploads_nothing_old(job):
    job.write("film.md", MENDED)
    assert job.check().code == 0
    job.write("rules/desk.yaml", "version: 1\nrules: [{id: broken}]\n")
    ended = job.check()
    assert ended.code == 2
    assert ended.errors.startswith("verify: ")
    assert job.told[2:] == ["gate=shut"]


HOSTILE = ["$(touch pwned)", '"\ntouch pwned; "']


@pytest.mark.parametrize("name", METADATA["inputs"])
@pytest.mark.parametrize("text", HOSTILE)
def test_an_input_is_never_run(job, name, text):
    job.write("rules/desk.yaml", RULES)
    job.write("film.md", MENDED)
    ended = job.check(**{name.replace("-", "_"): text})
    assert ended.code == 2
    assert not (job.workspace / "pwned").exists()


def test_articles_that_are_mistyped_are_not_an_empty_green_run(job):
    job.write("articles/film.md", MENDED)
    ended = job.check(articles="articels/*.md")
    assert ended.code == 2
    assert ended.output.splitlines()[1].startswith("::error file=articels/*.md,")


def test_the_action_installs_itself(tmp_path, package_index):
    """Into an environment that has what it depends on, so that the index is asked for no more than it must be."""
    environment = tmp_path / "python"
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "present.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")))
    path = f"{environment / 'bin'}{os.pathsep}{os.environ['PATH']}"
    action = copy_project(tmp_path / "source") / ".github" / "actions" / "verify"
    job = Job(tmp_path, {**outside(), "PATH": path, "PIP_NO_DEPS": "1", "PIP_IGNORE_INSTALLED": "1"}, action)

    installed = job.run(INSTALL)
    assert installed.code == 0, installed.errors
    assert shutil.which("verify", path=path) == str(environment / "bin" / "verify")

    job.write("film.md", SLIP)
    assert job.check().code == 1
    assert job.summary.startswith("# Gate shut: 1 error")
