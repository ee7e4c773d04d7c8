"""Numbers of a unit of measure: "300 MW", "2,000 sq ft", "5 troy ounces"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.extract.measures import Measure, Of
from verify.extract.numerals import JOINTS
from verify.extract.passage import Passage
from verify.lexicon import first_word


def measured(passage: Passage, free: Sequence[Measure]) -> Iterator[tuple[Measure, str]]:
    """The numbers of a passage that stand right before the name of a measure, each with its unit."""
    text, names = passage.text, passage.words.measures
    for measure in free:
        if measure.of is not Of.THINGS:
            continue
        start = measure.end + 1 if text[measure.end : measure.end + 1] in JOINTS else measure.end
        found = names.after(text, start) if names.begins(first_word(text, start)) else None
        if found and found[0] and found[1] <= passage.block.end and not _is_a_speed(passage, found[1]):
            yield measure, found[0]


def _is_a_speed(passage: Passage, end: int) -> bool:
    """Whether words behind a unit make it another: "250 km/h", "80 miles an hour", "40 miles a gallon"."""
    behind = passage.text[end : end + _LONGEST].casefold()
    return behind.startswith(("/", *(f" {speed}" for speed in passage.words.data["measure"]["speeds"])))


_LONGEST = 16
"""Characters that hold the longest words behind a unit: " to the gallon"."""
