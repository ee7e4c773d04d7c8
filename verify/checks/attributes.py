"""What is said beside a figure: whether articles name one base, one period, one noun."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from verify.checks.statements import Statement
from verify.claims import Claim, Phrase
from verify.document import Span
from verify.quantity import DURATIONS
from verify.units import factor
from verify.wording import one_line

Attribute = Literal["direction", "base", "period", "unit", "noun", "speaker"]

_OF_PHRASES = ("base", "period")


@dataclass(frozen=True, slots=True)
class Difference:
    """An attribute in which claims differ: those that have the commonest value, or the rule's, and the others."""

    attribute: str
    agreeing: tuple[Claim, ...]
    differing: tuple[Claim, ...]


def plain(claim: Claim, attribute: str) -> str | None:
    """An attribute as the text has it: "90 days"; None where the claim does not state it."""
    if attribute == "unit":
        return claim.quantity.unit if claim.quantity else None
    value: Phrase | str | None = getattr(claim, attribute)
    return value.plain if isinstance(value, Phrase) else value


def phrase_span(claim: Claim, attribute: str) -> Span | None:
    """Where an attribute stands, if it has words of its own."""
    value = getattr(claim, attribute) if attribute in _OF_PHRASES else None
    return value.span if isinstance(value, Phrase) else None


def difference(statements: Sequence[Statement], attributes: Iterable[str]) -> Difference | None:
    """The first attribute in which statements differ. One that a claim does not state is no difference."""
    for attribute in attributes:
        found = _difference(statements, attribute)
        if found:
            return found
    return None


def _difference(statements: Sequence[Statement], attribute: str) -> Difference | None:
    stating = [
        (statement, claim, _normal(value, attribute))
        for statement in statements
        for claim in (statement.claims[:1] if attribute == "unit" else statement.claims)
        if (value := plain(claim, attribute)) is not None
    ]
    values = Counter(value for _, _, value in stating)
    if len(values) < 2:
        return None
    asserted = [value for statement, _, value in stating if statement.asserted]
    right = asserted[0] if asserted else values.most_common(1)[0][0]
    return Difference(
        attribute,
        tuple(claim for _, claim, value in stating if value == right),
        tuple(claim for statement, claim, value in stating if value != right and not statement.asserted),
    )


def _normal(text: str, attribute: str) -> object:
    """What two wordings of one thing have in common: "a week" of "1 week" and "7 days" is 7 days."""
    folded = one_line(text).casefold()
    return (_duration(folded) or folded) if attribute == "period" else folded


def _duration(text: str) -> tuple[Fraction, str] | None:
    number, _, name = text.partition(" ")
    unit = name if name in DURATIONS else name.removesuffix("s")
    if unit not in DURATIONS or not number.replace(".", "", 1).isdecimal():
        return None
    for base in ("day", "month"):
        ratio = factor(unit, base)
        if ratio is not None:
            return Fraction(number) * ratio, base
    return None
