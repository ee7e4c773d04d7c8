"""A "conversion" of which both sums are in one currency: a sum told twice, a sign that slipped, or another year's.

    pass: It took $14.7 million ($14.7m).
    fail: It took $14.7 million ($115 million).

Two sums of one size, as in "$183 million ($166 million)", may be two years' of one account: nothing is said of
them.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from verify import cldr
from verify.checks.comparison import ComparisonOptions, loosest, tightest
from verify.claims import Claim
from verify.interval import Interval
from verify.outcomes import Measure, Outcome, Verdict, Witness
from verify.quantity import Looseness, Quantity
from verify.rates.rate import Rate
from verify.relations import Relation

_ONE_SIZE = 2
"""How many times as much as another a sum of one account is at most, to be taken for another year's."""


def told_twice(
    options: ComparisonOptions, rates: Iterable[Rate], relation: Relation, stated: Claim, equivalent: Claim
) -> Outcome:
    """Both figures are in one currency: they may repeat a sum, they do not convert it."""
    one, other = stated.quantity, equivalent.quantity
    assert one and other
    fit = tightest((options.readings(one), options.readings(other)), Interval.meets)
    agree = fit is not None and loosest(fit) is not Looseness.COARSE
    name = cldr.currency_name(str(one.unit), count=2)
    if not agree and _may_be_compared(options, rates, one, other):
        told = f"both are in {name}, so that one may be compared with the other"
        return undecided(relation, told, "")
    return Outcome(
        Verdict.PASS if agree else Verdict.FAIL,
        title="a sum is told twice in one currency" if agree else "a conversion names one currency twice",
        message=f"{equivalent.text} and {stated.text} are both in {name}",
        primary=Witness("equivalent", equivalent),
        related=(Witness("stated", stated),),
        certainty=relation.certainty,
        figures=f"{stated.text} / {equivalent.text}",
        derivation=("the same sum twice",)
        if agree
        else (f"A conversion names two currencies; {stated.text} and {equivalent.text} are both in {name}.",),
        stated=Measure(options.readings(other)[0].interval, other.unit),
        computed=Measure(options.readings(one)[0].interval, one.unit),
    )


def _may_be_compared(options: ComparisonOptions, rates: Iterable[Rate], one: Quantity, other: Quantity) -> bool:
    """Whether two sums of one currency may be two years' of one account, as in "$183 million ($166 million)".

    They are of one size, and none of the `rates` of their currency would make them a conversion.
    """
    low, high = sorted((options.readings(one)[0].interval, options.readings(other)[0].interval), key=_middle)
    if low.ends[0] <= 0 or high.ends[0] > low.ends[1] * _ONE_SIZE:
        return False
    implied = high / low
    own = (rate.interval for rate in rates if one.unit in (rate.numerator, rate.denominator))
    return not any(implied.meets(rate) or implied.meets(Interval.point(1) / rate) for rate in own)


def _middle(interval: Interval) -> Fraction:
    return interval.middle


def undecided(relation: Relation, reason: str, remedy: str, told: str = "") -> Outcome:
    """Nothing can be said, for a `reason` that conversions share; `told` is what it is for this one."""
    stated, equivalent = relation.role("stated"), relation.role("equivalent")
    assert stated and equivalent
    return Outcome(
        Verdict.INCONCLUSIVE,
        title="a conversion cannot be judged",
        message=f"{stated.text} and {equivalent.text}: {told or reason}",
        primary=Witness("equivalent", equivalent),
        related=(Witness("stated", stated),),
        certainty=relation.certainty,
        figures=f"{stated.text} / {equivalent.text}",
        reason=reason,
        remedy=remedy,
    )
