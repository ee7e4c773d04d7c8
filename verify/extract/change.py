"""Changes: "fallen 17 percent in the previous 90 days", "25% lower than 2019", "a 9% rise"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import Any

from verify.claims import Claim, Phrase
from verify.extract.leads import lead_words
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.extract.periods import durations, period_after
from verify.extract.ratios import ratio_words
from verify.extract.shares_in_words import changes_in_words
from verify.extract.sharing import joint
from verify.extract.syllabic_change import direction_beside
from verify.lexicon import LETTERS, Phrases, first_word, fold, language_data, word_start
from verify.quantity import RATIO

_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)(?![.,]\d)")
_WORD = re.compile(rf"[ \u00a0-]({LETTERS})")
_WORD_JOINTS = frozenset(" -\u00a0\u202f'’")
_DASHES = frozenset("-–—")
_FARTHEST_WORDS = 9
_LONGEST_LEAD = 30


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The percentages of a passage that go up or down, with base and period as far as they are stated.

    A ratio is a change whether its direction is told or not: "a five-fold rise", "doubled".
    """
    in_words = {**dict(ratio_words(passage)), **dict.fromkeys(changes_in_words(passage, free))}
    shares = sorted((*(measure for measure in free if measure.of is Of.SHARE), *in_words))
    if not shares:
        return
    lengths = durations(found)
    told = [
        _direction(passage, measure, in_words.get(measure)) or _told_again(passage, measure, free)
        for measure in shares
    ]
    for measure, direction in zip(shares, _spread(passage, shares, told), strict=True):
        if direction is None and measure.unit != RATIO:
            continue
        word, end = direction or (None, measure.end)
        yield passage.claim(
            "change",
            measure.start,
            measure.end,
            passage.quantity(measure, measure.unit),
            direction=word,
            base=_base_after(passage, measure.end) or (_base_after(passage, end) if end > measure.end else None),
            period=period_after(passage, end, lengths),
        )


_Told = tuple[str, int] | None
"""A direction and where the words of the change end, or None where none is told."""


def _direction(passage: Passage, measure: Measure, of_word: str | None) -> _Told:
    if of_word:
        return of_word, measure.end
    if passage.words.syllabic:
        return direction_beside(passage, measure)
    before = _direction_before(passage, measure.start)
    after = _direction_after(passage, measure.end)
    end = after[1] if after else measure.end
    return (before, end) if before else after


def _told_again(passage: Passage, share: Measure, free: Sequence[Measure]) -> _Told:
    """The direction of what moved in units, of which the share tells the same: "up 37 cents, or 0.6%".

    Not so where the share is of something: "lost $5 million, or 3% of revenue".
    """
    behind = _WORD.match(passage.text, share.end)
    if behind and behind[1] in passage.words.data["share_words"]["of"]:
        return None
    index = bisect_left(free, share.start, key=_start) - 1
    if index < 0 or free[index].of is Of.SHARE:
        return None
    lead = passage.text[free[index].end : share.start]
    if len(lead) > _LONGEST_LEAD or not lead_words(passage.language).tells_again(lead):
        return None
    direction = _direction_before(passage, free[index].start)
    return (direction, share.end) if direction else None


def _spread(passage: Passage, shares: Sequence[Measure], told: Sequence[_Told]) -> list[_Told]:
    """The directions, each also that of its neighbours in a range or list: "fell 4 to 6 per cent".

    In "rose 9.2% to 24.6%" the second is the level that was reached.
    """
    directions = list(told)
    pairs = [
        index
        for index, (one, other) in enumerate(pairwise(shares))
        if (found := joint(passage.text, one.end, other.start, passage.words))
        and (found["list"] or not _names_its_unit(passage, one) or found.group().strip() in _DASHES)
    ]
    for index in pairs:
        if directions[index] and not directions[index + 1]:
            directions[index + 1] = (directions[index] or ("", 0))[0], shares[index + 1].end
    for index in reversed(pairs):
        directions[index] = directions[index] or directions[index + 1]
    return directions


_start = attrgetter("start")


def _names_its_unit(passage: Passage, measure: Measure) -> bool:
    """Whether a figure bears its own unit, rather than sharing the next one's."""
    if passage.text[measure.end - 1] in "%％":
        return True
    names = (passage.words.shares, passage.words.shares_of_fractions)
    return any(name.before(passage.text, measure.end) is not None for name in names)


def _direction_before(passage: Passage, start: int) -> str | None:
    """The direction of a verb, noun or preposition before: "shed 17 percent", "a fall of nearly 5%".

    Behind "by" the verb may stand farther off: "raised its main rate by 61 basis points".
    """
    words = _words(passage.language)
    position, by = start, False
    for _ in range(_FARTHEST_WORDS):
        end = position - 1
        if passage.text[end : end + 1] not in _WORD_JOINTS:
            return None
        position = word_start(passage.text, end)
        word = fold(passage.text[position:end])
        if word in words.before:
            first = word_start(passage.text, position - 1) if position > passage.block.start else position
            return None if fold(passage.text[first:end]) in words.before_shares else words.before[word]
        by = by or word in words.by
        if not word or not (by or word in words.between):
            return None
    return None


def _direction_after(passage: Passage, end: int) -> tuple[str, int] | None:
    """The direction of the word behind and where it ends: "25% lower", "a 9% rise"."""
    words = _words(passage.language)
    word = _WORD.match(passage.text, end)
    if word and fold(word.group(1)) in words.between_after:  # "8 प्रतिशत की वृद्धि"
        word = _WORD.match(passage.text, word.end())
    direction = words.after.get(fold(word.group(1))) if word else None
    return (direction, word.end()) if word and direction else None


def _base_after(passage: Passage, end: int) -> Phrase | None:
    """What the change is measured from: "2019" in "than 2019", "a year earlier" in "from a year earlier"."""
    words = _words(passage.language)
    head = first_word(passage.text, end + 1)
    if not (words.prepositions.begins(head) or words.bases.begins(head)):
        return None
    preposition = words.prepositions.after(passage.text, end + 1)
    start = preposition[1] + 1 if preposition else end + 1
    year = _YEAR.match(passage.text, start) if preposition else None
    if year:
        return Phrase(year.group(), passage.article.span(year.start(), year.end()))
    named = words.bases.after(passage.text, start) or words.bases.after(passage.text, end + 1)
    return Phrase(named[0], passage.article.span(start, named[1])) if named else None


@dataclass(frozen=True, slots=True)
class _Words:
    before: Mapping[str, str]
    after: Mapping[str, str]
    between: frozenset[str]
    between_after: frozenset[str]
    before_shares: frozenset[str]
    by: frozenset[str]
    prepositions: Phrases
    bases: Phrases


@cache
def _words(language: str) -> _Words:
    data = language_data(language)["change"]
    return _Words(
        before=_by_direction(data, "before"),
        after=_by_direction(data, "after"),
        between=frozenset(map(fold, data["between"])),
        between_after=frozenset(map(fold, data["between_after"])),
        before_shares=frozenset(map(fold, data["before_shares"])),
        by=frozenset(map(fold, data["by"])),
        prepositions=Phrases.of({phrase: phrase for phrase in data["base_after"]}),
        bases=Phrases.of({phrase: phrase for phrase in data["base"]}),
    )


def _by_direction(data: Mapping[str, Any], side: str) -> dict[str, str]:
    return {fold(word): direction for direction in ("up", "down") for word in data[f"{direction}_{side}"]}
