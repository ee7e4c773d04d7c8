"""Parts add up to their sum; parts that need not be all do not pass their whole.

    pass: It raised $12m: $5m from the state, $4m from banks and $3m from members.
    fail: It raised $16m: $5m from the state, $4m from banks and $3m from members.

Each part counts within its rounding: 4.5–5.5, 3.5–4.5 and 2.5–3.5 come to $10.5–13.5m. Counts of less than a
thousand are exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import reduce
from typing import Annotated

from verify import printing
from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.equation import Equation, Solver, judged, undecided
from verify.checks.hedges import agree_at_their_word, endless, is_small_count
from verify.checks.meeting import Meeting, gatherings, meetings
from verify.checks.rates_told import sources_of_failure, sources_of_pass
from verify.claims import Claim, quantity_of
from verify.interval import Interval
from verify.outcomes import Grade, Measure, Outcome, Verdict, Witness
from verify.quantity import PERCENT
from verify.rates.on_days import RatesOnDays
from verify.rates.rate import NoRate, Rate
from verify.rates.table import RateTable
from verify.relations import Relation
from verify.units import factor, is_currency, is_measure
from verify.validation import Described, WrongKeyError

SCOPE = "article"
FACT_OPTIONS = ("fact", "parts", "total")
FINDS = ("total",)

_ONE = Interval.point(1)
_HUNDRED = Interval.point(100)
_SEVERAL_UNITS = NoRate("these figures have several units", "")
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """Either `fact` names the totals that articles tell as such, or `parts` names facts that make up `total`.

    Of several `parts` each is one figure; of a lone one all figures are parts: the regions of a table. `rate`
    brings parts to the currency of their total, at the rate of the days of the articles that tell them; what
    articles tell as totals is of one currency.

    Raises ValueError for neither, for both, for no part, for a part named twice, and for a rate without parts.
    """

    fact: Annotated[str | None, Described("the totals that articles tell as such: `find: total`")] = None
    parts: Annotated[
        tuple[str, ...],
        Described("instead of `fact`: the facts that make up `total`; a lone one brings all its figures"),
    ] = ()
    total: Annotated[str | None, Described("the fact to which the `parts` must add up")] = None
    rate: Annotated[RateTable, Described("brings `parts` in other currencies to that of their total")] = field(
        default_factory=RateTable
    )

    def __post_init__(self) -> None:
        # A slotted dataclass is made anew by its decorator, so that a bare super() would not find it.
        ComparisonOptions.__post_init__(self)
        if not (self.fact or self.parts or self.total):
            raise ValueError("'fact' is missing; of single facts, `parts` and `total`")
        if self.fact and (self.parts or self.total):
            raise WrongKeyError("either `fact`, or `parts` and `total`", "fact", is_key=True)
        if not self.fact and not (self.parts and self.total):
            alone = "parts" if self.parts else "total"
            raise WrongKeyError("`total` goes with a list of `parts`", alone, is_key=True)
        again = next((at for at, part in enumerate(self.parts) if part in self.parts[:at]), None)
        if again is not None or self.total in self.parts:
            where = ("total",) if again is None else ("parts", again)
            raise WrongKeyError("a fact is one part, and no part of itself", *where)
        if self.fact and self.rate.entries:
            message = "`rate` goes with `parts`: what articles tell as totals is of one currency"
            raise WrongKeyError(message, "rate", is_key=True)


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each total."""
    if options.fact is None:
        yield from _of_facts(options, bindings)
        return
    for relation in bindings.bound_relations(options.fact):
        language = bindings.article(relation.span.article).language
        total = relation.role("total")
        yield _sum(options, _equation(relation, total, language)) if total else _bounded(options, relation)


