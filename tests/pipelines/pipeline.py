"""What a service gives to the steps of a pipeline: a clean folder, its variables, and the commands on the path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).parents[2]
ACTION = PROJECT / ".github" / "actions" / "verify"

SLIP = "# Film\n\nThe film took $14.7 million (HK$151 million).\n"
MENDED = SLIP.replace("HK$151", "HK$115")
RULES = """\
version: 1
rules:
  - id: takings
    title: The takings and their conversion agree
    severity: error
    facts: {pair: {find: conversion}}
    check: {kind: conversion, fact: pair, rate: {unit: HKD/USD, between: [7.75, 7.85], source: a band}}
    tests:
      - pass: "It took $14.7 million (HK$115 million)."
      - fail: "It took $14.7 million (HK$151 million)."
"""


@dataclass(frozen=True)
class Ended:
    """How a script ended."""

    code: int
    output: str
    errors: str


def read_yaml(path: Path) -> Any:
    """A YAML file as plain data. The key `on` of a workflow is a truth value there, as in all of YAML 1.1."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def outside() -> dict[str, str]:
    """The variables of this process without those of a service, and of where modules are looked for."""
    foreign = ("GITHUB_", "CI_", "GIT_", "PYTHONPATH", "RUNNER_")
    return {name: value for name, value in os.environ.items() if not name.startswith(foreign)}


def with_verify(folder: Path) -> dict[str, str]:
    """Variables under which `verify` is the command of this project, run by the present interpreter."""
    command = folder / "verify"
    folder.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{PROJECT}" exec "{sys.executable}" -P -m verify "$@"\n')
    command.chmod(0o755)
    return {**outside(), "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def bash(script: str, folder: Path, variables: dict[str, str], given: str = "") -> Ended:
    """Run a script as the services do: it ends at the first command that fails."""
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=variables,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def git(folder: Path, *arguments: str) -> str:
    """What git prints, with a name for commits."""
    named = ["-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(
        ["git", *named, *arguments], cwd=folder, env=outside(), capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def commit_all(folder: Path) -> str:
    """The id of a commit of all that stands in a folder, which becomes a repository if it is none."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message", "as it stands")
    return git(folder, "rev-parse", "HEAD")


def copy_project(target: Path) -> Path:
    """A copy of what the package is made of, in which may be built."""
    for name in ("verify", "rules", ".github"):
        shutil.copytree(PROJECT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", ".pre-commit-hooks.yaml"):
        shutil.copy(PROJECT / name, target / name)
    return target
