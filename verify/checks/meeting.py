"""Which mentions of several facts belong together: those of one sentence or column, else the only ones around."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from verify.checks.bindings import Bindings
from verify.claims import Claim
from verify.document import TABLE, Article
from verify.outcomes import Witness
from verify.relations import Certainty
from verify.tables import tables
from verify.wording import listed, one_line

_MOST_TOLD = 5
"""How many candidates of a fact are told with their places."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One figure for each fact, and how surely they belong together.

    `doubt` says why nothing was bound, and `remedy` how the rule may be narrowed; `claims` then holds no more
    than the first candidate of each fact, and `candidates` are all, by fact.
    """

    claims: Mapping[str, Claim]
    certainty: Certainty = Certainty.CERTAIN
    doubt: str = ""
    remedy: str = ""
    candidates: tuple[Witness, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathering:
    """All figures of one fact beside the one of another: the parts of a table's column and their total."""

    several: tuple[Claim, ...]
    meeting: Meeting


_Candidates = dict[str, list[Claim]]


@dataclass(frozen=True, slots=True)
class _Group:
    """Candidates of all facts that stand together, how surely, and where."""

    found: _Candidates
    certainty: Certainty
    where: str


def meetings(facts: Sequence[str], bindings: Bindings) -> Iterator[Meeting]:
    """The mentions of the facts that belong together, article by article; nothing where a fact has none.

    A single fact gives a meeting for each mention. Of several, each sentence that states all of them gives one;
    without such a sentence, each column of a table; without such a column, an article that states each once. A
    figure that is the only candidate of one fact is none of another. A fact that a story tells as a whole is taken
    from any of its articles.
    """
    for found in _by_article(facts, bindings):
        if len(facts) == 1:
            yield from (Meeting({facts[0]: claim}) for claim in found[facts[0]])
        else:
            yield from (_one_each(group, bindings) for group in _groups(found, bindings, {}))


def gatherings(several: str, one: str, bindings: Bindings) -> Iterator[Gathering]:
    """Where two or more figures of a fact stand together with one of another, as `meetings` puts them together."""
    for found in _by_article((several, one), bindings):
        for group in _groups(found, bindings, {several: 2}):
            first, *more = group.found[several]
            whole = _Group({one: group.found[one], several: [first]}, group.certainty, group.where)
            yield Gathering((first, *more), _one_each(whole, bindings))


def _by_article(facts: Sequence[str], bindings: Bindings) -> Iterator[_Candidates]:
    """The candidates that each article offers; once for all where every fact is told by the story."""
    claims = {fact: [one for one in bindings.claims(fact) if _has_value(one)] for fact in facts}
    if bindings.told_by_story.issuperset(facts):
        yield claims
        return
    for article in bindings.articles:
        yield {
            fact: [one for one in found if fact in bindings.told_by_story or one.span.article == article.id]
            for fact, found in claims.items()
        }


def _has_value(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.value is not None


def _groups(found: _Candidates, bindings: Bindings, fewest: Mapping[str, int]) -> Iterator[_Group]:
    """What stands in one sentence; else in one column of a table; else all."""
    claims = [claim for candidates in found.values() for claim in candidates]
    sentences: dict[Claim, object] = {claim: claim.sentence for claim in claims}
    columns = _columns(claims, bindings)
    sure = Certainty.CERTAIN
    for places, where in ((sentences, "this sentence"), (columns, "this column")):
        kept = [group for group in _by_place(found, places) if _has_all(group, fewest)]
        if kept:
            yield from (_Group(group, sure, where) for group in kept)
            return
    everything = _apart(found)
    if _has_all(everything, fewest):
        one = len({claim.span.article for claim in claims}) == 1
        yield _Group(everything, Certainty.LIKELY, "the article" if one else "the story")


def _has_all(found: _Candidates, fewest: Mapping[str, int]) -> bool:
    return all(len(claims) >= fewest.get(fact, 1) for fact, claims in found.items())


def _by_place(found: _Candidates, places: Mapping[Claim, object]) -> Iterator[_Candidates]:
    """The candidates of each place, in the order of the text."""
    groups: dict[object, _Candidates] = {place: {fact: [] for fact in found} for place in places.values()}
    for fact, claims in found.items():
        for claim in claims:
            if claim in places:
                groups[places[claim]][fact].append(claim)
    yield from map(_apart, groups.values())


def _columns(claims: Iterable[Claim], bindings: Bindings) -> dict[Claim, object]:
    """The column of a table in which each claim stands that stands in one."""
    tabled = [claim for claim in claims if claim.block == TABLE]
    articles = (bindings.article(name) for name in dict.fromkeys(claim.span.article for claim in tabled))
    return {claim: place for article in articles for claim, place in _places(article, tabled)}


def _places(article: Article, claims: Sequence[Claim]) -> Iterator[tuple[Claim, object]]:
    own = [claim for claim in claims if claim.span.article == article.id]
    for number, table in enumerate(tables(article)):
        for claim in own:
            place = table.place(claim.span)
            if place and place[1] is not None:
                yield claim, (article.id, number, place[1])


def _apart(found: _Candidates) -> _Candidates:
    """The candidates without those that are another fact's only one."""
    for _ in found:
        only = {fact: claims[0] for fact, claims in found.items() if len(claims) == 1}
        found = {
            fact: [claim for claim in claims if all(claim != one for other, one in only.items() if other != fact)]
            for fact, claims in found.items()
        }
    return found


def _one_each(group: _Group, bindings: Bindings) -> Meeting:
    distinct = {fact: _distinct(claims) for fact, claims in group.found.items()}
    first = {fact: claims[0] for fact, claims in distinct.items()}
    several = {fact: claims for fact, claims in distinct.items() if len(claims) > 1}
    if not several:
        return Meeting(first, group.certainty)
    told = [f"{fact} may be {_told(claims, bindings)}" for fact, claims in several.items()]
    names = listed([f"`{fact}`" for fact in several])
    return Meeting(
        first,
        group.certainty,
        doubt=f"in {group.where} {listed(told)}",
        remedy=f"narrow {names} with `near`, `nearest` or `in`",
        candidates=tuple(Witness(fact, claim) for fact, claims in distinct.items() for claim in claims),
    )


def _told(claims: Sequence[Claim], bindings: Bindings) -> str:
    """Candidates with their places: "40" (news/a.md:3:14) or "50" (news/a.md:3:27)."""
    told = [_placed(claim, bindings.article(claim.span.article)) for claim in claims[:_MOST_TOLD]]
    left = len(claims) - len(told)
    return " or ".join([*told, *([f"one of {left} more"] if left else [])])


def _placed(claim: Claim, article: Article) -> str:
    at = article.location(claim.span.start)
    return f'"{one_line(claim.text)}" ({article.id}:{at.line}:{at.column})'


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those that repeat an earlier one's figure."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        if claim.quantity:
            seen.setdefault((claim.quantity.value, claim.quantity.unit), claim)
    return list(seen.values())
