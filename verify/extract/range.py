"""Ranges: "$10 to $15 billion", "between 5% and 6%". Their ends are claims of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from verify.claims import Claim
from verify.extract.measures import Measure
from verify.extract.passage import Passage
from verify.extract.sharing import joint
from verify.lexicon import word_start
from verify.quantity import Quantity


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The ranges of a passage, from the lower end's first to the upper end's last character.

    "From $3bn to $4bn" is no range: it names two levels.
    """
    figures = sorted((c for c in found if c.quantity and c.quantity.value is not None), key=_place)
    for low, high in pairwise(figures):
        if low.quantity is None or high.quantity is None:
            continue
        if _are_ends(low.quantity, high.quantity) and _is_range(passage, low, high):
            quantity = _quantity(passage, low.span.start, high.span.end, low.quantity, high.quantity)
            yield passage.claim("range", low.span.start, high.span.end, quantity=quantity)


def _place(claim: Claim) -> int:
    return claim.span.start


def _are_ends(low: Quantity, high: Quantity) -> bool:
    return low.unit == high.unit and low.value is not None and high.value is not None and low.value < high.value


def _is_range(passage: Passage, low: Claim, high: Claim) -> bool:
    found = joint(passage.text, low.span.end, high.span.start, passage.words)
    if found is None or (found["list"] and not found["both"]):
        return False
    data = passage.words.data["range"]
    before = passage.text[word_start(passage.text, low.span.start - 1) : low.span.start - 1].casefold()
    return before in data["between"] if found["both"] else before not in data["levels"]


def _quantity(passage: Passage, start: int, end: int, low: Quantity, high: Quantity) -> Quantity:
    written = min(low.written, high.written)
    return Quantity(passage.text[start:end], None, low.unit, written, hedge=low.hedge, ends=(low, high))
