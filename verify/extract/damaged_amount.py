"""Amounts that lost their sign or their digits on the way: "0M" for "$640M", "$ million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from verify.claims import Claim
from verify.document import TABLE
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.lexicon import LETTER, Lexicon, fold, one_of, word_start

_MILLION = 6
"""The power of ten from which on a scale is taken for that of a sum: "0k" and "$ hundred" are left alone."""

_ZERO = re.compile(r"0+(?P<scale>[A-Za-z]+)")
_REPLACEMENT = "\ufffd"
_REST = re.compile(r"\d+|[^\W\d_]+")
_UNIT_OF_A_TABLE = frozenset("(/[-")


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The damaged amounts of a passage, with what is left of them.

    A zero with the letter of a scale has lost its digits; a sign before a scale word has lost all of them; a
    replacement character beside a number stands where its sign was, or in it where a space or a mark was.
    """
    text, words = passage.text, passage.words
    cut = {measure.end: end for measure in free if (end := _end_of_cut(text, measure.end, words)) is not None}
    yield from (
        passage.claim("damaged-amount", measure.start, cut[measure.end]) for measure in free if measure.end in cut
    )
    yield from (
        passage.claim("damaged-amount", start, measure.end)
        for measure in free
        if measure.of is Of.THINGS
        and measure.end not in cut
        and measure.start - 1 not in cut
        and (start := _start_of_damage(text, measure, words)) is not None
    )
    if _is_head_of_table(passage):
        return
    for match in _sign_without_digits(words).finditer(text, passage.block.start, passage.block.end):
        start = match.start()
        if not _names_a_unit(text, start, words) and not _is_taken(start, free):
            yield passage.claim("damaged-amount", start, match.end())


def _end_of_cut(text: str, end: int, words: Lexicon) -> int | None:
    """Where a figure ends that a replacement character cuts at `end`, before more digits or a scale word.

    Before anything else it may be a quotation mark.
    """
    if text[end : end + 1] != _REPLACEMENT:
        return None
    rest = _REST.match(text, end + 1)
    if rest is None or not (rest.group().isdigit() or fold(rest.group()) in words.scales):
        return None
    return rest.end()


def _start_of_damage(text: str, measure: Measure, words: Lexicon) -> int | None:
    if text[measure.start - 1 : measure.start] == _REPLACEMENT:
        return measure.start - 1
    zero = _ZERO.fullmatch(text, measure.start, measure.end)
    if zero is None or fold(zero["scale"]) not in _scale_letters(words):
        return None
    return None if _of_a_thing(words).match(text, measure.end) else measure.start


@cache
def _great_scales(words: Lexicon) -> frozenset[str]:
    return frozenset(scale for scale, exponent in words.scales.items() if exponent >= _MILLION)


@cache
def _scale_letters(words: Lexicon) -> frozenset[str]:
    """The short forms that are glued to digits: "m", "bn"."""
    return _great_scales(words).difference(words.number.long_scales)


@cache
def _of_a_thing(words: Lexicon) -> re.Pattern[str]:
    """What makes a zero that of a thing: "0M of memory"."""
    return re.compile(rf"\s{one_of(words.data['damage']['of_thing'])}\s")


@cache
def _sign_without_digits(words: Lexicon) -> re.Pattern[str]:
    scale = f"(?i:{one_of(_great_scales(words))})"
    return re.compile(rf"{one_of(words.default_currency)}[ \u00a0]?{scale}(?!\w|{LETTER})")


def _is_head_of_table(passage: Passage) -> bool:
    """Whether the passage is a cell without a digit: "$m" above sums of millions."""
    block = passage.block
    return block.kind == TABLE and not any(map(str.isdigit, passage.text[block.start : block.end]))


def _is_taken(start: int, free: Sequence[Measure]) -> bool:
    """Whether the sign belongs to a number beside it: "500 $ millones"; "$ مليون" is one million."""
    return any(measure.start <= start < measure.end for measure in free)


def _names_a_unit(text: str, start: int, words: Lexicon) -> bool:
    """Whether the sign heads a column or names a unit, "($m)" or "in $ million", or ends a compound, "multi-$"."""
    before = text[start - 1 : start]
    if before in _UNIT_OF_A_TABLE or before.isalnum():
        return before != ""
    word = text[word_start(text, start - 1) : start - 1] if before == " " else ""
    return fold(word) in words.data["damage"]["before_unit"]
