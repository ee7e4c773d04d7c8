"""What the numbers of a range or a list share: the scale of "$10 to $15 billion", the unit of "4 to 6%"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from verify.extract.measures import Measure, Of
from verify.lexicon import Lexicon, one_of

_LONGEST_JOINT = 12
"""How many characters may join two figures: " through ", with some air."""
_THOUSAND = Decimal(1000)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_DECIMALS = re.compile(r"\d[.,](\d+)")


def shared(text: str, found: Iterable[Measure], words: Lexicon) -> list[Measure]:
    """The measures, each with the unit and scale that it shares with the next one.

    They are gone through from last to first, so that in "11.5 to 13-14 billion euros" both reach the first.
    """
    measures = list(found)
    for index in range(len(measures) - 2, -1, -1):
        one, other = measures[index], measures[index + 1]
        near = other.start - one.end <= _LONGEST_JOINT
        joined = near and (one.unit or other.unit) and joint(text, one.end, other.start, words)
        if joined and not _is_no_figure(text, one) and not _is_told_twice(text, one, other, joined["list"]):
            measures[index : index + 2] = _share(text, one, other, not joined["list"], words)
    return measures


def _is_no_figure(text: str, measure: Measure) -> bool:
    """Whether a number is a year, or a word such as "the quarter": what follows says nothing of it."""
    spelled_fraction = measure.of is Of.THINGS and abs(measure.value) < 1 and text[measure.start].isalpha()
    return spelled_fraction or _YEAR.fullmatch(text, measure.start, measure.end) is not None


def _is_told_twice(text: str, one: Measure, other: Measure, mark: str | None) -> bool:
    """Whether a comma parts a number in words from one in digits, which tells it again: "one in five, 21%"."""
    return mark == "," and text[one.start].isalpha() and text[other.start].isdigit()


def joint(text: str, start: int, end: int, words: Lexicon) -> re.Match[str] | None:
    """What joins two figures between two offsets, if nothing else stands there.

    The group `list` holds a word or mark of a list ("or", "and", ","), `both` the "and" of "between 5 and 6"; in
    a range "to" or a dash neither.
    """
    if not 0 < end - start <= _LONGEST_JOINT:
        return None
    return _joint(words).fullmatch(text, start, end)


@cache
def _joint(words: Lexicon) -> re.Pattern[str]:
    data = words.data["range"]
    both = f"(?P<both>{one_of(data['both'])})"
    return re.compile(rf"\s*(?:[-–—]|{one_of(data['joints'])}|(?P<list>,|{one_of(data['choice'])}|{both}))\s*")


def _share(text: str, one: Measure, other: Measure, is_range: bool, words: Lexicon) -> tuple[Measure, Measure]:
    if other.of is Of.THINGS:
        if one.of is not Of.MONEY or not (_exponent(text, other) or (is_range and text[one.end] in "-–—")):
            return one, other
        other = other._replace(of=one.of, unit=one.unit)
    elif one.of is Of.THINGS:
        one = one._replace(of=other.of, unit=other.unit)
        return _scaled_alike(text, one, other, is_range), other
    if one.of is not other.of:
        return one, other
    # A smaller sum behind is no range's end but an equivalent: "S$6.2bn - $4.6bn".
    if other.unit != one.unit and one.value <= other.value and _says_which(one.unit, other.unit, words):
        other = other._replace(unit=one.unit)
    return _scaled_alike(text, one, other, is_range), other


def _says_which(unit: str | None, bare: str | None, words: Lexicon) -> bool:
    """Whether a currency says what the bare sign beside it means: "US$" of "$" in "US$61 to $64 billion"."""
    if bare is None or bare not in words.default_currency:
        return False
    return any(of == unit and sign != bare and bare in sign for sign, of in words.symbols.items())


def _scaled_alike(text: str, one: Measure, other: Measure, is_range: bool) -> Measure:
    """The first with the second's scale, if it has none and is small enough: not so in "$500 to $1 million"."""
    exponent = _exponent(text, other)
    highest = abs(other.value.scaleb(-exponent)) if is_range else _THOUSAND
    if not exponent or _exponent(text, one) or abs(one.value) >= highest:
        return one
    return one._replace(value=one.value.scaleb(exponent), written=one.written.scaleb(exponent))


def _exponent(text: str, measure: Measure) -> int:
    """The power of ten of its scale or minor unit: 9 for "$1.5 billion", −2 for "6 cents"."""
    decimals = _DECIMALS.search(text, measure.start, measure.end) if not measure.whole else None
    return int(measure.written.adjusted()) + (len(decimals[1]) if decimals else 0)
