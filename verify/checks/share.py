"""A share agrees with its part and its whole, and no part is larger than its whole.

    pass: It spent $820m on research, or 8.2% of net sales of $10bn.
    fail: It spent $820m on research, or 2.8% of net sales of $10bn.
    fail: It was backed by 19 of the 18 members.

$815–825m of $9.5–10.5bn is 7.8–8.7 %, which meets 8.15–8.25 %.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.equation import Equation
from verify.checks.hedges import is_exact, judged_with_hedges
from verify.claims import Claim
from verify.findings import Measure, Outcome, Verdict, Witness
from verify.interval import Interval
from verify.quantity import PERCENT, Quantity, narrow
from verify.relations import Relation

SCOPE = "article"
FACT_OPTIONS = ("fact",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`fact` names the shares: part and whole, with the share where it is stated."""

    fact: str


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each part of a whole."""
    for relation in bindings.bound_relations(options.fact):
        share, part, whole = (relation.role(role) for role in ("share", "part", "whole"))
        if part is None or whole is None or part.quantity is None or whole.quantity is None:
            continue
        language = bindings.article(relation.span.article).language
        if share and share.quantity:
            yield judged_with_hedges(options, _equation(relation, share, part, whole, language))
        else:
            yield _within(relation, part, whole, _meant(part.quantity), _meant(whole.quantity))


def _meant(quantity: Quantity) -> Interval:
    """What a figure stands for; a small count for itself alone."""
    interval = narrow(quantity)
    return Interval.point(interval.middle) if is_exact(quantity) else interval


def _equation(relation: Relation, share: Claim, part: Claim, whole: Claim, language: str) -> Equation:
    unit = share.quantity.unit if share.quantity else None
    ones = Interval.point(100 if unit == PERCENT else 1)
    return Equation(
        name="a share",
        figures={"share": share, "part": part, "whole": whole},
        target="share",
        solvers={
            "share": lambda known: known["part"] / known["whole"] * ones,
            "part": lambda known: known["whole"] * known["share"] / ones,
            "whole": lambda known: known["part"] / known["share"] * ones,
        },
        told=_told(part, whole),
        certainty=relation.certainty,
        language=language,
    )


def _told(part: Claim, whole: Claim) -> str:
    """A part of its whole: "$820m of $10bn"."""
    return f"{part.text} of {whole.text}"


def _within(relation: Relation, part: Claim, whole: Claim, some: Interval, all_of: Interval) -> Outcome:
    """Whether a part may be as small as its whole: 12 of 18 may, 19 of 18 may not."""
    told = _told(part, whole)
    is_larger = some.ends[0] > all_of.ends[1]
    return Outcome(
        Verdict.FAIL if is_larger else Verdict.PASS,
        title="a part is larger than its whole" if is_larger else "a part is within its whole",
        message=f"{told} is more than the whole" if is_larger else told,
        primary=Witness("part", part),
        related=(Witness("whole", whole),),
        certainty=relation.certainty,
        figures=told,
        derivation=(f"{part.text} is more than the {whole.text} of which it is said to be a part.",)
        if is_larger
        else (),
        stated=Measure(some, part.quantity.unit if part.quantity else None),
        computed=Measure(all_of, whole.quantity.unit if whole.quantity else None),
    )
