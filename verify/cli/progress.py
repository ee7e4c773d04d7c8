"""A progress bar on the terminal, for work that takes more than a second."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence

from verify.tracking import Item

PATIENCE = 1.0
"""Seconds of work before a bar appears: loading one costs more than most runs take."""

_BEGAN = time.monotonic()
"""When the command began to work: several short works in a row are one long one to who waits."""


def tracked(items: Sequence[Item], what: str) -> Iterator[Item]:
    """The items one by one; where a person watches and all takes long, with a bar on standard error."""
    if not sys.stderr.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        yield from items
        return
    remaining = iter(items)
    for done, item in enumerate(remaining):
        yield item
        if time.monotonic() - _BEGAN > PATIENCE:
            yield from _with_bar(remaining, done + 1, len(items), what)
            return


def _with_bar(remaining: Iterator[Item], done: int, total: int, what: str) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=total, completed=done)
        for item in remaining:
            yield item
            progress.advance(task)
