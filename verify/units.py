"""Units and the factors between them. The one file that talks to pint.

Factors are exact `Fraction`s. A currency is a dimension of its own: HKD and USD are joined by a rate only.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pint import UnitRegistry


def factor(unit: str, target: str) -> Fraction | None:
    """By what a number of `unit` is multiplied to give `target`: 1/100 from basis_point to percentage_point.

    None where the two cannot be compared: percent and percentage_point, USD and HKD, month and day.
    """
    if unit == target:
        return Fraction(1)
    if is_currency(unit) or is_currency(target):
        return None
    registry = _registry()
    if registry.Unit(unit).dimensionality != registry.Unit(target).dimensionality:
        return None
    return Fraction(registry.Quantity(Fraction(1), unit).to(target).magnitude)


def is_currency(unit: str | None) -> bool:
    """Whether a unit is written as an ISO 4217 code: three capital letters."""
    return unit is not None and len(unit) == 3 and unit.isascii() and unit.isupper()


@cache
def _registry() -> UnitRegistry[Fraction]:
    # Imported on first use: pint takes longer to load than most runs take to finish.
    import pint

    definitions = files("verify").joinpath("units.txt").read_text(encoding="utf-8")
    return pint.UnitRegistry(definitions.splitlines(), non_int_type=Fraction)
