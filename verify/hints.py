"""What a misspelt word may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 100
"""Nobody misspells a word of more characters, and comparing them takes long."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like this one, or None where none does: facts for fatcs.

    A word of the same letters comes first: HKD for HDK.
    """
    if len(word) > _LONGEST:
        return None
    by_folded = {name.casefold(): name for name in known}
    folded = word.casefold()
    letters = sorted(folded)
    if same := next((name for name in by_folded if len(name) == len(folded) and sorted(name) == letters), None):
        return by_folded[same]
    close = get_close_matches(folded, by_folded, n=1)
    return by_folded[close[0]] if close else None


def hint(word: str, known: Iterable[str]) -> str:
    """`did you mean 'facts'?`, or all that is known where nothing looks like the word."""
    names = list(known)
    guess = nearest(word, names)
    if advice := did_you_mean(guess):
        return advice
    return f"known: {', '.join(names)}" if names else "there are none"


def did_you_mean(guess: str | None) -> str | None:
    """`did you mean 'facts'?`; None without a guess."""
    return f"did you mean '{guess}'?" if guess else None


class HintedError(ValueError):
    """A value that cannot be meant. `hint` says what may have been, None where nothing looks like it."""

    def __init__(self, message: str, hint: str | None) -> None:
        super().__init__(message)
        self.hint = hint


class UnknownWordError(HintedError):
    """A word that a key cannot have as its value."""

    def __init__(self, key: str, word: str, known: Iterable[str]) -> None:
        super().__init__(f"'{key}' cannot be '{word}'", hint(word, known))
