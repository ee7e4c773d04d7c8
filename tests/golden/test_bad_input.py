"""What a user is told who gives the command something that it cannot use."""

import json
import os

import pytest
from command import PROJECT, verify

from verify.cli.main import COMMANDS

RULES = PROJECT / "rules"
GOOD = "The film took $14.7 million (HK$115 million) in all, the studio told its partners in the city.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "good.txt").write_text(GOOD)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.txt", b"", "empty.txt"),
        ("blank.txt", b" \n\n", "blank.txt"),
        ("binary.txt", b"a\x00b", "binary.txt"),
        ("latin.txt", "It costs £3 million\nand caf\xe9s".encode("latin-1"), "latin.txt:1:10"),
        ("notes.docx", b"words", "notes.docx"),
    ],
)
def test_a_bad_file_is_named_and_the_others_are_still_checked(desk, name, content, told):
    (desk / name).write_bytes(content)
    ended = verify("run", RULES, "good.txt", name, "--format", "json", folder=desk)
    report = json.loads(ended.output)
    assert ended.code == 2
    (error,) = report["errors"]
    place = [str(error[key]) for key in ("file", "line", "column") if error[key]]
    assert ":".join(place) == told
    assert sorted(finding["rule"] for finding in report["findings"]) == [
        "conversions-agree",
        "foreign-sum-converted",
        "no-garbled-amount",
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["run", "nowhere", "good.txt"], "verify: nowhere: there is no such file or folder"),
        (["run", "empty", "good.txt"], "verify: empty: there is no rule here"),
        (["run", "broken.yaml", "good.txt"], "verify: broken.yaml:3:7: a quotation mark is never closed"),
        (
            ["run", "kind.yaml", "good.txt"],
            "verify: kind.yaml:6:19: unknown check kind 'conversoin' (did you mean 'conversion'?)",
        ),
        (["run", str(RULES)], "verify: no articles to check (name files or folders, or set articles"),
        (
            ["run", str(RULES), "good.txt", "--published", "soon"],
            "verify: --published takes a day or a range of days, not 'soon'",
        ),
        (["test", "nowhere"], "verify: nowhere: there is no such file or folder"),
    ],
)
def test_a_run_that_cannot_start_says_why_in_its_first_line(desk, arguments, told):
    (desk / "empty").mkdir()
    (desk / "broken.yaml").write_text('version: 1\nrules:\n- id: "a\n')
    (desk / "kind.yaml").write_text(KIND)
    ended = verify(*arguments, folder=desk)
    assert (ended.code, ended.output) == (2, "")
    first, *lines_of_the_file = ended.errors.splitlines()
    assert first.startswith(told)
    assert all(" | " in line for line in lines_of_the_file)


def test_what_is_wrong_is_shown_where_it_stands(desk):
    (desk / "kind.yaml").write_text(KIND)
    assert verify("test", "kind.yaml", folder=desk).errors.splitlines()[1:] == [
        "  5 |     severity: error",
        "  6 |     check: {kind: conversoin, fact: pair}",
        "    |                   ^",
        "  7 |     facts: {pair: {find: conversion}}",
    ]


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('artciles = ["."]', "1:1: unknown key 'artciles' (did you mean 'articles'?)"),
        ('# a comment\narticles = "."', "2:1: 'articles' takes a list of files and folders"),
        ('currency = "HDK"', "1:1: 'HDK' is no currency code such as USD (did you mean 'HKD'?)"),
        ("[stories]\na = 1", "1:2: 'stories' takes a table of stories, each with a list of globs"),
        ("reports = ", "1:11: not a readable TOML file: "),
    ],
)
def test_a_wrong_configuration_is_shown_where_it_stands(desk, settings, told):
    (desk / "verify.toml").write_text(settings + "\n")
    ended = verify("run", RULES, "good.txt", folder=desk)
    assert (ended.code, ended.output) == (2, "")
    assert f"verify.toml:{told}" in ended.errors.splitlines()[0]
    assert "^" in ended.errors


def test_a_configuration_that_is_no_text_is_shown_where_it_stops_being_text(desk):
    (desk / "verify.toml").write_bytes(b'reports = "caf\xe9"\n')
    ended = verify("run", RULES, "good.txt", folder=desk)
    assert ended.code == 2
    assert "verify.toml:1:15: this file is not UTF-8 text (save it as UTF-8)" in ended.errors


KIND = """\
version: 1
rules:
  - id: a
    title: b
    severity: error
    check: {kind: conversoin, fact: pair}
    facts: {pair: {find: conversion}}
"""


def test_a_run_without_articles_is_never_green(desk):
    (desk / "drafts").mkdir()
    ended = verify("run", RULES, "drafts", folder=desk)
    assert ended.code == 2
    assert "drafts: the folder holds no article" in ended.output
    assert "Gate open" not in ended.output


def test_a_configuration_with_an_unknown_key_is_refused(desk):
    (desk / "verify.toml").write_text('artciles = ["."]\n')
    ended = verify("run", RULES, "good.txt", folder=desk)
    assert ended.code == 2
    assert "unknown key 'artciles' (did you mean 'articles'?)" in ended.errors


def test_standard_input_is_an_article(desk):
    ended = verify("run", RULES, "-", folder=desk, given=GOOD.replace("115", "151"))
    assert ended.code == 1
    assert "HK$151 million is not $14.7 million" in " ".join(ended.output.split())


def test_a_language_that_is_not_known_is_refused(desk):
    ended = verify("claims", "good.txt", "--language", "xx", folder=desk)
    assert (ended.code, ended.output) == (2, "")
    assert ended.errors.startswith("verify: --language takes a language that is known, not 'xx' (known are ")


def test_a_file_whose_name_is_no_utf_8_is_checked_like_any_other(desk):
    try:
        (desk / os.fsdecode(b"\xffwrong.txt")).write_text(GOOD.replace("115", "151"))
    except OSError:
        pytest.skip("this file system takes names in UTF-8 alone")
    ended = verify("run", RULES, ".", folder=desk)
    assert (ended.code, ended.errors) == (1, "")
    assert r"\udcffwrong.txt" in ended.output


def test_help_teaches(desk):
    ended = verify("--help", folder=desk)
    assert ended.code == 0
    assert "verify run rules/ articles/" in ended.output
    for command in COMMANDS:
        told = verify(command, "--help", folder=desk, COLUMNS="80")
        assert told.code == 0
        assert max(map(len, told.output.splitlines())) <= 78
