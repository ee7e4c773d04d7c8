"""Parts add up to their sum; parts that need not be all do not pass their whole.

    pass: It raised $12m: $5m from the state, $4m from banks and $3m from members.
    fail: It raised $16m: $5m from the state, $4m from banks and $3m from members.

Each part counts within its rounding: 4.5–5.5, 3.5–4.5 and 2.5–3.5 come to $10.5–13.5m. Counts of less than a
thousand are exact.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce

from verify import cldr
from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.equation import Equation, Solver, judged, undecided
from verify.checks.meeting import Meeting, gatherings, meetings
from verify.claims import Claim
from verify.findings import Grade, Measure, Outcome, Verdict, Witness
from verify.interval import Interval
from verify.quantity import COUNT, PERCENT, Quantity, hedged, narrow
from verify.relations import Relation
from verify.units import factor, is_measure

SCOPE = "article"
FACT_OPTIONS = ("fact", "parts", "total")

_HUNDRED = Interval.point(100)
_ROUNDED_COUNTS = 1000
_MOST_TOLD = 5
_SEVERAL_UNITS = "these figures have several units"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """Either `fact` names the totals that articles tell as such, or `parts` names facts that make up `total`.

    Of several `parts` each is one figure; of a lone one all figures are parts: the regions of a table. Raises
    ValueError for neither, for both, and for no part.
    """

    fact: str | None = None
    parts: tuple[str, ...] = ()
    total: str | None = None

    def __post_init__(self) -> None:
        # A slotted dataclass is made anew by its decorator, so that a bare super() would not find it.
        ComparisonOptions.__post_init__(self)
        if not (self.fact or self.parts or self.total):
            raise ValueError("'fact' is missing; of single facts, `parts` and `total`")
        if self.fact and (self.parts or self.total):
            raise ValueError("either `fact`, or `parts` and `total`")
        if not self.fact and not (self.parts and self.total):
            raise ValueError("`total` goes with a list of `parts`")
        if len(set(self.parts)) < len(self.parts) or self.total in self.parts:
            raise ValueError("a fact is one part, and no part of itself")


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each total."""
    if options.fact is None:
        yield from _of_facts(options, bindings)
        return
    for relation in bindings.bound_relations(options.fact):
        language = bindings.article(relation.span.article).language
        total = relation.role("total")
        yield _sum(options, relation, total, language) if total else _bounded(options, relation)


