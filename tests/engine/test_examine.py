"""Articles are examined by one process or by several, and nothing tells which."""

from __future__ import annotations

import pickle

import pytest
from newspaper import ALIKE, CONVERSIONS, article, rules

from verify.engine import check
from verify.engine.examine import examine
from verify.rules.load import load_packs
from verify.tracking import untracked

ARTICLES = [
    article(f"The film took $14.7 million (HK$11{at % 9} million) in all.", f"{at:02}.txt", f"{at % 5}")
    for at in range(20)
]
LONG_TEXT = "It took $14.7 million (HK$119 million). " + "It ran on. " * 12_000
LONG = [article(LONG_TEXT, f"{name}.txt") for name in "ab"]


@pytest.mark.parametrize("jobs", [2, 3, 50, None])
def test_the_number_of_processes_changes_nothing(tmp_path, jobs):
    both = rules(tmp_path, CONVERSIONS, ALIKE)
    assert check(both, ARTICLES, jobs=jobs) == check(both, ARTICLES)


def test_what_is_long_is_examined_by_as_many_as_there_are_processors(tmp_path):
    both = rules(tmp_path, CONVERSIONS, ALIKE)
    assert check(both, LONG, jobs=None) == check(both, LONG)


def test_a_rule_about_whole_stories_says_nothing_of_an_article_alone(tmp_path):
    both = rules(tmp_path, CONVERSIONS, ALIKE)
    for one in examine(both, ARTICLES, untracked, 1):
        conversions, alike = one.said
        assert len(conversions.outcomes) == 1
        assert alike is None


def test_the_articles_pass_in_order(tmp_path):
    passed = []

    def track(items, what):
        for item in items:
            passed.append((what, item.id))
            yield item

    examined = examine(rules(tmp_path, CONVERSIONS), ARTICLES, track, 2)
    assert passed == [("extracting", one.id) for one in ARTICLES]
    assert [one.known.article for one in examined] == ARTICLES


def test_the_packed_rules_reach_a_process_that_is_no_copy_of_this_one():
    packed = load_packs()
    assert pickle.loads(pickle.dumps(packed)) == packed


def test_no_article_is_no_work():
    assert examine((), (), untracked, None) == []
