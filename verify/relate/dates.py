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
from verify.relations import Certainty, Relation

_NOUN = r"(?:[\s-]+[^\W\d_]+(?:['’][^\W\d_]*)?){1,4}"
_REACH = 60
_LISTED = re.compile(r"\s*(?:,|[^\W\d_]+)\s+\d{1,2}(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_LENGTHS = frozenset({"day", "week"})


def relate(article: Article, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The stretches of days of an article: each alone, beside its length, and told twice."""
    told = [claim for claim in claims if claim.kind == "dates"]
    if not language_data(article.language)["dates_told"]["links"]:  # a language whose words are not known
        return
    for claim in told:
        if found := _alone(article, claim):
            yield found
    lengths = [claim for claim in claims if claim.kind == "duration"]
    for length in lengths:
        yield from _with_days(article, length, told)
    last_told: dict[str, Claim] = {}
    for claim in told:
        event = _event(article, claim)
        if event is None or _is_of_another_time(article, claim):
            continue
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


def _with_days(article: Article, length: Claim, told: Sequence[Claim]) -> Iterator[Relation]:
    """A length right before its days: "the seven-day festival from 3 to 9 March", "the six-day trip, 3-8 May"."""
    if length.quantity is None or length.quantity.unit not in _LENGTHS or "-" not in length.text:
        return
    days = next((claim for claim in told if claim.span.start > length.span.end), None)
    if days is None or days.sentence != length.sentence:
        return
    between = article.text[length.span.end : days.span.start]
    found = _link(article.language).fullmatch(between)
    if found is None or _working(article.language).search(between):
        return
    if not _LISTED.match(article.text, days.span.end, days.sentence.end):
        yield Relation("dates", (("one", length), ("other", days)), between.strip(" ,("), Certainty.LIKELY)


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


def _may_be_one(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches share an end, and no year that both name keeps them apart."""
    years = {stretch.last_year for stretch in (one, other)} - {None}
    shares = one.first == other.first or one.last == other.last
    return shares and len(years) < 2 and not (one.is_backward or other.is_backward)


def _is_of_another_time(article: Article, claim: Claim) -> bool:
    """Whether a sentence tells the days of another year, or may: "last year's festival", "in 2003"."""
    text = article.text
    around = text[claim.sentence.start : claim.span.start] + text[claim.span.end : claim.sentence.end]
    return _YEAR.search(around) is not None or _relative(article.language).search(around) is not None


def _event(article: Article, claim: Claim) -> str | None:
    """What a stretch is said of: the word before it, links left out: "festival" of "The festival runs from"."""
    data = language_data(article.language)["dates_told"]
    words = article.text[claim.sentence.start : claim.span.start]
    rest = _links_at_end(article.language).sub("", words.rstrip(" ,("))
    rest = rest.rstrip(" ,(")
    word = rest[word_start(rest, len(rest)) :]
    return fold(word) if len(word) >= max(1, data["fewest_letters"]) else None


def _names(article: Article, claim: Claim) -> set[str]:
    """The words with capitals in the sentence of a stretch, but the first: "Berlin"."""
    text = article.text
    words = _WORD.findall(text[claim.sentence.start : claim.span.start])[1:]
    words += _WORD.findall(text[claim.span.end : claim.sentence.end])
    return {word for word in words if word[:1].isupper()}


@cache
def _relative(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["calendar"]["relative"])
    return re.compile(rf"(?i:(?<!\w){words}(?!\w))")


@cache
def _link(language: str) -> re.Pattern[str]:
    links = one_of(language_data(language)["dates_told"]["links"])
    return re.compile(rf"{_NOUN}?(?:,\s+|\s+\(|(?:\s+(?i:{links}))+\s+)(?:(?i:{links})\s+)?")


@cache
def _links_at_end(language: str) -> re.Pattern[str]:
    links = one_of(language_data(language)["dates_told"]["links"])
    return re.compile(rf"(?:[\s,]+(?i:{links}))+\Z")


@cache
def _working(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["dates_told"]["working"])
    return re.compile(rf"(?i:(?<!\w){words}(?!\w))")
