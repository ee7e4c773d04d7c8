"""Rules × articles → Report. Knows no check, claim kind or format by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verify.document import Article
from verify.engine.coverage import summaries
from verify.engine.judge import judge
from verify.engine.known import known_of
from verify.engine.stamp import stamped
from verify.errors import Problem
from verify.findings import Report, Severity
from verify.rules.model import Rule
from verify.tracking import Track, untracked


def check(
    rules: Iterable[Rule],
    articles: Iterable[Article],
    problems: Sequence[Problem] = (),
    fail_on: Severity | None = Severity.ERROR,
    track: Track = untracked,
) -> Report:
    """What the rules say of the articles. The order of either changes nothing.

    `problems` are those that reading the articles met; they are carried into the report. `track` watches the
    articles and the rules pass.
    """
    in_order = sorted(articles, key=lambda article: article.id)
    known = tuple(known_of(article) for article in track(in_order, "extracting"))
    by_id = sorted(rules, key=lambda rule: rule.id)
    judgements = [judge(rule, known) for rule in track(by_id, "checking")]
    findings = stamped(judgements, known)
    return Report(
        findings=findings,
        problems=tuple(problems),
        rules=tuple(judgement.summary for judgement in judgements),
        articles=summaries(known, findings),
        fail_on=fail_on,
    )
