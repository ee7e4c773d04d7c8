"""Articles → claims. One file a claim kind, over one lexicon.

A kind's module holds `read(passage, free, found)`, a generator of claims: `free` are the measures that no kind
before it took, `found` the claims that they made of this passage. Kinds read in the order of `claims.KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from verify.claims import KINDS, Claim
from verify.document import BOILERPLATE, Article, Block, SourceMap
from verify.extract.joined_sums import joined_sums
from verify.extract.measures import Measure, measures, outside
from verify.extract.own_currency import located
from verify.extract.passage import Passage
from verify.extract.sharing import shared
from verify.extract.syllabic import completed
from verify.language import holds_other_script, script_language, told
from verify.lexicon import lexicon_of_country


class Reader(Protocol):
    """What every module of a claim kind offers."""

    read: Callable[[Passage, Sequence[Measure], Sequence[Claim]], Iterator[Claim]]


def extract(article_or_text: Article | str, language: str | None = None) -> tuple[Claim, ...]:
    """The claims of an article, in the order of its text. A bare text is all body.

    Without `language`, the article's own is read, and what is told from the script and words of a bare text.

    >>> [claim.text for claim in extract("The film took $14.7 million (HK$115 million).")]
    ['$14.7 million', 'HK$115 million']
    """
    if isinstance(article_or_text, str):
        article = _article_of(article_or_text, language or told(article_or_text))
    else:
        article = article_or_text
    article = located(article)
    one_language = language or (None if holds_other_script(article.text) else article.language)
    claims = [
        claim
        for block in article.blocks
        if block.kind != BOILERPLATE
        for claim in _claims_of(article, block, one_language or _language_of(article, block))
    ]
    return tuple(sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.kind)))


def _language_of(article: Article, block: Block) -> str:
    """The language of a block: its own script's in an article of another one."""
    return script_language(article.text[block.start : block.end]) or article.language


def _claims_of(article: Article, block: Block, language: str) -> list[Claim]:
    words = lexicon_of_country(language, article.meta("country"))
    passage = Passage(article.text, article, block, language, words)
    figures = joined_sums(article.text, measures(article.text, block.start, block.end, words), words)
    if words.syllabic:
        figures = completed(article.text, figures, words)
    free = shared(article.text, figures, words)
    found: list[Claim] = []
    for reader in _readers():
        claims = list(reader.read(passage, free, found))
        if claims:
            free = outside(free, (claim.span for claim in claims))
            found += claims
    return found


@cache
def _readers() -> tuple[Reader, ...]:
    names = (f"verify.extract.{kind.replace('-', '_')}" for kind in KINDS)
    return tuple(cast(Reader, import_module(name)) for name in names)


def _article_of(text: str, language: str) -> Article:
    return Article(
        id="text",
        text=text,
        source_map=SourceMap.of(text),
        blocks=(Block("body", 0, len(text)),),
        paragraphs=((0, len(text)),),
        language=language,
    )
