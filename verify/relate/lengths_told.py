"""Lengths beside the days that they tell: "lasted six days, from 27 June to 2 July", "a seven-day fair".

The roles are `one`, the length, and `other`, its days; where a term runs from a day, `start` is that day and
`other` the one on which it ends: "90 days from 1 March, that is until 30 May".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from verify.claims import Claim
from verify.document import Article
from verify.lexicon import language_data, one_of
from verify.relate.patterns import Pattern
from verify.relations import Certainty, Relation

_NOUN = r"(?:[\s-]+[^\W\d_]+(?:['’][^\W\d_]*)?){1,4}"
_REACH = 40
_LISTED = re.compile(r"\s*(?:,|[^\W\d_]+)\s+\d{1,2}(?!\d)")
_UNITS = frozenset({"day", "week"})
_TERMS = frozenset({"day", "week", "month", "year"})
_HYPHENS = "-\u2011"


def lengths_with_days(article: Article, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The lengths of an article that are told right before their stretch of days, right behind it, or of it."""
    told = [claim for claim in claims if claim.kind in ("duration", "dates")]
    for one, other in pairwise(told):
        if one.sentence != other.sentence or one.kind == other.kind:
            continue
        words = _before(article, one, other) if one.kind == "duration" else _behind(article, one, other)
        length, days = (one, other) if one.kind == "duration" else (other, one)
        if words and _is_length(length, _UNITS) and not _LISTED.match(article.text, days.span.end):
            roles = (("one", length), ("other", days))
            yield Relation("dates", roles, words.strip(" ,(;"), Certainty.LIKELY)


