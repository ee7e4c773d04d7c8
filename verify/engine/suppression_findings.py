"""What is wrong with suppressions themselves, as findings: unused, expired, of no known rule, or malformed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from verify.engine.directives import Malformed
from verify.engine.stamp import FINGERPRINT_VERSION, fingerprint
from verify.engine.suppress import Run
from verify.errors import Place
from verify.findings import Finding, RuleState, RuleSummary
from verify.hints import nearest
from verify.outcomes import Outcome, Severity, Verdict
from verify.suppressions import EXPIRED, FORM, MALFORMED, UNKNOWN, UNUSED, Suppression

KIND = "suppression"
"""The kind that the summaries of these findings' rules bear: no check's."""

_SEVERITIES = {
    EXPIRED: Severity.WARNING,
    MALFORMED: Severity.ERROR,
    UNKNOWN: Severity.ERROR,
    UNUSED: Severity.WARNING,
}
_TITLES = {
    EXPIRED: "a suppression has expired",
    MALFORMED: "a suppression cannot be read",
    UNKNOWN: "a suppression names a rule that is not in the run",
    UNUSED: "a suppression suppresses nothing",
}


@dataclass(frozen=True, slots=True)
class _Fault:
    """One thing wrong: under which id it is told, where, in what words, and what tells it from others."""

    id: str
    place: Place
    article: str | None
    message: str
    key: str


def suppression_findings(
    suppressions: Sequence[Suppression], used: Set[Suppression], malformed: Sequence[Malformed], run: Run
) -> tuple[Finding, ...]:
    """The findings on the suppressions of a run. Those of other rules and articles than the run's are let be."""
    faults = [*(fault for one in suppressions for fault in _faults(one, used, run)), *map(_malformed, malformed)]
    ordinals: Counter[str] = Counter()
    findings = []
    for fault in faults:
        key = "\n".join([FINGERPRINT_VERSION, fault.id, fault.place.file, fault.key])
        findings.append(_finding(fault, f"{key}\n{ordinals[key]}"))
        ordinals[key] += 1
    return tuple(findings)


def summaries_of(findings: Iterable[Finding]) -> tuple[RuleSummary, ...]:
    """A summary for each id under which these findings are told."""
    ids = sorted({finding.rule for finding in findings})
    return tuple(RuleSummary(id_, _TITLES[id_], _SEVERITIES[id_], KIND, RuleState.APPLIED) for id_ in ids)


def _faults(suppression: Suppression, used: Set[Suppression], run: Run) -> Iterator[_Fault]:
    rule = suppression.rule
    if rule not in run.rule_ids:
        guess = nearest(rule, run.rule_ids)
        advice = f"; did you mean '{guess}'?" if guess else ""
        yield _fault(UNKNOWN, suppression, f"no rule of this run has the id '{rule}'{advice}")
    elif suppression.has_expired(run.today):
        if run.looks_at(suppression):
            message = f"this suppression of {rule} expired after {suppression.expires}, and suppresses nothing"
            yield _fault(EXPIRED, suppression, message)
    elif suppression not in used and run.would_show(suppression):
        yield _fault(UNUSED, suppression, f"this suppression of {rule} suppresses nothing, and can be removed")


def _fault(id_: str, suppression: Suppression, message: str) -> _Fault:
    article = suppression.scope.article if suppression.scope else None
    key = "\n".join([suppression.rule, *suppression.articles, suppression.fingerprint, suppression.reason])
    return _Fault(id_, suppression.place, article, message, key)


def _malformed(comment: Malformed) -> _Fault:
    message = f"this comment suppresses nothing: {comment.why} (write {FORM})"
    return _Fault(MALFORMED, comment.place, comment.article, message, comment.text)


def _finding(fault: _Fault, key: str) -> Finding:
    outcome = Outcome(Verdict.FAIL, _TITLES[fault.id], fault.message)
    return Finding(
        rule=fault.id,
        severity=_SEVERITIES[fault.id],
        outcome=outcome,
        primary=None,
        related=(),
        fingerprint=fingerprint(key),
        place=fault.place,
        article=fault.article,
    )
