"""What keeps the house in order: registries, imports, exact numbers, and a README that is true."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from verify.extract import KINDS as CLAIM_KINDS
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


def test_the_readme_shows_the_report_as_it_is():
    readme = (PROJECT / "README.md").read_text()
    report = plain((PROJECT / "reports" / "report.md").read_text().replace("](../", "]("))
    shown = [plain(line[1:]) for line in readme.splitlines() if line.startswith(">")]
    assert len(shown) > 10
    assert all(line in report for line in shown)


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
