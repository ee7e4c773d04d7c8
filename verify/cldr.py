"""Names, symbols and formats of each locale, and printing in them. The one file that talks to babel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from math import ceil, floor

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.numbers import (
    format_decimal,
    get_currency_name,
    get_currency_symbol,
    get_decimal_symbol,
    list_currencies,
)
from babel.units import format_unit

from verify.interval import Interval


@cache
def _locale(language: str) -> Locale:
    """The nearest locale that CLDR knows: English for "en-XX", and for a language that it lacks."""
    name = language.replace("-", "_")
    for candidate in (name, name.partition("_")[0]):
        try:
            return Locale.parse(candidate)
        except (ValueError, UnknownLocaleError):
            continue
    return Locale("en")


def month_names(language: str) -> dict[str, int]:
    """Names and abbreviations of the months, casefolded: {"january": 1, "jan": 1, …}."""
    return _calendar_names(_locale(language).months)


def weekday_names(language: str) -> dict[str, int]:
    """Names and abbreviations of the weekdays, casefolded, Monday being 0: {"monday": 0, "mon": 0, …}."""
    return _calendar_names(_locale(language).days)


def _calendar_names(calendar: object) -> dict[str, int]:
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in calendar[context][width].items():  # type: ignore[index]
                names[name.casefold().rstrip(".")] = number
    return names


def currency_names(language: str) -> dict[str, str]:
    """Names of the world's currencies, casefolded: {"hong kong dollars": "HKD", "chinese yuan": "CNY", …}.

    Where two currencies bear one name, the one in use today has it. Left out are metals and funds, whose codes
    begin with X, names that only repeat the code, and names with a note in brackets, which no news text has.
    """
    names: dict[str, str] = {}
    for code in sorted(list_currencies(), key=_in_use):
        if code[0] == "X" and code not in currencies_in_use():
            continue
        for count in (1, 2):
            name = get_currency_name(code, count=count, locale=_locale(language))
            if name != code and not name.endswith((")", "）")):
                names[name.casefold()] = code
    return names


def currency_symbols(language: str) -> dict[str, str]:
    """Symbols that name one currency in this language: {"HK$": "HKD", "€": "EUR", …}, without bare ones."""
    symbols: dict[str, str] = {}
    for code in sorted(list_currencies(), key=_in_use):
        symbol = get_currency_symbol(code, locale=_locale(language))
        is_a_word = len(symbol) == 1 and symbol.isalpha()  # the Japanese sign for the yuan
        if symbol != code and code != "XXX" and not is_a_word:
            symbols[symbol] = code
    return symbols


@cache
def currency_codes() -> frozenset[str]:
    """The ISO 4217 codes that are or were in use."""
    return frozenset(list_currencies())


def unit_names(language: str) -> dict[str, str]:
    """Names of units of measure, casefolded: {"barrels": "barrel", "square feet": "square_foot", …}.

    Symbols are among them where no other word is written so: "kg", "MW", not "t" or "in".
    """
    # Babel prints with these patterns and has no public way to them; printing to read them back takes 40 ms.
    patterns = _locale(language)._data["unit_patterns"]
    names: dict[str, str] = {}
    for unit, key in _MEASURES.items():
        for width in ("long", "short") if unit in _WITH_SYMBOLS else ("long",):
            for plural, pattern in patterns.get(key, {}).get(width, {}).items():
                if plural != "per" and isinstance(pattern, str) and (name := pattern.replace("{0}", "").strip()):
                    names[name.casefold()] = unit
    return names


_MEASURES = {
    "gram": "mass-gram",
    "kilogram": "mass-kilogram",
    "tonne": "mass-tonne",
    "ounce": "mass-ounce",
    "troy_ounce": "mass-ounce-troy",
    "kilometre": "length-kilometer",
    "mile": "length-mile",
    "nautical_mile": "length-nautical-mile",
    "square_metre": "area-square-meter",
    "square_kilometre": "area-square-kilometer",
    "square_foot": "area-square-foot",
    "square_mile": "area-square-mile",
    "hectare": "area-hectare",
    "acre": "area-acre",
    "cubic_metre": "volume-cubic-meter",
    "litre": "volume-liter",
    "imperial_gallon": "volume-gallon-imperial",
    "barrel": "volume-barrel",
    "kilowatt": "power-kilowatt",
    "megawatt": "power-megawatt",
    "gigawatt": "power-gigawatt",
    "kilowatt_hour": "energy-kilowatt-hour",
}
_WITH_SYMBOLS = frozenset({"kilogram", "kilometre", "kilowatt", "megawatt", "gigawatt", "kilowatt_hour"})


def country_currency(country: str) -> str | None:
    """The currency in use in a country: "CAD" for "CA"; None for an unknown country."""
    uses = get_global("territory_currencies").get(country.upper(), ())
    return next((code for code, _, end, tender in uses if end is None and tender), None)


def country_names(language: str) -> dict[str, str]:
    """The ISO 3166 codes of the world's countries by name, casefolded: {"new zealand": "NZ", …}."""
    names = _locale(language).territories.items()
    return {name.casefold(): code for code, name in names if len(code) == _COUNTRY_CODE and code.isalpha()}


