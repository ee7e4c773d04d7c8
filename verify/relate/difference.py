"""Two levels of one thing, with their difference where it is stated, and the direction in which it moved.

"Losses narrowed to $4m from $5m" has the levels alone, "rose $3m to $15m" one level and the difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.extract.leads import NEW, OLD, lead_words
from verify.relate.levels import are_alike, levels_beside
from verify.relate.sentences import Sentences
from verify.relate.steps import Step, outside_brackets
from verify.relations import Certainty, Relation


def relate(sentences: Sentences) -> Iterator[Relation]:
    """The differences of an article, and the pairs of levels that a word of direction ties."""
    article = sentences.article
    for steps in sentences.steps:
        for index in range(len(steps)):
            relation = _moved(steps, index, article.language) or _pair(steps, index, article.language)
            if relation:
                yield relation


def _moved(steps: Sequence[Step], index: int, language: str) -> Relation | None:
    """A sum by which something moved, between two levels: "rose $3m to $15m from $12m"."""
    step, words = steps[index], lead_words(language)
    told_behind = step.follows if step.lead.strip(" ,") in words.again | {""} else None  # "£41m more than"
    direction = step.moves or told_behind
    if direction is None or step.role is not None or step.is_percent:
        return None
    behind = steps[index + 1] if index + 1 < len(steps) else None
    if behind and behind.is_percent and words.tells_again(behind.lead):
        return None  # a change, which has this difference
    levels = levels_beside(steps, index, index, language, direction)
    if len(levels.steps) < 2 or not all(are_alike(step, level) for _, level in levels.steps):
        return None
    roles = (("difference", step.claim), *levels.roles)
    return Relation("difference", roles, levels.evidence, Certainty.CERTAIN, direction)


def _pair(steps: Sequence[Step], index: int, language: str) -> Relation | None:
    """A figure and the next level, with a direction: "rose to $4m from $3m", "$4m, up from $3m"."""
    one = steps[index]
    other = next(outside_brackets(steps, index + 1), None)
    if one.bracketed or other is None or other.breaks:
        return None
    if other.role is None or not are_alike(one, other) or not _are_levels(one, other):
        return None
    if {one.role, other.role} == {OLD, NEW}:
        direction = lead_words(language).last_direction(one.lead) or other.moves
        roles = ((one.role or NEW, one.claim), (other.role, other.claim))
    elif one.role is None and other.role == OLD and other.moves:
        direction, roles = other.moves, ((NEW, one.claim), (OLD, other.claim))
    else:
        return None
    if direction is None:
        return None
    return Relation(
        "difference", roles, f"{one.lead.strip()} … {other.lead.strip()}", Certainty.CERTAIN, direction
    )


def _are_levels(one: Step, other: Step) -> bool:
    """Whether neither figure is a change itself; in "grew 9.4%, down from 12.1%" both are levels."""
    return "change" not in (one.claim.kind, other.claim.kind) or (one.is_percent and other.moves is not None)
