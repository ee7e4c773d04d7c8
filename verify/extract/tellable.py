"""What claims of each kind tell, so that a rule that asks a kind for what it never tells is refused when it loads.

A kind that is not listed may tell anything.
"""

from __future__ import annotations

from verify.quantity import COUNT, DURATIONS, POINTS, RATIO

CURRENCY = "a currency"
"""Any currency, among the units of a kind."""

MEASURE = "a measure"
"""Any unit of measure, among the units of a kind."""

_NONE: frozenset[str] = frozenset()

UNITS_OF = {
    "amount": frozenset({CURRENCY}),
    "magnitude-word": frozenset({CURRENCY}),
    "percentage": POINTS | {RATIO},
    "count": frozenset({COUNT, MEASURE}),
    "duration": DURATIONS,
    "damaged-amount": _NONE,
    "date": _NONE,
    "dates": _NONE,
    "weekday": _NONE,
    "quotation": _NONE,
}
"""The units that figures of a kind may have; none of a kind that states no figure."""

KINDS_WITH = {
    "base": frozenset({"change", "percentage", "figure"}),
    "speaker": frozenset({"quotation"}),
}
"""The words of `find` whose claims may have an attribute: a percentage may be a change, a figure any of them."""
