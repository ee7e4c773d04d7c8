"""What a rule selects, in plain words: "each amount in the headline, in a currency other than USD"."""

from __future__ import annotations

from collections.abc import Iterator

from verify.rules.model import ArticleFilter, Selector, Words
from verify.wording import either, listed


def selected(selector: Selector) -> str:
    """Which claims or relations a fact means: each amount in the body, with "box office" in its sentence."""
    return f"each {selector.find.replace('-', ' ')}{''.join(_narrowed(selector))}"


def articles_meant(wanted: ArticleFilter) -> str:
    """Which articles a rule is about: those of the story harbour, in the language en; or all."""
    told = []
    if wanted.paths:
        told.append(f"at {listed(wanted.paths)}")
    if wanted.story:
        told.append(f"of the story {wanted.story}")
    if wanted.tags:
        told.append(f"tagged {either(wanted.tags)}")
    if wanted.language:
        told.append(f"in the language {wanted.language}")
    if wanted.published_from:
        told.append(f"published on {wanted.published_from} or later")
    if wanted.published_to:
        told.append(f"published on {wanted.published_to} or earlier")
    return f"those {', '.join(told)}" if told else "all"


def _narrowed(selector: Selector) -> Iterator[str]:
    if selector.of:
        yield f" of {selector.of}"
    if selector.blocks:
        yield f" in the {either(selector.blocks)}"
    if selector.currency:
        yield f", in {either(selector.currency)}"
    if selector.not_currency:
        yield f", in a currency other than {either(selector.not_currency)}"
    yield from _attributes(selector)
    yield from _words_around(selector)
    if selector.nearest:
        yield f', the nearest one to "{selector.nearest}" in its sentence'


def _attributes(selector: Selector) -> Iterator[str]:
    if selector.unit:
        yield f", in {either(unit.replace('_', ' ') for unit in selector.unit)}"
    if selector.base:
        yield f", measured from {selector.base}"
    if selector.period:
        yield f", over {selector.period}"
    if selector.speaker:
        yield f", said by {'anybody who is named' if selector.speaker == 'any' else selector.speaker}"


def _words_around(selector: Selector) -> Iterator[str]:
    if selector.near:
        yield from _words_near(selector.near, "in its sentence")
    if selector.named:
        yield f", with the name {either(selector.named)} in its sentence"
    if selector.table:
        yield from _words_near(selector.table, "in the title or header of its table")
    if selector.rows:
        yield from _words_near(selector.rows, "in the label of its row")
    if selector.columns:
        yield from _words_near(selector.columns, "in the header of its column")


def _words_near(words: Words, place: str) -> Iterator[str]:
    if words.all:
        yield f", with {listed(map(_quoted, words.all))} {place}"
    if words.any:
        yield f", with {either(map(_quoted, words.any))} {place}"
    if words.none:
        yield f", without {either(map(_quoted, words.none))} {place}"


def _quoted(phrase: str) -> str:
    return f'"{phrase}"'
