"""What articles state of one thing, and whether all of it can be one value.

A statement is a figure, or a sum with its own conversions. All statements need one common point; in one dimension
that is the same as meeting pairwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from verify.checks.comparison import ComparisonOptions, rank
from verify.claims import Claim
from verify.interval import Interval
from verify.quantity import COUNT, Looseness, Reading, hedged
from verify.rates.on_days import RatesOnDays
from verify.rates.rate import Rate
from verify.relations import Relation
from verify.units import factor, is_currency


@dataclass(frozen=True, slots=True)
class Statement:
    """The claims that state one value: a sum and its conversions, or one claim. `asserted` by the rule itself."""

    claims: tuple[Claim, ...]
    asserted: bool = False

    @property
    def article(self) -> str:
        """The id of the article that states it."""
        return self.claims[0].span.article


@dataclass(frozen=True, slots=True)
class Level:
    """How figures are read: how loosely, and with their hedges or without."""

    looseness: Looseness
    with_hedges: bool


LEVELS = (
    Level(Looseness.NARROW, False),
    Level(Looseness.LOOSENED, False),
    Level(Looseness.NARROW, True),
    Level(Looseness.LOOSENED, True),
)
"""From the strictest reading to the loosest that still proves something."""

COARSE = Level(Looseness.COARSE, True)


@dataclass(frozen=True, slots=True)
class Scale:
    """How figures are made comparable: the options of the rule, and the unit in which to compare.

    ratios      what each unit that can be expressed in that one is multiplied by: a rate, or an exact factor
    rates       the rates among them, by unit
    direction   that of a change which tells none of its own
    open_ends   whether a value half-way between two printed ones is left out: 20 and 21 filmmakers could both be
                20.5, which no count is
    """

    options: ComparisonOptions
    unit: str | None
    ratios: Mapping[str | None, Interval]
    rates: Mapping[str | None, Rate]
    direction: str | None = None
    open_ends: bool = False

    def reads(self, claim: Claim) -> bool:
        """Whether a claim can be expressed in the unit."""
        return claim.quantity is not None and claim.quantity.unit in self.ratios

    def used(self, claims: Iterable[Claim]) -> tuple[Rate, ...]:
        """The rates by which claims are expressed in the unit."""
        found = (self.rates.get(claim.quantity.unit) for claim in claims if claim.quantity)
        return tuple(dict.fromkeys(rate for rate in found if rate))

    def interval(self, claim: Claim, level: Level) -> Interval:
        """What a claim may stand for at a level, in the unit, a decrease being negative.

        Raises ValueError for a claim that cannot be expressed in the unit.
        """
        if claim.quantity is None:
            raise ValueError(f"{claim.text!r} has no figure")
        found = [one.interval for one in self.readings(claim) if rank(one.looseness) <= rank(level.looseness)]
        if level.with_hedges and claim.quantity.hedge:
            found.append(hedged(claim.quantity))
        whole = found[0]
        for interval in found[1:]:
            whole = whole.hull(interval)
        return self.placed(claim, whole)

    def readings(self, claim: Claim) -> tuple[Reading, ...]:
        """The readings of a claim in its own unit, without its sign."""
        return self.options.readings(claim.quantity) if claim.quantity else ()

    def placed(self, claim: Claim, interval: Interval) -> Interval:
        """An interval of a claim's own unit in the common one, signed, with half the tolerance on each side.

        Two figures that are each widened by half of it meet if they lie within the whole of it.
        """
        unit = claim.quantity.unit if claim.quantity else None
        if unit not in self.ratios:
            raise ValueError(f"{claim.text!r} cannot be expressed in {self.unit}")
        converted = interval * self.ratios[unit]
        if self.options.tolerance:
            converted = converted.widen((self.options.tolerance.margin(converted, self.unit) or Fraction(0)) / 2)
        if self.open_ends and converted.width:
            converted = replace(converted, low_open=True, high_open=True)
        return -converted if self.direction_of(claim) == "down" else converted

    def direction_of(self, claim: Claim) -> str | None:
        """The direction of a change; where a claim tells none, that of the others."""
        return claim.direction or self.direction

    def back(self, interval: Interval, claim: Claim) -> Interval | None:
        """An interval of the common unit in a claim's own, without its sign; None if it has the other sign."""
        ratio = self.ratios.get(claim.quantity.unit if claim.quantity else None)
        signed = -interval if self.direction_of(claim) == "down" else interval
        return signed / ratio if ratio and signed.meets(Interval(Fraction(0), None)) else None


def _scale(
    options: ComparisonOptions, unit: str | None, claims: Sequence[Claim], rates: RatesOnDays, open_ends: bool
) -> Scale:
    """The scale in one unit, with a ratio for each unit of the claims that can be expressed in it."""
    direction = next((claim.direction for claim in claims if claim.direction), None)
    found: dict[str | None, Rate] = {}
    ratios: dict[str | None, Interval] = {unit: Interval.point(1)}
    for other in dict.fromkeys(claim.quantity.unit for claim in claims if claim.quantity):
        if other is None or unit is None or other == unit:
            continue
        if is_currency(other) and is_currency(unit):
            rate = rates.find(other, unit)
            if isinstance(rate, Rate):
                found[other], ratios[other] = rate, rate.convert(Interval.point(1), other)
        elif (exact := factor(other, unit)) is not None:
            ratios[other] = Interval.point(exact)
    return Scale(options, unit, ratios, found, direction, open_ends)


