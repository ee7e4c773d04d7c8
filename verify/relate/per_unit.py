"""Figures that are said of one unit each: "$2m a month", "410p a share", "$75m each". They are no totals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from verify.claims import Claim
from verify.document import Article
from verify.lexicon import LETTERS, NO_LETTER, language_data, lexicon, one_of
from verify.relate.patterns import Pattern

_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_FARTHEST_EACH = 60
"""How many characters may stand between "each" and its figure: "will each be paid a bonus of"."""


@dataclass(frozen=True, slots=True)
class UnitMark:
    """The words that say that a figure is one unit's: `noun` is "year" in "a year", None in "each"."""

    noun: str | None
    start: int
    end: int


def is_per_unit(article: Article, claim: Claim) -> bool:
    """Whether a figure is said of one unit: "$2m a month", "$50 per barrel", "will each get $2,000".

    Of "$5m a decade ago" it is not: the words behind tell when.
    """
    return unit_mark(article, claim) is not None or is_each_ones(article, claim)


def unit_mark(article: Article, claim: Claim, counted: str | None = None) -> UnitMark | None:
    """The words right behind a figure that name its unit, over an equivalent in brackets; None without any.

    `counted` is a noun that is known to be counted beside it: then "$4,000 a screen" is said of a screen.
    """
    words = _words(article.language)
    end = claim.span.end
    aside = _BRACKET.match(article.text, end, claim.sentence.end)
    for start in (end, aside.end() if aside else end):
        mark = words.behind.match(article.text, start, claim.sentence.end)
        if mark:
            noun = mark["noun"]
            named = words.adverbs.get((mark["adverb"] or "").casefold())
            return UnitMark(noun.casefold() if noun else named, start, mark.end())
        mark = words.articled.match(article.text, start, claim.sentence.end)
        if mark and mark["noun"].casefold() == counted:
            return UnitMark(counted, start, mark.end())
    return None


def is_each_ones(article: Article, claim: Claim) -> bool:
    """Whether "each" is said of the figure behind it; in "410p each to raise £82m" it is not."""
    words = _words(article.language)
    start = max(claim.sentence.start, claim.span.start - _FARTHEST_EACH)
    found = words.before.search(article.text, start, claim.span.start)
    return found is not None and words.figure.search(article.text, start, found.start() + 1) is None


@dataclass(frozen=True, slots=True)
class _Words:
    behind: Pattern
    articled: Pattern
    before: re.Pattern[str]
    figure: Pattern
    adverbs: dict[str, str]


@cache
def _words(language: str) -> _Words:
    data = language_data(language)["per_unit"]
    other_time = rf"\s+{one_of(data['not_before'])}(?!\w)"
    articled = rf"{one_of(data['articles'])}[\s-]+(?={one_of(data['units'])}(?!\w)(?!{other_time}))"
    named = rf"(?:{articled}|{one_of(data['prepositions'])}\s+)(?P<noun>{LETTERS})"
    alone = rf"(?P<adverb>{one_of((*data['each'], *data['adverbs']))})(?!\w)(?!\s+{one_of(data['of'])}(?!\w))"
    scales, currencies = lexicon(language).scales, lexicon(language).currencies.meaning
    return _Words(
        behind=Pattern(rf"[\s-]?(?:{named}|{alone})"),
        articled=Pattern(rf"[\s-]?{one_of(data['articles'])}[\s-]+(?P<noun>{LETTERS})"),
        before=re.compile(rf"(?:{NO_LETTER}|^)(?i:{one_of(data['before'])})(?!\w)[^\d,;:.()]*$"),
        figure=Pattern(rf"\d[^\W\d_]{{0,3}}(?:\s{one_of(scales)})?(?:\s{one_of(currencies)})?\s$"),
        adverbs=data["adverbs"],
    )
