"""The manual of the rule language is what the program says now, and its rules hold."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from verify.checks import KINDS
from verify.manual.page import page
from verify.manual.tried import found_by, rules_of
from verify.rules.load import load_packs
from verify.rules.meanings import FIGURE
from verify.rules.written import find_words
from verify.trial.examples import try_rules, untested

PROJECT = Path(__file__).parents[2]
PAGE = (PROJECT / "rules" / "README.md").read_text(encoding="utf-8")


def test_the_manual_is_fresh():
    command = [sys.executable, "-m", "verify.manual"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True)
    assert done.stdout.decode() == PAGE, "renew it: python -m verify.manual > rules/README.md"


def test_its_first_line_says_how_it_is_made():
    assert PAGE.startswith("<!-- Made by `python -m verify.manual > rules/README.md`")


def test_it_does_not_depend_on_the_folder_that_it_is_made_in(tmp_path, monkeypatch):
    (tmp_path / "verify.toml").write_text('currency = "HKD"\nreports = "reports"\n')
    monkeypatch.chdir(tmp_path)
    assert page() == PAGE
    assert [path.name for path in tmp_path.iterdir()] == ["verify.toml"]


@pytest.mark.parametrize("name", ["first.yaml", "kinds.yaml", "narrowing.yaml"])
def test_its_examples_hold(name):
    assert [trial.example.place for trial in try_rules(rules_of(name)) if not trial.holds] == []
    assert untested(rules_of(name)) == ()


def test_every_kind_of_check_is_shown():
    assert {rule.kind for rule in rules_of("kinds.yaml")} == set(KINDS)


@pytest.mark.parametrize("word", [word for word in find_words() if word != FIGURE])
def test_every_word_for_find_has_an_example_in_which_it_binds(word):
    assert list(found_by(word))


def test_every_shipped_rule_is_told():
    assert [rule.id for rule in load_packs() if f"**`{rule.id}`** ({rule.severity.value})" not in PAGE] == []


def test_its_links_lead_somewhere():
    headings = re.findall(r"^#+ (.*)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    links = re.findall(r"\]\(#([^)]+)\)", PAGE)
    assert len(links) > 5
    assert [link for link in links if link not in anchors] == []


def test_the_rules_that_it_shows_in_full_are_rules(tmp_path):
    first = re.search(r"```yaml\n(version.*?)```", PAGE, re.DOTALL)[1]
    (tmp_path / "first.yaml").write_text(first)
    done = subprocess.run([sys.executable, "-m", "verify", "test", "first.yaml"], cwd=tmp_path, check=False)
    assert done.returncode == 0
