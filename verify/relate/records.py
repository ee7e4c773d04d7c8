"""Records beside the figures that they are said to pass.

"Prices rose 2.6%, the slowest pace of the year, after 3.1% in April and 3.3% in May", "Growth of 1.4% was the
slowest in six years; the slowest until now had been 1.7%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from verify.document import Article
from verify.lexicon import language_data, one_of
from verify.relate.levels import are_alike
from verify.relate.listing import fillers, words_behind
from verify.relate.patterns import Pattern
from verify.relate.steps import Step
from verify.relations import Certainty, Relation

_WORDS = r"(?:[^\W\d_]+\s+)"


def records(article: Article, steps: Sequence[Step]) -> Iterator[Relation]:
    """The records of a sentence, each with every figure that it is told to pass."""
    shapes = _shapes(article.language)
    for at in range(len(steps) - 1):
        one, other = steps[at], steps[at + 1]
        if "down" in (one.claim.direction, one.moves) or not are_alike(one, other):
            continue
        if found := shapes.passes.fullmatch(other.lead):
            yield from _passed(article, steps[at:], found, shapes)
        elif (found := shapes.held.fullmatch(other.lead)) and shapes.end.match(words_behind(article, other)):
            yield _relation(one, other, found)


def _passed(article: Article, steps: Sequence[Step], found: re.Match[str], shapes: _Shapes) -> Iterator[Relation]:
    """The figures behind a record, each of a month or week without a year, as far as their list goes."""
    for number, step in enumerate(steps[1:]):
        is_next = number == 0 or shapes.goes_on.fullmatch(step.lead)
        if not is_next or not are_alike(steps[0], step) or not shapes.of_month.match(words_behind(article, step)):
            return
        yield _relation(steps[0], step, found)


def _relation(one: Step, other: Step, found: re.Match[str]) -> Relation:
    more, less = (one, other) if found["best"] else (other, one)
    roles = (("more", more.claim), ("less", less.claim))
    return Relation("order", roles, found["record"].strip(" ,"), Certainty.LIKELY)


class _Shapes:
    """The patterns of a language.

    passes     between a record and the first figure that it passes: ", the slowest pace of the year, after "
    goes_on    between two such figures: " in April and "
    of_month   behind such a figure: its month, without a year, or the end of its clause
    held       between a record and the one before it: " was the slowest in six years; the slowest until now was "
    """

    def __init__(self, language: str) -> None:
        data = language_data(language)
        order, filler = data["order"], fillers(language)
        definite, of = one_of(order["definite"]), one_of(data["calendar"]["of"])
        record = rf"(?:(?P<best>{one_of(order['best'])})|{one_of(order['least'])})"
        joints = one_of(data["total"]["joints"])
        self.passes = Pattern(
            rf",\s+(?P<record>{definite}\s+{record}\s+{_WORDS}{{0,3}}?{one_of(order['within'])}),?\s+"
            rf"{one_of(order['succeeds'])}\s+{filler}"
        )
        self.goes_on = Pattern(rf"\s+{of}\s+{_WORDS}(?:{joints}\s+)?{filler}|(?:\s+{of}\s+[^\W\d_]+)?,\s+{filler}")
        self.of_month = Pattern(rf"\s*(?:[.,;:!?)]|\Z)|\s+{of}\s+[^\W\d_]+(?=\s*[.,;:!?)]|\s+{joints}\s|\s*\Z)")
        self.held = Pattern(
            rf"\s+{one_of(order['verbs'])}\s+(?P<record>{definite}\s+{record}(?!\w)[^.;:()\d]{{0,60}}?)[;,]\s+"
            rf"(?:{joints}\s+)?{definite}\s[^.;:()]{{0,60}}?(?<!\w){one_of(order['previous'])}(?!\w)[^.;:()]{{0,40}}\s"
        )
        self.end = Pattern(r"\s*(?:[.,;:!?)—–]|\Z)")


@cache
def _shapes(language: str) -> _Shapes:
    return _Shapes(language)
