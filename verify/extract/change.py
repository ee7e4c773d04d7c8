"""Changes: "fallen 17 percent in the previous 90 days", "25% lower than 2019", "a 9% rise"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from verify.claims import Claim, Phrase
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.extract.periods import durations, period_after
from verify.lexicon import Phrases, language_data, word_start

_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)(?![.,]\d)")
_WORD = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_FARTHEST_WORDS = 6


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The percentages of a passage that go up or down, with base and period as far as they are stated."""
    lengths = durations(found)
    for measure in free:
        if measure.of is not Of.SHARE:
            continue
        before = _direction_before(passage, measure.start)
        after = _direction_after(passage, measure.end)
        direction = before or (after[0] if after else None)
        if direction is None:
            continue
        end = after[1] if after else measure.end
        base = _base_after(passage, measure.end) or _base_after(passage, end)
        yield passage.claim(
            "change",
            measure.start,
            measure.end,
            quantity=passage.quantity(measure, measure.unit),
            direction=direction,
            base=base,
            period=period_after(passage, end, lengths),
        )


def _direction_before(passage: Passage, start: int) -> str | None:
    """The direction of a verb, noun or preposition before: "shed 17 percent", "a fall of nearly 5%"."""
    words = _words(passage.article.language)
    position = start
    for _ in range(_FARTHEST_WORDS):
        end = position - 1
        position = word_start(passage.text, end)
        word = passage.text[position:end].casefold()
        if word in words.before:
            return words.before[word]
        if word not in words.between or passage.text[end] not in " -\u00a0":
            return None
    return None


def _direction_after(passage: Passage, end: int) -> tuple[str, int] | None:
    """The direction of the word behind and where it ends: "25% lower", "a 9% rise"."""
    word = _WORD.match(passage.text, end)
    direction = _words(passage.article.language).after.get(word.group(1).casefold()) if word else None
    return (direction, word.end()) if word and direction else None


def _base_after(passage: Passage, end: int) -> Phrase | None:
    """What the change is measured from: "2019" in "than 2019", "a year earlier" in "from a year earlier"."""
    words = _words(passage.article.language)
    preposition = words.prepositions.after(passage.text, end + 1)
    start = preposition[1] + 1 if preposition else end + 1
    year = _YEAR.match(passage.text, start) if preposition else None
    if year:
        return Phrase(year.group(), passage.article.span(year.start(), year.end()))
    named = words.bases.after(passage.text, start)
    return Phrase(named[0], passage.article.span(start, named[1])) if named else None


@dataclass(frozen=True, slots=True)
class _Words:
    before: Mapping[str, str]
    after: Mapping[str, str]
    between: frozenset[str]
    prepositions: Phrases
    bases: Phrases


@cache
def _words(language: str) -> _Words:
    data = language_data(language)["change"]
    return _Words(
        before=_by_direction(data, "before"),
        after=_by_direction(data, "after"),
        between=frozenset(data["between"]),
        prepositions=Phrases.of({phrase: phrase for phrase in data["base_after"]}),
        bases=Phrases.of({phrase: phrase for phrase in data["base"]}),
    )


def _by_direction(data: Mapping[str, Any], side: str) -> dict[str, str]:
    return {word: direction for direction in ("up", "down") for word in data[f"{direction}_{side}"]}
