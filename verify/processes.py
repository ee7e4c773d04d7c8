"""Work spread over processes, where there is enough of it to be worth them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from signal import SIG_DFL, SIGINT, signal
from typing import Any, TypeVar

from verify.rows import from_bytes, to_bytes

Item = TypeVar("Item")
Made = Iterator[tuple[Any, bytes]]

_SHARE = 40_000 if sys.platform == "linux" else 400_000
"""How many characters a process must have to read before it is worth starting. Where it is a copy of this one, its
start costs as much as reading 15,000; elsewhere it loads everything anew."""
_CHUNKS = 4
"""Into how many pieces the work of each process falls: items differ in what they cost."""


def worth(characters: int) -> int:
    """How many processes the reading of so many characters is worth: 1 for 50,000, all there are for a million."""
    processors = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return min(processors, characters // _SHARE)


def spread(make: Callable[[Item], Any], items: Sequence[Item], jobs: int) -> Made:
    """What is made of each item, in their order, and the same as `to_bytes` writes it; empty where nothing did.

    What is made by another process comes as bytes, so whoever keeps it need not write it again. `jobs` processes
    work at once; that changes nothing but the time. `make` and the items must be of the kinds that pickle takes.
    Raises what `make` raises.
    """
    if jobs < 2 or len(items) < 2:
        return ((make(item), b"") for item in items)
    return _spread(make, items, min(jobs, len(items)))


def _spread(make: Callable[[Item], Any], items: Sequence[Item], jobs: int) -> Made:
    # Imported on first use: a pool costs more to load than a small run takes.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    first, *others = items
    yield make(first), b""  # so that copies of this process have the words of a language ready
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_end_when_interrupted)
    try:
        written = pool.map(partial(_written, make), others, chunksize=1 + len(items) // (jobs * _CHUNKS))
        yield from ((from_bytes(content), content) for content in written)
    finally:
        pool.shutdown(cancel_futures=True)


def _end_when_interrupted() -> None:
    """Ends this process without a word where the user interrupts all: the one that asked for it will tell."""
    signal(SIGINT, SIG_DFL)


def _written(make: Callable[[Item], Any], item: Item) -> bytes:
    return to_bytes(make(item))
