"""Which figures are said of one unit each, and are therefore no totals."""

import pytest

from verify import extract
from verify.document import Article, Block, SourceMap
from verify.relate.per_unit import is_per_unit, unit_mark


def first_figure(text):
    article = Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),))
    return article, next(claim for claim in extract(article) if claim.quantity)


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("It loses $2m a month.", "month"),
        ("The offer is worth 410p a share.", "share"),
        ("Crude rose to $50 per barrel.", "barrel"),
        ("The trains cost $75m each.", None),
        ("The trains cost $75m apiece.", None),
        ("It signed a $5m-a-year deal.", "year"),
        ("It pays $2m annually.", "year"),
        ("It pays $2m (£1.1m) a year.", "year"),
        ("They earn £5.05 an hour.", "hour"),
        ("It spends $12 per pupil.", "pupil"),
    ],
)
def test_the_words_behind_a_figure_name_its_unit(sentence, unit):
    article, claim = first_figure(sentence)
    assert is_per_unit(article, claim)
    assert unit_mark(article, claim).noun == unit


@pytest.mark.parametrize(
    "sentence", ["Each of the brothers paid $150m.", "The workers will each get a bonus of $2,000."]
)
def test_each_before_a_figure_makes_it_one_units(sentence):
    assert is_per_unit(*first_figure(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "It paid $5m a decade ago.",
        "Sales were $5m a year earlier.",
        "It paid $5m a move too late.",
        "It raised $5m.",
        "It raised $5m; each of them gave something.",
        "It raised $5m, each of them said.",
        "Each firm was asked, and $5m came in.",
    ],
)
def test_other_words_do_not(sentence):
    assert not is_per_unit(*first_figure(sentence))
