"""What each word for `find` and each kind of check means: the first paragraph of the module that it names."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from verify.checks import check_module

FIGURE = "figure"
_FIGURE = "Any figure: an amount, a percentage, a change, a count or a duration."


def meaning_of_find(word: str) -> str:
    """What `find` finds with a word: 'Ranges: "$10 to $15 billion", "between 5% and 6%".' for `range`."""
    return _FIGURE if word == FIGURE else first_paragraph(module_of_find(word))


def module_of_find(word: str) -> ModuleType:
    """The module that reads a kind of claim or binds a kind of relation. A word for both means the claim."""
    from verify.claims import KINDS as CLAIM_KINDS

    room = "extract" if word in CLAIM_KINDS else "relate"
    return import_module(f"verify.{room}.{word.replace('-', '_')}")


def meaning_of_kind(kind: str) -> str:
    """What a kind of check asks: "A sum and its conversion agree at a stated rate." for `conversion`."""
    return first_paragraph(import_module(check_module(kind).Options.__module__))


def first_paragraph(module: ModuleType) -> str:
    """The first paragraph of a module's docstring, on one line; empty where docstrings are left out."""
    return " ".join((module.__doc__ or "").partition("\n\n")[0].split())
