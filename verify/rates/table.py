"""A rule's rates: a list of entries, in which pairs of currencies are looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verify.document import Published
from verify.rates.entry import RateEntry
from verify.rates.rate import NoRate, Rate, cross
from verify.validation import FromEntries

_MOST_CROSSINGS = 2
"""Over how many further currencies a pair is crossed: patacas to Hong Kong dollars to US dollars to euros."""


@dataclass(frozen=True, slots=True)
class RateTable(FromEntries):
    """The entries of a rule's `rate`, in order. YAML may give one entry or a list of them."""

    entries: tuple[RateEntry, ...] = ()

    def find(self, one: str, other: str, published: Published | None = None) -> Rate | NoRate:
        """The rate of two currencies for an article that appeared on some day, or why there is none.

        The first entry that knows the pair tells it. Where none does, an entry that ties one of the two to a third
        currency is crossed with what the entries after it know of that one: XAF/EUR is fixed, the ECB quotes
        EUR/USD, so XAF/USD is known. Few crossings come before many.
        """
        answers = (self._over(crossings, one, other, published) for crossings in range(_MOST_CROSSINGS + 1))
        return _first(answers)

    @property
    def stated(self) -> Iterator[Rate]:
        """The bands and parities that the entries state."""
        return (entry.stated for entry in self.entries if entry.stated)

    def _over(self, crossings: int, one: str, other: str, published: Published | None) -> Rate | NoRate:
        """The rate of two currencies over so many further ones."""
        if crossings == 0:
            return _first(entry.find(one, other, published) for entry in self.entries)
        return _first(self._crossed(crossings, one, other, published))

    def _crossed(
        self, crossings: int, one: str, other: str, published: Published | None
    ) -> Iterator[Rate | NoRate]:
        for at, entry in enumerate(self.entries):
            after = RateTable(self.entries[at + 1 :])
            for held, far in ((one, other), (other, one)):
                for middle in entry.partners(held):
                    first = entry.find(held, middle, published)
                    if middle != far and isinstance(first, Rate):
                        second = after._over(crossings - 1, middle, far, published)
                        yield cross(first, second) if isinstance(second, Rate) else second


def _first(answers: Iterable[Rate | NoRate]) -> Rate | NoRate:
    """The first rate; where there is none, the first answer that knows at least the pair."""
    missed = NoRate()
    for answer in answers:
        if isinstance(answer, Rate):
            return answer
        missed = answer if answer.known and not missed.known else missed
    return missed
