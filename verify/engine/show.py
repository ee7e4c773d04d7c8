"""The values that a rule asks to be shown beside what agrees: what total a stated change implies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from verify import printing
from verify.checks.bindings import Bindings
from verify.claims import Claim
from verify.formula import variable
from verify.interval import Interval
from verify.outcomes import Outcome, Verdict
from verify.quantity import narrow
from verify.rules.model import Rule, Shown


def with_shown(rule: Rule, outcome: Outcome, bindings: Bindings) -> Outcome:
    """The outcome with the rule's shown values, if it agrees and speaks of the first fact that they name.

    `2019 total: total / (1 - 25%)` adds "2019 total: $241.7–246.4 million" to what says that $183 million agrees.
    """
    if outcome.verdict is not Verdict.PASS or not rule.show:
        return outcome
    spoken_of = {witness.claim for witness in outcome.witnesses}
    bound = {name: bindings.claims(name) for name in bindings.facts}
    lines = [
        line
        for shown in rule.show
        if (leading := bound.get(shown.formula.names[0], ())) and spoken_of & set(leading)
        for line in _line(rule, shown, bound)
    ]
    return replace(outcome, derivation=(*outcome.derivation, *lines))


def _line(rule: Rule, shown: Shown, bound: Mapping[str, tuple[Claim, ...]]) -> list[str]:
    """The line of a shown value, or none where a name has no figure or the formula no bounded value."""
    quantities = {name: claims[0].quantity for name, claims in bound.items() if claims}
    values = {name: variable(narrow(figure), figure.unit) for name, figure in quantities.items() if figure}
    values |= {known.name: variable(Interval.point(known.value), known.unit) for known in rule.known}
    leading = quantities.get(shown.formula.names[0])
    try:
        value = shown.formula.evaluate(values)
    except (KeyError, ValueError, ZeroDivisionError):
        return []
    return [
        f"{shown.title}: {printing.show_interval(value, leading.unit if leading else None)} ({shown.formula.text})"
    ]