def _of_facts(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome where the facts that make up a total meet it."""
    total_fact = str(options.total)
    for claims, meeting in _parts_told(options.parts, total_fact, bindings):
        total = meeting.claims[total_fact]
        parts = {f"part {at}": claim for at, claim in enumerate(claims, 1)}
        roles = {"total": total, **parts}
        relation = Relation("total", tuple(roles.items()), "", meeting.certainty)
        outcome = _sum(options, relation, total, bindings.article(total.span.article).language)
        doubt = meeting.doubt or ("" if _sizes(total, parts) else _SEVERAL_UNITS)
        yield _doubted(outcome, doubt, meeting) if doubt else outcome


def _parts_told(
    parts: Sequence[str], total: str, bindings: Bindings
) -> Iterator[tuple[tuple[Claim, ...], Meeting]]:
    """The figures of the parts with the meeting that holds their total."""
    if len(parts) == 1:
        yield from ((one.several, one.meeting) for one in gatherings(parts[0], total, bindings))
        return
    for meeting in meetings((*parts, total), bindings):
        yield tuple(meeting.claims[part] for part in parts), meeting


def _doubted(outcome: Outcome, doubt: str, meeting: Meeting) -> Outcome:
    """Nothing is said of figures that may not belong together."""
    witnesses = meeting.candidates or outcome.witnesses
    return Outcome(
        Verdict.INCONCLUSIVE,
        title="a total cannot be judged",
        message=f"{outcome.figures}: {doubt}",
        primary=witnesses[0],
        related=witnesses[1:],
        certainty=outcome.certainty,
        figures=outcome.figures,
        reason=doubt,
        remedy=meeting.remedy,
    )


def _parts(relation: Relation) -> dict[str, Claim]:
    return {role: claim for role, claim in relation.roles if role.startswith("part ")}


def _sum(options: Options, relation: Relation, total: Claim, language: str) -> Outcome:
    parts = _parts(relation)
    sizes = _sizes(total, parts)
    equation = Equation(
        name="a total",
        figures={"total": total, **parts},
        target="total",
        solvers=_solvers(sizes or dict.fromkeys(parts, Fraction(1)), _are_exact(relation.claims)),
        told=_told(list(parts.values())),
        certainty=relation.certainty,
        language=language,
    )
    if sizes is None and any(is_measure(_quantity(claim).unit) for claim in relation.claims):
        return undecided(equation, _SEVERAL_UNITS)
    outcome = judged(options, equation)
    if outcome.verdict is Verdict.FAIL and _fits_hedged(options, relation, total):
        return undecided(equation, "they agree only as far as a hedge reaches")
    return outcome


def _sizes(total: Claim, parts: Mapping[str, Claim]) -> dict[str, Fraction] | None:
    """What each part's unit is of the total's: 1/1000 of kilograms in tonnes; None where one cannot be added."""
    target = _quantity(total).unit
    sizes = {role: _size(_quantity(part).unit, target) for role, part in parts.items()}
    known = {role: size for role, size in sizes.items() if size is not None}
    return known if len(known) == len(sizes) else None


def _size(unit: str | None, target: str | None) -> Fraction | None:
    if unit == target:
        return Fraction(1)
    return factor(unit, target) if unit and target else None


def _solvers(sizes: Mapping[str, Fraction], exact: bool) -> dict[str, Solver]:
    """How the total and each part, of which `sizes` tells the unit, follow from all others."""

    def in_total(known: Mapping[str, Interval], role: str) -> Interval:
        return _exactly(known[role], exact) * Interval.point(sizes[role])

    def total(known: Mapping[str, Interval]) -> Interval:
        return _added([in_total(known, role) for role in sizes])

    def part(role: str) -> Solver:
        def solved(known: Mapping[str, Interval]) -> Interval:
            others = [in_total(known, other) for other in sizes if other != role]
            rest = _exactly(known["total"], exact) - _added(others)
            return rest * Interval.point(1 / sizes[role])

        return solved

    return {"total": total, **{role: part(role) for role in sizes}}


def _added(intervals: Sequence[Interval]) -> Interval:
    return reduce(Interval.__add__, intervals)


def _exactly(interval: Interval, exact: bool) -> Interval:
    return Interval.point(interval.middle) if exact else interval


def _are_exact(claims: Sequence[Claim]) -> bool:
    """Whether all figures are counts small enough to be no rounded ones."""
    figures = [claim.quantity for claim in claims if claim.quantity]
    return all(
        figure.unit == COUNT
        and figure.hedge is None
        and figure.value is not None
        and figure.value < _ROUNDED_COUNTS
        for figure in figures
    )


def _fits_hedged(options: Options, relation: Relation, total: Claim) -> bool:
    """Whether the hedges of the figures explain what their digits do not: "more than $12m" for 12.8."""
    if not any(claim.quantity and claim.quantity.hedge for claim in relation.claims):
        return False
    parts = _parts(relation)
    sizes = _sizes(total, parts) or dict.fromkeys(parts, Fraction(1))
    computed = _added([hedged(_quantity(part)) * Interval.point(sizes[role]) for role, part in parts.items()])
    widened = options.widened(computed, _quantity(total).unit) or computed
    return widened.meets(hedged(_quantity(total)))


def _quantity(claim: Claim) -> Quantity:
    if claim.quantity is None:
        raise ValueError(f"{claim.text!r} states no figure")
    return claim.quantity


def _told(parts: Sequence[Claim]) -> str:
    """The sum as it is told: "$5m + $4m + $3m"; of many parts the first and the last."""
    if len(parts) <= _MOST_TOLD:
        return " + ".join(part.text for part in parts)
    return f"{parts[0].text} + … + {parts[-1].text} ({len(parts)} parts)"


def _bounded(options: Options, relation: Relation) -> Outcome:
    """Whether parts that need not be all stay within their whole, of percentages within 100%."""
    parts, whole = list(_parts(relation).values()), relation.role("whole")
    unit = _quantity(whole).unit if whole else PERCENT
    exact = _are_exact(relation.claims)
    computed = _added([_exactly(narrow(_quantity(part)), exact) for part in parts])
    computed = options.widened(computed, unit) or computed
    limit = _exactly(narrow(_quantity(whole)), exact) if whole else _HUNDRED
    name = whole.text if whole else "100%"
    told = f"{_told(parts)}: {cldr.show_interval(computed, unit)} of {name}{options.within}"
    outcome = Outcome(
        Verdict.PASS,
        title="parts stay within their whole",
        message=told,
        primary=Witness("whole", whole) if whole else Witness("part 1", parts[0]),
        related=tuple(Witness(f"part {at}", part) for at, part in enumerate(parts, 1) if whole or at > 1),
        certainty=relation.certainty,
        figures=f"{_told(parts)} of {name}",
        derivation=(told,),
        stated=Measure(limit, unit),
        computed=Measure(computed, unit),
    )
    return _placed(outcome, computed, limit, name)


def _placed(within: Outcome, computed: Interval, limit: Interval, name: str) -> Outcome:
    """The verdict: above the whole a failure, all of it a pass, less of it a weak one: some may be in no group."""
    if computed.ends[0] > limit.ends[1]:
        gap = Measure(Interval.point(computed.gap(limit)), within.stated.unit if within.stated else None)
        return replace(within, verdict=Verdict.FAIL, title="parts are more than their whole", gap=gap)
    if computed.meets(limit):
        return within
    return replace(
        within, grade=Grade.WEAK, derivation=(f"{within.message}; the parts need not be all of {name}",)
    )
