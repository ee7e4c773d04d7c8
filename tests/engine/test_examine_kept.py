"""What earlier runs kept changes nothing that a run says."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from newspaper import ALIKE, CONVERSIONS, article, rules

from verify.document import Published
from verify.engine import check
from verify.engine.examine import keys_of
from verify.kept import Kept
from verify.read import read_all
from verify.rules.load import load_packs

ARTICLES = [
    article(f"The film took $14.7 million (HK$11{at % 9} million) in all.", f"{at:02}.txt", f"{at % 5}")
    for at in range(20)
]
ONE = ARTICLES[0]


class Watched:
    """The articles that pass while they are worked out."""

    def __init__(self):
        self.seen = []

    def __call__(self, items, what):
        self.seen += [item.id for item in items if what == "extracting"]
        return items


@pytest.mark.parametrize("jobs", [1, 2])
def test_cold_and_warm_say_the_same(tmp_path, jobs):
    both = rules(tmp_path, CONVERSIONS, ALIKE)
    plain = check(both, ARTICLES)
    assert check(both, ARTICLES, jobs=jobs, kept=Kept(tmp_path)) == plain
    assert check(both, ARTICLES, jobs=jobs, kept=Kept(tmp_path)) == plain


def test_the_seeds_under_the_packed_rules_say_the_same(tmp_path):
    packed, seeds = load_packs(), read_all([Path("seeds")]).articles
    cold = check(packed, seeds, kept=Kept(tmp_path))
    assert cold.findings
    assert repr(check(packed, seeds, kept=Kept(tmp_path))) == repr(cold)


def test_only_what_is_new_is_worked_out(tmp_path):
    both = rules(tmp_path, CONVERSIONS, ALIKE)
    check(both, ARTICLES, kept=Kept(tmp_path))
    watched = Watched()
    changed = article("The film took $15.7 million (HK$119 million) in all.", "03.txt", "3")
    report = check(both, [*ARTICLES[:3], changed, *ARTICLES[4:]], kept=Kept(tmp_path), track=watched)
    assert watched.seen == ["03.txt"]
    assert report == check(both, [*ARTICLES[:3], changed, *ARTICLES[4:]])


def test_other_rules_are_asked_anew(tmp_path):
    check(rules(tmp_path, CONVERSIONS), ARTICLES, kept=Kept(tmp_path))
    watched = Watched()
    check(rules(tmp_path, CONVERSIONS.replace("7.75", "7.70")), ARTICLES, kept=Kept(tmp_path), track=watched)
    assert len(watched.seen) == len(ARTICLES)


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, text=ONE.text + " "),
        replace(ONE, language="de"),
        replace(ONE, story="another"),
        replace(ONE, metadata=(("country", "HK"),)),
        replace(ONE, published=Published(date(2024, 3, 11), date(2024, 3, 11), "byline")),
        replace(ONE, id="other.txt"),
    ],
)
def test_whatever_differs_in_an_article_gives_another_key(tmp_path, other):
    both = rules(tmp_path, CONVERSIONS, ALIKE)
    one, another, again = keys_of(both, [ONE, other, replace(ONE)])
    assert one == again != another


def test_a_content_of_another_kind_is_worked_out_again(tmp_path):
    both, kept = rules(tmp_path, CONVERSIONS, ALIKE), Kept(tmp_path)
    plain = check(both, ARTICLES)
    kept.keep(dict.fromkeys(keys_of(both, ARTICLES), b"{}"))
    assert check(both, ARTICLES, kept=kept) == plain


def test_a_program_that_was_changed_works_out_all(tmp_path, monkeypatch):
    both = rules(tmp_path, CONVERSIONS, ALIKE)
    before = keys_of(both, ARTICLES)
    monkeypatch.setattr(sys.modules[keys_of.__module__], "program_stamp", lambda: b"another")
    assert not set(before) & set(keys_of(both, ARTICLES))
