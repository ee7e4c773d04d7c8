"""Plain text and pages pasted as plain text."""

from __future__ import annotations

import textwrap
from datetime import date
from pathlib import Path

import pytest

from verify.document import Published
from verify.extract import extract
from verify.read import read_file

from .reading import blocks, kind_of, place_of, read

LONG = "The studio will spend $640 million on films, events and courses in the city next year."
LONGER = "The sum is the largest that anybody has put into the local trade since the year 2019."
LAST = "The share price of the studio had fallen 17 percent in the 90 days before it said so."


def test_the_first_original_is_body_with_two_asides(shared: Path) -> None:
    (article,) = read_file(shared / "originals" / "000_57b0478b3b9fcc0f.txt", "000.txt")
    assert [block.kind for block in article.blocks].count("body") == 9
    assert [text[:10] for kind, text in blocks(article, boilerplate=True) if kind != "body"] == ["READ MORE:"] * 2
    assert article.blocks[0].start == 0
    assert (article.published, article.title) == (None, None)
    assert len(article.paragraphs) == 9
    assert place_of(article, "HK$115 million") == (13, 285)


def test_the_aggregators_page_gives_up_its_article(shared: Path) -> None:
    (article,) = read_file(shared / "originals" / "002_5611fa7e7ac2ffa2.txt", "002.txt")
    found = blocks(article)
    assert [kind for kind, _ in found] == ["headline", "byline", "byline", "caption"] + ["body"] * 9
    assert found[0][1] == "Alibaba Set to Invest $640M Into Hong Kong Entertainment Industry"
    assert found[3][1] == "Alibaba Set to Invest 0M Into Hong Kong Entertainment Industry"
    assert found[4][1].startswith("China’s vast Alibaba")
    assert found[-1][1].endswith("in the past seven days.")
    assert place_of(article, "Alibaba Set to Invest 0M") == (35, 1)
    assert kind_of(article, "Hi /r/movies!") == "boilerplate"
    assert article.published == Published(date(2024, 3, 11), date(2024, 3, 11), "byline")
    assert article.title == found[0][1]


def test_the_dated_original_begins_with_its_dateline(shared: Path) -> None:
    (article,) = read_file(shared / "originals" / "003_16ecbca96580a15d.txt", "003.txt")
    assert [kind for kind, _ in blocks(article, boilerplate=True)] == ["dateline"] + ["body"] * 11
    assert article.published == Published(date(2024, 3, 13), date(2024, 3, 13), "opening line")
    assert place_of(article, "multibillion-dollar") == (3, 61)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # headline, byline, date and body, with and without empty lines
        (
            f"Home\nStudio to Spend $640M in the City\nBy Ann Lee\nMarch 11, 2024\n{LONG}\n{LONGER}",
            ["boilerplate", "headline", "byline", "byline", "body", "body"],
        ),
        (f"Studio to Spend $640M\n\nMarch 11, 2024\n\n{LONG}", ["headline", "byline", "body"]),
        (f"Studio to Spend $640M\n\nUpdated: 12 March 2024, 10:30 GMT\n\n{LONG}", ["headline", "byline", "body"]),
        # a headline alone above the body
        (f"Studio to Spend $640M\n\n{LONG}\n\n{LONGER}", ["headline", "body", "body"]),
        (f"March 11, 2024\n\nStudio to Spend $640M\n\n{LONG}", ["dateline", "headline", "body"]),
        # two lines above the body: neither is surely the headline
        (f"Daily Screen\n\nStudio to Spend $640M\n\n{LONG}", ["boilerplate", "boilerplate", "body"]),
        # a summary between headline and byline is told like the body
        (
            f"Studio to Spend $640M\n\n{LONG}\n\nBy Ann Lee\n\n{LONGER}",
            ["headline", "body", "byline", "body"],
        ),
        # captions: nearly the headline, or marked
        (
            f"Studio to Spend $640M in Town\nBy Ann Lee\nStudio to Spend 0M in Town\n74\n{LONG}",
            ["headline", "byline", "caption", "boilerplate", "body"],
        ),
        (
            f"Studio to Spend $640M\nBy Ann Lee\nPhoto: the studio's gate\n{LONG}",
            ["headline", "byline", "caption", "body"],
        ),
        # what stands between two sentences of the body
        (f"{LONG}\n\n“We will.”\n\n{LONGER}", ["body", "body", "body"]),
        (f"{LONG}\n\n• 20 filmmakers\n• 3 studios\n\n{LONGER}", ["body", "list", "list", "body"]),
        (f"{LONG}\n\nIt said:\n\n{LONGER}", ["body", "body", "body"]),
        (f"{LONG}\n\nREAD MORE: $2 Million Turtles\n\n{LONGER}", ["body", "boilerplate", "body"]),
        (f"{LONG}\n\nAdvertisement\n\n{LONGER}", ["body", "boilerplate", "body"]),
        (f"{LONG}\n\nTurtles Go Wild for $2M\n\n{LONGER}", ["body", "boilerplate", "body"]),
        # nothing but sentences: short ones at the ends are told too
        (f"It is done.\n\n{LONG}\n\nShares fell 3%.", ["body", "body", "body"]),
        ("The film took $14.7 million (HK$115 million).", ["body"]),
        ("The film took $14.7 million.\n\nIt cost $3 million.", ["body", "body"]),
        # nothing that ends as a sentence does
        ("Home\nGossip\n1.2k\nVIEWS", ["boilerplate"] * 4),
    ],
)
def test_what_a_line_is_depends_on_where_it_stands(text: str, expected: list[str]) -> None:
    assert [kind for kind, _ in blocks(read(text), boilerplate=True)] == expected


