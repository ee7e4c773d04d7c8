"""Quotations with their speaker: “We will invest,” said Ann Lee, the minister."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verify.claims import Claim
from verify.extract.measures import Measure
from verify.extract.passage import Passage
from verify.extract.sentences import is_short
from verify.lexicon import language_data, one_of

_FEWEST_WORDS = 3
_FARTHEST = 200
"""How many characters on either side of a quotation may hold its attribution."""

# A full stop inside a name is an initial's, as in "J.P." and "J. Lee"; behind any other word the sentence ends.
_CAPITAL = r"[^\W\d_a-z]"
_PART = rf"(?:{_CAPITAL}\.\s?(?={_CAPITAL}))*{_CAPITAL}[\w’'-]*(?:\.(?=\w))?"
_STATEMENT_END = re.compile(r"[.!?;\n]\s|\n")


@dataclass(frozen=True, slots=True)
class _Quote:
    """The offsets of a quotation with its marks."""

    start: int
    end: int


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The quotations of a passage that are attributed: a verb of speech and a speaker stand beside them."""
    quotes = list(_quotes(passage))
    for index, quote in enumerate(quotes):
        if len(passage.text[quote.start : quote.end].split()) < _FEWEST_WORDS:
            continue
        floor = quotes[index - 1].end if index else passage.block.start
        ceiling = quotes[index + 1].start if index + 1 < len(quotes) else passage.block.end
        speaker = _speaker_behind(passage, quote, ceiling) or _speaker_in_front(passage, quote, floor)
        if speaker:
            yield passage.claim("quotation", quote.start, quote.end, speaker=speaker)


def _quotes(passage: Passage) -> Iterator[_Quote]:
    """The quotations of a passage. One that is left open, to be reopened in the next paragraph, ends with it."""
    pairs = passage.words.data["quotation"]["pairs"]
    opening = _opening_marks(tuple(pairs))
    position, end = passage.block.start, passage.block.end
    while mark := opening.search(passage.text, position, end):
        closing = pairs[mark.group()]
        close = passage.text.find(closing, mark.end(), end)
        stop = close + 1 if close >= 0 else end
        yield _Quote(mark.start(), stop)
        position = stop


@cache
def _opening_marks(marks: tuple[str, ...]) -> re.Pattern[str]:
    # What stands before is looked at behind the mark: so the search leaps from mark to mark.
    return re.compile(rf"[{re.escape(''.join(marks))}](?<!\w.)(?=\S)")


def _speaker_behind(passage: Passage, quote: _Quote, ceiling: int) -> str | None:
    """The speaker of “…,” said Ann Lee and of “…,” Ann Lee, the minister, said in a statement."""
    limit = min(quote.end + _FARTHEST, ceiling)
    rest = passage.text[quote.end : limit]
    stop = next(_statement_ends(rest, passage.language), None)
    return _speaker(rest[: stop.start()] if stop else rest, passage.language)


def _speaker_in_front(passage: Passage, quote: _Quote, floor: int) -> str | None:
    """The speaker of Ann Lee, the minister, said: “…”."""
    before = passage.text[max(floor, quote.start - _FARTHEST) : quote.start].rstrip()
    if not before.endswith((":", ",")) and not _verbs(passage.language).search(before[-12:]):
        return None
    stops = [stop.end() for stop in _statement_ends(before, passage.language)]
    return _speaker(before[stops[-1] if stops else 0 :], passage.language)


def _statement_ends(words: str, language: str) -> Iterator[re.Match[str]]:
    """Where statements end: not behind the initial of "J. Lee" nor behind "Mr." """
    short = language_data(language)["sentence"]
    ends = _STATEMENT_END.finditer(words)
    return (end for end in ends if end.group()[0] != "." or not is_short(words, end.start(), end.end(), short))


@cache
def _name(language: str) -> re.Pattern[str]:
    """A name of one or more words, with the particles of any language inside: "Ursula von der Leyen"."""
    particles = language_data("en")["quotation"]["particles"] + language_data(language)["quotation"]["particles"]
    return re.compile(rf"{_PART}(?:\s+(?:{one_of(particles)}\s+)*{_PART})*")


def _speaker(words: str, language: str) -> str | None:
    """The first name in words that hold a verb of speech."""
    verb = _verbs(language).search(words)
    if verb is None:
        return None
    names = [name for name in _name(language).finditer(words) if not _is_no_name(name.group(), language)]
    if not names:
        return None
    behind_verb = [name for name in names if name.start() == verb.end() + 1]
    return (behind_verb or names)[0].group()


def _is_no_name(words: str, language: str) -> bool:
    return words.split()[0].casefold() in language_data(language)["quotation"]["not_names"]


@cache
def _verbs(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(language_data(language)['quotation']['speech'])}\b", re.IGNORECASE)
