"""Ratios in one word: "doubled", "halved", "a threefold rise"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.lexicon import LETTER, NO_LETTER, folded, language_data, one_of
from verify.quantity import RATIO


def ratio_words(passage: Passage) -> Iterator[tuple[Measure, str | None]]:
    """The ratios of a passage, each with the direction that the word itself tells: "halved" is 0.5 and down."""
    data = language_data(passage.language)["change"]
    text, block = folded(passage.text), passage.block
    for word in _pattern(passage.language).finditer(text, max(block.start - 1, 0), block.end):
        name, (start, end) = word.group(1), word.span(1)
        value = Decimal(data["ratios"].get(name) or data["folds"][name])
        direction = ("down" if value < 1 else "up") if name in data["ratios"] else None
        yield Measure(start, end, Of.SHARE, RATIO, value, _place(value), whole=value >= 1), direction


def _place(value: Decimal) -> Decimal:
    return Decimal(1).scaleb(int(value.as_tuple().exponent))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    data = language_data(language)["change"]
    return re.compile(rf"(?:{NO_LETTER})({one_of((*data['ratios'], *data['folds']))})(?!{LETTER})")
