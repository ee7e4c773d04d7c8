"""Names, symbols and formats of each locale. The one file that talks to babel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, localcontext
from functools import cache

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

from verify.quantity import BASIS_POINT, DURATIONS, PERCENT, PERCENTAGE_POINT


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


def show_digits(value: Decimal, language: str, grouped: bool = True) -> str:
    """A number with the decimals that it has, in the language's marks: "1,150.20"."""
    places = max(0, -int(value.as_tuple().exponent))
    pattern = ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")
    with localcontext(prec=100):
        return format_decimal(value, format=pattern, locale=_locale(language))


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


_POINTS = {PERCENTAGE_POINT: "percentage point", BASIS_POINT: "basis point"}


def dressed(number: str, word: str, unit: str | None, language: str) -> str:
    """A number with its scale word and unit, in the language's order: "$14.7 million" of "14.7" and " million"."""
    locale = _locale(language)
    if unit == PERCENT:
        percent = locale.percent_formats[None]
        return f"{percent.prefix[0]}{number}{word}{percent.suffix[0]}"
    if unit in _POINTS:
        return f"{number} {_POINTS[unit]}{'' if number == '1' else 's'}"
    if unit in DURATIONS or unit in _MEASURES:
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
