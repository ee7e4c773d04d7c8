"""Which mentions of several facts belong together: those of one sentence, else the only ones of an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verify.checks.bindings import Bindings
from verify.claims import Claim
from verify.document import Span
from verify.relations import Certainty
from verify.wording import listed


@dataclass(frozen=True, slots=True)
class Meeting:
    """One figure for each fact, and how surely they belong together.

    `doubt` says why nothing was bound; `claims` then holds no more than the first candidate of each fact.
    """

    claims: Mapping[str, Claim]
    certainty: Certainty = Certainty.CERTAIN
    doubt: str = ""


_Candidates = dict[str, list[Claim]]


def meetings(facts: Sequence[str], bindings: Bindings) -> Iterator[Meeting]:
    """The mentions of the facts that belong together, article by article; nothing where a fact has none.

    A single fact gives a meeting for each mention. Of several, each sentence that states all of them gives one;
    without such a sentence, an article that states each once. A figure that is the only candidate of one fact
    is none of another.
    """
    for article in bindings.articles:
        found: _Candidates = {
            fact: [one for one in bindings.claims(fact) if one.span.article == article.id and _has_value(one)]
            for fact in facts
        }
        if len(facts) == 1:
            yield from (Meeting({facts[0]: claim}) for claim in found[facts[0]])
        elif all(found.values()):
            yield from _met(found)


def _has_value(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.value is not None


def _met(found: _Candidates) -> Iterator[Meeting]:
    sentences = dict.fromkeys(claim.sentence for claims in found.values() for claim in claims)
    by_sentence = [_apart(_within(sentence, found)) for sentence in sentences]
    together = [candidates for candidates in by_sentence if all(candidates.values())]
    for candidates in together:
        yield _one_each(candidates, Certainty.CERTAIN, "this sentence")
    in_article = _apart(found)
    if not together and all(in_article.values()):
        yield _one_each(in_article, Certainty.LIKELY, "the article")


def _within(sentence: Span, found: _Candidates) -> _Candidates:
    return {fact: [claim for claim in claims if claim.sentence == sentence] for fact, claims in found.items()}


def _apart(found: _Candidates) -> _Candidates:
    """The candidates without those that are another fact's only one."""
    for _ in found:
        only = {fact: claims[0] for fact, claims in found.items() if len(claims) == 1}
        found = {
            fact: [claim for claim in claims if all(claim != one for other, one in only.items() if other != fact)]
            for fact, claims in found.items()
        }
    return found


def _one_each(found: _Candidates, certainty: Certainty, where: str) -> Meeting:
    distinct = {fact: _distinct(claims) for fact, claims in found.items()}
    first = {fact: claims[0] for fact, claims in distinct.items()}
    several = [
        f"{fact} may be {' or '.join(claim.text for claim in claims)}"
        for fact, claims in distinct.items()
        if len(claims) > 1
    ]
    return Meeting(first, certainty, f"in {where} {listed(several)}" if several else "")


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that repeat an earlier one's figure."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        if claim.quantity:
            seen.setdefault((claim.quantity.value, claim.quantity.unit), claim)
    return list(seen.values())
