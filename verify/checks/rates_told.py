"""What a verdict says of the rates on which it rests, and of those that are missing."""

from __future__ import annotations

from collections.abc import Iterable

from verify.rates.rate import NoRate, Rate


def sources_of_pass(rates: Iterable[Rate]) -> tuple[str, ...]:
    """The sources of dated rates, with days and quotes. A band or parity is the rule's own, and goes without."""
    return tuple(dict.fromkeys(rate.source for rate in rates if rate.dated and rate.source))


def sources_of_failure(rates: Iterable[Rate]) -> tuple[str, ...]:
    """The sources of all rates, in sentences: "The band: HKMA convertibility undertakings."."""
    return tuple(dict.fromkeys(f"The {rate.name}: {rate.source}." for rate in rates if rate.source))


def missing_rate(answer: NoRate, one: str | None, other: str | None) -> str:
    """Which rate is missing: "no rate for USD/HKD"; a known pair has none for these days alone."""
    return f"{'no dated rate' if answer.known else 'no rate'} for {one}/{other}"
