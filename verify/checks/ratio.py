"""A sum per unit agrees with the total and with how many there are.

    pass: It paid $3bn for 40 trains, or $75m each.
    fail: It paid $3bn for 40 trains, or $57m each.

$2.5–3.5bn for 40 is $62.5–87.5m each, which meets $74.5–75.5m.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.hedges import judged_with_hedges
from verify.checks.multiplication import multiplied
from verify.outcomes import Outcome
from verify.validation import Described

SCOPE = "article"
FACT_OPTIONS = ("fact",)
FINDS = ("product", "ratio")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`fact` names the sums per unit, each with its total and how many there are."""

    fact: Annotated[str, Described("the sums per unit, each with its total and how many there are")]


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each sum per unit."""
    for relation in bindings.bound_relations(options.fact):
        equation = multiplied(relation, "each", bindings.article(relation.span.article).language)
        if equation:
            yield judged_with_hedges(options, equation)
