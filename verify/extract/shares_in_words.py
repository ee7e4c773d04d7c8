"""Shares told as fractions: "two thirds of the shares", "half of the 120 ships", "nine out of ten voters"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import Any

from verify.claims import Claim
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.lexicon import LETTERS, fold, folded, language_data, lexicon, one_of, word_start
from verify.quantity import PERCENT, RATIO

_SIGNIFICANT = 10
"""A share that no decimal writes exactly is written to two significant digits: a third is 0.33."""
_FEW = 10
_LOOSE = Decimal("0.05")
"""How a share of few parts is rounded: who says "a third" may mean 31 or 35 percent."""
_MOST = 100_000
"""Of more things nobody counts some: "one in a million"."""
_LONGEST_LINK = 25
"""How many characters may stand between a fraction and the part that tells it again."""
_SPACES = frozenset(" \u00a0")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?!\d|,\d)")
_WORD = re.compile(rf"[ \u00a0]({LETTERS})(['’]?)")


def shares_in_words(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Measure]:
    """The shares of a passage that are told as fractions, in units of one: "two thirds of" is 0.67.

    Only what a fraction is of makes a share of it: neither "the second half of 2019" nor "a quarter of growth" is
    one. "A third" stands for 0.305 to 0.355, "a half" for 0.475 to 0.525; a share of more than ten parts is
    rounded to as many decimals as make it exact, and to two significant digits at most.
    """
    yield from _parts_of(
        passage, {claim.span.start for claim in found if claim.quantity} | _starts_of_shares(free)
    )
    yield from _some_of(passage, free)
    yield from _parts_told_again(passage, free)


def _starts_of_shares(free: Sequence[Measure]) -> set[int]:
    return {measure.start for measure in free if measure.of is Of.SHARE}


def _parts_of(passage: Passage, taken: set[int]) -> Iterator[Measure]:
    """The shares that name a part: "a third of", "two-thirds of", "half of"."""
    data = language_data(passage.language)["share_words"]
    for part, end, behind in _named_parts(passage, data):
        above = _numerator(passage, end - len(part), part, data)
        if above and behind not in taken and _is_of_something(passage.text, behind, part, data):
            yield _share(above[1], end, above[0], data["parts"][part])


def _named_parts(passage: Passage, data: Mapping[str, Any]) -> Iterator[tuple[str, int, int]]:
    """The names of parts before "of", each with where it ends and where "of" does: "thirds", 10 and 14.

    "Of" is looked for, which is one search instead of one for each part.
    """
    small, start, stop = folded(passage.text), passage.block.start, passage.block.end
    parts = tuple(data["parts"])
    for of in data["of"]:
        link = f" {of} "
        end = small.find(link, start, stop)
        while end >= 0:
            if small.endswith(parts, start, end):
                named = [part for part in parts if small.endswith(part, start, end)]
                yield from ((part, end, end + len(link)) for part in named)
            end = small.find(link, end + 1, stop)


def _numerator(passage: Passage, start: int, part: str, data: Mapping[str, Any]) -> tuple[int, int] | None:
    """How many parts there are and where that is said: 2 for "two thirds"; "half" may stand alone."""
    text, number = passage.text, passage.words.number
    joint = text[start - 1 : start]
    begin = word_start(text, start - 1) if joint in _SPACES or joint == "-" else start
    word = fold(text[begin : max(begin, start - 1)])
    count = 1 if word in number.articles else number.words.get(word)
    if count is not None:
        before = text[word_start(text, begin - 1) : begin - 1].casefold() if begin > passage.block.start else ""
        return (count, begin) if 0 < count < data["parts"][part] and before not in data["not_before"] else None
    alone = part in data["halves"] and (joint in _SPACES or start == passage.block.start or joint == "\n")
    return (1, start) if alone and word not in data["not_before"] else None


def _is_of_something(text: str, start: int, part: str, data: Mapping[str, Any]) -> bool:
    """Whether something stands behind "of" that has parts, rather than a stretch of time or another fraction."""
    first = _WORD.match(text, start - 1)
    if first is None:
        return text[start : start + 1].strip() != "" and _YEAR.match(text, start) is None
    word = first[1].casefold()
    if word in data["not_of"] or (
        part in data["periods"] and word not in data["determiners"] and first[1].islower()
    ):
        return False
    second = _WORD.match(text, first.end()) if word in data["determiners"] else None
    third = _WORD.match(text, second.end()) if second else None
    return not any(noun and noun[1].casefold() in data["not_of"] and not noun[2] for noun in (second, third))


def _parts_told_again(passage: Passage, free: Sequence[Measure]) -> Iterator[Measure]:
    """The shares that tell a part again or are told again: "£27m of £84m, nearly a third", "a tenth, $3m, of"."""
    if not free:  # without a figure there is no other telling of the part
        return
    start = max(passage.block.start - 1, 0)
    for found in _alone(passage.language).finditer(passage.text, start, passage.block.end):
        data = language_data(passage.language)["share_words"]
        part = found["part"].casefold()
        above = _numerator(passage, found.start("part"), part, data)
        if above and (_tells_part(passage, found, above[1], free) or _is_told_by_part(passage, found.end(), free)):
            yield _share(above[1], found.end(), above[0], data["parts"][part])


def _tells_part(passage: Passage, found: re.Match[str], start: int, free: Sequence[Measure]) -> bool:
    """Whether a fraction ends what a figure of another began: "12 of the 18 members, or two thirds"."""
    shapes = _told_again(passage.language)
    sentence = passage.sentence(start)
    lead = shapes.lead.search(passage.text, sentence.start, start)
    if lead is None or not (lead["again"] or found["part"].casefold() not in shapes.periods):
        return False
    if shapes.closed.match(passage.text, found.end()) is None:
        return False
    figures = free[bisect_left(free, sentence.start, key=_start) : bisect_left(free, lead.start(), key=_start)]
    return any(
        shapes.of.fullmatch(passage.text, one.end, other.start) is not None for one, other in pairwise(figures)
    )


def _is_told_by_part(passage: Passage, end: int, free: Sequence[Measure]) -> bool:
    """Whether the part stands behind its fraction, before the whole: "a tenth, or $31m, of the $310m"."""
    index = bisect_left(free, end, key=_start)
    if index == len(free) or free[index].start - end > _LONGEST_LINK:
        return False
    shapes, part = _told_again(passage.language), free[index]
    is_linked = shapes.link.fullmatch(passage.text, end, part.start) is not None
    return is_linked and shapes.of_behind.match(passage.text, part.end) is not None


@dataclass(frozen=True, slots=True)
class _ToldAgain:
    """What stands before and behind a fraction that tells a part again, and between a part and its whole."""

    lead: re.Pattern[str]
    closed: re.Pattern[str]
    of: re.Pattern[str]
    link: re.Pattern[str]
    of_behind: re.Pattern[str]
    periods: frozenset[str]


@cache
def _told_again(language: str) -> _ToldAgain:
    data = language_data(language)
    of = rf"{one_of(data['share_words']['of'] + data['share_words']['out_of'])}"
    filler = rf"(?:{one_of(data['change']['fillers'])}\s)"
    again = rf"(?P<again>{one_of(data['part_of_whole']['again'])}\s)?"
    return _ToldAgain(
        lead=re.compile(rf"(?:,|\(|[–—]|\s-)\s*{again}{filler}{{0,2}}$", re.IGNORECASE),
        closed=re.compile(r"\s*(?:[.,;:)–—]|-\s|$)"),
        of=re.compile(rf"\s(?:[^\W\d_]+\s){{0,3}}?{of}\s(?:[^\W\d_]+\s){{0,4}}", re.IGNORECASE),
        link=re.compile(rf"\s?(?:,|\(|[–—]|-)\s?{again}{filler}{{0,2}}", re.IGNORECASE),
        of_behind=re.compile(rf"\s?(?:[,)–—]|-)\s{of}\s", re.IGNORECASE),
        periods=frozenset((*data["share_words"]["periods"], *data["share_words"]["halves"])),
    )


@cache
def _alone(language: str) -> re.Pattern[str]:
    parts = one_of(language_data(language)["share_words"]["parts"])
    # What stands before is consumed, not looked back at: so the search leaps from word to word.
    return re.compile(rf"[\s-](?P<part>{parts})(?=[,.;:)]|\s[-–—(]|\n|$)", re.IGNORECASE)


def _some_of(passage: Passage, free: Sequence[Measure]) -> Iterator[Measure]:
    """The shares that name some of a round number: "one in five customers", "nine out of ten voters"."""
    data = language_data(passage.language)["share_words"]
    if not data["in"]:
        return
    between = _between(passage.language)
    for some, whole in pairwise(free):
        joint = (
            between.fullmatch(passage.text, some.end, whole.start) if some.of is Of.THINGS is whole.of else None
        )
        if joint and _is_some(passage, some, whole, data):
            yield _share(some.start, whole.end, int(some.value), int(whole.value))


@cache
def _between(language: str) -> re.Pattern[str]:
    data = language_data(language)["share_words"]
    return re.compile(rf"\s(?:{one_of(data['in'])}|{one_of(data['out_of'])})\s")


def _is_some(passage: Passage, some: Measure, whole: Measure, data: Mapping[str, Any]) -> bool:
    """Whether two whole numbers make a share of the things that are named behind them.

    Of a number that is not round some are counted: "seven out of 12 members" are two counts.
    """
    if not (some.whole and whole.whole and 0 < some.value < whole.value <= _MOST):
        return False
    text = passage.text
    end = some.start - 2 if text[some.start - 2 : some.start - 1] == "." else some.start - 1  # "No. 1"
    before = text[word_start(text, end) : end].casefold() if end > 0 else ""
    if _YEAR.match(text, whole.start) or before in data["not_before"] or not _WORD.match(text, whole.end):
        return False
    is_round = len(whole.value.normalize().as_tuple().digits) == 1
    return is_round or whole.value <= _FEW


def changes_in_words(passage: Passage, free: Sequence[Measure]) -> Iterator[Measure]:
    """The changes of a passage that are told as fractions, in percent: "by a third" is 33, give or take 2.5."""
    pattern = _by(passage.language)
    for found in pattern.finditer(folded(passage.text), passage.block.start, passage.block.end):
        data = language_data(passage.language)
        word, part = found["number"] or "", data["share_words"]["parts"][found["part"]]
        above = passage.words.number.words.get(word, 1)
        start = found.start("number") if word else found.start("part")
        is_measured = any(one.unit and one.start < found.end() and start < one.end for one in free)
        if above < part and not is_measured and (word or found["part"] in data["share_words"]["halves"]):
            share = _share(start, found.end(), int(above), part)
            yield share._replace(unit=PERCENT, value=share.value * 100, written=share.written * 100)


@cache
def _by(language: str) -> re.Pattern[str]:
    data, names = language_data(language), lexicon(language).number
    counts = one_of((*names.articles, *names.words))
    parts = one_of(data["share_words"]["parts"])
    unlike = one_of((*data["share_words"]["of"], *data["share_words"]["not_of"]))
    filler = rf"(?:{one_of(data['change']['fillers'])}[ \u00a0])??"
    number = rf"(?:(?P<number>{counts})[ \u00a0-])?"
    by = one_of(data["change"]["by"])
    return re.compile(rf"{by}[ \u00a0]{filler}{number}(?P<part>{parts})(?!\w|[ \u00a0-]{unlike})")


_start = attrgetter("start")


def _share(start: int, end: int, above: int, below: int) -> Measure:
    exact = Fraction(above, below)
    places = 1
    while (exact * 10**places).denominator != 1 and exact * 10**places < _SIGNIFICANT:
        places += 1
    place = Decimal(1).scaleb(-places)
    value = (Decimal(above) / Decimal(below)).quantize(place, ROUND_HALF_UP)
    return Measure(start, end, Of.SHARE, RATIO, value, _LOOSE if below <= _FEW else place, whole=False)
