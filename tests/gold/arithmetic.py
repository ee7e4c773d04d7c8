"""What the figures of a label say of each other, worked out apart from the checks: the referee of the slips."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from verify.document import Published
from verify.interval import Interval
from verify.quantity import BASIS_POINT, PERCENT, PERCENTAGE_POINT, RATIO, Quantity, readings
from verify.rates.rate import Rate
from verify.rates.table import RateTable

_ONE, _HUNDRED = Interval.point(1), Interval.point(100)


@dataclass(frozen=True)
class Told:
    """The figures of a label by role, whether they go up, and the day and rates of a conversion."""

    figures: Mapping[str, Quantity]
    is_up: bool
    published: date | None
    rates: RateTable

    def widest(self, role: str) -> Interval:
        """What a figure stands for in its loosest reading."""
        return tuple(readings(self.figures[role]))[-1].interval

    @property
    def is_hedged(self) -> bool:
        """Whether a figure is not meant exactly, so that more than its rounding may explain it."""
        return any(figure.hedge for figure in self.figures.values())

    def units(self, *roles: str) -> set[str | None]:
        """The units of some figures."""
        return {self.figures[role].unit for role in roles}


def leaves_the_intervals(kind: str, told: Told) -> bool:
    """Whether no reading of the figures, however loose, lets them agree, so that a checker must see the slip."""
    try:
        computed = _SOLVERS[kind](told)
    except ZeroDivisionError:
        return False
    return computed is not None and not computed[1].meets(told.widest(computed[0]))


_Computed = tuple[str, Interval] | None


def _conversion(told: Told) -> _Computed:
    stated, equivalent = (str(told.figures[role].unit) for role in ("stated", "equivalent"))
    day = Published(told.published, told.published, "the label") if told.published else None
    rate = told.rates.find(stated, equivalent, day) if stated != equivalent else None
    return ("equivalent", rate.convert(told.widest("stated"), stated)) if isinstance(rate, Rate) else None


def _change(told: Told) -> _Computed:
    if not {"change", "old", "new"} <= set(told.figures) or len(told.units("old", "new")) > 1:
        return None
    old, new, unit = told.widest("old"), told.widest("new"), told.figures["change"].unit
    sign = Interval.point(1 if told.is_up else -1)
    if unit == RATIO:
        return "change", new / old
    if unit in (PERCENTAGE_POINT, BASIS_POINT):
        return "change", (new - old) * sign * (_HUNDRED if unit == BASIS_POINT else _ONE)
    return "change", (new / old - _ONE) * sign * _HUNDRED


def _difference(told: Told) -> _Computed:
    if len(told.figures) < 3 or len(told.units(*told.figures)) > 1:
        return None
    sign = Interval.point(1 if told.is_up else -1)
    return "difference", (told.widest("new") - told.widest("old")) * sign


def _share(told: Told) -> _Computed:
    if not {"share", "part", "whole"} <= set(told.figures) or len(told.units("part", "whole")) > 1:
        return None
    if told.figures["share"].unit != PERCENT or told.is_hedged:
        return None
    return "share", told.widest("part") / told.widest("whole") * _HUNDRED


def _product(told: Told) -> _Computed:
    if not {"each", "count", "total"} <= set(told.figures) or len(told.units("each", "total")) > 1:
        return None
    return None if told.is_hedged else ("total", told.widest("each") * told.widest("count"))


_SOLVERS: Mapping[str, Callable[[Told], _Computed]] = {
    "conversion": _conversion,
    "change": _change,
    "difference": _difference,
    "share": _share,
    "product": _product,
}
KINDS = tuple(_SOLVERS)
