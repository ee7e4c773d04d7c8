"""Claims → relations. One file a relation kind.

A kind's module holds `relate(sentences)`, a generator of relations between the claims of an article; what
several kinds look at, such as the steps of a sentence, is laid out once for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from verify.claims import Claim
from verify.document import Article
from verify.relate.sentences import Sentences
from verify.relations import Relation

KINDS = ("change", "conversion", "dates", "difference", "order", "product", "ratio", "share", "total")


class Relater(Protocol):
    """What every module of a relation kind offers."""

    relate: Callable[[Sentences], Iterator[Relation]]


def relate(article: Article, claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """The relations between an article's claims, in the order of its text.

    "The film took $14.7 million (HK$115 million)." has one: a conversion, bound by its brackets.
    """
    sentences = Sentences.of(article, claims)
    relations = [relation for relater in _relaters() for relation in relater.relate(sentences)]
    return tuple(sorted(relations, key=lambda relation: (relation.span, relation.kind)))


@cache
def _relaters() -> tuple[Relater, ...]:
    return tuple(cast(Relater, import_module(f"verify.relate.{kind}")) for kind in KINDS)
