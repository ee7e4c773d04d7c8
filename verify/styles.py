"""Figures in a writer's own style: what a suggestion would look like in the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from verify import cldr, printing
from verify.interval import Interval

_POWERS = (10**3, 10**6, 10**9, 10**12)
_COLLOQUIAL_SCALES = (
    ("K", "M", "B", "T"),
    ("k", "m", "bn", "tn"),
    ("k", "mn", "bn", "tn"),
    ("k", "m", "b", "t"),
)
_FIGURE = re.compile(r"(?P<number>\d+(?:[.,'’ \u00a0\u202f]\d+)*)(?P<gap>[\s-]*)(?P<scale>[^\W\d_]+)?")


def show_value(value: Decimal, unit: str | None, language: str = "en", like: str | None = None) -> str:
    """A value in a writer's own style: 115000000 is "HK$115 million", like "$640M" it is "$115M".

    `like` is a figure of the same unit, whose symbol, scale word and decimals are kept.
    """
    return show_range(value, value, unit, language, like)


def show_range(
    low: Decimal, high: Decimal, unit: str | None, language: str = "en", like: str | None = None
) -> str:
    """Two values as one range in a writer's own style: "$19.2–19.5 million", like "$14.7 million"."""
    style = _style(like, language) if like else None
    if style is None:
        return printing.show_interval(Interval(Fraction(low), Fraction(high)), unit, language)
    bases = [_base(Fraction(value), style) for value in (low, high)]
    numbers = [_styled(Fraction(v), base, style, language) for v, base in zip((low, high), bases, strict=True)]
    words = [_scale_word(base, style) for base in bases]
    if words[0] != words[1]:
        return "–".join(style.dress(number, word) for number, word in zip(numbers, words, strict=True))
    return style.dress("–".join(dict.fromkeys(numbers)), words[0])


def show_number(value: Decimal, like: str, language: str = "en") -> str:
    """Only the number of a value, in the scale of a figure: 115000000 like "HK$151 million" is "115"."""
    style = _style(like, language)
    if style is None:
        return printing.show_interval(Interval.point(Fraction(value)), None, language)
    return _styled(Fraction(value), style.base, style, language)


def scale_of(text: str, language: str = "en") -> int:
    """What the scale word of a written figure multiplies by: 1000000 for "$640M", 1 for "$640"."""
    style = _style(text, language)
    return style.base if style else 1


@dataclass(frozen=True, slots=True)
class _Style:
    """How a figure was written: what stands around its number, and its scale word's family."""

    before: str
    number: str
    gap: str
    scale: str
    after: str
    base: int
    family: tuple[tuple[int, str], ...]

    def dress(self, number: str, word: str) -> str:
        gap = self.gap if word or not self.scale else ""
        return f"{self.before}{number}{gap}{word}{self.after}"


def _style(text: str, language: str) -> _Style | None:
    """The style of a figure that is written in digits; None for one in words."""
    match = _FIGURE.search(text)
    if not match:
        return None
    before, number = text[: match.start()], match["number"]
    for family in _families(language):
        for base, word in family:
            if word.casefold() == (match["scale"] or "").casefold() and _same_case(word, match["scale"]):
                return _Style(before, number, match["gap"], match["scale"], text[match.end() :], base, family)
    return _Style(before, number, "", "", text[match.end("number") :], 1, ())


def _same_case(word: str, written: str) -> bool:
    """Whether a scale word is written in this case: a capital letter alone belongs to its own family."""
    return len(word) > 1 or word == written


@cache
def _families(language: str) -> tuple[tuple[tuple[int, str], ...], ...]:
    colloquial = [tuple(zip(_POWERS, words, strict=True)) for words in _COLLOQUIAL_SCALES]
    own = tuple((base, word.strip()) for base, word in cldr.scale_words(language))
    return (own, *colloquial)


def _base(value: Fraction, style: _Style) -> int:
    """The scale in which a value is written: the writer's own while the number has one to three digits."""
    if not style.scale or value == 0 or 1 <= abs(value) / style.base < 1000:
        return style.base
    usable = [base for base, _ in style.family if base <= abs(value) and base >= min(style.base, 10**6)]
    return max(usable, default=style.base)


def _scale_word(base: int, style: _Style) -> str:
    if base == style.base:
        return style.scale
    word = dict(style.family)[base]
    if len(word) > 1 and style.scale.isupper():
        return word.upper()
    return word.title() if style.scale.istitle() and len(style.scale) > 1 else word


def _styled(value: Fraction, base: int, style: _Style, language: str) -> str:
    scaled = value / base
    places = printing.fewest_places(scaled)
    if base == style.base:
        places = max(places, _written_places(style.number, language))
    grouped = not re.search(r"\d{4}", style.number)
    return cldr.show_digits(printing.rounded(scaled, places, printing.nearest), language, grouped)


def _written_places(number: str, language: str) -> int:
    _, _, decimals = number.partition(cldr.decimal_symbol(language))
    return len(decimals) if decimals.isdecimal() else 0
