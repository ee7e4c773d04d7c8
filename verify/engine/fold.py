"""One slip, one finding: failures that rest on the same wrong figure become one that names the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from verify.document import Span
from verify.findings import Finding
from verify.outcomes import Suggestion, Verdict


def folded(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings in their order, each failure with those folded into it that one slip explains too.

    "HK$151 million" off the day's rate is also off the article's own: the worse one stays, and names the other.
    What is suppressed stays by itself.
    """
    kept: list[Finding] = []
    holding: defaultdict[Span, list[int]] = defaultdict(list)
    for finding in findings:
        fails = finding.verdict is Verdict.FAIL and not finding.suppressed
        beside = sorted({index for span in _spans(finding) for index in holding[span]}) if fails else []
        into = next((index for index in beside if _is_one_slip(kept[index], finding)), None)
        if into is not None:
            kept[into] = _with(kept[into], finding)
            continue
        kept.append(finding)
        for span in _spans(finding) if fails else ():
            holding[span].append(len(kept) - 1)
    return tuple(kept)


def _is_one_slip(one: Finding, other: Finding) -> bool:
    """Whether two failures rest on one figure: the primary one of either, or any where one rule found both."""
    shared = _spans(one) & _spans(other)
    if one.rule == other.rule:
        return bool(shared)
    primaries = {finding.primary.claim.span for finding in (one, other) if finding.primary}
    return bool(shared & primaries)


def _spans(finding: Finding) -> set[Span]:
    return {mention.claim.span for mention in finding.mentions}


def _with(kept: Finding, other: Finding) -> Finding:
    """A finding with another folded in; what would fit for a figure that both rest on comes first."""
    shared = _spans(kept) & _spans(other)
    suggestions = tuple(sorted(kept.outcome.suggestions, key=lambda one: _rank(one, shared)))
    return replace(
        kept,
        outcome=replace(kept.outcome, suggestions=suggestions),
        also=(*kept.also, replace(other, also=()), *other.also),
    )


def _rank(suggestion: Suggestion, shared: set[Span]) -> tuple[bool, bool]:
    """Named slips first, then figures on which both failures rest."""
    return (not suggestion.explained, suggestion.claim.span not in shared)
