"""What a check says: what was written, what follows, by how much they differ, what would fit.

Only the engine turns an `Outcome` into a `Finding`, by stamping a rule's identity on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verify.claims import Claim
from verify.document import Span
from verify.interval import Interval
from verify.relations import Certainty


class Verdict(StrEnum):
    """Whether figures agree. Never whether one is true."""

    PASS = "pass"
    FAIL = "fail"
    INCONCLUSIVE = "inconclusive"


class Grade(StrEnum):
    """How much a pass proves."""

    EXACT = "exact"
    LOOSENED = "loosened"  # only if trailing zeros are not meant
    WEAK = "weak"  # the rounding leaves so much room that little is proved


class Severity(StrEnum):
    """How bad a failed rule is. Ordered: error is above warning is above note."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for error, 1 for warning, 2 for note."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Measure:
    """An interval with its unit: 7.762–7.884 HKD/USD."""

    interval: Interval
    unit: str | None

    def as_json(self) -> dict[str, object]:
        """Exact ends and the unit, every key present."""
        return {**self.interval.as_json(), "unit": self.unit}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a figure would have to be if the others are right: "HK$115 million", never a correction.

    `explained` where one slip of whoever wrote it turns this into what is printed; `reason` then names the slip.
    """

    claim: Claim
    text: str
    reason: str
    interval: Interval | None = None
    explained: bool = False


@dataclass(frozen=True, slots=True)
class Witness:
    """A claim on which an outcome rests, and its part in it.

    `marks` are the (start, end) offsets in the article that a report shows in bold; the claim's own span if
    there are none. An empty mark (start == end) says where words are missing.
    """

    role: str
    claim: Claim
    caption: str = ""
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check says of one relation or one group of claims.

    title        what is wrong, as a heading: "a conversion is 30% out"
    message      what disagrees, in one line: "HK$151 million is not $14.7 million"
    figures      the figures, for a table of what agrees: "HK$115 million / $14.7 million"
    method       what `derivation` is measured against, shared by a rule's outcomes: "implied HK$ per US$,
                 against 7.75–7.85"
    derivation   the arithmetic, one step a line
    reason       why nothing could be decided, of an inconclusive outcome
    remedy       what would decide it: "`--published DATE` gives it one"
    unstated     ids of the articles in which the claim was looked for and not found
    guards       spans of figures on which the verdict rests beside the witnesses: the period of a change
    """

    verdict: Verdict
    title: str
    message: str
    primary: Witness | None = None
    related: tuple[Witness, ...] = ()
    grade: Grade = Grade.EXACT
    certainty: Certainty = Certainty.CERTAIN
    figures: str = ""
    method: str = ""
    derivation: tuple[str, ...] = ()
    reason: str = ""
    remedy: str = ""
    stated: Measure | None = None
    computed: Measure | None = None
    gap: Measure | None = None
    suggestions: tuple[Suggestion, ...] = ()
    unstated: tuple[str, ...] = ()
    guards: tuple[Span, ...] = ()

    @property
    def witnesses(self) -> tuple[Witness, ...]:
        """The primary witness and the related ones."""
        return ((self.primary,) if self.primary else ()) + self.related
