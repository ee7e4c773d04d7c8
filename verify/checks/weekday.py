"""A weekday fits the date beside it, or else the day that the rule states, or the days before publication.

    pass: It was announced on Monday, March 11, 2024.
    fail: It was announced on Monday, March 12, 2024.

A weekday alone means the day that the rule states; where it states none, the latest such day that is not after
the day of publication.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from verify import cldr
from verify.checks.bindings import Bindings
from verify.claims import Claim
from verify.document import Article, Published
from verify.outcomes import Outcome, Suggestion, Verdict, Witness
from verify.validation import Day, Described, WrongKeyError

SCOPE = "article"
FACT_OPTIONS = ("fact",)
FINDS = ("weekday",)


_MOST_DAYS = 7
"""After seven days a weekday comes again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Which weekdays must fit.

    fact   the weekdays
    days   how far back from publication a weekday alone may lie
    means  the day that a weekday alone means, wherever the story is told: 2024-03-11 asks for "Monday"

    Raises ValueError for fewer than one day, or more than a week, after which a weekday comes again.
    """

    fact: Annotated[str, Described("the weekdays")]
    days: Annotated[
        int, Described("how many days before publication a weekday alone may lie, seven by default")
    ] = 7
    means: Annotated[
        Day | None, Described("the day that a weekday without a date of its own stands for: 2024-03-11")
    ] = None

    def __post_init__(self) -> None:
        if not 1 <= self.days <= _MOST_DAYS:
            raise WrongKeyError(f"`days` is from 1 to {_MOST_DAYS}", "days")


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """For each article, one outcome a resolved day, one a wrong date, and one for all that stays open."""
    for article in bindings.articles:
        claims = [claim for claim in bindings.claims(options.fact) if claim.span.article == article.id]
        resolved: defaultdict[date, list[Claim]] = defaultdict(list)
        open_claims: list[Claim] = []
        for claim in claims:
            number = _number(claim, article.language)
            day = _dated(claim) or options.means or _resolved(number, article.published, options.days)
            if day is None or number is None:
                open_claims.append(claim)
            elif day.weekday() == number:
                resolved[day].append(claim)
            else:
                yield _fail(claim, day, article, bindings)
        for day, mentions in sorted(resolved.items()):
            yield _pass(mentions, day, article)
        if open_claims:
            yield _undecided(open_claims, article)


def _dated(claim: Claim) -> date | None:
    """The one day that stands beside a weekday."""
    return claim.days[0] if claim.days and claim.days[0] == claim.days[1] else None


def _number(claim: Claim, language: str) -> int | None:
    return cldr.weekday_names(language).get(claim.text.casefold().rstrip("."))


def _resolved(number: int | None, published: Published | None, days: int) -> date | None:
    """The latest such weekday not after publication, if every possible day of publication gives the same."""
    if number is None or published is None:
        return None
    day, last = (_latest(number, known) for known in (published.first, published.last))
    near = published.last - day < timedelta(days=days)
    return day if day == last and near else None


def _latest(number: int, day: date) -> date:
    return day - timedelta(days=(day.weekday() - number) % 7)


def _pass(mentions: Sequence[Claim], day: date, article: Article) -> Outcome:
    name = cldr.show_weekday(day, article.language)
    first, *rest = mentions
    return Outcome(
        Verdict.PASS,
        title="a weekday fits its date",
        message=f"{cldr.show_date(day)} was a {name}",
        primary=Witness("weekday", first),
        related=tuple(Witness("weekday", claim) for claim in rest),
        figures=f"{name}, {cldr.show_date(day)}",
        derivation=(f"{cldr.show_date(day)} was a {name}",),
    )


def _fail(claim: Claim, day: date, article: Article, bindings: Bindings) -> Outcome:
    right = cldr.show_weekday(day, article.language)
    stated = _date_beside(claim, bindings)
    return Outcome(
        Verdict.FAIL,
        title="a weekday is not that of its date",
        message=f'"{claim.text}" is not {cldr.show_date(day)}',
        primary=Witness("weekday", claim),
        related=(Witness("date", stated),) if stated else (),
        figures=f"{claim.text}, {cldr.show_date(day)}",
        derivation=(f"{cldr.show_date(day)} was a {right}.",),
        suggestions=(
            Suggestion(claim, right, f"if {cldr.show_date(day)} is right."),
            *(_dates_nearby(claim, stated, day, article) if stated else ()),
        ),
    )


def _date_beside(claim: Claim, bindings: Bindings) -> Claim | None:
    """The date that stands beside a weekday: of its sentence and day, the nearest."""
    dates = [
        other
        for other in bindings.all_claims
        if other.kind == "date" and other.sentence == claim.sentence and other.days == claim.days
    ]
    return min(dates, key=lambda other: abs(other.span.start - claim.span.start), default=None)


def _dates_nearby(claim: Claim, date_claim: Claim, day: date, article: Article) -> Iterator[Suggestion]:
    """The two days of this name around a date, the nearer first."""
    number = _number(claim, article.language)
    if number is None:
        return
    before = _latest(number, day)
    for near in sorted((before, before + timedelta(days=7)), key=lambda found: abs(found - day)):
        yield Suggestion(date_claim, cldr.show_date(near), f"if {claim.text} is right.")


def _undecided(claims: Sequence[Claim], article: Article) -> Outcome:
    first, *rest = claims
    names = " and ".join(dict.fromkeys(f'"{claim.text}"' for claim in claims))
    reason, remedy = _why(article.published)
    return Outcome(
        Verdict.INCONCLUSIVE,
        title="a weekday cannot be resolved",
        message=f"{names}: {reason[0].lower()}{reason[1:].rstrip('.')}",
        primary=Witness("weekday", first),
        related=tuple(Witness("weekday", claim) for claim in rest),
        figures=names,
        reason=reason,
        remedy=remedy,
    )


def _why(published: Published | None) -> tuple[str, str]:
    if published is None:
        return "The article bears no date.", "`--published DATE` gives it one."
    if published.first != published.last:
        days = f"{cldr.show_date(published.first)} to {cldr.show_date(published.last)}"
        return f"The article may have appeared on any day from {days}.", "`--published DATE` gives it one."
    return "No such day is near enough to the day of publication.", ""
