"""What a check is given: articles, and what each fact of its rule bound in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from verify.claims import Claim
from verify.document import Article
from verify.formula import Constant
from verify.relations import Relation


@dataclass(frozen=True, slots=True)
class Bindings:
    """The articles asked about and, for each fact by name, its matches in the articles' order.

    `relations` and `all_claims` are all that the articles hold, whatever the facts select: a check asks them
    which figures are equivalents of each other, and what else an article says. `known` are the rule's constants.
    `told_by_story` names the facts that the articles of a story tell together.
    """

    articles: tuple[Article, ...]
    facts: Mapping[str, tuple[Claim | Relation, ...]]
    relations: tuple[Relation, ...] = ()
    all_claims: tuple[Claim, ...] = ()
    known: tuple[Constant, ...] = ()
    told_by_story: frozenset[str] = frozenset()

    def claims(self, fact: str) -> tuple[Claim, ...]:
        """The matches of a fact as claims, a relation giving each of its claims."""
        matches = self.facts[fact]
        return tuple(
            claim for match in matches for claim in (match.claims if isinstance(match, Relation) else (match,))
        )

    def bound_relations(self, fact: str) -> tuple[Relation, ...]:
        """The matches of a fact that are relations."""
        return tuple(match for match in self.facts[fact] if isinstance(match, Relation))

    def article(self, name: str) -> Article:
        """The article with this id. Raises KeyError if it is not among those asked about."""
        return {article.id: article for article in self.articles}[name]

    def articles_of(self, claims: Iterable[Claim]) -> tuple[Article, ...]:
        """The articles that state these claims, in the order of the claims; two of one article give it once."""
        return tuple(self.article(name) for name in dict.fromkeys(claim.span.article for claim in claims))
