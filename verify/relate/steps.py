"""The figures of a sentence in order, and what leads to each: "from", "to", "up", "compared with"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from verify.claims import Claim
from verify.document import Article
from verify.lexicon import Phrases, fold, language_data, one_of, word_start

OLD, NEW = "old", "new"

_LEVELS = frozenset({"amount", "count", "percentage", "change"})
_WORD_GAPS = frozenset(" \u00a0-\u2011'’")
_MARKS = " ,–—-\u00a0)"
_FARTHEST_DIRECTION = 5
"""How many words may stand between a verb and its "to" or "from": "rose slightly last year to"."""


@dataclass(frozen=True, slots=True)
class Step:
    """A figure with what leads to it from the figure before.

    lead        the words between the two, or from the sentence's beginning
    role        "new" behind "to" or "at", "old" behind "from" or "compared with", else None
    moves       "up" or "down" where a word of direction stands right before it: "up 31 pence", "up from $3m"
    breaks      whether another clause begins in the lead
    bracketed   whether it stands in brackets that opened behind another figure
    """

    claim: Claim
    lead: str
    role: str | None = None
    moves: str | None = None
    breaks: bool = False
    bracketed: bool = False

    @property
    def is_percent(self) -> bool:
        """Whether the figure is a percentage, in points or a ratio, rather than a sum or a count."""
        return self.claim.kind in ("percentage", "change")


def steps_by_sentence(article: Article, claims: Sequence[Claim]) -> Iterator[tuple[Step, ...]]:
    """The steps of each sentence that states two figures or more."""
    figures = (
        claim for claim in claims if claim.kind in _LEVELS and claim.quantity and claim.quantity.value is not None
    )
    for _, group in groupby(figures, key=lambda claim: claim.sentence):
        sentence = tuple(group)
        if len(sentence) > 1:
            yield tuple(_steps(article, sentence))


def _steps(article: Article, claims: Iterable[Claim]) -> Iterator[Step]:
    position, depth = -1, 0
    for claim in claims:
        start = claim.sentence.start if position < 0 else position
        lead = article.text[start : claim.span.start]
        depth = max(0, depth + lead.count("(") - lead.count(")"))
        is_first = position < 0
        yield _step(article, claim, lead, bracketed=depth > 0 and not is_first)
        position = claim.span.end


def _step(article: Article, claim: Claim, lead: str, bracketed: bool) -> Step:
    words = _words(article.language)
    role, start = _role(lead, words)
    return Step(
        claim=claim,
        lead=lead,
        role=role,
        moves=_direction(lead, len(lead[:start].rstrip()), words),
        breaks=clause_breaks(lead, article.language),
        bracketed=bracketed,
    )


def _role(lead: str, words: _Words) -> tuple[str | None, int]:
    """The role that the last words of a lead give, and where these words begin."""
    end = len(lead.rstrip())
    beside = words.beside.before(lead, end)
    if beside and _is_bare(lead[: beside[1]], words):
        return beside
    end = _before_fillers(lead, end, words)
    named = words.roles.before(lead, end)
    return named or (None, end)


def _is_bare(words_before: str, words: _Words) -> bool:
    """Whether at most a word of direction stands there: "(4.9%) lower (at 664p)"."""
    rest = words_before.strip(_MARKS)
    return not rest or fold(rest) in words.directions


def _before_fillers(lead: str, end: int, words: _Words) -> int:
    """Where the words end that stand before "the", "about", "just over"."""
    while end > 0 and (hedge := words.fillers.before(lead, end)):
        end = len(lead[: hedge[1]].rstrip())
    return end


def _direction(lead: str, end: int, words: _Words) -> str | None:
    """The direction of the word that ends there, "by" and fillers left out: "rose by about"."""
    end = _before_fillers(lead, end, words)
    start = word_start(lead, end)
    if fold(lead[start:end]) in words.by:
        end = _before_fillers(lead, len(lead[:start].rstrip()), words)
        start = word_start(lead, end)
    return words.directions.get(fold(lead[start:end]))


def direction_before(step: Step, language: str) -> str | None:
    """The direction of the last verb or noun in a step's lead: "rose slightly last year to"."""
    words = _words(language)
    end = len(step.lead)
    for _ in range(_FARTHEST_DIRECTION + 2):
        while end > 0 and step.lead[end - 1] in _WORD_GAPS:
            end -= 1
        start = word_start(step.lead, end)
        if start == end:
            return None
        if direction := words.directions.get(fold(step.lead[start:end])):
            return direction
        end = start
    return None


def is_other_name(lead: str, language: str) -> bool:
    """Whether what follows tells the figure before once more: ", or about ", " (", ", or "."""
    words = _words(language)
    end = _before_fillers(lead, len(lead.rstrip()), words)
    rest = fold(lead[:end].strip(_MARKS + "("))
    return rest in words.again or (not rest and "(" in lead)


def clause_breaks(words: str, language: str) -> bool:
    """Whether another clause begins among these words: "; profit rose", " and sales fell", " while"."""
    return _words(language).breaks.search(words) is not None


def directions(language: str) -> Mapping[str, str]:
    """The words of direction, folded: {"up": "up", "rose": "up", "fell": "down", …}."""
    return _words(language).directions


@dataclass(frozen=True, slots=True)
class _Words:
    roles: Phrases
    beside: Phrases
    fillers: Phrases
    directions: dict[str, str]
    by: frozenset[str]
    again: frozenset[str]
    breaks: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    data = language_data(language)["change"]
    return _Words(
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
    )
