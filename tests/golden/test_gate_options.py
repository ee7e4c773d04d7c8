"""What shuts the gate beside the severity of a failure: doubt, coverage, changed lines, and articles that may not
be edited."""

import json
import subprocess

import pytest
from command import verify

RULES = """\
version: 1
rules:
  - id: conversions-agree
    title: A sum and its conversion agree
    severity: error
    facts: {pair: {find: conversion}}
    check: {kind: conversion, fact: pair, rate: [{unit: HKD/USD, between: [7.75, 7.85], source: the peg}]}
  - id: told-alike
    title: The takings are told alike
    severity: error
    facts: {takings: {find: amount, currency: USD, near: took}}
    check: {kind: agree, fact: takings}
"""
GOOD = "The film took $14.7 million (HK$115 million) in all, its studio told the press on the day.\n"
SLIP = "The sequel won $20 million (HK$516 million) in all, its studio told the press on the day.\n"
DOUBT = "The prequel won $20 million (100 million lire) in all, its studio told the press on the day.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "rules.yaml").write_text(RULES)
    return tmp_path


def gate(desk, *options):
    ended = verify("run", "rules.yaml", *options, folder=desk)
    return ended.code, ended.output.splitlines()[-1]


@pytest.mark.parametrize(
    ("text", "options", "code", "last"),
    [
        (GOOD, (), 0, "Gate open (--fail-on error)"),
        (DOUBT, (), 0, "Gate open (--fail-on error)"),
        (
            DOUBT,
            ("--fail-on-inconclusive",),
            1,
            "Gate shut by 1 undecided (--fail-on error, --fail-on-inconclusive)",
        ),
        (DOUBT, ("--fail-on-inconclusive", "--fail-on", "never"), 0, None),
        (GOOD, ("--min-coverage", "100%"), 0, "Gate open (--fail-on error, --min-coverage 100%)"),
        (
            DOUBT,
            ("--min-coverage", "12.5%"),
            1,
            "Gate shut by only 0 of 2 figures guarded (--fail-on error, --min-coverage 12.5%)",
        ),
        (SLIP, (), 1, "Gate shut by 1 error (--fail-on error)"),
    ],
)
def test_what_shuts_the_gate_is_told_in_the_last_line(desk, text, options, code, last):
    (desk / "draft.txt").write_text(text)
    ended, told = gate(desk, "draft.txt", *options)
    assert ended == code
    assert last is None or told == last


REGIONS = """\
version: 1
rules:
  - id: regions
    title: The regions come to the revenue
    severity: error
    facts:
      asia: {find: amount, nearest: Asia}
      europe: {find: amount, nearest: Europe}
      revenue: {find: amount, nearest: revenue}
    check: {kind: total, parts: [asia, europe], total: revenue}
"""


@pytest.mark.parametrize(
    ("text", "severity", "code"),
    [
        ("Revenue was $90m. Asia brought $14m and Europe $49m, the firm told its investors.", "warning", 0),
        ("Revenue was $90m: Asia brought $14m and Europe $49m, the firm told its investors.", "error", 1),
    ],
)
@pytest.mark.parametrize("shown", ["terminal", "markdown"])
def test_an_error_that_only_nearness_ties_is_a_warning_and_says_so(desk, text, severity, code, shown):
    (desk / "rules.yaml").write_text(REGIONS)
    (desk / "draft.txt").write_text(text)
    ended = verify("run", "rules.yaml", "draft.txt", "--format", shown, folder=desk)
    told = " ".join(ended.output.split())
    assert ended.code == code
    assert severity in told.lower()
    assert ("no error, since nothing but nearness ties these figures" in told) is (severity == "warning")


def test_a_share_that_is_none_is_refused_before_anything_is_read(desk):
    ended = verify("run", "rules.yaml", "nowhere", "--min-coverage", "many", folder=desk)
    assert (ended.code, ended.output) == (2, "")
    assert ended.errors == "verify: --min-coverage takes a share from 0% to 100%, not 'many' (write 80%)\n"


CAPS = '[[caps]]\narticles = ["wire/*"]\nseverity = "warning"\n\n[[caps]]\nsource = "AP"\nseverity = "note"\n'


@pytest.mark.parametrize(
    ("name", "text", "severity"),
    [
        ("wire/a.md", SLIP, "warning"),
        ("wire/a.md", f"---\nsource: AP\n---\n{SLIP}", "note"),
        ("desk/a.md", f"---\nsource: ap\n---\n{SLIP}", "note"),
        ("desk/a.md", SLIP, "error"),
    ],
)
def test_what_is_wrong_in_wire_copy_is_told_and_shuts_no_gate(desk, name, text, severity):
    (desk / "verify.toml").write_text(CAPS)
    (desk / name).parent.mkdir()
    (desk / name).write_text(text)
    ended = verify("run", "rules.yaml", name, "--format", "json", folder=desk)
    severities = [one["severity"] for one in json.loads(ended.output)["findings"] if one["verdict"] == "fail"]
    assert severities == [severity]
    assert ended.code == (1 if severity == "error" else 0)


def test_what_wire_and_desk_tell_differently_is_the_desks_error(desk):
    (desk / "verify.toml").write_text(CAPS)
    for folder, text in (("wire", GOOD), ("desk", GOOD.replace("14.7", "17.4").replace("115", "136"))):
        (desk / folder).mkdir()
        (desk / folder / "a.md").write_text(text)
    assert gate(desk, "wire", "desk") == (1, "Gate shut by 1 error (--fail-on error)")


