"""Where a hedge stands that does not stand right before its figure: "$5 million or so", "about a record $5m"."""

from __future__ import annotations

import re
from functools import cache

from verify.lexicon import LETTER, language_data, one_of
from verify.quantity import Hedge

_LONGEST = 24
"""The characters of the longest words between a hedge and its figure."""


def hedge_behind(text: str, end: int, language: str) -> tuple[Hedge, int] | None:
    """The hedge behind a figure and where it ends: "or so" behind "$5 million", "-odd" behind "40"."""
    found = _behind(language).match(text, end)
    if found is None:
        return None
    return next(Hedge(name) for name, words in found.groupdict().items() if words), found.end()


def before_praise(text: str, start: int, language: str) -> int:
    """Where a figure begins with the praise before it: at "a record" in "nearly a record $5 million"."""
    between = _between(language)
    if not between or not text.endswith(between, max(0, start - _LONGEST), start):
        return start
    return next(start - len(words) for words in between if text.endswith(words, 0, start))


@cache
def _behind(language: str) -> re.Pattern[str]:
    """The hedges behind a figure, a group each; those that begin with a hyphen are glued to it."""
    places = language_data(language)["hedge_place"]
    groups = []
    for hedge in (Hedge.MORE, Hedge.LESS, Hedge.ABOUT):
        words = places[f"{hedge}_behind"]
        apart = one_of(word for word in words if not word.startswith("-"))
        glued = one_of(word for word in words if word.startswith("-"))
        groups.append(f"(?P<{hedge}>[ \u00a0]{apart}|{glued})")
    return re.compile(rf"(?:{'|'.join(groups)})(?!{LETTER})")


@cache
def _between(language: str) -> tuple[str, ...]:
    return tuple(f"{words} " for words in language_data(language)["hedge_place"]["between"])
