"""Groups that nobody is in twice: "of the 18 firms, ten grew and eight shrank", "60% backed it, 45% opposed it".

Such parts need not be all: a firm may have stood still. They may not pass their whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

from verify.claims import Claim
from verify.document import Article
from verify.lexicon import language_data, one_of
from verify.quantity import PERCENT
from verify.relate.listing import fillers, numbered
from verify.relate.patterns import times_told
from verify.relate.phrasing import goes_on
from verify.relations import Certainty, Relation

_REACH = 60
"""How many characters behind a figure its verb may stand."""
_DIGIT = re.compile(r"\d")


def opposed(article: Article, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The groups of an article that exclude each other, with their whole where it is counted."""
    figures = [claim for claim in claims if claim.kind in ("count", "percentage", "change") and claim.quantity]
    before: tuple[Claim, ...] = ()
    for _, group in groupby(figures, key=lambda claim: claim.sentence):
        sentence = tuple(group)
        yield from _counted(article, before, sentence)
        yield from _shares(article, sentence)
        before = sentence


def _counted(article: Article, before: Sequence[Claim], sentence: Sequence[Claim]) -> Iterator[Relation]:
    """Counts of one noun in opposite groups, with the first count of that noun as their whole."""
    counts = [claim for claim in sentence if claim.kind == "count"]
    if len(counts) != len(sentence):
        return
    groups = _groups(article, counts)
    whole = _whole(article, before, counts, groups)
    parts = [claim for claim, group in zip(counts, groups, strict=True) if group and claim is not whole]
    if whole is None or len(parts) < 2 or {claim.noun for claim in parts} != {whole.noun}:
        return
    if _exclude(groups):
        roles = (("whole", whole), *numbered(parts))
        yield Relation("total", roles, " … ".join(claim.text for claim in parts), Certainty.LIKELY)


def _whole(
    article: Article, before: Sequence[Claim], counts: Sequence[Claim], groups: Sequence[tuple[int, int] | None]
) -> Claim | None:
    """The count of all: the first of the sentence, or the only one of the sentence right before it."""
    if len(counts) > 2 and groups[0] is None and all(groups[1:]):
        return counts[0]
    if len(before) != 1 or before[0].kind != "count" or not all(groups):
        return None
    opens = counts[0].span.start == counts[0].sentence.start
    return before[0] if opens and goes_on(article, before[0].sentence, counts[0].sentence) else None


def _shares(article: Article, sentence: Sequence[Claim]) -> Iterator[Relation]:
    """Percentages of one thing in opposite groups: "60% of voters backed it and 45% opposed it"."""
    shares = [claim for claim in sentence if claim.quantity and claim.quantity.unit == PERCENT]
    if len(shares) < 2 or len(shares) != len(sentence) or not _are_of_one(article, shares):
        return
    groups = _groups(article, shares)
    if all(groups) and _exclude(groups):
        yield Relation("total", numbered(shares), " … ".join(claim.text for claim in shares), Certainty.LIKELY)


def _exclude(groups: Sequence[tuple[int, int] | None]) -> bool:
    """Whether groups are of one kind and each another: nobody backed and opposed."""
    told = [group for group in groups if group]
    return len({kind for kind, _ in told}) == 1 and len(set(told)) == len(told)


def _groups(article: Article, claims: Sequence[Claim]) -> list[tuple[int, int] | None]:
    """The group that each figure is said to be in: the kind of opposition, and the side; None where none is."""
    ends = [*(claim.span.start for claim in claims[1:]), claims[-1].sentence.end] if claims else []
    return [_group(article, claim, end) for claim, end in zip(claims, ends, strict=True)]


def _group(article: Article, claim: Claim, end: int) -> tuple[int, int] | None:
    """The group told behind a figure, before the next one and before any mark but the end of its clause."""
    words = re.split(r"[,;:.()]", article.text[claim.span.end : min(end, claim.span.end + _REACH)])[0]
    if _DIGIT.search(words) or times_told(article.language).search(words):  # each may be of another year
        return None
    found = {side for side, pattern in _sides(article.language) if pattern.match(words)}
    return found.pop() if len(found) == 1 else None


def _are_of_one(article: Article, shares: Sequence[Claim]) -> bool:
    """Whether the first percentage names what it is of and the others go on about it: "60% of voters … 45%".

    "Of the voters" may open the sentence as well.
    """
    named = _of(article.language)
    nouns = [named.match(article.text, claim.span.end) for claim in shares]
    opening = article.text[shares[0].sentence.start : shares[0].span.start]
    if nouns[0] is None and not _of_opening(article.language).fullmatch(opening):
        return False
    first = nouns[0]["noun"].casefold() if nouns[0] else None
    alike = all(noun is None or noun["noun"].casefold() == first for noun in nouns[1:])
    gaps = (article.text[one.span.end : other.span.start] for one, other in pairwise(shares))
    return alike and all(_goes_on(gap, article.language) for gap in gaps)


def _goes_on(words: str, language: str) -> bool:
    """Whether no other thing comes up between two percentages: "60% of voters backed it and (45%)"."""
    return _ends_in_joint(language).search(words) is not None


@cache
def _of(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["calendar"]["of"])
    return re.compile(rf"\s+{words}\s+(?P<noun>(?:[^\W\d_]+\s+){{0,2}}?[^\W\d_]+?)(?=\s)")


@cache
def _of_opening(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["calendar"]["of"])
    return re.compile(rf"(?i:{words})(?:\s+[^\W\d_]+){{1,6}},?\s+(?i:{fillers(language)})")


@cache
def _ends_in_joint(language: str) -> re.Pattern[str]:
    data = language_data(language)
    words = one_of([*data["total"]["joints"], *data["change"]["breaks"]])
    return re.compile(rf"(?i:[,;]\s+|\s{words}\s+)(?i:{fillers(language)})\Z")


@cache
def _sides(language: str) -> tuple[tuple[tuple[int, int], re.Pattern[str]], ...]:
    """What each group is said to have done, right behind a figure or behind what it is of: " of voters backed"."""
    data = language_data(language)
    of = rf"(?:{one_of(data['calendar']['of'])}\s+(?:[^\W\d_]+\s+){{1,2}}|[^\W\d_]+\s+)?"
    return tuple(
        ((kind, side), re.compile(rf"(?i:\s+{of}{one_of(words)}(?!\w))"))
        for kind, sides in enumerate(data["total"]["opposites"])
        for side, words in enumerate(sides)
    )