def terms(article: Article, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The terms of an article with the day from which each runs and the day on which it ends."""
    told = [claim for claim in claims if claim.kind in ("duration", "date")]
    shapes = _shapes(article.language)
    for at in range(len(told) - 2):
        one, second, third = told[at : at + 3]
        if one.sentence != third.sentence or one.span.end > second.span.start:
            continue
        first_gap = article.text[one.span.end : second.span.start]
        second_gap = article.text[second.span.end : third.span.start]
        if one.kind == "duration" and shapes.runs_from.fullmatch(first_gap) and shapes.ends.fullmatch(second_gap):
            length, start, end = one, second, third
        elif second.kind == "duration" and _is_end_first(article, one, first_gap, second_gap, shapes):
            length, start, end = second, third, one
        else:
            continue
        if _is_length(length, _TERMS) and {start.kind, end.kind} == {"date"}:
            roles = (("one", length), ("start", start), ("other", end))
            yield Relation("dates", roles, f"{first_gap.strip()} … {second_gap.strip(' ,(')}", Certainty.LIKELY)


def _is_end_first(article: Article, end: Claim, gap: str, other_gap: str, shapes: _Shapes) -> bool:
    """Whether the day of the end is told first: "until 9 June, that is 60 days from 10 April"."""
    before = article.text[max(end.sentence.start, end.span.start - _REACH) : end.span.start]
    return bool(
        shapes.until.search(before) and shapes.that_is.fullmatch(gap) and shapes.runs_from.fullmatch(other_gap)
    )


def _is_length(claim: Claim, units: frozenset[str]) -> bool:
    """Whether a duration is so many whole units and no more or less."""
    quantity = claim.quantity
    return (
        quantity is not None
        and quantity.unit in units
        and quantity.hedge is None
        and quantity.value is not None
        and quantity.value == int(quantity.value)
    )


def _is_adjective(length: Claim) -> bool:
    return any(mark in length.text for mark in _HYPHENS)


def _before(article: Article, length: Claim, days: Claim) -> str | None:
    """The words that tie a length to the days behind it."""
    shapes = _shapes(article.language)
    between = article.text[length.span.end : days.span.start]
    if shapes.working.search(between):
        return None
    if _is_adjective(length):
        return between if shapes.link.fullmatch(between) else None
    lead = article.text[max(length.sentence.start, length.span.start - _REACH) : length.span.start]
    opens, tied = shapes.whole.search(lead), shapes.whole_link.fullmatch(between)
    return f"{opens.group()}… {between}" if opens and tied else None


def _behind(article: Article, days: Claim, length: Claim) -> str | None:
    """The words that tie a length to the days before it: ", a (seven-day) feast", "; its (21 days) are"."""
    shapes = _shapes(article.language)
    between = article.text[days.span.end : length.span.start]
    rest = article.text[length.span.end : length.sentence.end]
    if shapes.working.match(rest):
        return None
    if shapes.owned.search(between) and shapes.is_so.match(rest):
        return between if not _is_adjective(length) else None
    if _is_adjective(length):
        tied = shapes.apposed.fullmatch(between)
        closed = shapes.noun_phrase.match(rest)
        opens = not _has_words(article.text[days.sentence.start : days.span.start], article.language)
        return between if tied and closed and (not opens or closed["comma"]) else None
    if shapes.stretch.fullmatch(between):
        return between
    return between if shapes.bare.fullmatch(between) and shapes.in_all.match(rest) else None


def _has_words(lead: str, language: str) -> bool:
    """Whether anything but "From" stands before a stretch that opens its sentence."""
    return _shapes(language).links.sub("", lead).strip(" ,(") != ""


class _Shapes:
    """The patterns of a language.

    link, whole, whole_link     between "the seven-day" and its days; "lasted " before a length, and behind it
    apposed, noun_phrase        ", a " before "seven-day", and its noun behind, with the comma that ends it
    stretch, bare, in_all       ", a stretch of " before "35 days"; ", " before what "in all" follows
    owned, is_so                "; its " before "21 days", and " are" behind
    runs_from, ends             " from " and ", that is until " in "90 days from 1 March, that is until 30 May"
    until, that_is              the same in "until 30 May, that is 90 days from 1 March"
    links, working              words that lead to days; words with which a length is not that of the days
    """

    def __init__(self, language: str) -> None:
        data = language_data(language)
        told = data["dates_told"]
        links, of = one_of(told["links"]), one_of(data["calendar"]["of"])
        articles, again = one_of(told["articles"]), one_of(told["again"])
        owners, fillers = one_of(told["owners"]), one_of(told["stretches"])
        mark = r"(?:\)?,\s+|\s+\(|\s+[-–—]\s+|[–—])"
        working = one_of(told["working"])
        self.link = Pattern(rf"{_NOUN}?(?:,\s+|\s+\(|(?:\s+{links})+\s+)(?:{links}\s+)?")
        self.links = Pattern(rf"(?<!\w){links}(?!\w)")
        self.whole = Pattern(rf"(?<!\w)(?:{one_of(told['lasting'])}|{owners})\s+\Z")
        self.whole_link = Pattern(
            rf"(?:\s+{of}(?:\s+[^\W\d_]+){{1,3}}?)?(?:,\s+|\s+\(|\s+(?=\w))(?:{links}\s+){{0,2}}"
        )
        self.apposed = Pattern(rf"{mark}{articles}\s+")
        self.noun_phrase = Pattern(
            rf"(?:\s+[^\W\d_]+){{1,3}}?(?:\s*(?P<comma>[,)–—]|\s-\s)|\s*[.;!?]|\s+{one_of(told['described'])}(?!\w))"
        )
        self.stretch = Pattern(
            rf"{mark}(?:{again}\s+)?(?:{articles}\s+(?:[^\W\d_]+\s+)?{fillers}\s+{of}\s+|{again}\s+)"
        )
        self.bare = Pattern(mark)
        self.in_all = Pattern(rf"\s*\)|\s+{one_of(data['total']['behind'])}(?!\w)")
        self.owned = Pattern(rf"[,;]\s+(?:[^\W\d_]+\s+)?{owners}\s+\Z")
        self.is_so = Pattern(rf"\s+{one_of(data['change']['copulas'])}(?!\w)")
        until = one_of(told["until"])
        self.runs_from = Pattern(rf"\s+{one_of(told['after'])}\s+(?:{articles}\s+)?")
        self.ends = Pattern(rf"(?:,?\s+|\s+\(|\s+[-–—]\s+|[–—])(?:{again}\s+)?{until}\s+")
        self.until = Pattern(rf"(?<!\w){until}\s+\Z")
        self.that_is = Pattern(rf"{mark}(?:{again}\s+)?")
        self.working = Pattern(rf"(?:\s+[^\W\d_]+)?(?<!\w){working}(?!\w)")


@cache
def _shapes(language: str) -> _Shapes:
    return _Shapes(language)