def test_a_cap_for_nothing_is_refused(desk):
    (desk / "verify.toml").write_text('[[caps]]\nseverity = "note"\n')
    ended = verify("run", "rules.yaml", "rules.yaml", folder=desk)
    assert ended.code == 2
    told = "verify.toml:1:3: 'caps' takes a list of tables with `severity`, and `articles` or `source`"
    assert told in ended.errors


def git(folder, *arguments):
    identity = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(desk):
    """An article with an old slip on line 1 and a good sentence on line 3, committed on the branch main."""
    (desk / "articles").mkdir()
    (desk / "articles" / "old.md").write_text(f"{SLIP}\n{GOOD}")
    git(desk, "init", "--quiet", "--initial-branch", "main")
    git(desk, "add", ".")
    git(desk, "commit", "--quiet", "-m", "an archive")
    return desk


SINCE = ("articles", "--since", "main")


def test_what_nobody_changed_is_told_and_shuts_no_gate(repository):
    assert gate(repository, *SINCE) == (0, "Gate open, 1 failure unchanged (--fail-on error)")


def test_a_slip_on_a_changed_line_shuts_the_gate_before_it_is_committed(repository):
    path = repository / "articles" / "old.md"
    path.write_text(path.read_text().replace("$14.7", "$17.4"))
    told = "Gate shut by 1 error, 1 failure unchanged (--fail-on error)"
    assert gate(repository, *SINCE) == (1, told)
    git(repository, "checkout", "--quiet", "-b", "edit")
    git(repository, "commit", "--quiet", "-am", "an edit")
    assert gate(repository, *SINCE) == (1, told)


def test_a_new_file_gates_with_every_line(repository):
    (repository / "articles" / 'straße "a".md').write_text(SLIP)
    assert gate(repository, *SINCE)[0] == 1


def test_an_unchanged_article_still_bears_witness_against_a_changed_one(repository):
    (repository / "articles" / "new.md").write_text(GOOD.replace("14.7", "17.4").replace("115", "136"))
    ended, told = gate(repository, *SINCE)
    assert (ended, told) == (1, "Gate shut by 1 error, 1 failure unchanged (--fail-on error)")


@pytest.mark.parametrize("changed", ["early.md", "late.md"])
def test_what_two_articles_tell_differently_is_told_in_the_one_that_was_changed(repository, changed):
    folder = repository / "articles"
    (folder / "old.md").unlink()
    for name in ("early.md", "late.md"):
        (folder / name).write_text(GOOD)
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "two articles")
    (folder / changed).write_text(GOOD.replace("14.7", "17.4").replace("115", "136"))
    ended = verify("run", "rules.yaml", *SINCE, "--format", "json", folder=repository)
    (found,) = [one for one in json.loads(ended.output)["findings"] if one["verdict"] == "fail"]
    assert (ended.code, found["article"], found["text"]) == (1, f"articles/{changed}", "$17.4 million")


@pytest.mark.parametrize("asked", ["articles/*.md", "**/*.md", "art*"])
def test_articles_may_be_named_by_globs(repository, asked):
    assert gate(repository, asked) == (1, "Gate shut by 1 error (--fail-on error)")


def test_a_glob_that_nothing_matches_is_no_green_run(repository):
    ended = verify("run", "rules.yaml", "drafts/**/*.md", folder=repository)
    assert ended.code == 2
    assert "drafts/**/*.md: no file matches this glob" in ended.output


def test_what_others_changed_since_is_not_counted(repository):
    git(repository, "checkout", "--quiet", "-b", "edit")
    (repository / "articles" / "other.md").write_text(GOOD)
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "an edit")
    git(repository, "checkout", "--quiet", "main")
    path = repository / "articles" / "old.md"
    path.write_text(path.read_text().replace("$20 million", "$21 million"))
    git(repository, "commit", "--quiet", "-am", "somebody else's edit")
    git(repository, "checkout", "--quiet", "edit")
    assert gate(repository, *SINCE)[0] == 0


def test_the_folder_may_lie_below_the_repositorys_root(repository):
    below = repository / "site"
    below.mkdir()
    (below / "a.md").write_text(SLIP)
    (below / "verify.toml").write_text("")
    ended = verify("run", "../rules.yaml", "a.md", "--since", "main", folder=below)
    assert ended.code == 1


@pytest.mark.parametrize(
    ("revision", "told"),
    [("nowhere", "--since: git knows no revision 'nowhere'"), ("--output=x", "--since: git knows no revision")],
)
def test_a_revision_that_git_does_not_know(repository, revision, told):
    ended = verify("run", "rules.yaml", "articles", f"--since={revision}", folder=repository)
    assert (ended.code, ended.output) == (2, "")
    assert told in ended.errors
    assert not (repository / "x").exists()


def test_a_folder_that_git_does_not_follow(desk):
    (desk / "a.md").write_text(GOOD)
    ended = verify(
        "run", "rules.yaml", "a.md", "--since", "main", folder=desk, GIT_CEILING_DIRECTORIES=str(desk.parent)
    )
    assert (ended.code, ended.output) == (2, "")
    assert "--since: git says: fatal: not a git repository" in ended.errors
