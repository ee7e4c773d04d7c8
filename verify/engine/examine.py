"""What can be told of each article alone: its claims and relations, and what rules say that look at nothing else.

It is the greater part of the work of a run, so what earlier runs found under the same rules is not looked for
again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any

from verify.document import Article
from verify.engine.judge import Said, judge_each
from verify.engine.known import Known, known_of
from verify.kept import Kept, program_stamp
from verify.remembered import Work, done
from verify.rows import to_bytes
from verify.rules.model import Rule
from verify.tracking import Track


@dataclass(frozen=True, slots=True)
class Examined:
    """An article as known, with what each rule says of it, None where that hangs on others or it says nothing."""

    known: Known
    said: tuple[Said | None, ...]


def examine(
    rules: Sequence[Rule], articles: Sequence[Article], track: Track, jobs: int | None, kept: Kept | None = None
) -> list[Examined]:
    """The articles in their order, each with what each rule says of it alone.

    `jobs` and `kept` change nothing but the time, as in `remembered.done`.
    """
    work = Work("extracting", partial(_found, rules), partial(keys_of, rules), _size)
    found = done(work, articles, track, jobs, kept)
    return [
        Examined(Known(article, claims, relations), said)
        for article, (claims, relations, said) in zip(articles, found, strict=True)
    ]


def keys_of(rules: Sequence[Rule], articles: Sequence[Article]) -> list[bytes]:
    """What each article's content and metadata, all rules and the program itself come to, in 32 bytes."""
    begun = sha256(program_stamp() + to_bytes(tuple(rules)))
    keys = []
    for article in articles:
        whole = begun.copy()
        # A path that is no UTF-8 holds lone surrogates.
        whole.update(repr(article).encode(errors="surrogatepass"))
        keys.append(whole.digest())
    return keys


def _size(article: Article) -> int:
    return len(article.text)


def _found(rules: Sequence[Rule], article: Article) -> Any:
    """All that is told of an article, but not the article, which who asks has."""
    known = known_of(article)
    return known.claims, known.relations, tuple(judge_each(rule, known) for rule in rules)
