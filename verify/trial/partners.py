"""Which kind of check would guard a figure, by what stands beside it in its sentence, article and story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verify.checks import KINDS as CHECK_KINDS
from verify.claims import Claim
from verify.engine.known import Known
from verify.relations import Relation
from verify.trial.honest import widest

_ALL_ROLES = {"change": 3, "difference": 3}
"""How many figures a relation of these kinds has where it can be checked: a change and both its levels."""


def would_catch(claim: Claim, own: Known, story: Sequence[Known]) -> str:
    """What to write for a figure that no rule guards, the surest first: "conversion: a sum and its conversion".

    A relation in its sentence; then the headline; then the same figure elsewhere in the story; else a rule of the
    story that states the figure.
    """
    if claim.kind in ("weekday", "quotation"):
        return _OF_KIND[claim.kind]
    relation = next((one for one in own.relations if claim in one.claims and _can_be_checked(one)), None)
    if relation:
        return f"{relation.kind}: {_listed(relation, claim)}"
    if claim.block == "headline":
        return "present: the body has to tell a figure of the headline"
    elsewhere = _elsewhere(claim, story)
    if elsewhere:
        return f"agree: {elsewhere.span.article} tells the figure too"
    return "agree: a rule of the story with `equals`, since nothing else in it tells the figure"


_OF_KIND = {
    "weekday": "weekday: a date beside it; alone, any day of the week may be meant",
    "quotation": "quotation: another article that quotes the statement",
}


def _can_be_checked(relation: Relation) -> bool:
    return relation.kind in CHECK_KINDS and len(relation.claims) >= _ALL_ROLES.get(relation.kind, 2)


def _listed(relation: Relation, claim: Claim) -> str:
    others = [other.text for other in relation.claims if other != claim]
    return f"beside {', '.join(others)}"


def _elsewhere(claim: Claim, story: Iterable[Known]) -> Claim | None:
    """The first other claim of the story that tells the same figure."""
    if claim.quantity is None:
        return None
    for one in story:
        for other in one.claims:
            if other.span != claim.span and _is_same(claim, other):
                return other
    return None


def _is_same(one: Claim, other: Claim) -> bool:
    if one.quantity is None or other.quantity is None or one.kind != other.kind:
        return False
    if (one.quantity.unit, one.noun) != (other.quantity.unit, other.noun):
        return False
    return widest(one.quantity).meets(widest(other.quantity))
