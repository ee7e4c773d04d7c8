"""Which articles tell one story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from verify.document import Article
from verify.rules.globs import selects

MOST_IN_ONE_UNNAMED_STORY = 50
"""A run of more articles than this is taken for an archive, whose folders are its stories."""


def with_stories(
    articles: Iterable[Article], table: Mapping[str, Sequence[str]], fallback: str | None
) -> tuple[Article, ...]:
    """The articles with their story: their own metadata, else the table's globs, else `fallback`.

    With the table {"harbour": ["seeds/*"]}, `seeds/000.txt` belongs to the story "harbour".
    """
    return tuple(
        article if article.story else replace(article, story=_named_by(table, article) or fallback)
        for article in articles
    )


def _named_by(table: Mapping[str, Sequence[str]], article: Article) -> str | None:
    for story, globs in table.items():
        if selects(globs, article.path):
            return story
    return None


def story_groups(articles: Sequence[Article], in_run: int) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each story, in order.

    Articles without a story are one together while the whole run, of which they may be a part, holds at most
    fifty; else one a folder.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    is_small = in_run <= MOST_IN_ONE_UNNAMED_STORY
    for article in articles:
        folder = "" if is_small else str(PurePosixPath(article.path).parent)
        key = ("story", article.story) if article.story else ("folder", folder)
        groups.setdefault(key, []).append(article.id)
    return tuple(tuple(group) for group in groups.values())
