"""Slips in series of quotes: what leaves the path of a currency for one day, further than the market moves."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Context, Decimal, localcontext
from itertools import pairwise
from statistics import median

Series = Mapping[str, Decimal]
"""The quotes of one currency, by ISO day, in the days' order."""

ANCHOR = "USD"
"""The currency against which the others are looked at again: many that are not held to the euro are held to it."""

_LEAST = Decimal("0.0025")
"""A smaller departure is no matter: it is within what the days of a fortnight differ."""
_TIMES = 12
"""How many times the usual daily move a slip is: the day of Russia's invasion of Ukraine took the lira to 11."""
_RETURN = 4
"""The days before and after differ by less than this part of the departure: else the market has moved."""
_NEARBY = 20
"""How many quotes before and after tell the usual move."""


def slips(rates: Sequence[Decimal], among: range | None = None) -> list[int]:
    """Where a series leaves its path for one quote, and comes back; if told so, among some of the quotes alone.

    7.750, 7.686, 7.750 among days that move by 0.0003 is a slip. A jump that lasts is none, nor is a wild
    day among wild days.
    """
    looked_at = range(len(rates)) if among is None else among
    # Two in a row are a market that goes to and fro, so the quotes beside those are looked at too.
    places = range(max(1, looked_at.start - 1), min(len(rates) - 1, looked_at.stop + 1))
    with localcontext(Context(prec=28)):
        leaving = [at for at in places if _returns(*rates[at - 1 : at + 2])]
        found = {at for at in leaving if _is_wild(rates, at)}
    return sorted(at for at in found if at in looked_at and not found & {at - 1, at + 1})


def screened(series: Mapping[str, Series], month: str = "") -> set[tuple[str, str]]:
    """The currencies and days of the quotes that are slips, in quotes for one unit of a common currency.

    Of a month ("2004-11") alone if one is given; the series reach beyond it, and tell what moves are usual.
    Each currency is looked at by itself, where those that are held to the common one show their slips, and against
    the dollar, where those do that are held to it. Where two or more leave the dollar's path on one day, the
    dollar's quote is the slip.
    """
    found = {(currency, day) for currency, quotes in series.items() for day in _slipped(quotes, month)}
    anchor = series.get(ANCHOR, {})
    against = [
        (currency, day)
        for currency, quotes in series.items()
        if currency != ANCHOR
        for day in _slipped(_crossed(quotes, anchor), month)
    ]
    often = Counter(day for _, day in against)
    return found | {(ANCHOR if often[day] > 1 else currency, day) for currency, day in against}


def _slipped(quotes: Series, month: str) -> list[str]:
    days = list(quotes)
    first = bisect_left(days, month)
    there = range(first, first + sum(day.startswith(month) for day in days[first:]))
    return [days[at] for at in slips(list(quotes.values()), there)]


def _crossed(quotes: Series, anchor: Series) -> Series:
    with localcontext(Context(prec=28)):
        return {day: rate / anchor[day] for day, rate in quotes.items() if day in anchor}


def _returns(before: Decimal, rate: Decimal, after: Decimal) -> bool:
    """Whether a quote lies beyond both its neighbours, which agree among themselves."""
    to, away, least = rate - before, rate - after, _LEAST * before
    if not (to > least < away or to < -least > away):
        return False
    return abs(after - before) * _RETURN < min(abs(to), abs(away))


def _is_wild(rates: Sequence[Decimal], at: int) -> bool:
    """Whether the moves to and from a quote are far larger than those of the days around it."""
    to, away = _moves(rates[at - 1 : at + 2])
    around = (*_moves(rates[max(0, at - 1 - _NEARBY) : at]), *_moves(rates[at + 1 : at + 2 + _NEARBY]))
    return bool(around) and min(to, away) > median(around) * _TIMES


def _moves(rates: Sequence[Decimal]) -> list[Decimal]:
    """How far each quote is from the one before, as a part of that."""
    return [abs(rate / before - 1) for before, rate in pairwise(rates)]
