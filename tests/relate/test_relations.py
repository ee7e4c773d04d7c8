"""Relations that the syntax of a sentence makes."""

import pytest

from verify import extract, relate
from verify.cldr import show_interval
from verify.document import Article, Block, SourceMap
from verify.relate import KINDS
from verify.relate.change import missing_level


def related(text):
    article = Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),))
    return [
        (relation.kind, {role: claim.text for role, claim in relation.roles}, relation.certainty)
        for relation in relate(article, extract(article))
    ]


@pytest.mark.parametrize(
    ("sentence", "stated", "equivalent"),
    [
        ("The film took $14.7 million (HK$115 million).", "$14.7 million", "HK$115 million"),
        ("It cost at least HK$5 billion ($639.3 million) in all.", "HK$5 billion", "$639.3 million"),
        ("It paid $12bn (about £6.4bn) for it.", "$12bn", "£6.4bn"),
    ],
)
def test_a_bracketed_equivalent_is_a_conversion(sentence, stated, equivalent):
    assert related(sentence) == [("conversion", {"stated": stated, "equivalent": equivalent}, "certain")]


@pytest.mark.parametrize(
    "sentence",
    [
        "It costs $149 (£99 in the UK).",
        "It paid $12bn and £6.4bn.",
        "It cost $12bn. (£6.4bn was for the ships.)",
    ],
)
def test_another_price_is_no_conversion(sentence):
    assert related(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Shares were up 0.32% to $76.30.", {"change": "0.32%", "new": "$76.30"}),
        ("Sales fell by 23% from $48,210 to $37,360.", {"change": "23%", "old": "$48,210", "new": "$37,360"}),
        ("The $183 million total was still 25% lower than 2019.", {"change": "25%", "new": "$183 million"}),
    ],
)
def test_a_change_has_the_levels_that_are_stated(sentence, roles):
    ((kind, found, _),) = related(sentence)
    assert (kind, found) == ("change", roles)


def test_the_level_that_is_not_stated_follows():
    text = "The $183 million total was still 25% lower than 2019."
    article = Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),))
    (relation,) = relate(article, extract(article))
    role, level = missing_level(relation)
    assert (role, show_interval(level, "USD")) == ("old", "$241.7–246.4 million")


def test_each_kind_reads_its_own_relations():
    text = (
        "The film took $14.7 million (HK$115 million). Shares were up 0.32% to $76.30. "
        "Losses narrowed to $4 million from $5 million. Inflation of 3% was lower than the 4% of May. "
        "It cost $12 million: $5 million for land and $7 million for the hall. It is open from 3 to 9 March."
    )
    assert {kind for kind, *_ in related(text)} == set(KINDS)
