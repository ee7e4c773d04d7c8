"""How a language writes the world's currencies: signs, codes, and names with their powers of ten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from verify import cldr
from verify.lexicon.data import language_data


def currency_signs(language: str, currency: Mapping[str, Any]) -> dict[str, str]:
    """Signs of the world's currencies, and what they are called in this language where that differs."""
    english = language_data("en")["currency"]
    usual = {sign: code for sign, code in english["default"].items() if sign not in currency["default"]}
    worldwide = {
        sign: usual.get(of, of) for sign, of in english["symbols"].items()
    }  # "₨" where no "rupee" is known
    bare = {sign: sign for sign in currency["default"] if not sign[0].isalpha()}
    own: dict[str, str] = currency["symbols"]
    return worldwide | cldr.currency_symbols(language) | own | bare


def sign_lengths(signs: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """By the last character of signs, how long those are that end so, the longest first: (4, 3, 1) for "$"."""
    lengths: dict[str, set[int]] = {}
    for sign in signs:
        lengths.setdefault(sign[-1], set()).add(len(sign))
    return {last: tuple(sorted(found, reverse=True)) for last, found in lengths.items()}


def currency_codes(currency: Mapping[str, Any]) -> dict[str, str]:
    """Codes as they are written, by their meaning: capitals, and the common ones in small letters."""
    capitals = {code: code for code in cldr.currency_codes() if code not in currency["not_codes"]}
    return capitals | {code.casefold(): code for code in currency["small_codes"]}


def currency_names(language: str, data: Mapping[str, Any]) -> dict[str, tuple[str, int]]:
    """Names with their currency and power of ten: "euros" is ("EUR", 0), "cents" ("$", -2), "MEUR" ("EUR", 6)."""
    currency = data["currency"]
    major: dict[str, str] = {}
    for locale in (*data["script"]["locales"], language):
        major |= cldr.currency_names(locale)
    major |= currency["bare"] | _national_names(currency) | currency["names"]
    return (
        {f"m{code}": (code, 6) for code in currency["small_codes"]}
        | {name: (code, 0) for name, code in major.items()}
        | {name: (code, -2) for name, code in currency["minor"].items()}
        | {name: (code, exponent) for name, (code, exponent) in currency["parts"].items()}
    )


def _national_names(currency: Mapping[str, Any]) -> dict[str, str]:
    """Names of an adjective and a noun, in all their forms: {"kanadische dollar": "CAD", …}."""
    order = "{1} {0}" if currency["adjectives_behind"] else "{0} {1}"
    return {
        order.format(f"{adjective}{ending}", noun): code
        for nouns, codes in currency["national"].items()
        for noun in nouns.split()
        for adjective, code in codes.items()
        for ending in currency["adjective_endings"]
    }


def regional_meanings(currency: Mapping[str, Any], language: str) -> dict[str, str]:
    """What bare signs mean in a region: "zh-HK" has Hong Kong dollars by "$" and by "元"."""
    regions: Mapping[str, dict[str, str]] = currency["regions"]
    for part in reversed(language.replace("_", "-").split("-")):
        if part in regions:
            return regions[part]
    return {}
