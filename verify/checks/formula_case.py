"""A formula, what is bound to its names, and the one currency in which its sides are told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from verify import printing
from verify.checks.comparison import ComparisonOptions
from verify.checks.hedges import endless
from verify.claims import Claim, quantity_of
from verify.formula import Constant, Formula, IncomparableError, rate_name, scale_of
from verify.formula.dimensions import same
from verify.interval import Interval
from verify.quantity import COUNT, PERCENT, POINTS
from verify.rates.on_days import RatesOnDays
from verify.rates.rate import NoRate, Rate
from verify.relations import Certainty
from verify.units import is_measure
from verify.wording import listed

_NAME = re.compile(r"[^\W\d_]\w*(?!\w|\s*\()")

Doubt = tuple[str, str]
"""Why nothing can be said, and what would decide it; the latter may be empty."""

_MOST_FOREIGN = 3
"""The corners of a formula double with each rate."""


@dataclass(frozen=True, slots=True)
class Case:
    """A formula and what is bound to its names: a claim of each fact, and the constants of the rule.

    foreign  the currencies that are converted, if any need to be
    rates    how sums of them become sums of the common currency, by currency
    plain    takes a measure for a plain number, as in the price of a barrel times the barrels
    doubt    why the figures cannot be compared; None where they can
    """

    options: ComparisonOptions
    formula: Formula
    claims: Mapping[str, Claim]
    constants: tuple[Constant, ...]
    certainty: Certainty
    language: str
    rates: Mapping[str, Rate] = field(default_factory=dict)
    foreign: tuple[str, ...] = ()
    plain: bool = False
    doubt: Doubt | None = None

    def made_comparable(self, rates: RatesOnDays) -> Self:
        """The case with its measure as a plain number and with rates, where its sides are of one kind only so.

        It has a doubt where they are of one kind in no way. Sums of two currencies that only stand in quotients of
        their own need no rate.
        """
        # The bare numbers of a table are plain ones, which nothing with a unit is compared with.
        unknown = [
            claim.text
            for claim in self.claims.values()
            if quantity_of(claim).unit is None and claim.kind != "table-cell"
        ]
        if unknown:
            return replace(self, doubt=(f"nothing tells the unit of {listed(unknown)}", ""))
        if doubt := endless(self.claims.values()):
            return replace(self, doubt=(doubt, ""))
        measures = {unit for unit in self.units.values() if is_measure(unit)}
        ways = (self, replace(self, plain=True)) if len(measures) == 1 else (self,)
        alike = next((way for way in ways if way._mismatch is None), None)
        return alike or next((way for way in ways if way._bridged._mismatch is None), ways[-1])._converted(rates)

    @property
    def _bridged(self) -> Self:
        """The case with all currencies but one marked as foreign."""
        return replace(self, foreign=self._currencies[1:])

    def _converted(self, rates: RatesOnDays) -> Self:
        """A case of unlike sides with the rates that make them alike, or with the doubt that remains."""
        mismatch, bridged, foreign = self._mismatch or "", self._bridged, self._currencies[1:]
        if bridged._mismatch:
            return replace(self, doubt=(mismatch, ""))
        if len(foreign) > _MOST_FOREIGN:
            return replace(self, doubt=(f"more than {_MOST_FOREIGN + 1} currencies are mixed", ""))
        if not rates.table.entries:
            return replace(self, doubt=(mismatch, NoRate().remedy))
        found = {currency: rates.find(currency, self._currencies[0]) for currency in foreign}
        for answer in found.values():
            if isinstance(answer, NoRate):
                return replace(self, doubt=(answer.reason, answer.remedy))
        return replace(bridged, rates={name: rate for name, rate in found.items() if isinstance(rate, Rate)})

    @property
    def stated(self) -> Formula:
        """The side that is taken as printed: a single fact, the right one first; without one the right side."""
        left, right = self.formula.sides
        return left if right.lone not in self.claims and left.lone in self.claims else right

    @property
    def computed(self) -> Formula:
        """The other side."""
        left, right = self.formula.sides
        return right if self.stated == left else left

    @property
    def operator(self) -> str:
        """How the computed side is to stand to the stated one: `value > price * 2` asks for `<`."""
        operator = self.formula.operator or "="
        if self.computed == self.formula.sides[0]:
            return operator
        return operator.translate(str.maketrans("<>", "><"))

    @property
    def units(self) -> dict[str, str | None]:
        """The unit of each name: as it is printed, or a plain number's for a measure that is taken for one."""
        units = {
            **{name: quantity_of(claim).unit for name, claim in self.claims.items()},
            **{constant.name: constant.unit for constant in self.constants},
        }
        return {name: COUNT if self.plain and is_measure(unit) else unit for name, unit in units.items()}

    @property
    def unit(self) -> str | None:
        """The unit in which both sides are told: that of the stated fact, else what the formula gives."""
        if self.stated.lone in self.claims:
            return self.units[str(self.stated.lone)]
        kind = self._whole(self.stated).dimension(self._common_units)
        if not kind:
            return COUNT
        return kind[0][0] if len(kind) == 1 and kind[0][1] == 1 else None

    def told(self, side: Formula) -> str:
        """A side with the figures in place of the names: "410 pence * 120 million"."""
        words = {name: claim.text for name, claim in self.claims.items()}
        for constant in self.constants:
            words[constant.name] = printing.show_interval(Interval.point(constant.value), constant.unit)
        return _NAME.sub(lambda name: words.get(name[0], name[0]), side.text)

    def ratio(self, unit: str | None) -> Interval:
        """What a figure of this unit is multiplied by to be one of the common currency; 1 if no foreign sum."""
        rate = self.rates.get(str(unit))
        return rate.convert(Interval.point(1), str(unit)) if rate else Interval.point(1)

    def value(self, side: Formula, figures: Mapping[str, Interval]) -> Interval:
        """What a side comes to in `unit`. Raises ZeroDivisionError, and ValueError without bounds."""
        units, whole = self.units, self._whole(side)
        known = {**figures, **{constant.name: Interval.point(constant.value) for constant in self.constants}}
        scaled = {name: known[name] * Interval.point(scale_of(units[name])[1]) for name in side.names}
        rates = {rate_name(currency): self.ratio(currency) for currency in self.foreign}
        return whole.evaluate({**scaled, **rates}) / Interval.point(scale_of(self.unit)[1])

    @property
    def _currencies(self) -> tuple[str, ...]:
        """The currencies of all figures, the one first in which both sides are told."""
        found = (side.currencies(self.units) for side in (self.stated, self.computed))
        return tuple(dict.fromkeys(currency for side in found for currency in side))

    def _whole(self, side: Formula) -> Formula:
        """A side with its foreign sums times their rates."""
        return side.in_currency(self._currencies[0], self.units, self.foreign) if self.foreign else side

    @property
    def _common_units(self) -> dict[str, str | None]:
        """The unit of each name once foreign sums are converted; rates themselves have none."""
        units = {name: self._currencies[0] if unit in self.foreign else unit for name, unit in self.units.items()}
        return {**units, **dict.fromkeys(map(rate_name, self.foreign))}

    @property
    def _mismatch(self) -> str | None:
        """Which unlike things the formula adds or compares; None where it does not."""
        units = self._common_units
        try:
            same(*(self._whole(side).dimension(units) for side in (self.computed, self.stated)))
        except IncomparableError as error:
            return str(error)
        ends = [units[str(side.lone)] for side in self.formula.sides if side.lone in units]
        if len(set(ends) & POINTS) > 1 and PERCENT in ends:
            return "a percentage and points cannot be compared"
        return None
