"""The comments of articles → suppressions, or what is wrong with a comment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from verify.document import Article, Directive
from verify.errors import Place
from verify.suppressions import Suppression, rules_and_reason


@dataclass(frozen=True, slots=True)
class Malformed:
    """A comment that suppresses nothing: the article whose it is, its place, its words and why."""

    article: str
    place: Place
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Comments:
    """What the comments of a run's articles suppress, one a rule named, and those that cannot be heeded."""

    suppressions: tuple[Suppression, ...]
    malformed: tuple[Malformed, ...]


def comments_of(articles: Iterable[Article]) -> Comments:
    """What the comments of the articles say, in their order."""
    suppressions: list[Suppression] = []
    malformed: list[Malformed] = []
    for article in articles:
        for directive in article.directives:
            place = Place(article.path, directive.location.line, directive.location.column)
            try:
                suppressions += _read(article, directive, place)
            except ValueError as error:
                malformed.append(Malformed(article.id, place, directive.text, str(error)))
    return Comments(tuple(suppressions), tuple(malformed))


def _read(article: Article, directive: Directive, place: Place) -> list[Suppression]:
    if directive.flaw:
        raise ValueError(directive.flaw)
    rules, reason = rules_and_reason(directive.text)
    scope = article.span(directive.start, directive.end)
    return [Suppression(rule, reason, place, scope=scope) for rule in rules]
