"""Figures that an equation ties and that their writer hedges: "about 40 trains", "more than half"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from verify.checks.comparison import ComparisonOptions, exact_reading
from verify.checks.equation import Equation, judged, undecided
from verify.claims import Claim, quantity_of
from verify.interval import Interval
from verify.outcomes import Outcome, Verdict
from verify.quantity import COUNT, DURATIONS, RATIO, Hedge, Quantity, Reading, hedged
from verify.wording import listed

_FEWEST_ROUNDED = 1000
"""Counts of fewer digits are printed in full."""
_ROUGH = Fraction(3, 100)
"""How far a fraction in words may lie from the share it tells: 65 of 100 may be called two thirds."""


def judged_with_hedges(options: ComparisonOptions, equation: Equation) -> Outcome:
    """What the figures say of each other, undecided where only their hedges could make them agree.

    Small counts and durations are taken as exact. "About 40 trains for $3bn, or $80m each" passes if "about" is
    taken at its word, so that it does not fail.
    """
    exact = {role for role, claim in equation.figures.items() if claim.quantity and is_exact(claim.quantity)}
    outcome = judged(options, replace(equation, exact=frozenset(exact)))
    if outcome.verdict is not Verdict.FAIL:
        return outcome
    loose = [claim.text for claim in equation.figures.values() if _is_loose(claim)]
    if not loose or not agree_at_their_word(options, equation):
        return outcome
    return undecided(equation, f"{listed(loose)} {'is' if len(loose) == 1 else 'are'} not meant exactly")


def is_exact(quantity: Quantity) -> bool:
    """Whether a figure counts, and is printed in full: "18 members", "five years", but not "about 40", "1.2m"."""
    if quantity.value is None or quantity.hedge or not quantity.whole:
        return False
    counts = quantity.unit == COUNT or quantity.unit in DURATIONS
    return counts and quantity.value < _FEWEST_ROUNDED and quantity.written == 1


def has_no_end(quantity: Quantity) -> bool:
    """Whether a figure tells no more than what it is at least: "multibillion-dollar"."""
    return quantity.hedge is Hedge.MULTI


def endless(claims: Iterable[Claim]) -> str:
    """Why figures cannot be reckoned with of which one tells no upper end; empty where each does."""
    words = [claim.text for claim in claims if has_no_end(quantity_of(claim))]
    return f'"{words[0]}" tells no more than what a sum is at least' if words else ""


def is_small_count(quantity: Quantity) -> bool:
    """Whether a figure counts less than a thousand, and nothing hedges it: "18 members", "40"."""
    if quantity.value is None or quantity.hedge is not None:
        return False
    return quantity.unit == COUNT and quantity.value < _FEWEST_ROUNDED


def readings_of(options: ComparisonOptions, quantity: Quantity) -> tuple[Reading, ...]:
    """The readings of a figure, narrowest first; a small count stands for itself alone."""
    return (exact_reading(quantity),) if is_exact(quantity) else options.readings(quantity)


def _is_loose(claim: Claim) -> bool:
    return claim.quantity is not None and (claim.quantity.hedge is not None or _is_in_words(claim.quantity))


def _is_in_words(quantity: Quantity) -> bool:
    """Whether a figure is a fraction in words: "two thirds"."""
    return quantity.unit == RATIO and not any(mark.isdigit() for mark in quantity.text)


def agree_at_their_word(options: ComparisonOptions, equation: Equation) -> bool:
    """Whether the figures agree as far as their hedges reach: "more than $12m" as the sum of parts of $12.8m."""
    taken = {role: _at_its_word(claim) for role, claim in equation.figures.items()}
    others = {role: interval for role, interval in taken.items() if role != equation.target}
    try:
        computed = equation.solvers[equation.target](others)
        unit = equation.claim.quantity.unit if equation.claim.quantity else None
        return (options.widened(computed, unit) or computed).meets(taken[equation.target])
    except (ValueError, ZeroDivisionError):  # without an end, or down to nothing: all may fit
        return True


def _at_its_word(claim: Claim) -> Interval:
    quantity = quantity_of(claim)
    interval = hedged(quantity)
    return interval.widen(_ROUGH) if _is_in_words(quantity) else interval
