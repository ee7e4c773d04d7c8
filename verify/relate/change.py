"""A change and the levels between which it runs, as far as they are stated.

"Shares were up 0.32% to $76.30" states the change and the new level, "up 31 pence, or 4.9%, at 664p" the
difference too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import lead_words
from verify.interval import Interval, corners
from verify.quantity import BASIS_POINT, PERCENT, PERCENTAGE_POINT, narrow
from verify.relate.levels import levels_beside
from verify.relate.steps import Step, steps_by_sentence
from verify.relations import Relation


def relate(article: Article, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The changes of an article that state a level or two: "up 0.32% to $76.30", "$4m, up from $3m, or 33%"."""
    for steps in steps_by_sentence(article, claims):
        for index, step in enumerate(steps):
            if step.claim.kind == "change" or _renames(steps, index, article.language):
                relation = _change(article, steps, index)
                if relation:
                    yield relation


def _renames(steps: Sequence[Step], index: int, language: str) -> bool:
    """Whether a percentage tells again what a sum before it moved: "up 31 pence, or 4.9%"."""
    step = steps[index]
    return step.is_percent and index > 0 and _is_moved(steps[index - 1]) and lead_words(language).tells_again(step.lead)


def _is_moved(step: Step) -> bool:
    """Whether a figure is by how much something moved: "up 31 pence"."""
    return step.moves is not None and step.role is None and not step.is_percent


def _change(article: Article, steps: Sequence[Step], index: int) -> Relation | None:
    language = article.language
    first = last = index
    difference = None
    if _renames(steps, index, language):
        first, difference = index - 1, steps[index - 1]
    elif index + 1 < len(steps) and _is_difference_behind(steps[index + 1], language):
        last, difference = index + 1, steps[index + 1]
    change = steps[index].claim
    levels = levels_beside(steps, first, last, language)
    if not levels.steps or not all(_may_be_level(change, level) for _, level in levels.roles):
        return None
    roles = (("change", change), *([("difference", difference.claim)] if difference else []), *levels.roles)
    direction = change.direction or (difference.moves if difference else None)
    return Relation("change", roles, levels.evidence, levels.certainty, direction)


def _may_be_level(change: Claim, level: Claim) -> bool:
    """Whether a figure may be a level of a change: of points a percentage, of percent anything else.

    In "grew 9.4%, down from 12.1%" the percentages are levels themselves.
    """
    in_points = change.quantity is not None and change.quantity.unit in (PERCENTAGE_POINT, BASIS_POINT)
    is_percentage = level.quantity is not None and level.quantity.unit == PERCENT
    return in_points == is_percentage


def _is_difference_behind(step: Step, language: str) -> bool:
    """Whether a sum tells the change again: "4.9%, or 31 pence, to 664p"."""
    return not step.is_percent and step.role is None and lead_words(language).tells_again(step.lead)


def missing_level(relation: Relation) -> tuple[str, Interval] | None:
    """The level that follows from a percent change and the other one, and its role.

    "$183 million … 25% lower" gives ("old", 241.7–246.4 million). None where both are stated, or the change is
    no percentage, or it falls by 100 % and more.
    """
    change, old, new = (relation.role(role) for role in ("change", "old", "new"))
    level = old or new
    if change is None or level is None or (old and new):
        return None
    if change.quantity is None or change.quantity.unit != PERCENT or level.quantity is None:
        return None
    share = narrow(change.quantity)
    factor = corners(lambda percent: 1 + (percent if relation.direction == "up" else -percent) / 100, share)
    if factor.low is None or factor.low <= 0:
        return None
    known = narrow(level.quantity)
    return ("new", known * factor) if old else ("old", known / factor)
