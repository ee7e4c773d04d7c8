"""A share agrees with its part and its whole, and no part is larger than its whole.

    pass: It spent $820m on research, or 8.2% of net sales of $10bn.
    fail: It spent $820m on research, or 2.8% of net sales of $10bn.
    fail: It was backed by 19 of the 18 members.

$815–825m of $9.5–10.5bn is 7.8–8.7 %, which meets 8.15–8.25 %.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.equation import Equation
from verify.checks.hedges import judged_with_hedges, readings_of
from verify.claims import Claim, quantity_of
from verify.interval import Interval
from verify.outcomes import Outcome, Verdict, Witness
from verify.quantity import PERCENT
from verify.relations import Relation
from verify.validation import Described

SCOPE = "article"
FACT_OPTIONS = ("fact",)
FINDS = ("share",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`fact` names the shares: part and whole, with the share where it is stated."""

    fact: Annotated[str, Described("the shares: part and whole, with the share where it is stated")]


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
            yield _within(relation, part, whole, options)


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


def _within(relation: Relation, part: Claim, whole: Claim, options: Options) -> Outcome:
    """Whether a part is within its whole: 12 of 18 is, 19 of 18 is not, 1,500 of 1,480 may be if it is rounded."""
    told = _told(part, whole)
    unit = quantity_of(whole).unit
    limits = [options.widened(interval, unit) or interval for interval in _meant(whole, options)]
    verdict = _verdict(_meant(part, options), limits)
    outcome = Outcome(
        verdict,
        title="a part is within its whole",
        message=told,
        primary=Witness("part", part),
        related=(Witness("whole", whole),),
        certainty=relation.certainty,
        figures=told,
    )
    if verdict is Verdict.PASS:
        return outcome
    if verdict is Verdict.INCONCLUSIVE:
        reason = "the part is within the whole only if the figures are rounded"
        return replace(outcome, title="a share cannot be judged", message=f"{told}: {reason}", reason=reason)
    step = f"{part.text} is more than the {whole.text} of which it is said to be a part."
    title = "a part is larger than its whole"
    return replace(outcome, title=title, message=f"{told} is more than the whole", derivation=(step,))


def _meant(claim: Claim, options: Options) -> list[Interval]:
    """What a figure may stand for, narrowest first."""
    return [reading.interval for reading in readings_of(options, quantity_of(claim))]


def _verdict(part: Sequence[Interval], whole: Sequence[Interval]) -> Verdict:
    """A pass where a part may be within its whole as both are written, a failure where no reading allows it."""
    if part[0].ends[0] <= whole[0].ends[1]:
        return Verdict.PASS
    return Verdict.INCONCLUSIVE if part[-1].ends[0] <= whole[-1].ends[1] else Verdict.FAIL
