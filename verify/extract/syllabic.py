"""What stands beside a figure where words stand side by side: "二割五分", "50元6角三分", "人民币50元"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from verify.extract.measures import Measure, Of
from verify.extract.numeral import MINUS
from verify.lexicon import Lexicon, UnspacedPhrases
from verify.quantity import PERCENT

_TEN = 10
_HUNDRED = 100
_GAPS = " \u00a0\u3000"


def completed(text: str, found: Iterable[Measure], words: Lexicon) -> Iterator[Measure]:
    """The measures of a text, in order, each with what only Chinese, Japanese and Korean have beside a figure."""
    pending: Measure | None = None
    for measure in found:
        grown = _grown(text, pending, measure, words) if pending else None
        if grown:
            pending = grown
            continue
        if pending:
            yield pending
        pending = _opened(text, pending.end if pending else -1, measure, words)
    if pending:
        yield pending


def _opened(text: str, taken: int, measure: Measure, words: Lexicon) -> Measure | None:
    """A measure by itself: the second of "5元-10元" is no negative sum, "人民币50元" begins with its name."""
    if text[measure.start] in MINUS and measure.start == taken:
        measure = measure._replace(start=measure.start + 1, value=-measure.value)
    if _is_a_syllable(text, measure, words):
        return None
    if measure.of is Of.MONEY:
        return _money(text, taken, measure, words)
    if measure.of is Of.SHARE and text[measure.end - 1] in "%％":
        return _points(text, measure, words)
    if measure.of is Of.SHARE and text[measure.start : measure.end].endswith(_tenths(words)):
        return _share(text, measure, words)
    return measure


def _is_a_syllable(text: str, measure: Measure, words: Lexicon) -> bool:
    """Whether one syllable is all the number: "이유로" and "일할" are words, not two euros or ten percent."""
    if words.han is None or not words.han.syllables or measure.of is Of.THINGS:
        return False
    is_tenth = text[measure.start : measure.end].endswith(_tenths(words))
    return (
        text[measure.start] in words.han.digits
        and measure.value < _TEN * (10 if is_tenth else 1)
        and (is_tenth or measure.of is not Of.SHARE)
    )


def _money(text: str, taken: int, measure: Measure, words: Lexicon) -> Measure:
    """A sum with the name before it; a number where its unit is an other word: "三块" in "三块地"."""
    if text[measure.end : measure.end + 1].isalpha() and _must_stand_apart(text, measure.end, words):
        return measure._replace(of=Of.THINGS, unit=None)
    if measure.unit not in words.default_currency:
        return measure
    name = words.currencies_before.before(text, measure.start)
    if name is None or name[1] < taken:
        return measure
    (unit, _), start = name
    return measure._replace(start=start, unit=unit)


def _points(text: str, measure: Measure, words: Lexicon) -> Measure:
    """A percentage, or percentage points where more stands behind the sign: "0.25%포인트"."""
    name = words.shares.after(text, measure.end - 1)
    return measure._replace(end=name[1], unit=name[0][0]) if name else measure


def _must_stand_apart(text: str, end: int, words: Lexicon) -> bool:
    """Whether the name that ends here is another word too: "块", not the "圆" of "美圆"."""
    name = words.currencies.before(text, end)
    return name is not None and text[name[1] : end] in words.data["currency"]["apart"]


def _share(text: str, measure: Measure, words: Lexicon) -> Measure | None:
    """Tenths, up to ten of them: "兩成半" is 25 percent. Two digits are hundredths: "85折"."""
    if measure.value > 10 * _HUNDRED or measure.value < 0:
        return None
    if measure.value > _HUNDRED:
        return measure._replace(value=measure.value / 10, written=measure.written / 10)
    half = _halves(words).after(text, measure.end)
    if half is None:
        return measure
    return measure._replace(end=half[1], value=measure.value + 5, written=Decimal(5))


def _grown(text: str, major: Measure, minor: Measure, words: Lexicon) -> Measure | None:
    """A measure with the smaller one right behind it, or None where they are two."""
    if major.of is Of.THINGS:
        return _with_rest(text, major, minor, words) if words.spaced else None
    if major.of is Of.SHARE and major.unit == PERCENT:
        return _with_hundredths(text, major, minor, words)
    if major.of is Of.MONEY and major.unit is not None:
        return _with_parts(text, major, minor, words)
    return None


def _with_rest(text: str, major: Measure, minor: Measure, words: Lexicon) -> Measure | None:
    """ "1만 500원" is 10,500 won: plain digits behind a scale, below the last place named, that bring the unit."""
    is_scaled = words.han is not None and text[major.end - 1] in {**words.han.small, **words.han.great}
    if not is_scaled or text[major.end : minor.start] != " " or not text[minor.start].isdigit():
        return None
    if minor.of is Of.THINGS or not 0 < minor.value < major.written or major.value < 0:
        return None
    return minor._replace(start=major.start, value=major.value + minor.value)


def _with_hundredths(text: str, major: Measure, minor: Measure, words: Lexicon) -> Measure | None:
    """ "三割八分七厘" is 38.7 percent, "七成六" is 76."""
    shown = text[major.start : major.end]
    if minor.of is not Of.THINGS or not 0 < minor.value < 10 or text[major.end : minor.start].strip(_GAPS):
        return None
    named = _hundredths(words).after(text, minor.end)
    if named and shown.endswith((*_tenths(words), *words.data["share"]["parts"])):
        exponent, end = named
    elif shown.endswith(_tenths(words)) and _is_bare_part(text, minor.end, words):
        exponent, end = words.data["share"]["parts"][""], minor.end
    else:
        return None
    part = Decimal(1).scaleb(exponent)
    if part >= major.written:
        return None
    return major._replace(end=end, value=major.value + minor.value * part, written=part, whole=False)


def _is_bare_part(text: str, end: int, words: Lexicon) -> bool:
    """Whether a digit that ends here may be hundredths without a name: not in "三成五月", which means May."""
    share = words.data["share"]
    return "" in share["parts"] and text[end : end + 1] not in share["split_before"]


def _with_parts(text: str, major: Measure, minor: Measure, words: Lexicon) -> Measure | None:
    """ "50元6角三分" is 50.63, "64달러 45센트" 64.45: a smaller unit right behind, or after "and"."""
    if not (text[major.end - 1].isalpha() and _is_near(text, major.end, minor.start, words)):
        return None
    if minor.of is Of.MONEY and _may_be_part(major, minor):
        part, end = minor.value, minor.end
        written = minor.written
    elif minor.of is Of.THINGS and minor.whole and (named := _joined(words).after(text, minor.end)):
        written, end = Decimal(1).scaleb(named[0]), named[1]
        part = minor.value * written
    else:
        return None
    if not 0 < part < min(Decimal(1), major.written):
        return None
    return major._replace(end=end, value=major.value + part, written=written, whole=False)


def _may_be_part(major: Measure, minor: Measure) -> bool:
    return minor.unit == major.unit or minor.unit in {"", "$", "元"} or major.unit is None


def _is_near(text: str, end: int, start: int, words: Lexicon) -> bool:
    between = text[end:start].strip(_GAPS)
    return not between or between in words.number.joiners


@cache
def _tenths(words: Lexicon) -> tuple[str, ...]:
    return tuple(words.data["share"]["tenths"])


@cache
def _joined(words: Lexicon) -> UnspacedPhrases:
    return _phrases(words.data["currency"]["joined"])


@cache
def _hundredths(words: Lexicon) -> UnspacedPhrases:
    return _phrases({name: power for name, power in words.data["share"]["parts"].items() if name})


@cache
def _halves(words: Lexicon) -> UnspacedPhrases:
    return _phrases(dict.fromkeys(words.data["share"]["halves"], True))


def _phrases(meaning: dict[str, Any]) -> UnspacedPhrases:
    return UnspacedPhrases.of(meaning)
