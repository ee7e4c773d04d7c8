"""Figures that an equation ties: one is computed from the others, and each is solved for in a suggestion."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor

from verify import cldr, printing
from verify.checks.comparison import ComparisonOptions, exact_reading, is_weak, loosest, tightest
from verify.checks.slips import explained_first, suggestion
from verify.checks.wording import in_scale, interval_of, is_out, loosened
from verify.claims import Claim, quantity_of
from verify.document import Span
from verify.interval import Interval
from verify.outcomes import Grade, Measure, Outcome, Suggestion, Verdict, Witness
from verify.quantity import BASIS_POINT, POINTS, Looseness, Reading
from verify.relations import Certainty
from verify.wording import listed

Solver = Callable[[Mapping[str, Interval]], Interval]
"""How one figure follows from the intervals of all others, by role. It may raise ZeroDivisionError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Equation:
    """Figures by role, and how each follows from all others.

    "The 40 trains cost $3bn, or $75m each" has the target `each`, the solver total / count for it, and is told
    as "$3bn for 40".

    name        what is judged, as titles name it: "a price per unit"
    figures     the claims by role; each has a quantity with a value
    target      the role whose figure is computed and compared
    solvers     how a role's interval follows from those of all others; the target's is always there
    told        what the target is computed from
    prefix      what stands before the target where it is told: "up " before "25%"
    suffix      what stands behind what it comes to: " times as much" behind "3.000–5.667"
    exact       the roles of figures that are not rounded: the two of "each of the two"
    """

    name: str
    figures: Mapping[str, Claim]
    target: str
    solvers: Mapping[str, Solver]
    told: str
    prefix: str = ""
    suffix: str = ""
    certainty: Certainty = Certainty.CERTAIN
    guards: tuple[Span, ...] = ()
    language: str = "en"
    exact: frozenset[str] = frozenset()

    @property
    def claim(self) -> Claim:
        """The claim whose figure is computed."""
        return self.figures[self.target]

    @property
    def others(self) -> dict[str, Claim]:
        """The claims from which it is computed."""
        return {role: claim for role, claim in self.figures.items() if role != self.target}


def judged(options: ComparisonOptions, equation: Equation) -> Outcome:
    """What the figures say of each other: a pass with its grade, a failure with suggestions, or why neither."""
    readings = {role: _readings(options, equation, role) for role in equation.figures}
    narrow = {role: found[0].interval for role, found in readings.items()}
    if _solved(equation, equation.target, narrow) is None:
        return undecided(equation, "a figure that may be zero divides another")
    if _computed(options, equation, narrow) is None:
        text = options.tolerance.text if options.tolerance else "0"
        return undecided(equation, f"a tolerance of {text} has no meaning here")
    roles = tuple(readings)
    fit = tightest(
        tuple(readings.values()),
        lambda *intervals: _fits(options, equation, dict(zip(roles, intervals, strict=True))),
    )
    if fit is None:
        return _failed(options, equation, narrow)
    chosen = dict(zip(roles, fit, strict=True))
    if loosest(fit) is Looseness.COARSE:
        return undecided(equation, f"they agree only if {_supposed(equation, chosen, Looseness.COARSE)}")
    return _passed(options, equation, chosen)


def undecided(equation: Equation, reason: str) -> Outcome:
    """Nothing can be said of the figures, for a reason."""
    title = f"{equation.name} cannot be judged"
    message = f"{equation.told} and {equation.prefix}{equation.claim.text}: {reason}"
    return replace(_outcome(equation, Verdict.INCONCLUSIVE, title, message), reason=reason)


def _readings(options: ComparisonOptions, equation: Equation, role: str) -> tuple[Reading, ...]:
    """The readings of a figure; of one that is not rounded its value alone."""
    quantity = quantity_of(equation.figures[role])
    if role not in equation.exact or quantity.value is None:
        return options.readings(quantity)
    return (exact_reading(quantity),)


def _solved(equation: Equation, role: str, intervals: Mapping[str, Interval]) -> Interval | None:
    others = {name: interval for name, interval in intervals.items() if name != role}
    try:
        return equation.solvers[role](others)
    except ZeroDivisionError:
        return None


def _computed(
    options: ComparisonOptions, equation: Equation, intervals: Mapping[str, Interval]
) -> Interval | None:
    """What the target comes to, with the tolerance; None across a division by zero."""
    solved = _solved(equation, equation.target, intervals)
    return options.widened(solved, quantity_of(equation.claim).unit) if solved else None


def _fits(options: ComparisonOptions, equation: Equation, intervals: Mapping[str, Interval]) -> bool:
    computed = _computed(options, equation, intervals)
    return computed is not None and computed.meets(intervals[equation.target])


