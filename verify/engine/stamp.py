"""Outcomes → findings: the rule's identity, the places in the source files, the fingerprint, the order."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from verify.document import Article, Location, Span
from verify.engine.excerpts import excerpt
from verify.engine.judge import Judgement
from verify.engine.known import Known
from verify.findings import Finding, Mention
from verify.outcomes import Outcome, Severity, Verdict, Witness
from verify.relations import Certainty
from verify.rules.model import Rule

FINGERPRINT_VERSION = "1"
_VERDICTS = (Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.PASS)


def stamped(judgements: Sequence[Judgement], known: Sequence[Known]) -> tuple[Finding, ...]:
    """The findings of all judgements: failures first, worst first, then by article and place."""
    articles = {one.article.id: one.article for one in known}
    ordinals: Counter[str] = Counter()
    findings = []
    for judgement in judgements:
        for outcome in judgement.outcomes:
            key = _key(judgement.rule, outcome)
            findings.append(_finding(judgement.rule, outcome, articles, f"{key}\n{ordinals[key]}"))
            ordinals[key] += 1
    return tuple(sorted(findings, key=order))


def fingerprint(key: str) -> str:
    """What tells a finding from all others, of the text that says what it is about: 64 hexadecimal digits."""
    # A path that is no UTF-8 holds lone surrogates, which a strict encoder refuses.
    return hashlib.sha256(key.encode(errors="surrogatepass")).hexdigest()


def _finding(rule: Rule, outcome: Outcome, articles: Mapping[str, Article], key: str) -> Finding:
    lowered = outcome.certainty is Certainty.LIKELY and rule.severity is Severity.ERROR
    mentions = _mentions(outcome.witnesses, articles)
    return Finding(
        rule=rule.id,
        severity=Severity.WARNING if lowered else rule.severity,
        outcome=outcome,
        primary=mentions[0] if outcome.primary else None,
        related=mentions[1:] if outcome.primary else mentions,
        fingerprint=fingerprint(key),
        lowered=lowered,
    )


def _mentions(witnesses: Sequence[Witness], articles: Mapping[str, Article]) -> tuple[Mention, ...]:
    """The witnesses found again; an excerpt marks all that they mark in its sentence."""
    marks: defaultdict[Span, list[tuple[int, int]]] = defaultdict(list)
    for witness in witnesses:
        marks[witness.claim.sentence] += _marks(witness)
    return tuple(
        mention(witness, articles[witness.claim.span.article], marks[witness.claim.sentence])
        for witness in witnesses
    )


def mention(witness: Witness, article: Article, marks: Sequence[tuple[int, int]] = ()) -> Mention:
    """A witness found again in its article, with the `marks` of its excerpt; its own if there are none."""
    own = _marks(witness)
    return Mention(
        role=witness.role,
        claim=witness.claim,
        location=article.location(witness.claim.span.start),
        mark_locations=tuple(article.location(start) for start, _ in own),
        caption=witness.caption,
        excerpt=excerpt(article, witness.claim.sentence, marks or own),
        end=_end(article, witness.claim.span),
    )


def _end(article: Article, span: Span) -> Location:
    """The place behind a span: one past its last character, for what follows it may stand on another line."""
    if span.start == span.end:
        return article.location(span.start)
    last = article.location(span.end - 1)
    return Location(last.line, last.column + 1)


def _marks(witness: Witness) -> tuple[tuple[int, int], ...]:
    return witness.marks or ((witness.claim.span.start, witness.claim.span.end),)


def _key(rule: Rule, outcome: Outcome) -> str:
    """What a finding is about, without offsets or computed values, so that it survives edits elsewhere."""
    pairs = sorted(
        f"{witness.role}\t{unicodedata.normalize('NFKC', witness.claim.text)}" for witness in outcome.witnesses
    )
    article = outcome.primary.claim.span.article if outcome.primary else ""
    return "\n".join([FINGERPRINT_VERSION, rule.id, article, *pairs])


def order(finding: Finding) -> tuple[int, int, str, int, str, int, int, str, str]:
    """What findings are sorted by: failures first, worst first, then by article and place."""
    span = finding.primary.claim.span if finding.primary else None
    place = finding.place
    return (
        _VERDICTS.index(finding.verdict),
        finding.severity.rank,
        span.article if span else "\U0010ffff",
        span.start if span else 0,
        place.file if place else "",
        (place.line or 0) if place else 0,
        (place.column or 0) if place else 0,
        finding.rule,
        finding.fingerprint,
    )
