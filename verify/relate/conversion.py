"""A sum and its equivalents in other currencies: "£2.1bn ($3.9bn; 3bn euros)", "$8, or six euros"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations, groupby

from verify.claims import Claim
from verify.document import Article
from verify.extract.sharing import joint
from verify.lexicon import language_data, lexicon, one_of
from verify.relate.patterns import Pattern, whole_words
from verify.relate.phrasing import unit_of
from verify.relate.sentences import Sentences
from verify.relations import Certainty, Relation
from verify.units import is_currency

_DEAREST = 10_000
"""What a thing in a shop costs at most."""

_MOST_IN_BRACKETS = 12
"""How many equivalents a bracket holds at most: more are no conversion but a list."""

_CLOSED = re.compile(r"\s*[)\]）;,]")


def relate(sentences: Sentences) -> Iterator[Relation]:
    """The conversions of an article, in brackets and apposed; of a triple also that of its two equivalents."""
    article, claims = sentences.article, sentences.claims
    sums = (claim for claim in claims if _is_a_sum(claim))
    for _, group in groupby(sums, key=lambda claim: claim.sentence):
        sentence = tuple(group)
        bound = [
            relation
            for index in range(len(sentence) - 1)
            for relation in (*_bracketed(article, sentence, index), *_apposed(article, sentence, index))
        ]
        yield from {relation.claims: relation for relation in reversed(bound)}.values()


def _is_a_sum(claim: Claim) -> bool:
    """Whether a claim states one sum of money; a range states two."""
    figure = claim.quantity
    return figure is not None and figure.value is not None and is_currency(figure.unit)


def _are_prices(sums: Iterable[Claim]) -> bool:
    """Whether sums are what shops ask in several countries: each is small and ends in 9, "$499 (£429)"."""
    figures = [claim.quantity for claim in sums if claim.quantity]
    return all(
        figure.value is not None
        and figure.value < _DEAREST
        and figure.written <= 1
        and figure.value / figure.written % 10 == 9
        for figure in figures
    )


def _bracketed(article: Article, sums: Sequence[Claim], index: int) -> Iterator[Relation]:
    """The equivalents in the bracket that opens behind a sum.

    Only a bracket that holds equivalents alone counts: a price "in the UK" is another price, not a conversion.
    """
    stated = sums[index]
    words = _words(article.language)
    opening = words.opening.fullmatch(article.text, stated.span.end, sums[index + 1].span.start)
    certainty = _certainty(opening["between"], words) if opening else None
    if opening is None or certainty is None:
        return
    inside = _inside(article, sums[index + 1 : index + 1 + _MOST_IN_BRACKETS], words)
    if _are_prices((stated, *chain.from_iterable(inside))):
        return
    partner = _partner(article, sums, index)
    evidence = f"{opening.group().strip()}…)"
    for equivalents in inside:
        if partner and len(equivalents) == 2:
            pairs = list(zip((partner, stated), equivalents, strict=True))
        elif len(equivalents) == 1 and not (partner and _is_range(article, partner, stated)):
            pairs = [(stated, equivalents[0])]
        else:  # one equivalent of two ends, or two of one sum: nobody can tell of which
            continue
        for one, other in pairs:
            yield _conversion(one, other, evidence, certainty)
    alone = [equivalents[0] for equivalents in inside if len(equivalents) == 1]
    for one, other in combinations(alone, 2):
        yield _conversion(one, other, evidence, certainty)


def _inside(article: Article, sums: Sequence[Claim], words: _Words) -> list[tuple[Claim, ...]]:
    """The sums of a bracket up to its end, those of one currency together; none where it holds anything else."""
    found = [sums[0]]
    for claim in sums[1:]:
        if not words.separator.fullmatch(article.text, found[-1].span.end, claim.span.start):
            break
        found.append(claim)
    ends = words.trailing.match(article.text, found[-1].span.end)
    if ends is None or not _CLOSED.match(article.text, ends.end()):
        return []
    return [tuple(group) for _, group in groupby(found, key=unit_of)]


def _partner(article: Article, sums: Sequence[Claim], index: int) -> Claim | None:
    """The other end of a range, or the other of two sums in a list: "£210m" before "and £230m"."""
    if index == 0 or unit_of(sums[index - 1]) != unit_of(sums[index]):
        return None
    before, stated = sums[index - 1], sums[index]
    joined = joint(article.text, before.span.end, stated.span.start, lexicon(article.language))
    return before if joined else None


def _is_range(article: Article, low: Claim, high: Claim) -> bool:
    """Whether two sums are ends of a range rather than a list: "£210m to £230m"."""
    joined = joint(article.text, low.span.end, high.span.start, lexicon(article.language))
    return joined is not None and (not joined["list"] or joined["both"] is not None)


def _apposed(article: Article, sums: Sequence[Claim], index: int) -> Iterator[Relation]:
    """The equivalents without brackets: "$8, or six euros", "2.6bn euros - $3.5bn, or £1.8bn -"."""
    first = _apposition(article, sums[index], sums[index + 1])
    if first is None or unit_of(sums[index]) == unit_of(sums[index + 1]):
        return
    yield first
    second = _apposition(article, sums[index + 1], sums[index + 2]) if index + 2 < len(sums) else None
    if second and unit_of(sums[index]) != unit_of(sums[index + 2]):
        yield _conversion(sums[index], sums[index + 2], second.evidence, first.certainty)


def _apposition(article: Article, stated: Claim, equivalent: Claim) -> Relation | None:
    words = _words(article.language)
    between = words.apposing.fullmatch(article.text, stated.span.end, equivalent.span.start)
    certainty = _certainty(between["between"], words) if between else None
    ends = words.ends.match(article.text, equivalent.span.end)
    if between is None or certainty is None or (ends is None and not between["equal"]):
        return None
    is_told = between["sure"] or between["equal"] or (ends and ends["rate"])
    if not is_told and between.group().strip() == ",":  # a list of sums
        return None
    return _conversion(stated, equivalent, between.group().strip(), certainty if is_told else Certainty.LIKELY)


def _certainty(between: str, words: _Words) -> Certainty | None:
    """How sure a conversion is by what stands before the bracket: nothing, "a year", or any other few words."""
    if not between.strip() or words.attached.fullmatch(between):
        return Certainty.CERTAIN
    return None if words.other.search(between) else Certainty.LIKELY


def _conversion(stated: Claim, equivalent: Claim, evidence: str, certainty: Certainty) -> Relation:
    return Relation("conversion", (("stated", stated), ("equivalent", equivalent)), evidence, certainty)


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns of a language.

    opening     from a sum to the first one in its bracket: `between` is what stands before the bracket
    separator   between two sums of a bracket
    trailing    what may follow the last one inside the bracket: "an hour", "at current rates"
    apposing    from a sum to an equivalent without brackets; `sure` or `equal` where only an equivalent can follow
    ends        what stands behind an equivalent without brackets; `rate` is "at Thursday's rate"
    attached    words that belong to the sum before: "a year", "in 2003"
    other       words that begin something else: "and", "from"
    """

    opening: re.Pattern[str]
    separator: re.Pattern[str]
    trailing: re.Pattern[str]
    apposing: re.Pattern[str]
    ends: re.Pattern[str]
    attached: re.Pattern[str]
    other: Pattern


