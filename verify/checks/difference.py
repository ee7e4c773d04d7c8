"""A difference agrees with its levels, and the levels with the direction that the words give them.

    pass: Losses narrowed to $4m from $5m.
    fail: Losses widened to $4m from $5m.

From $12m to $15m is $2–4m; "rose $3m" agrees, "rose $8m" does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.equation import Equation, judged
from verify.checks.movement import direction_told, levels_told, moves_against
from verify.claims import Claim
from verify.interval import Interval
from verify.outcomes import Outcome, Verdict, Witness
from verify.relations import Relation
from verify.validation import Described

SCOPE = "article"
FACT_OPTIONS = ("fact",)
FINDS = ("difference",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`fact` names the differences: two levels, with or without the sum between them."""

    fact: Annotated[str, Described("the differences: two levels, with or without the sum between them")]


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each pair of levels that a word of direction ties."""
    of_changes = {_levels(relation) for relation in bindings.relations if relation.kind == "change"}
    for relation in bindings.bound_relations(options.fact):
        old, new, difference = (relation.role(role) for role in ("old", "new", "difference"))
        if old is None or new is None or _levels(relation) in of_changes:  # a change judges its own levels
            continue
        language = bindings.article(relation.span.article).language
        if against := moves_against(options, relation, old, new):
            yield against
        elif difference:
            yield judged(options, _equation(relation, difference, old, new, language))
        else:
            yield _agrees(relation, old, new)


def _levels(relation: Relation) -> tuple[Claim | None, Claim | None]:
    return relation.role("old"), relation.role("new")


def _equation(relation: Relation, difference: Claim, old: Claim, new: Claim, language: str) -> Equation:
    sign = Interval.point(-1 if relation.direction == "down" else 1)
    return Equation(
        name="a difference",
        figures={"difference": difference, "old": old, "new": new},
        target="difference",
        solvers={
            "difference": lambda known: (known["new"] - known["old"]) * sign,
            "old": lambda known: known["new"] - known["difference"] * sign,
            "new": lambda known: known["old"] + known["difference"] * sign,
        },
        told=levels_told(old, new),
        prefix=direction_told(relation),
        certainty=relation.certainty,
        language=language,
    )


def _agrees(relation: Relation, old: Claim, new: Claim) -> Outcome:
    return Outcome(
        Verdict.PASS,
        title="words and figures go one way",
        message=f"{levels_told(old, new)} is {relation.direction}",
        primary=Witness("new", new),
        related=(Witness("old", old),),
        certainty=relation.certainty,
        figures=f"{relation.direction} {levels_told(old, new)}",
    )
