"""Two figures of which words between or before them say which is the larger.

"Profit of $5m topped the $4m forecast", "Acme, with sales of $5bn, overtook Beta, which has $4bn", "her third film
took more than her second: $5m against $4m".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from verify.extract.leads import clause_breaks
from verify.lexicon import fold, language_data, one_of
from verify.relate.listing import fillers
from verify.relate.patterns import Pattern, whole_words
from verify.relate.steps import Step
from verify.relations import Certainty

_WORD = r"[^\W\d_]+(?:['’][^\W\d_]*)?"
_NO_MARK = r"[^.;:()\d]"


@dataclass(frozen=True, slots=True)
class Told:
    """Whether the first of two figures is said to be the larger, in what words, and how sure that is."""

    is_more: bool
    words: str
    certainty: Certainty


def told_of(one: Step, other: Step, is_closed: bool, language: str) -> Told | None:
    """What is said of two neighbours. `is_closed`: no word follows the second, such as "a year earlier"."""
    shapes = _shapes(language)
    return _beaten(one, other, shapes, language) or (
        (_rival(one, other, shapes) or _than_named(one, other, shapes)) if is_closed else None
    )


def _beaten(one: Step, other: Step, shapes: _Shapes, language: str) -> Told | None:
    """ "profit of $5m topped the $4m forecast", "at 7,000 tonnes the harvest fell short of the 8,000 promised"."""
    found = shapes.beaten.fullmatch(other.lead)
    if found is None or clause_breaks(found["words"] or "", language):
        return None
    if shapes.less_is_better.search(one.lead + other.lead):
        return None
    certainty = Certainty.LIKELY if found["words"] else Certainty.CERTAIN
    return Told(found["ahead"] is not None, found["ahead"] or found["behind"], certainty)


def _rival(one: Step, other: Step, shapes: _Shapes) -> Told | None:
    """ "Acme, with sales of $5bn, overtook Beta, which has $4bn", unless two measures are named."""
    found = shapes.rival.fullmatch(other.lead)
    own = shapes.owned.search(one.lead)
    if found is None or own is None:
        return None
    named = {words.casefold() for words in (own["measure"], found["measure"]) if words}
    if len(named) > 1:
        return None
    return Told(found["ahead"] is not None, found["ahead"] or found["behind"], Certainty.LIKELY)


def _than_named(one: Step, other: Step, shapes: _Shapes) -> Told | None:
    """ "her third film took more than her second: $5m against $4m"."""
    found = shapes.than_named.search(one.lead)
    if found is None or shapes.against.fullmatch(other.lead) is None:
        return None
    return Told(fold(found["word"]) in shapes.more, found.group(), Certainty.LIKELY)


class _Shapes:
    """The patterns of a language.

    beaten         between two figures: " topped the ", " the harvest fell short of the "
    rival          between those of two that are named: ", overtook Beta, which had sales of "
    owned          before the first of these: ", with sales of ", ", whose assets come to "
    than_named     before two figures that `against` parts: "more than her second: "
    """

    def __init__(self, language: str) -> None:
        data = language_data(language)
        order, of, filler = data["order"], one_of(data["calendar"]["of"]), fillers(language)
        definite = rf"{one_of(order['definite'])}\s+"
        above = one_of([*order["beaten"], *order["ahead"]])
        below = one_of([*order["unbeaten"], *order["behind"]])
        named = rf"{_WORD}(?:\s+{_WORD}){{0,2}}\s+{of}\s+"
        self.beaten = Pattern(
            rf"(?:,|(?P<words>(?:\s+{_WORD}){{1,4}}?))?\s+(?:(?P<ahead>{above})|(?P<behind>{below}))\s+"
            rf"(?:{definite}(?:{named})?|{named}(?:{definite})?){filler}"
        )
        self.less_is_better = whole_words(order["less_is_better"])
        ahead = one_of([*order["ahead"], *order["ahead_of"]])
        behind = one_of([*order["behind"], *order["behind_of"]])
        measure = rf"(?:(?:{_WORD}\s+){{0,2}}?(?P<measure>{_WORD})\s+{of}\s+|(?:{_WORD}\s+){{0,4}}?)"
        self.rival = Pattern(
            rf",\s+(?:{_WORD}\s+){{0,2}}?(?:(?P<ahead>{ahead})|(?P<behind>{behind}))\s+"
            rf"(?!{one_of(order['in_what'])}\s){_WORD}(?:\s+{_WORD}){{0,3}}?,?\s+{one_of(order['whose'])}\s+"
            rf"{measure}{filler}"
        )
        self.owned = Pattern(rf",\s+{one_of(order['whose'])}\s+{measure}{filler}\Z")
        comparatives = one_of([*order["more"], *order["less"], *order["quantities"]])
        self.than_named = Pattern(
            rf"(?<!\w)(?P<word>{comparatives})\s+{one_of(order['than'])}\s+(?=[^\W\d]){_NO_MARK}{{1,40}}?"
            rf"(?::|\s[-–—]|[–—]|\s\()\s*(?:{one_of(order['named_with'])}\s+)?{filler}\Z"
        )
        self.against = Pattern(rf",?\s+{one_of(order['rivals'])}\s+(?:{_WORD}\s+){{0,2}}{filler}")
        self.more = frozenset(
            map(fold, [*order["more"], *(word for word, of_it in order["quantities"].items() if of_it == "more")])
        )


@cache
def _shapes(language: str) -> _Shapes:
    return _Shapes(language)
