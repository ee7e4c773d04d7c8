"""A sum for each, how many there are, and their total: "$5m a year for five years, or $25m in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from verify.claims import Claim
from verify.document import Article
from verify.lexicon import language_data, one_of
from verify.relate.each import is_for_each, is_rate_for
from verify.relate.per_unit import is_per_unit, unit_mark
from verify.relate.phrasing import (
    between,
    figures_by_sentence,
    fillers_pattern,
    has_open_end,
    is_compared,
    is_one_of_several,
    joint,
    unit_of,
    words_pattern,
)
from verify.relations import Certainty, Relation

_COUNTS = frozenset({"count", "duration"})


def relate(article: Article, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The products of an article: "300 workers will each get $2,000, a total of $600,000"."""
    for figures in figures_by_sentence(article, claims):
        for index in range(len(figures) - 2):
            three = figures[index : index + 3]
            if not any(map(has_open_end, three)) and not is_one_of_several(article, figures, index):
                yield from _product(article, *three)


def _product(article: Article, one: Claim, two: Claim, three: Claim) -> Iterator[Relation]:
    if one.kind == "amount" and two.kind in _COUNTS and is_rate_for(article, one, two):
        each, count, total = one, two, three
        start = two.span.end
    elif one.kind in _COUNTS and two.kind == "amount" and is_for_each(article, one, two):
        count, each, total = one, two, three
        mark = unit_mark(article, each)
        start = mark.end if mark else each.span.end
    elif _is_sold(article, one, two) and is_for_each(article, two, three):
        total, count, each = one, two, three
        start = None
    else:
        return
    if not _may_be_total(article, each, total):
        return
    found = ("by", Certainty.CERTAIN) if start is None else _tie(article, start, total)
    if found:
        roles = (("each", each), ("count", count), ("total", total))
        yield Relation("product", roles, *found)


def _may_be_total(article: Article, each: Claim, total: Claim) -> bool:
    """Whether a sum may be the total of another: in the same currency, no sum for one itself, no difference."""
    return (
        total.kind == "amount"
        and unit_of(total) == unit_of(each)
        and not is_per_unit(article, total)
        and not is_compared(article, total)
    )


def _tie(article: Article, start: int, total: Claim) -> tuple[str, Certainty] | None:
    """The words that make a sum the total of what stands before it, and how sure they are."""
    data = language_data(article.language)["product"]
    found = joint(between(article, start, total.span.start), (*data["sums"], *data["yields"]), article.language)
    if found is None:
        return None
    in_all = _in_all(article.language).match(article.text, total.span.end, total.sentence.end)
    if found.link in data["sums"] and (found.mark or found.link not in data["marked"]):
        return f"{found.mark} {found.link}".strip(), Certainty.CERTAIN
    if found.mark and in_all:
        return in_all.group().strip(), Certainty.CERTAIN
    return (found.link, Certainty.LIKELY) if found.link in data["yields"] else None


def _is_sold(article: Article, total: Claim, count: Claim) -> bool:
    """Whether a sum came of things that are counted next: "raised £82m by selling 20m shares"."""
    return _selling(article.language).fullmatch(between(article, total.span.end, count.span.start)) is not None


@cache
def _in_all(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s+{one_of(language_data(language)['product']['in_all'])}(?!\w)", re.IGNORECASE)


@cache
def _selling(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["product"]["by_selling"])
    return re.compile(rf"{words_pattern(4)}\s+{words}\s+{fillers_pattern(language)}", re.IGNORECASE)
