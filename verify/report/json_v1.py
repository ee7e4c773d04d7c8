"""The report as JSON, `verify-report-1`: a wire format of its own, whose readers rely on every key being present.

Offsets count code points of the article's text; lines and columns count from 1 in the source file; numbers that
an article states are exact decimals (or `n/d`) in strings.
"""

from __future__ import annotations

from verify.errors import Problem
from verify.findings import ArticleSummary, Figure, Finding, Gate, Mention, Report, RuleSummary, Spared
from verify.interval import exact_text
from verify.outcomes import Measure, Severity, Suggestion, Verdict
from verify.report.safe import safe_json
from verify.report.settings import Settings
from verify.suppressions import Suppression

SUFFIX = ".json"
STREAMED = False

SCHEMA = "verify-report-1"


def render(report: Report, settings: Settings) -> str:
    """The report as JSON text, indented by two, ending in one line break. No setting changes it."""
    return safe_json(_document(report), indented=True) + "\n"


def _document(report: Report) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "summary": _summary(report),
        "findings": [_finding(finding) for finding in report.findings],
        "rules": [_rule(rule) for rule in report.rules],
        "errors": [_error(problem) for problem in report.problems],
        "coverage": {
            "total": report.figures,
            "guarded": report.guarded,
            "articles": [_article(article) for article in report.articles],
        },
    }


def _summary(report: Report) -> dict[str, object]:
    failed = [finding.severity for finding in report.of(Verdict.FAIL)]
    return {
        "gate": "shut" if report.shut else "open",
        **_gate(report.gate),
        "articles": len(report.articles),
        "verdicts": {verdict.value: len(report.of(verdict)) for verdict in Verdict},
        "failures": {severity.value: failed.count(severity) for severity in Severity},
        "suppressed": len(report.suppressed),
        **{reason.value: len(report.spared(reason)) for reason in Spared},
        "errors": len(report.problems),
        "figures": report.figures,
        "guarded": report.guarded,
    }


def _gate(gate: Gate) -> dict[str, object]:
    return {
        "fail_on": gate.fail_on.value if gate.fail_on else None,
        "fail_on_inconclusive": gate.on_doubt,
        "min_coverage": None if gate.coverage is None else exact_text(gate.coverage),
    }


def _finding(finding: Finding) -> dict[str, object]:
    outcome = finding.outcome
    return {
        "rule": finding.rule,
        "verdict": outcome.verdict.value,
        "grade": outcome.grade.value,
        "severity": finding.severity.value,
        **(_place(finding.primary) if finding.place is None else _place_of_comment(finding)),
        "message": _message(finding),
        "stated": _measure(outcome.stated),
        "computed": _measure(outcome.computed),
        "gap": _measure(outcome.gap),
        "derivation": list(outcome.derivation),
        "suggestions": [_suggestion(suggestion) for suggestion in outcome.suggestions],
        "related": [
            {"role": mention.role, **_place(mention), "caption": mention.caption} for mention in finding.related
        ],
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
        "suppression": _suppression(finding.suppression),
        **{reason.value: finding.spared is reason for reason in Spared},
        "also": [
            {"rule": other.rule, "message": other.outcome.message, "fingerprint": other.fingerprint}
            for other in finding.also
        ],
    }


def _place(mention: Mention | Figure | None) -> dict[str, object]:
    """Where a claim stands and how it reads; all null where nothing bound."""
    if mention is None:
        return dict.fromkeys(("article", "start", "end", "line", "column", "text"))
    span = mention.claim.span
    return {
        "article": span.article,
        "start": span.start,
        "end": span.end,
        "line": mention.location.line,
        "column": mention.location.column,
        "text": mention.claim.text,
    }


def _place_of_comment(finding: Finding) -> dict[str, object]:
    """Where a comment at fault stands, which has no place in the text; all null for an entry of a rule file."""
    nowhere = _place(None)
    if finding.article is None or finding.place is None:
        return nowhere
    return {**nowhere, "article": finding.article, "line": finding.place.line, "column": finding.place.column}


def _message(finding: Finding) -> str:
    """The message, after the place of what stands in no article."""
    in_rules = finding.place is not None and finding.article is None
    return f"{finding.place}: {finding.outcome.message}" if in_rules else finding.outcome.message


def _suppression(suppression: Suppression | None) -> dict[str, object] | None:
    """Why something is let stand, until what day, and where that is written; null where nothing does."""
    if suppression is None:
        return None
    return {
        "reason": suppression.reason,
        "expires": suppression.expires.isoformat() if suppression.expires else None,
        "source": str(suppression.place),
    }


def _measure(measure: Measure | None) -> dict[str, object] | None:
    return measure.as_json() if measure else None


def _suggestion(suggestion: Suggestion) -> dict[str, object]:
    ends = suggestion.interval.as_json() if suggestion.interval else {"low": None, "high": None}
    return {
        "claim": suggestion.claim.id,
        "text": suggestion.text,
        "low": ends["low"],
        "high": ends["high"],
        "reason": suggestion.reason,
    }


def _rule(rule: RuleSummary) -> dict[str, object]:
    return {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity.value,
        "kind": rule.kind,
        "state": rule.state.value,
        "note": rule.note,
    }


def _error(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "message": problem.message,
        "hint": problem.hint,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
    }


def _article(article: ArticleSummary) -> dict[str, object]:
    published = article.published
    return {
        "article": article.id,
        "published": {
            "first": published.first.isoformat(),
            "last": published.last.isoformat(),
            "found": published.found,
        }
        if published
        else None,
        "figures": article.figures,
        "guarded": len(article.guarded),
        "unguarded": [_unguarded(figure) for figure in article.unguarded],
    }


def _unguarded(figure: Figure) -> dict[str, object]:
    place = _place(figure)
    return {
        **{key: place[key] for key in ("text", "start", "end", "line", "column")},
        "kind": figure.claim.kind,
    }
