"""Rules × articles → Report. Knows no check, claim kind or format by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from verify.document import Article
from verify.engine.caps import Cap, capped
from verify.engine.coverage import summaries
from verify.engine.directives import comments_of
from verify.engine.examine import examine
from verify.engine.fold import folded
from verify.engine.judge import judge
from verify.engine.stamp import order, stamped
from verify.engine.suppress import Run, suppress
from verify.engine.suppression_findings import summaries_of, suppression_findings
from verify.errors import Problem
from verify.findings import USUAL_GATE, Finding, Gate, Report
from verify.kept import Kept
from verify.rules.model import Rule, RuleSet
from verify.suppressions import Suppression
from verify.tracking import Track, untracked


def check(
    rules: Iterable[Rule],
    articles: Iterable[Article],
    problems: Sequence[Problem] = (),
    gate: Gate = USUAL_GATE,
    track: Track = untracked,
    jobs: int | None = 1,
    caps: Sequence[Cap] = (),
    today: date | None = None,
    kept: Kept | None = None,
) -> Report:
    """What the rules say of the articles. The order of either changes nothing.

    `problems` are those that reading the articles met; they are carried into the report. `track` watches the
    articles and the rules pass. `jobs` processes read and check them, as many as are worth it without a number;
    that changes nothing but the time. `caps` lower the severity of what is found in articles that may not be
    edited. `today` is the day on which suppressions have expired or not; without it none has.
    `kept` is what earlier runs kept of articles, and takes what this one finds; that changes nothing but the time
    either.

    What a RuleSet and the articles' comments suppress stays in the report as suppressed, and what is wrong with a
    suppression is a finding of its own.
    """
    suppressions = rules.suppressions if isinstance(rules, RuleSet) else ()
    in_order = sorted(articles, key=lambda article: article.id)
    by_id = sorted(rules, key=lambda rule: rule.id)
    examined = examine(by_id, in_order, track, jobs, kept)
    known = tuple(one.known for one in examined)
    judgements = [
        judge(rule, known, [one.said[place] for one in examined])
        for place, rule in enumerate(track(by_id, "checking"))
    ]
    findings = stamped(judgements, known)
    if caps:
        by_severity = capped(findings, {article.id: article for article in in_order}, caps)
        findings = tuple(sorted(by_severity, key=order))
    settled, at_fault = _settled(findings, suppressions, Run(by_id, in_order, today), in_order)
    return Report(
        findings=folded(settled),
        problems=tuple(problems),
        rules=(*(judgement.summary for judgement in judgements), *summaries_of(at_fault)),
        articles=summaries(known, findings),
        gate=gate,
    )


def _settled(
    findings: Sequence[Finding], written: Sequence[Suppression], run: Run, articles: Sequence[Article]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """All findings with what suppresses them, in order; and those of them that are on suppressions at fault."""
    comments = comments_of(articles)
    suppressions = (*comments.suppressions, *written)
    if not (suppressions or comments.malformed):
        return tuple(findings), ()
    settled = suppress(findings, suppressions, run)
    at_fault = suppression_findings(suppressions, settled.used, comments.malformed, run)
    return tuple(sorted((*settled.findings, *at_fault), key=order)), at_fault
