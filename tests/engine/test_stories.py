"""Which articles tell one story."""

from __future__ import annotations

import pytest
from newspaper import ALIKE, article, failures, report

from verify.engine.stories import MOST_IN_ONE_UNNAMED_STORY, story_groups, with_stories

TABLE = {"harbour": ("desk/harbour-*", "!desk/harbour-old*"), "rest": ("desk/**",)}


@pytest.mark.parametrize(
    ("path", "own", "fallback", "story"),
    [
        ("desk/harbour-1.txt", None, None, "harbour"),
        ("desk/harbour-1.txt", "mine", "other", "mine"),
        ("desk/harbour-old.txt", None, None, "rest"),
        ("desk/north/2.txt", None, "other", "rest"),
        ("wire/1.txt", None, "other", "other"),
        ("wire/1.txt", None, None, None),
        ("desk/c#.txt", None, None, "rest"),
    ],
)
def test_the_articles_own_story_comes_before_the_table_and_the_table_before_the_fallback(
    path, own, fallback, story
):
    (found,) = with_stories([article("Some text.", path, own)], TABLE, fallback)
    assert found.story == story


def test_front_matter_names_a_story():
    assert article("---\nstory: harbour\n---\nSome text.").story == "harbour"


def unnamed(count):
    return [article("Some text.", f"{'north' if at % 2 else 'south'}/{at:03}.txt") for at in range(count)]


def test_up_to_fifty_unnamed_articles_are_one_story():
    (group,) = story_groups(unnamed(MOST_IN_ONE_UNNAMED_STORY), MOST_IN_ONE_UNNAMED_STORY)
    assert len(group) == MOST_IN_ONE_UNNAMED_STORY


def test_more_are_one_story_a_folder():
    articles = unnamed(MOST_IN_ONE_UNNAMED_STORY + 2)
    groups = story_groups(articles, len(articles))
    assert [len(group) for group in groups] == [26, 26]
    assert all(len({name.partition("/")[0] for name in group}) == 1 for group in groups)


def test_what_counts_is_how_many_articles_the_run_has_not_how_many_a_rule_is_about():
    assert len(story_groups(unnamed(4), in_run=51)) == 2


def test_named_stories_are_never_mixed_with_the_rest():
    articles = [article("x", "a.txt", "one"), article("x", "b.txt"), article("x", "c.txt", "one")]
    assert story_groups(articles, 3) == (("a.txt", "c.txt"), ("b.txt",))


def test_only_articles_of_one_story_are_compared(tmp_path):
    texts = "The film took $14.7 million.", "The film took $17.4 million."
    apart = [article(text, f"{at}.txt", f"story {at}") for at, text in enumerate(texts)]
    together = [article(text, f"{at}.txt", "one story") for at, text in enumerate(texts)]
    assert failures(report(tmp_path, ALIKE, *apart)) == ()
    assert len(failures(report(tmp_path, ALIKE, *together))) == 1
