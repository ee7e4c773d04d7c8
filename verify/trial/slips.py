"""Slips of the pen in figures: digits swapped, dropped or doubled, another scale, another currency.

Nothing here knows a language: scales, numbers in words and names of currencies are those of a lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from verify.lexicon import LETTERS, Lexicon, fold

SWAPPED, DROPPED, DOUBLED, SCALE = "digits swapped", "digit dropped", "digit doubled", "scale"
CURRENCY, IN_WORDS = "currency", "number in words"
DIRECTION, WEEKDAY, QUOTATION = "direction", "weekday", "word of a quotation"
KINDS = (SWAPPED, DROPPED, DOUBLED, SCALE, CURRENCY, IN_WORDS, DIRECTION, WEEKDAY, QUOTATION)
"""The kinds of slip, in the order in which they are told."""

_DIGIT = re.compile(r"\d")
_BEGINS_WELL = re.compile(r"\D*(?:[1-9]|0[.,]\d)")
_MARK_LEFT_OVER = re.compile(r"(?<=\d)[.,](?!\d)")
_WORD = re.compile(LETTERS)
_BEHIND_NUMBER = re.compile(rf"(?<=[\d\s]){LETTERS}")
_MILLION = 6
_THOUSANDFOLD = 3
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}
"""What a sign or name is taken for by mistake, with the code of each."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: the stretch `start` to `end` of a text, which reads `old`, is written as `new`.

    "$14.7m" as "$17.4m" is the stretch "4.7" written as "7.4"; a digit that is dropped leaves `new` shorter.
    """

    kind: str
    start: int
    end: int
    old: str
    new: str

    def applied(self, text: str) -> str:
        """The text with the slip."""
        return text[: self.start] + self.new + text[self.end :]

    def moved(self, offset: int) -> int:
        """Where an offset that is not inside the stretch lies in the text with the slip."""
        return offset if offset <= self.start else offset + len(self.new) - len(self.old)

    def original(self, offset: int) -> int:
        """Where an offset of the text with the slip lay in the text without it; the stretch is one place."""
        if offset <= self.start:
            return offset
        return max(self.start, offset - len(self.new) + len(self.old))


def figure_slips(text: str, start: int, end: int, words: Lexicon) -> Iterator[Slip]:
    """The slips in the figure between two offsets, none of which gives the same text as another.

    "$14.7m" gives $41.7m, $17.4m, $4.7m, $1.7m, $14.77m, …, $14.7b and €14.7m.
    """
    figure = text[start:end]
    seen = {figure}
    for kind, first, last, new in _changes(figure, words):
        changed = figure[:first] + new + figure[last:]
        if changed not in seen:
            seen.add(changed)
            yield Slip(kind, start + first, start + last, figure[first:last], new)


_Change = tuple[str, int, int, str]
"""The kind of a slip, the stretch of the figure that it changes, and what stands there then."""


def _changes(figure: str, words: Lexicon) -> Iterator[_Change]:
    yield from _digits(figure, words)
    yield from _scales(figure, words)
    yield from _currencies(figure, words)
    if not _DIGIT.search(figure):
        yield from _number_words(figure, words)


def _digits(figure: str, words: Lexicon) -> Iterator[_Change]:
    """Digits swapped, dropped and doubled, as far as the number stays well written; groups are only swapped in."""
    places = [match.start() for match in _DIGIT.finditer(figure)]
    grouped = any(re.search(rf"\d{re.escape(mark)}\d{{3}}", figure) for mark in words.groups)
    swaps = (
        (SWAPPED, one, other, figure[other] + figure[one + 1 : other] + figure[one])
        for one, other in pairwise(places)
    )
    others = ((kind, at, at, figure[at] * times) for at in places for kind, times in ((DROPPED, 0), (DOUBLED, 2)))
    for kind, first, last, new in (*swaps, *(() if grouped else others)):
        changed = figure[:first] + new + figure[last + 1 :]
        if _BEGINS_WELL.match(changed) and not _MARK_LEFT_OVER.search(changed):
            yield kind, first, last + 1, new


def _scales(figure: str, words: Lexicon) -> Iterator[_Change]:
    """Million for billion and the like, in the form in which the figure has it: "m" as "b", "Mio" as "Mrd"."""
    for found in _BEHIND_NUMBER.finditer(figure):
        other = _other_scale(fold(found.group()), words)
        if other:
            yield SCALE, found.start(), found.end(), in_case_of(found.group(), other)


def _other_scale(scale: str, words: Lexicon) -> str | None:
    exponent = words.scales.get(scale)
    if exponent is None:
        return None
    long = frozenset(words.number.long_scales)
    alike = {
        other: other_exponent
        for other, other_exponent in words.scales.items()
        if (other in long) == (scale in long)
    }
    up, down = exponent + _THOUSANDFOLD, exponent - _THOUSANDFOLD
    wanted = (down, up) if exponent > _MILLION else (up, down)
    for step in wanted:
        if other := most_alike(scale, (other for other, reached in alike.items() if reached == step)):
            return other
    return None


def _currencies(figure: str, words: Lexicon) -> Iterator[_Change]:
    """A sign, code or name of a currency written as another's: "HK$" as "$", "£" as "$", "euros" as "dollars"."""
    sign = _sign(figure, words.signs)
    if sign:
        start, end = sign
        written = figure[start:end]
        bare = next((one for one in _SIGNS if written != one and written.endswith(one)), None)
        if bare:
            yield CURRENCY, start, end, bare
        elif written in words.codes:
            yield CURRENCY, start, end, _another(words.codes[written], _SIGNS.values())
        else:
            own = words.symbols[written]
            yield CURRENCY, start, end, _another(_SIGNS.get(own, own), _SIGNS, _SIGNS.get)
        return
    yield from _currency_names(figure, words)


