"""Slips in the words beside figures: the direction of a change, a weekday, a word of a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import lead_words
from verify.lexicon import LETTERS, Lexicon, fold, language_data, lexicon
from verify.trial.slips import DIRECTION, QUOTATION, WEEKDAY, Slip, figure_slips, in_case_of, most_alike

_WORD = re.compile(LETTERS)
_QUOTED_WORD = re.compile(rf"{LETTERS}(?:['’]{LETTERS})*\s+")
_DIRECTION_REACH = 40
"""How many characters before a change its verb may stand."""
_MOST_WORDS = 8
"""How many words of a quotation are left out, one at a time: a long one weighs no more than a figure does."""


def slips_of(article: Article, claim: Claim) -> Iterator[Slip]:
    """All slips in one claim of an article: in its figure, in the words beside it, or in its own words."""
    text, start, end = article.text, claim.span.start, claim.span.end
    words = lexicon(article.language)
    if claim.kind == "weekday":
        yield from _weekday(claim, words)
    elif claim.kind == "quotation":
        yield from _quotation(claim)
    elif claim.quantity and claim.quantity.value is not None:
        yield from figure_slips(text, start, end, words)
        yield from direction_slips(text, claim, article.language)


def direction_slips(text: str, claim: Claim, language: str) -> Iterator[Slip]:
    """The word that tells a change's direction, turned round: "rose 5%" as "fell 5%", "5% up" as "5% down"."""
    if claim.direction is None:
        return
    directions = lead_words(language).directions
    first = max(claim.sentence.start, claim.span.start - _DIRECTION_REACH)
    before = list(_WORD.finditer(text, first, claim.span.start))
    behind = _WORD.search(text, claim.span.end, claim.sentence.end)
    for found in (*reversed(before), *([behind] if behind else ())):
        told = fold(found.group())
        if directions.get(told) == claim.direction:
            new = in_case_of(found.group(), _opposite(told, claim.direction, language))
            yield Slip(DIRECTION, found.start(), found.end(), found.group(), new)
            return


def _opposite(word: str, direction: str, language: str) -> str:
    """The opposite that the language's data name; else the word of the other direction that ends most like it."""
    data = language_data(language)["change"]
    for up, down in data["opposites"]:
        if word in (up, down):
            return str(down if word == up else up)
    other = "down" if direction == "up" else "up"
    sides = [side for side in ("before", "after") if word in map(fold, data[f"{direction}_{side}"])]
    return most_alike(word, (fold(one) for side in sides for one in data[f"{other}_{side}"])) or word


def _weekday(claim: Claim, words: Lexicon) -> Iterator[Slip]:
    """A weekday as the next one: "Monday" as "Tuesday"."""
    name = _WORD.match(claim.text)
    number = words.weekdays.get(fold(name.group())) if name else None
    if name is None or number is None:
        return
    following = (other for other, day in words.weekdays.items() if day == (number + 1) % 7)
    if other := most_alike(fold(name.group()), following):
        start = claim.span.start
        yield Slip(WEEKDAY, start, start + name.end(), name.group(), in_case_of(name.group(), other))


def _quotation(claim: Claim) -> Iterator[Slip]:
    """Words of an attributed quotation left out, evenly spread; the last is kept, which ends it."""
    if claim.speaker is None:
        return
    words = list(_QUOTED_WORD.finditer(claim.text))
    step = max(1, -(-len(words) // _MOST_WORDS))
    for found in words[::step]:
        start, end = claim.span.start + found.start(), claim.span.start + found.end()
        yield Slip(QUOTATION, start, end, found.group(), "")
