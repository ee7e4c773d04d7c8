"""Rules × articles → Report. Knows no check, claim kind or format by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verify.document import Article
from verify.engine.caps import Cap, capped
from verify.engine.coverage import summaries
from verify.engine.fold import folded
from verify.engine.judge import judge
from verify.engine.known import Known, known_of
from verify.engine.stamp import stamped
from verify.errors import Problem
from verify.findings import USUAL_GATE, Gate, Report
from verify.rules.model import Rule
from verify.tracking import Track, untracked


def check(
    rules: Iterable[Rule],
    articles: Iterable[Article],
    problems: Sequence[Problem] = (),
    gate: Gate = USUAL_GATE,
    track: Track = untracked,
    jobs: int = 1,
    caps: Sequence[Cap] = (),
) -> Report:
    """What the rules say of the articles. The order of either changes nothing.

    `problems` are those that reading the articles met; they are carried into the report. `track` watches the
    articles and the rules pass. `jobs` processes extract; their number changes nothing but the time. `caps` lower
    the severity of what is found in articles that may not be edited.
    """
    in_order = sorted(articles, key=lambda article: article.id)
    known = tuple(_known(in_order, track, jobs))
    by_id = sorted(rules, key=lambda rule: rule.id)
    judgements = [judge(rule, known) for rule in track(by_id, "checking")]
    findings = stamped(judgements, known)
    if caps:
        findings = capped(findings, {article.id: article for article in in_order}, caps)
    return Report(
        findings=folded(findings),
        problems=tuple(problems),
        rules=tuple(judgement.summary for judgement in judgements),
        articles=summaries(known, findings),
        gate=gate,
    )


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
