"""A magnitude word is said of a sum that has its size.

    pass: The multibillion-dollar plan costs $3.2 billion.
    fail: The multibillion-dollar plan costs HK$5 billion ($639.3 million).

"Multibillion" asks for at least two billion. Where an article prints another dollar with a prefix beside the bare
`$`, a bare "dollar" means the bare one; else a sum in any dollar may satisfy it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from verify import cldr, printing
from verify.checks.bindings import Bindings
from verify.checks.hedges import has_no_end
from verify.claims import Claim
from verify.interval import Interval
from verify.outcomes import Measure, Outcome, Suggestion, Verdict, Witness
from verify.quantity import Looseness, Quantity, hedged, narrow, readings
from verify.units import is_currency
from verify.validation import Described

SCOPE = "article"
FACT_OPTIONS = ("fact", "among")
FINDS = ("magnitude-word",)

_FEWEST = 2
"""How many billions make "multibillion"."""

_FAR_SMALLER = 10
"""How many times smaller than a billion a sum is, at least, of which "multibillion" is not likely to be said."""

_BARE_DOLLAR = re.compile(r"(?:^|[^A-Za-z])\$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`fact` names the words, `among` the sums of which they may be said."""

    fact: Annotated[str, Described("the words")]
    among: Annotated[str, Described("the sums of which they may be said")]


