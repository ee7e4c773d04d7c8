"""Articles state one figure alike, or as the rule states it.

    pass: It will invest $640 million. / It will invest at least HK$5 billion ($639.3 million).
    fail: It will invest $640 million. / It will invest at least HK$50 billion.

All statements of a fact need one common point. A sum and its own conversions are one statement; a decrease is a
negative change. Figures are compared as written first, then with trailing zeros not meant, then as far as their
hedges reach.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated, Literal

from verify import printing
from verify.checks.agreement import Case, failed, passed, undecided, unlike
from verify.checks.attributes import Attribute, difference
from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.hedges import has_no_end
from verify.checks.rates_told import missing_rate
from verify.checks.reference import Reference
from verify.checks.statements import (
    COARSE,
    LEVELS,
    Scale,
    Statement,
    common,
    consistent,
    needed_readings,
    scales,
    statements_of,
)
from verify.checks.wording import loosened
from verify.claims import Claim, quantity_of
from verify.hints import hint
from verify.interval import Interval
from verify.outcomes import Outcome, Verdict
from verify.quantity import Looseness
from verify.rates.on_days import RatesOnDays
from verify.rates.rate import NoRate
from verify.rates.table import RateTable
from verify.units import is_currency
from verify.validation import Described, ShortFor, WrongKeyError

SCOPE = "story"
FACT_OPTIONS = ("fact", "equals")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """What must agree.

    Raises ValueError if `equals` names another fact, or `fact` none.
    """

    fact: Annotated[str | tuple[str, ...], Described("a fact, or a list of facts that must each agree")]
    each: Annotated[
        Literal["mention", "article"],
        Described("with `mention`, statements of one article are compared with each other too"),
    ] = "article"
    equals: Annotated[
        dict[str, Annotated[Reference, ShortFor("value")]],
        Described('what facts say, by name: {gap: "25% below 2019"}, or {gap: {value, source, date}}'),
    ] = field(default_factory=dict)
    rate: Annotated[
        RateTable, Described("joins sums of several currencies, at the rates of the articles' days")
    ] = field(default_factory=RateTable)
    same: Annotated[tuple[Attribute, ...], Described("a list of what else must be told alike")] = ()

    def __post_init__(self) -> None:
        # A slotted dataclass is made anew by its decorator, so that a bare super() would not find it.
        ComparisonOptions.__post_init__(self)
        if not self.names:
            raise WrongKeyError("`fact` names nothing that must agree", "fact")
        strange = next((name for name in self.equals if name not in self.names), None)
        if strange is not None:
            message = f"`equals` names {strange!r}, which is not under `fact`"
            raise WrongKeyError(message, "equals", strange, hint=hint(strange, self.names), is_key=True)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the facts."""
        return (self.fact,) if isinstance(self.fact, str) else self.fact


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each fact that several statements tell, or that the rule states."""
    for name in options.names:
        told = (claim for claim in bindings.claims(name) if claim.quantity)
        # A word such as "multibillion" states no value; that it fits one is asked by another check.
        claims = [claim for claim in told if not has_no_end(quantity_of(claim))]
        if claims:
            yield from _outcome(options, name, claims, bindings)


def _outcome(options: Options, name: str, claims: Sequence[Claim], bindings: Bindings) -> Iterator[Outcome]:
    statements = statements_of(claims, bindings.relations)
    case = Case(bindings, tuple(claims), options.equals.get(name), options.within)
    if case.reference:
        asserted = case.reference.claim(claims)
        if asserted is None:
            yield undecided(case, f'no figure can be read from "{case.reference.value}"')
            return
        statements.append(Statement((asserted,), asserted=True))
    elif not _can_be_compared(options, statements):
        return
    attributes = (*options.same, *(("base", "period") if case.reference else ()))
    yield _judged(options, replace(case, attributes=attributes), statements)


def _can_be_compared(options: Options, statements: Sequence[Statement]) -> bool:
    if options.each == "mention":
        return len(statements) > 1
    return len({statement.article for statement in statements}) > 1


def _judged(options: Options, case: Case, statements: Sequence[Statement]) -> Outcome:
    rates = RatesOnDays.of(options.rate, case.telling, [case.reference.date] if case.reference else ())
    compared = list(scales(statements, options, rates))
    verdicts = [_on_scale(case, scale, expressed) for scale, expressed in compared if len(expressed) > 1]
    failing = next((verdict for verdict in verdicts if verdict.verdict is Verdict.FAIL), None)
    if failing:
        return failing
    differing = difference(statements, case.attributes)
    if differing:
        return unlike(case, differing)
    apart = _incomparable(statements, [expressed for _, expressed in compared if len(expressed) > 1], rates)
    if apart and len(statements) > 1:
        return undecided(case, *apart)
    undecided_verdict = next((one for one in verdicts if one.verdict is Verdict.INCONCLUSIVE), None)
    return undecided_verdict or (verdicts[0] if verdicts else passed(case, compared[0][0], statements, LEVELS[0]))


def _on_scale(case: Case, scale: Scale, expressed: Sequence[Statement]) -> Outcome:
    tolerance = scale.options.tolerance
    if tolerance and tolerance.margin(Interval.point(0), scale.unit) is None:
        return undecided(case, f"a tolerance of {tolerance.text} has no meaning for {scale.unit}")
    statements = consistent(expressed, scale)
    claims = [claim for statement in statements for claim in statement.claims]
    edges: list[Interval] = []
    for level in LEVELS:
        shared = common(claims, scale, level)
        if shared and shared.width:
            return passed(case, scale, statements, level)
        edges += [shared] if shared else []
    if edges:
        only = printing.show_interval(edges[0], scale.unit)
        return undecided(
            case, f"they agree only if the value is exactly {only}, rounded up in one and down in another"
        )
    if common(claims, scale, COARSE):
        needed = needed_readings(statements, scale, Looseness.COARSE)
        supposed = dict.fromkeys(loosened(claim, reading) for claim, reading in needed)
        return undecided(case, f"they agree only if {' and '.join(supposed)}")
    return failed(case, scale, statements)


def _incomparable(
    statements: Sequence[Statement], compared: Sequence[Sequence[Statement]], rates: RatesOnDays
) -> tuple[str, str] | None:
    """Why a statement is compared with no other, and what would join them; None if each is."""
    reached = {claim for group in compared for statement in group for claim in statement.claims}
    alone = next((one for one in statements if not reached.intersection(one.claims)), None)
    if alone is None:
        return None
    other = next(one for one in statements if one is not alone)
    one, two = (statement.claims[0] for statement in sorted((other, alone), key=statements.index))
    units = [claim.quantity.unit if claim.quantity else None for claim in (one, two)]
    answer = rates.find(*map(str, units)) if all(map(is_currency, units)) else None
    if isinstance(answer, NoRate):
        because = f": {answer.reason}" if answer.known else ""
        return f"{missing_rate(answer, *units)}{because}", answer.remedy
    return f"{one.text} and {two.text} cannot be compared", ""
