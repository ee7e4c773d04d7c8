"""The rules that come with the program, wherever it is used."""

import tomllib
from pathlib import Path

import pytest

from verify.rules.load import load_rules
from verify.rules.packs import pack, pack_names

ROOT = Path(__file__).parents[2]


def test_a_pack_is_extended_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("desk.yaml").write_text("version: 1\nextends: verify:currency\n", encoding="utf-8")
    rules = load_rules(Path("desk.yaml"))
    assert "conversions-agree" in {rule.id for rule in rules}
    assert {rule.source.file for rule in rules} == {"verify:currency"}


def test_the_packs_are_the_generic_rules_of_the_project() -> None:
    assert pack_names() == tuple(sorted(path.stem for path in (ROOT / "rules").glob("*.yaml")))
    assert pack("currency").read_text(encoding="utf-8") == (ROOT / "rules/currency.yaml").read_text(
        encoding="utf-8"
    )
    with pytest.raises(KeyError):
        pack("stories")


@pytest.mark.parametrize("name", pack_names())
def test_every_packed_rule_has_both_kinds_of_example(name: str, tmp_path: Path) -> None:
    desk = tmp_path / "desk.yaml"
    desk.write_text(f"version: 1\nextends: verify:{name}\n", encoding="utf-8")
    for rule in load_rules(desk):
        assert {"pass", "fail"} <= {example.verdict for example in rule.tests}, rule.id
        assert not rule.articles.story, rule.id


def test_every_package_is_built_into_the_wheel() -> None:
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    folders = {path.parent.relative_to(ROOT) for path in (ROOT / "verify").rglob("__init__.py")}
    assert set(setuptools["packages"]) == {".".join(folder.parts) for folder in folders} | {"verify.packs"}
    assert setuptools["package-dir"] == {"verify.packs": "rules"}


def test_every_file_of_data_is_built_into_the_wheel() -> None:
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]
    package = ROOT / "verify"
    taken = {path for glob in setuptools["package-data"]["verify"] for path in package.glob(glob)}
    data = {path for path in package.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc", ".md")}
    assert data == taken
    assert setuptools["package-data"]["verify.packs"] == ["*.yaml"]
