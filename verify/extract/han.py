"""Numbers in the characters of East Asia, and digits with their scales: "1200亿", "一千万", "4억 7천만"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from verify.extract.numeral import MINUS, Numeral, is_a_sign
from verify.lexicon import Han, Lexicon

_LONGEST = 40
"""A longer run of digits is no figure."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?")
_PART = re.compile(r"(?P<arabic>\d[\d.,．，]*)|(?P<space> +)|.", re.DOTALL)
_DIGITS = r"(?:\d|[.,．](?=\d)|(?<=[０-９])，(?=\d)){0,40}"
"""The digits and marks behind a first digit. Between others than full-width digits "，" parts sentences."""
_TEN_THOUSAND = 4


def han_numerals(text: str, start: int, end: int, words: Lexicon) -> Iterator[Numeral]:
    """The numbers between two offsets that hold a character of the language's own.

    What is no number is left out: "二三十" is any of twenty and thirty, "数百" is unknown, "万" alone is a unit.
    """
    if words.han is None:
        return
    for run in _runs(words.han).finditer(text, start, end):
        for numeral in _numerals_of(run, words.han):
            yield _signed(text, numeral, words)


def _signed(text: str, numeral: Numeral, words: Lexicon) -> Numeral:
    before = numeral.start - 1
    if before < 0 or text[before] not in MINUS or not is_a_sign(text, before, words.syllabic):
        return numeral
    return numeral._replace(start=before, value=-numeral.value)


@cache
def _runs(han: Han) -> re.Pattern[str]:
    """Characters and digits side by side or torn by spaces, with at least one character of the language's own.

    What stands before is looked at behind the first character: so the search leaps from character to character.
    """
    digits, scales = _one_character(han.digits), _one_character((*han.small, *han.great))
    point = rf" {{0,2}}{_one_character(han.point)}(?= {{0,2}}(?:{digits}|\d))"
    arabic = rf"\d{_DIGITS}"
    own = rf"(?:{digits}|{scales})"
    known = "".join(rf"(?<!{re.escape(word)}.)" for word in sorted(han.vague))
    beginning = r"(?<![^\W\d_].)" if han.syllables else ""
    first = rf"(?:\d(?<!\d.){_DIGITS}(?= {{0,2}}{scales}|{point})|(?:{digits}|{scales}{known}){beginning})"
    no_number = rf"(?!{_torn(han.besides)})"
    more = rf"(?:{own}|{point}|{arabic}| {{1,2}}(?={no_number}(?:{own}|{arabic} ?{scales})))"
    return re.compile(rf"{no_number}{first}{more}*")


def _one_character(characters: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(characters)))}]"


