"""A sum and its conversion agree at a stated rate.

    pass: The film took $14.7 million (HK$115 million).
    fail: The film took $14.7 million (HK$151 million).

The two figures imply a rate, as an interval: HK$114.5–115.5 million over $14.65–14.75 million is 7.762–7.884,
which meets the band of 7.75–7.85. A hedge ("at least HK$5 billion") never widens it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Annotated

from verify import cldr, printing
from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions, is_weak, loosest, tightest
from verify.checks.slips import explained_first, suggestion
from verify.checks.told_twice import told_twice, undecided
from verify.checks.wording import in_scale, interval_of, is_out, loosened
from verify.checks.wrong_sign import wrong_sign
from verify.claims import Claim
from verify.document import Article
from verify.interval import Interval
from verify.outcomes import Grade, Measure, Outcome, Suggestion, Verdict, Witness
from verify.quantity import Looseness, Quantity, Reading
from verify.rates.rate import NoRate, Rate
from verify.rates.table import RateTable
from verify.relations import Relation
from verify.units import is_currency
from verify.validation import Described

SCOPE = "article"
FACT_OPTIONS = ("fact",)
FINDS = ("conversion",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`fact` names the conversions; of the entries of `rate` the first that knows a pair is used."""

    fact: Annotated[str, Described("the conversions")]
    rate: Annotated[
        RateTable,
        Described("what currencies cost in each other; the first entry that knows a pair is used"),
    ] = field(default_factory=RateTable)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A conversion whose figures can be compared. The rate is `over`'s currency for one of `under`'s."""

    relation: Relation
    stated: Claim
    equivalent: Claim
    stated_quantity: Quantity
    equivalent_quantity: Quantity
    rate: Rate
    language: str

    @property
    def over(self) -> Claim:
        return self.equivalent if self._equivalent_is_over else self.stated

    @property
    def under(self) -> Claim:
        return self.stated if self._equivalent_is_over else self.equivalent

    @property
    def _equivalent_is_over(self) -> bool:
        return self.equivalent_quantity.unit == self.rate.numerator

    def implied(self, stated: Interval, equivalent: Interval) -> Interval:
        """The rate that two intervals imply. Raises ZeroDivisionError where a sum may be zero."""
        return equivalent / stated if self._equivalent_is_over else stated / equivalent

    @property
    def band(self) -> str:
        """The stated rate: "7.75–7.85"."""
        return printing.show_interval(self.rate.interval, None)


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each conversion that states both its sums."""
    for relation in bindings.bound_relations(options.fact):
        stated, equivalent = relation.role("stated"), relation.role("equivalent")
        if stated and equivalent and stated.quantity and equivalent.quantity:
            article = bindings.article(relation.span.article)
            outcome = _outcome(options, relation, stated, equivalent, article)
            yield _with_signs(options, outcome, stated, equivalent, bindings, article)


def _with_signs(
    options: Options, outcome: Outcome, stated: Claim, equivalent: Claim, bindings: Bindings, article: Article
) -> Outcome:
    """A failure with what would fit behind another currency's sign, before figures that no slip explains."""
    if outcome.verdict is not Verdict.FAIL or _unit(stated) == _unit(equivalent):
        return outcome
    used = {_unit(claim) for claim in bindings.all_claims if is_currency(_unit(claim))}
    signs = [
        wrong_sign(one, other, options.rate, article.published, used, article.language)
        for one, other in ((equivalent, stated), (stated, equivalent))
    ]
    return replace(outcome, suggestions=explained_first((*signs, *outcome.suggestions)))


def _unit(claim: Claim) -> str:
    return str(claim.quantity.unit) if claim.quantity else ""


