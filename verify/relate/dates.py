"""Stretches of days and what else is told of them: "the seven-day festival from 3 to 9 March".

The roles are `one` and `other`: a length and its days, or the days of one event told twice. A stretch alone
is `one`: it may still end before it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from verify.claims import Claim
from verify.document import Article
from verify.extract.dates import Stretch, stretch_of
from verify.extract.leads import lead_words
from verify.lexicon import fold, language_data, one_of, word_start
from verify.relate.lengths_told import lengths_with_days, terms
from verify.relate.patterns import times_told
from verify.relate.phrasing import goes_on
from verify.relate.sentences import Sentences
from verify.relations import Certainty, Relation

_FARTHEST = 500
_REACH = 60
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def relate(sentences: Sentences) -> Iterator[Relation]:
    """The stretches of days of an article: each alone, beside its length, and told twice."""
    article, claims = sentences.article, sentences.claims
    told = [claim for claim in claims if claim.kind == "dates"]
    if not language_data(article.language)["dates_told"]["links"]:  # a language whose words are not known
        return
    for claim in told:
        if found := _alone(article, claim):
            yield found
    yield from lengths_with_days(article, claims)
    yield from terms(article, claims)
    yield from _twice(article, told)


def _twice(article: Article, told: Sequence[Claim]) -> Iterator[Relation]:
    """The stretches that tell again the days of one event, each with the one told last."""
    before: Claim | None = None
    last_told: dict[str, Claim] = {}
    for claim in told:
        event = _event(article, claim)
        if event is None or _is_of_another_time(article, claim):
            before = None
            continue
        if before and _is_general(article, claim, event) and goes_on(article, before.sentence, claim.sentence):
            event = _event(article, before) or event
        before = claim
        if event in last_told and (found := _told_twice(article, last_told[event], claim, event)):
            yield found
        last_told[event] = claim


def _alone(article: Article, claim: Claim) -> Relation | None:
    """A stretch, unless a figure moved "from 9 to 3" on some day of March."""
    words = _WORD.findall(article.text[max(claim.sentence.start, claim.span.start - _REACH) : claim.span.start])
    if any(fold(word) in lead_words(article.language).directions for word in words[-3:]):
        return None
    has_dash = any(mark in claim.text for mark in "-–—")
    if has_dash and not _YEAR.search(claim.text):  # "open 9-5 March" tells hours, "the 5-3 win" goals
        return None
    return Relation("dates", (("one", claim),), claim.text, Certainty.LIKELY if has_dash else Certainty.CERTAIN)


def _told_twice(article: Article, one: Claim, other: Claim, event: str) -> Relation | None:
    """The days of what is called by one name in two places, if they share their first or their last day."""
    if one.sentence == other.sentence:
        return None
    days = [stretch_of(claim, article.language) for claim in (one, other)]
    if days[0] is None or days[1] is None or not _may_be_one(days[0], days[1]):
        return None
    names = [_names(article, claim) for claim in (one, other)]
    if all(names) and not names[0] & names[1]:
        return None
    return Relation("dates", (("one", one), ("other", other)), event, Certainty.LIKELY)


def _is_general(article: Article, claim: Claim, event: str) -> bool:
    """Whether a word points to any event just named: "The four-day event, held" of a fair."""
    data = language_data(article.language)
    first = _WORD.search(article.text, claim.sentence.start, claim.span.start)
    points = first is not None and fold(first.group()) in map(fold, data["order"]["definite"])
    return points and event in map(fold, data["dates_told"]["general"])


def _may_be_one(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches share an end, and no year that both name keeps them apart."""
    years = {stretch.last_year for stretch in (one, other)} - {None}
    shares = one.first == other.first or one.last == other.last
    return shares and len(years) < 2 and not (one.is_backward or other.is_backward)


def _is_of_another_time(article: Article, claim: Claim) -> bool:
    """Whether a sentence tells the days of another year, or may: "last year's festival", "in 2003"."""
    around = "".join(_around(article, claim))
    return _YEAR.search(around) is not None or times_told(article.language).search(around) is not None


def _around(article: Article, claim: Claim) -> tuple[str, str]:
    """The words of a sentence before and behind a stretch, as far as words may say something of it."""
    start, end = max(claim.sentence.start, claim.span.start - _FARTHEST), claim.span.end + _FARTHEST
    return article.text[start : claim.span.start], article.text[claim.span.end : min(claim.sentence.end, end)]


def _event(article: Article, claim: Claim) -> str | None:
    """What a stretch is said of: the word before it, links left out: "festival" of "The festival runs from"."""
    data = language_data(article.language)["dates_told"]
    words, _ = _around(article, claim)
    rest = _links_at_end(article.language).sub("", words.rstrip(" ,("))
    rest = rest.rstrip(" ,(")
    word = rest[word_start(rest, len(rest)) :]
    return fold(word) if len(word) >= max(1, data["fewest_letters"]) else None


def _names(article: Article, claim: Claim) -> set[str]:
    """The words with capitals in the sentence of a stretch, but the first: "Berlin"."""
    before, behind = _around(article, claim)
    words = _WORD.findall(before)[1:] + _WORD.findall(behind)
    return {word for word in words if word[:1].isupper()}


@cache
def _links_at_end(language: str) -> re.Pattern[str]:
    links = one_of(language_data(language)["dates_told"]["links"])
    return re.compile(rf"(?:[\s,]+(?i:{links}))+\Z")
