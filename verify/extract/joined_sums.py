"""Sums told in two units, read as one: "thirteen dollars and 45 cents", "15 dollars 50"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from verify.extract.measures import Measure, Of
from verify.lexicon import Lexicon, is_letter, one_of

_TENTH = Decimal("0.1")
"""Where the sum so far ends in tenths, "one kuai five mao", hundredths may follow."""

_FARTHEST = 16
"""How many characters may stand between a sum and its smaller part: a joiner with its spaces."""
_AT_AN_END = re.compile(r"\s*(?:[.,;:!?)]|$)", re.MULTILINE)


def joined_sums(text: str, found: Iterable[Measure], words: Lexicon) -> Iterator[Measure]:
    """The measures of a text, in order, each sum with its smaller part: "13 dollars and 45 cents" is 13.45."""
    pending: Measure | None = None
    for measure in found:
        near = pending and 0 <= measure.start - pending.end <= _FARTHEST
        joined = _joined(text, pending, measure, words) if pending and near else None
        if pending and not joined:
            yield pending
        pending = joined or measure
    if pending:
        yield pending


def _joined(text: str, major: Measure, minor: Measure, words: Lexicon) -> Measure | None:
    """Both measures as one sum, or None where they are two."""
    if major.of is not Of.MONEY or not (major.whole or major.written == _TENTH):
        return None
    between = _between_units(words.number.joiners | words.part_joiners, words.number.glued_joiners)
    if not is_letter(text[major.end - 1]) or not between.fullmatch(text, major.end, minor.start):
        return None
    if _is_bare_part(text, major, minor, words):
        minor = minor._replace(value=minor.value.scaleb(-2), written=minor.written.scaleb(-2))
    elif (
        minor.of is not Of.MONEY
        or not 0 < minor.value < min(Decimal(1), major.written)
        or minor.start == major.end
    ):
        return None
    return major._replace(end=minor.end, value=major.value + minor.value, written=minor.written, whole=False)


@cache
def _between_units(joiners: frozenset[str], glued: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{one_of(joiners)}\s|{one_of(glued)})?")


def _is_bare_part(text: str, major: Measure, minor: Measure, words: Lexicon) -> bool:
    """Whether a number without a unit may be hundredths: "15 dollars 50", "one kuai five mao five".

    Behind whole units it ends the clause; behind a name of tenths it is a single digit.
    """
    if minor.of is not Of.THINGS or not minor.whole:
        return False
    if major.whole:
        return 0 < minor.value < 100 and _AT_AN_END.match(text, minor.end) is not None
    tenths = words.currencies.before(text, major.end)
    return tenths is not None and tenths[0][1] == -1 and 0 < minor.value < 10
