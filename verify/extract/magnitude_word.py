"""Words that say how large a sum is: "multibillion-dollar", "multi-million pound"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from verify.claims import Claim
from verify.extract.measures import Measure
from verify.extract.passage import Passage
from verify.lexicon import LETTER, Lexicon, folded, one_of
from verify.quantity import Hedge, Quantity

_LETTER_SCALE = 3


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The magnitude words of a passage. Their quantity's value is the scale ("billion": 1000000000)."""
    for word in _pattern(passage.words).finditer(folded(passage.text), passage.block.start, passage.block.end):
        if passage.text[word.start() - 1 : word.start()].isalpha():
            continue
        scale = Decimal(1).scaleb(passage.words.scales[word.group(1)])
        joint = passage.text[word.end() : word.end() + 1]
        named = passage.words.currencies.after(passage.text, word.end() + 1) if joint in {" ", "-"} else None
        unit = passage.currency(named[0][0]) if named else None
        end = named[1] if named and not _is_taken(found, word.end(), named[1]) else word.end()
        quantity = Quantity(passage.text[word.start() : end], scale, unit, scale, Hedge.MULTI)
        yield passage.claim("magnitude-word", word.start(), end, quantity)


def _is_taken(found: Sequence[Claim], start: int, end: int) -> bool:
    """Whether the name of a currency belongs to a figure behind it: "multi-billion dollar 1"."""
    return any(start <= claim.span.start < end for claim in found)


@cache
def _pattern(words: Lexicon) -> re.Pattern[str]:
    long = [scale for scale in words.scales if len(scale) > _LETTER_SCALE]
    return re.compile(rf"{one_of(words.data['magnitude']['prefixes'])}[- ]?({one_of(long)})(?!{LETTER})")
