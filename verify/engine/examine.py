"""What can be told of each article alone: its claims and relations, and what rules say that look at nothing else.

It is the greater part of the work of a run, and is spread over processes where there is enough of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial

from verify.document import Article
from verify.engine.judge import judge_each
from verify.engine.known import known_of
from verify.engine.remember import Examined, keys_of, opened, recalled, written
from verify.kept import Kept
from verify.rules.model import Rule
from verify.tracking import Track

_SHARE = 40_000 if sys.platform == "linux" else 400_000
"""How many characters a process must have to read before it is worth starting. Where it is a copy of this one, its
start costs as much as reading 15,000; elsewhere it loads everything anew."""
_CHUNKS = 4
"""Into how many pieces the work of each process falls: articles differ in what they cost."""


def examine(
    rules: Sequence[Rule], articles: Sequence[Article], track: Track, jobs: int | None, kept: Kept | None = None
) -> list[Examined]:
    """The articles in their order, each with what each rule says of it alone, None where that hangs on others.

    `jobs` processes work at once; without a number as many as the machine has processors and the articles are
    worth. What `kept` holds is taken from there, and what it lacks is put there. Neither changes anything but the
    time.
    """
    if kept is None:
        anew = _anew(rules, articles, jobs)
        return [examined for _, (examined, _) in zip(track(articles, "extracting"), anew, strict=True)]
    keys = keys_of(rules, articles)
    known = recalled(kept, dict(zip(keys, articles, strict=True)))
    absent = {key: article for key, article in zip(keys, articles, strict=True) if key not in known}
    others = list(absent.values())
    contents = {}
    for key, _, (examined, content) in zip(
        absent, track(others, "extracting"), _anew(rules, others, jobs), strict=True
    ):
        known[key] = examined
        contents[key] = content or written(examined)
    kept.keep(contents)
    return [known[key] for key in keys]


_New = Iterator[tuple[Examined, bytes]]


def _anew(
    rules: Sequence[Rule], articles: Sequence[Article], jobs: int | None
) -> Iterator[tuple[Examined, bytes]]:
    """What is told of articles, in their order, each with what was `written` of it, empty where nothing was."""
    if jobs is None:
        jobs = min(_processors(), sum(len(article.text) for article in articles) // _SHARE)
    if jobs < 2 or len(articles) < 2:
        return ((_examined(rules, article), b"") for article in articles)
    return _spread(rules, articles, min(jobs, len(articles)))


def _examined(rules: Sequence[Rule], article: Article) -> Examined:
    known = known_of(article)
    return Examined(known, tuple(judge_each(rule, known) for rule in rules))


def _written(rules: Sequence[Rule], article: Article) -> bytes:
    """What a process hands back: all but the article, which who asked has."""
    return written(_examined(rules, article))


def _spread(rules: Sequence[Rule], articles: Sequence[Article], jobs: int) -> _New:
    # Imported on first use: a pool costs more to load than a small run takes.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    first, *others = articles
    yield _examined(rules, first), b""  # so that copies of this process have the words of a language ready
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        found = pool.map(partial(_written, rules), others, chunksize=1 + len(articles) // (jobs * _CHUNKS))
        for article, content in zip(others, found, strict=True):
            yield opened(article, content), content


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
