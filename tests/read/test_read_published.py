"""The day on which an article appeared."""

from __future__ import annotations

from datetime import date

import pytest

from verify.document import Published

from .reading import read

BODY = "The studio will spend $640 million on films, events and courses in the city next year."
MORE = "The sum is the largest that anybody has put into the local trade since the year 2019."


def on(day: str, found: str, last: str | None = None) -> Published:
    return Published(date.fromisoformat(day), date.fromisoformat(last or day), found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f" date 2024-03-13 Loading... Loading...\n\n{BODY}", on("2024-03-13", "opening line")),
        (f"Studio to Spend $640M\n\nBy Ann Lee, March 11, 2024\n\n{BODY}", on("2024-03-11", "byline")),
        (f"Studio to Spend $640M\nBy Ann Lee\n11 March 2024\n12 March 2024\n{BODY}", on("2024-03-11", "byline")),
        (
            f"Studio to Spend $640M\nBy Ann Lee\nin Movies, Hong Kong, March 11, 2024, 5 min\n{BODY}",
            on("2024-03-11", "byline"),
        ),
        (f"HONG KONG, March 11, 2024 (Reuters) — {BODY}", on("2024-03-11", "opening line")),
        (f"HONG KONG (Monday, March 11, 2024) - {BODY}", on("2024-03-11", "opening line")),
        (f"HONG KONG, March 11, 2024 /PRNewswire/ -- {BODY}", on("2024-03-11", "opening line")),
        (BODY, None),
        # dates that are not the article's
        (f"Founded on March 3, 1999, the studio grew. {BODY}\n\n{MORE}", None),
        (f"{BODY}\n\nIt said so on March 11, 2024, in a note to those who hold its shares.", None),
        (f"{BODY}\n\nSource link\n\nby Ann Lee\nFebruary 2, 2026", None),
        (f"Copyright © March 11, 2024 The Desk\n\n{BODY}", None),
        (f"You might also like\nTurtles Go Wild\nFebruary 2, 2026\nMore Turtles\n{BODY}\n{MORE}", None),
        (f"Studio to Spend $640M\nBy Ann Lee\nPhoto: the gate on March 3, 2023\n{BODY}", None),
    ],
)
def test_plain_text(text: str, expected: Published | None) -> None:
    assert read(text).published == expected


LD = '<script type="application/ld+json">'


def page(head: str = "", above: str = "", below: str = "") -> str:
    return (
        f"<html><head>{head}</head><body><nav>March 1, 2020</nav><article><h1>Studio to Spend $640M</h1>{above}"
        f"<p>{BODY}</p><p>{MORE}</p>{below}</article><footer>© March 2, 2020</footer></body></html>"
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            page('<meta property="article:published_time" content="2024-03-11T23:05:00+08:00">'),
            on("2024-03-11", "metadata"),
        ),
        (page('<meta name="date" content="March 11, 2024">'), on("2024-03-11", "metadata")),
        (
            page(LD + '{"@type": "NewsArticle", "datePublished": "2024-03-11"}</script>'),
            on("2024-03-11", "metadata"),
        ),
        (
            page(
                LD + '{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"},'
                '{"@type": ["NewsArticle"], "datePublished": "2024-03-11T10:00:00Z"}]}</script>'
            ),
            on("2024-03-11", "metadata"),
        ),
        (
            page(LD + '{"datePublished": "2024-</script>', "<p>March 11, 2024</p>"),
            on("2024-03-11", "byline"),
        ),
        (page(LD + '[1, {"datePublished": 5}]</script>'), None),
        (page('<meta name="date" content="soon">'), None),
        (page(above='<p>Posted <time datetime="2024-03-11">a day ago</time></p>'), on("2024-03-11", "byline")),
        (page(above='<div>Posted <time datetime="2024-03-11">a day ago</time></div>'), on("2024-03-11", "byline")),
        (page(above='<div class="byline">Ann Lee<br>March 11, 2024</div>'), on("2024-03-11", "byline")),
        (page(above="<div>March 11, 2024</div>"), on("2024-03-11", "byline")),
        (page(below='<time datetime="2026-02-02">February 2, 2026</time>'), None),
        (page(above='<aside><time datetime="2026-02-02">February 2, 2026</time></aside>'), None),
        (page(above='<div class="related"><time datetime="2026-02-02">February 2, 2026</time></div>'), None),
        (page(), None),
    ],
)
def test_html(source: str, expected: Published | None) -> None:
    assert read(source, ".html").published == expected


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("date: 2024-03-13", on("2024-03-13", "front matter")),
        ("date: 2024-03-13T08:00:00Z", on("2024-03-13", "front matter")),
        ("Published: 13 March 2024", on("2024-03-13", "front matter")),
        ("date: 2024-03-11..2024-03-13", on("2024-03-11", "front matter", "2024-03-13")),
        ("date:", None),
        ("title: Studio to Spend $640M", None),
    ],
)
def test_markdown(front_matter: str, expected: Published | None) -> None:
    assert read(f"---\n{front_matter}\n---\n\n{BODY}\n", ".md").published == expected


def test_markdown_without_front_matter_is_dated_by_its_byline() -> None:
    text = f"# Studio to Spend $640M\n\nBy Ann Lee, *March 11, 2024*\n\n{BODY}\n"
    assert read(text, ".md").published == on("2024-03-11", "byline")
