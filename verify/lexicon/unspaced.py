"""Phrases of scripts whose words stand side by side: "美元", "スイス・フラン", "스위스 프랑"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_GAPS = frozenset(" \u00a0\u2009\u3000\t・·･")
"""What may stand inside a phrase and is no part of it: spaces, and the dot of foreign names."""


@dataclass(frozen=True, slots=True, eq=False)
class UnspacedPhrases:
    """Phrases with a value each, found at a place of a text whatever stands beside them.

    `meaning` maps a phrase without its spaces to its value, and a word that only looks like one at its beginning
    or end to None: "元素" is no sum of yuan. `heads` and `tails` map a first and a last letter to the length of
    the longest phrase that begins, or ends, with it. Letters behind a phrase must begin with one of the `endings`,
    if there are any: "원" stands in "5원이", not in "5원칙".
    """

    meaning: Mapping[str, Any]
    heads: Mapping[str, int]
    tails: Mapping[str, int]
    endings: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, meaning: Mapping[str, Any], besides: Iterable[str] = (), endings: Iterable[str] = ()
    ) -> UnspacedPhrases:
        """The phrases of a mapping from phrase to value, `besides` being words that are none of them."""
        plain = {_plain(phrase): value for phrase, value in meaning.items()}
        plain |= {_plain(phrase): None for phrase in besides}
        heads: dict[str, int] = {}
        tails: dict[str, int] = {}
        for phrase in plain:
            heads[phrase[0]] = max(len(phrase), heads.get(phrase[0], 0))
            tails[phrase[-1]] = max(len(phrase), tails.get(phrase[-1], 0))
        return cls(plain, heads, tails, tuple(endings))

    def begins(self, word: str) -> bool:
        """Whether a phrase may begin with a word: always, since words do not end where a phrase does."""
        return True

    def after(self, text: str, start: int) -> tuple[Any, int] | None:
        """The value and the end of the longest phrase that begins at `start`, or None."""
        letters, ends = self._letters_from(text, start)
        for length in range(len(letters), 0, -1):
            phrase = letters[:length]
            if phrase not in self.meaning:
                continue
            meaning = self.meaning[phrase]
            if meaning is None:
                return None
            if self._may_end(text, ends[length - 1]):
                return meaning, ends[length - 1]
        return None

    def before(self, text: str, end: int) -> tuple[Any, int] | None:
        """The value and the start of the longest phrase that ends at `end`, or None."""
        letters, starts = self._letters_up_to(text, end)
        for length in range(len(letters), 0, -1):
            phrase = letters[len(letters) - length :]
            if phrase in self.meaning:
                meaning = self.meaning[phrase]
                return None if meaning is None else (meaning, starts[length - 1])
        return None

    def _letters_from(self, text: str, start: int) -> tuple[str, list[int]]:
        """As many letters from `start` on as a phrase may have, without gaps, and where each ends."""
        most = self.heads.get(text[start : start + 1].lower(), 0)
        letters, ends = "", []
        position = start
        while len(letters) < most and position < len(text):
            if text[position] not in _GAPS:
                letters += text[position].lower()
                ends.append(position + 1)
            position += 1
        return letters, ends

    def _letters_up_to(self, text: str, end: int) -> tuple[str, list[int]]:
        """As many letters before `end` as a phrase may have, and where each begins, the last first."""
        while end > 0 and text[end - 1] in _GAPS:
            end -= 1
        most = self.tails.get(text[end - 1 : end].lower(), 0) if end > 0 else 0
        letters, starts = "", []
        position = end - 1
        while len(letters) < most and position >= 0:
            if text[position] not in _GAPS:
                letters = text[position].lower() + letters
                starts.append(position)
            position -= 1
        return letters, starts

    def _may_end(self, text: str, end: int) -> bool:
        behind = text[end : end + 1]
        return not self.endings or not behind.isalpha() or behind.isascii() or text.startswith(self.endings, end)


def _plain(phrase: str) -> str:
    return "".join(letter for letter in phrase.lower() if letter not in _GAPS)
