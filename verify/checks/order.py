"""Figures stand in the order that the words beside them give.

    pass: Acme overtook Beta with sales of $5bn against $4bn.
    fail: Acme overtook Beta with sales of $4bn against $5bn.

Only what cannot be fails: "more" that stands for $3.5–4.5bn at most is not above $4.5–5.5bn. A mean lies between
its extremes, more than a half above the middle of its whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Annotated

from verify.checks.bindings import Bindings
from verify.checks.comparison import exact_reading
from verify.checks.hedges import is_small_count
from verify.claims import Claim, quantity_of
from verify.interval import Interval
from verify.outcomes import Measure, Outcome, Verdict, Witness
from verify.quantity import narrow
from verify.relations import Certainty, Relation
from verify.validation import Described

SCOPE = "article"
FACT_OPTIONS = ("fact",)
FINDS = ("order",)

_FIFTY = Interval.point(50)
_HALF = Interval.point(Fraction(1, 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`fact` names the orders."""

    fact: Annotated[str, Described("the orders")]


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each order that words give to figures."""
    for relation in bindings.bound_relations(options.fact):
        roles = dict(relation.roles)
        if "middle" in roles:
            yield _between(relation, roles["low"], roles["middle"], roles["high"])
        elif "part" in roles:
            yield _beside_half(relation, roles["part"], roles.get("whole"))
        else:
            yield _compared(relation, roles["more"], roles["less"])


def _compared(relation: Relation, more: Claim, less: Claim) -> Outcome:
    high, low = _interval(more), _interval(less)
    told = f"{more.text} against {less.text}"
    step = f'the words put {more.text} above {less.text}: "{relation.evidence}"'
    return _outcome(relation, high.ends[1] > low.ends[0], told, step, (high, low))


def _between(relation: Relation, low: Claim, middle: Claim, high: Claim) -> Outcome:
    inside = _interval(low).hull(_interval(high))
    told = f"{middle.text} between {low.text} and {high.text}"
    step = f'a mean lies between its extremes: "{relation.evidence}" {middle.text}, from {low.text} to {high.text}'
    printed = Interval(_value(low), _value(high)) if _value(low) <= _value(high) else inside
    outcome = _outcome(relation, _interval(middle).meets(printed), told, step, (_interval(middle), inside))
    # 3.4% is above 3%, though 3% may stand for as much.
    is_near = outcome.verdict is Verdict.FAIL and _interval(middle).meets(inside)
    return replace(outcome, certainty=Certainty.LIKELY) if is_near else outcome


def _beside_half(relation: Relation, part: Claim, whole: Claim | None) -> Outcome:
    """More than a half, "up", or less, "down": of a counted whole, or of 100%."""
    half = _interval(whole) * _HALF if whole else _FIFTY
    own = _interval(part)
    fits = own.ends[1] > half.ends[0] if relation.direction == "up" else own.ends[0] < half.ends[1]
    told = f"{part.text} of {whole.text if whole else '100%'}"
    step = f'"{relation.evidence}" is said of {told}'
    return _outcome(relation, fits, told, step, (own, half))


def _outcome(relation: Relation, fits: bool, told: str, step: str, measured: tuple[Interval, Interval]) -> Outcome:
    (role, first), *others = relation.roles
    unit = quantity_of(first).unit
    return Outcome(
        Verdict.PASS if fits else Verdict.FAIL,
        title="figures stand in the order told" if fits else "words and figures are in another order",
        message=f'"{relation.evidence}" {"fits" if fits else "does not fit"} {told}',
        primary=Witness(role, first),
        related=tuple(Witness(name, claim) for name, claim in others),
        certainty=relation.certainty,
        figures=told,
        derivation=(f"{step}.",),
        stated=Measure(measured[0], unit),
        computed=Measure(measured[1], unit),
        gap=None if fits else Measure(Interval.point(measured[0].gap(measured[1])), unit),
    )


def _value(claim: Claim) -> Fraction:
    return _interval(claim).middle


def _interval(claim: Claim) -> Interval:
    """What a figure stands for; a count of less than a thousand is exact."""
    quantity = quantity_of(claim)
    return exact_reading(quantity).interval if is_small_count(quantity) else narrow(quantity)
