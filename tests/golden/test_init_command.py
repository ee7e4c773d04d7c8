"""`verify init`: from an empty folder to a gate that shuts on a slip, by what the command itself says."""

import re

import pytest
from command import PROJECT, verify

from verify.rules.load import load_rules
from verify.rules.packs import pack_names

WRITTEN = ["rules/desk.yaml", "rules/rules.schema.json", "verify.toml", ".github/workflows/verify.yml"]


def files_in(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_an_empty_folder_becomes_a_desk(tmp_path):
    begun = verify("init", folder=tmp_path)
    assert (begun.code, begun.errors) == (0, "")
    assert files_in(tmp_path) == sorted(WRITTEN)
    assert [name for name in WRITTEN if name not in begun.output] == []

    tested = verify("test", "rules/", folder=tmp_path)
    assert tested.code == 0
    assert tested.output.endswith(" hold, 0 do not\n")

    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "film.txt").write_text("The film took $14.7 million (HK$151 million).\n")
    run = verify("run", "rules/", folder=tmp_path)
    assert run.code == 1
    assert "HK$151 million" in (tmp_path / "reports" / "report.md").read_text()

    (tmp_path / "articles" / "film.txt").write_text("The film took $14.7 million (HK$115 million).\n")
    assert verify("run", "rules/", folder=tmp_path).code == 0


def test_the_schema_is_the_one_that_verify_schema_prints(tmp_path):
    verify("init", "desk", folder=tmp_path)
    printed = verify("schema").output
    assert (tmp_path / "desk" / "rules" / "rules.schema.json").read_text() == printed
    verify("schema", "--output", "own.json", folder=tmp_path)
    assert (tmp_path / "own.json").read_text() == printed


def test_all_that_comes_with_verify_is_taken_along():
    text = (PROJECT / "verify" / "cli" / "starter" / "desk.yaml").read_text()
    assert re.findall(r"- verify:(\S+)", text) == list(pack_names())
    assert len(load_rules(PROJECT / "verify" / "cli" / "starter" / "desk.yaml")) > len(pack_names())


def test_another_folder_is_made_where_it_is_not_there(tmp_path):
    begun = verify("init", "new/desk", folder=tmp_path)
    assert begun.code == 0
    assert "  cd new/desk\n" in begun.output
    assert files_in(tmp_path / "new" / "desk") == sorted(WRITTEN)


@pytest.mark.parametrize("name", WRITTEN)
def test_nothing_is_overwritten_and_then_nothing_is_written(tmp_path, name):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("mine\n")
    refused = verify("init", folder=tmp_path)
    assert (refused.code, refused.output) == (2, "")
    assert refused.errors == f"verify: {name}: this file is in the way; nothing was written\n"
    assert files_in(tmp_path) == [name]
    assert (tmp_path / name).read_text() == "mine\n"


def test_a_second_time_names_all_that_is_in_the_way(tmp_path):
    verify("init", folder=tmp_path)
    again = verify("init", folder=tmp_path)
    assert again.code == 2
    assert [name for name in WRITTEN if name not in again.errors] == []


def test_a_file_where_a_folder_must_be(tmp_path):
    (tmp_path / "rules").write_text("mine\n")
    refused = verify("init", folder=tmp_path)
    assert (refused.code, refused.errors) == (2, "verify: rules: this is no folder; nothing was written\n")
    assert files_in(tmp_path) == ["rules"]


def test_a_schema_that_cannot_be_written(tmp_path):
    refused = verify("schema", "--output", "nowhere/schema.json", folder=tmp_path)
    assert refused.code == 2
    assert refused.errors.startswith("verify: nowhere/schema.json: the schema cannot be written: ")
