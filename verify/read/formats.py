"""The formats of articles, one file each, found by their suffixes.

A format's module holds `SUFFIXES` (with the dot, lower case) and `read(name, source)`, which gives the articles
in a source, raising InputError for a source that its format forbids.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from verify.document import Article
from verify.errors import InputError, Place, Problem
from verify.read.files import decoded

FORMATS = ("text", "html", "markdown")


class Format(Protocol):
    """What every format's module offers."""

    SUFFIXES: tuple[str, ...]
    read: Callable[[str, str], tuple[Article, ...]]


def known_suffixes() -> tuple[str, ...]:
    """The suffixes of all formats: ".txt", ".html", …"""
    return tuple(suffix for name in FORMATS for suffix in _module(name).SUFFIXES)


def read_text(name: str, source: str, suffix: str = ".txt") -> tuple[Article, ...]:
    """The articles in a string. `name` becomes their id.

    Raises InputError for an unknown suffix, and for a source that its format forbids.
    """
    for module in map(_module, FORMATS):
        if suffix.casefold() in module.SUFFIXES:
            return module.read(name, source)
    what = f"the suffix {suffix!r} is unknown" if suffix else "a file without a suffix tells no format"
    raise InputError(Problem(what, Place(name), f"known are {', '.join(known_suffixes())}"))


def read_bytes(name: str, data: bytes, suffix: str = ".txt") -> tuple[Article, ...]:
    """The articles in a file's bytes, which are UTF-8 with or without a byte order mark.

    Raises InputError as `read_text` does, and for bytes that are empty, binary, not UTF-8, or hold markup alone.
    """
    articles = read_text(name, decoded(data, name), suffix)
    if not any(article.text.strip() for article in articles):
        raise InputError(Problem("the file holds markup but no text", Place(name)))
    return articles


def _module(name: str) -> Format:
    return cast(Format, import_module(f"verify.read.{name}"))
