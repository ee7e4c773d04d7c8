"""How alike two sequences are, and what they share. The one file that talks to rapidfuzz."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction


def likeness(one: Sequence[Hashable], other: Sequence[Hashable]) -> Fraction:
    """The share of items that stand in both in the same order: 4/5 for "abcde" and "abxde"; 1 for two empty ones.

    The measure is one less the normalized indel distance: items to drop or add, over the items of both.
    """
    # Imported on first use: most runs compare nothing.
    from rapidfuzz.distance import Indel

    total = len(one) + len(other)
    return Fraction(total - Indel.distance(one, other), total) if total else Fraction(1)


def differing_stretches(one: Sequence[Hashable], other: Sequence[Hashable]) -> Iterator[tuple[slice, slice]]:
    """The stretches between what two sequences share, in order; one of the two may be empty.

    "abcd" and "axcde" differ in [1:2] and [1:2], and in [4:4] and [4:5].
    """
    from rapidfuzz.distance import Indel

    at, other_at = 0, 0
    for step in Indel.opcodes(one, other):
        if step.tag != "equal":
            continue
        if step.src_start > at or step.dest_start > other_at:
            yield slice(at, step.src_start), slice(other_at, step.dest_start)
        at, other_at = step.src_end, step.dest_end
    if at < len(one) or other_at < len(other):
        yield slice(at, len(one)), slice(other_at, len(other))
