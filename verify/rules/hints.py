"""What a misspelt word may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like this one, or None where none does: facts for fatcs."""
    by_folded = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_folded, n=1)
    return by_folded[close[0]] if close else None


def hint(word: str, known: Iterable[str]) -> str:
    """`did you mean 'facts'?`, or all that is known where nothing looks like the word."""
    names = list(known)
    guess = nearest(word, names)
    if guess is not None:
        return f"did you mean '{guess}'?"
    return f"known: {', '.join(names)}" if names else "there are none"


class UnknownWordError(ValueError):
    """A word that a key cannot have as its value. `hint` says what may have been meant."""

    def __init__(self, key: str, word: str, known: Iterable[str]) -> None:
        self.hint = hint(word, known)
        super().__init__(f"'{key}' cannot be '{word}'")
