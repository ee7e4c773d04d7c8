"""Each figure of one kind has its counterpart among those of another: a headline's sum is in the body too.

    pass: Workers send $16bn home / Workers sent $16.6bn home last year.
    fail: Workers send $61bn home / Workers sent $16.6bn home last year.

Among relations, a figure's counterpart is the relation that it is part of: a foreign sum stands beside its
conversion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions, loosest, tightest
from verify.checks.slips import suggestion
from verify.checks.wording import in_scale, loosened
from verify.claims import Claim
from verify.findings import Grade, Measure, Outcome, Suggestion, Verdict, Witness
from verify.interval import Interval
from verify.quantity import Looseness, Quantity, Reading, hedged, narrow
from verify.rates.rate import Rate
from verify.rates.table import RateTable
from verify.relations import Relation
from verify.units import factor, is_currency
from verify.wording import one_line

SCOPE = "article"
FACT_OPTIONS = ("fact", "among")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`fact` names the figures, `among` the figures or relations that they must be found in.

    each    "article": a figure that an article repeats is looked for once, as with "story"; "mention": each time
            it is printed
    rate    joins figures of two currencies; without it only those of one are compared
    """

    fact: str
    among: str
    each: Literal["mention", "article", "story"] = "article"
    rate: RateTable = field(default_factory=RateTable)


@dataclass(frozen=True, slots=True)
class _Match:
    """A figure, its counterpart, and the readings in which they meet; the readings are of the figure's unit."""

    claim: Claim
    counterpart: Claim
    readings: tuple[Reading, ...] | None

    @property
    def looseness(self) -> Looseness:
        if self.readings is None:
            return Looseness.NARROW
        return loosest(self.readings)


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """For each article, one outcome for all figures that are found, and one for each that is not."""
    for article in bindings.articles:
        figures = [
            claim for claim in bindings.claims(options.fact) if claim.span.article == article.id and claim.quantity
        ]
        anywhere = options.among in bindings.told_by_story
        relations = [
            one for one in bindings.bound_relations(options.among) if anywhere or one.span.article == article.id
        ]
        among = [claim for claim in bindings.claims(options.among) if anywhere or claim.span.article == article.id]
        found: list[_Match] = []
        for mentions in _taken_together(figures, options.each):
            match = _match(options, mentions, among, relations)
            if match and match.looseness is not Looseness.COARSE:
                found.append(match)
            elif match:
                yield _undecided(mentions, match)
            else:
                # A figure that stands in no relation is not one that is printed wrongly elsewhere.
                yield _fail(options, mentions, () if relations else among, article.language)
        if found:
            yield _pass(found, relations)


def _taken_together(figures: Sequence[Claim], each: str) -> list[list[Claim]]:
    """The mentions that are looked for together: the same value and unit, or each alone."""
    if each == "mention":
        return [[claim] for claim in figures]
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in figures:
        if claim.quantity:
            key = (claim.quantity.value, claim.quantity.ends, claim.quantity.unit)
            groups.setdefault(key, []).append(claim)
    return list(groups.values())


def _match(
    options: Options, mentions: Sequence[Claim], among: Sequence[Claim], relations: Sequence[Relation]
) -> _Match | None:
    """The counterpart that fits the digits best; a relation's own part comes first."""
    for relation in relations:
        for claim in mentions:
            if claim in relation.claims:
                other = next(one for one in relation.claims if one != claim)
                return _Match(claim, other, None)
    if relations and options.each == "mention":
        return None
    claim = mentions[0]
    candidates = [made for other in among if (made := _meeting(options, claim, other))]
    return min(candidates, key=lambda made: list(Looseness).index(made.looseness), default=None)


def _meeting(options: Options, claim: Claim, other: Claim) -> _Match | None:
    one, two = claim.quantity, other.quantity
    if one is None or two is None:
        return None
    converted = [
        Reading(interval, reading.place, reading.looseness)
        for reading in options.readings(two)
        if (interval := _in_unit(options, reading.interval, two.unit, one.unit))
    ]
    fit = (
        tightest((options.readings(one), converted), lambda own, theirs: _meets(options, own, theirs, one))
        if converted
        else None
    )
    if fit and loosest(fit) is not Looseness.COARSE:
        return _Match(claim, other, fit)
    if _meets_hedged(options, one, two):
        return _Match(claim, other, None)
    return _Match(claim, other, fit) if fit else None


def _meets(options: Options, own: Interval, theirs: Interval, quantity: Quantity) -> bool:
    computed = options.widened(theirs, quantity.unit)
    return (theirs if computed is None else computed).meets(own)


def _meets_hedged(options: Options, one: Quantity, two: Quantity) -> bool:
    """Whether the two meet as far as their hedges reach: "over $3bn" and "$3.2bn"."""
    if one.hedge is None and two.hedge is None:
        return False
    theirs = _in_unit(options, hedged(two), two.unit, one.unit)
    return theirs is not None and hedged(one).meets(theirs)


def _in_unit(options: Options, interval: Interval, unit: str | None, target: str | None) -> Interval | None:
    """An interval in another unit; None where the two cannot be compared. No unit at all fits any currency."""
    if unit == target or (unit is None and is_currency(target)) or (target is None and is_currency(unit)):
        return interval
    if unit is None or target is None:
        return None
    rate = options.rate.find(unit, target)
    if isinstance(rate, Rate):
        return rate.convert(interval, unit)
    ratio = factor(unit, target)
    return None if ratio is None else interval * Interval.point(ratio)


