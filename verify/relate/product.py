"""A sum for each, how many there are, and their total: "$5m a year for five years, or $25m in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verify.claims import Claim
from verify.document import Article
from verify.lexicon import language_data, one_of
from verify.relate.each import fits_unit, is_for_each, is_over, is_rate_for
from verify.relate.per_unit import is_per_unit, unit_mark
from verify.relate.phrasing import (
    between,
    figures_by_sentence,
    fillers_pattern,
    has_open_end,
    is_closed,
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
            if any(map(has_open_end, three)) or is_one_of_several(article, figures, index):
                continue
            relation = _product(article, *three)
            if relation and not _runs_longer(article, relation, figures[index + 3 : index + 4]):
                yield relation


@dataclass(frozen=True, slots=True)
class _Terms:
    """The figures of a product; `start` is where the words begin that lead to the total."""

    each: Claim
    count: Claim
    total: Claim
    start: int


def _product(article: Article, one: Claim, two: Claim, three: Claim) -> Relation | None:
    terms = _terms(article, one, two, three)
    if terms is None or not _may_be_total(article, terms.each, terms.total):
        return None
    tie = (
        ("by", Certainty.CERTAIN)
        if terms.total is one
        else _tie(article, terms.start, terms.total, terms.total is two)
    )
    roles = (("each", terms.each), ("count", terms.count), ("total", terms.total))
    return Relation("product", roles, *tie) if tie else None


def _terms(article: Article, one: Claim, two: Claim, three: Claim) -> _Terms | None:
    """Which of three figures is the sum for each, which their number, which their total."""
    if one.kind in _COUNTS:
        fits = two.kind == "amount" and is_for_each(article, one, two)
        return _Terms(two, one, three, _end(article, two, one)) if fits else None
    if one.kind != "amount":
        return None
    if two.kind in _COUNTS and is_rate_for(article, one, two):
        return _Terms(one, two, three, two.span.end)
    if _is_sold(article, one, two) and is_for_each(article, two, three):
        return _Terms(three, two, one, one.span.start)
    if _runs_over(article, one, two, three):
        return _Terms(one, three, two, _end(article, one, three))
    return None


def _end(article: Article, each: Claim, count: Claim) -> int:
    mark = unit_mark(article, each, count.noun)
    return mark.end if mark else each.span.end


def _runs_over(article: Article, each: Claim, total: Claim, count: Claim) -> bool:
    """Whether a total runs over the time that is counted last: "$5m a year, or $25m over five years"."""
    if count.kind != "duration" or total.kind != "amount" or not fits_unit(unit_mark(article, each), count):
        return False
    return is_over(article, total, count)


def _runs_longer(article: Article, relation: Relation, behind: Sequence[Claim]) -> bool:
    """Whether the total is that of another time: "$5m a year for five years, a total of $40m over eight years"."""
    total = relation.role("total")
    return any(is_over(article, total, claim) for claim in behind if total and claim.kind == "duration")


def _may_be_total(article: Article, each: Claim, total: Claim) -> bool:
    """Whether a sum may be the total of another: in the same currency, no sum for one itself, no difference."""
    return (
        total.kind == "amount"
        and unit_of(total) == unit_of(each)
        and not is_per_unit(article, total)
        and not is_compared(article, total)
    )


def _tie(article: Article, start: int, total: Claim, runs_over: bool) -> tuple[str, Certainty] | None:
    """The words that make a sum the total of what stands before it, and how sure they are.

    An "or" does so only where no more is said of the sum, unlike "or $13m now", or where its own time follows:
    `runs_over`.
    """
    data = language_data(article.language)["product"]
    found = joint(between(article, start, total.span.start), (*data["sums"], *data["yields"]), article.language)
    if found is None:
        return None
    in_all = _in_all(article.language).match(article.text, total.span.end, total.sentence.end)
    is_told = bool(found.mark) and (runs_over or is_closed(article, total.span.end))
    if found.link in data["sums"] and (is_told or found.link not in data["marked"]):
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
