"""The figures of a sentence in order, and what leads to each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import lead_words
from verify.lexicon import fold

_LEVELS = frozenset({"amount", "count", "percentage", "change"})
_TIMES = frozenset({"date", "duration"})
_NUMBER = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Step:
    """A figure with what leads to it from the figure before.

    lead        the words between the two, or from the sentence's beginning
    role        "new" behind "to" or "at", "old" behind "from" or "compared with", else None
    moves       "up" or "down" where a word of direction stands right before it: "up 31 pence", "up from $3m"
    follows     "up" or "down" where a word of direction stands right behind it: "£41m more than"
    breaks      whether another clause begins in the lead, or a figure stands there that is no level
    rebased     whether the lead says already from what is measured: "(3%) from the first quarter, to ($4m)"
    earlier     whether the lead names an earlier time: "The year before it was"
    bracketed   whether it stands in brackets that opened behind another figure
    """

    claim: Claim
    lead: str
    role: str | None = None
    moves: str | None = None
    follows: str | None = None
    breaks: bool = False
    rebased: bool = False
    earlier: bool = False
    bracketed: bool = False

    @property
    def value(self) -> Decimal:
        """The number of the figure, in major units of its own unit."""
        quantity = self.claim.quantity
        return quantity.value if quantity and quantity.value is not None else Decimal(0)

    @property
    def is_percent(self) -> bool:
        """Whether the figure is a percentage, in points or a ratio, rather than a sum or a count."""
        return self.claim.kind in ("percentage", "change")


def steps_by_sentence(article: Article, claims: Sequence[Claim]) -> Iterator[tuple[Step, ...]]:
    """The steps of each sentence that states a figure.

    A sentence that tells two things "respectively" gives the steps of one, then those of the other.
    """
    told = (claim for claim in claims if claim.kind in _TIMES or _is_level(claim))
    for _, group in groupby(told, key=lambda claim: claim.sentence):
        if steps := tuple(_steps(article, group)):
            yield from _respective(article, steps)


def outside_brackets(steps: Sequence[Step], start: int, way: int = 1) -> Iterator[Step]:
    """The steps from an index on, forward or, with `way` -1, backward, without the equivalents in brackets."""
    stop = len(steps) if way > 0 else -1
    return (steps[index] for index in range(start, stop, way) if not steps[index].bracketed)


def _is_level(claim: Claim) -> bool:
    return claim.kind in _LEVELS and claim.quantity is not None and claim.quantity.value is not None


def _steps(article: Article, claims: Iterable[Claim]) -> Iterator[Step]:
    """The figures of a sentence; dates and durations among them are words of what leads to the next one."""
    words = lead_words(article.language)
    position, depth, numbers = -1, 0, 0
    for claim in claims:
        if claim.kind in _TIMES:
            numbers += len(_NUMBER.findall(claim.text))
            continue
        lead = article.text[claim.sentence.start if position < 0 else position : claim.span.start]
        depth = max(0, depth + lead.count("(") - lead.count(")"))
        role, start = words.role(lead)
        yield Step(
            claim=claim,
            lead=lead,
            role=role,
            moves=words.direction(lead, len(lead[:start].rstrip())),
            follows=words.direction_behind(article.text, claim.span.end),
            breaks=len(_NUMBER.findall(lead)) > numbers or words.breaks.search(lead) is not None,
            rebased=words.bases.search(lead, 0, start) is not None,
            earlier=words.earlier.search(lead) is not None,
            bracketed=depth > 0 <= position,
        )
        position, numbers = claim.span.end, 0


def _respective(article: Article, steps: tuple[Step, ...]) -> tuple[tuple[Step, ...], ...]:
    """The steps of "$8m and $6m, up from $7m and $5m respectively" as two sentences would tell them.

    None where the lists are of different lengths, so that nothing tells what belongs to what.
    """
    words = lead_words(article.language)
    sentence = steps[0].claim.sentence
    if not words.respective.search(article.text, sentence.start, sentence.end):
        return (steps,)
    lists: list[list[Step]] = []
    for step in steps:
        if lists and fold(step.lead.strip(" ,")) in words.listing:
            lists[-1].append(step)
        else:
            lists.append([step])
    length = len(lists[0])
    if any(len(found) != length for found in lists):
        return ()
    return tuple(tuple(replace(found[0], claim=found[at].claim) for found in lists) for at in range(length))
