"""A sum behind another currency's sign: a euro value behind a pound sign."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from verify import printing
from verify.claims import Claim
from verify.document import Published
from verify.interval import Interval
from verify.outcomes import Suggestion
from verify.quantity import narrow
from verify.rates.rate import Rate
from verify.rates.table import RateTable

_USUAL = ("USD", "EUR", "GBP", "JPY")
"""The currencies into which most sums are converted."""


def wrong_sign(
    claim: Claim,
    other: Claim,
    rates: RateTable,
    published: Published | None,
    used: Iterable[str],
    language: str,
) -> Suggestion | None:
    """The sum with the sign of the one currency in which it fits the other sum; None where none or several do.

    "£3.0bn" beside "$3.9bn" in 2005 would fit as "€3 billion". `used` are the currencies that the article names.
    """
    if claim.quantity is None or other.quantity is None or claim.quantity.value is None:
        return None
    units = {claim.quantity.unit, other.quantity.unit}
    candidates = [code for code in dict.fromkeys((*_USUAL, *sorted(used))) if code not in units]
    fitting = [
        code for code in candidates if _fits(claim, other, rates.find(str(other.quantity.unit), code, published))
    ]
    if len(fitting) != 1:
        return None
    meant = printing.show_interval(Interval.point(Fraction(claim.quantity.value)), fitting[0], language)
    reason = f"if {other.text} is right. The currency is wrong: {claim.text} for {meant}."
    return Suggestion(claim, meant, reason, narrow(claim.quantity), explained=True)


def _fits(claim: Claim, other: Claim, rate: object) -> bool:
    if not isinstance(rate, Rate) or claim.quantity is None or other.quantity is None:
        return False
    return rate.convert(narrow(other.quantity), str(other.quantity.unit)).meets(narrow(claim.quantity))
