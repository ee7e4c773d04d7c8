"""Figures that are told for one of several: "$5m a year for five years", "300 workers will each get $2,000".

Each of these pairs has a price or sum for one, `each`, and how many there are, `count`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import clause_breaks
from verify.lexicon import language_data, one_of
from verify.quantity import DURATIONS
from verify.relate.patterns import Pattern
from verify.relate.per_unit import UnitMark, unit_mark
from verify.relate.phrasing import between, fillers_pattern, is_counted, is_owner, unit_of, words_pattern

_SHARES = frozenset({"share", "unit"})


def fits_unit(mark: UnitMark | None, count: Claim) -> bool:
    """Whether the words behind a figure name what is counted: "a year" of "five years", "each" of any things.

    "Per person" and "a head" are said of any people.
    """
    if mark is None:
        return False
    unit = unit_of(count)
    if mark.noun is None:
        return is_counted(count)
    return mark.noun == (unit if unit in DURATIONS else count.noun)


def is_rate_for(article: Article, each: Claim, count: Claim) -> bool:
    """Whether a sum for one is followed by how many: "$5m a year for five years", "$2,000 to each of 300 men"."""
    mark, words = unit_mark(article, each, count.noun), _words(article.language)
    if mark is None or mark.noun in words.of:  # "410p for each of the 20m shares"
        text = between(article, each.span.end, count.span.start)
        return is_counted(count) and words.to_each.fullmatch(text) is not None
    text = between(article, mark.end, count.span.start)
    return fits_unit(mark, count) and words.rate_for.fullmatch(text) is not None


def is_over(article: Article, total: Claim, count: Claim) -> bool:
    """Whether a sum runs over the time told next: "$600m over the next five years"."""
    text = between(article, total.span.end, count.span.start)
    return _words(article.language).over.fullmatch(text) is not None


def is_for_each(article: Article, count: Claim, each: Claim) -> bool:
    """Whether a count is followed by the sum for one: "300 workers will each get $2,000", "20m shares at 410p"."""
    words = _words(article.language)
    text = between(article, count.span.end, each.span.start)
    if is_owner(article, count) or clause_breaks(text, article.language):
        return False
    mark = unit_mark(article, each, count.noun)
    if words.at.fullmatch(text):
        is_priced = words.priced_at.fullmatch(text) is not None and _is_traded(article, count)
        return (count.noun in _SHARES or is_priced) if mark is None else fits_unit(mark, count)
    if not is_counted(count):
        return False
    if words.each_has.fullmatch(text):
        return mark is None
    if mark and words.noun.fullmatch(text):  # "it fined 12 banks $500,000 each"
        return fits_unit(mark, count) or mark.noun in words.anyone
    before = article.text[count.sentence.start : count.span.start]
    return mark is None and words.each_of.search(before) is not None and words.has.fullmatch(text) is not None


def is_rate_over(article: Article, each: Claim, count: Claim) -> bool:
    """Whether a sum for a time is followed by how long it ran: "$2m a month; over 18 months"."""
    mark = unit_mark(article, each)
    if mark is None or not fits_unit(mark, count):
        return False
    return _words(article.language).then_over.fullmatch(between(article, mark.end, count.span.start)) is not None


def _is_traded(article: Article, count: Claim) -> bool:
    """Whether what is counted is bought or sold: "selling 2m copies"."""
    before = article.text[count.sentence.start : count.span.start]
    return _words(article.language).traded.search(before) is not None


@dataclass(frozen=True, slots=True)
class _Words:
    rate_for: Pattern
    over: Pattern
    of: frozenset[str]
    anyone: frozenset[str]
    then_over: Pattern
    at: Pattern
    priced_at: Pattern
    traded: Pattern
    noun: Pattern
    to_each: Pattern
    each_has: Pattern
    each_of: Pattern
    has: Pattern


@cache
def _words(language: str) -> _Words:
    data = language_data(language)["each"]
    small = fillers_pattern(language)
    determiner = rf"(?:{one_of(data['determiners'])}\s+)?"
    return _Words(
        rate_for=Pattern(rf"{words_pattern(2)}\s+{one_of(data['for'])}\s+(?:{one_of(data['next'])}\s+)?{small}"),
        over=Pattern(rf"{words_pattern(4)}\s+{one_of(data['over'])}\s+(?:{one_of(data['next'])}\s+)?{small}"),
        of=frozenset(language_data(language)["per_unit"]["of"]),
        anyone=frozenset(data["anyone"]),
        then_over=Pattern(rf"(?:[;,]|\s[–—-])\s+{one_of(data['over'])}\s+(?:{one_of(data['next'])}\s+)?{small}"),
        priced_at=Pattern(rf"{words_pattern(3)}\s+{one_of(data['priced_at'])}\s+{small}"),
        traded=Pattern(rf"(?<!\w){one_of(data['trading'])}\s+{small}$"),
        at=Pattern(rf"{words_pattern(4)}\s+{one_of(data['at'])}\s+{small}"),
        noun=Pattern(rf"{words_pattern(3)}\s+{small}"),
        to_each=Pattern(rf"{words_pattern(2)}\s+{one_of(data['to_each'])}\s+{determiner}{small}"),
        each_has=Pattern(rf"{words_pattern(4)}\s+{one_of(data['each'])}{words_pattern(5)}\s+{small}"),
        each_of=Pattern(rf"(?<!\w){one_of(data['each_of'])}\s+{determiner}$"),
        has=Pattern(rf"{words_pattern(7)}\s+{small}"),
    )
