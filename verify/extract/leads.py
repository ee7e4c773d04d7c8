"""What leads to a figure: "from", "to", "up by", "compared with", "or about"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from verify.lexicon import LETTERS, Phrases, fold, language_data, one_of, word_start

OLD, NEW = "old", "new"

_GAPS = frozenset(" \u00a0-\u2011'’")
_MARKS = " ,–—-\u00a0)"
_WORD_BEHIND = re.compile(rf"[ \u00a0]({LETTERS})")
_OWNER = re.compile(r"[^\W\d_]+['’]s\Z")
_FARTHEST_DIRECTION = 7
"""Among how many words before a figure its verb may stand: "rose slightly last year to just over"."""


@dataclass(frozen=True, slots=True)
class LeadWords:
    """The words of a language that lead to figures.

    roles       what leads to a level: {"from": "old", "to": "new", …}; `beside` only right behind another figure
    fillers     what may stand between such words and the figure: "about", "the"
    directions  {"rose": "up", "lower": "down", …}, folded
    by          "by", behind which the verb may stand farther off
    again       what tells a figure in other terms: ", or "
    breaks      where another clause begins
    bases       what leads to a base: "from"
    earlier     what names an earlier time: "a year earlier", "the year before"
    respective  what pairs lists off: "respectively"; `listing` joins their figures: "and"
    """

    roles: Phrases
    beside: Phrases
    fillers: Phrases
    directions: Mapping[str, str]
    by: frozenset[str]
    again: frozenset[str]
    breaks: re.Pattern[str]
    bases: re.Pattern[str]
    earlier: re.Pattern[str]
    respective: re.Pattern[str]
    listing: frozenset[str]

    def role(self, lead: str) -> tuple[str | None, int]:
        """The role that the last words of a lead give, and where these words begin: ("old", 12) for "from"."""
        end = len(lead.rstrip())
        beside = self.beside.before(lead, end)
        if beside and self._is_bare(lead[: beside[1]]):
            return beside
        end = self.before_fillers(lead, end)
        return self.roles.before(lead, end) or (None, end)

    def before_fillers(self, lead: str, end: int) -> int:
        """Where the words end that stand before "the", "about", "just over", "Monday's"."""
        while end > 0:
            filler = self.fillers.before(lead, end)
            owner = _OWNER.search(lead, 0, end)
            if filler is None and owner is None:
                break
            start = filler[1] if filler else owner.start() if owner else end
            end = len(lead[:start].rstrip())
        return end

    def direction(self, lead: str, end: int) -> str | None:
        """The direction of the word that ends there, "by" and fillers left out: "up" of "rose by about"."""
        end = self.before_fillers(lead, end)
        start = word_start(lead, end)
        if fold(lead[start:end]) in self.by:
            end = self.before_fillers(lead, len(lead[:start].rstrip()))
            start = word_start(lead, end)
        return self.directions.get(fold(lead[start:end]))

    def moves_by(self, lead: str) -> bool:
        """Whether "by" behind a word of direction leads to the figure: "will come down by"."""
        end = self.before_fillers(lead, len(lead.rstrip()))
        is_by = fold(lead[word_start(lead, end) : end]) in self.by
        return is_by and self.direction(lead, end) is not None

    def last_direction(self, lead: str) -> str | None:
        """The direction of the last verb or noun in a lead: "up" of "rose slightly last year to"."""
        end = len(lead)
        for _ in range(_FARTHEST_DIRECTION):
            while end > 0 and lead[end - 1] in _GAPS:
                end -= 1
            start = word_start(lead, end)
            if start == end:
                return None
            if direction := self.directions.get(fold(lead[start:end])):
                return direction
            end = start
        return None

    def direction_behind(self, text: str, end: int) -> str | None:
        """The direction of the word right behind a figure that ends there: "up" of "(£41m) more than"."""
        word = _WORD_BEHIND.match(text, end)
        return self.directions.get(fold(word[1])) if word else None

    def tells_again(self, lead: str) -> bool:
        """Whether what follows tells the figure before once more: ", or about ", " (", " points, or "."""
        end = self.before_fillers(lead, len(lead.rstrip()))
        mark = max(lead.rfind(sign, 0, end) for sign in ",(–—")
        noun, rest = (
            lead[: max(mark, 0)],
            fold(lead[mark + 1 : end].strip(_MARKS)) if mark >= 0 else fold(lead[:end].strip()),
        )
        if len(noun.split()) > 1:
            return False
        return rest in self.again or (not rest and "(" in lead)

    def _is_bare(self, words: str) -> bool:
        """Whether at most a word of direction stands there: "(4.9%) lower (at 664p)"."""
        rest = words.strip(_MARKS)
        return not rest or fold(rest) in self.directions


@cache
def lead_words(language: str) -> LeadWords:
    """The words of a language that lead to figures."""
    data = language_data(language)["change"]
    return LeadWords(
        roles=Phrases.of(data["steps"]),
        beside=Phrases.of(data["steps_beside"]),
        fillers=Phrases.of(dict.fromkeys(data["fillers"], True)),
        directions={
            fold(word): direction
            for direction in ("up", "down")
            for side in ("before", "after")
            for word in data[f"{direction}_{side}"]
        },
        by=frozenset(map(fold, data["by"])),
        again=frozenset(map(fold, data["again"])),
        breaks=re.compile(rf"[;:]|[.!?]\s|(?i:(?<!\w){one_of(data['breaks'])}(?!\w))"),
        bases=re.compile(rf"(?i:(?<!\w){one_of(_from(data['steps']))}(?!\w))"),
        earlier=re.compile(rf"(?i:(?<!\w){one_of(data['base'])}(?!\w))"),
        respective=re.compile(rf"(?i:(?<!\w){one_of(data['respective'])}(?!\w))"),
        listing=frozenset(("", *map(fold, language_data(language)["range"]["both"]))),
    )


def _from(steps: Mapping[str, str]) -> Iterable[str]:
    """The single words that lead to an old level."""
    return (phrase for phrase, role in steps.items() if role == OLD and " " not in phrase)


def clause_breaks(words: str, language: str) -> bool:
    """Whether another clause begins among these words: "; profit rose", " and sales fell", " while"."""
    return lead_words(language).breaks.search(words) is not None
