"""Parts add up to their sum; parts that need not be all do not pass their whole.

    pass: It raised $12m: $5m from the state, $4m from banks and $3m from members.
    fail: It raised $16m: $5m from the state, $4m from banks and $3m from members.

Each part counts within its rounding: 4.5–5.5, 3.5–4.5 and 2.5–3.5 come to $10.5–13.5m. Counts of less than a
thousand are exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Annotated

from verify import cldr
from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.equation import Equation, Solver, judged, undecided
from verify.checks.meeting import meetings
from verify.checks.rates_told import sources_of_failure, sources_of_pass
from verify.claims import Claim, quantity_of
from verify.document import Article
from verify.findings import Grade, Measure, Outcome, Verdict, Witness
from verify.interval import Interval
from verify.quantity import COUNT, PERCENT, hedged
from verify.rates.on_days import RatesOnDays
from verify.rates.rate import NoRate, Rate
from verify.rates.table import RateTable
from verify.relations import Relation
from verify.units import is_currency
from verify.validation import Described

SCOPE = "article"
FACT_OPTIONS = ("fact", "parts", "total")
FINDS = ("total",)

_ONE = Interval.point(1)
_HUNDRED = Interval.point(100)
_ROUNDED_COUNTS = 1000
_SEVERAL_UNITS = NoRate("these figures have several units", "")
_MOST_TOLD = 5
_FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """Either `fact` names the totals that articles tell as such, or `parts` names facts that make up `total`.

    `rate` brings such parts to the currency of their total, at the rate of the article's day; what articles tell
    as totals is of one currency.

    Raises ValueError for neither, for both, for less than two parts, and for a rate without parts.
    """

    fact: Annotated[str | None, Described("the totals that articles tell as such: `find: total`")] = None
    parts: Annotated[tuple[str, ...], Described("instead of `fact`: two or more facts that make up `total`")] = ()
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
            raise ValueError("either `fact`, or `parts` and `total`")
        if not self.fact and not (len(set(self.parts)) >= _FEWEST_PARTS and self.total):
            raise ValueError("`total` goes with a list of two or more `parts`")
        if self.fact and self.rate.entries:
            raise ValueError("`rate` goes with `parts`: what articles tell as totals is of one currency")


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
    facts = dict.fromkeys([*options.parts, str(options.total)])
    for meeting in meetings(tuple(facts), bindings):
        total = meeting.claims[str(options.total)]
        parts = {f"part {at}": meeting.claims[fact] for at, fact in enumerate(options.parts, 1)}
        roles = {"total": total, **parts}
        relation = Relation("total", tuple(roles.items()), "", meeting.certainty)
        article = bindings.article(total.span.article)
        rates = _rates(options, relation, total, article)
        missing = next((answer for answer in rates.values() if isinstance(answer, NoRate)), None)
        found = {unit: rate for unit, rate in rates.items() if isinstance(rate, Rate)}
        outcome = _sum(options, relation, total, article.language, found)
        if meeting.doubt:
            yield _doubted(outcome, meeting.doubt)
        elif missing:
            yield _doubted(outcome, missing.reason, missing.remedy)
        else:
            yield _sourced(outcome, found.values())


def _rates(options: Options, relation: Relation, total: Claim, article: Article) -> dict[str, Rate | NoRate]:
    """The rates from the currencies of parts to that of the total, or why they are missing."""
    own = quantity_of(total).unit
    found = (quantity_of(claim).unit for claim in relation.claims)
    units = [str(unit) for unit in dict.fromkeys(found) if unit != own]
    are_sums = is_currency(own) and all(map(is_currency, units))
    days = RatesOnDays.of(options.rate, [article])
    return {unit: days.find(unit, str(own)) if are_sums else _SEVERAL_UNITS for unit in units}


def _sourced(outcome: Outcome, rates: Iterable[Rate]) -> Outcome:
    """The outcome with the sources of its rates."""
    sources = sources_of_failure(rates) if outcome.verdict is Verdict.FAIL else sources_of_pass(rates)
    return replace(outcome, derivation=(*outcome.derivation, *sources))


def _doubted(outcome: Outcome, doubt: str, remedy: str = "") -> Outcome:
    """Nothing is said of figures that may not belong together."""
    return Outcome(
        Verdict.INCONCLUSIVE,
        title="a total cannot be judged",
        message=f"{outcome.figures}: {doubt}",
        primary=outcome.primary,
        related=outcome.related,
        certainty=outcome.certainty,
        figures=outcome.figures,
        reason=doubt,
        remedy=remedy,
    )


def _parts(relation: Relation) -> dict[str, Claim]:
    return {role: claim for role, claim in relation.roles if role.startswith("part ")}


def _sum(
    options: Options, relation: Relation, total: Claim, language: str, rates: Mapping[str, Rate] | None = None
) -> Outcome:
    parts = _parts(relation)
    ratios = {role: _ratio(part, rates or {}) for role, part in parts.items()}
    equation = Equation(
        name="a total",
        figures={"total": total, **parts},
        target="total",
        solvers=_solvers(ratios, _are_exact(relation.claims)),
        told=_told(list(parts.values())),
        certainty=relation.certainty,
        language=language,
    )
    outcome = judged(options, equation)
    if outcome.verdict is Verdict.FAIL and _fits_hedged(options, relation, total, ratios):
        return undecided(equation, "they agree only as far as a hedge reaches")
    return outcome


def _ratio(claim: Claim, rates: Mapping[str, Rate]) -> Interval:
    """What a part is multiplied by to be one in the currency of the total."""
    unit = str(quantity_of(claim).unit)
    return rates[unit].convert(Interval.point(1), unit) if unit in rates else _ONE


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
    figures = [claim.quantity for claim in claims if claim.quantity]
    return all(
        figure.unit == COUNT
        and figure.hedge is None
        and figure.value is not None
        and figure.value < _ROUNDED_COUNTS
        for figure in figures
    )


def _fits_hedged(options: Options, relation: Relation, total: Claim, ratios: Mapping[str, Interval]) -> bool:
    """Whether the hedges of the figures explain what their digits do not: "more than $12m" for 12.8."""
    if not any(claim.quantity and claim.quantity.hedge for claim in relation.claims):
        return False
    parts = _parts(relation).items()
    computed = _added([_times(hedged(quantity_of(part)), ratios[role]) for role, part in parts])
    widened = options.widened(computed, quantity_of(total).unit) or computed
    return widened.meets(hedged(quantity_of(total)))


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