def _torn(names: frozenset[str]) -> str:
    """A pattern of one of the names, with or without spaces inside."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(" *".join(map(re.escape, name)) for name in ordered) or "(?!)"


def _numerals_of(run: re.Match[str], han: Han) -> Iterator[Numeral]:
    """The numbers of a run: one, more where spaces part what is no one number, or none."""
    total, start, end = _Total(), run.start(), run.start()
    after_space = False
    for part in _PART.finditer(run.group()):
        if part["space"]:
            after_space = True
            continue
        grown = total.with_part(part.group(), han)
        if grown is None:
            if not after_space:
                return
            yield from _finished(total, start, end, han)
            start = run.start() + part.start()
            grown = _Total().with_part(part.group(), han)
            if grown is None:
                return
        total, end, after_space = grown, run.start() + part.end(), False
    yield from _finished(total, start, end, han)


def _finished(total: _Total, start: int, end: int, han: Han) -> Iterator[Numeral]:
    if total.has_own and total.is_sure(han):
        yield Numeral(start, end, total.value, total.place, whole=total.place >= 1)


@dataclass(frozen=True, slots=True)
class _Total:
    """What a number comes to so far.

    closed     what the great scales closed; section what the small scales since then come to
    digits     the digits still open, `spelled` where they are characters of the language's own
    great, small    the last scales, as powers of ten: each must be smaller than the one before
    place      the place of the last written digit
    has_own    whether a character of the language's own is a part
    """

    closed: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digits: str = ""
    spelled: bool = False
    great: int | None = None
    small: int | None = None
    place: Decimal = Decimal(1)
    has_own: bool = False

    def with_part(self, part: str, han: Han) -> _Total | None:
        """This number with one more part, or None where the two are no one number."""
        if part[0].isdecimal():
            return self._with_arabic(part)
        own = replace(self, has_own=True)
        if part in han.point:
            return own._with_point()
        if part in han.digits:
            return own._with_digit(han.digits[part], han)
        if part in han.small:
            return own._times_small(han.small[part])
        return own._times_great(han.great[part], han)

    def _with_arabic(self, written: str) -> _Total | None:
        plain = unicodedata.normalize("NFKC", written)
        if self.digits.endswith("."):
            return self._open(f"{self.digits}{plain}") if plain.isdigit() else None
        if self.digits or len(plain) > _LONGEST or not _GROUPED.fullmatch(plain):
            return None
        return self._open(plain.replace(",", ""))

    def _with_point(self) -> _Total | None:
        return None if "." in self.digits else replace(self, digits=f"{self.digits or '0'}.")

    def _with_digit(self, digit: int, han: Han) -> _Total | None:
        after_point = "." in self.digits
        if self.digits and not after_point and (not self.spelled or han.syllables):
            return None
        return self._open(f"{self.digits}{digit}", spelled=True) if len(self.digits) < _LONGEST else None

    def _open(self, digits: str, spelled: bool = False) -> _Total:
        return replace(self, digits=digits, spelled=spelled, place=_place(digits))

    def _times_small(self, exponent: int) -> _Total | None:
        """ "三百": three of a small scale. Spelled "二三十" is no one number, nor "三点五十" or "百百"."""
        if self.spelled and len(self.digits.lstrip("0")) > 1:
            return None
        if self.small is not None and exponent >= self.small:
            return None
        number = Decimal(self.digits.lstrip("0") or 1) if self.spelled or not self.digits else Decimal(self.digits)
        scale = Decimal(1).scaleb(exponent)
        section = self.section + number * scale
        return replace(self, section=section, digits="", small=exponent, place=self._place_of_digits() * scale)

    def _times_great(self, exponent: int, han: Han) -> _Total | None:
        """ "三千万" closes three thousand; "1万亿" is a scale upon a scale. Spelled "三四万" is no one number."""
        if self.spelled and self._is_a_choice():
            return None
        scale = Decimal(1).scaleb(exponent)
        number = self.section + Decimal(self.digits or 0)
        if number:
            if self.great is not None and exponent >= self.great:
                return None
            place = self._place_of_digits() * scale if self.digits else self.place * scale
            return self._close(self.closed + number * scale, exponent, place)
        if self.closed:
            return self._close(self.closed * scale, exponent, self.place * scale)
        return self._close(scale, exponent, scale) if han.syllables and exponent == _TEN_THOUSAND else None

    def _close(self, closed: Decimal, exponent: int, place: Decimal) -> _Total:
        return replace(self, closed=closed, section=Decimal(0), digits="", great=exponent, small=None, place=place)

    def _place_of_digits(self) -> Decimal:
        return _place(self.digits) if self.digits else Decimal(1)

    def _is_a_choice(self) -> bool:
        """Whether spelled digits are two neighbours: "三四" is three or four."""
        return len(self.digits) == 2 and self.digits.isdigit() and int(self.digits[1]) - int(self.digits[0]) == 1

    def is_sure(self, han: Han) -> bool:
        """Whether the number can mean one thing only: not "一万二", which is 12,000."""
        if not self.spelled or not self.digits:
            return True
        if not han.elliptic or len(self.digits) > 1:
            return True
        last = self.small if self.small is not None else self.great
        return last is None or last <= 1

    @property
    def value(self) -> Decimal:
        """The number."""
        return self.closed + self.section + Decimal(self.digits or 0)


def _place(digits: str) -> Decimal:
    return Decimal(1).scaleb(-len(digits.partition(".")[2]))
