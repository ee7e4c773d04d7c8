"""Which claims a fact means, and which articles a rule is about: from sentences, as a data editor meets them."""

from datetime import date
from typing import Any

import pytest

from verify.document import Article, Block, Published, SourceMap
from verify.extract import extract
from verify.relate import relate
from verify.relations import Relation
from verify.rules.model import ArticleFilter, Selector, Words
from verify.rules.select import applies, select

FUND = (
    "The harbour fund will invest $640 million in film. "
    "Its box office total of $183 million was 25% lower than 2019. "
    "An injection of €5 million went to 20 filmmakers. "
    "The film took $14.7 million (HK$115 million). "
    "Shares rose 3 percent in the past 90 days, and inflation is 9%. "
    "“We will hire for the long term,” said Ann Lee, the minister."
)


def article(text: str, *blocks: tuple[str, str], **known: Any) -> Article:
    """An article whose blocks are given as (kind, text) after a body of `text`."""
    parts = [("body", text), *blocks]
    joined = "\n\n".join(part for _, part in parts)
    placed = [Block(kind, joined.index(part), joined.index(part) + len(part)) for kind, part in parts]
    return Article("news/a.md", joined, SourceMap.of(joined), tuple(placed), **known)


def found(about: Article, **wanted: Any) -> list[str]:
    claims = extract(about)
    matches = select(Selector("fact", **wanted), about, claims, relate(about, claims))
    return [about.quote(match.span) for match in matches]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"find": "amount"}, ["$640 million", "$183 million", "€5 million", "$14.7 million", "HK$115 million"]),
        ({"find": "conversion"}, ["$14.7 million (HK$115 million"]),
        ({"find": "change"}, ["25%", "3 percent"]),
        ({"find": "percentage"}, ["25%", "3 percent", "9%"]),
        ({"find": "count"}, ["20"]),
        ({"find": "quotation"}, ["“We will hire for the long term,”"]),
        ({"find": "range"}, []),
        ({"find": "amount", "currency": ("HKD", "EUR")}, ["€5 million", "HK$115 million"]),
        ({"find": "amount", "not_currency": ("USD", "EUR")}, ["HK$115 million"]),
        ({"find": "conversion", "currency": ("HKD",)}, ["$14.7 million (HK$115 million"]),
        ({"find": "conversion", "currency": ("EUR",)}, []),
        ({"find": "conversion", "not_currency": ("USD",)}, []),
        ({"find": "figure", "unit": ("percent",)}, ["25%", "3 percent", "9%"]),
        ({"find": "count", "of": "filmmakers"}, ["20"]),
        ({"find": "count", "of": "film"}, []),
        ({"find": "change", "base": "2019"}, ["25%"]),
        ({"find": "change", "base": "2018"}, []),
        ({"find": "change", "period": "90 Days"}, ["3 percent"]),
        ({"find": "quotation", "speaker": "any"}, ["“We will hire for the long term,”"]),
        ({"find": "quotation", "speaker": "Lee"}, ["“We will hire for the long term,”"]),
        ({"find": "quotation", "speaker": "Kevin Lee"}, []),
        ({"find": "amount", "near": Words(any=("invest", "inject"))}, ["$640 million"]),
        ({"find": "amount", "near": Words(all=("box office", "total"))}, ["$183 million"]),
        ({"find": "amount", "near": Words(all=("box office", "forecast"))}, []),
        ({"find": "amount", "near": Words(none=("film", "filmmaker"))}, ["$183 million"]),
        ({"find": "amount", "nearest": "film"}, ["$640 million", "$14.7 million"]),
    ],
)
def test_selected(wanted: dict[str, Any], expected: list[str]) -> None:
    assert found(article(FUND), **wanted) == expected


def test_a_figure_is_any_claim_with_one() -> None:
    text = "The fund raised $5 million from 20 investors on Monday."
    assert found(article(text), find="figure") == ["$5 million", "20"]


