"""The figures of a sentence in order, and what leads to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import lead_words

_LEVELS = frozenset({"amount", "count", "percentage", "change"})


@dataclass(frozen=True, slots=True)
class Step:
    """A figure with what leads to it from the figure before.

    lead        the words between the two, or from the sentence's beginning
    role        "new" behind "to" or "at", "old" behind "from" or "compared with", else None
    moves       "up" or "down" where a word of direction stands right before it: "up 31 pence", "up from $3m"
    breaks      whether another clause begins in the lead
    bracketed   whether it stands in brackets that opened behind another figure
    """

    claim: Claim
    lead: str
    role: str | None = None
    moves: str | None = None
    breaks: bool = False
    bracketed: bool = False

    @property
    def is_percent(self) -> bool:
        """Whether the figure is a percentage, in points or a ratio, rather than a sum or a count."""
        return self.claim.kind in ("percentage", "change")


def steps_by_sentence(article: Article, claims: Sequence[Claim]) -> Iterator[tuple[Step, ...]]:
    """The steps of each sentence that states two figures or more."""
    figures = (
        claim for claim in claims if claim.kind in _LEVELS and claim.quantity and claim.quantity.value is not None
    )
    for _, group in groupby(figures, key=lambda claim: claim.sentence):
        sentence = tuple(group)
        if len(sentence) > 1:
            yield tuple(_steps(article, sentence))


def _steps(article: Article, claims: Iterable[Claim]) -> Iterator[Step]:
    position, depth = -1, 0
    for claim in claims:
        start = claim.sentence.start if position < 0 else position
        lead = article.text[start : claim.span.start]
        depth = max(0, depth + lead.count("(") - lead.count(")"))
        is_first = position < 0
        yield _step(article.language, claim, lead, bracketed=depth > 0 and not is_first)
        position = claim.span.end


def _step(language: str, claim: Claim, lead: str, bracketed: bool) -> Step:
    words = lead_words(language)
    role, start = words.role(lead)
    return Step(
        claim=claim,
        lead=lead,
        role=role,
        moves=words.direction(lead, len(lead[:start].rstrip())),
        breaks=words.breaks.search(lead) is not None,
        bracketed=bracketed,
    )
