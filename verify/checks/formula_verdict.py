"""What a comparison of two sides says of the figures that are bound to its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from verify import printing
from verify.checks.comparison import is_weak, loosest, tightest
from verify.checks.formula_case import Case
from verify.checks.hedges import readings_of
from verify.checks.rates_told import sources_of_failure, sources_of_pass
from verify.checks.slips import suggestion
from verify.checks.wording import is_out, loosened
from verify.claims import quantity_of
from verify.formula import Constant, scale_of
from verify.interval import Interval
from verify.outcomes import Grade, Measure, Outcome, Suggestion, Verdict, Witness
from verify.quantity import POINTS, Looseness, Reading, hedged
from verify.units import is_currency
from verify.wording import listed

_NEGATED = {"=": "is not", "<": "is not less than", ">": "is not more than"}
_TOLD = {"=": "is", "<": "is less than", ">": "is more than"}


def judged(case: Case) -> Outcome:
    """A pass with its grade, a failure with what would fit, or why neither."""
    doubt = case.doubt
    if doubt:
        return doubtful(case, *doubt)
    readings = {name: readings_of(case.options, quantity_of(claim)) for name, claim in case.claims.items()}
    narrow = {name: found[0].interval for name, found in readings.items()}
    try:
        # The widest readings cross zero first: where they do not, no narrower one does.
        _sides(case, {name: found[-1].interval for name, found in readings.items()})
    except ZeroDivisionError:
        return doubtful(case, "a figure that may be zero divides another")
    except _NoMeaningError:
        text = case.options.tolerance.text if case.options.tolerance else "0"
        return doubtful(case, f"a tolerance of {text} has no meaning here")
    names = tuple(readings)

    def fits(*intervals: Interval) -> bool:
        return _holds(case.operator, *_sides(case, dict(zip(names, intervals, strict=True))))

    fit = tightest(tuple(readings.values()), fits)
    if fit is None:
        return _failed(case, narrow)
    chosen = dict(zip(names, fit, strict=True))
    if loosest(fit) is Looseness.COARSE:
        return doubtful(case, f"it holds only if {_supposed(case, chosen, Looseness.COARSE)}")
    return _passed(case, chosen)


def doubtful(case: Case, reason: str, remedy: str = "") -> Outcome:
    """Nothing can be said of the figures, for a reason; `remedy` is what would decide it."""
    outcome = _outcome(case, Verdict.INCONCLUSIVE, "a formula cannot be judged", f"{case.formula.text}: {reason}")
    return replace(outcome, reason=reason, remedy=remedy)


class _NoMeaningError(ValueError):
    """A tolerance that cannot be added to the figures."""


def _sides(case: Case, figures: Mapping[str, Interval]) -> tuple[Interval, Interval]:
    """The computed side with the tolerance, and the stated one."""
    widened = case.options.widened(case.value(case.computed, figures), case.unit)
    if widened is None:
        raise _NoMeaningError
    return widened, case.value(case.stated, figures)


def _holds(operator: str, one: Interval, other: Interval) -> bool:
    """Whether some number of one interval stands so to some number of the other."""
    if operator == "=":
        return one.meets(other)
    if operator.startswith(">"):
        one, other = other, one
    low, high = one.ends[0], other.ends[1]
    closed = operator.endswith("=") and not one.low_open and not other.high_open
    return low < high or (low == high and closed)


def _is_certain(operator: str, one: Interval, other: Interval) -> bool:
    """Whether an inequality holds whatever the figures stand for."""
    opposite = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}[operator]
    return not _holds(opposite, one, other)


def _passed(case: Case, chosen: Mapping[str, Reading]) -> Outcome:
    computed, stated = _sides(case, {name: reading.interval for name, reading in chosen.items()})
    supposed = _supposed(case, chosen, Looseness.LOOSENED)
    weak = is_weak(computed) if case.operator == "=" else not _is_certain(case.operator, computed, stated)
    notes = ["weak: the rounding leaves room"] if weak else []
    notes += [f"only if {supposed}"] if supposed else []
    message = f"{case.told(case.computed)} {_words(_TOLD, case.operator)} {case.told(case.stated)}"
    return replace(
        _outcome(case, Verdict.PASS, "a formula holds", message),
        grade=Grade.WEAK if weak else Grade.LOOSENED if supposed else Grade.EXACT,
        derivation=(", ".join([_line(case, computed, stated), *notes]), *sources_of_pass(case.rates.values())),
        stated=Measure(stated, case.unit),
        computed=Measure(computed, case.unit),
    )


def _failed(case: Case, narrow: Mapping[str, Interval]) -> Outcome:
    if _holds_hedged(case):
        hedges = [claim.text for claim in case.claims.values() if quantity_of(claim).hedge]
        return doubtful(case, f"{listed(hedges)} {'is' if len(hedges) == 1 else 'are'} not meant exactly")
    computed, stated = _sides(case, narrow)
    gap = computed.gap(stated)
    title = "a formula does not hold"
    if case.operator == "=":
        title = f"a formula {is_out(gap, min(*map(abs, computed.ends), *map(abs, stated.ends)))}"
    message = f"{case.told(case.computed)} {_words(_NEGATED, case.operator)} {case.told(case.stated)}"
    return replace(
        _outcome(case, Verdict.FAIL, title, message),
        derivation=(_line(case, computed, stated), *sources_of_failure(case.rates.values())),
        stated=Measure(stated, case.unit),
        computed=Measure(computed, case.unit),
        gap=Measure(Interval.point(gap), case.unit),
        suggestions=_suggestions(case, narrow) if case.operator == "=" else (),
    )


def _holds_hedged(case: Case) -> bool:
    """Whether the hedges of the figures explain what their digits do not: "about 40 trains"."""
    if not any(quantity_of(claim).hedge for claim in case.claims.values()):
        return False
    try:
        figures = {name: hedged(quantity_of(claim)) for name, claim in case.claims.items()}
        return _holds(case.operator, *_sides(case, figures))
    except (ValueError, ZeroDivisionError):  # without an end, or down to nothing: all may fit
        return True


def _suggestions(case: Case, narrow: Mapping[str, Interval]) -> tuple[Suggestion, ...]:
    """What would fit in the place of a fact that is a side of its own, if all other figures are right."""
    made = []
    for side, other in ((case.stated, case.computed), (case.computed, case.stated)):
        name = side.lone
        if name is None or name not in case.claims or name in other.names:
            continue
        wanted, _ = _sides(case, narrow) if side == case.stated else reversed(_sides(case, narrow))
        size = scale_of(case.unit)[1] / scale_of(case.units[name])[1]
        right = [claim.text for fact, claim in case.claims.items() if fact != name]
        right += [constant.name for constant in case.constants]
        condition = f"{listed(right)} {'is' if len(right) == 1 else 'are'} right"
        wanted = wanted * Interval.point(size) / case.ratio(case.units[name])
        found = suggestion(case.claims[name], wanted, condition, case.language, case.options.rounding)
        # No figure is printed with a sign that its own does not have.
        if found and right and wanted.middle * narrow[name].middle > 0:
            made.append(found)
    return tuple(made)


def _line(case: Case, computed: Interval, stated: Interval) -> str:
    """The arithmetic in one line, with the sources of what the rule knows."""
    comes_to = printing.show_interval(computed, _shown(case.unit), against=stated.ends)
    sources = [_source(constant) for constant in case.constants]
    known = f" ({'; '.join(sources)})" if sources else ""
    printed = case.told(case.stated)
    if case.stated.lone not in case.claims:
        printed = f"{printed} is {printing.show_interval(stated, _shown(case.unit))}"
    else:
        printed = f"printed {printed}"
    at = "".join(
        f", at {printing.show_interval(rate.interval, None)} {rate.numerator} a {rate.denominator}"
        for rate in case.rates.values()
    )
    return f"{case.told(case.computed)} is {comes_to}{at}{case.options.within}{known}; {printed}"


def _shown(unit: str | None) -> str | None:
    return unit if unit in POINTS or is_currency(unit) else None


def _source(constant: Constant) -> str:
    return ", ".join([f"{constant.name}: {constant.source}", *([str(constant.date)] if constant.date else [])])


def _supposed(case: Case, chosen: Mapping[str, Reading], looseness: Looseness) -> str:
    return " and ".join(
        loosened(case.claims[name], reading) for name, reading in chosen.items() if reading.looseness is looseness
    )


def _words(told: Mapping[str, str], operator: str) -> str:
    """A comparison in words: "is at most" is told as "is less than or equal to"."""
    return told[operator[0]] + (" or equal to" if len(operator) > 1 else "")


def _outcome(case: Case, verdict: Verdict, title: str, message: str) -> Outcome:
    """What every outcome has: a witness for each fact, the stated one first."""
    first = case.stated.lone if case.stated.lone in case.claims else next(iter(case.claims))
    ordered = sorted(case.claims.items(), key=lambda item: item[0] != first)
    witnesses = tuple(Witness(name, claim) for name, claim in ordered)
    return Outcome(
        verdict,
        title=title,
        message=message,
        primary=witnesses[0],
        related=witnesses[1:],
        certainty=case.certainty,
        figures=", ".join(claim.text for claim in case.claims.values()),
    )
