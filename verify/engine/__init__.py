"""Rules × articles → Report. Knows no check, claim kind or format by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from verify.document import Article
from verify.engine.coverage import summaries
from verify.engine.directives import comments_of
from verify.engine.fold import folded
from verify.engine.judge import judge
from verify.engine.known import Known, known_of
from verify.engine.stamp import order, stamped
from verify.engine.suppress import Run, suppress
from verify.engine.suppression_findings import summaries_of, suppression_findings
from verify.errors import Problem
from verify.findings import Finding, Report, Severity
from verify.rules.model import Rule, RuleSet
from verify.suppressions import Suppression
from verify.tracking import Track, untracked


def check(
    rules: Iterable[Rule],
    articles: Iterable[Article],
    problems: Sequence[Problem] = (),
    fail_on: Severity | None = Severity.ERROR,
    track: Track = untracked,
    jobs: int = 1,
    today: date | None = None,
) -> Report:
    """What the rules say of the articles. The order of either changes nothing.

    `problems` are those that reading the articles met; they are carried into the report. `track` watches the
    articles and the rules pass. `jobs` processes extract; their number changes nothing but the time. `today` is
    the day on which suppressions have expired or not; without it none has.

    What a RuleSet and the articles' comments suppress stays in the report as suppressed, and what is wrong with a
    suppression is a finding of its own.
    """
    suppressions = rules.suppressions if isinstance(rules, RuleSet) else ()
    in_order = sorted(articles, key=lambda article: article.id)
    known = tuple(_known(in_order, track, jobs))
    by_id = sorted(rules, key=lambda rule: rule.id)
    judgements = [judge(rule, known) for rule in track(by_id, "checking")]
    findings = stamped(judgements, known)
    settled, at_fault = _settled(findings, suppressions, Run(by_id, in_order, today), in_order)
    return Report(
        findings=folded(settled),
        problems=tuple(problems),
        rules=(*(judgement.summary for judgement in judgements), *summaries_of(at_fault)),
        articles=summaries(known, findings),
        fail_on=fail_on,
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


def _known(articles: Sequence[Article], track: Track, jobs: int) -> Iterable[Known]:
    if jobs == 1 or len(articles) < _WORTH_A_POOL:
        return [known_of(article) for article in track(articles, "extracting")]
    # Imported on first use: a pool costs more to load than a small run takes.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        read = pool.map(known_of, articles, chunksize=_CHUNK)
        return [next(read) for _ in track(articles, "extracting")]


_WORTH_A_POOL = 32
"""Fewer articles are read before a second process has started."""
_CHUNK = 16
