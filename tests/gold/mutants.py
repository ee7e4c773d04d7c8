"""Slips of the pen in figures: digits swapped, dropped, doubled, a wrong scale, currency or direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_DIGITS = re.compile(r"\d")
_SCALES = {"million": "billion", "billion": "million", "m": "bn", "bn": "m", "mn": "bn"}
_SCALE = re.compile(rf"(?<=[\d ])({'|'.join(sorted(_SCALES, key=len, reverse=True))})\b")
_SIGNS = {"£": "$", "$": "£", "€": "$", "euros": "pounds", "pounds": "euros", "dollars": "pounds"}
_SIGN = re.compile(rf"(?<![A-Za-z])({'|'.join(map(re.escape, _SIGNS))})(?![A-Za-z])")
_WAYS = {
    "rose": "fell", "fell": "rose", "up": "down", "down": "up", "increase": "decrease", "decline": "increase",
    "rise": "fall", "fall": "rise", "jumped": "slumped", "climbed": "dropped", "dropped": "climbed",
    "grew": "shrank", "gained": "lost", "lost": "gained", "slipped": "climbed", "slid": "jumped",
}  # fmt: skip
_WAY = re.compile(rf"\b({'|'.join(_WAYS)})\b")


@dataclass(frozen=True)
class Mutant:
    """A text with one slip: what kind it is, and the stretch of the new text that it changed."""

    slip: str
    text: str
    start: int
    end: int


def mutants(text: str, start: int, end: int) -> Iterator[Mutant]:
    """The texts with one slip in the figure between two offsets: "$14.7m" as "$17.4m", "$14.77m", "$14.7bn"."""
    figure = text[start:end]
    for slip, changed in _changed(figure):
        if changed != figure:
            yield Mutant(slip, text[:start] + changed + text[end:], start, start + len(changed))


def turned(text: str, start: int, end: int) -> Iterator[Mutant]:
    """The text with the direction before a change turned round: "rose 5%" as "fell 5%"."""
    found = list(_WAY.finditer(text, max(0, start - 40), start))
    if found:
        word = found[-1]
        changed = _WAYS[word[0]]
        shift = len(changed) - len(word[0])
        yield Mutant("turned", text[: word.start()] + changed + text[word.end() :], start + shift, end + shift)


def _changed(figure: str) -> Iterator[tuple[str, str]]:
    places = [match.start() for match in _DIGITS.finditer(figure)]
    for one, other in pairwise(places):
        swapped = figure[:one] + figure[other] + figure[one + 1 : other] + figure[one] + figure[other + 1 :]
        if figure[other] != "0" or one != places[0]:
            yield "swapped", swapped
    for place in places:
        rest = figure[:place] + figure[place + 1 :]
        if "," not in figure and re.match(r"\D*[1-9]", rest) and not re.search(r"\.(?!\d)", rest):
            yield "dropped", rest
            yield "doubled", figure[:place] + figure[place] + figure[place:]
    for scale in _SCALE.finditer(figure):
        yield "scale", figure[: scale.start()] + _SCALES[scale[0]] + figure[scale.end() :]
    for sign in _SIGN.finditer(figure):
        yield "currency", figure[: sign.start()] + _SIGNS[sign[0]] + figure[sign.end() :]