@dataclass(frozen=True, slots=True)
class _Word:
    """A magnitude word with the least sum that it asks for, and the currencies in which it may be one."""

    claim: Claim
    least: Fraction
    currencies: tuple[str, ...]


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each word in an article that names a sum."""
    for article in bindings.articles:
        words = [one for one in bindings.claims(options.fact) if one.span.article == article.id]
        sums = [one for one in bindings.claims(options.among) if one.span.article == article.id and _is_sum(one)]
        if words and sums:
            everything = [one for one in bindings.all_claims if one.span.article == article.id]
            yield from _outcomes(words, sums, everything, bindings)


def _outcomes(
    words: Sequence[Claim], sums: Sequence[Claim], everything: Sequence[Claim], bindings: Bindings
) -> Iterator[Outcome]:
    """What the words of one article say beside its sums."""
    largest = _largest(sums)
    for claim in words:
        if claim.quantity and claim.quantity.value:
            least = Fraction(claim.quantity.value) * _FEWEST
            word = _Word(claim, least, _currencies(claim.quantity, sums, everything))
            yield _outcome(word, largest, sums, bindings)


def _largest(sums: Sequence[Claim]) -> dict[str | None, Claim]:
    """The sum of each currency that reaches farthest, the first of equals."""
    largest: dict[str | None, Claim] = {}
    for one in sums:
        if _unit(one) not in largest or _reach(one) > _reach(largest[_unit(one)]):
            largest[_unit(one)] = one
    return largest


def _is_sum(claim: Claim) -> bool:
    """Whether a claim states a sum of money; another such word states none."""
    figure = claim.quantity
    return figure is not None and is_currency(figure.unit) and not has_no_end(figure)


def _currencies(quantity: Quantity, sums: Sequence[Claim], everything: Sequence[Claim]) -> tuple[str, ...]:
    """The currencies that a word may mean: its own, or every dollar where a bare "dollar" may be any of them."""
    unit = quantity.unit
    if unit is not None and (
        not _is_dollar(unit) or cldr.currency_name(unit).casefold() in quantity.text.casefold()
    ):
        return (unit,)
    bare = [
        claim.quantity.unit
        for claim in everything
        if claim.quantity and claim.quantity.unit and _BARE_DOLLAR.search(claim.text)
    ]
    if bare:
        return (unit if unit in bare else max(bare, key=bare.count),)
    units = [one.quantity.unit for one in sums if one.quantity and one.quantity.unit]
    return tuple(dict.fromkeys(one for one in units if unit is None or _is_dollar(one)))


def _is_dollar(currency: str) -> bool:
    return cldr.currency_name(currency).casefold().endswith("dollar")


def _outcome(
    word: _Word, largest: Mapping[str | None, Claim], sums: Sequence[Claim], bindings: Bindings
) -> Outcome:
    comparable = [largest[currency] for currency in word.currencies if currency in largest]
    if not comparable:
        return _undecided(word, sums, f"no sum in the currency of the word; the first is {sums[0].text}")
    meant = max(comparable, key=_reach)
    if _reach(meant) >= word.least:
        return _pass(word, meant)
    if _is_likely_meant(word, meant, largest):
        return _fail(word, meant, bindings)
    reason = f"the largest sum, {meant.text}, is so small that the word may be said of something else"
    return _undecided(word, [meant], reason)


def _is_likely_meant(word: _Word, meant: Claim, largest: Mapping[str | None, Claim]) -> bool:
    """Whether the word is likely said of a sum that it does not fit: no far smaller one, or one in another dollar.

    A multibillion-dollar company that earns $1.9 million is called so for something else.
    """
    is_near = _reach(meant) * _FAR_SMALLER >= word.least / _FEWEST
    dollars = (one for unit, one in largest.items() if unit and _is_dollar(unit))
    return is_near or any(_reach(one) >= word.least for one in dollars)


def _reach(claim: Claim) -> Fraction:
    """The most that a sum may stand for, hedged and loosened."""
    if claim.quantity is None:
        return Fraction(0)
    reading = [one.interval for one in readings(claim.quantity) if one.looseness is not Looseness.COARSE]
    return max(interval.ends[1] for interval in (hedged(claim.quantity), *reading))


def _asked(word: _Word, unit: str | None) -> str:
    return printing.show_interval(Interval.point(word.least), unit)


def _pass(word: _Word, largest: Claim) -> Outcome:
    return Outcome(
        Verdict.PASS,
        title="a magnitude word fits its sum",
        message=f'"{word.claim.text}" is said of {largest.text}',
        primary=Witness("word", word.claim),
        related=(Witness("sum", largest),),
        figures=f'"{word.claim.text}", {largest.text}',
        derivation=(f"asks for at least {_asked(word, _unit(largest))}; {largest.text}",),
    )


def _fail(word: _Word, largest: Claim, bindings: Bindings) -> Outcome:
    quoted = word.claim.text
    stated = Interval(word.least, None)
    computed = narrow(largest.quantity) if largest.quantity else Interval.point(0)
    unit = _unit(largest)
    other = _equivalent(largest, word, bindings)
    return Outcome(
        Verdict.FAIL,
        title="a word larger than the sum",
        message=f'"{quoted[0].upper()}{quoted[1:]}" is said of {largest.text}',
        primary=Witness("word", word.claim),
        related=(Witness("sum", largest), *((Witness("equivalent", other),) if other else ())),
        figures=f'"{quoted}", {largest.text}',
        derivation=tuple(_steps(word, largest, other, bindings)),
        stated=Measure(stated, unit),
        computed=Measure(computed, unit),
        gap=Measure(Interval.point(stated.gap(computed)), unit),
        suggestions=tuple(_suggestions(word, largest, other)),
    )


def _unit(claim: Claim) -> str | None:
    return claim.quantity.unit if claim.quantity else None


def _equivalent(largest: Claim, word: _Word, bindings: Bindings) -> Claim | None:
    """The same sum in another currency, in which the word would be true."""
    partners = [
        claim
        for relation in bindings.relations
        if relation.kind == "conversion" and largest in relation.claims
        for claim in relation.claims
        if _unit(claim) != _unit(largest) and _reach(claim) >= word.least
    ]
    return partners[0] if partners else None


def _steps(word: _Word, largest: Claim, other: Claim | None, bindings: Bindings) -> Iterator[str]:
    unit = _unit(largest)
    line = bindings.article(largest.span.article).location(largest.span.start).line
    asked = f"The word asks for at least {_asked(word, unit)}."
    if other is None:
        yield f"{asked} The largest such sum is {largest.text}, on line {line}."
        return
    scale = word.least / _FEWEST
    value = Fraction(largest.quantity.value or 0) / scale if largest.quantity else Fraction(0)
    in_words = f"{_scale_word(word.claim)}s of {cldr.currency_name(_unit(other) or '', count=2)}"
    symbol = printing.show_interval(Interval.point(_two_digits(value)), unit)
    yield (
        f"{asked} Line {line} puts the sum at {other.text} ({largest.text}): {in_words}, "
        f"{symbol} {_scale_word(word.claim)}."
    )


def _two_digits(value: Fraction) -> Fraction:
    """A share rounded to hundredths, as long as that leaves something: 0.64 for 0.6393."""
    shown = printing.rounded(value, 2, printing.nearest)
    return Fraction(shown) or value


def _scale_word(claim: Claim) -> str:
    """The word's scale: "billion" of "multibillion-dollar"."""
    words = [word.strip() for _, word in cldr.scale_words("en")]
    return next((word for word in words if word in claim.text.casefold()), claim.text)


def _suggestions(word: _Word, largest: Claim, other: Claim | None) -> Iterator[Suggestion]:
    if other is not None:
        yield Suggestion(word.claim, other.text, f"as the article puts the sum of {largest.text}.")
    scale = _scale_word(word.claim)
    smaller = [
        name.strip()
        for base, name in cldr.scale_words("en")
        if base * _FEWEST <= _reach(largest) and base < word.least
    ]
    if smaller and scale != word.claim.text:
        text = re.sub(re.escape(scale), smaller[-1], word.claim.text, flags=re.IGNORECASE)
        yield Suggestion(word.claim, text, f"if {largest.text} is right.")


def _undecided(word: _Word, sums: Sequence[Claim], reason: str) -> Outcome:
    return Outcome(
        Verdict.INCONCLUSIVE,
        title="a magnitude word cannot be judged",
        message=f'"{word.claim.text}": {reason}',
        primary=Witness("word", word.claim),
        related=tuple(Witness("sum", one) for one in sums),
        figures=f'"{word.claim.text}"',
        reason=reason,
    )
