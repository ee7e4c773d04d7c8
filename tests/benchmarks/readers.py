"""The readers that are compared: this project and its two peers, each giving figures of one shape.

A peer is handed whole articles or one paragraph at a time: quantulum3 is twice as fast on paragraphs, and
recognizers-text nine times as fast on articles, but it finds more in paragraphs, where an error of its own loses
less. So the speed of each is measured in its faster way, and how much it finds in paragraphs.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from .newsroom import Composed
from .scoring import Found

Reader = Callable[[Composed], list[Found]]
Pieces = Callable[[Composed], list[tuple[int, str]]]

_FIGURES = frozenset({"amount", "percentage", "change"})


def whole(article: Composed) -> list[tuple[int, str]]:
    """The article in one piece, with its offset."""
    return [(0, article.text)]


def paragraphs(article: Composed) -> list[tuple[int, str]]:
    """Each paragraph with its offset."""
    return [(start, article.text[start:end]) for start, end in article.paragraphs]


def verify_reader(pieces: Pieces) -> Reader:
    """This project: the amounts, percentages and changes."""
    from verify import extract

    def read(article: Composed) -> list[Found]:
        return [
            Found(
                each.quantity.value,
                each.quantity.unit,
                offset + each.span.start,
                offset + each.span.end,
                each.direction,
            )
            for offset, text in pieces(article)
            for each in extract(text)
            if each.kind in _FIGURES and each.quantity and each.quantity.value is not None
        ]

    return read


def quantulum_reader(pieces: Pieces) -> Reader:
    """quantulum3 without its classifier: its currencies and its percentages."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    def read(article: Composed) -> list[Found]:
        found: list[Found] = []
        for offset, text in pieces(article):
            for each in _or_nothing(parser.parse, text):
                unit, factor = _quantulum_unit(each.unit)
                if unit:
                    value = Decimal(str(each.value)) * factor
                    found.append(Found(value, unit, offset + each.span[0], offset + each.span[1]))
        return found

    return read


def recognizers_reader(pieces: Pieces) -> Reader:
    """recognizers-text: its currency model and its percentage model for English."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from recognizers_number import NumberRecognizer
        from recognizers_number_with_unit import NumberWithUnitRecognizer
        from recognizers_text import Culture

        currencies = NumberWithUnitRecognizer(Culture.English).get_currency_model()
        percentages = NumberRecognizer(Culture.English).get_percentage_model()

    def read(article: Composed) -> list[Found]:
        found: list[Found] = []
        for offset, text in pieces(article):
            for each in _or_nothing(currencies.parse, text):
                found += _recognized(each, *_recognizers_unit(each.resolution), offset)
            for each in _or_nothing(percentages.parse, text):
                found += _recognized(each, "percent", Decimal(1), offset)
        return found

    return read


READERS = {"verify": verify_reader, "quantulum3": quantulum_reader, "recognizers-text": recognizers_reader}


FASTER = {"verify": whole, "quantulum3": paragraphs, "recognizers-text": whole}
"""How each is handed an article when its speed is measured."""


def _or_nothing(parse: Callable[[str], list[Any]], text: str) -> list[Any]:
    """What a peer finds, or nothing where it fails."""
    try:
        return parse(text)
    except Exception:  # whatever a peer raises on a text is a text that it did not read
        return []


def _recognized(each: Any, unit: str | None, factor: Decimal, offset: int) -> Iterator[Found]:
    try:
        value = Decimal(str((each.resolution or {}).get("value")).rstrip("%"))
    except InvalidOperation:  # a bare "dollar" has no value
        return
    yield Found(value * factor, unit, offset + each.start, offset + each.end + 1)


# What a peer calls by a name of its own: a bare sign means the commonest currency, as it does in the articles.
_OWN_NAMES = {
    "dollar": "USD",
    "united states dollar": "USD",
    "u.s. dollar": "USD",
    "pound": "GBP",
    "pound sterling": "GBP",
    "british pound": "GBP",
    "rupee": "INR",
    "yen": "JPY",
    "yuan": "CNY",
    "chinese yuan": "CNY",
    "renminbi": "CNY",
    "won": "KRW",
    "rand": "ZAR",
    "franc": "CHF",
    "krona": "SEK",
    "rouble": "RUB",
    "ruble": "RUB",
    "baht": "THB",
    "ringgit": "MYR",
    "naira": "NGN",
    "new taiwan dollar": "TWD",
    "percentage": "percent",
    "basis point": "basis_point",
    "percentage point": "percentage_point",
}
_MINOR_NAMES = {"cent": "USD", "pence": "GBP", "penny": "GBP", "euro cent": "EUR", "sen": "MYR", "paisa": "INR"}


def _quantulum_unit(unit: Any) -> tuple[str | None, Decimal]:
    """The unit of a quantity of quantulum3, or None where it is neither money nor a share."""
    if unit.entity.name != "currency" and unit.name not in _OWN_NAMES:
        return None, Decimal(1)
    return _by_name(unit.name)


def _recognizers_unit(resolution: dict[str, str] | None) -> tuple[str | None, Decimal]:
    resolution = resolution or {}
    code = resolution.get("isoCurrency")
    if code and not code.startswith("_"):
        return code, Decimal(1)
    return _by_name(resolution.get("unit") or "")


def _by_name(name: str) -> tuple[str | None, Decimal]:
    folded = name.casefold()
    if folded in _MINOR_NAMES:
        return _MINOR_NAMES[folded], Decimal("0.01")
    return _OWN_NAMES.get(folded) or _codes().get(folded) or name, Decimal(1)


@cache
def _codes() -> dict[str, str]:
    """The code of each currency by its English names."""
    from babel import Locale
    from babel.numbers import get_currency_name

    codes = Locale("en").currencies
    names = ((get_currency_name(code, count=count, locale="en"), code) for code in codes for count in (None, 1))
    return {name.casefold(): code for name, code in names}
