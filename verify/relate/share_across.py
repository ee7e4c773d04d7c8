"""Shares whose part and whole the next sentence tells: "It is 45% of exports. It earned $8bn out of $18bn."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from verify.claims import Claim
from verify.document import Article
from verify.quantity import PERCENT, RATIO
from verify.relate.phrasing import goes_on, is_closed, unit_of, word_behind
from verify.relate.share_words import share_words
from verify.relations import Certainty, Relation


def told_before(article: Article, claims: Sequence[Claim], pair: Relation) -> Relation | None:
    """A part and its whole with the share that the sentence before tells of them; None where none does.

    The share is the only figure there, and is of something; the pair's sentence begins with "they" or "it", and
    says no more of the whole.
    """
    part, whole = pair.role("part"), pair.role("whole")
    if part is None or whole is None or pair.role("share") or not _goes_on(article, part, whole):
        return None
    share = _lone_share(article, claims, part)
    if share is None or word_behind(article, share.span.end) not in share_words(article.language).part_of:
        return None
    roles = (("share", share), ("part", part), ("whole", whole))
    return Relation("share", roles, pair.evidence, Certainty.LIKELY)


def _goes_on(article: Article, part: Claim, whole: Claim) -> bool:
    opens = share_words(article.language).pronoun.match(article.text, part.sentence.start)
    return opens is not None and is_closed(article, whole.span.end)


def _lone_share(article: Article, claims: Sequence[Claim], part: Claim) -> Claim | None:
    """The share that is the only figure of the sentence right before that of a part."""
    end = bisect_left(claims, part.sentence.start, key=lambda claim: claim.span.start)
    if end == 0 or not goes_on(article, claims[end - 1].sentence, part.sentence):
        return None
    start = bisect_left(claims, claims[end - 1].sentence.start, key=lambda claim: claim.span.start)
    figures = [claim for claim in claims[start:end] if claim.quantity]
    is_share = len(figures) == 1 and unit_of(figures[0]) in (PERCENT, RATIO) and figures[0].direction is None
    return figures[0] if is_share else None
