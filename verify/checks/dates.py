"""Stretches of days end after they begin, are as long as they are said to be, and are told alike.

    pass: The seven-day festival from 3 to 9 March drew a crowd.
    fail: The five-day festival from 3 to 9 March drew a crowd.

From 3 to 9 March is seven days, or six nights: either will do. Two weeks may be the days between two Mondays, or
twelve from a Monday to a Friday.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from verify.checks.bindings import Bindings
from verify.claims import Claim
from verify.extract.dates import Stretch, stretch_of
from verify.outcomes import Outcome, Verdict, Witness
from verify.relations import Relation
from verify.validation import Described
from verify.wording import counted

SCOPE = "article"
FACT_OPTIONS = ("fact",)

_WEEK = 7
_DAYS = {"day": 1, "week": _WEEK}
_MONTHS = {"month": 1, "year": 12}
_WEEKEND = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`fact` names the stretches of days."""

    fact: Annotated[str, Described("the stretches of days")]


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each stretch beside its length, or told twice, and a failure for each that runs backward."""
    told = set(bindings.claims(options.fact))
    for relation in bindings.relations:
        if relation.kind != "dates" or not _is_meant(relation, told):
            continue
        outcome = _outcome(relation, bindings.article(relation.span.article).language)
        if outcome:
            yield outcome


def _is_meant(relation: Relation, told: set[Claim]) -> bool:
    """Whether a rule selects a stretch of a relation; one of a term and two days has none to select."""
    return bool(told.intersection(relation.claims)) or relation.role("start") is not None


def _outcome(relation: Relation, language: str) -> Outcome | None:
    one, other, start = (relation.role(name) for name in ("one", "other", "start"))
    if one and other and start:
        return _term(relation, one, start, other)
    stretch = stretch_of(other or one, language) if one else None
    if one is None or stretch is None:
        return None
    if other is None:
        return _alone(relation, one, stretch)
    if one.kind == "duration":
        return _beside_length(relation, one, other, stretch)
    first = stretch_of(one, language)
    return _twice(relation, one, other, (first, stretch)) if first else None


def _alone(relation: Relation, one: Claim, stretch: Stretch) -> Outcome | None:
    """A failure for a stretch that runs backward; that one runs forward says nothing of its days."""
    if not stretch.is_backward:
        return None
    return _made(relation, Verdict.FAIL, "a stretch of days ends before it begins", f"{one.text} runs backward")


def _beside_length(relation: Relation, length: Claim, days: Claim, stretch: Stretch) -> Outcome | None:
    if length.quantity is None or length.quantity.value is None or not stretch.lengths:
        return None
    stated = int(length.quantity.value)
    least, most = (stated, stated + 1)
    if length.quantity.unit == "week":
        least, most = _WEEK * stated - _WEEKEND, _WEEK * stated + 1
    count = " or ".join(counted(days_told, "day") for days_told in sorted(stretch.lengths))
    if any(least <= found <= most for found in stretch.lengths):
        return _made(relation, Verdict.PASS, "days fit their number", f"{days.text} is {count}: {length.text}")
    title = "days do not fit their number"
    return _made(relation, Verdict.FAIL, title, f"{days.text} is {count}, not {length.text}")


def _term(relation: Relation, length: Claim, start: Claim, end: Claim) -> Outcome | None:
    """A term beside its two days: 90 days from 1 March end on 30 May, or on the day before or after."""
    first, last = _day(start), _day(end)
    if first is None or last is None or last < first or not (length.quantity and length.quantity.value):
        return None
    due = _later(first, int(length.quantity.value), length.quantity.unit or "")
    if due is None:
        return None
    told = f"{length.text} from {start.text}"
    if abs((last - due).days) <= 1:
        return _made(relation, Verdict.PASS, "a term fits its end", f"{told} end about {end.text}")
    found = f"{told} end about {due.isoformat()}, not on {end.text}"
    return _made(relation, Verdict.FAIL, "a term does not fit its end", found)


def _day(claim: Claim) -> date | None:
    """The one day that a date tells; None where it tells more, or its year is not known."""
    return claim.days[0] if claim.days and claim.days[0] == claim.days[1] else None


def _later(day: date, number: int, unit: str) -> date | None:
    """The day so many units later; None past the end of the calendar: a month from 31 January is 28 February."""
    try:
        if unit in _DAYS:
            return day + timedelta(days=number * _DAYS[unit])
        months = day.year * 12 + day.month - 1 + number * _MONTHS[unit]
        first = date(months // 12, months % 12 + 1, 1)
    except (ValueError, OverflowError):
        return None
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def _twice(relation: Relation, one: Claim, other: Claim, days: tuple[Stretch, Stretch]) -> Outcome:
    first, second = days
    if (first.first, first.last) == (second.first, second.last):
        return _made(relation, Verdict.PASS, "days are told alike", f"{one.text} and {other.text} are the same")
    told = f'"{relation.evidence}" is said to be {one.text} and {other.text}'
    return _made(relation, Verdict.FAIL, "days are told in two ways", told)


def _made(relation: Relation, verdict: Verdict, title: str, message: str) -> Outcome:
    (role, first), *others = relation.roles
    return Outcome(
        verdict,
        title=title,
        message=message,
        primary=Witness(role, first),
        related=tuple(Witness(name, claim) for name, claim in others),
        certainty=relation.certainty,
        figures=", ".join(claim.text for claim in relation.claims),
        derivation=(f"{message}.",),
    )