def language_names() -> Mapping[str, str]:
    """The languages that CLDR knows, by code, with their English names: {"en": "English", "zh_Hant": …}."""
    names: Mapping[str, str] = Locale("en").languages
    return names


@cache
def currencies_in_use() -> frozenset[str]:
    """The ISO 4217 codes of today's legal tender."""
    territories = get_global("territory_currencies").values()
    return frozenset(code for uses in territories for code, _, end, tender in uses if end is None and tender)


def _in_use(code: str) -> tuple[bool, str]:
    return code in currencies_in_use(), code


_COUNTRY_CODE = 2
"""Longer codes are those of continents and other regions."""


# Printing. Numbers are rounded here and nowhere else, and only for the eye.

_SHOWN_DIGITS = 4
"""How many significant digits the end of an interval is shown with, unless a later one decides."""

_MOST_PLACES = 12
_EXACT_DIGITS = 10
_POINTS = {"percentage_point": "percentage point", "basis_point": "basis point"}
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})
_UNSCALED = frozenset({"percent", "ratio", *_POINTS, *_TIMES})


def show_interval(
    interval: Interval, unit: str | None, language: str = "en", against: tuple[Fraction, ...] = ()
) -> str:
    """An interval as a reader would write it: "$241.7–246.4 million", "7.762–7.884", "17–18%".

    Rounded outward to four significant digits, and to more where fewer would seem to hold one of `against`
    that the interval does not hold. One number for an interval that holds one; "at least $3 million" for one
    without an upper end.
    """
    if interval.low is None or interval.high is None:
        return _show_unbounded(interval, unit, language)
    low, high = interval.low, interval.high
    if low == high:
        return _show_end(low, unit, language, nearest)
    scale, word = _scale(high, unit, language)
    if low < 0 or (low != 0 and _scale(low, unit, language)[0] != scale):
        joint = " to " if low < 0 else "–"
        return f"{_show_end(low, unit, language, floor)}{joint}{_show_end(high, unit, language, ceil)}"
    low, high = low / scale, high / scale
    places = _shared_places(low, high, tuple(end / scale for end in against))
    ends = (rounded(low, places, floor), rounded(high, places, ceil))
    numbers = "–".join(show_digits(end, language) for end in ends)
    return _dressed(numbers, word, unit, language)


def show_date(day: date, language: str = "en") -> str:
    """A day in full: "March 11, 2024"."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_locale(language))


def show_weekday(day: date, language: str = "en") -> str:
    """The name of a day's weekday: "Monday" for March 11, 2024."""
    from babel.dates import format_date

    return format_date(day, "EEEE", locale=_locale(language))


def currency_symbol(code: str, language: str = "en") -> str:
    """A symbol that names one currency wherever it is read: "US$", "HK$", "CHF"."""
    locale = _locale(language)
    try:
        return get_currency_symbol(code, locale=Locale.parse(f"{locale.language}_001"))
    except UnknownLocaleError:
        return get_currency_symbol(code, locale=locale)


def currency_name(code: str, language: str = "en", count: int = 1) -> str:
    """A currency's name: "US dollar", or "US dollars" of several."""
    return get_currency_name(code, count=count, locale=_locale(language))


def decimal_symbol(language: str) -> str:
    """What stands before the decimals: "." in English, "," in German."""
    return get_decimal_symbol(_locale(language))


def fewest_places(number: Fraction) -> int:
    """The decimals that write a number in full, or twelve where it has no end."""
    exact = (places for places in range(_MOST_PLACES) if (number * 10**places).denominator == 1)
    return next(exact, _MOST_PLACES)


def _show_unbounded(interval: Interval, unit: str | None, language: str) -> str:
    if interval.low is not None:
        return f"at least {_show_end(interval.low, unit, language, floor)}"
    if interval.high is not None:
        return f"at most {_show_end(interval.high, unit, language, ceil)}"
    return "any"


