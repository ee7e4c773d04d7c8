"""The one equation of products and of sums per unit: each times count is total."""

from __future__ import annotations

from collections.abc import Mapping

from verify.checks.equation import Equation, Solver
from verify.claims import Claim
from verify.relations import Relation

SOLVERS: Mapping[str, Solver] = {
    "each": lambda known: known["total"] / known["count"],
    "count": lambda known: known["total"] / known["each"],
    "total": lambda known: known["each"] * known["count"],
}
"""How each of the three follows from the others: $3bn for 40 is $75m each."""


def multiplied(relation: Relation, target: str, language: str) -> Equation | None:
    """The equation of a relation with the roles `each`, `count` and `total`; None where one is not stated.

    `target` is the role that is computed: "total" of a product, "each" of a ratio.
    """
    figures = {role: claim for role in SOLVERS if (claim := relation.role(role)) and claim.quantity}
    if len(figures) < len(SOLVERS):
        return None
    return Equation(
        name="a product" if target == "total" else "a sum per unit",
        figures=figures,
        target=target,
        solvers=SOLVERS,
        told=_told(figures, target),
        certainty=relation.certainty,
        language=language,
    )


def _told(figures: Mapping[str, Claim], target: str) -> str:
    """What the target is computed from: "$5m times five years", "$3bn for 40"."""
    each, count, total = (figures[role].text for role in ("each", "count", "total"))
    return f"{each} times {count}" if target == "total" else f"{total} for {count}"
