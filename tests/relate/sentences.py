"""Relations of a sentence, as the tests of this folder write them."""

from __future__ import annotations

from decimal import Decimal

from verify import extract, relate
from verify.claims import Claim
from verify.document import Article, Block, SourceMap
from verify.quantity import RATIO, Quantity


def article_of(text: str) -> Article:
    """An article that is all body."""
    return Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),))


def bound(kind: str, text: str) -> list[tuple[dict[str, str], str]]:
    """The roles, in the words of the text, and the certainty of each relation of this kind."""
    article = article_of(text)
    return [
        ({role: claim.text for role, claim in relation.roles}, relation.certainty.value)
        for relation in relate(article, extract(article))
        if relation.kind == kind
    ]


def with_share(text: str, words: str, value: str, written: str = "0.01") -> tuple[Claim, ...]:
    """The claims of a text with the share that these words of it tell, in units of one."""
    article = article_of(text)
    start = text.index(words)
    span = article.span(start, start + len(words))
    claims = [claim for claim in extract(article) if not span.covers(claim.span)]
    quantity = Quantity(words, Decimal(value), RATIO, Decimal(written), whole=False)
    claims.append(Claim("percentage", span, words, "body", claims[0].sentence, quantity))
    return tuple(sorted(claims, key=lambda claim: claim.span.start))
