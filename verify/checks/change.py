"""A change agrees with the levels between which it runs.

    pass: Sales rose 5% to $4.2bn from $4.0bn.
    fail: Sales rose 5% to $4.2bn from $3.0bn.

From $3.95–4.05bn to $4.15–4.25bn is 2.4–7.6 % up, which meets 4.5–5.5 %. Where the words say that something rose
and the levels that it fell, the direction fails, whatever the percentage.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.equation import Equation, Solver, judged
from verify.checks.movement import direction_told, levels_told, moves_against
from verify.claims import Claim
from verify.interval import Interval
from verify.outcomes import Outcome
from verify.quantity import BASIS_POINT, PERCENTAGE_POINT, RATIO
from verify.relations import Relation
from verify.validation import Described

SCOPE = "article"
FACT_OPTIONS = ("fact",)

_ONE = Interval.point(1)
_HUNDRED = Interval.point(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`fact` names the changes; each with two levels, or a level and a difference, is judged.

    `find: figure` takes a percentage too whose direction only its levels tell: "up from $7m, or 6.3%".
    """

    fact: Annotated[str, Described("the changes; each with two levels, or a level and a difference, is judged")]


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each change whose levels are stated."""
    selected = set(bindings.claims(options.fact))
    for relation in bindings.relations:
        if relation.kind == "change" and relation.role("change") in selected:
            language = bindings.article(relation.span.article).language
            yield from _outcomes(options, relation, language)


def _outcomes(options: Options, relation: Relation, language: str) -> Iterator[Outcome]:
    change, old, new, difference = (relation.role(role) for role in ("change", "old", "new", "difference"))
    if change is None or change.quantity is None:
        return
    if old and new:
        against = moves_against(options, relation, old, new)
        yield against or judged(options, _between_levels(relation, change, old, new, language))
    elif difference and (old or new):
        yield judged(options, _from_difference(relation, change, difference, language))


def _between_levels(relation: Relation, change: Claim, old: Claim, new: Claim, language: str) -> Equation:
    is_ratio = change.quantity is not None and change.quantity.unit == RATIO
    return Equation(
        name="a change",
        figures={"change": change, "old": old, "new": new},
        target="change",
        solvers=_solvers(change, -1 if relation.direction == "down" else 1),
        told=levels_told(old, new),
        prefix="" if is_ratio else direction_told(relation),
        suffix=" times as much" if is_ratio else "",
        certainty=relation.certainty,
        language=language,
    )


def _solvers(change: Claim, sign: int) -> Mapping[str, Solver]:
    """How change and levels follow from each other; each figure occurs once in a formula, which keeps it exact."""
    unit = change.quantity.unit if change.quantity else None
    if unit == RATIO:
        return {
            "change": lambda known: known["new"] / known["old"],
            "old": lambda known: known["new"] / known["change"],
            "new": lambda known: known["old"] * known["change"],
        }
    if unit in (PERCENTAGE_POINT, BASIS_POINT):
        points = Interval.point(sign * (100 if unit == BASIS_POINT else 1))
        return {
            "change": lambda known: (known["new"] - known["old"]) * points,
            "old": lambda known: known["new"] - known["change"] / points,
            "new": lambda known: known["old"] + known["change"] / points,
        }
    percent = Interval.point(sign * 100)
    return {
        "change": lambda known: (known["new"] / known["old"] - _ONE) * percent,
        "old": lambda known: known["new"] / (_ONE + known["change"] / percent),
        "new": lambda known: known["old"] * (_ONE + known["change"] / percent),
    }


def _from_difference(relation: Relation, change: Claim, difference: Claim, language: str) -> Equation:
    """A change told as a percentage and as a sum, with one level: "up 31 pence, or 4.9%, at 664p"."""
    role, level = next((role, claim) for role, claim in relation.roles if role in ("old", "new"))
    sign = -1 if relation.direction == "down" else 1
    shift = Interval.point(sign if role == "new" else 0)
    return Equation(
        name="a change",
        figures={"change": change, "difference": difference, role: level},
        target="change",
        solvers={
            "change": lambda known: _HUNDRED / (known[role] / known["difference"] - shift),
            "difference": lambda known: known[role] / (_HUNDRED / known["change"] + shift),
            role: lambda known: known["difference"] * (_HUNDRED / known["change"] + shift),
        },
        told=f"{difference.text} {'to' if role == 'new' else 'from'} {level.text}",
        prefix=direction_told(relation),
        certainty=relation.certainty,
        language=language,
    )
