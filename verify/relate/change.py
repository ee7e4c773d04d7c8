"""A change and the levels between which it runs, as far as they are stated.

"Shares were up 0.32% to $76.30" states the change and the new level. The old one follows, and is shown; nothing
is judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from verify.claims import Claim
from verify.document import Article
from verify.interval import Interval, corners
from verify.lexicon import language_data
from verify.quantity import PERCENT, narrow
from verify.relations import Certainty, Relation


def relate(article: Article, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The changes of an article that state a level: "up 0.32% to $76.30", "the $183 million was 25% lower"."""
    levels = {c.span.start: c for c in claims if c.direction is None and c.quantity and c.quantity.value}
    copula = _copula(article.language)
    before: Claim | None = None
    for claim in claims:
        if claim.direction is None or claim.quantity is None:
            before = levels.get(claim.span.start, before)
            continue
        behind = tuple(_levels_behind(article, claim, levels))
        if behind:
            evidence = article.text[claim.span.end : behind[-1][1].span.start].strip()
            yield Relation("change", (("change", claim), *behind), evidence, Certainty.CERTAIN)
        elif before and (words := copula.fullmatch(article.text, before.span.end, claim.span.start)):
            yield Relation("change", (("change", claim), ("new", before)), words.group().strip(), Certainty.LIKELY)


def _levels_behind(article: Article, change: Claim, levels: Mapping[int, Claim]) -> Iterator[tuple[str, Claim]]:
    """The levels behind a change: "from 48,210 to 37,360" gives the old and the new one."""
    roles = language_data(article.language)["change"]["steps"]
    position = change.span.end
    while (step := _step(article.language).match(article.text, position)) and (level := levels.get(step.end())):
        yield roles[step.group(1)], level
        position = level.span.end


@cache
def _step(language: str) -> re.Pattern[str]:
    return re.compile(rf",?\s({'|'.join(language_data(language)['change']['steps'])})\s")


@cache
def _copula(language: str) -> re.Pattern[str]:
    """What ties a level to the change behind it: "(the $183 million) total was still (25% lower)"."""
    words = "|".join(language_data(language)["change"]["copulas"])
    return re.compile(rf"(?:\s[^\W\d_]+){{0,3}}\s(?:{words})(?:\s[^\W\d_]+){{0,2}}\s")


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
    factor = corners(lambda percent: 1 + (percent if change.direction == "up" else -percent) / 100, share)
    if factor.low is None or factor.low <= 0:
        return None
    known = narrow(level.quantity)
    return ("new", known * factor) if old else ("old", known / factor)
