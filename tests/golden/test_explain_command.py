"""`verify explain`: one rule in plain words, with its examples as they come out now."""

import json

import pytest
from command import PROJECT, verify

RULES = """\
version: 1
rules:
  - id: takings
    title: The takings are told alike
    severity: warning
    articles: {story: harbour}
    facts:
      sum: {find: amount, currency: {not: USD}, in: body, near: {all: [box office], not: forecast}}
    check: {kind: agree, fact: sum, tolerance: 1%}
    expect: {articles: 2}
    tests:
      - fail: ["The box office was £20 million.", "The box office was £20 million."]
"""


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "desk.yaml").write_text(RULES)
    return tmp_path


def test_a_shipped_rule_in_full(file_regression):
    ended = verify("explain", "one-rate-an-article", "rules", folder=PROJECT)
    assert (ended.code, ended.errors) == (0, "")
    assert max(map(len, ended.output.splitlines())) <= 78
    file_regression.check(ended.output)


def test_a_rule_of_ones_own_with_an_example_that_does_not_hold(desk):
    ended = verify("explain", "takings", "desk.yaml", folder=desk)
    assert ended.code == 0
    for told in (
        "takings: The takings are told alike",
        "why the rule does not say",
        "severity warning",
        "articles those of the story harbour",
        'selects sum: each amount in the body, in a currency other than USD, with "box office" in its sentence, '
        'without "forecast" in its sentence',
        "expects 2 articles to state them",
        "tolerance 1%",
        "stands in desk.yaml:3:5",
        "examples 1 example: 0 hold, 1 do not",
        "pass, but fail is asked (line 12)",
    ):
        assert told in " ".join(ended.output.split())


def test_without_rules_it_is_one_that_comes_with_the_program(desk):
    ended = verify("explain", "weekday-fits-date", folder=desk)
    assert (ended.code, ended.errors) == (0, "")
    assert "verify:calendar:" in ended.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["taking", "desk.yaml"], "verify: no rule has the id 'taking' (did you mean 'takings'?)"),
        (["zzz", "desk.yaml"], "verify: no rule has the id 'zzz' (known: takings)"),
        (
            ["conversion-agree"],
            "verify: no rule has the id 'conversion-agree' "
            "(did you mean 'conversions-agree'?; a rule of your own: verify explain RULE RULES)",
        ),
        (["takings", "nowhere"], "verify: nowhere: there is no such file or folder"),
    ],
)
def test_a_bad_use_says_why_in_one_line(desk, arguments, told):
    ended = verify("explain", *arguments, folder=desk)
    assert (ended.code, ended.output, ended.errors) == (2, "", f"{told}\n")


SLIP = "The fine of 497m euros ($613m; £331m) is the largest."


def _fingerprints(folder, *arguments):
    ended = verify("run", *arguments, "--format", "json", folder=folder)
    findings = json.loads(ended.output)["findings"]
    return {(found["rule"], found["verdict"]): found["fingerprint"] for found in findings}


@pytest.fixture
def fine(tmp_path):
    (tmp_path / "fine.txt").write_text(SLIP)
    return tmp_path


def test_a_failure_with_its_whole_derivation(fine, file_regression):
    run = (PROJECT / "rules", "fine.txt", "--published", "2005-02-10")
    fingerprint = _fingerprints(fine, *run)["conversions-agree", "fail"]
    ended = verify("explain", fingerprint[:8], *run, folder=fine)
    assert (ended.code, ended.errors) == (0, "")
    assert max(map(len, ended.output.splitlines())) <= 78
    file_regression.check(ended.output.replace(f"{PROJECT}/", ""))


def test_a_doubt_says_what_would_decide_it(tmp_path):
    (tmp_path / "monday.txt").write_text("The company said so on Monday.")
    run = (PROJECT / "rules", "monday.txt")
    fingerprint = _fingerprints(tmp_path, *run)["weekday-fits-date", "inconclusive"]
    told = " ".join(verify("explain", fingerprint, *run, folder=tmp_path).output.split())
    assert "verdict undecided" in told
    assert "remedy --published DATE gives it one." in told


def test_an_unknown_fingerprint_says_where_to_look(fine):
    ended = verify("explain", "0123456789", PROJECT / "rules", "fine.txt", folder=fine)
    assert (ended.code, ended.output) == (2, "")
    assert ended.errors == (
        "verify: no finding of these rules and articles has the fingerprint '0123456789' "
        "(name the rules and articles of the run that found it)\n"
    )
