"""One entry of a rule's `rate`: a band, a parity, the reference rates of the ECB, or a table of the rule's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Annotated, ClassVar, Self

from verify.document import Published
from verify.hints import HintedError, did_you_mean, nearest
from verify.interval import Interval
from verify.rates.quotes import DAYS, Window, hull, told_days, told_rates
from verify.rates.rate import NO_DATE, NO_QUOTE, NO_RATE, NoRate, Rate, upright
from verify.rates.tables import PairQuote, pair_of
from verify.validation import NUMBER, Day, Described, Form, FromText, ReadBy, WrongKeyError, refuse_several

ECB = "ecb"
TABLE = ".csv"

_MOST_DAYS = 366
_MOST_DIGITS = 40


def _price(value: object) -> Decimal:
    """A rate as written. Raises ValueError for an exponent, which makes a few letters a number of any length."""
    if isinstance(value, Decimal):
        return value
    refuse_several(value)
    text = str(value).strip()
    if len(text) > _MOST_DIGITS or ("e" in text.casefold() and any(map(str.isdigit, text))):
        raise ValueError(f"{text[:_MOST_DIGITS]!r} is not a number of at most {_MOST_DIGITS} digits, such as 7.75")
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError(f"{text!r} is not a number")
    return number


Price = Annotated[Decimal, ReadBy(_price, NUMBER)]


@dataclass(frozen=True, slots=True)
class Origin(FromText):
    """Where dated rates come from: `ecb`, or a table beside the rule, whose `quotes` are put in on loading."""

    description: ClassVar[str] = "ecb, or a table beside the rule such as rates.csv"
    form: ClassVar[Form] = Form(words=lambda: (ECB,), pattern=r"[^/\\s]\.csv\s*$")

    name: str
    quotes: tuple[PairQuote, ...] = field(default=(), repr=False)

    @classmethod
    def parse(cls, text: object) -> Self:
        """The origin written as `text`. Raises ValueError for anything else than `ecb` or the name of a table."""
        if isinstance(text, cls):
            return text
        name = str(text).strip()
        if name != ECB and not (name.endswith(TABLE) and name != TABLE):
            advice = did_you_mean(nearest(name, [ECB]))
            raise HintedError(f"{name!r} is not {cls.description}", advice)
        return cls(name)

    @property
    def is_table(self) -> bool:
        """Whether this is a table that the rule brings."""
        return self.name != ECB


@dataclass(frozen=True, slots=True, kw_only=True)
class RateEntry:
    """One entry of a rule's `rate`: it states a rate, or says where those of each day are found.

    An undated article takes a band or parity as holding, whatever `since` and `until` say.

    Raises ValueError for what does not go together, or is no rate.
    """

    unit: Annotated[str, Described("the pair: HKD/USD is how many HK$ a US$ costs")] = ""
    between: Annotated[tuple[Price, Price] | None, Described("a band: [7.75, 7.85]")] = None
    fixed: Annotated[Price | None, Described("a parity: 655.957")] = None
    since: Annotated[Day | None, Described("the first day of publication for which band or parity hold")] = None
    until: Annotated[Day | None, Described("the last day of publication for which band or parity hold")] = None
    from_: Annotated[
        Origin | None, Described("where dated rates come from: `ecb`, or a CSV table beside the rule file")
    ] = None
    days: Annotated[
        int | None, Described("how many days before publication a dated rate may come from, ten by default")
    ] = None
    source: Annotated[str, Described("where the rate was published; reports name it")] = ""

    def __post_init__(self) -> None:
        if self.from_ is not None:
            self._refuse_with_origin()
            return
        self._refuse_pair()
        if (self.between is None) == (self.fixed is None):
            raise WrongKeyError(f"the rate {self.unit} has either `between` or `fixed`", "fixed", is_key=True)
        if self.days is not None:
            raise WrongKeyError("`days` is said of dated rates, which have `from`", "days", is_key=True)
        stated = "fixed" if self.between is None else "between"
        if not all(end.is_finite() and end > 0 for end in self._ends):
            raise WrongKeyError(f"the rate {self.unit} is not a positive number", stated)
        if self._ends[0] > self._ends[1]:
            raise WrongKeyError(f"the rate {self.unit} begins above its end", stated)
        if self.since and self.until and self.since > self.until:
            raise WrongKeyError(f"the rate {self.unit} holds until before it begins", "until")

    def _refuse_pair(self) -> None:
        if not self.unit:
            advice = "write unit: HKD/USD, or from: ecb for the rates of each day"
            raise HintedError("'unit' is missing", advice)
        try:
            pair_of(self.unit)
        except HintedError as error:
            raise WrongKeyError(str(error), "unit", hint=error.hint) from None

    def _refuse_with_origin(self) -> None:
        for name in ("unit", "between", "fixed", "since", "until"):
            if getattr(self, name) not in ("", None):
                message = f"`{name}` does not go with `from`, which finds the rates"
                raise WrongKeyError(message, name, is_key=True)
        if self.days is not None and not 0 <= self.days <= _MOST_DAYS:
            raise WrongKeyError(f"`days` is from 0 to {_MOST_DAYS}", "days")

    @property
    def _ends(self) -> tuple[Decimal, Decimal]:
        if self.between is not None:
            return self.between
        fixed = self.fixed if self.fixed is not None else Decimal(0)
        return fixed, fixed

    @property
    def stated(self) -> Rate | None:
        """The rate that a band or parity states; None for dated rates."""
        if self.from_ is not None:
            return None
        numerator, denominator = pair_of(self.unit)
        low, high = map(Fraction, self._ends)
        return Rate(numerator, denominator, Interval(low, high), self.source)

    def find(self, one: str, other: str, published: Published | None) -> Rate | NoRate:
        """The rate between two currencies, either way round, as this entry knows it."""
        if self.from_ is None:
            fits = set(pair_of(self.unit)) == {one, other} and self._holds(published)
            return (self.stated if fits else None) or NO_RATE
        if self.from_ is not None and self.from_.is_table:
            return self._from_table(one, other, published)
        # Imported when a rate is asked for: most runs ask for none.
        from verify.rates import ecb

        return ecb.find(one, other, published, self._days)

    def partners(self, currency: str) -> Iterator[str]:
        """The currencies to which this entry ties a currency directly; the ECB knows every pair by itself."""
        pairs = [(quote.numerator, quote.denominator) for quote in self.from_.quotes] if self.from_ else []
        if self.from_ is None:
            pairs.append(pair_of(self.unit))
        for numerator, denominator in dict.fromkeys(pairs):
            if currency in (numerator, denominator):
                yield denominator if currency == numerator else numerator

    @property
    def _days(self) -> int:
        return DAYS if self.days is None else self.days

    def _holds(self, published: Published | None) -> bool:
        if published is None:
            return True
        begun = self.since is None or published.first >= self.since
        return begun and (self.until is None or published.last <= self.until)

    def _from_table(self, one: str, other: str, published: Published | None) -> Rate | NoRate:
        """The rates of a pair in the rule's own table, over the days before publication."""
        assert self.from_ is not None
        quotes = [quote for quote in self.from_.quotes if {quote.numerator, quote.denominator} == {one, other}]
        if not quotes:
            return NO_RATE
        if published is None:
            return NO_DATE
        window = Window.before(published, self._days)
        # A table may state a pair both ways round; the way of its first quote is taken.
        way = (quotes[0].numerator, quotes[0].denominator)
        near = [q for q in quotes if q.quote.day in window and (q.numerator, q.denominator) == way]
        if not near:
            return NO_QUOTE
        source = f"{self._named(near)}, {told_days(quote.quote.day for quote in near)}: "
        source += f"{way[0]} {told_rates(quote.quote.rate for quote in near)} a {way[1]}"
        return upright(*way, hull(quote.quote.interval for quote in near), source, dated=True)

    def _named(self, quotes: list[PairQuote]) -> str:
        """The sources of quotes: their own, else the entry's, else the table's name."""
        assert self.from_ is not None
        named = dict.fromkeys(quote.source or self.source or self.from_.name for quote in quotes)
        return "; ".join(named)
