"""Each figure of one kind has its counterpart among those of another: a headline's sum is in the body too.

    pass: Workers send $16bn home / Workers sent $16.6bn home last year.
    fail: Workers send $61bn home / Workers sent $16.6bn home last year.

Among relations, a figure's counterpart is the relation that it is part of: a foreign sum stands beside its
conversion.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated, Literal

from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.counterparts import Match, Search, counterpart, in_unit_of, nearest, partners
from verify.checks.rates_told import missing_rate, sources_of_failure, sources_of_pass
from verify.checks.slips import suggestion
from verify.checks.wording import in_scale, loosened
from verify.claims import Claim
from verify.interval import Interval
from verify.outcomes import Grade, Measure, Outcome, Suggestion, Verdict, Witness
from verify.quantity import Looseness
from verify.rates.on_days import RatesOnDays
from verify.rates.rate import NoRate, Rate
from verify.rates.table import RateTable
from verify.validation import Described
from verify.wording import listed, one_line

SCOPE = "article"
FACT_OPTIONS = ("fact", "among")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`fact` names the figures, `among` the figures or relations that they must be found in.

    each    "article": a figure that an article repeats is looked for once, as with "story"; "mention": each time
            it is printed
    rate    joins figures of two currencies, at the rate of the articles' days; without it only those of one are
            compared
    """

    fact: Annotated[str, Described("the figures that must be found")]
    among: Annotated[str, Described("the figures, or the relations, in which they must be found")]
    each: Annotated[
        Literal["mention", "article", "story"],
        Described("whether a figure is looked for each time it is printed, or once"),
    ] = "article"
    rate: Annotated[RateTable, Described("joins figures of two currencies")] = field(default_factory=RateTable)


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """For each article, one outcome for all figures that are found, and one for each that is not."""
    for article in bindings.articles:
        figures = [
            claim for claim in bindings.claims(options.fact) if claim.span.article == article.id and claim.quantity
        ]
        anywhere = options.among in bindings.told_by_story
        tied = partners(
            one for one in bindings.bound_relations(options.among) if anywhere or one.span.article == article.id
        )
        among = [claim for claim in bindings.claims(options.among) if anywhere or claim.span.article == article.id]
        days = RatesOnDays.of(options.rate, [article, *bindings.articles_of(among)])
        search = Search.within(options, article, days, (figures, among), each_mention=options.each == "mention")
        found: list[Match] = []
        for mentions in _taken_together(figures, options.each):
            match = counterpart(search, mentions, among, tied)
            if match and match.looseness is not Looseness.COARSE:
                found.append(match)
            elif match:
                reason = f"{match.claim.text} is {match.counterpart.text} only if {_supposed(match)}"
                yield _undecided(mentions, reason, match)
            else:
                # A figure that stands in no relation is not one that is printed wrongly elsewhere.
                unknown = _unknown(search, mentions[0], among)
                yield unknown or _fail(search, options.among, mentions, () if tied else among)
        if found:
            yield _pass(search, found, tied)


def _taken_together(figures: Sequence[Claim], each: str) -> list[list[Claim]]:
    """The mentions that are looked for together: the same value and unit, or each alone."""
    if each == "mention":
        return [[claim] for claim in figures]
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in figures:
        if claim.quantity:
            key = (claim.quantity.value, claim.quantity.ends, claim.quantity.unit)
            groups.setdefault(key, []).append(claim)
    return list(groups.values())


def _pass(search: Search, found: Sequence[Match], tied: Collection[Claim]) -> Outcome:
    """The figures that are found; those `tied` by a relation stand beside their counterparts."""
    first, *rest = found
    steps = dict.fromkeys(_step(match, tied) for match in found)
    figures = ", ".join(dict.fromkeys(one_line(match.claim.text) for match in found))
    witnesses = list(
        dict.fromkeys(
            Witness(role, claim)
            for match in found
            for role, claim in (("figure", match.claim), ("counterpart", match.counterpart))
        )
    )
    loose = any(match.looseness is Looseness.LOOSENED for match in found)
    return Outcome(
        Verdict.PASS,
        title="each figure has its counterpart",
        message=_step(first, tied) if not rest else f"{figures}: each has its counterpart",
        primary=witnesses[0],
        related=tuple(witnesses[1:]),
        grade=Grade.LOOSENED if loose else Grade.EXACT,
        figures=figures,
        derivation=(*steps, *sources_of_pass(_used(search, found, tied))),
    )


