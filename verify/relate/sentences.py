"""An article as the relation kinds read it: its claims, laid out once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from verify.claims import Claim
from verify.document import Article
from verify.relate.phrasing import figures_by_sentence
from verify.relate.steps import Step, steps_by_sentence


@dataclass(frozen=True, slots=True)
class Sentences:
    """What an article says, sentence by sentence.

    claims    all of its claims, in the order of the text
    steps     the figures of each sentence with what leads to each, as `steps_by_sentence` lays them out
    figures   the figures of each sentence that part, whole and total may be, as `figures_by_sentence` picks them
    """

    article: Article
    claims: Sequence[Claim]
    steps: tuple[tuple[Step, ...], ...]
    figures: tuple[tuple[Claim, ...], ...]

    @classmethod
    def of(cls, article: Article, claims: Sequence[Claim]) -> Self:
        """An article laid out: "Profit rose to $4m from $3m." is one sentence of two steps."""
        steps = tuple(steps_by_sentence(article, claims))
        return cls(article, claims, steps, tuple(figures_by_sentence(article, claims)))
