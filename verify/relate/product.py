"""A sum for each, how many there are, and their total: "$5m a year for five years, or $25m in all"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import clause_breaks
from verify.lexicon import language_data
from verify.relate.each import fits_unit, is_for_each, is_over, is_rate_for, is_rate_over
from verify.relate.per_unit import is_per_unit, unit_mark
from verify.relate.phrasing import (
    between,
    has_open_end,
    is_closed,
    is_compared,
    is_one_of_several,
    joint,
    unit_of,
    word_behind,
)
from verify.relate.product_words import product_words
from verify.relate.sentences import Sentences
from verify.relations import Certainty, Relation

_COUNTS = frozenset({"count", "duration"})


def relate(sentences: Sentences) -> Iterator[Relation]:
    """The products of an article: "300 workers will each get $2,000, a total of $600,000"."""
    article, claims = sentences.article, sentences.claims
    for figures in sentences.figures:
        if len(figures) == len(("each", "count")):
            yield from _told_after(article, claims, *figures)
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
    tie = ("by", Certainty.CERTAIN) if terms.total is one else _tie(article, terms, terms.total is two)
    roles = (("each", terms.each), ("count", terms.count), ("total", terms.total))
    return Relation("product", roles, *tie) if tie else None


def _terms(article: Article, one: Claim, two: Claim, three: Claim) -> _Terms | None:
    """Which of three figures is the sum for each, which their number, which their total."""
    if one.kind in _COUNTS:
        fits = two.kind == "amount" and is_for_each(article, one, two)
        return _Terms(two, one, three, _end(article, two, one)) if fits else None
    if one.kind != "amount":
        return None
    if two.kind in _COUNTS and (is_rate_for(article, one, two) or is_rate_over(article, one, two)):
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


def _tie(article: Article, terms: _Terms, runs_over: bool) -> tuple[str, Certainty] | None:
    """The words that make a sum the total of what stands before it, and how sure they are.

    An "or" does so only where no more is said of the sum, unlike "or $13m now", or where its own time follows:
    `runs_over`.
    """
    data = language_data(article.language)["product"]
    total = terms.total
    text = between(article, terms.start, total.span.start)
    words = product_words(article.language)
    in_all = words.in_all.match(article.text, total.span.end, total.sentence.end)
    found = joint(text, data["sums"], article.language)
    if found and found.link in data["sums"]:
        is_told = bool(found.mark) and (runs_over or is_closed(article, total.span.end))
        if is_told or found.link not in data["marked"]:
            return f"{found.mark} {found.link}".strip(), Certainty.CERTAIN
    if found and found.mark and in_all:
        return in_all.group().strip(), Certainty.CERTAIN
    if found and found.is_apposition and runs_over:
        return found.mark, Certainty.LIKELY
    if (in_all and words.aside.fullmatch(text)) or words.as_a_whole.fullmatch(text):
        return text.strip(), Certainty.LIKELY
    return _yielded(article, text, terms.count, total)


def _yielded(article: Article, text: str, count: Claim, total: Claim) -> tuple[str, Certainty] | None:
    """The words that make a sum what came of the things before it: ", raising", "will bring the explorer".

    They leave it likely, since costs may come off, and nothing where more is said of the sum: "with fees".
    """
    words = product_words(article.language)
    told = words.yields.fullmatch(text) or (_counts_all(article, count) and words.valuing.fullmatch(text))
    if not told or word_behind(article, total.span.end) in words.not_all:
        return None
    others = f"{told['lead']} {told['rest']}"
    if clause_breaks(others, article.language) or words.doubts.search(others):
        return None
    return (told["link"] or told["verb"]).casefold(), Certainty.LIKELY


def _counts_all(article: Article, count: Claim) -> bool:
    """Whether all there are of something are counted: "its 84m shares"."""
    before = article.text[count.sentence.start : count.span.start]
    return product_words(article.language).all_of.search(before) is not None


def _is_sold(article: Article, total: Claim, count: Claim) -> bool:
    """Whether a sum came of things that are counted next: "raised £82m by selling 20m shares"."""
    return (
        product_words(article.language).by_selling.fullmatch(between(article, total.span.end, count.span.start))
        is not None
    )


def _told_after(article: Article, claims: Sequence[Claim], one: Claim, two: Claim) -> Iterator[Relation]:
    """A sum for each and their number with the total that the next sentence tells: "In all it paid $1.47m."."""
    each, count = (one, two) if one.kind == "amount" else (two, one)
    if each.kind != "amount" or count.kind not in _COUNTS or has_open_end(each) or has_open_end(count):
        return
    is_product = is_rate_for(article, each, count) if each is one else is_for_each(article, count, each)
    total = _lone_total(article, claims, each) if is_product else None
    if total and _may_be_total(article, each, total):
        roles = (("each", each), ("count", count), ("total", total))
        yield Relation("product", roles, article.quote(total.sentence).strip(), Certainty.LIKELY)


def _lone_total(article: Article, claims: Sequence[Claim], each: Claim) -> Claim | None:
    """The only figure of the sentence behind, if words there call it what all of them come to."""
    index = bisect_left(claims, each.sentence.end, key=lambda claim: claim.span.start)
    figures = [claim for claim in islice(claims, index, index + 2) if claim.quantity]
    if not figures or any(claim.sentence == figures[0].sentence for claim in figures[1:]):
        return None
    total, words = figures[0], product_words(article.language)
    gap = article.text[each.sentence.end : total.sentence.start]
    if gap.strip() or "\n" in gap or has_open_end(total):
        return None
    opens = words.told_after.fullmatch(article.text[total.sentence.start : total.span.start])
    behind = words.to_all.match(article.text, total.span.end, total.sentence.end)
    is_last = is_closed(article, behind.end() if behind else total.span.end)
    return total if (opens or behind) and is_last else None
