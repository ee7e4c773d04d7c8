"""A total agrees with the sum for each and with how many there are.

    pass: It pays $5m a year for five years, or $25m in all.
    fail: It pays $5m a year for five years, or $52m in all.

$4.5–5.5m times five is $22.5–27.5m, which meets $24.5–25.5m.
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
    """`fact` names the products: a sum for each, how many, and their total."""

    fact: Annotated[str, Described("the products: a sum for each, how many, and their total")]


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each product."""
    for relation in bindings.bound_relations(options.fact):
        equation = multiplied(relation, "total", bindings.article(relation.span.article).language)
        if equation:
            yield judged_with_hedges(options, equation)