def _sign(figure: str, signs: Mapping[str, str]) -> tuple[int, int] | None:
    """Where the longest sign or code stands in a figure, apart from other letters."""
    found = [
        (start, start + len(sign))
        for sign in signs
        if (start := figure.find(sign)) >= 0 and _stands_alone(figure, start, start + len(sign))
    ]
    return max(found, key=lambda place: (place[1] - place[0], -place[0]), default=None)


def _stands_alone(figure: str, start: int, end: int) -> bool:
    glued_before = figure[start].isalpha() and figure[start - 1 : start].isalpha() and start > 0
    return not glued_before and not (figure[end - 1].isalpha() and figure[end : end + 1].isalpha())


def _another(
    own: str, candidates: Iterable[str], code: Callable[[str], str | None] = lambda candidate: candidate
) -> str:
    """The first candidate that means another currency."""
    return next(candidate for candidate in candidates if code(candidate) != own)


def _currency_names(figure: str, words: Lexicon) -> Iterator[_Change]:
    names = words.currencies.meaning
    for found in _WORD.finditer(figure):
        meaning = names.get(fold(found.group()))
        if meaning is None or fold(found.group()) in words.scales:
            continue
        own, power = meaning
        common = {*_SIGNS, *_SIGNS.values()} - {own, _SIGNS.get(own)}
        others = (
            name for name, (code, other) in names.items() if code in common and other == power and " " not in name
        )
        if other := most_alike(fold(found.group()), others):
            yield CURRENCY, found.start(), found.end(), in_case_of(found.group(), other)
        return


def _number_words(figure: str, words: Lexicon) -> Iterator[_Change]:
    """A number in words written as the next one: "five years" as "six years"."""
    values = words.number.words
    for found in _WORD.finditer(figure):
        value = values.get(fold(found.group()))
        if value is None:
            continue
        following = min((other for other in values.values() if other > value), default=None)
        if other := most_alike(fold(found.group()), (name for name in values if values[name] == following)):
            yield IN_WORDS, found.start(), found.end(), in_case_of(found.group(), other)


def most_alike(word: str, others: Iterable[str]) -> str | None:
    """Of the other words the one that ends most like this one: "milliarden", not "milliarde", for "millionen".

    Of equals the first. None where there is no other.
    """
    return max(others, key=lambda other: _common_ending(word, other), default=None)


def _common_ending(one: str, other: str) -> int:
    length = 0
    for left, right in zip(reversed(one), reversed(other), strict=False):
        if left != right:
            break
        length += 1
    return length


def in_case_of(written: str, word: str) -> str:
    """A word with the capitals of another: "B" for "b" where "M" was written, "Tuesday" where "Monday" was."""
    if written.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if written[0].isupper() else word
