"""A change and the levels between which it runs, as far as they are stated.

"Shares were up 0.32% to $76.30" states the change and the new level, "up 31 pence, or 4.9%, at 664p" the
difference too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import lead_words
from verify.interval import Interval, corners
from verify.quantity import BASIS_POINT, PERCENT, PERCENTAGE_POINT, narrow
from verify.relate.levels import are_alike, levels_beside
from verify.relate.sentences import Sentences
from verify.relate.steps import Step
from verify.relations import Certainty, Relation

_LONGEST_TIE = 5
"""How many words may stand between a level and the change told behind it: ", which makes the rise"."""


def relate(sentences: Sentences) -> Iterator[Relation]:
    """The changes of an article that state a level or two: "up 0.32% to $76.30", "$4m, up from $3m, or 33%"."""
    article, told = sentences.article, sentences.steps
    for place, steps in enumerate(told):
        for index, step in enumerate(steps):
            if step.claim.kind == "change" or _renames(steps, index, article.language):
                relation = _change(article, steps, index)
                beside = (told[place - 1] if place else (), *told[place + 1 : place + 2])
                relation = _with_base(relation, beside) if relation else _told_after(steps, index, beside[0])
                if relation:
                    yield relation


def _renames(steps: Sequence[Step], index: int, language: str) -> bool:
    """Whether a percentage tells again what is told before it: "up 31 pence, or 4.9%", "up from $7m, or 6.3%"."""
    step = steps[index]
    is_told_again = step.is_percent and index > 0 and lead_words(language).tells_again(step.lead)
    return is_told_again and steps[index - 1].moves is not None and not steps[index - 1].is_percent


def _change(article: Article, steps: Sequence[Step], index: int) -> Relation | None:
    language = article.language
    first = last = index
    difference = None
    again = steps[index - 1] if _renames(steps, index, language) else None
    if again and again.role is None:
        first, difference = index - 1, again
    elif index + 1 < len(steps) and _is_difference_behind(steps[index + 1], language):
        last, difference = index + 1, steps[index + 1]
    change = steps[index].claim
    direction = change.direction or (again.moves if again else None)
    levels = levels_beside(steps, first, last, language, direction)
    if not levels.steps or not all(_may_be_level(change, level) for _, level in levels.roles):
        return None
    roles = (("change", change), *([("difference", difference.claim)] if difference else []), *levels.roles)
    return Relation("change", roles, levels.evidence, levels.certainty, direction)


def _with_base(relation: Relation, beside: Sequence[Sequence[Step]]) -> Relation:
    """A change with the old level of the next sentence: "rose 6% to $9.1bn. The year before it was $8.6bn"."""
    new, following = relation.role("new"), beside[1] if len(beside) > 1 else ()
    if new is None or relation.role("old") or relation.role("difference") or len(following) != 1:
        return relation
    base = following[0]
    if not base.earlier or not are_alike(base, Step(new, "")) or not _are_neighbours(new, base.claim):
        return relation
    evidence = f"{relation.evidence} … {base.lead.strip()}"
    return replace(
        relation, roles=(*relation.roles, ("old", base.claim)), evidence=evidence, certainty=Certainty.LIKELY
    )


def _told_after(steps: Sequence[Step], index: int, before: Sequence[Step]) -> Relation | None:
    """A change told behind its old level, with the new one in the sentence before."""
    if index == 0 or len(before) != 1 or len(steps[index].lead.split()) > _LONGEST_TIE:
        return None
    change, old, new = steps[index].claim, steps[index - 1], before[0]
    is_pair = old.earlier and are_alike(old, new) and _are_neighbours(new.claim, old.claim)
    if not is_pair or new.is_percent or not _may_be_level(change, old.claim):
        return None
    roles = (("change", change), ("new", new.claim), ("old", old.claim))
    return Relation("change", roles, old.lead.strip(), Certainty.LIKELY, change.direction)


def _are_neighbours(one: Claim, other: Claim) -> bool:
    """Whether two claims stand in sentences one right behind the other."""
    return 0 <= other.sentence.start - one.sentence.end <= 2


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
