"""Markdown with and without front matter."""

from __future__ import annotations

import pytest

from verify.errors import InputError, Place
from verify.read import read_text

from .reading import blocks, kind_of, place_of, read

BODY = "The studio will spend $640 million on films, events and courses in the city next year."


def markdown(source: str) -> list[tuple[str, str]]:
    return blocks(read(source, ".md"), boilerplate=True)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("It *is* **so** and ~~not~~ `so`.", "It is so and not so."),
        (r"It cost 5 \* 6 &amp; 7 &#36;.", "It cost 5 * 6 & 7 $."),
        ("AT&T & Sons: 2*3*4.", "AT&T & Sons: 234."),
        ('See [the *report*](http://a.b/(c) "of report") of it.', "See the report of it."),
        ("See [it](<a b> 'it is') now.", "See it now."),
        ("See [it] and [that][it] (x).\n\n[it]: http://a.b", "See it and that (x)."),
        ("See <http://a.b> and <b>bold</b> it.", "See http://a.b and bold it."),
        ("one\ntwo  \nthree.", "one two\nthree."),
        ("one<br>two.", "one\ntwo."),
        ("> a quote\n> goes on.", "a quote goes on."),
        ("# A B #", "A B"),
        ("A B\n===", "A B"),
    ],
)
def test_markup_is_taken_out_of_the_text(source: str, text: str) -> None:
    assert markdown(source)[0][1] == text


def test_kinds_of_blocks() -> None:
    source = (
        f"# Studio to Spend $640M\n\nBy Ann Lee\n\n![Studio to Spend 0M](a.jpg)\n\n{BODY}\n\n## Sums\n\n"
        "- 20 filmmakers\n- 3 studios\n\n> We will.\n\n| Films | $3m |\n|---|---|\n| Events | $2m |\n\n"
        "```\ncode 5\n```\n\n<div>7</div>\n\n<!-- 8 -->\n\nREAD MORE: Turtles\n\n# Afterwards\n\nIt is.\n"
    )
    assert markdown(source) == [
        ("headline", "Studio to Spend $640M"),
        ("byline", "By Ann Lee"),
        ("caption", "Studio to Spend 0M"),
        ("body", BODY),
        ("heading", "Sums"),
        ("list", "20 filmmakers"),
        ("list", "3 studios"),
        ("body", "We will."),
        ("table", "Films"),
        ("table", "$3m"),
        ("table", "Events"),
        ("table", "$2m"),
        ("boilerplate", "READ MORE: Turtles"),
        ("heading", "Afterwards"),
        ("body", "It is."),
    ]


def test_a_picture_in_a_paragraph_does_not_split_it() -> None:
    assert markdown("It ![a 0M *sum*](x.png) is so.") == [("body", "It is so."), ("caption", "a 0M sum")]


FRONT = """---
title: "Studio’s Sum: $640M"
date: 2024-03-13
lang: en-GB
story: harbour
tags: [film, sums]
source: The Desk
country: HK
currency: NO
rate: 7.80
---
"""


def test_front_matter_is_metadata_as_written() -> None:
    article = read(FRONT + f"\n{BODY}\n", ".md")
    assert (article.title, article.language, article.story) == ("Studio’s Sum: $640M", "en-GB", "harbour")
    assert [article.meta(name) for name in ("tags", "source", "country", "currency", "rate")] == [
        "film, sums",
        "The Desk",
        "HK",
        "NO",
        "7.80",
    ]


def test_the_front_matters_title_is_the_headline_of_an_article_without_one() -> None:
    article = read(FRONT + f"\n{BODY}\n", ".md")
    assert blocks(article)[0] == ("headline", "Studio’s Sum: $640M")
    assert place_of(article, "$640M") == (2, 23)
    assert place_of(article, BODY) == (13, 1)


def test_the_articles_own_headline_comes_before_the_title() -> None:
    article = read(FRONT + f"\n# Studio Spends\n\n{BODY}\n", ".md")
    assert [text for kind, text in blocks(article) if kind == "headline"] == ["Studio Spends"]
    assert article.title == "Studio’s Sum: $640M"


def test_a_title_over_several_lines_keeps_its_places() -> None:
    article = read(f"---\ntitle: >\n  Studio Spends\n  $640M\n---\n{BODY}\n", ".md")
    assert blocks(article)[0] == ("headline", "Studio Spends $640M")
    assert place_of(article, "$640M") == (4, 3)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_positions_below_front_matter(end: str) -> None:
    source = "---\ndate: 2024-03-13\n---\n\nIt *cost* &pound;5.\n\n> So [it\n> is](u).\n".replace("\n", end)
    article = read(source, ".md")
    assert place_of(article, "cost") == (5, 5)
    assert place_of(article, "£") == (5, 11)
    assert place_of(article, "5.") == (5, 18)
    assert place_of(article, "it") == (7, 7)
    assert place_of(article, "is.") == (8, 3)


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("---\ntitle: [a\n---\nIt is.\n", Place("a.md", 3, 1)),
        ("---\ntitle: x: y\n---\nIt is.\n", Place("a.md", 2, 9)),
        ("---\ndate: soon\n---\nIt is.\n", Place("a.md", 2, 7)),
    ],
)
def test_broken_front_matter_is_refused_at_its_place(source: str, place: Place) -> None:
    with pytest.raises(InputError) as refused:
        read_text("a.md", source, ".md")
    (problem,) = refused.value.problems
    assert problem.place == place


@pytest.mark.parametrize(
    "source",
    [f"---\n{BODY}\n", f"---\n\n{BODY}\n\n---\n", f"{BODY}\n\n---\n", f"---\n---\n{BODY}\n"],
)
def test_lines_drawn_across_the_page_are_not_front_matter(source: str) -> None:
    article = read(source, ".md")
    assert BODY in article.text
    assert article.metadata == ()


def test_end_markers_count_in_markdown_too() -> None:
    article = read(f"{BODY}\n\n## Related posts\n\n- $2M turtles\n\nTags: film\n\nIt cost $3.\n", ".md")
    assert kind_of(article, "turtles") == "boilerplate"
    assert kind_of(article, "It cost") == "boilerplate"


def test_numbered_lists_and_nested_ones() -> None:
    assert markdown("1. 1 film\n2. 2 films\n   - 3 *more*\n") == [
        ("list", "1 film"),
        ("list", "2 films"),
        ("list", "3 more"),
    ]
    assert place_of(read("1. 1 film\n2. 2 films\n", ".md"), "1 film") == (1, 4)


def test_large_files_take_linear_time() -> None:
    source = (
        "It *is* [so](http://a.b) &amp; `so`, said **he**.\n" * 5_000
        + "\n| a | b |\n|-|-|\n"
        + "| 1 \\| 2 | 3 |\n" * 2_000
    )
    article = read(source, ".md")
    assert article.text.count("said he") == 5_000
    assert article.text.count("1 | 2") == 2_000
