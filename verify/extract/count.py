"""Counts with their noun: "20 local filmmakers", "12 of the 18 members", "of the 18 firms, ten grew".

A count of a measure has its unit: "1.2m barrels" is 1200000 of barrel.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from verify.claims import Claim
from verify.extract.bare_levels import bare_levels
from verify.extract.counted_again import noun_counted_again
from verify.extract.counted_parts import counted_parts
from verify.extract.hedge_place import hedge_behind
from verify.extract.listed_again import listed_again
from verify.extract.measured import measured
from verify.extract.measures import Measure, Of
from verify.extract.passage import Passage
from verify.extract.sharing import joint
from verify.lexicon import LETTERS, word_start
from verify.quantity import COUNT

_WORD = re.compile(rf"[ \u00a0-]({LETTERS})")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_FARTHEST_WORDS = 4


def read(passage: Passage, free: Sequence[Measure], found: Sequence[Claim]) -> Iterator[Claim]:
    """The numbers of a passage that count things, with what they count in the singular, and bare levels."""
    things = [measure for measure in free if measure.of is Of.THINGS]
    if not things:
        return
    nouns = {
        index: noun
        for index, measure in enumerate(free)
        if measure.of is Of.THINGS and (noun := _noun_after(passage, measure))
    }
    units = dict(measured(passage, free))
    nouns |= {at: units[one].replace("_", " ") for at, one in enumerate(free) if one in units and at not in nouns}
    unit_of = _units(units, {free[index]: noun for index, noun in nouns.items()})
    nouns |= dict(_range_starts(passage, free, nouns))
    if nouns:
        nouns |= {index: nouns[base] for index, base in listed_again(passage, free, frozenset(nouns))}
    named = ((free[index], noun) for index, noun in nouns.items())
    told = dict(chain(named, counted_parts(passage, free, nouns)))
    levels = frozenset(bare_levels(passage, free, found, told))
    counted: list[Claim] = []
    for measure in things:
        if not (measure in told and _is_a_name(passage, measure)):
            noun = told.get(measure) or _again(passage, measure, counted)
            if noun or measure in told or measure in levels:
                unit = unit_of(measure, noun) if noun or measure in told else _unit_told(passage, measure, units)
                quantity = passage.quantity(measure, unit)
                counted.append(passage.claim("count", measure.start, measure.end, quantity, noun=noun))
    yield from counted


def _units(units: Mapping[Measure, str], nouns: Mapping[Measure, str]) -> Callable[[Measure, str | None], str]:
    """The unit of a number by itself and what it counts: one that leaves out its noun leaves out its unit too."""
    of_noun = {nouns[measure]: unit for measure, unit in units.items()}

    def unit_of(measure: Measure, noun: str | None) -> str:
        own = units.get(measure)
        return own or (COUNT if measure in nouns or noun is None else of_noun.get(noun, COUNT))

    return unit_of


def _unit_told(passage: Passage, level: Measure, units: Mapping[Measure, str]) -> str:
    """The unit of a bare level: the only one that its sentence tells, "to 141m tonnes, versus 142m"."""
    sentence = passage.sentence(level.start)
    told = {unit for measure, unit in units.items() if sentence.start <= measure.start < sentence.end}
    return told.pop() if len(told) == 1 else COUNT


def _range_starts(
    passage: Passage, free: Sequence[Measure], nouns: Mapping[int, str]
) -> Iterator[tuple[int, str]]:
    """The first ends of ranges, "from 31,000 to 96,000 jobs", which count what the second does."""
    for index, noun in nouns.items():
        one, other = free[index - 1], free[index]
        if index == 0 or index - 1 in nouns or one.of is not Of.THINGS or not one.whole:
            continue
        link = joint(passage.text, one.end, other.start, passage.words)
        if link and not link["list"] and 1 < one.value < other.value:
            yield index - 1, noun


def _again(passage: Passage, measure: Measure, counted: Sequence[Claim]) -> str | None:
    """The noun that a number leaves out because one before it bears it; a year counts nothing."""
    is_year = _YEAR.fullmatch(passage.text, measure.start, measure.end) is not None
    return None if is_year else noun_counted_again(passage, measure, counted)


def _noun_after(passage: Passage, measure: Measure) -> str | None:
    """The first plural among the words behind, before any word that ends the noun's phrase."""
    data = passage.words.data["count"]
    hedge = hedge_behind(passage.text, measure.end, passage.language)
    position = hedge[1] if hedge else measure.end
    for _ in range(_FARTHEST_WORDS):
        match = _WORD.match(passage.text, position, passage.block.end)
        if match is None or match.group(1) in data["stop"]:
            return None
        if singular := _singular(match.group(1), data["plurals"]):
            return singular
        position = match.end()
    return None


def _singular(word: str, irregular: Mapping[str, str]) -> str | None:
    """The singular of a plural in lower case, None for any other word: "filmmakers" is "filmmaker"."""
    if word in irregular:
        return irregular[word]
    if not word.islower() or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return None
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]


def _is_a_name(passage: Passage, measure: Measure) -> bool:
    """Whether the number is a year, the pronoun "one", or belongs to a name: "Formula 1 teams", "Section 4"."""
    text = passage.text[measure.start : measure.end]
    if _YEAR.fullmatch(text) or measure.value == 1:
        return True
    start = word_start(passage.text, measure.start - 1) if measure.start > 0 else 0
    is_capital = passage.text[start : start + 1].isupper() and passage.text[measure.start - 1].isspace()
    opens = start == passage.sentence(measure.start).start or passage.hedge(measure.start) is not None
    return text[0].isdigit() and is_capital and not opens
