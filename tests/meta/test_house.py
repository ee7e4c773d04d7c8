"""What keeps the house in order: registries, imports, exact numbers, and a README that is true."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from verify.claims import KINDS as CLAIM_KINDS
from verify.relate import KINDS as RELATION_KINDS

PROJECT = Path(__file__).parents[2]
HOUSE = PROJECT / "verify"
CORE = [path for path in sorted(HOUSE.rglob("*.py")) if path.relative_to(HOUSE).parts[0] != "cli"]


def modules_with(folder, function):
    """The names of a folder's modules that define a public function of this name."""
    modules = [path for path in (HOUSE / folder).glob("*.py") if path.stem != "__init__"]
    return {path.stem for path in modules if function in functions_of(path)}


def functions_of(path):
    return {node.name for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)}


def test_every_claim_kind_stands_in_its_registry():
    assert {kind.replace("-", "_") for kind in CLAIM_KINDS} == modules_with("extract", "read")


def test_every_relation_kind_stands_in_its_registry():
    assert set(RELATION_KINDS) == modules_with("relate", "relate")


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(HOUSE)))
def test_nothing_is_a_float_between_reading_and_report(path):
    for node in ast.walk(ast.parse(path.read_text())):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), f"line {node.lineno}"
        assert not (isinstance(node, ast.Name) and node.id == "float"), f"line {node.lineno}"


ENTRANCES = {
    "babel": "cldr.py",
    "currency_converter": "rates/ecb.py",
    "markdown_it": "read/markdown.py",
    "pint": "units.py",
    "pydantic": "validation.py",
    "pydantic_core": "validation.py",
    "rapidfuzz": "likeness.py",
    "yaml": "yaml_source.py",
}


def imports_of(path):
    nodes = list(ast.walk(ast.parse(path.read_text())))
    names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize(("library", "entrance"), ENTRANCES.items())
def test_a_library_enters_through_one_file(library, entrance):
    users = {path.relative_to(HOUSE).as_posix() for path in HOUSE.rglob("*.py") if library in imports_of(path)}
    assert users == {entrance}


HEAVY = {"pint", "pydantic", "babel", "currency_converter", "rich.table", "yaml", "markdown_it", "rapidfuzz"}


def test_the_version_is_told_without_loading_anything_heavy():
    command = [sys.executable, "-X", "importtime", "-m", "verify", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert done.stdout.startswith("verify ")
    assert "verify.cli.main" in loaded
    assert loaded & HEAVY == set()


RATES = {"currency_converter", "verify.rates.ecb", "verify.rates.history"}


def loaded_by_a_run(folder, text):
    """The modules that a run of the packed currency rules over a text loads, its cache being in the folder."""
    (folder / "rules.yaml").write_text("version: 1\nextends: verify:currency\n", encoding="utf-8")
    (folder / "story.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-X", "importtime", "-m", "verify", "run", "rules.yaml", "story.txt"]
    command += ["--published", "2024-03-12"]
    paths = {"PYTHONPATH": str(PROJECT), "XDG_CACHE_HOME": str(folder / "cache")}
    done = subprocess.run(command, cwd=folder, env=os.environ | paths, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


@pytest.mark.parametrize(
    "text",
    ["The film took $14.7 million (HK$115 million).", "It cost $14.7 million.", "It cost $20.1m (SAR 75.4m)."],
)
def test_the_reference_rates_are_not_loaded_where_no_conversion_asks_for_them(tmp_path, text):
    assert loaded_by_a_run(tmp_path, text) & RATES == set()


def test_the_package_of_the_reference_rates_is_loaded_once(tmp_path):
    text = "The stadium cost £20.4m ($26.1m)."
    assert loaded_by_a_run(tmp_path, text) & RATES == RATES
    changed = f"{text} It is new."
    assert loaded_by_a_run(tmp_path, changed) & RATES == RATES - {"currency_converter"}


UNUSED_WHEN_WARM = {
    "concurrent.futures.process",
    "currency_converter",
    "markdown_it",
    "multiprocessing",
    "pydantic",
    "rapidfuzz",
    "rich.table",
    "tomllib",
    "verify.rates.ecb",
    "yaml",
}


def test_a_warm_run_over_a_plain_text_loads_what_it_needs_alone(tmp_path):
    text = "The stadium cost £20.4m ($26.1m)."
    cold, warm = (loaded_by_a_run(tmp_path, text) for _ in range(2))
    assert {"tomllib", "currency_converter", "verify.rates.ecb"} <= cold
    assert warm & UNUSED_WHEN_WARM == set()


def quoted_in_the_readme(part):
    """The quoted lines of the README before (0) or behind (1) the words that introduce a slip."""
    readme = (PROJECT / "README.md").read_text().split("What the shipped rules find")[part]
    return [plain(line[1:]) for line in readme.splitlines() if line.startswith(">") and plain(line[1:])]


def test_the_readme_shows_the_report_as_it_is():
    report = plain((PROJECT / "reports" / "report.md").read_text().replace("](../", "]("))
    shown = quoted_in_the_readme(0)
    assert len(shown) > 10
    assert [line for line in shown if line not in report] == []


def test_the_readme_shows_a_slip_as_it_is_found(tmp_path):
    (tmp_path / "a.txt").write_text("The fine of 497m euros ($613m; £331m) is the largest.\n")
    options = ["--published", "2005-02-10", "--format", "markdown", "--output", "-"]
    command = [sys.executable, "-m", "verify", "run", str(PROJECT / "rules"), "a.txt", *options]
    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    report = plain(done.stdout).replace("1. 479m", "479m").replace("Would fit\n\n", "Would fit: ")
    assert [line for line in quoted_in_the_readme(1) if line not in report] == []


def plain(text):
    """Text without the marks that make headings and bold."""
    return re.sub(r"[#*]|^ ", "", text).strip()


def test_the_readmes_rule_holds(tmp_path):
    readme = (PROJECT / "README.md").read_text()
    (tmp_path / "rule.yaml").write_text(re.search(r"```yaml\n(.*?)```", readme, re.DOTALL)[1])
    done = subprocess.run([sys.executable, "-m", "verify", "test", "rule.yaml"], cwd=tmp_path, check=False)
    assert done.returncode == 0


def test_nothing_else_stands_at_the_top():
    tracked = subprocess.run(["git", "ls-files"], cwd=PROJECT, capture_output=True, text=True, check=False).stdout
    names = {line.split("/")[0] for line in tracked.splitlines()} or {path.name for path in PROJECT.iterdir()}
    known = {"pyproject.toml", "README.md", "LICENSE", "verify", "rules", "tests", "seeds", "reports"}
    assert {name for name in names if not name.startswith(".")} - {"build", "verify.egg-info"} == known