def _outcome(options: Options, relation: Relation, stated: Claim, equivalent: Claim, article: Article) -> Outcome:
    one, other = stated.quantity, equivalent.quantity
    if one is None or other is None or not (is_currency(one.unit) and is_currency(other.unit)):
        unknown = next(c for c in (stated, equivalent) if not c.quantity or not is_currency(c.quantity.unit))
        return undecided(relation, f'nothing tells the currency of "{unknown.text}"', "")
    if one.unit == other.unit:
        return told_twice(options, options.rate.stated, relation, stated, equivalent)
    rate = options.rate.find(str(one.unit), str(other.unit), article.published)
    if isinstance(rate, NoRate):
        # The reason is the same for every pair, so that a page of them shares one line of the report.
        told = "no dated rate" if rate.known else "no rate"
        return undecided(relation, rate.reason, rate.remedy, f"{told} for {one.unit}/{other.unit}")
    return _at_rate(options, _Pair(relation, stated, equivalent, one, other, rate, article.language))


def _at_rate(options: Options, pair: _Pair) -> Outcome:
    stated = options.readings(pair.stated_quantity)
    equivalent = options.readings(pair.equivalent_quantity)
    if any(Fraction(0) in reading.interval for reading in (stated[0], equivalent[0])):
        return undecided(pair.relation, "a sum of zero implies no rate", "")
    if _computed(options, pair, stated[0].interval) is None:
        reason = f"a tolerance of {options.tolerance.text if options.tolerance else 0} has no meaning here"
        return undecided(pair.relation, reason, "")
    fit = tightest((stated, equivalent), lambda one, other: _fits(options, pair, one, other))
    if fit is None:
        return _fail(options, pair, stated[0].interval, equivalent[0].interval)
    if loosest(fit) is Looseness.COARSE:
        supposed = " and ".join(_supposed(pair, fit, Looseness.COARSE))
        return undecided(pair.relation, f"they agree only if {supposed}", "")
    return _pass(options, pair, fit)


def _computed(options: Options, pair: _Pair, stated: Interval) -> Interval | None:
    """What the stated sum gives in the equivalent's currency, with the tolerance."""
    converted = pair.rate.convert(stated, str(pair.stated_quantity.unit))
    if options.tolerance and options.tolerance.unit == pair.stated_quantity.unit:
        margin = Interval(Fraction(0), options.tolerance.value)
        _, most = pair.rate.convert(margin, options.tolerance.unit).ends
        return converted.widen(most)
    return options.widened(converted, pair.equivalent_quantity.unit)


def _fits(options: Options, pair: _Pair, stated: Interval, equivalent: Interval) -> bool:
    computed = _computed(options, pair, stated)
    return computed is not None and computed.meets(equivalent)


def _pass(options: Options, pair: _Pair, fit: tuple[Reading, ...]) -> Outcome:
    implied = pair.implied(fit[0].interval, fit[1].interval)
    shown = printing.show_interval(implied, None, against=pair.rate.interval.ends)
    supposed = _supposed(pair, fit, Looseness.LOOSENED)
    room = _room(pair, fit, implied)
    steps = [f"{shown}, weak: {room} leaves room" if room else shown]
    if supposed:
        steps.append(f"only if {' and '.join(supposed)}")
    if pair.rate.dated:
        steps.append(pair.rate.source)
    grade = Grade.WEAK if room else Grade.LOOSENED if supposed else Grade.EXACT
    return Outcome(
        Verdict.PASS,
        title="a conversion agrees",
        message=f"{pair.over.text} is {pair.under.text}",
        primary=Witness("equivalent", pair.equivalent),
        related=(Witness("stated", pair.stated),),
        grade=grade,
        certainty=pair.relation.certainty,
        figures=f"{pair.over.text} / {pair.under.text}",
        method=_method(options, pair.rate),
        derivation=tuple(steps),
        stated=Measure(fit[1].interval, pair.equivalent_quantity.unit),
        computed=_measure(_computed(options, pair, fit[0].interval), pair.equivalent_quantity.unit),
    )


