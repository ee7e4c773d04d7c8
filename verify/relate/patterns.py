"""The shapes of text that relation kinds look for, in capitals or small letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property

from verify.lexicon import language_data, one_of

Match = re.Match[str]


class Pattern:
    """A regular expression that takes capitals and small letters alike.

    It is compiled where it is first looked for: to compile those of all kinds of relation takes as long as reading
    ten articles, and most articles need few.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.text, re.IGNORECASE)

    @cached_property
    def match(self) -> Callable[..., Match | None]:
        """As in `re`."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., Match | None]:
        """As in `re`."""
        return self._compiled.fullmatch

    @cached_property
    def search(self) -> Callable[..., Match | None]:
        """As in `re`."""
        return self._compiled.search

    @cached_property
    def sub(self) -> Callable[..., str]:
        """As in `re`."""
        return self._compiled.sub


def whole_words(words: Iterable[str]) -> Pattern:
    """A pattern of any of these words or phrases, each whole: "fund" is not found in "refund"."""
    return Pattern(rf"(?<!\w){one_of(words)}(?!\w)")


@cache
def times_told(language: str) -> Pattern:
    """A pattern of the words that tell a time from today: "last year"."""
    return whole_words(language_data(language)["calendar"]["relative"])