def statements_of(claims: Sequence[Claim], relations: Iterable[Relation]) -> list[Statement]:
    """The statements of claims: those that a conversion joins are one."""
    selected = set(claims)
    joined: dict[Claim, tuple[Claim, ...]] = {}
    for relation in relations:
        together = tuple(claim for claim in relation.claims if claim in selected)
        if relation.kind == "conversion" and len(together) > 1:
            whole = tuple(dict.fromkeys(one for claim in together for one in (*joined.get(claim, ()), claim)))
            joined.update(dict.fromkeys((*whole, *together), whole))
    return [Statement(group) for group in dict.fromkeys(joined.get(claim, (claim,)) for claim in claims)]


def scales(
    statements: Sequence[Statement], options: ComparisonOptions, rates: RatesOnDays
) -> Iterator[tuple[Scale, list[Statement]]]:
    """The units in which statements are compared, each with what can be expressed in it, the commonest first.

    Sums of two currencies without a rate between them are compared in each of both.
    """
    claims = left = [claim for statement in statements for claim in statement.claims if claim.quantity]
    while left:
        counts = Counter(claim.quantity.unit for claim in left if claim.quantity)
        unit = counts.most_common(1)[0][0]
        asserted = any(statement.asserted for statement in statements)
        scale = _scale(options, unit, claims, rates, open_ends=asserted or unit == COUNT)
        readable = {claim for claim in left if scale.reads(claim)}
        expressed = [
            Statement(kept, statement.asserted)
            for statement in statements
            if (kept := tuple(claim for claim in statement.claims if claim in readable))
        ]
        yield scale, expressed
        left = [claim for claim in left if not scale.reads(claim)]


def consistent(statements: Iterable[Statement], scale: Scale) -> list[Statement]:
    """The statements, one whose own figures do not agree taken apart into each of them."""
    apart: list[Statement] = []
    for statement in statements:
        if common(statement.claims, scale, LEVELS[-1]) is None:
            apart += [Statement((claim,), statement.asserted) for claim in statement.claims]
        else:
            apart.append(statement)
    return apart


def common(claims: Iterable[Claim], scale: Scale, level: Level) -> Interval | None:
    """What all claims may stand for together, None if there is no such value."""
    shared: Interval | None = Interval(None, None)
    for claim in claims:
        shared = shared.intersect(scale.interval(claim, level)) if shared else None
    return shared


def largest_group(statements: Sequence[Statement], scale: Scale) -> list[Statement]:
    """The most statements that have a common point, with what the rule asserts; the earliest on a tie."""
    level = LEVELS[-1]
    spans = [common(statement.claims, scale, level) for statement in statements]
    best: list[int] = []
    for start in dict.fromkeys(span for span in spans if span):
        group = [at for at, span in enumerate(spans) if span and span.holds_start(start)]
        if _is_better(group, best, statements):
            best = group
    return [statements[at] for at in best]


def _is_better(group: list[int], best: list[int], statements: Sequence[Statement]) -> bool:
    return _worth(group, statements) > _worth(best, statements)


def _worth(group: list[int], statements: Sequence[Statement]) -> tuple[bool, int, list[int]]:
    """Orders groups: one that holds the rule's own statement first, then by size, then by how early it stands."""
    asserted = any(statements[at].asserted for at in group)
    return asserted, len(group), [-at for at in group]


def needed_readings(
    statements: Sequence[Statement], scale: Scale, looseness: Looseness
) -> list[tuple[Claim, Reading]]:
    """The figures that must be read loosely for all to meet, each with its tightest reading that will do.

    $640 million beside $639.3 million must be rounded to the nearest ten million.
    """
    claims = [claim for statement in statements for claim in statement.claims]
    loosely = {claim: scale.interval(claim, Level(looseness, False)) for claim in claims}
    order = sorted(loosely, key=lambda one: loosely[one].width)
    # What all figures share that come later in this order and are still read loosely.
    later: list[Interval | None] = [Interval(None, None)]
    for claim in reversed(order[1:]):
        later.append(_shared(later[-1], loosely[claim]))
    needed: dict[Claim, Reading] = {}
    tightened: Interval | None = Interval(None, None)
    for claim, rest in zip(order, reversed(later), strict=True):
        others = _shared(tightened, rest)
        for reading in scale.readings(claim):
            chosen = scale.placed(claim, reading.interval)
            if others and others.meets(chosen):
                break
        tightened = _shared(tightened, chosen)
        if reading.looseness is not Looseness.NARROW:
            needed[claim] = reading
    return [(claim, needed[claim]) for claim in dict.fromkeys(claims) if claim in needed]


def _shared(one: Interval | None, other: Interval | None) -> Interval | None:
    return one.intersect(other) if one and other else None
