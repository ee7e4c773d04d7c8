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


def is_measure(unit: str | None) -> bool:
    """Whether a unit measures things rather than counts them or tells a share or a time: "tonne", "megawatt"."""
    return unit in measures()


@cache
def measures() -> frozenset[str]:
    """The units of measure, as `units.txt` names them: "barrel", "square_foot", "troy_ounce"."""
    _, _, below = _definitions().partition("\n# Measures.")
    return frozenset(line.split("=")[0].strip() for line in below.splitlines() if "=" in line)


def reduced(unit: str) -> tuple[tuple[tuple[str, int], ...], Fraction]:
    """A unit as powers of base units, and its size in them: an hour is a 24th of (("day", 1),).

    A square foot is 0.09290304 of (("metre", 2),). Raises an error of pint for a unit that `units.txt` lacks.
    """
    base = _registry().Quantity(Fraction(1), unit).to_base_units()
    powers = base.unit_items()
    return tuple(sorted((name, int(str(power))) for name, power in powers)), Fraction(base.magnitude)


def _definitions() -> str:
    return files("verify").joinpath("units.txt").read_text(encoding="utf-8")


@cache
def _registry() -> UnitRegistry[Fraction]:
    # Imported on first use: pint takes longer to load than most runs take to finish.
    import pint

    return pint.UnitRegistry(_definitions().splitlines(), non_int_type=Fraction)
