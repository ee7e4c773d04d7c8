"""Words of more and less, and the figures beside them: "Acme overtook Beta with sales of $5bn against $4bn".

The roles are `more` and `less`; `low`, `middle` and `high` for a mean between its extremes; `part` and, where it
is counted, `whole` for what is more ("up") or less ("down") than a half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from verify.claims import Claim
from verify.document import Article
from verify.quantity import PERCENT
from verify.relate.levels import are_alike
from verify.relate.listing import words_behind
from verify.relate.order_words import Words, order_words
from verify.relate.per_unit import is_per_unit
from verify.relate.records import records
from verify.relate.rivals import told_of
from verify.relate.sentences import Sentences
from verify.relate.steps import Step
from verify.relations import Certainty, Relation

_MARKS = " ,("
_REACH = 200
_YEAR = re.compile(r"\d{4}")
_END = re.compile(r"\s*(?:[.,;:!?)—–]|\Z)")


def relate(sentences: Sentences) -> Iterator[Relation]:
    """The figures of an article that words of order tie, each pair within one sentence."""
    article, claims = sentences.article, sentences.claims
    words = order_words(article.language)
    for steps in sentences.steps:
        for one, other in pairwise(steps):
            found = _pair(article, steps, one, other, words)
            if found:
                yield found
        yield from records(article, steps)
        if mean := _mean(article, steps, words):
            yield mean
    yield from _halves(article, claims, words)


def _pair(article: Article, steps: Sequence[Step], one: Step, other: Step, words: Words) -> Relation | None:
    """Two neighbours that a word of order ties, the greater first told or last."""
    if not are_alike(one, other) or one.bracketed or other.bracketed:
        return None
    if is_per_unit(article, one.claim) != is_per_unit(article, other.claim) or _goes_down(one):
        return None
    found = (
        _rivals(article, one, other, words)
        or _compared(article, one, other, words)
        or _of_two(steps, one, other, words)
        or _record(article, one, other, words)
        or _told(article, one, other)
    )
    return None if found and words.doubt.search(_before(article, other.claim)) else found


def _told(article: Article, one: Step, other: Step) -> Relation | None:
    """What words between two figures, or before both, say of them."""
    is_closed = _END.match(words_behind(article, other)) is not None
    told = told_of(one, other, is_closed, article.language)
    return _ordered(one, other, told.is_more, told.words, told.certainty) if told else None


def _goes_down(step: Step) -> bool:
    """Whether a figure says by how much something fell: a larger one may be called lower then."""
    return "down" in (step.claim.direction, step.moves)


def _ordered(one: Step, other: Step, is_more: bool, evidence: str, certainty: Certainty) -> Relation:
    more, less = (one, other) if is_more else (other, one)
    return Relation("order", (("more", more.claim), ("less", less.claim)), evidence.strip(_MARKS), certainty)


def _rivals(article: Article, one: Step, other: Step, words: Words) -> Relation | None:
    """ "Acme overtook Beta with sales of $5bn against $4bn": the figures of the two that the verb names."""
    verb = words.verb.search(one.lead)
    if verb is None or words.rival.fullmatch(other.lead) is None:
        return None
    if not _END.match(words_behind(article, other)):  # "against $4bn a year earlier" is its own
        return None
    is_more = verb["ahead"] is not None
    return _ordered(one, other, is_more, verb["ahead"] or verb["behind"], Certainty.LIKELY)


def _compared(article: Article, one: Step, other: Step, words: Words) -> Relation | None:
    """ "grew faster, at 3%, than the 2% of 2003", "3% was higher than the 2% of May", "$3m, less than the $4m"."""
    than = words.than.fullmatch(other.lead)
    if than is None and (comparative := words.comparative_before.search(one.lead)):
        if words.than_behind.fullmatch(other.lead):
            return _ordered(one, other, words.is_more(comparative["word"]), comparative["word"], Certainty.CERTAIN)
        return None
    if than is None:
        return None
    word = than["word"] or than["quantity"]
    return _ordered(one, other, words.is_more(word), word, Certainty.CERTAIN)


def _of_two(steps: Sequence[Step], one: Step, other: Step, words: Words) -> Relation | None:
    """ "The larger of the two, at $4m, opens first; the other cost $3m"."""
    found = words.of_two.search(one.lead)
    if found is None or len(steps) != 2 or not words.other.match(other.lead):
        return None
    return _ordered(one, other, words.is_more(found["word"]), found.group(), Certainty.LIKELY)


def _record(article: Article, one: Step, other: Step, words: Words) -> Relation | None:
    """ "the slowest growth since 2009, at 3.2% after 3.8% in 2012": a record beside a figure that came since."""
    found = words.record.search(one.lead)
    if found is None or words.succeeds.fullmatch(other.lead) is None:
        return None
    if not _came_since(found.group(), words_behind(article, other), words):
        return None
    return _ordered(one, other, found["best"] is not None, found.group(), Certainty.LIKELY)


def _came_since(record: str, behind: str, words: Words) -> bool:
    """Whether a figure came after the time since which a record stands: "in 2012" of one "since 2009"."""
    then, since = words.then.match(behind), _YEAR.search(record)
    if then is None:
        return _END.match(behind) is not None
    return then["year"] is None or (since is not None and int(since.group()) < int(then["year"]))


def _mean(article: Article, steps: Sequence[Step], words: Words) -> Relation | None:
    """ "Forecasts ranged from 2% to 3%, with a mean of 2.4%": two ends, joined, and the mean beside them."""
    if len(steps) != 3 or not (are_alike(steps[0], steps[1]) and are_alike(steps[1], steps[2])):
        return None
    first, second, third = steps
    if words.joint.fullmatch(second.lead) and words.span.search(first.lead) and words.middle.search(third.lead):
        low, middle, high = first, third, second
    elif words.joint.fullmatch(third.lead) and words.middle.search(first.lead) and words.span.search(second.lead):
        low, middle, high = second, first, third
    else:
        return None
    told = f"{second.lead} {third.lead} {words_behind(article, third)}"
    if words.against.search(told) or not _END.match(words_behind(article, third)):
        return None
    roles = (("low", low.claim), ("middle", middle.claim), ("high", high.claim))
    return Relation("order", roles, middle.lead.strip(" ,"), Certainty.CERTAIN)


def _halves(article: Article, claims: Sequence[Claim], words: Words) -> Iterator[Relation]:
    """ "More than half of the 500 members, 280, agreed", "a majority of voters, 55%, agreed"."""
    last: Claim | None = None
    for claim in claims:
        if words.ends_half.match(article.text, claim.span.end, claim.sentence.end) and _is_beside_half(claim):
            whole = last if last and claim.kind == "count" else None
            told = _half_of(article, last, claim, words) if whole else _half_told(article, claim, words)
            if told and not words.doubt.search(_before(article, claim)):
                yield _half(claim, whole, told)
        last = claim


def _is_beside_half(claim: Claim) -> bool:
    """Whether a figure may be held against a half: a count, or a share of all."""
    if claim.quantity is None:
        return False
    return claim.kind == "count" or (claim.kind == "percentage" and claim.quantity.unit == PERCENT)


def _half(claim: Claim, whole: Claim | None, told: re.Match[str]) -> Relation:
    roles = (("part", claim), *([("whole", whole)] if whole else []))
    direction = "up" if told["above"] else "down"
    return Relation("order", roles, told.group().strip(_MARKS), Certainty.CERTAIN, direction)


def _half_told(article: Article, claim: Claim, words: Words) -> re.Match[str] | None:
    """The words before a share: "a majority of voters, "."""
    return words.half_told.search(_before(article, claim)) if claim.kind == "percentage" else None


def _half_of(article: Article, whole: Claim | None, claim: Claim, words: Words) -> re.Match[str] | None:
    """The words before the whole of which a count is more than a half, or less."""
    if whole is None or (whole.kind, whole.noun, whole.sentence) != ("count", claim.noun, claim.sentence):
        return None
    between = article.text[whole.span.end : claim.span.start]
    return words.half_of.search(_before(article, whole)) if words.aside.fullmatch(between) else None


def _before(article: Article, claim: Claim) -> str:
    """The words before a figure in its sentence, as far back as they may speak of it."""
    return article.text[max(claim.sentence.start, claim.span.start - _REACH) : claim.span.start]
