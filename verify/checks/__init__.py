"""Check kinds: one file each, found by name.

A check module holds `SCOPE` ("article": asked about each article alone; "story": about all articles of a story
together), `FACT_OPTIONS` (the options that name facts; formulas name theirs themselves), `Options` (a frozen
dataclass, which a rule's `check:` is validated against) and `check(options, bindings)`, a generator of outcomes.
Where it can make nothing of anything else, it also holds `FINDS`: what the fact under `fact` finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast

from verify.checks.bindings import Bindings
from verify.outcomes import Outcome

KINDS = (
    "agree",
    "change",
    "conversion",
    "dates",
    "difference",
    "formula",
    "magnitude-word",
    "one-rate",
    "order",
    "present",
    "product",
    "quotation",
    "ratio",
    "share",
    "total",
    "weekday",
    "well-formed",
)


class Check(Protocol):
    """What every check module offers."""

    SCOPE: str
    FACT_OPTIONS: tuple[str, ...]
    Options: type[Any]
    check: Callable[[Any, Bindings], Iterable[Outcome]]


def taken_together_by_check(options: Any) -> tuple[str, ...]:
    """The facts whose mentions a check takes together itself: those under `fact`, if it has an `each`."""
    fact = getattr(options, "fact", None) if hasattr(options, "each") else None
    return (fact,) if isinstance(fact, str) else tuple(fact or ())


@cache
def check_module(kind: str) -> Check:
    """The module of a check kind. Raises KeyError for an unknown kind."""
    if kind not in KINDS:
        raise KeyError(kind)
    return cast(Check, import_module(f"verify.checks.{kind.replace('-', '_')}"))
