"""The search for a figure among others, in its own currency or, at the rate of the day, in another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from verify.checks.comparison import ComparisonOptions, loosest, rank, tightest
from verify.checks.slips import named_slip
from verify.claims import Claim
from verify.document import Article
from verify.interval import Interval
from verify.quantity import Looseness, Quantity, Reading, Rounding, hedged, narrow
from verify.rates.on_days import RatesOnDays
from verify.rates.rate import NoRate, Rate
from verify.relations import Relation
from verify.units import factor, is_currency


@dataclass(frozen=True, slots=True)
class Search:
    """How an article is searched: the options, and what is known of the rates that it asks for."""

    options: ComparisonOptions
    article: Article
    each_mention: bool
    rates: Mapping[tuple[str, str], Rate | NoRate]

    @classmethod
    def within(
        cls,
        options: ComparisonOptions,
        article: Article,
        rates: RatesOnDays,
        claims: tuple[Sequence[Claim], Sequence[Claim]],
        each_mention: bool,
    ) -> Self:
        """The search for the first claims among the second, with the rates that those between them need."""
        wanted, told = ({_unit(claim) for claim in some} for some in claims)
        pairs = {
            (two, one) for two in told for one in wanted if one != two and is_currency(one) and is_currency(two)
        }
        found = {pair: rates.find(*pair) for pair in pairs} if rates.table.entries else {}
        return cls(options, article, each_mention, found)

    def answer(self, one: Claim, other: Claim) -> Rate | NoRate | None:
        """The rate from one claim's currency to another's, or why it is missing; None where none is needed."""
        return self.rates.get((_unit(one), _unit(other)))

    def rate(self, one: Claim, other: Claim) -> Rate | None:
        """The rate from one claim's currency to another's."""
        answer = self.answer(one, other)
        return answer if isinstance(answer, Rate) else None


@dataclass(frozen=True, slots=True)
class Match:
    """A figure, its counterpart, and the readings in which they meet; the readings are of the figure's unit."""

    claim: Claim
    counterpart: Claim
    readings: tuple[Reading, ...] | None

    @property
    def looseness(self) -> Looseness:
        """How loosely the two are read; narrowly where a relation or a hedge ties them."""
        if self.readings is None:
            return Looseness.NARROW
        return loosest(self.readings)


def partners(relations: Iterable[Relation]) -> dict[Claim, Claim]:
    """The figure that stands beside each one of a relation: of several relations that of the first."""
    found: dict[Claim, Claim] = {}
    for relation in relations:
        for claim in relation.claims:
            others = (one for one in relation.claims if one != claim)
            if (other := next(others, None)) is not None:  # "a majority of voters, 55%," has no other
                found.setdefault(claim, other)
    return found


def counterpart(
    search: Search, mentions: Sequence[Claim], among: Sequence[Claim], tied: Mapping[Claim, Claim]
) -> Match | None:
    """What fits the digits of a figure best, whose mentions may be several.

    What stands beside a mention in a relation comes first; `tied` are these partners.
    """
    for claim in mentions:
        if claim in tied:
            return Match(claim, tied[claim], None)
    if tied and search.each_mention:
        return None
    claim = mentions[0]
    candidates = [made for other in among if (made := _meeting(search, claim, other))]
    return min(candidates, key=lambda made: rank(made.looseness), default=None)


def _meeting(search: Search, claim: Claim, other: Claim) -> Match | None:
    one, two = claim.quantity, other.quantity
    if one is None or two is None:
        return None
    converted = [
        Reading(interval, reading.place, reading.looseness)
        for reading in search.options.readings(two)
        if (interval := _in_unit(search, reading.interval, two.unit, one.unit))
    ]
    fit = (
        tightest((search.options.readings(one), converted), lambda own, theirs: _meets(search, own, theirs, one))
        if converted
        else None
    )
    if fit and loosest(fit) is not Looseness.COARSE:
        return Match(claim, other, fit)
    if _meets_hedged(search, one, two):
        return Match(claim, other, None)
    return Match(claim, other, fit) if fit else None


def _meets(search: Search, own: Interval, theirs: Interval, quantity: Quantity) -> bool:
    computed = search.options.widened(theirs, quantity.unit)
    return (theirs if computed is None else computed).meets(own)


def _meets_hedged(search: Search, one: Quantity, two: Quantity) -> bool:
    """Whether the two meet as far as their hedges reach: "over $3bn" and "$3.2bn"."""
    if one.hedge is None and two.hedge is None:
        return False
    theirs = _in_unit(search, hedged(two), two.unit, one.unit)
    return theirs is not None and hedged(one).meets(theirs)


def _in_unit(search: Search, interval: Interval, unit: str | None, target: str | None) -> Interval | None:
    """An interval in another unit; None where the two cannot be compared. No unit at all fits any currency."""
    if unit == target or (unit is None and is_currency(target)) or (target is None and is_currency(unit)):
        return interval
    if unit is None or target is None or not interval.bounded:
        return None
    rate = search.rates.get((unit, target))
    if isinstance(rate, Rate):
        return rate.convert(interval, unit)
    ratio = factor(unit, target)
    return None if ratio is None else interval * Interval.point(ratio)


def nearest(search: Search, claim: Claim, among: Sequence[Claim]) -> Claim | None:
    """The figure that lies nearest, of those that can be compared; one that a slip explains comes first."""
    distances: list[tuple[bool, Fraction, int]] = []
    for index, other in enumerate(among):
        computed = in_unit_of(search, claim, other)
        if computed and claim.quantity:
            is_slip = _is_slip(claim.quantity, computed, search.options.rounding)
            distances.append((not is_slip, narrow(claim.quantity).gap(computed), index))
    return among[min(distances)[2]] if distances else None


def _is_slip(printed: Quantity, wanted: Interval, rounding: Rounding) -> bool:
    return wanted.bounded and named_slip(printed, wanted, rounding=rounding) is not None


def in_unit_of(search: Search, claim: Claim, other: Claim) -> Interval | None:
    """What another claim stands for in the claim's unit; None where the two cannot be compared."""
    if claim.quantity is None or other.quantity is None:
        return None
    own = search.options.readings(other.quantity)[0].interval
    return _in_unit(search, own, other.quantity.unit, claim.quantity.unit)


def _unit(claim: Claim) -> str:
    return str(claim.quantity.unit) if claim.quantity else ""
