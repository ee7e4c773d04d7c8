"""Formulas of rules: `total / (1 - 25%)`, `price * issued = value`.

The grammar is closed, so that no rule can run code: names, numbers with units, + - * / ( ), unary minus, the
functions abs, min, max and sum, and at most one `=`, `<`, `>`, `<=` or `>=`
between two sides.

A number with a percent sign is read as a printed figure and stands for its rounding interval: `25%` is 24.5 to
25.5 hundredths, because it repeats what articles print. Every other number is exact. Percentages enter a formula
as ratios (25% is 0.25); see `variable`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from verify.formula.arithmetic import enclose, variable
from verify.formula.constants import Constant
from verify.formula.currencies import converted, rate_name
from verify.formula.dimensions import Dimension, IncomparableError, dimension, scale_of
from verify.formula.grammar import FUNCTIONS, FormulaError, figure, is_name, parse
from verify.formula.nodes import Name, Node, leaves
from verify.interval import Interval
from verify.units import is_currency

__all__ = [
    "FUNCTIONS",
    "Constant",
    "Dimension",
    "Formula",
    "FormulaError",
    "IncomparableError",
    "figure",
    "is_name",
    "rate_name",
    "scale_of",
    "variable",
]


@dataclass(frozen=True, slots=True)
class Formula:
    """A parsed formula. `operator` and `right` are those of a comparison, else None."""

    text: str
    left: Node
    operator: str | None = None
    right: Node | None = None

    @classmethod
    def parse(cls, text: str) -> Formula:
        """The formula that `text` writes. Raises FormulaError, with the column, for any other text."""
        return cls(text, *parse(text))

    @property
    def names(self) -> tuple[str, ...]:
        """The facts and constants that it needs, in the order of the text."""
        sides = (self.left,) if self.right is None else (self.left, self.right)
        found = (leaf.text for side in sides for leaf in leaves(side) if isinstance(leaf, Name))
        return tuple(dict.fromkeys(found))

    @property
    def sides(self) -> tuple[Formula, Formula]:
        """Both sides of a comparison, each a formula: `price * issued` and `value`.

        Raises ValueError where nothing is compared.
        """
        if self.operator is None or self.right is None:
            raise ValueError(f"'{self.text}' compares nothing")
        left, _, right = self.text.partition(self.operator)
        return Formula(left.strip(), self.left), Formula(right.strip(), self.right)

    @property
    def lone(self) -> str | None:
        """The name that the formula consists of; None of a longer one."""
        return self.left.text if self.right is None and isinstance(self.left, Name) else None

    def currencies(self, units: Mapping[str, str | None]) -> tuple[str, ...]:
        """The currencies of its names and numbers, in the order of the text.

        Raises ValueError for a comparison.
        """
        self._refuse_comparison()
        found = (units[one.text] if isinstance(one, Name) else one.quantity.unit for one in leaves(self.left))
        return tuple(dict.fromkeys(unit for unit in found if unit and is_currency(unit)))

    def in_currency(self, common: str, units: Mapping[str, str | None], foreign: Collection[str]) -> Formula:
        """The formula with each sum of a foreign currency times its rate, a variable called `rate_name(currency)`.

        Raises ValueError for a comparison.
        """
        self._refuse_comparison()
        return replace(self, left=converted(self.left, units, foreign, common))

    def dimension(self, units: Mapping[str, str | None]) -> Dimension:
        """What kind of thing the formula's value is, given the units of its names.

        Raises IncomparableError where it adds or compares unlike things; ValueError for a comparison.
        """
        self._refuse_comparison()
        return dimension(self.left, units)

    def evaluate(self, values: Mapping[str, Interval]) -> Interval:
        """All values that the formula takes while each name runs through its interval.

        With total [182.5, 183.5], `total / (1 - 25%)` is 241.7 to 246.4. The result is exact unless a name that
        stands twice pulls both ways (`a * (1 - a)` around a half); then it may be too wide, never too narrow.

        Raises KeyError for a name without a value, ZeroDivisionError where a divisor's interval touches zero,
        ValueError for an unbounded interval and for a comparison.
        """
        self._refuse_comparison()
        return enclose(self.left, values)

    def _refuse_comparison(self) -> None:
        if self.right is not None:
            raise ValueError(f"'{self.text}' compares two sides and has no value of its own")