def test_nearest_chooses_within_a_sentence_and_needs_the_word_there() -> None:
    text = (
        "People in 18 countries were questioned. In eight countries they saw things going downhill, "
        "in seven countries improving."
    )
    assert found(article(text), find="count", of="country", nearest="downhill") == ["eight"]
    assert found(article(text), find="count", of="country", nearest="improving") == ["seven"]
    assert found(article(text), find="count", of="country", nearest="question") == ["18"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It took $4.1bn from Asia, $3.0bn from Europe and $1.9bn from America.", ["$4.1bn", "$3.0bn", "$1.9bn"]),
        ("Asia brought $4.1bn, Europe $3.0bn and America $1.9bn.", ["$4.1bn", "$3.0bn", "$1.9bn"]),
        ("Its $90m came from Asia ($41m), Europe ($30m) and America ($19m).", ["$41m", "$30m", "$19m"]),
        ("Asia, the largest, brought $41m; Europe, $30m; and America, $19m.", ["$41m", "$30m", "$19m"]),
    ],
)
def test_nearest_keeps_to_the_words_own_part_of_a_list(text: str, figures: list[str]) -> None:
    for word, figure in zip(("Asia", "Europe", "America"), figures, strict=True):
        assert found(article(text), find="amount", nearest=word) == [figure]


def test_blocks() -> None:
    page = article(
        "The dock costs $5 million.",
        ("headline", "A dock for $6 million"),
        ("list", "A crane for $7 million"),
        ("caption", "The dock of $8 million"),
        ("boilerplate", "Subscribe for $9 a month"),
    )
    assert found(page, find="amount", blocks=("headline",)) == ["$6 million"]
    assert found(page, find="amount", blocks=("body",)) == ["$5 million", "$7 million"]
    assert found(page, find="amount", blocks=("list", "caption")) == ["$7 million", "$8 million"]


def test_matches_stand_in_the_order_of_the_text_whatever_the_order_of_the_claims() -> None:
    about = article(FUND)
    claims = extract(about)
    backwards = select(Selector("fact", "figure"), about, claims[::-1], ())
    assert backwards == select(Selector("fact", "figure"), about, claims, ())
    assert not any(isinstance(match, Relation) for match in backwards)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, True),
        ({"paths": ("news/*",)}, True),
        ({"paths": ("bids/*", "news/**")}, True),
        ({"paths": ("bids/*",)}, False),
        ({"paths": ("news/**", "!**/a.md")}, False),
        ({"story": "harbour"}, True),
        ({"story": "Harbour"}, False),
        ({"tags": ("film",)}, True),
        ({"tags": ("sport", "Asia")}, True),
        ({"tags": ("sport",)}, False),
        ({"language": "en"}, True),
        ({"language": "en-GB"}, True),
        ({"language": "en-US"}, False),
        ({"language": "e"}, False),
        ({"published_from": date(2024, 3, 11)}, True),
        ({"published_from": date(2024, 3, 12)}, True),
        ({"published_from": date(2024, 3, 13)}, False),
        ({"published_to": date(2024, 3, 11)}, True),
        ({"published_to": date(2024, 3, 10)}, False),
        ({"story": "harbour", "paths": ("bids/*",)}, False),
    ],
)
def test_articles_of_a_rule(wanted: dict[str, Any], expected: bool) -> None:
    about = article(
        FUND,
        language="en-GB",
        story="harbour",
        published=Published(date(2024, 3, 11), date(2024, 3, 12), "front matter"),
        metadata=(("tags", "Film, asia"),),
    )
    assert applies(ArticleFilter(**wanted), about) is expected


def test_an_article_without_a_date_is_in_no_span_of_days() -> None:
    assert not applies(ArticleFilter(published_from=date(2024, 3, 11)), article(FUND))
    assert applies(ArticleFilter(), article(FUND))


@pytest.mark.parametrize(
    ("metadata", "foreign"),
    [((), ["$9m"]), ((("country", "US"),), ["£5m", "£7m"]), ((("currency", "EUR"),), ["£5m", "$9m", "£7m"])],
)
def test_the_articles_own_currency_is_told_or_the_commonest(metadata, foreign):
    paper = article("It cost £5m. It brought $9m, and £7m in fees.", metadata=metadata)
    assert found(paper, find="amount", not_currency=("own",)) == foreign


def test_a_sum_for_one_of_a_noun_is_of_it():
    about = article("The 410 pence-a-share offer, or $5 per share, valued it at £492m.")
    assert found(about, find="amount", of="share") == ["410 pence", "$5"]
