"""What is told of levels and the direction in which they moved."""

from __future__ import annotations

from verify.checks.comparison import ComparisonOptions
from verify.claims import Claim
from verify.outcomes import Measure, Outcome, Verdict, Witness
from verify.relations import Relation

_WORDS = {"up": "upward", "down": "downward"}


def levels_told(old: Claim, new: Claim) -> str:
    """The way from one level to another: "from $4m to $5m"."""
    return f"from {old.text} to {new.text}"


def direction_told(relation: Relation) -> str:
    """The direction before a figure: "up ", or nothing where none is told."""
    return f"{relation.direction} " if relation.direction else ""


def moves_against(options: ComparisonOptions, relation: Relation, old: Claim, new: Claim) -> Outcome | None:
    """The failure of words against their levels: "rose to $4m from $5m". None where they go together, or may.

    $4m reaches up to 4.5 and $5m down to 4.5, so that nothing rose, though the two touch. A tolerance is of
    what is computed, and has no say in a direction.
    """
    if old.quantity is None or new.quantity is None or relation.direction is None:
        return None
    before, after = (options.readings(quantity)[0].interval for quantity in (old.quantity, new.quantity))
    low, high = (before, after) if relation.direction == "down" else (after, before)
    if low.ends[1] > high.ends[0]:
        return None
    told, is_not = _WORDS["down" if relation.direction == "up" else "up"], _WORDS[relation.direction]
    return Outcome(
        Verdict.FAIL,
        title="words go one way and their figures the other",
        message=f"{levels_told(old, new)} is {told}, not {is_not}",
        primary=Witness("new", new),
        related=(Witness("old", old), *_change(relation)),
        certainty=relation.certainty,
        figures=levels_told(old, new),
        derivation=(
            f"{old.text} to {new.text} is {told}; the words say {relation.direction}: {relation.evidence}.",
        ),
        stated=Measure(after, new.quantity.unit),
        computed=Measure(before, old.quantity.unit),
    )


def _change(relation: Relation) -> tuple[Witness, ...]:
    """The change or the difference, where it is stated beside the levels."""
    stated = ((role, relation.role(role)) for role in ("change", "difference"))
    return tuple(Witness(role, claim) for role, claim in stated if claim)
