"""The data files: one a language, completed by the sections and keys of English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from verify.lexicon.toml_file import read_toml


@cache
def language_data(language: str) -> Mapping[str, Any]:
    """What stands in `languages/<language>.toml`, every section and key of English present, if empty.

    English for a language without a file.
    """
    name = language.replace("_", "-").split("-")[0]
    own = _file(name if name in languages() else "en")
    return {section: _completed(own.get(section, {}), keys) for section, keys in _file("en").items()}


@cache
def languages() -> frozenset[str]:
    """The languages that have a data file: "en", "de", …"""
    return frozenset(file.name.removesuffix(".toml") for file in files("verify").joinpath("languages").iterdir())


@cache
def _file(name: str) -> Mapping[str, Any]:
    return read_toml("languages", f"{name}.toml")


def _completed(own: Mapping[str, Any], english: Mapping[str, Any]) -> dict[str, Any]:
    return {**{key: type(value)() for key, value in english.items()}, **own}
