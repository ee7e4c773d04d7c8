"""What a fact's `each` says: which mentions are taken together, and which facts a story tells as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from verify.checks import taken_together_by_check
from verify.claims import Claim
from verify.relations import Relation
from verify.rules.model import Rule, Selector
from verify.wording import one_line

Match = Claim | Relation


def told_by_story(rule: Rule) -> frozenset[str]:
    """The facts that the articles of a story tell together: those with `each: story`."""
    by_check = taken_together_by_check(rule.options)
    return frozenset(fact.name for fact in rule.facts if fact.each == "story" and fact.name not in by_check)


def taken_together(rule: Rule, fact: Selector, matches: Sequence[Match]) -> tuple[Match, ...]:
    """The matches of a fact; of those that say the same in one article, or in one story, the first.

    With `each: article`, "$5m" of the headline and "$5m" of the body are one. A check that has an `each` of its
    own is given all mentions of its `fact`.
    """
    if fact.each == "mention" or fact.name in taken_together_by_check(rule.options):
        return tuple(matches)
    first: dict[object, Match] = {}
    for match in matches:
        article = match.span.article if fact.each == "article" else ""
        first.setdefault((article, _said(match)), match)
    return tuple(first.values())


def _said(match: Match) -> object:
    """What a claim says, wherever it says it; of a relation what its claims say in their roles."""
    if isinstance(match, Relation):
        return match.kind, match.direction, tuple((role, _said(claim)) for role, claim in match.roles)
    phrases = tuple(phrase and phrase.plain.casefold() for phrase in (match.base, match.period))
    beside = (match.kind, match.direction, match.noun, match.speaker, match.days, *phrases)
    quantity = match.quantity
    if quantity is None:
        return *beside, one_line(match.text).casefold()
    ends = quantity.ends and tuple((end.value, end.unit) for end in quantity.ends)
    return *beside, quantity.value, ends, quantity.unit, quantity.hedge
