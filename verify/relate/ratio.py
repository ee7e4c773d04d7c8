"""A total, how many it is for, and what each comes to: "paid $3bn for 40 trains, or $75m each"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import clause_breaks
from verify.lexicon import language_data, one_of
from verify.relate.each import fits_unit, is_over
from verify.relate.patterns import Pattern
from verify.relate.per_unit import UnitMark, is_per_unit, unit_mark
from verify.relate.phrasing import (
    between,
    fillers_pattern,
    has_open_end,
    is_closed,
    is_compared,
    is_counted,
    is_one_of_several,
    is_owner,
    joint,
    unit_of,
    words_pattern,
)
from verify.relate.sentences import Sentences
from verify.relations import Certainty, Relation

_COUNTS = frozenset({"count", "duration"})


def relate(sentences: Sentences) -> Iterator[Relation]:
    """The prices and sums per unit of an article that are told beside total and number."""
    article = sentences.article
    for figures in sentences.figures:
        for index in range(len(figures) - 2):
            three = figures[index : index + 3]
            if any(map(has_open_end, three)) or is_one_of_several(article, figures, index):
                continue
            relation = _ratio(article, *three)
            if relation:
                yield relation


def _ratio(article: Article, one: Claim, two: Claim, each: Claim) -> Relation | None:
    if one.kind == "amount" and two.kind in _COUNTS and _is_spent_on(article, one, two):
        total, count = one, two
    elif one.kind in _COUNTS and two.kind == "amount" and _is_had_for(article, one, two):
        count, total = one, two
    else:
        return None
    found = _may_be_each(article, total, each) and _tie(article, two, count, each)
    if not found:
        return None
    return Relation("ratio", (("total", total), ("count", count), ("each", each)), *found)


def _may_be_each(article: Article, total: Claim, each: Claim) -> bool:
    return (
        each.kind == "amount"
        and unit_of(each) == unit_of(total)
        and not is_per_unit(article, total)
        and not is_compared(article, each)
    )


def _is_spent_on(article: Article, total: Claim, count: Claim) -> bool:
    """Whether a sum is for what is counted next: "$3bn for 40 trains", "$600m over 5 years"."""
    if not is_counted(count):
        return is_over(article, total, count)
    text = between(article, total.span.end, count.span.start)
    return _words(article.language).spent_on.fullmatch(text) is not None and not is_owner(article, count)


def _is_had_for(article: Article, count: Claim, total: Claim) -> bool:
    """Whether what is counted is had for the sum behind: "40 trains for $3bn"."""
    text = between(article, count.span.end, total.span.start)
    fits = _words(article.language).had_for.fullmatch(text) is not None
    return fits and not clause_breaks(text, article.language) and not is_owner(article, count)


def _tie(article: Article, last: Claim, count: Claim, each: Claim) -> tuple[str, Certainty] | None:
    """The words that make a sum that of one unit, and how sure they are."""
    words = _words(article.language)
    found = joint(between(article, last.span.end, each.span.start), words.ties, article.language)
    if found is None or not (found.mark or found.link in words.averages):
        return None
    mark = unit_mark(article, each, count.noun)
    evidence = f"{found.mark} {found.link}".strip()
    if not fits_unit(mark, count):
        is_average = mark is None and found.link in words.averages
        return (evidence, Certainty.LIKELY) if is_average else None
    if not found.link and not is_closed(article, _end(mark)):
        return None
    return evidence, Certainty.CERTAIN


def _end(mark: UnitMark | None) -> int:
    return mark.end if mark else 0


@dataclass(frozen=True, slots=True)
class _Words:
    ties: tuple[str, ...]
    averages: frozenset[str]
    spent_on: Pattern
    had_for: Pattern


@cache
def _words(language: str) -> _Words:
    data = language_data(language)["ratio"]
    small = fillers_pattern(language)
    following = rf"(?:{one_of(language_data(language)['each']['next'])}\s+)?{small}"
    return _Words(
        ties=(*data["again"], *data["averages"]),
        averages=frozenset(data["averages"]),
        spent_on=Pattern(rf"{words_pattern(3)}\s+{one_of(data['spent_on'])}\s+{following}{words_pattern(1)}\s*"),
        had_for=Pattern(rf"{words_pattern(5)}\s+{one_of(data['had_for'])}\s+{small}"),
    )
