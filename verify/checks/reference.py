"""A value that a rule states itself, with where it is from: "25% below 2019" (box office register, 2024-03-11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Annotated

from verify.claims import Claim
from verify.document import Span
from verify.quantity import Quantity
from verify.validation import Day, Described, WrongKeyError

_MOST_DIGITS = 40


@dataclass(frozen=True, slots=True)
class Reference:
    """What a fact must say, as an article would write it, and where and when that was told.

    Raises ValueError for a value or a source without a word.
    """

    value: Annotated[str, Described("what the fact must say, as an article would write it")]
    source: Annotated[str, Described("who told that; reports name it")] = ""
    date: Annotated[Day | None, Described("when that was told: 2024-03-11")] = None

    def __post_init__(self) -> None:
        if not self.value.strip():
            raise WrongKeyError("`value` is empty: what must the fact say?", "value")
        if self.date and not self.source.strip():
            raise WrongKeyError("`date` goes with the `source` that told it then", "date", is_key=True)

    @property
    def origin(self) -> str:
        """Source and day: "box office register, 2024-03-11"; empty where the rule names none."""
        return ", ".join(word for word in (self.source.strip(), str(self.date or "")) if word)

    def claim(self, claims: Sequence[Claim]) -> Claim | None:
        """The value as a claim of the kind that articles make; a bare number has their unit.

        None where no figure can be read from it.
        """
        # Imported here: rules without a reference need no extraction of their own text.
        from verify.extract import extract

        kind = claims[0].kind
        read = [claim for claim in extract(self.value) if claim.quantity]
        fitting = [claim for claim in read if claim.kind == kind] or read
        return fitting[0] if fitting else _bare(self.value, claims[0])


def _bare(text: str, like: Claim) -> Claim | None:
    number = _number(text)
    if number is None or like.quantity is None:
        return None
    place = Decimal(1).scaleb(int(number.as_tuple().exponent))
    whole = Quantity(text, number, like.quantity.unit, place, whole=place >= 1)
    span = Span("", 0, len(text))
    return Claim(like.kind, span, text, "body", span, whole)


def _number(text: str) -> Decimal | None:
    digits = text.strip().replace(",", "")
    # An exponent would make a few letters a number of any length.
    if len(digits) > _MOST_DIGITS or "e" in digits.casefold():
        return None
    try:
        number = Decimal(digits)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
