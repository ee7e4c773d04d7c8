"""How far a computed value may lie from a stated one beyond their rounding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Self

from verify.currency_codes import known_code, likely_code
from verify.hints import HintedError, did_you_mean, nearest
from verify.interval import Interval
from verify.quantity import COUNT, PERCENT, PERCENTAGE_POINT
from verify.units import factor, is_currency
from verify.validation import Form, FromText

_FORM = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<scale>thousand|million|billion|trillion)?\s*(?P<unit>.*)")
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MOST_DIGITS = 40
_UNITS = {
    "": COUNT,
    "%": PERCENT,
    "percent": PERCENT,
    "point": PERCENTAGE_POINT,
    "points": PERCENTAGE_POINT,
    "percentage point": PERCENTAGE_POINT,
    "percentage points": PERCENTAGE_POINT,
}
_POINTS = frozenset({PERCENT, PERCENTAGE_POINT})


@dataclass(frozen=True, slots=True)
class Tolerance(FromText):
    """A share of the computed value (`1%`), points between percentages (`1 point`), or a sum (`5 million USD`)."""

    description: ClassVar[str] = "a tolerance such as 1%, 1 point or 5 million USD"
    form: ClassVar[Form] = Form(pattern=r"^\s*[0-9]", also=("number",))

    text: str
    value: Fraction
    unit: str

    @classmethod
    def parse(cls, text: object) -> Self:
        """The tolerance written as `text`. Raises ValueError for anything that is not finite and positive."""
        if isinstance(text, cls):
            return text
        match = _FORM.fullmatch(str(text).strip())
        if not match or len(match["number"]) > _MOST_DIGITS:
            raise ValueError(f"{text!r} is not {cls.description}")
        unit = match["unit"]
        if unit not in _UNITS and not is_currency(unit):
            guess = nearest(unit, _UNITS) or likely_code(unit)
            raise HintedError(f"{text!r} is not {cls.description}", did_you_mean(guess))
        if unit not in _UNITS:
            known_code(unit)
        value = Fraction(Decimal(match["number"])) * _SCALES.get(match["scale"] or "", 1)
        return cls(str(text).strip(), value, _UNITS.get(unit, unit))

    def margin(self, computed: Interval, unit: str | None) -> Fraction | None:
        """How far a computed interval of this unit may be widened on each side; None where it has no meaning.

        `1%` of [113.5, 115.8] million is 1.1465 million.
        """
        if self.unit == PERCENT:
            return abs(computed.middle) * self.value / 100
        if self.value == 0:
            return Fraction(0)
        if self.unit == PERCENTAGE_POINT and unit in _POINTS:
            return self.value
        if unit is None:
            return None
        ratio = factor(self.unit, unit)
        return None if ratio is None else self.value * ratio
