"""What can be told of each article alone: its claims and relations, and what rules say that look at nothing else.

It is the greater part of the work of a run, and is spread over processes where there is enough of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from verify.claims import Claim
from verify.document import Article
from verify.engine.judge import Said, judge_each
from verify.engine.known import Known, known_of
from verify.relations import Relation
from verify.rules.model import Rule
from verify.tracking import Track

_SHARE = 40_000 if sys.platform == "linux" else 400_000
"""How many characters a process must have to read before it is worth starting. Where it is a copy of this one, its
start costs as much as reading 15,000; elsewhere it loads everything anew."""
_CHUNKS = 4
"""Into how many pieces the work of each process falls: articles differ in what they cost."""


@dataclass(frozen=True, slots=True)
class Examined:
    """An article as known, with what each rule says of it, None where that hangs on others or it says nothing."""

    known: Known
    said: tuple[Said | None, ...]


def examine(rules: Sequence[Rule], articles: Sequence[Article], track: Track, jobs: int | None) -> list[Examined]:
    """The articles in their order, each with what each rule says of it alone.

    `jobs` processes work at once; without a number as many as the machine has processors and the articles are
    worth. It changes nothing but the time.
    """
    if jobs is None:
        jobs = min(_processors(), sum(len(article.text) for article in articles) // _SHARE)
    if jobs < 2 or len(articles) < 2:
        return [_examined(rules, article) for article in track(articles, "extracting")]
    return list(_spread(rules, articles, track, min(jobs, len(articles))))


def _examined(rules: Sequence[Rule], article: Article) -> Examined:
    known = known_of(article)
    return Examined(known, tuple(judge_each(rule, known) for rule in rules))


_Found = tuple[tuple[Claim, ...], tuple[Relation, ...], tuple[Said | None, ...]]


def _found(rules: Sequence[Rule], article: Article) -> _Found:
    """What a process hands back: all but the article, which who asked has."""
    examined = _examined(rules, article)
    return examined.known.claims, examined.known.relations, examined.said


def _spread(rules: Sequence[Rule], articles: Sequence[Article], track: Track, jobs: int) -> Iterable[Examined]:
    # Imported on first use: a pool costs more to load than a small run takes.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    first = _examined(rules, articles[0])  # so that copies of this process have the words of a language ready
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        found = pool.map(partial(_found, rules), articles[1:], chunksize=1 + len(articles) // (jobs * _CHUNKS))
        for article in track(articles, "extracting"):
            if article is articles[0]:
                yield first
            else:
                claims, relations, said = next(found)
                yield Examined(Known(article, claims, relations), said)


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
