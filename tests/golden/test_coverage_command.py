"""`verify coverage`: which figures some rule guards."""

import pytest
from command import PROJECT, verify

RULES = PROJECT / "rules" / "currency.yaml"
GUARDED = "The film took $14.7 million (HK$115 million) in all, the studio told its partners in the city.\n"
UNGUARDED = "It ran for 12 weeks in 40 theaters, and 9.5% of the seats were sold to members of the club.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "guarded.txt").write_text(GUARDED)
    (tmp_path / "half.txt").write_text(f"{GUARDED}\n{UNGUARDED}")
    (tmp_path / "plain.txt").write_text("Nothing at all is counted on a quiet day in the old city.\n")
    return tmp_path


def test_the_figures_of_the_seeds(file_regression):
    ended = verify("coverage", "rules", "seeds", folder=PROJECT)
    assert (ended.code, ended.errors) == (0, "")
    assert max(map(len, ended.output.splitlines())) <= 78
    file_regression.check(ended.output)


def test_an_unguarded_figure_is_told_with_its_line(desk):
    lines = verify("coverage", RULES, "half.txt", folder=desk).output.splitlines()
    assert lines[0] == "half.txt: 2 of 5"
    assert [line.split() for line in lines[1:-2]] == [
        ["amount", "2", "of", "2"],
        ["count", "0", "of", "1", "unguarded:", "40", "(line", "3)"],
        ["duration", "0", "of", "1", "unguarded:", "12", "weeks", "(line", "3)"],
        ["percentage", "0", "of", "1", "unguarded:", "9.5%", "(line", "3)"],
    ]
    assert lines[-1] == "2 of 5 figures are guarded (40%)"


def test_a_failure_guards_a_figure_as_a_pass_does(desk):
    (desk / "slip.txt").write_text(GUARDED.replace("115", "151"))
    ended = verify("coverage", RULES, "slip.txt", folder=desk)
    assert (ended.code, ended.output.splitlines()[-1]) == (0, "2 of 2 figures are guarded (100%)")


def test_many_unguarded_figures_are_cut_with_their_count(desk):
    (desk / "many.txt").write_text("".join(f"They sold {count} ferries.\n\n" for count in range(10, 40)))
    output = verify("coverage", RULES, "many.txt", folder=desk).output
    assert "unguarded: 10 (line 1), 11 (line 3)" in " ".join(output.split())
    assert "and 18 more" in " ".join(output.split())
    assert max(map(len, output.splitlines())) <= 78


@pytest.mark.parametrize(
    ("article", "least", "code", "last"),
    [
        ("half.txt", "40%", 0, "2 of 5 figures are guarded (40%)"),
        ("half.txt", "40", 0, "2 of 5 figures are guarded (40%)"),
        (
            "half.txt",
            "40.01%",
            1,
            "Gate shut: 2 of 5 figures are guarded (40%), fewer than --min 40.01% asks",
        ),
        ("half.txt", "80%", 1, "Gate shut: 2 of 5 figures are guarded (40%), fewer than --min 80% asks"),
        ("guarded.txt", "100%", 0, "2 of 2 figures are guarded (100%)"),
        ("plain.txt", "100%", 0, "no figures were found"),
    ],
)
def test_the_least_share_is_a_gate(desk, article, least, code, last):
    ended = verify("coverage", RULES, article, "--min", least, folder=desk)
    assert (ended.code, ended.errors) == (code, "")
    assert ended.output.splitlines()[-1] == last


def test_the_gate_is_asked_of_all_articles_together(desk):
    ended = verify("coverage", RULES, "half.txt", "guarded.txt", "--min", "57%", folder=desk)
    assert (ended.code, ended.output.splitlines()[-1]) == (0, "4 of 7 figures are guarded (57%)")


DATED = """\
version: 1
articles: {story: stadium, language: en}
rules:
  - id: at-the-rate-of-the-day
    title: A sum and its conversion agree
    severity: error
    facts: {pair: {find: conversion}}
    check: {kind: conversion, fact: pair, rate: {from: ecb}}
"""


@pytest.mark.parametrize(
    ("options", "guarded"),
    [
        (["--published", "2005-01-13", "--story", "stadium"], "2 of 2 figures are guarded (100%)"),
        (["--published", "2005-01-13", "--story", "arena"], "0 of 2 figures are guarded (0%)"),
        (["--story", "stadium"], "0 of 2 figures are guarded (0%)"),
        (
            ["--published", "2005-01-13", "--story", "stadium", "--language", "de"],
            "no figures were found",
        ),
    ],
)
def test_articles_are_dated_and_put_into_stories_as_in_a_run(desk, options, guarded):
    (desk / "dated.yaml").write_text(DATED)
    given = "The stadium cost £20.4m ($38.6m), the club told the members.\n"
    ended = verify("coverage", "dated.yaml", "-", *options, folder=desk, given=given)
    assert (ended.code, ended.output.splitlines()[-1]) == (0, guarded)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere", "half.txt"], "verify: nowhere: there is no such file or folder"),
        ([str(RULES)], "verify: no articles to check"),
        ([str(RULES), "half.txt", "--min", "most"], "verify: --min takes a share from 0% to 100%, not 'most'"),
        ([str(RULES), "half.txt", "--min", "101%"], "verify: --min takes a share from 0% to 100%, not '101%'"),
        ([str(RULES), "half.txt", "--min=-5%"], "verify: --min takes a share from 0% to 100%, not '-5%'"),
        ([str(RULES), "half.txt", "--min", ""], "verify: --min takes a share from 0% to 100%, not ''"),
        ([str(RULES), "half.txt", "--published", "soon"], "verify: --published takes a day"),
        ([str(RULES), "half.txt", "--language", "xx"], "verify: --language takes a language that is known"),
    ],
)
def test_a_bad_use_says_why_in_one_line(desk, arguments, told):
    ended = verify("coverage", *arguments, folder=desk)
    assert (ended.code, ended.output) == (2, "")
    (line,) = ended.errors.splitlines()
    assert line.startswith(told)


def test_an_article_that_cannot_be_read_outweighs_the_gate(desk):
    (desk / "binary.txt").write_bytes(b"a\x00b")
    ended = verify("coverage", RULES, "half.txt", "binary.txt", "--min", "80%", folder=desk)
    assert ended.code == 2
    assert ended.errors.startswith("verify: binary.txt: ")
    assert "half.txt: 2 of 5" in ended.output