def _of_facts(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome where the facts that make up a total meet it."""
    total_fact = str(options.total)
    for claims, meeting in _parts_told(options.parts, total_fact, bindings):
        total = meeting.claims[total_fact]
        parts = {f"part {at}": claim for at, claim in enumerate(claims, 1)}
        roles = {"total": total, **parts}
        relation = Relation("total", tuple(roles.items()), "", meeting.certainty)
        days = RatesOnDays.of(options.rate, bindings.articles_of(roles.values()))
        answers = _rates(relation, total, days)
        missing = next((answer for answer in answers.values() if isinstance(answer, NoRate)), None)
        found = {unit: rate for unit, rate in answers.items() if isinstance(rate, Rate)}
        equation = _equation(relation, total, bindings.article(total.span.article).language, found)
        if meeting.doubt:
            yield _doubted(equation, meeting.doubt, meeting.remedy, meeting.candidates)
        elif doubt := endless(roles.values()):
            yield _doubted(equation, doubt, "")
        elif missing:
            yield _doubted(equation, missing.reason, missing.remedy)
        else:
            yield _sourced(_sum(options, equation), found.values())


def _parts_told(
    parts: Sequence[str], total: str, bindings: Bindings
) -> Iterator[tuple[tuple[Claim, ...], Meeting]]:
    """The figures of the parts with the meeting that holds their total."""
    if len(parts) == 1:
        yield from ((one.several, one.meeting) for one in gatherings(parts[0], total, bindings))
        return
    for meeting in meetings((*parts, total), bindings):
        yield tuple(meeting.claims[part] for part in parts), meeting


def _rates(relation: Relation, total: Claim, rates: RatesOnDays) -> dict[str, Rate | NoRate]:
    """The rates from the currencies of parts to that of the total, or why they are missing.

    A unit that cannot be converted at all has none either; one that is a multiple of the total's needs none.
    """
    own = quantity_of(total).unit
    units = dict.fromkeys(quantity_of(part).unit for part in _parts(relation).values())
    apart = [unit for unit in units if _size(unit, own) is None]
    are_sums = is_currency(own) and all(map(is_currency, apart))
    return {str(unit): rates.find(str(unit), str(own)) if are_sums else _SEVERAL_UNITS for unit in apart}


def _sourced(outcome: Outcome, rates: Iterable[Rate]) -> Outcome:
    """The outcome with the sources of its rates."""
    sources = sources_of_failure(rates) if outcome.verdict is Verdict.FAIL else sources_of_pass(rates)
    return replace(outcome, derivation=(*outcome.derivation, *sources))


def _doubted(equation: Equation, doubt: str, remedy: str, candidates: Sequence[Witness] = ()) -> Outcome:
    """Nothing is said of figures that may not belong together."""
    outcome = undecided(equation, doubt)
    primary, *related = candidates or outcome.witnesses
    message = f"{outcome.figures}: {doubt}"
    return replace(outcome, message=message, primary=primary, related=tuple(related), remedy=remedy)


def _parts(relation: Relation) -> dict[str, Claim]:
    return {role: claim for role, claim in relation.roles if role.startswith("part ")}


def _equation(
    relation: Relation, total: Claim, language: str, rates: Mapping[str, Rate] | None = None
) -> Equation:
    parts = _parts(relation)
    ratios = {role: _ratio(part, total, rates or {}) for role, part in parts.items()}
    return Equation(
        name="a total",
        figures={"total": total, **parts},
        target="total",
        solvers=_solvers(ratios, _are_exact(relation.claims)),
        told=_told(list(parts.values())),
        certainty=relation.certainty,
        language=language,
    )


def _sum(options: Options, equation: Equation) -> Outcome:
    """Whether the parts come to their total; undecided where only a hedge explains what their digits do not."""
    if _has_measures_apart(equation.claim, equation.others.values()):
        return undecided(equation, _SEVERAL_UNITS.reason)
    outcome = judged(options, equation)
    is_hedged = any(quantity_of(claim).hedge for claim in equation.figures.values())
    if outcome.verdict is Verdict.FAIL and is_hedged and agree_at_their_word(options, equation):
        return undecided(equation, "they agree only as far as a hedge reaches")
    return outcome


def _has_measures_apart(total: Claim, parts: Iterable[Claim]) -> bool:
    """Whether something is measured in units that no factor joins: in tonnes and in tons, which may be short."""
    units = [quantity_of(claim).unit for claim in (total, *parts)]
    return any(map(is_measure, units)) and any(_size(unit, units[0]) is None for unit in units)


def _size(unit: str | None, target: str | None) -> Fraction | None:
    """What one unit is of another: 1/1000 of kilograms in tonnes; None where it cannot be added to it."""
    if unit == target:
        return Fraction(1)
    return factor(unit, target) if unit and target else None


def _ratio(part: Claim, total: Claim, rates: Mapping[str, Rate]) -> Interval:
    """What a part is multiplied by to be one in the unit of the total; 1 where nothing converts it."""
    unit = quantity_of(part).unit
    rate = rates.get(str(unit))
    if rate:
        return rate.convert(_ONE, str(unit))
    return Interval.point(_size(unit, quantity_of(total).unit) or 1)


def _solvers(ratios: Mapping[str, Interval], exact: bool) -> dict[str, Solver]:
    """How the total and each part follow from all others, the parts being multiplied by their ratios."""

    def total(known: Mapping[str, Interval]) -> Interval:
        return _added([_times(_exactly(known[role], exact), ratio) for role, ratio in ratios.items()])

    def part(role: str) -> Solver:
        def solved(known: Mapping[str, Interval]) -> Interval:
            others = [
                _times(_exactly(known[other], exact), ratio) for other, ratio in ratios.items() if other != role
            ]
            return (_exactly(known["total"], exact) - _added(others)) / ratios[role]

        return solved

    return {"total": total, **{role: part(role) for role in ratios}}


def _times(interval: Interval, ratio: Interval) -> Interval:
    return interval if ratio == _ONE else interval * ratio


def _added(intervals: Sequence[Interval]) -> Interval:
    return reduce(Interval.__add__, intervals)


def _exactly(interval: Interval, exact: bool) -> Interval:
    return Interval.point(interval.middle) if exact else interval


def _are_exact(claims: Sequence[Claim]) -> bool:
    """Whether all figures are counts small enough to be no rounded ones."""
    return all(is_small_count(claim.quantity) for claim in claims if claim.quantity)


def _told(parts: Sequence[Claim]) -> str:
    """The sum as it is told: "$5m + $4m + $3m"; of many parts the first and the last."""
    if len(parts) <= _MOST_TOLD:
        return " + ".join(part.text for part in parts)
    return f"{parts[0].text} + … + {parts[-1].text} ({len(parts)} parts)"


def _bounded(options: Options, relation: Relation) -> Outcome:
    """Whether parts that need not be all stay within their whole, of percentages within 100%."""
    parts, whole = list(_parts(relation).values()), relation.role("whole")
    unit = quantity_of(whole).unit if whole else PERCENT
    exact = _are_exact(relation.claims)
    computed = _added([_exactly(_read(options, part), exact) for part in parts])
    computed = options.widened(computed, unit) or computed
    limit = _exactly(_read(options, whole), exact) if whole else _HUNDRED
    name = whole.text if whole else "100%"
    told = f"{_told(parts)}: {printing.show_interval(computed, unit)} of {name}{options.within}"
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


def _read(options: Options, claim: Claim) -> Interval:
    """What a figure stands for as the rule reads it."""
    return options.readings(quantity_of(claim))[0].interval


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
