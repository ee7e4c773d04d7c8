"""`verify strength`: which slips of the pen make some rule fail."""

import re

import pytest
from command import PROJECT, verify

RULES = PROJECT / "rules" / "currency.yaml"
GUARDED = "The film took $14.7 million (HK$115 million) in all, the studio told its partners in the city.\n"
UNGUARDED = "It ran in 40 theaters, and sales of tickets to members of the club rose 9.5% on the first Monday.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "guarded.txt").write_text(GUARDED)
    (tmp_path / "half.txt").write_text(f"{GUARDED}\n{UNGUARDED}")
    (tmp_path / "plain.txt").write_text("Nothing at all is counted on a quiet day in the old city.\n")
    return tmp_path


def test_a_whole_report(desk, file_regression):
    ended = verify("strength", RULES, "half.txt", "guarded.txt", "--published", "2024-03-11", folder=desk)
    assert (ended.code, ended.errors) == (0, "")
    assert max(map(len, ended.output.splitlines())) <= 78
    file_regression.check(ended.output)


def test_the_rules_of_the_story_catch_nine_in_ten_slips_in_the_seeds():
    ended = verify("strength", "rules", "seeds", "--sample", "100", "--seed", "1", "--min", "90%", folder=PROJECT)
    assert (ended.code, ended.errors) == (0, "")
    assert "Drawn: 100 of " in ended.output


def share_of(output):
    caught, total = re.search(r"(\d+) of (\d+) slips make some rule fail", output).groups()
    return int(caught), int(total)


def test_a_failure_elsewhere_or_from_before_is_no_credit(desk):
    (desk / "wrong.txt").write_text(GUARDED.replace("115", "151"))
    (desk / "rest.txt").write_text(UNGUARDED)
    ended = verify("strength", RULES, "wrong.txt", folder=desk)
    assert share_of(ended.output)[0] < share_of(verify("strength", RULES, "guarded.txt", folder=desk).output)[0]
    assert share_of(verify("strength", RULES, "rest.txt", folder=desk).output)[0] == 0


@pytest.mark.parametrize("options", [["--jobs", "2"], ["--seed", "0"]])
def test_the_same_slips_are_drawn_whatever_the_number_of_processes(desk, options):
    drawn = ["strength", RULES, "half.txt", "guarded.txt", "--sample", "40"]
    assert verify(*drawn, *options, folder=desk) == verify(*drawn, folder=desk)


def test_another_seed_draws_other_slips(desk):
    drawn = ["strength", RULES, "half.txt", "--sample", "20"]
    one, other = (verify(*drawn, "--seed", seed, folder=desk).output for seed in "12")
    assert one.replace("--seed 1", "") != other.replace("--seed 2", "")


def test_no_file_is_changed(desk):
    before = {path.name: path.read_bytes() for path in desk.iterdir()}
    verify("strength", RULES, "half.txt", "guarded.txt", folder=desk)
    assert {path.name: path.read_bytes() for path in desk.iterdir()} == before


@pytest.mark.parametrize(
    ("article", "least", "code"),
    [("half.txt", "40%", 0), ("half.txt", "90%", 1), ("plain.txt", "100%", 0)],
)
def test_the_least_share_is_a_gate(desk, article, least, code):
    ended = verify("strength", RULES, article, "--min", least, folder=desk)
    assert (ended.code, ended.errors) == (code, "")
    assert ("Gate shut: " in ended.output.splitlines()[-1]) is bool(code)


def test_articles_outside_the_folder_are_found(desk):
    (desk / "below").mkdir()
    inside = verify("strength", RULES, "guarded.txt", folder=desk)
    outside = verify("strength", RULES, "../guarded.txt", folder=desk / "below")
    assert (outside.code, outside.output.splitlines()[0]) == (0, inside.output.splitlines()[0])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere", "half.txt"], "verify: nowhere: there is no such file or folder"),
        ([str(RULES)], "verify: no articles to check"),
        ([str(RULES), "-"], "verify: slips are made in files"),
        ([str(RULES), "half.txt", "--min", "most"], "verify: --min takes a share from 0% to 100%, not 'most'"),
    ],
)
def test_a_bad_use_says_why_in_one_line(desk, arguments, told):
    ended = verify("strength", *arguments, folder=desk)
    assert (ended.code, ended.output) == (2, "")
    (line,) = ended.errors.splitlines()
    assert line.startswith(told)


@pytest.mark.parametrize("option", [["--sample", "0"], ["--sample", "some"], ["--seed", "-1"], ["--jobs", "0"]])
def test_an_option_that_is_no_number_is_refused(desk, option):
    ended = verify("strength", RULES, "half.txt", *option, folder=desk)
    assert (ended.code, ended.output) == (2, "")
    assert "is not a number" in ended.errors or "expected one argument" in ended.errors


def test_an_article_that_cannot_be_read_outweighs_the_gate(desk):
    (desk / "binary.txt").write_bytes(b"a\x00b")
    ended = verify("strength", RULES, "half.txt", "binary.txt", "--min", "90%", folder=desk)
    assert ended.code == 2
    assert ended.errors.startswith("verify: binary.txt: ")