def _passed(options: ComparisonOptions, equation: Equation, chosen: Mapping[str, Reading]) -> Outcome:
    intervals = {role: reading.interval for role, reading in chosen.items()}
    computed = _computed(options, equation, intervals) or intervals[equation.target]
    target = quantity_of(equation.claim)
    supposed = _supposed(equation, chosen, Looseness.LOOSENED)
    weak = is_weak(computed)
    shown = f"{equation.told}: {equation.prefix}{interval_of(target, computed)}{equation.suffix}{options.within}"
    steps = [f"{shown}, weak: the rounding leaves room" if weak else shown]
    if supposed:
        steps.append(f"only if {supposed}")
    message = f"{equation.told} is {equation.prefix}{equation.claim.text}"
    return replace(
        _outcome(equation, Verdict.PASS, f"{equation.name} agrees", message),
        grade=Grade.WEAK if weak else Grade.LOOSENED if supposed else Grade.EXACT,
        derivation=tuple(steps),
        stated=Measure(intervals[equation.target], target.unit),
        computed=Measure(computed, target.unit),
    )


def _failed(options: ComparisonOptions, equation: Equation, narrow: Mapping[str, Interval]) -> Outcome:
    target, stated = quantity_of(equation.claim), narrow[equation.target]
    solved = _solved(equation, equation.target, narrow) or stated
    computed = options.widened(solved, target.unit) or solved
    gap = computed.gap(stated)
    given = interval_of(target, computed, against=stated.ends)
    title = f"{equation.name} {_how_far(gap, computed, stated, target.unit)}"
    message = f"{equation.told} is not {equation.prefix}{equation.claim.text}"
    comes_to = f"{equation.prefix}{given}{equation.suffix}{options.within}"
    step = f"{equation.told} is {comes_to}; printed {equation.claim.text}."
    return replace(
        _outcome(equation, Verdict.FAIL, title, message),
        derivation=(step,),
        stated=Measure(stated, target.unit),
        computed=Measure(computed, target.unit),
        gap=Measure(Interval.point(gap), target.unit),
        suggestions=_suggestions(options, equation, narrow),
    )


def _how_far(gap: Fraction, computed: Interval, stated: Interval, unit: str | None) -> str:
    """ "is 12% out", of percentages "is 11 points out"."""
    if unit in POINTS:
        name = {BASIS_POINT: "basis points"}.get(str(unit), "points")
        return f"is {_in_points(gap)} {name} out"
    near = computed.ends[1] if stated.ends[0] > computed.ends[1] else computed.ends[0]
    return is_out(gap, min(abs(near), *map(abs, stated.ends)))


def _in_points(gap: Fraction) -> str:
    """A distance in points with as many decimals as tell something: "11.3", "0.4"."""
    places = 0 if gap >= 10 else 1 if gap >= Fraction(1, 10) else 2
    return cldr.show_digits(printing.rounded(gap, places, printing.nearest), "en")


def _suggestions(
    options: ComparisonOptions, equation: Equation, narrow: Mapping[str, Interval]
) -> tuple[Suggestion, ...]:
    """What would fit for each figure in turn if the others are right; one that a slip explains comes first."""
    roles = (equation.target, *equation.others)
    return explained_first(_suggestion(options, equation, role, narrow) for role in roles)


def _suggestion(
    options: ComparisonOptions, equation: Equation, role: str, narrow: Mapping[str, Interval]
) -> Suggestion | None:
    wanted = _solved(equation, role, narrow) if role in equation.solvers else None
    if wanted is None or not _is_of_one_sign(wanted, narrow[role]):
        return None
    if role in equation.exact and not _holds_whole_number(wanted):
        return None
    right = [claim.text for name, claim in equation.figures.items() if name != role]
    condition = f"{listed(right)} {'is' if len(right) == 1 else 'are'} right"
    return suggestion(equation.figures[role], wanted, condition, equation.language, options.rounding)


def _is_of_one_sign(wanted: Interval, printed: Interval) -> bool:
    """Whether what would fit can be printed in the figure's place: no change of −20 % for "up 5%"."""
    return wanted.middle * printed.middle > 0


def _holds_whole_number(wanted: Interval) -> bool:
    """Whether a count could be what is wanted: no number of brothers is 2.3."""
    low, high = wanted.ends
    return ceil(low) <= floor(high)


def _supposed(equation: Equation, chosen: Mapping[str, Reading], looseness: Looseness) -> str:
    """What the readings that are this loose suppose of their figures."""
    return " and ".join(
        f"{loosened(equation.figures[role], reading)} ({in_scale(reading.interval, equation.figures[role].text)})"
        for role, reading in chosen.items()
        if reading.looseness is looseness
    )


def _outcome(equation: Equation, verdict: Verdict, title: str, message: str) -> Outcome:
    """What every outcome of an equation has, whatever its verdict."""
    return Outcome(
        verdict,
        title=title,
        message=message,
        primary=Witness(equation.target, equation.claim),
        related=tuple(Witness(role, claim) for role, claim in equation.others.items()),
        certainty=equation.certainty,
        figures=f"{equation.told}: {equation.prefix}{equation.claim.text}",
        guards=equation.guards,
    )
