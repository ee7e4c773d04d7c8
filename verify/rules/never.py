"""Facts that no article can ever match, as far as that can be told without one.

A rule that never matches is silent for ever, and its author takes the silence for health. What rests on the
article, its language or its layout is left to the run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verify.checks import check_module
from verify.claims import KINDS as CLAIM_KINDS
from verify.errors import Problem
from verify.extract.tellable import CURRENCY, KINDS_WITH, MEASURE, UNITS_OF
from verify.rules.model import OWN
from verify.rules.shapes import ArticlesShape, CurrencyShape, SelectorShape
from verify.rules.words import bases, words_of
from verify.units import is_currency, is_measure
from verify.yaml_source import YamlMapping, YamlNode

_NEVER = "this can never match"


def never_matching_fact(shape: SelectorShape, node: YamlNode) -> Iterator[Problem]:
    """Why no claim or relation can be what a fact asks for."""
    for key, why in (*_units(shape), *_attributes(shape), *_words(shape)):
        yield Problem(f"{why}: {_NEVER}", _at(node, key).place)


def never_matching_check(kind: str, fact: str, shape: SelectorShape, node: YamlNode) -> Iterator[Problem]:
    """Why the check can make nothing of what its fact finds."""
    finds = getattr(check_module(kind), "FINDS", ())
    if finds and shape.find not in finds:
        message = f"the check '{kind}' can make nothing of '{fact}', which finds '{shape.find}': {_NEVER}"
        yield Problem(message, _at(node, "find").place, f"write find: {' or '.join(finds)}")


def never_matching_articles(shape: ArticlesShape, node: YamlNode) -> Iterator[Problem]:
    """Why no article can be among those that a rule is about."""
    if shape.from_ and shape.to and shape.from_ > shape.to:
        yield Problem(f"these days end before they begin: {_NEVER}", _at(node, "to").place)
    wanted = [glob for glob in shape.paths if not glob.startswith("!")]
    unwanted = {glob.removeprefix("!") for glob in shape.paths if glob.startswith("!")}
    if unwanted & {"**", "**/*"} or (wanted and unwanted.issuperset(wanted)):
        yield Problem(f"these paths exclude all that they name: {_NEVER}", _at(node, "paths").place)


def _at(node: YamlNode, key: str) -> YamlNode:
    below = node.get(key) if isinstance(node, YamlMapping) else None
    return below or node


def _units(shape: SelectorShape) -> Iterator[tuple[str, str]]:
    currency = shape.currency
    if currency and currency.any and set(currency.any) <= set(currency.not_):
        yield "currency", f"{_either(currency.any)} is asked for and excluded"
    if shape.find not in (*CLAIM_KINDS, "figure"):
        return  # a relation joins figures of several units
    units = UNITS_OF.get(shape.find)
    if units is not None and currency and CURRENCY not in units:
        yield "currency", f"{_article(shape.find)} has no currency"
    told = " or ".join(map(_plain, shape.unit))
    if units is not None and shape.unit and not any(units & {unit, *_class_of(unit)} for unit in shape.unit):
        yield "unit", f"{_article(shape.find)} is never in {told}"
    elif shape.unit and currency and not any(_in_currency(unit, currency) for unit in shape.unit):
        yield "currency", f"a figure in {told} has no such currency"


def _class_of(unit: str) -> tuple[str, ...]:
    if is_currency(unit):
        return (CURRENCY,)
    return (MEASURE,) if is_measure(unit) else ()


def _in_currency(unit: str, currency: CurrencyShape) -> bool:
    """Whether a figure of this unit may be in a currency asked for; which one `own` is only the article tells."""
    if not is_currency(unit):
        return False
    return (not currency.any or OWN in currency.any or unit in currency.any) and unit not in currency.not_


def _attributes(shape: SelectorShape) -> Iterator[tuple[str, str]]:
    if shape.find not in (*CLAIM_KINDS, "figure"):
        return
    for attribute, kinds in KINDS_WITH.items():
        if getattr(shape, attribute) is not None and shape.find not in kinds:
            yield attribute, f"{_article(shape.find)} has no {attribute}"


def _words(shape: SelectorShape) -> Iterator[tuple[str, str]]:
    near = shape.near
    if near is None:
        return
    asked = (*near.all, *([shape.nearest] if shape.nearest else []))
    for phrase in near.not_:
        if any(_brings(one, phrase) for one in asked):
            yield "near", f"the words '{phrase}' are asked for and excluded"
    if near.any and all(any(_brings(one, phrase) for phrase in near.not_) for one in near.any):
        yield "near", f"each of the words {_either(near.any)} is excluded"


def _brings(phrase: str, other: str) -> bool:
    """Whether a sentence with a phrase has the other one too: "box office total" brings "office" and "totals"."""
    words, wanted = ([word.folded for word in words_of(one)] for one in (phrase, other))
    stretches = (words[start : start + len(wanted)] for start in range(len(words) - len(wanted) + 1))
    return any(all(map(_is_always, stretch, wanted)) for stretch in stretches)


def _is_always(word: str, other: str) -> bool:
    """Whether all that matches a word matches the other: "profits" and "profit", but not "leaves" and "leaf"."""
    stems = bases(word) - {word} or {word}
    return stems <= bases(other) or word == other


def _article(find: str) -> str:
    name = find.replace("-", " ")
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _plain(unit: str) -> str:
    return unit.replace("_", " ")


def _either(words: Iterable[str]) -> str:
    return " or ".join(f"'{word}'" for word in words)
