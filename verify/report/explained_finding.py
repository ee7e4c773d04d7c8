"""One finding in full, for `verify explain`: the figures it rests on, how each is read, and every step."""

from __future__ import annotations

from collections.abc import Iterator

from verify import printing
from verify.findings import Finding, Mention
from verify.outcomes import Grade, Suggestion, Verdict
from verify.quantity import Hedge, Looseness, Quantity, hedged, readings
from verify.relations import Certainty
from verify.report.labelled import WIDTH, indented, labelled
from verify.report.safe import safe
from verify.report.terminal_text import cut_middle, wrapped
from verify.report.wording import after_suggestion, sentence
from verify.rules.model import Rule

_LONGEST = 40
_VERDICTS = {Verdict.FAIL: "inconsistent", Verdict.INCONCLUSIVE: "undecided", Verdict.PASS: "agrees"}
_GRADES = {
    Grade.EXACT: "",
    Grade.LOOSENED: ", loosened: only if trailing zeros are not meant",
    Grade.WEAK: ", weakly: the rounding leaves much room",
}
_LOOSENESS = {
    Looseness.NARROW: "",
    Looseness.LOOSENED: " if its zeros are not meant",
    Looseness.COARSE: " if one digit alone is meant, which proves nothing",
}


def explained_finding(finding: Finding, rule: Rule) -> Iterator[str]:
    """The lines: what was found, under which rule, from which figures, by which steps, and what would fit."""
    outcome = finding.outcome
    yield from wrapped(safe(sentence(outcome.message)), WIDTH)
    yield ""
    yield from labelled("verdict", _VERDICTS[finding.verdict] + _graded(finding))
    yield from labelled("severity", _severity(finding, rule))
    yield from labelled("rule", f"{rule.id}: {rule.title}")
    yield from labelled("why", rule.why or "the rule does not say")
    yield from labelled("stands in", str(rule.source))
    for mention in finding.mentions:
        yield ""
        yield from _mentioned(mention)
    yield ""
    yield from _worked(finding)
    for number, suggestion in enumerate(outcome.suggestions):
        yield from labelled("or" if number else "would fit", _fitting(suggestion))
    yield from _others(finding)
    yield from labelled("fingerprint", finding.fingerprint)


def _graded(finding: Finding) -> str:
    return _GRADES[finding.outcome.grade] if finding.verdict is Verdict.PASS else ""


def _severity(finding: Finding, rule: Rule) -> str:
    if finding.severity is rule.severity:
        return finding.severity.value
    return f"{finding.severity}; the rule's is {rule.severity}, but only nearness ties the figures"


def _mentioned(mention: Mention) -> Iterator[str]:
    """A figure: its part and place, its sentence, and what it may stand for."""
    claim, place = mention.claim, mention.location
    where = f"in {claim.span.article}, line {place.line}, column {place.column} ({claim.block})"
    yield from labelled(mention.role, f"{cut_middle(claim.text, _LONGEST)} {where}")
    yield from indented(f"“{mention.excerpt.text}”", 4)
    if claim.quantity is not None:
        for reading in _read(claim.quantity):
            yield from indented(reading, 4)


def _read(quantity: Quantity) -> Iterator[str]:
    for reading in readings(quantity) if quantity.hedge is not Hedge.MULTI else ():
        interval = printing.show_interval(reading.interval, quantity.unit)
        yield f"stands for {interval}{_LOOSENESS[reading.looseness]}"
    if quantity.hedge:
        yield f"with its hedge: {printing.show_interval(hedged(quantity), quantity.unit)}"


def _worked(finding: Finding) -> Iterator[str]:
    outcome = finding.outcome
    if outcome.certainty is Certainty.LIKELY:
        yield from labelled("tied by", "nearness alone")
    for number, step in enumerate(outcome.derivation):
        yield from labelled("" if number else "worked", step)
    if outcome.method:
        yield from labelled("measured", outcome.method)
    for label, measure in (("stated", outcome.stated), ("computed", outcome.computed), ("gap", outcome.gap)):
        if measure:
            yield from labelled(label, printing.show_interval(measure.interval, measure.unit))
    if outcome.reason:
        yield from labelled("undecided", outcome.reason)
    if outcome.remedy:
        yield from labelled("remedy", outcome.remedy.replace("`", ""))
    if outcome.unstated:
        yield from labelled("not told in", ", ".join(outcome.unstated))


def _fitting(suggestion: Suggestion) -> str:
    return f"{suggestion.text}{after_suggestion(suggestion.reason)}"


def _others(finding: Finding) -> Iterator[str]:
    for number, other in enumerate(finding.also):
        told = f"{other.rule}: {other.outcome.message} (fingerprint {other.fingerprint[:12]})"
        yield from labelled("" if number else "also", told)
    if finding.suppressed:
        yield from labelled("gate", "suppressed, does not shut it")
