"""What a run loads: each library costs those who wait, so only what is needed is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
HEAVY = {"pydantic", "pydantic_core", "yaml", "pint", "rich", "currency_converter", "multiprocessing", "tomllib"}
"""Libraries that a run does without once its rules and languages are known."""
SHOWN = """
import sys
from verify.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*sys.modules, file=sys.stderr)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """The modules that the first and the second of two equal runs have loaded."""
    folder = tmp_path_factory.mktemp("run")
    (folder / "a.md").write_text("# Film\n\nIt took $14.7 million (HK$115 million), up 5% from $14 million.\n")
    command = ["run", str(PROJECT / "rules"), "a.md", "--format", "json", "--output", "report.json"]
    runs = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", SHOWN, *command],
            cwd=folder,
            env={"PYTHONPATH": str(PROJECT), "VERIFY_CACHE": str(folder / "cache")},
            capture_output=True,
            text=True,
            check=True,
        )
        runs.append((set(done.stderr.split()), (folder / "report.json").read_bytes()))
    return runs


def test_a_first_run_validates_rules(loaded):
    assert {"pydantic", "yaml"} <= loaded[0][0]


def test_a_second_run_loads_nothing_heavy(loaded):
    assert HEAVY & loaded[1][0] == set()


def test_both_write_the_same_bytes(loaded):
    assert loaded[0][1] == loaded[1][1]


def test_the_version_is_told_without_the_engine():
    command = [sys.executable, "-c", SHOWN, "--version"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    assert not {"verify.engine", "verify.extract", "sqlite3", "babel", *HEAVY} & set(done.stderr.split())
