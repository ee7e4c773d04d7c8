"""Parts that words divide a whole into, without a list behind a mark.

"In all 18 firms answered. Ten of them will hire, the other eight will not", "Of the £38m, £21m went on players and
£17m on wages", "between them they raised $9m, Ann $5m and Bob $4m", "gold made up 34% of the fund, bonds 31% and
shares 35%".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import combinations

from verify.document import Article
from verify.extract.numerals import numerals
from verify.lexicon import language_data, lexicon, one_of
from verify.quantity import PERCENT
from verify.relate.listing import fillers, is_listed, may_be_summed, numbered, words_behind
from verify.relate.patterns import Pattern
from verify.relate.phrasing import is_counted, unit_of
from verify.relate.steps import Step
from verify.relations import Certainty, Relation

_NAME = r"(?:[^\W\d_]+\s+){1,3}?"
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_FEWEST_SHARES = 3
_MOST_SHARES_IN_ALL = 110
_MOST_PARTS = 8


def divided(article: Article, before: Sequence[Step], steps: Sequence[Step]) -> Relation | None:
    """The whole that a sentence divides. `before` are the figures of the sentence before it, in its paragraph."""
    if not 2 <= len(steps) <= _MOST_PARTS:
        return None
    return (
        _rest_told(article, before, steps)
        or _of_whole(article, steps)
        or _between_them(article, steps)
        or _apposed(article, steps)
        or _made_up(article, steps)
    )


def _rest_told(article: Article, before: Sequence[Step], steps: Sequence[Step]) -> Relation | None:
    """Parts of which the last is all that is left: "ten of them will hire, the other eight will not"."""
    shapes = _shapes(article.language)
    rest = shapes.rest.search(steps[-1].lead)
    if rest is None or len({unit_of(step.claim) for step in steps}) > 1 or _holds_another(article, steps):
        return None
    if unit_of(steps[-1].claim) == PERCENT:
        return _likely(steps, rest.group()) if shapes.of.match(steps[0].lead) else None
    if not is_counted(steps[-1].claim) or len({step.claim.noun for step in steps}) > 1:
        return None
    if shapes.of.match(steps[0].lead):
        return _whole_and_rest(steps[0], steps[1:], rest.group())
    if len(before) == 1 and before[0].claim.noun == steps[0].claim.noun and is_counted(before[0].claim):
        return _whole_and_rest(before[0], steps, rest.group())
    return None


def _holds_another(article: Article, steps: Sequence[Step]) -> bool:
    """Whether a number that is no figure of its own stands among the figures: it may be a part too."""
    start, end = steps[0].claim.sentence.start, steps[-1].claim.span.end
    figures = [step.claim.span for step in steps]
    found = numerals(article.text, start, end, lexicon(article.language))
    return any(
        not any(span.start <= numeral.start < span.end for span in figures)
        and not _YEAR.fullmatch(article.text, numeral.start, numeral.end)
        for numeral in found
    )


def _whole_and_rest(whole: Step, parts: Sequence[Step], words: str) -> Relation | None:
    """A count and its groups, unless some of them and the rest are all: "ten will hire, two of them abroad"."""
    if len(parts) < 2:
        return None
    others = parts[:-1]
    for number in range(1, len(others)):
        for some in combinations(others, number):
            if sum(part.value for part in (*some, parts[-1])) == whole.value:
                return None
    return _likely(parts, words, whole, "total")


def _of_whole(article: Article, steps: Sequence[Step]) -> Relation | None:
    """Sums of one sum, a part of a part left out: "of the £38m, £21m went on players, £9m of that on one"."""
    shapes = _shapes(article.language)
    if not shapes.of_sum.fullmatch(steps[0].lead) or not shapes.comma.fullmatch(steps[1].lead):
        return None
    parts = [step for step in steps[1:] if not shapes.of_that.match(words_behind(article, step))]
    if len(parts) < 2 or is_counted(steps[0].claim) or not may_be_summed(article, (steps[0], *parts)):
        return None
    if not all(shapes.place.match(words_behind(article, part)) for part in parts[1:]):
        return None
    return _likely(parts, steps[0].lead, steps[0], "whole")


def _between_them(article: Article, steps: Sequence[Step]) -> Relation | None:
    """What several did together, then each: "between them they raised $9m, Ann $5m and Bob $4m"."""
    shapes = _shapes(article.language)
    total, parts = steps[0], steps[1:]
    opens = shapes.together.match(total.lead)
    if opens is None or len(parts) < 2 or not shapes.named.fullmatch(parts[0].lead):
        return None
    if not may_be_summed(article, steps) or not all(
        is_listed(part, article.language, named=True) for part in parts
    ):
        return None
    return _likely(parts, opens.group(), total, "total")


def _apposed(article: Article, steps: Sequence[Step]) -> Relation | None:
    """Parts behind those to whom they go: "a bill of $9m is for lawyers, $5m, and bankers, $4m"."""
    shapes = _shapes(article.language)
    total, parts = steps[0], steps[1:]
    found = shapes.goes_to.fullmatch(parts[0].lead)
    if found is None or len(parts) < 2 or not may_be_summed(article, steps):
        return None
    if not all(shapes.apposed.fullmatch(part.lead) for part in parts[1:]):
        return None
    return (
        _likely(parts, found["words"], total, "total")
        if sum(part.value for part in parts) * 2 >= total.value
        else None
    )


def _made_up(article: Article, steps: Sequence[Step]) -> Relation | None:
    """Shares of one thing: "gold made up 34% of the fund, bonds 31% and shares 35%".

    Shares far above 100% in all are of groups that overlap.
    """
    shapes = _shapes(article.language)
    made = shapes.made_up.search(steps[0].lead)
    if made is None or len(steps) < _FEWEST_SHARES or {unit_of(step.claim) for step in steps} != {PERCENT}:
        return None
    if not shapes.of.match(words_behind(article, steps[0]).lstrip()):
        return None
    if not all(is_listed(step, article.language, named=True) for step in steps[1:]):
        return None
    return _likely(steps, made.group()) if sum(step.value for step in steps) <= _MOST_SHARES_IN_ALL else None


def _likely(parts: Sequence[Step], words: str, whole: Step | None = None, role: str = "whole") -> Relation:
    roles = (*([(role, whole.claim)] if whole else []), *numbered(part.claim for part in parts))
    return Relation("total", roles, words.strip(" ,"), Certainty.LIKELY)


class _Shapes:
    """The patterns of a language.

    rest               before the last part: "and the other "
    of, of_sum, comma  "Of the firms, ", "Of the " before a whole, ", " behind it
    of_that, place     behind a part of a part, " of that", and behind a part: " on"
    together, named    "Between them the brothers", and before the part of the first: ", Ann "
    goes_to, apposed   " is for lawyers, " and ", and bankers, "
    made_up            "gold made up "
    """

    def __init__(self, language: str) -> None:
        data = language_data(language)
        total, filler = data["total"], fillers(language)
        of, joints = one_of(data["calendar"]["of"]), one_of(total["joints"])
        definite = one_of(data["order"]["definite"])
        places = [word for word in total["listed_behind"] if word not in data["change"]["copulas"]]
        self.rest = Pattern(rf"(?<!\w){definite}\s+{one_of(total['others'])}\s+\Z")
        self.of = Pattern(rf"{of}\s")
        self.of_sum = Pattern(rf"{of}\s+{definite}\s+")
        self.comma = Pattern(rf",\s+{filler}")
        self.of_that = Pattern(rf"\s+{one_of(total['of_that'])}(?!\w)")
        self.place = Pattern(rf"\s+{one_of(places)}(?!\w)|\s+[^\W\d_]+\s+{one_of(places)}(?!\w)")
        self.together = Pattern(rf"{one_of(total['between_them'])}(?!\w)")
        self.named = Pattern(rf",\s+{_NAME}{filler}")
        names = r"[^\W\d_]+(?:\s+[^\W\d_]+){0,2},\s+"
        self.goes_to = Pattern(
            rf"(?:\s+[^\W\d_]+){{0,6}}?\s+(?P<words>{one_of(total['goes_to'])})\s+{names}{filler}"
        )
        self.apposed = Pattern(rf",\s+(?:{joints}\s+)?{names}{filler}")
        self.made_up = Pattern(rf"(?<!\w){one_of(total['made_up'])}\s+{filler}\Z")


@cache
def _shapes(language: str) -> _Shapes:
    return _Shapes(language)
