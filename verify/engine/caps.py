"""Severity caps: articles that may not be edited, such as wire copy, shut no gate by what is wrong in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from verify.document import Article
from verify.findings import Finding
from verify.outcomes import Severity
from verify.rules import globs


@dataclass(frozen=True, slots=True)
class Cap:
    """The worst severity of what is found in some articles.

    articles    globs of their paths; empty for any
    source      whom their metadata names as source ("AP"), None for anybody

    Raises ValueError if it says neither.
    """

    severity: Severity
    articles: tuple[str, ...] = ()
    source: str | None = None

    def __post_init__(self) -> None:
        if not self.articles and self.source is None:
            raise ValueError("a cap names 'articles' or a 'source'")

    def covers(self, article: Article) -> bool:
        """Whether the cap holds for an article."""
        if self.articles and not globs.selects(self.articles, article.path):
            return False
        return self.source is None or (article.meta("source") or "").casefold() == self.source.casefold()


def capped(
    findings: Sequence[Finding], articles: Mapping[str, Article], caps: Sequence[Cap]
) -> tuple[Finding, ...]:
    """The findings, each no worse than the caps of its articles allow.

    What several articles tell differently is as bad as the article with the highest cap makes it: that one can be
    mended. Of several caps of one article the lowest holds.
    """
    return tuple(_capped(finding, articles, caps) for finding in findings)


def _capped(finding: Finding, articles: Mapping[str, Article], caps: Sequence[Cap]) -> Finding:
    allowed = [_allowed(articles[article], caps) for article in finding.articles]
    rank = max(finding.severity.rank, min((severity.rank for severity in allowed), default=0))
    return replace(finding, severity=list(Severity)[rank])


def _allowed(article: Article, caps: Sequence[Cap]) -> Severity:
    severities = [cap.severity for cap in caps if cap.covers(article)]
    return max(severities, key=lambda severity: severity.rank, default=Severity.ERROR)
