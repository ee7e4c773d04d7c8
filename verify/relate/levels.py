"""The levels between which something moved: those behind what moved, "5% to $4m from $3.8m", or before it, "$4m,
up 5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verify.claims import Claim
from verify.extract.leads import NEW, OLD, lead_words
from verify.lexicon import fold, language_data, one_of
from verify.relate.steps import Step, outside_brackets
from verify.relations import Certainty

_MARK = re.compile(r"\s*[,(–—]\s*|\s-\s")
_FIRST_WORD = re.compile(r"[^\W\d_]+|$")


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels by role, in the text's order, the words that lead to them, and how sure that is."""

    steps: tuple[tuple[str, Step], ...] = ()
    certainty: Certainty = Certainty.CERTAIN

    @property
    def roles(self) -> tuple[tuple[str, Claim], ...]:
        """The claims by role."""
        return tuple((role, step.claim) for role, step in self.steps)

    @property
    def evidence(self) -> str:
        """The words before each level: "to … from"."""
        return " … ".join(words for _, step in self.steps if (words := step.lead.strip(" ,()")))


def levels_beside(steps: Sequence[Step], first: int, last: int, language: str, direction: str | None) -> Levels:
    """The levels of what `steps[first:last + 1]` say moved in a direction; those that stand behind it come first.

    "$4.2bn, up 5% from $4bn" has the old level behind, the new one before.
    """
    found = dict(_behind(steps, last, language, direction))
    before, certainty = _before(steps, first, language), Certainty.CERTAIN
    if not before and NEW not in found and (subject := _subject(steps, first, language)):
        before, certainty = [(NEW, subject)], Certainty.LIKELY
    for role, step in before:
        if role not in found and all(are_alike(step, level) for level in found.values()):
            found[role] = step
    ordered = sorted(found.items(), key=lambda level: level[1].claim.span)
    return Levels(tuple(ordered), certainty)


def _subject(steps: Sequence[Step], first: int, language: str) -> Step | None:
    """The level of which a clause says that it moved: "(the $183 million) total was still (25% lower)"."""
    if first == 0 or steps[first - 1].claim.kind == "change" or steps[first - 1].bracketed:
        return None
    return steps[first - 1] if _copula(language).fullmatch(steps[first].lead) else None


@cache
def _copula(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["change"]["copulas"])
    return re.compile(rf"(?:\s[^\W\d_]+){{0,3}}\s{words}(?:\s[^\W\d_]+){{0,2}}\s")


def _behind(steps: Sequence[Step], last: int, language: str, direction: str | None) -> Iterator[tuple[str, Step]]:
    taken: dict[str, Step] = {}
    words = lead_words(language)
    for step in outside_brackets(steps, last + 1):
        if step.breaks or step.role is None or step.role in taken or step.claim.kind == "change":
            return
        if not all(are_alike(step, level) for level in taken.values()):
            return
        if words.last_direction(step.lead) not in (None, direction):  # "up 12% at $24, having fallen from $30"
            return
        taken[step.role] = step
        yield step.role, step
        if step.rebased:  # what is measured from is told, and is no figure
            return


def _before(steps: Sequence[Step], first: int, language: str) -> list[tuple[str, Step]]:
    before = outside_brackets(steps, first - 1, -1)
    nearest = next(before, None)
    if nearest is None or nearest.claim.kind == "change" or not _is_tied(steps[first].lead, language):
        return []
    farther = None if nearest.breaks else next(before, None)
    if farther and not are_alike(farther, nearest):
        farther = None
    if nearest.role == OLD:
        new = [(NEW, farther)] if farther and farther.role in (NEW, None) else []
        return [*new, (OLD, nearest)]
    if nearest.role == NEW and farther and farther.role == OLD:
        return [(OLD, farther), (NEW, nearest)]
    return [(NEW, nearest)]


def are_alike(one: Step, other: Step) -> bool:
    """Whether two figures may be levels of one thing: of one unit, and counts of one noun."""
    if one.claim.quantity is None or other.claim.quantity is None:
        return False
    nouns = {one.claim.noun, other.claim.noun} - {None}
    return one.claim.quantity.unit == other.claim.quantity.unit and len(nouns) < 2


def _is_tied(lead: str, language: str) -> bool:
    """Whether what follows goes on about the figure before: ", up ", " in 2004, or ", " (a rise of "."""
    words = lead_words(language)
    mark = _MARK.search(lead)
    if mark is None or words.breaks.search(lead, 0, mark.start()):
        return False
    word = _FIRST_WORD.match(lead, mark.end())
    if word is None:
        return False
    goes_on = fold(word.group()) in _ties(language) or fold(word.group()) in words.directions
    return not word.group() or (goes_on and not words.breaks.search(lead, word.end()))


@cache
def _ties(language: str) -> frozenset[str]:
    return frozenset(map(fold, language_data(language)["change"]["ties"]))
