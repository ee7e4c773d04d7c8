"""Figures that a rule knows from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Constant:
    """A figure that a rule knows from elsewhere, with its source."""

    name: str
    value: Fraction
    unit: str | None
    source: str
    date: date | None = None
