"""What is known of an article before any rule is asked: its claims and relations."""

from __future__ import annotations

from dataclasses import dataclass

from verify.claims import Claim
from verify.document import Article
from verify.extract import extract
from verify.relate import relate
from verify.relations import Relation


@dataclass(frozen=True, slots=True)
class Known:
    """An article with its claims and relations."""

    article: Article
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]


def known_of(article: Article) -> Known:
    """The article with all that is read from it."""
    claims = extract(article)
    return Known(article, claims, relate(article, claims))
