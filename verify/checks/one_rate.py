"""All conversions between two currencies share one rate, in an article or in a story.

    pass: It paid $14.7m (HK$115m), of which $5m (HK$39m) in cash.
    fail: It paid $14.7m (HK$115m), of which $5m (HK$93m) in cash.

$14.7m for HK$115m implies 7.76–7.88, $5m for HK$93m 16.8–20.8: no rate lies in both. Needs neither date nor
reference rates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from verify import cldr, printing
from verify.checks.bindings import Bindings
from verify.checks.comparison import ComparisonOptions
from verify.checks.slips import suggestion
from verify.claims import Claim
from verify.interval import Interval
from verify.outcomes import Measure, Outcome, Suggestion, Verdict, Witness
from verify.quantity import Looseness, Quantity
from verify.relations import Certainty, Relation
from verify.validation import Described
from verify.wording import counted, listed, one_line

SCOPE = "story"
FACT_OPTIONS = ("fact",)
FINDS = ("conversion",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(ComparisonOptions):
    """`fact` names the conversions; `each` says whether those of an article or of a whole story share a rate."""

    fact: Annotated[str, Described("the conversions")]
    each: Annotated[
        Literal["article", "story"], Described("whether an article, or a whole story, shares one rate")
    ] = "article"


@dataclass(frozen=True, slots=True)
class _Implied:
    """A conversion and the rate that it implies, in units of `over`'s currency for one of `under`'s."""

    relation: Relation
    over: Claim
    under: Claim
    rate: Interval

    @property
    def told(self) -> str:
        """ "HK$115m / $14.7m"."""
        return one_line(f"{self.over.text} / {self.under.text}")


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """For each pair of currencies that is converted twice or more, one outcome, or one for each that is out."""
    for group in _groups(options, bindings.bound_relations(options.fact)):
        for pair in _by_currencies(options, group).values():
            if len(pair) > 1:
                yield from _judged(options, pair, bindings)


def _groups(options: Options, relations: Sequence[Relation]) -> Iterator[Sequence[Relation]]:
    if options.each == "story":
        yield relations
        return
    by_article: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        by_article[relation.span.article].append(relation)
    yield from by_article.values()


def _by_currencies(
    options: Options, relations: Sequence[Relation]
) -> Mapping[tuple[str, str], Sequence[_Implied]]:
    pairs: defaultdict[tuple[str, str], list[_Implied]] = defaultdict(list)
    for relation in relations:
        claims = [claim for claim in relation.claims if claim.quantity and claim.quantity.unit]
        over, under = sorted(claims, key=_unit)
        implied = _implied(options, relation, over, under)
        if _unit(over) != _unit(under) and implied:
            pairs[_unit(over), _unit(under)].append(implied)
    return pairs


def _unit(claim: Claim) -> str:
    return str(claim.quantity.unit) if claim.quantity else ""


def _implied(options: Options, relation: Relation, over: Claim, under: Claim) -> _Implied | None:
    """The rate, with trailing zeros read as loosely as two digits allow: only what is certainly out may fail."""
    try:
        rate = _read(options, over.quantity) / _read(options, under.quantity)
    except ZeroDivisionError:
        return None
    widened = options.widened(rate, None)
    return _Implied(relation, over, under, widened or rate)


def _read(options: Options, quantity: Quantity | None) -> Interval:
    if quantity is None:
        raise ZeroDivisionError
    readings = [one for one in options.readings(quantity) if one.looseness is not Looseness.COARSE]
    return readings[-1].interval


def _judged(options: Options, pair: Sequence[_Implied], bindings: Bindings) -> Iterator[Outcome]:
    agreeing = _largest(pair)
    rate = _shared(agreeing)
    if len(agreeing) == len(pair):
        yield _agree(options, pair, rate)
        return
    agreed = {one.rate for one in agreeing}
    for implied in pair:
        if implied.rate not in agreed:
            language = bindings.article(implied.relation.span.article).language
            yield _out(options, implied, agreeing, rate, language)


def _largest(pair: Sequence[_Implied]) -> Sequence[_Implied]:
    """The largest set of conversions that one rate fits; of two as large the first."""
    starts = dict.fromkeys(one.rate for one in pair)
    return max(([one for one in pair if one.rate.holds_start(start)] for start in starts), key=len)


def _shared(agreeing: Sequence[_Implied]) -> Interval:
    rate = agreeing[0].rate
    for implied in agreeing[1:]:
        rate = rate.intersect(implied.rate) or rate
    return rate


def _agree(options: Options, pair: Sequence[_Implied], rate: Interval) -> Outcome:
    return Outcome(
        Verdict.PASS,
        title="conversions share one rate",
        message=f"{counted(len(pair), 'conversion')} share one rate",
        primary=Witness("equivalent", pair[0].over),
        related=tuple(_witnesses(pair)[1:]),
        figures=listed(_told(pair)),
        derivation=(f"{_named(pair[0])}: {printing.show_interval(rate, None)}{options.within}",),
        computed=Measure(rate, None),
    )


def _out(
    options: Options, implied: _Implied, agreeing: Sequence[_Implied], rate: Interval, language: str
) -> Outcome:
    shown = printing.show_interval(implied.rate, None, against=rate.ends)
    told = _told(agreeing)
    others = listed(told)
    return Outcome(
        Verdict.FAIL,
        title="a conversion implies another rate than the others",
        message=f"{implied.told} is not the rate of {others}",
        primary=Witness("equivalent", implied.relation.claims[-1]),
        related=(Witness("stated", implied.relation.claims[0]), *_witnesses(agreeing)),
        certainty=implied.relation.certainty if len(agreeing) > 1 else Certainty.LIKELY,
        figures=implied.told,
        derivation=(
            f"{implied.told} implies {shown} {_named(implied)}{options.within}.",
            f"{others} {'implies' if len(told) == 1 else 'imply'} {printing.show_interval(rate, None)}.",
        ),
        stated=Measure(implied.rate, None),
        computed=Measure(rate, None),
        gap=Measure(Interval.point(rate.gap(implied.rate)), None),
        suggestions=tuple(_suggestions(options, implied, rate, language)),
    )


def _suggestions(options: Options, implied: _Implied, rate: Interval, language: str) -> Iterator[Suggestion]:
    over, under = (_read(options, claim.quantity) for claim in (implied.over, implied.under))
    wanted = ((implied.over, under * rate, implied.under), (implied.under, over / rate, implied.over))
    for claim, interval, right in wanted:
        condition = f"{right.text} and the other rate are right"
        made = suggestion(claim, interval, condition, language, options.rounding)
        if made:
            yield made


def _told(pair: Sequence[_Implied]) -> tuple[str, ...]:
    """The conversions in words; one that an article repeats, once."""
    return tuple(dict.fromkeys(implied.told for implied in pair))


def _witnesses(pair: Sequence[_Implied]) -> list[Witness]:
    return [
        Witness(role, claim) for one in pair for role, claim in (("equivalent", one.over), ("stated", one.under))
    ]


def _named(implied: _Implied) -> str:
    """What the rate counts: "HK$ per US$"."""
    over, under = (cldr.currency_symbol(_unit(claim)) for claim in (implied.over, implied.under))
    return f"{over} per {under}"
