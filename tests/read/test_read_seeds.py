"""The seed articles: what they are, and that they keep the figures and the defects that they are there for."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from verify.document import Article
from verify.read import read_all

from .reading import blocks

SENTENCE_END = re.compile(r"[.!?]”?\s|\n")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def seeds() -> dict[str, Article]:
    result = read_all([ROOT / "seeds"], ROOT)
    assert result.problems == ()
    return {article.id.removeprefix("seeds/")[:3]: article for article in result.articles}


def told(article: Article, *kinds: str) -> str:
    """What the article itself says, on one line."""
    shown = (text for kind, text in blocks(article) if not kinds or kind in kinds)
    return " ".join(" ".join(shown).split())


def test_there_are_three_in_three_shapes(seeds: dict[str, Article]) -> None:
    assert [article.id for article in seeds.values()] == [
        "seeds/000_filmart-plan.txt",
        "seeds/002_dream-screen.html",
        "seeds/003_market-note.md",
    ]


@pytest.mark.parametrize(
    ("seed", "day", "found"),
    [("000", None, None), ("002", date(2024, 3, 11), "byline"), ("003", date(2024, 3, 13), "front matter")],
)
def test_their_days(seeds: dict[str, Article], seed: str, day: date | None, found: str | None) -> None:
    published = seeds[seed].published
    assert (published and published.first, published and published.found) == (day, found)


@pytest.mark.parametrize(
    ("seed", "kinds"),
    [
        ("000", ["body"] * 9),
        ("002", ["headline", "byline", "byline", "caption"] + ["body"] * 9),
        (
            "003",
            ["headline", *["body"] * 5, "heading", "body", *["list"] * 3, *["body"] * 2, "heading", *["body"] * 2],
        ),
    ],
)
def test_their_blocks(seeds: dict[str, Article], seed: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in blocks(seeds[seed])] == kinds


@pytest.mark.parametrize(
    ("seed", "figures"),
    [
        (
            "000",
            [
                "invest $640 million",
                "20 local filmmakers",
                "an estimated $14.7 million (HK$115 million)",
                "$183 million",
                "25% lower than 2019",
                "17 percent in the previous 90 days",
                "an estimated loss of $153 million (HK$1.2 billion) in the previous seven days",
            ],
        ),
        (
            "002",
            [
                "Invest $640M",
                "Invest 0M",
                "$640 million",
                "20 local filmmakers",
                "March 11, 2024",
                "an estimated $14.7 million (HK$115 million)",
                "$183 million total",
                "25 percent down on 2019",
                "17 percent in its share price over the past 90 days",
                "estimated loss of some $153 million (HK$1.2 billion) in the past seven days",
            ],
        ),
        (
            "003",
            [
                "multibillion-dollar",
                "investing at least HK$5 billion ($639.3 million) over the next five years",
                "up 0.32% to $76.30",
                "premarket",
                "Wednesday",
            ],
        ),
    ],
)
def test_their_figures(seeds: dict[str, Article], seed: str, figures: list[str]) -> None:
    text = told(seeds[seed])
    assert [figure for figure in figures if figure not in text] == []


@pytest.mark.parametrize(
    "furniture", ["2026", "150 million", "1.2k", "1,306", "500 of you", "$2M", "2025", "READ MORE"]
)
def test_the_pages_furniture_is_not_told(seeds: dict[str, Article], furniture: str) -> None:
    assert not any(furniture in told(article) for article in seeds.values())


def test_the_statement_stands_in_two_wordings(seeds: dict[str, Article]) -> None:
    assert "new modes of cooperation, explore business areas, nurture new talent" in told(seeds["000"])
    assert "new modes of cooperation and explore business areas, to nurture new talent" in told(seeds["002"])


def test_no_sentence_of_the_originals_was_copied(seeds: dict[str, Article], shared: Path) -> None:
    originals = "\n".join(path.read_text(encoding="utf-8") for path in (shared / "originals").glob("*.txt"))
    known = {" ".join(sentence.split()) for sentence in SENTENCE_END.split(originals)}
    for article in seeds.values():
        sentences = {" ".join(sentence.split()) for sentence in SENTENCE_END.split(told(article, "body", "list"))}
        assert {sentence for sentence in sentences & known if len(sentence.split()) > 3} == set()
