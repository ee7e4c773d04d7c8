"""Rules × articles → Report. Knows no check, claim kind or format by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verify.document import Article
from verify.engine.caps import Cap, capped
from verify.engine.coverage import summaries
from verify.engine.examine import examine
from verify.engine.fold import folded
from verify.engine.judge import judge
from verify.engine.stamp import stamped
from verify.errors import Problem
from verify.findings import USUAL_GATE, Gate, Report
from verify.kept import Kept
from verify.rules.model import Rule
from verify.tracking import Track, untracked


def check(
    rules: Iterable[Rule],
    articles: Iterable[Article],
    problems: Sequence[Problem] = (),
    gate: Gate = USUAL_GATE,
    track: Track = untracked,
    jobs: int | None = 1,
    caps: Sequence[Cap] = (),
    kept: Kept | None = None,
) -> Report:
    """What the rules say of the articles. The order of either changes nothing.

    `problems` are those that reading the articles met; they are carried into the report. `track` watches the
    articles and the rules pass. `jobs` processes read and check them, as many as are worth it without a number;
    that changes nothing but the time. `caps` lower the severity of what is found in articles that may not be
    edited. `kept` is what earlier runs kept of articles, and takes what this one finds; that changes nothing but
    the time either.
    """
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
        findings = capped(findings, {article.id: article for article in in_order}, caps)
    return Report(
        findings=folded(findings),
        problems=tuple(problems),
        rules=tuple(judgement.summary for judgement in judgements),
        articles=summaries(known, findings),
        gate=gate,
    )