def _supposed(pair: _Pair, fit: tuple[Reading, ...], looseness: Looseness) -> list[str]:
    """What the readings that are this loose suppose of their figures."""
    read = zip((pair.stated, pair.equivalent), fit, strict=True)
    return [
        f"{loosened(claim, reading)} ({in_scale(reading.interval, claim.text)})"
        for claim, reading in read
        if reading.looseness is looseness
    ]


def _room(pair: _Pair, fit: tuple[Reading, ...], implied: Interval) -> str:
    """What leaves so much room that a pass proves little; empty where nothing does."""
    if is_weak(implied):
        return f"the rounding of {_coarser(pair, fit).text}"
    return "the rate from least to greatest" if is_weak(pair.rate.interval) else ""


def _coarser(pair: _Pair, fit: tuple[Reading, ...]) -> Claim:
    stated, equivalent = (abs(r.interval.width / r.interval.middle) for r in fit)
    return pair.stated if stated > equivalent else pair.equivalent


def _method(options: Options, rate: Rate) -> str:
    over, under = cldr.currency_symbol(rate.numerator), cldr.currency_symbol(rate.denominator)
    return f"implied {over} per {under}, against {printing.show_interval(rate.interval, None)}{options.within}"


def _fail(options: Options, pair: _Pair, stated: Interval, equivalent: Interval) -> Outcome:
    computed = pair.rate.convert(stated, str(pair.stated_quantity.unit))
    allowed = _computed(options, pair, stated) or computed
    gap = allowed.gap(equivalent)
    near = allowed.ends[1] if equivalent.ends[0] > allowed.ends[1] else allowed.ends[0]
    return Outcome(
        Verdict.FAIL,
        title=f"a conversion {is_out(gap, min(abs(near), *map(abs, equivalent.ends)))}",
        message=f"{pair.over.text} is not {pair.under.text}",
        primary=Witness("equivalent", pair.equivalent),
        related=(Witness("stated", pair.stated),),
        certainty=pair.relation.certainty,
        figures=f"{pair.over.text} / {pair.under.text}",
        method=_method(options, pair.rate),
        derivation=tuple(_steps(options, pair, computed, stated, equivalent)),
        stated=Measure(equivalent, pair.equivalent_quantity.unit),
        computed=Measure(allowed, pair.equivalent_quantity.unit),
        gap=Measure(Interval.point(gap), pair.equivalent_quantity.unit),
        suggestions=_suggestions(options, pair, stated, equivalent),
    )


def _steps(
    options: Options, pair: _Pair, computed: Interval, stated: Interval, equivalent: Interval
) -> Iterator[str]:
    given = interval_of(pair.equivalent_quantity, computed, against=equivalent.ends)
    yield f"{pair.stated.text} at {pair.band}{options.within} is {given}; printed {pair.equivalent.text}."
    implied = pair.implied(stated, equivalent)
    shown = printing.show_interval(implied, pair.rate.numerator, against=pair.rate.interval.ends)
    yield f"The two figures imply {shown} to the {cldr.currency_name(pair.rate.denominator)}."
    if pair.rate.source:
        yield f"The {pair.rate.name}: {pair.rate.source}."


def _suggestions(options: Options, pair: _Pair, stated: Interval, equivalent: Interval) -> tuple[Suggestion, ...]:
    """What would fit for each figure in turn, one that a slip explains first."""
    for_equivalent = suggestion(
        pair.equivalent,
        pair.rate.convert(stated, str(pair.stated_quantity.unit)),
        f"{pair.stated.text} is right",
        pair.language,
        options.rounding,
    )
    for_stated = suggestion(
        pair.stated,
        pair.rate.convert(equivalent, str(pair.equivalent_quantity.unit)),
        f"{pair.equivalent.text} is right",
        pair.language,
        options.rounding,
    )
    return explained_first((for_equivalent, for_stated))


def _measure(interval: Interval | None, unit: str | None) -> Measure | None:
    return None if interval is None else Measure(interval, unit)