def _pass(found: Sequence[_Match], relations: Sequence[Relation]) -> Outcome:
    first, *rest = found
    steps = dict.fromkeys(_step(match, relations) for match in found)
    figures = ", ".join(dict.fromkeys(one_line(match.claim.text) for match in found))
    witnesses = list(
        dict.fromkeys(
            Witness(role, claim)
            for match in found
            for role, claim in (("figure", match.claim), ("counterpart", match.counterpart))
        )
    )
    loose = any(match.looseness is Looseness.LOOSENED for match in found)
    return Outcome(
        Verdict.PASS,
        title="each figure has its counterpart",
        message=_step(first, relations) if not rest else f"{figures}: each has its counterpart",
        primary=witnesses[0],
        related=tuple(witnesses[1:]),
        grade=Grade.LOOSENED if loose else Grade.EXACT,
        figures=figures,
        derivation=tuple(steps),
    )


def _step(match: _Match, relations: Sequence[Relation]) -> str:
    if any(match.claim in relation.claims for relation in relations):
        return f"{match.claim.text} stands beside {match.counterpart.text}"
    told = f"{match.claim.text} is {match.counterpart.text}"
    return f"{told}, only if {_supposed(match)}" if match.looseness is not Looseness.NARROW else told


def _supposed(match: _Match) -> str:
    """What the looser readings suppose: "$640M is rounded to the nearest ten million (635–645)"."""
    read = zip((match.claim, match.counterpart), match.readings or (), strict=False)
    return " and ".join(
        f"{loosened(claim, reading)} ({in_scale(reading.interval, match.claim.text)})"
        for claim, reading in read
        if reading.looseness is not Looseness.NARROW
    )


def _undecided(mentions: Sequence[Claim], match: _Match) -> Outcome:
    reason = f"{match.claim.text} is {match.counterpart.text} only if {_supposed(match)}"
    return Outcome(
        Verdict.INCONCLUSIVE,
        title="a figure may have its counterpart",
        message=reason,
        primary=Witness("figure", mentions[0]),
        related=(
            *(Witness("figure", claim) for claim in mentions[1:]),
            Witness("counterpart", match.counterpart),
        ),
        figures=match.claim.text,
        reason=reason,
    )


def _fail(options: Options, mentions: Sequence[Claim], among: Sequence[Claim], language: str) -> Outcome:
    claim, *repeated = mentions
    nearest = _nearest(options, claim, among)
    related = (Witness("nearest", nearest),) if nearest else ()
    stated, computed, gap = _measures(options, claim, nearest)
    where = f" in the {claim.block}" if claim.block in {"headline", "caption"} else ""
    return Outcome(
        Verdict.FAIL,
        title="a figure has no counterpart",
        message=f"{claim.text}{where} has no counterpart" + (f"; {nearest.text} is nearest" if nearest else ""),
        primary=Witness("figure", claim),
        related=(*(Witness("figure", again) for again in repeated), *related),
        figures=claim.text,
        derivation=(_missing(options, claim, among),),
        stated=stated,
        computed=computed,
        gap=gap,
        suggestions=_suggestions(options, claim, nearest, language),
    )


def _missing(options: Options, claim: Claim, among: Sequence[Claim]) -> str:
    told = ", ".join(dict.fromkeys(other.text for other in among if other.quantity))
    if not told:
        return f'The article has no "{options.among}" for {claim.text}.'
    return f'{claim.text} meets none of "{options.among}": {told}.'


def _nearest(options: Options, claim: Claim, among: Sequence[Claim]) -> Claim | None:
    """The figure that lies nearest, of those that can be compared; one that a slip explains comes first."""
    distances: list[tuple[bool, Fraction, int]] = []
    for index, other in enumerate(among):
        computed = _computed(options, claim, other)
        if computed and claim.quantity:
            made = suggestion(claim, computed, "", rounding=options.rounding)
            slip = made is not None and ". " in made.reason
            distances.append((not slip, narrow(claim.quantity).gap(computed), index))
    return among[min(distances)[2]] if distances else None


def _computed(options: Options, claim: Claim, other: Claim) -> Interval | None:
    if claim.quantity is None or other.quantity is None:
        return None
    own = options.readings(other.quantity)[0].interval
    return _in_unit(options, own, other.quantity.unit, claim.quantity.unit)


def _measures(
    options: Options, claim: Claim, nearest: Claim | None
) -> tuple[Measure | None, Measure | None, Measure | None]:
    if claim.quantity is None:
        return None, None, None
    unit = claim.quantity.unit
    stated = options.readings(claim.quantity)[0].interval
    computed = _computed(options, claim, nearest) if nearest else None
    if computed is None:
        return Measure(stated, unit), None, None
    gap = Interval.point(stated.gap(computed))
    return Measure(stated, unit), Measure(computed, unit), Measure(gap, unit)


def _suggestions(options: Options, claim: Claim, nearest: Claim | None, language: str) -> tuple[Suggestion, ...]:
    computed = _computed(options, claim, nearest) if nearest else None
    if nearest is None or computed is None:
        return ()
    made = suggestion(claim, computed, f"{nearest.text} is right", language, options.rounding)
    return (made,) if made else ()
