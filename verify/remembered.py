"""Work done on many items of a kind: what earlier runs kept of them is taken from there, the rest is done now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from verify.kept import Kept
from verify.processes import spread, worth
from verify.rows import from_bytes, to_bytes
from verify.tracking import Track

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Work(Generic[Item]):
    """What is made of each item.

    name    what it is called where somebody watches: "reading"
    make    makes it; of a kind that pickle takes, its result one that `to_bytes` takes
    keys    tell each item, and all that goes into making, from every other
    size    how many characters an item has to be read
    """

    name: str
    make: Callable[[Item], Any]
    keys: Callable[[Sequence[Item]], list[bytes]]
    size: Callable[[Item], int]


def done(work: Work[Item], items: Sequence[Item], track: Track, jobs: int | None, kept: Kept | None) -> list[Any]:
    """What is made of the items, in their order.

    `jobs` processes work at once; without a number as many as the machine has processors and the items are worth.
    What `kept` holds is taken from there, and what it lacks is put there. Neither changes anything but the time.
    `track` watches the items pass that are not known yet. Raises what `make` raises.
    """
    if kept is None:
        return [value for value, _ in _made(work, items, track, jobs)]
    keys = work.keys(items)
    values = _recalled(kept, keys)
    new = {key: item for key, item in zip(keys, items, strict=True) if key not in values}
    contents = {}
    for key, (value, content) in zip(new, _made(work, list(new.values()), track, jobs), strict=True):
        values[key] = value
        contents[key] = content or to_bytes(value)
    kept.keep(contents)
    return [values[key] for key in keys]


def _made(work: Work[Item], items: Sequence[Item], track: Track, jobs: int | None) -> list[tuple[Any, bytes]]:
    """What is made of items, each also as bytes where it was made elsewhere."""
    processes = worth(sum(map(work.size, items))) if jobs is None else jobs
    made = spread(work.make, items, processes)
    return [one for _, one in zip(track(items, work.name), made, strict=True)]


def _recalled(kept: Kept, keys: Sequence[bytes]) -> dict[bytes, Any]:
    values: dict[bytes, Any] = {}
    for key, content in kept.find(keys).items():
        with suppress(ValueError):
            values[key] = from_bytes(content)
    return values
