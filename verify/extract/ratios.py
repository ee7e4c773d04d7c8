"""Ratios in one word: "doubled", "halved", "a threefold rise"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from verify.extract.landmarks import landmarks
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.quantity import RATIO


def ratio_words(passage: Passage) -> Iterator[tuple[Measure, str | None]]:
    """The ratios of a passage, each with the direction that the word itself tells: "halved" is 0.5 and down."""
    data = passage.words.data["change"]
    for start, end, name in landmarks(passage.text, passage.block.start, passage.block.end, passage.words).ratios:
        value = Decimal(data["ratios"].get(name) or data["folds"][name])
        direction = ("down" if value < 1 else "up") if name in data["ratios"] else None
        yield Measure(start, end, Of.SHARE, RATIO, value, _place(value), whole=value >= 1), direction


def _place(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(int(value.as_tuple().exponent))