@cache
def _words(language: str) -> _Words:
    data = language_data(language)["conversion"]
    gap = r"\s*" if lexicon(language).syllabic else r"\s+"
    presenting = rf"(?:{one_of(data['presenting'])}{gap})*"
    unit = rf"\s+(?:{one_of(data['per'])}\s+[\w-]+|{one_of(data['attached'])})"
    between = r"(?P<between>(?:\s+[\w'’.-]+){0,4}?)"
    attached = rf"\s+(?:{one_of(data['attaching'])}(?:\s+[\w-]+){{1,2}}|{one_of(data['attached'])})"
    joints = one_of((*data["joints"], "-", "–", "—", "/", ";", ":", ","))
    sure = rf"\s*,\s*{one_of(data['sure'])}{gap}"
    equal = rf"(?:\s*,)?\s+{one_of(data['equal'])}{gap}"
    unsure = rf"(?:\s*,|\s+[–—-])\s*(?:{one_of(data['unsure'])}{gap})?"
    rate = rf"\s+{one_of(data['at'])}(?:\s+[\w'’-]+){{0,3}}\s+{one_of(data['rates'])}"
    return _Words(
        opening=re.compile(rf"{between}\s*[(\[（]\s*(?i:{presenting})"),
        separator=re.compile(rf"\s*{joints}\s*(?i:{presenting})"),
        trailing=re.compile(rf"(?i:{unit}|{rate})?"),
        apposing=re.compile(rf"{between}(?i:(?P<sure>{sure})|(?P<equal>{equal})|{unsure})(?i:{presenting})"),
        ends=re.compile(rf"(?i:{unit})?(?P<rate>(?i:{rate}))?\s*(?:[,.;:)!?–—]|-\s|$)", re.MULTILINE),
        attached=re.compile(rf"(?i:{attached})"),
        other=whole_words(data["other"]),
    )
