"""Where a place is: the names of countries that CLDR has, and the cities from which news is sent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from verify import cldr
from verify.lexicon.toml_file import read_toml


def country_of_place(names: tuple[str, ...], language: str) -> str | None:
    """The ISO 3166 code of the country that holds a place, whose own name stands first: "NZ" for ("Wellington",).

    What stands behind decides: ("Nairobi", "Kenya") is "KE", ("London", "Ontario") "CA". None for an unknown name.
    """
    place, *wider = (name.strip().rstrip(".").casefold() for name in names)
    for name in reversed(wider):
        return _countries(language).get(name) or _codes("regions").get(name)
    return _codes("cities").get(place) or _countries(language).get(place)


@cache
def _codes(section: str) -> dict[str, str]:
    """The code of each city or region by its name."""
    codes: Mapping[str, Any] = _file()[section]
    return {name.rstrip("."): code.upper() for code, names in codes.items() for name in names}


@cache
def _countries(language: str) -> dict[str, str]:
    return cldr.country_names("en") | cldr.country_names(language) | _codes("countries")


@cache
def _file() -> Mapping[str, Any]:
    return read_toml("places.toml")