@pytest.mark.parametrize(
    "marker",
    ["Source link", "Tags: 640M, Studio", "Recommended For You", "Leave a Reply Cancel reply", "© 2025 The Desk"],
)
def test_nothing_below_an_end_marker_is_the_article(marker: str) -> None:
    article = read(f"{LONG}\n\n{marker}\n\n{LONGER}\n\n{LAST}")
    assert blocks(article) == [("body", LONG)]


def test_an_end_marker_above_the_body_ends_nothing() -> None:
    article = read(f"Recent News\nTags\n\nStudio to Spend $640M\nBy Ann Lee\n\n{LONG}")
    assert [kind for kind, _ in blocks(article)] == ["headline", "byline", "body"]


TEASER = "Ask me anything! I direct the sequel of the year and have answers for all 500 of you."


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # teasers above the body
        (f"You might also like\n{TEASER}\nTurtles Go Wild\n{LONG}\n{LONGER}", [LONG, LONGER]),
        (f"Related\nTurtles Go Wild\n{LONG}", [LONG]),
        # in the middle of it
        (f"{LONG}\nYou might also like\n{TEASER}\nTurtles Go Wild\n{LONGER}\n{LAST}", [LONG, LONGER, LAST]),
        # below it
        (f"{LONG}\n{LONGER}\nYou might also like\n{TEASER}\nTurtles Go Wild", [LONG, LONGER]),
        # not under a heading, but repeated below the end
        (f"{TEASER}\nTurtles Go Wild\n{LONG}\n{LONGER}\nSource link\n{TEASER}", [LONG, LONGER]),
    ],
)
def test_teasers_are_not_the_body(text: str, body: list[str]) -> None:
    assert [told for kind, told in blocks(read(text)) if kind == "body"] == body


def test_an_aside_that_names_a_post_does_not_swallow_the_rest() -> None:
    article = read(f"{LONG}\n\nRelated: Turtles Go Wild for $2M\n\n{LONGER}")
    assert [kind for kind, _ in blocks(article, boilerplate=True)] == ["body", "boilerplate", "body"]


def test_text_wrapped_at_a_fixed_width_is_read_by_paragraphs() -> None:
    source = (
        "Studio to Spend $640M\n\nBy Ann Lee\n\n"
        "The studio will spend $640\nmillion on films and events\nin the city over the next\n"
        "five years, it said.\n\n"
        "It is the largest sum that\nanybody has ever put into\nthe local trade."
    )
    article = read(source)
    assert [kind for kind, _ in blocks(article)] == ["headline", "byline", "body", "body"]
    assert blocks(article)[2][1].endswith("next five years, it said.")
    assert place_of(article, "largest") == (10, 11)


STORY = (
    "The group said its film had taken an estimated $14.7 million (HK$115 million) in the city, more than any "
    "other this year, and that it would spend HK$5 billion on films over five years, a rise of 25 percent on the "
    "plan of 2019. It sold 3.2 million tickets, 12 percent more than the year before, by March 11, 2024, a Monday."
)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "  \n   "])
@pytest.mark.parametrize("width", range(40, 90, 7))
def test_a_figure_may_go_on_in_the_next_line_of_a_wrapped_text(width: int, line_end: str) -> None:
    wrapped = line_end.join(textwrap.wrap(STORY, width, break_on_hyphens=False))
    source = f"Film takes a record\n\n{wrapped}\n\n&pound;3 was its price.\n\n{wrapped}\n"
    article = read(source)
    told = [claim.text for claim in extract(STORY)]
    found = extract(article)
    assert [claim.text for claim in found] == [*told, "£3", *told]
    for claim in found:
        place = article.location(claim.span.start)
        line = source.splitlines()[place.line - 1]
        assert line[place.column - 1 :].replace("&pound;", "£").startswith(claim.text.split()[0])


def test_short_lines_are_not_taken_for_wrapped_text() -> None:
    text = "Home\nGossip\nMovie\nThe film took $14.7 million.\nIt cost $3 million."
    assert [told for _, told in blocks(read(text))] == ["The film took $14.7 million.", "It cost $3 million."]


def test_chinese_and_japanese_sentences_count_their_characters() -> None:
    text = "阿里巴巴宣布将在香港投资六亿四千万美元。"
    assert blocks(read(f"首页\n\n{text}")) == [("body", text)]
