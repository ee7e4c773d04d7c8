"""A rule's rates: a list of entries, in which pairs of currencies are looked up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verify.document import Published
from verify.rates.entry import RateEntry
from verify.rates.rate import NoRate, Rate, cross
from verify.validation import FromEntries


@dataclass(frozen=True, slots=True)
class RateTable(FromEntries):
    """The entries of a rule's `rate`, in order. YAML may give one entry or a list of them."""

    entries: tuple[RateEntry, ...] = ()

    def find(self, one: str, other: str, published: Published | None = None) -> Rate | NoRate:
        """The rate of two currencies for an article that appeared on some day, or why there is none.

        The first entry that knows the pair tells it. Where none does, an entry that ties one of the two to a third
        currency is crossed with what the entries after it know of that one: XAF/EUR is fixed, the ECB quotes
        EUR/USD, so XAF/USD is known.
        """
        missed: list[NoRate] = []
        for found in self._candidates(one, other, published):
            if isinstance(found, Rate):
                return found
            missed.append(found)
        return next((none for none in missed if none.known), NoRate())

    @property
    def stated(self) -> Iterator[Rate]:
        """The bands and parities that the entries state."""
        return (entry.stated for entry in self.entries if entry.stated)

    def _candidates(self, one: str, other: str, published: Published | None) -> Iterator[Rate | NoRate]:
        for entry in self.entries:
            yield entry.find(one, other, published)
        for at, entry in enumerate(self.entries):
            after = RateTable(self.entries[at + 1 :])
            yield from _crossed(entry, after, one, other, published)
            yield from _crossed(entry, after, other, one, published)


def _crossed(
    entry: RateEntry, after: RateTable, held: str, far: str, published: Published | None
) -> Iterator[Rate | NoRate]:
    """The rates of a currency that an entry ties to others, over these, to a currency that the others know."""
    for middle in entry.partners(held):
        first = entry.find(held, middle, published)
        if middle == far or isinstance(first, NoRate):
            yield first if isinstance(first, NoRate) else NoRate()
            continue
        second = after.find(middle, far, published)
        yield cross(first, second) if isinstance(second, Rate) else second
