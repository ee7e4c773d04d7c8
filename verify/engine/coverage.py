"""Which figures some verdict rests on, and which none does."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from verify.claims import WITHOUT_FIGURE, Claim
from verify.document import Span
from verify.engine.known import Known
from verify.findings import ArticleSummary, Figure, Finding
from verify.outcomes import Verdict


def summaries(known: Sequence[Known], findings: Iterable[Finding]) -> tuple[ArticleSummary, ...]:
    """Each article with its guarded and unguarded figures, in order.

    A figure is guarded when a pass or a failure rests on its value. Being legible does not count, and days do
    not: they resolve.
    """
    guarded = _guarded_spans(findings)
    return tuple(_summary(one, sorted(guarded[one.article.id])) for one in known)


def figures(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that state a figure of the article's own."""
    return [claim for claim in claims if claim.kind not in WITHOUT_FIGURE]


def _guarded_spans(findings: Iterable[Finding]) -> defaultdict[str, set[Span]]:
    spans: defaultdict[str, set[Span]] = defaultdict(set)
    for finding in findings:
        if finding.verdict is Verdict.INCONCLUSIVE:
            continue
        witnesses = (witness.claim.span for witness in finding.outcome.witnesses)
        for span in (*witnesses, *finding.outcome.guards):
            spans[span.article].add(span)
    return spans


def _summary(one: Known, guarded: Sequence[Span]) -> ArticleSummary:
    article = one.article
    split: dict[bool, list[Figure]] = {True: [], False: []}
    for claim in figures(one.claims):
        figure = Figure(claim, article.location(claim.span.start))
        split[_is_guarded(claim.span, guarded)].append(figure)
    return ArticleSummary(article.id, article.published, tuple(split[True]), tuple(split[False]), article.path)


def _is_guarded(span: Span, guarded: Sequence[Span]) -> bool:
    index = bisect_left(guarded, span)
    return index < len(guarded) and guarded[index] == span