def _used(search: Search, found: Sequence[Match], tied: Collection[Claim]) -> Iterator[Rate]:
    """The rates at which figures meet their counterparts, where no relation ties them."""
    for match in found:
        rate = search.rate(match.counterpart, match.claim)
        if rate and match.claim not in tied:
            yield rate


def _step(match: Match, tied: Collection[Claim]) -> str:
    if match.claim in tied:
        return f"{match.claim.text} stands beside {match.counterpart.text}"
    told = f"{match.claim.text} is {match.counterpart.text}"
    return f"{told}, only if {_supposed(match)}" if match.looseness is not Looseness.NARROW else told


def _supposed(match: Match) -> str:
    """What the looser readings suppose: "$640M is rounded to the nearest ten million (635–645)"."""
    read = zip((match.claim, match.counterpart), match.readings or (), strict=False)
    return " and ".join(
        f"{loosened(claim, reading)} ({in_scale(reading.interval, match.claim.text)})"
        for claim, reading in read
        if reading.looseness is not Looseness.NARROW
    )


def _unknown(search: Search, claim: Claim, among: Sequence[Claim]) -> Outcome | None:
    """Nothing is said of a figure whose counterpart may be one in another currency, without a rate for the day.

    Nor is it where the tolerance cannot be added to it.
    """
    tolerance = search.options.tolerance
    if tolerance and claim.quantity and tolerance.margin(Interval.point(0), claim.quantity.unit) is None:
        return _undecided([claim], f"a tolerance of {tolerance.text} has no meaning here")
    missing = [other for other in among if isinstance(search.answer(other, claim), NoRate)]
    answer = search.answer(missing[0], claim) if missing else None
    if not isinstance(answer, NoRate):
        return None
    units = [one.quantity.unit for one in (claim, missing[0]) if one.quantity]
    told = listed(dict.fromkeys(other.text for other in missing))
    message = f"{claim.text} and {told}: {missing_rate(answer, *units)}"
    return replace(_undecided([claim], answer.reason), message=message, remedy=answer.remedy)


def _undecided(mentions: Sequence[Claim], reason: str, match: Match | None = None) -> Outcome:
    other = (Witness("counterpart", match.counterpart),) if match else ()
    return Outcome(
        Verdict.INCONCLUSIVE,
        title="a figure may have its counterpart",
        message=reason,
        primary=Witness("figure", mentions[0]),
        related=(*(Witness("figure", claim) for claim in mentions[1:]), *other),
        figures=mentions[0].text,
        reason=reason,
    )


def _fail(search: Search, name: str, mentions: Sequence[Claim], among: Sequence[Claim]) -> Outcome:
    """A figure that is none of those `among` which the fact of this `name` binds."""
    claim, *repeated = mentions
    near = nearest(search, claim, among)
    related = (Witness("nearest", near),) if near else ()
    stated, computed, gap = _measures(search, claim, near)
    rates = [rate for other in among if (rate := search.rate(other, claim))]
    where = f" in the {claim.block}" if claim.block in {"headline", "caption"} else ""
    return Outcome(
        Verdict.FAIL,
        title="a figure has no counterpart",
        message=f"{claim.text}{where} has no counterpart" + (f"; {near.text} is nearest" if near else ""),
        primary=Witness("figure", claim),
        related=(*(Witness("figure", again) for again in repeated), *related),
        figures=claim.text,
        derivation=(_missing(name, claim, among), *sources_of_failure(rates)),
        stated=stated,
        computed=computed,
        gap=gap,
        suggestions=_suggestions(search, claim, near),
    )


def _missing(name: str, claim: Claim, among: Sequence[Claim]) -> str:
    told = ", ".join(dict.fromkeys(other.text for other in among if other.quantity))
    if not told:
        return f'The article has no "{name}" for {claim.text}.'
    return f'{claim.text} meets none of "{name}": {told}.'


def _measures(
    search: Search, claim: Claim, near: Claim | None
) -> tuple[Measure | None, Measure | None, Measure | None]:
    if claim.quantity is None:
        return None, None, None
    unit = claim.quantity.unit
    stated = search.options.readings(claim.quantity)[0].interval
    computed = in_unit_of(search, claim, near) if near else None
    if computed is None:
        return Measure(stated, unit), None, None
    gap = Interval.point(stated.gap(computed))
    return Measure(stated, unit), Measure(computed, unit), Measure(gap, unit)


def _suggestions(search: Search, claim: Claim, near: Claim | None) -> tuple[Suggestion, ...]:
    computed = in_unit_of(search, claim, near) if near else None
    if near is None or computed is None:
        return ()
    made = suggestion(claim, computed, f"{near.text} is right", search.article.language, search.options.rounding)
    return (made,) if made else ()
