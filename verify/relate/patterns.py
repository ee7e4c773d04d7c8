"""The shapes of text that relation kinds look for, in capitals or small letters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from verify.lexicon import language_data, one_of


def pattern(text: str) -> re.Pattern[str]:
    """A pattern that takes capitals and small letters alike."""
    return re.compile(text, re.IGNORECASE)


def whole_words(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of any of these words or phrases, each whole: "fund" is not found in "refund"."""
    return pattern(rf"(?<!\w){one_of(words)}(?!\w)")


@cache
def times_told(language: str) -> re.Pattern[str]:
    """A pattern of the words that tell a time from today: "last year"."""
    return whole_words(language_data(language)["calendar"]["relative"])
