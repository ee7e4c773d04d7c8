"""What is known of an article before any rule is asked: its claims and relations."""

from __future__ import annotations

from dataclasses import dataclass

from verify.claims import Claim
from verify.document import Article
from verify.relations import Relation


@dataclass(frozen=True, slots=True)
class Known:
    """An article with its claims and relations."""

    article: Article
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]


def known_of(article: Article) -> Known:
    """The article with all that is read from it."""
    # Imported where an article is new: what is known of all others was kept.
    from verify.extract import extract
    from verify.relate import relate

    claims = extract(article)
    return Known(article, claims, relate(article, claims))
