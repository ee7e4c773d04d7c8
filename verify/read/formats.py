"""The formats of articles, one file each, found by their suffixes.

A format's module holds `read(name, source)`, which gives the articles in a source, raising InputError for a source
that its format forbids. It is loaded once a file of the format is to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Protocol, cast

from verify.document import Article
from verify.errors import InputError, Place, Problem
from verify.read.files import decoded

FORMATS: Mapping[str, tuple[str, ...]] = {
    "text": (".txt", ".text"),
    "html": (".html", ".htm", ".xhtml"),
    "markdown": (".md", ".markdown"),
}
"""The formats, each in a module of its name, with their suffixes, which are in lower case."""


class Format(Protocol):
    """What every format's module offers."""

    read: Callable[[str, str], tuple[Article, ...]]


def known_suffixes() -> tuple[str, ...]:
    """The suffixes of all formats: ".txt", ".html", …"""
    return tuple(suffix for suffixes in FORMATS.values() for suffix in suffixes)


def read_text(name: str, source: str, suffix: str = ".txt") -> tuple[Article, ...]:
    """The articles in a string. `name` becomes their id.

    Raises InputError for an unknown suffix, and for a source that its format forbids.
    """
    for module, suffixes in FORMATS.items():
        if suffix.casefold() in suffixes:
            return _module(module).read(name, source)
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
