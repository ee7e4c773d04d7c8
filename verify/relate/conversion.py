"""A sum and its equivalent in another currency: "$14.7 million (HK$115 million)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from verify.claims import Claim
from verify.document import Article
from verify.lexicon import language_data
from verify.relations import Certainty, Relation
from verify.units import is_currency

_CLOSED = re.compile(r"\s*[)\]）;,]")


def relate(article: Article, claims: Sequence[Claim]) -> Iterator[Relation]:
    """The bracketed equivalents of an article's sums.

    Only a bracket that holds the equivalent alone counts: a price "in the UK" is another price, not a conversion.
    """
    sums = [claim for claim in claims if _is_a_sum(claim)]
    opening = _opening(article.language)
    for stated, equivalent in pairwise(sums):
        between = article.text[stated.span.end : equivalent.span.start]
        if opening.fullmatch(between) and _CLOSED.match(article.text, equivalent.span.end):
            yield Relation(
                kind="conversion",
                roles=(("stated", stated), ("equivalent", equivalent)),
                evidence=f"{between.strip()}…)",
                certainty=Certainty.CERTAIN,
            )


@cache
def _opening(language: str) -> re.Pattern[str]:
    """What stands between a sum and its equivalent: the bracket, and words that only present the equivalent."""
    words = "|".join(map(re.escape, language_data(language)["conversion"]["presenting"]))
    return re.compile(rf"\s*[(\[（]\s*(?:(?:{words})\s+)*", re.IGNORECASE)


def _is_a_sum(claim: Claim) -> bool:
    """Whether a claim states one sum of money; a range states two."""
    figure = claim.quantity
    return figure is not None and figure.value is not None and is_currency(figure.unit)
