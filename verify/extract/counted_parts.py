"""Numbers whose noun stands elsewhere: "12 of the 18 members", "each of the two", "a crew of 23"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.lexicon import LETTERS, language_data, one_of

_CLOSED = r"\s*(?:[,.;:)–—]|-\s|$)(?!\d)"
_WORD_BEHIND = re.compile(r"\s[^\W\d_]")
_HYPHENS = ("-", "\u2011")
_FARTHEST_OF = 20
"""How many characters "each of the" or "out of their" may take."""


def counted_parts(
    passage: Passage, free: Sequence[Measure], nouns: Mapping[int, str]
) -> Iterator[tuple[Measure, str | None]]:
    """The numbers that no noun follows but that count something, and what they count as far as that is said.

    `nouns` are what the other measures of `free` count, by their index. In "12 of the 18 members" the 12 counts
    members as the 18 does.
    """
    words = _words(passage.language)
    for index, part in enumerate(free):
        if index in nouns or part.of is not Of.THINGS or not _may_count(part):
            continue
        if index + 1 in nouns and _is_part(passage, part, free[index + 1], words):
            yield part, nouns[index + 1]
        elif index - 1 in nouns and _tells_part(passage, free[index - 1], part, words):
            yield part, nouns[index - 1]
        elif _counts_group(passage, part, words):
            yield part, None


def _counts_group(passage: Passage, part: Measure, words: _Words) -> bool:
    """Whether a number counts those of a group that only a word names: "each of the two", "a crew of 23"."""
    if part.whole and _stands_behind(words.group_of, passage, part):
        return True
    return _stands_behind(words.each_of, passage, part) and _WORD_BEHIND.match(passage.text, part.end) is not None


def _may_count(part: Measure) -> bool:
    """Whether a number is one of several things: "12", "61.4 million", but neither "0.4" nor "one"."""
    return part.value > 1 and part.value == part.value.to_integral_value()


def _is_part(passage: Passage, part: Measure, whole: Measure, words: _Words) -> bool:
    """Whether a number counts some of what the next one counts; "20 of the 12-bottle cases" are not of twelve."""
    of = words.of.fullmatch(passage.text, part.end, whole.start)
    return of is not None and passage.text[whole.end : whole.end + 1] not in _HYPHENS


def _tells_part(passage: Passage, whole: Measure, part: Measure, words: _Words) -> bool:
    """Whether a number behind a whole tells how many of it: "one in five of its 500 shops, or 100"."""
    return (
        words.again.fullmatch(passage.text, whole.end, part.start) is not None
        and words.closed.match(passage.text, part.end) is not None
        and _stands_behind(words.of_before, passage, whole)
    )


def _stands_behind(pattern: re.Pattern[str], passage: Passage, measure: Measure) -> bool:
    start = max(passage.sentence(measure.start).start, measure.start - _FARTHEST_OF)
    return pattern.search(passage.text, start, measure.start) is not None


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands between part and whole, before a whole, between it and its part, behind that, before a group."""

    of: re.Pattern[str]
    of_before: re.Pattern[str]
    again: re.Pattern[str]
    closed: re.Pattern[str]
    each_of: re.Pattern[str]
    group_of: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    data = language_data(language)["counted_parts"]
    determiner = rf"(?:{one_of(data['determiners'])}\s)?"
    of = rf"{one_of(data['of'])}\s{determiner}"
    joint = rf"\s*(?:,|\(|[–—]|\s-)\s*(?:{one_of(data['again'])}\s)?"
    return _Words(
        of=re.compile(rf"\s{of}", re.IGNORECASE),
        of_before=re.compile(rf"(?<!\w){of}$", re.IGNORECASE),
        again=re.compile(rf"(?:\s{LETTERS}){{1,4}}{joint}", re.IGNORECASE),
        closed=re.compile(
            rf"{_CLOSED}|\s{one_of(language_data(language)['total']['behind'])}(?!\w)", re.IGNORECASE
        ),
        each_of=re.compile(rf"(?<!\w){one_of(data['each_of'])}\s{determiner}$", re.IGNORECASE),
        group_of=re.compile(rf"(?<!\w){one_of(data['groups'])}\s{one_of(data['of'])}\s$", re.IGNORECASE),
    )
