"""Long work told as it goes: whoever calls may watch the items pass, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Track(Protocol):
    """Gives items back one by one, telling somebody how far the work named `what` has come: a progress bar."""

    def __call__(self, items: Sequence[Item], what: str) -> Iterable[Item]:
        """The same items, in order."""
        ...


def untracked(items: Sequence[Item], what: str) -> Iterable[Item]:
    """The same items, told to nobody."""
    return items
