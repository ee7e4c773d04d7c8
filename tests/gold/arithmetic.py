"""What the figures of a label say of each other, worked out apart from the checks: the referee of the slips."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from verify.document import Published
from verify.interval import Interval
from verify.quantity import BASIS_POINT, PERCENTAGE_POINT, RATIO, Quantity, readings
from verify.rates.rate import Rate
from verify.rates.table import RateTable

_ONE, _HUNDRED = Interval.point(1), Interval.point(100)


def leaves_the_intervals(
    kind: str, figures: Mapping[str, Quantity], is_up: bool, published: date | None, rates: RateTable
) -> bool:
    """Whether no reading of the figures, however loose, lets them agree, so that a checker must see the slip."""
    widest = {role: tuple(readings(figure))[-1].interval for role, figure in figures.items()}
    try:
        computed = _SOLVERS[kind](figures, widest, is_up, published, rates)
    except ZeroDivisionError:
        return False
    if computed is None:
        return False
    target, interval = computed
    return not interval.meets(widest[target])


_Computed = tuple[str, Interval] | None
_Solver = Callable[[Mapping[str, Quantity], Mapping[str, Interval], bool, date | None, RateTable], _Computed]


def _conversion(
    figures: Mapping[str, Quantity],
    widest: Mapping[str, Interval],
    is_up: bool,
    published: date | None,
    rates: RateTable,
) -> _Computed:
    units = [str(figures[role].unit) for role in ("stated", "equivalent")]
    day = Published(published, published, "the label") if published else None
    rate = rates.find(*units, day) if units[0] != units[1] else None
    if not isinstance(rate, Rate):
        return None
    return "equivalent", rate.convert(widest["stated"], units[0])


def _change(
    figures: Mapping[str, Quantity],
    widest: Mapping[str, Interval],
    is_up: bool,
    published: date | None,
    rates: RateTable,
) -> _Computed:
    sign = Interval.point(1 if is_up else -1)
    if not {"change", "old", "new"} <= set(figures) or len({figures[role].unit for role in ("old", "new")}) > 1:
        return None
    old, new, unit = widest["old"], widest["new"], figures["change"].unit
    if unit == RATIO:
        return "change", new / old
    if unit in (PERCENTAGE_POINT, BASIS_POINT):
        return "change", (new - old) * sign * (_HUNDRED if unit == BASIS_POINT else _ONE)
    return "change", (new / old - _ONE) * sign * _HUNDRED


def _difference(
    figures: Mapping[str, Quantity],
    widest: Mapping[str, Interval],
    is_up: bool,
    published: date | None,
    rates: RateTable,
) -> _Computed:
    if len({figure.unit for figure in figures.values()}) > 1 or len(figures) < 3:
        return None
    return "difference", (widest["new"] - widest["old"]) * Interval.point(1 if is_up else -1)


_SOLVERS: Mapping[str, _Solver] = {"conversion": _conversion, "change": _change, "difference": _difference}
KINDS = tuple(_SOLVERS)
