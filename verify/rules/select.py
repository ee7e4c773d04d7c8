"""Which articles a rule is about, and which of their claims and relations a fact means.

Selecting is not asserting: a claim with another figure than the rule expects is still selected, so that the check
can find it wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from verify import cldr
from verify.claims import KINDS as CLAIM_KINDS
from verify.claims import Claim, Phrase
from verify.document import BODY_BLOCKS, Article
from verify.lexicon import lexicon, one_of
from verify.quantity import PERCENT
from verify.relate.per_unit import unit_mark
from verify.relations import Relation
from verify.rules import globs
from verify.rules.model import OWN, ArticleFilter, Selector
from verify.rules.tabled import stands_where_asked
from verify.rules.words import named, occurrences, occurs, stand
from verify.units import is_currency

Match = Claim | Relation


def applies(wanted: ArticleFilter, article: Article) -> bool:
    """Whether a rule with this filter is about the article.

    An article that may have appeared on one of the filter's days is in; one without a date is not.
    """
    return (
        (not wanted.paths or globs.selects(wanted.paths, article.path))
        and (wanted.story is None or wanted.story == article.story)
        and (not wanted.tags or bool({tag.casefold() for tag in wanted.tags} & _tags(article)))
        and (wanted.language is None or _in_language(article.language, wanted.language))
        and _appeared_within(wanted, article)
    )


def select(
    selector: Selector, article: Article, claims: Iterable[Claim], relations: Iterable[Relation]
) -> tuple[Match, ...]:
    """The claims or relations of an article that a fact means, in the order of the text."""
    told = tuple(claims)
    if OWN in (*selector.currency, *selector.not_currency):
        selector = _with_own(selector, article, told)
    candidates: Sequence[Match] = (*told, *relations)
    in_place = stands_where_asked(selector, article, told)
    found = [
        match
        for match in candidates
        if _is_found(selector.find, match)
        and _fits(selector, article, match)
        and any(map(in_place, _claims(match)))
    ]
    found.sort(key=lambda match: (match.span.start, match.span.end))
    return tuple(found if selector.nearest is None else _nearest(selector.nearest, article, found))


def _with_own(selector: Selector, article: Article, claims: Sequence[Claim]) -> Selector:
    """The selector with the article's own currency for "own": its metadata's, else the commonest of its sums."""
    country = article.meta("country")
    stated = article.meta("currency") or (cldr.country_currency(country) if country else None)
    units = Counter(claim.quantity.unit for claim in claims if claim.quantity and is_currency(claim.quantity.unit))
    own = [stated] if stated else [unit for unit, _ in units.most_common(1) if unit]

    def named(codes: Sequence[str]) -> tuple[str, ...]:
        return tuple(code for one in codes for code in (own if one == OWN else [one]))

    return replace(selector, currency=named(selector.currency), not_currency=named(selector.not_currency))


def _tags(article: Article) -> set[str]:
    named = (value for name, value in article.metadata if name in ("tags", "tag"))
    return {tag.strip().casefold() for value in named for tag in value.split(",")}


def _in_language(language: str, wanted: str) -> bool:
    """`en` takes en-GB too; `en-GB` takes only itself."""
    language, wanted = (code.casefold().replace("_", "-") for code in (language, wanted))
    return language == wanted or language.startswith(wanted + "-")


def _appeared_within(wanted: ArticleFilter, article: Article) -> bool:
    if wanted.published_from is None and wanted.published_to is None:
        return True
    published = article.published
    if published is None:
        return False
    early_enough = wanted.published_to is None or published.first <= wanted.published_to
    return early_enough and (wanted.published_from is None or wanted.published_from <= published.last)


def _claims(match: Match) -> tuple[Claim, ...]:
    return match.claims if isinstance(match, Relation) else (match,)


def _is_found(find: str, match: Match) -> bool:
    """Whether `find` means this kind. A percent change is a percentage too; a figure is any claim with one.

    A word that names both a kind of claim and a kind of relation (`change`) means the claim: whoever needs the
    levels beside it finds the relation by its claim.
    """
    if isinstance(match, Relation):
        return match.kind == find and find not in CLAIM_KINDS
    if match.kind == find:
        return True
    if match.quantity is None:
        return False
    if find == "figure":
        return True
    return find == "percentage" and match.kind == "change" and match.quantity.unit == PERCENT


def _fits(selector: Selector, article: Article, match: Match) -> bool:
    """Whether a claim, or some claim of a relation, has what the selector asks; its sentence has the words."""
    claims = _claims(match)
    language = article.language
    return (
        _fits_unit(selector, claims)
        and (not selector.blocks or any(_stands_in(selector.blocks, claim.block) for claim in claims))
        and (selector.of is None or any(_counts(selector.of, claim, article) for claim in claims))
        and _reads(selector.base, (claim.base for claim in claims))
        and _reads(selector.period, (claim.period for claim in claims))
        and (selector.speaker is None or any(_speaks(selector.speaker, claim) for claim in claims))
        and _stands_beside(selector, article.quote(claims[0].sentence), language)
    )


def _fits_unit(selector: Selector, claims: tuple[Claim, ...]) -> bool:
    units = {claim.quantity.unit for claim in claims if claim.quantity and claim.quantity.unit}
    if selector.unit and not units & set(selector.unit):
        return False
    if selector.currency and not units & set(selector.currency):
        return False
    if not selector.not_currency:
        return True
    # A sum whose currency nothing tells may be the excluded one, so it is left out.
    currencies = {unit for unit in units if is_currency(unit)}
    return bool(currencies) and not currencies & set(selector.not_currency)


def _stands_in(blocks: tuple[str, ...], block: str) -> bool:
    return block in blocks or ("body" in blocks and block in BODY_BLOCKS)


def _counts(noun: str, claim: Claim, article: Article) -> bool:
    """Whether a claim counts the noun, or is a sum for one of it: "410 pence a share"."""
    if claim.noun is not None:
        return occurs(noun, claim.noun, article.language)
    if claim.quantity is None or not is_currency(claim.quantity.unit):
        return False
    mark = unit_mark(article, claim)
    return mark is not None and mark.noun is not None and occurs(noun, mark.noun, article.language)


def _reads(wanted: str | None, phrases: Iterable[Phrase | None]) -> bool:
    if wanted is None:
        return True
    return any(phrase is not None and phrase.plain.casefold() == wanted.casefold() for phrase in phrases)


def _speaks(wanted: str, claim: Claim) -> bool:
    if claim.speaker is None:
        return False
    return wanted == "any" or occurs(wanted, claim.speaker)


def _stands_beside(selector: Selector, sentence: str, language: str) -> bool:
    """Whether the sentence of a claim has the words and the names that a fact asks for."""
    return (selector.near is None or stand(selector.near, sentence, language)) and (
        not selector.named or any(named(name, sentence, language) for name in selector.named)
    )


def _nearest(phrase: str, article: Article, found: list[Match]) -> Iterator[Match]:
    """Of the matches of each sentence the one closest to the phrase; none where the sentence lacks it.

    Of two at the same distance the first.
    """
    sentences = dict.fromkeys(_claims(match)[0].sentence for match in found)
    for sentence in sentences:
        places = [
            (sentence.start + start, sentence.start + end)
            for start, end in occurrences(phrase, article.quote(sentence), article.language)
        ]
        here = [match for match in found if _claims(match)[0].sentence == sentence]
        if places:
            yield min(here, key=lambda match: min(_distance(article, match, place) for place in places))


# A comma within a number joins; before a blank it parts.
_CLAUSE_MARK = re.compile(r"[,;:()](?=\s|$)|[(–—]")
_STRONG_MARKS = frozenset(";:")
"""Marks that part what commas only divide: they count twice."""


def _distance(article: Article, match: Match, place: tuple[int, int]) -> tuple[int, int]:
    """How much parts a match from a phrase, then how many characters lie between them.

    In "in eight they go downhill, in seven they improve" the word next to "downhill" is "seven", but the comma
    gives it to the other clause. A word such as "and" parts as a comma does; the bracket of "Asia ($41m)" joins.
    """
    start, end = place
    first, last = (match.span.end, start) if match.span.end <= start else (end, match.span.start)
    between = article.text[first : max(first, last)]
    if between.strip() == "(":
        return 0, len(between)
    marks = _CLAUSE_MARK.findall(between)
    joints = _joints(article.language).findall(between)
    return len(marks) + sum(mark in _STRONG_MARKS for mark in marks) + len(joints), len(between)


@cache
def _joints(language: str) -> re.Pattern[str]:
    """The words that join the parts of a list: "and"."""
    return re.compile(rf"(?<!\w){one_of(lexicon(language).data['total']['joints'])}(?!\w)", re.IGNORECASE)