def _show_end(number: Fraction, unit: str | None, language: str, rounding: Callable[[Fraction], int]) -> str:
    """One number with its unit: in full if it has ten digits or fewer, else rounded to four."""
    scale, word = _scale(number, unit, language)
    scaled = abs(number) / scale
    places = fewest_places(scaled)
    whole_digits = max(_exponent(scaled) + 1, 0)
    if rounding is not nearest or whole_digits + places > _EXACT_DIGITS:
        places = min(places, max(0, _SHOWN_DIGITS - 1 - _exponent(scaled)))
    # Away from zero is the other way round below it.
    direction = _mirrored(rounding) if number < 0 else rounding
    text = _dressed(show_digits(rounded(scaled, places, direction), language), word, unit, language)
    return f"-{text}" if number < 0 else text


def _mirrored(rounding: Callable[[Fraction], int]) -> Callable[[Fraction], int]:
    if rounding is floor:
        return ceil
    return floor if rounding is ceil else rounding


def _shared_places(low: Fraction, high: Fraction, against: tuple[Fraction, ...]) -> int:
    """The decimals for both ends of an interval: the fewest that show enough of each, and no idle zeros."""
    places = max(max(0, _SHOWN_DIGITS - 1 - _exponent(end)) for end in (low, high) if end)
    while places < _MOST_PLACES and not all(_told_apart(low, high, end, places) for end in against):
        places += 1
    fewest = max(fewest_places(low), fewest_places(high))
    exact = all((end * 10**fewest).denominator == 1 for end in (low, high))
    return min(places, fewest) if exact else places


def _told_apart(low: Fraction, high: Fraction, other: Fraction, places: int) -> bool:
    unit = 10**places
    shown_inside = Fraction(floor(low * unit), unit) <= other <= Fraction(ceil(high * unit), unit)
    return low <= other <= high or not shown_inside


def _exponent(number: Fraction) -> int:
    """The place of the first digit: 2 for 115, -1 for 0.19; 0 for zero."""
    if not number:
        return 0
    size = abs(number)
    exponent = len(str(size.numerator)) - len(str(size.denominator))
    return exponent - 1 if size < Fraction(10) ** exponent else exponent


def nearest(number: Fraction) -> int:
    """The nearest whole number, a half going up: 2 for 1.5."""
    return floor(number + Fraction(1, 2))


def rounded(number: Fraction, places: int, rounding: Callable[[Fraction], int]) -> Decimal:
    """A number cut to so many decimals by `floor`, `ceil` or `nearest`: 7.762 for 7.7627 and `floor`."""
    return Decimal(f"{rounding(number * 10**places)}E-{places}")


def show_digits(value: Decimal, language: str, grouped: bool = True) -> str:
    """A number with the decimals that it has, in the language's marks: "1,150.20"."""
    places = max(0, -int(value.as_tuple().exponent))
    pattern = ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")
    with localcontext(prec=100):
        return format_decimal(value, format=pattern, locale=_locale(language))


def _scale(number: Fraction, unit: str | None, language: str) -> tuple[int, str]:
    """The largest scale word that a number reaches: (1000000, " million") for 14,700,000 of a currency."""
    if unit in _UNSCALED:
        return 1, ""
    reached = [(base, word) for base, word in scale_words(language) if base >= 10**4 and abs(number) >= base]
    return max(reached, default=(1, ""))


@cache
def scale_words(language: str) -> tuple[tuple[int, str], ...]:
    """Scale words as they follow a number: ((1000, " thousand"), (1000000, " million"), …)."""
    formats = _locale(language).compact_decimal_formats
    patterns = formats["long" if "long" in formats else "short"]["other"]
    words: dict[int, str] = {}
    for power, pattern in patterns.items():
        text = pattern.pattern
        zeros = text.count("0")
        word = text.replace("0", "").replace("'", "")
        if word:
            words[int(power) // 10 ** (zeros - 1)] = word
    return tuple(sorted(words.items()))


def _dressed(number: str, word: str, unit: str | None, language: str) -> str:
    """A number with its scale word and unit, in the language's order."""
    locale = _locale(language)
    if unit == "percent":
        percent = locale.percent_formats[None]
        return f"{percent.prefix[0]}{number}{word}{percent.suffix[0]}"
    if unit in _POINTS:
        return f"{number} {_POINTS[unit]}{'' if number == '1' else 's'}"
    if unit in _TIMES or unit in _MEASURES:
        count = 1 if number == "1" and not word else 2
        name = _MEASURES.get(str(unit), f"duration-{unit}")
        digits = show_digits(Decimal(count), language)
        return format_unit(count, name, locale=locale).replace(digits, f"{number}{word}")
    if unit is None or unit not in locale.currencies:
        return f"{number}{word}"
    money = locale.currency_formats["standard"]
    symbol = get_currency_symbol(unit, locale=locale)
    before = money.prefix[0].replace("¤", f"{symbol}\u00a0" if symbol[-1].isalpha() else symbol)
    return f"{before}{number}{word}{money.suffix[0].replace('¤', symbol)}"
