"""Composes articles of business news whose figures are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from .forms import (
    COMMON_MONEY,
    COMMON_SHARES,
    FOLD,
    LISTED_SHARES,
    LOSSES,
    NEGATIVE,
    OWNED,
    POINTS,
    RARE_MONEY,
    RARE_SHARES,
    RATES,
    SIGNED,
    TIMES,
    Form,
    number,
)
from .sentences import HEADLINES, NAMES, TRAPS, WITH_FIGURES, WITHOUT_FIGURES

_LENGTH = 2_000
_SLOT = re.compile(r"\{(\w+)(?::(\w+))?\}")
_FIGURE = re.compile(r"\[([^\]]*)\]")
_RARE = 0.3
"""How often a figure is written in one of the rarer forms."""
_OTHER_SLOTS = {
    "rate": RATES,
    "points": POINTS,
    "owned": OWNED,
    "signed": SIGNED,
    "negative": NEGATIVE,
    "loss": LOSSES,
    "times": TIMES,
    "fold": FOLD,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that an article states: `text[start:end]` is worth `value` of `unit`, written in `form`."""

    start: int
    end: int
    value: Decimal
    unit: str
    form: str
    direction: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence stands, and the template or the trap of which it is made."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Composed:
    """An article, its figures in order, its sentences, and the offsets of its paragraphs."""

    text: str
    figures: tuple[Figure, ...]
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Mix:
    """How many sentences of a hundred hold known figures, and how many hold a trap."""

    with_figures: int
    traps: int


DENSE = Mix(with_figures=60, traps=10)
"""Figures wherever they may stand: 20 claims of every kind a kilobyte."""
NEWS = Mix(with_figures=5, traps=3)
"""As many as in the three real articles beside the project: 4 claims of every kind a kilobyte."""


def compose(articles: int, seed: int = 7, mix: Mix = DENSE) -> list[Composed]:
    """The first so many articles of an endless series: 500 come to about a megabyte."""
    random = Random(seed)
    desks = tuple(COMMON_MONEY)
    return [_Writer(random, desks[index % len(desks)], mix).article() for index in range(articles)]


class _Writer:
    """Writes one article, and keeps account of where everything stands."""

    def __init__(self, random: Random, desk: str, mix: Mix) -> None:
        self._random = random
        self._desk = desk
        self._mix = mix
        self._text = ""
        self._figures: list[Figure] = []
        self._sentences: list[Sentence] = []
        self._paragraphs: list[tuple[int, int]] = []

    def article(self) -> Composed:
        """A headline and paragraphs of one to three sentences, until the article is long enough."""
        self._paragraph([self._random.choice(HEADLINES)])
        while len(self._text) < _LENGTH:
            self._paragraph([self._template() for _ in range(self._random.randint(1, 3))])
        return Composed(self._text, tuple(self._figures), tuple(self._sentences), tuple(self._paragraphs))

    def _template(self) -> str:
        """A sentence with figures, one without, or a trap, as the mix has it."""
        chance = 100 * self._random.random()
        if chance < self._mix.with_figures:
            return self._random.choice(WITH_FIGURES)
        if chance < 100 - self._mix.traps:
            return self._random.choice(WITHOUT_FIGURES)
        return "!".join(self._random.choice(TRAPS))

    def _paragraph(self, templates: Sequence[str]) -> None:
        self._text += "\n\n" if self._text else ""
        start = len(self._text)
        for index, template in enumerate(templates):
            self._text += " " if index else ""
            self._sentence(template)
        self._paragraphs.append((start, len(self._text)))

    def _sentence(self, template: str) -> None:
        start = len(self._text)
        trap, _, fixed = template.partition("!")
        done = 0
        source = fixed or template
        for slot in _SLOT.finditer(source):
            self._text += source[done : slot.start()]
            self._fill(slot.group(1), slot.group(2))
            done = slot.end()
        self._text += source[done:]
        self._sentences.append(Sentence(start, len(self._text), f"trap: {trap}" if fixed else template))

    def _fill(self, slot: str, direction: str | None) -> None:
        if slot.lower() in NAMES:
            self._text += self._random.choice(NAMES[slot.lower()])
            return
        form = self._random.choice(self._forms(slot))
        text, figures = _written(form, self._random)
        offset = len(self._text)
        self._figures += (
            replace(each, start=each.start + offset, end=each.end + offset, direction=direction)
            for each in figures
        )
        self._text += text

    def _forms(self, slot: str) -> Sequence[Form]:
        rare = self._random.random() < _RARE
        match slot:
            case "money":
                return RARE_MONEY if rare else COMMON_MONEY[self._desk]
            case "percent":
                return RARE_SHARES if rare else COMMON_SHARES
            case "share":
                return LISTED_SHARES if rare else COMMON_SHARES
        return _OTHER_SLOTS[slot]


def _written(form: Form, random: Random) -> tuple[str, list[Figure]]:
    """A form with its numbers filled in, and the figures in it."""
    pattern = form.pattern if "[" in form.pattern else f"[{form.pattern}]"
    numbers = _numbers(form, random, pattern.count("#"))
    left = iter(numbers)
    filled = re.sub("#", lambda _: next(left), pattern)
    text, figures = "", []
    done = 0
    for index, found in enumerate(_FIGURE.finditer(filled)):
        text += filled[done : found.start()]
        start = len(text)
        text += found.group(1)
        done = found.end()
        figures.append(Figure(start, len(text), _value(form, numbers, index), _unit(form, index), form.name))
    return text + filled[done:], figures


def _numbers(form: Form, random: Random, count: int) -> list[str]:
    """The numbers of a form, smallest first where they are one range."""
    if form.style.startswith("="):
        return form.style[1:].split()
    written = [number(random, form.style) for _ in range(count)]
    return sorted(written, key=_decimal) if form.name.startswith("range") else written


def _value(form: Form, numbers: Sequence[str], index: int) -> Decimal:
    exponents = form.exponents.split()
    value = _decimal(numbers[index])
    match exponents:
        case [exponent, "-"]:
            return -value.scaleb(int(exponent))
        case [exponent, decimals] if decimals.startswith("."):
            return (value + Decimal(decimals)).scaleb(int(exponent))
    return value.scaleb(int(exponents[min(index, len(exponents) - 1)]))


def _unit(form: Form, index: int) -> str:
    units = form.units.split()
    return units[min(index, len(units) - 1)]


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def joined(articles: Sequence[Composed]) -> str:
    """The articles as one document."""
    return "\n\n".join(article.text for article in articles)
