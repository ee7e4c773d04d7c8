"""The outcomes of `agree`: what they say of statements that meet, and of those that do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from verify import printing
from verify.checks.attributes import Difference, phrase_span, plain
from verify.checks.bindings import Bindings
from verify.checks.rates_told import sources_of_failure, sources_of_pass
from verify.checks.reference import Reference
from verify.checks.slips import suggestion
from verify.checks.statements import (
    LEVELS,
    Level,
    Scale,
    Statement,
    common,
    largest_group,
    needed_readings,
)
from verify.checks.wording import in_scale, loosened
from verify.claims import Claim
from verify.document import Article, Span, short_names
from verify.interval import Interval
from verify.lexicon import lexicon
from verify.outcomes import Grade, Measure, Outcome, Suggestion, Verdict, Witness
from verify.quantity import Hedge, Looseness, Reading
from verify.units import is_measure
from verify.wording import one_line

_HEDGES = {Hedge.MORE: "more than", Hedge.LESS: "nearly", Hedge.ABOUT: "about", Hedge.UP_TO: "up to"}
_FARTHEST_NOUN = 60


@dataclass(frozen=True, slots=True)
class Case:
    """What one fact's outcome speaks of: the articles, its claims, what the rule states, what is told alike."""

    bindings: Bindings
    claims: tuple[Claim, ...]
    reference: Reference | None
    within: str
    attributes: tuple[str, ...] = ()

    @property
    def telling(self) -> tuple[Article, ...]:
        """The articles that state the fact."""
        stating = {claim.span.article for claim in self.claims}
        return tuple(article for article in self.bindings.articles if article.id in stating)

    @property
    def the_rule(self) -> str:
        """The rule, with where its value is from: "the rule (box office register, 2024-03-11)"."""
        return f"the rule ({self.reference.origin})" if self.reference and self.reference.origin else "the rule"

    @property
    def unstated(self) -> tuple[str, ...]:
        """The articles that do not state the fact."""
        telling = {article.id for article in self.telling}
        return tuple(article.id for article in self.bindings.articles if article.id not in telling)

    @property
    def guards(self) -> tuple[Span, ...]:
        """The periods on which the verdict rests too."""
        if "period" not in self.attributes:
            return ()
        return tuple(claim.period.span for claim in self.claims if claim.period)

    @property
    def names(self) -> dict[str, str]:
        """What each article is called: "002"."""
        return short_names(article.id for article in self.bindings.articles)

    def told(self, claim: Claim) -> str:
        """A claim with what is said beside it: "17 percent down in 90 days", "20 filmmakers"."""
        if claim not in self.claims:
            return self.reference.value if self.reference else claim.text
        words = [claim.text, self._noun(claim), claim.direction]
        words += [f"on {claim.base.plain}" if claim.base else None]
        words += [f"in {claim.period.plain}" if claim.period and "period" in self.attributes else None]
        return " ".join(word for word in words if word)

    def label(self, statement: Statement) -> str:
        """A statement with its conversions: "$14.7 million (HK$115 million)"."""
        first, *others = statement.claims
        brackets = f" ({', '.join(claim.text for claim in others)})" if others else ""
        told = self.told(first)
        return f"{first.text}{brackets}{told.removeprefix(first.text)}" if not statement.asserted else told

    def _noun(self, claim: Claim) -> str | None:
        """The counted noun or the measure as the article has it: "filmmakers", "MW"."""
        if not claim.noun or not claim.quantity or claim.kind != "count":
            return None
        article = self.bindings.article(claim.span.article)
        text = article.text
        if is_measure(claim.quantity.unit):
            start = claim.span.end + (not text[claim.span.end : claim.span.end + 1].isalpha())
            name = lexicon(article.language).measures.after(text, start)
            return text[start : name[1]] if name else claim.noun
        stem = re.escape(claim.noun[:-1] if len(claim.noun) > 3 else claim.noun)
        found = re.compile(rf"\b{stem}\w*", re.IGNORECASE).search(
            text, claim.span.end, claim.span.end + _FARTHEST_NOUN
        )
        return found.group() if found else claim.noun


def passed(case: Case, scale: Scale, statements: Sequence[Statement], level: Level) -> Outcome:
    """The statements have a common point at this level of reading."""
    claims = [claim for statement in statements for claim in statement.claims]
    shared = common(claims, scale, level)
    figures = _figures(case, statements)
    return Outcome(
        Verdict.PASS,
        title="one figure, told alike",
        message=figures,
        primary=Witness("statement", case.claims[0]),
        related=tuple(Witness("statement", claim) for claim in case.claims[1:]),
        grade=Grade.EXACT if level == LEVELS[0] else Grade.LOOSENED,
        figures=figures,
        derivation=(*_why(case, scale, statements, level, shared), *sources_of_pass(scale.used(claims))),
        computed=Measure(shared, scale.unit) if shared else None,
        unstated=case.unstated,
        guards=case.guards,
    )


def _why(
    case: Case, scale: Scale, statements: Sequence[Statement], level: Level, shared: Interval | None
) -> Iterator[str]:
    if level.with_hedges:
        hedged = [claim for claim in case.claims if claim.quantity and claim.quantity.hedge]
        told = dict.fromkeys(
            f'"{_HEDGES[c.quantity.hedge]} {c.text}"' for c in hedged if c.quantity and c.quantity.hedge
        )
        yield f"only as far as the hedge reaches of {' and '.join(told)}"
    elif level.looseness is Looseness.LOOSENED:
        needed = needed_readings(statements, scale, Looseness.LOOSENED)
        by_value = {
            (claim.quantity.value, reading): claim for claim, reading in reversed(needed) if claim.quantity
        }
        yield from (_supposed(scale, statements, claim, read) for (_, read), claim in reversed(by_value.items()))
    elif case.reference:
        yield f"as {case.the_rule} states"
    elif len({_value(statement) for statement in statements}) == 1:
        yield "same"
    elif shared:
        yield f"all of them can be {printing.show_interval(shared, scale.unit)}{case.within}"


def _supposed(scale: Scale, statements: Sequence[Statement], claim: Claim, reading: Reading) -> str:
    """What a looser reading supposes, and a figure for which it is needed.

    "only if $640M is rounded to the nearest ten million: 635–645 holds $639.3 million, 639.5–640.5 does not".
    """
    strict, loose = (scale.placed(claim, one) for one in (scale.readings(claim)[0].interval, reading.interval))
    others = [one for statement in statements for one in statement.claims if one != claim]
    held = [
        other
        for other in others
        if not (own := scale.interval(other, LEVELS[0])).meets(strict) and own.meets(loose)
    ]
    narrowest = min(held, key=lambda other: scale.interval(other, LEVELS[0]).width, default=None)
    loose_text = in_scale(reading.interval, claim.text)
    told = f"only if {loosened(claim, reading)}: {loose_text}"
    if narrowest is None:
        return told
    strict_text = in_scale(scale.readings(claim)[0].interval, claim.text)
    return f"{told} holds {narrowest.text}, {strict_text} does not"


def _value(statement: Statement) -> object:
    first = statement.claims[0]
    return (first.quantity.value, first.quantity.ends, first.quantity.unit) if first.quantity else None


def _figures(case: Case, statements: Sequence[Statement]) -> str:
    """The statements of one value side by side, those of another after a semicolon."""
    by_value: dict[object, dict[str, None]] = {}
    for statement in statements:
        if not statement.asserted:
            by_value.setdefault(_value(statement), {})[one_line(case.label(statement))] = None
    return "; ".join(", ".join(labels) for labels in by_value.values())


def failed(case: Case, scale: Scale, statements: Sequence[Statement]) -> Outcome:
    """The statements have no common point. The primary is the last outside the largest group that has one."""
    group = largest_group(statements, replace(scale, open_ends=True))
    names, agreeing = case.names, set(group)
    outside = [one for one in statements if one not in agreeing and not one.asserted]
    odd = outside[-1]
    asserted = next((one for one in group if one.asserted), None)
    against = asserted or next((one for one in group if _in_unit_of(odd, one)), group[0])
    others = [one for one in statements if one not in (odd, against) and not one.asserted]
    related = [one for one in (against, *others) if not one.asserted]
    stated, computed = _narrow(odd, scale), _narrow(against, scale)
    return Outcome(
        Verdict.FAIL,
        title="a figure is not what the rule states" if asserted else "one figure is told in two ways",
        message=f"{case.label(odd)} is not {_opposed(case, odd, against)}",
        primary=Witness("statement", odd.claims[0]),
        related=tuple(
            Witness("statement", claim)
            for claim in (*odd.claims[1:], *(claim for one in related for claim in one.claims))
        ),
        figures=_figures(case, statements),
        derivation=(
            *dict.fromkeys(_stated(case, names, scale, one) for one in (against, *others, odd)),
            f"No value lies in all of them{case.within}.",
            *sources_of_failure(scale.used(claim for one in statements for claim in one.claims)),
        ),
        stated=Measure(stated, scale.unit),
        computed=Measure(computed, scale.unit),
        gap=Measure(Interval.point(stated.gap(computed)), scale.unit),
        suggestions=tuple(_suggestions(case, names, scale, (odd, against), lone=len(group) == 1)),
        unstated=case.unstated,
        guards=case.guards,
    )


def _in_unit_of(odd: Statement, other: Statement) -> Claim | None:
    """The other statement's figure in the unit of the odd one's first."""
    wanted = odd.claims[0].quantity
    same = (claim for claim in other.claims if claim.quantity and wanted and claim.quantity.unit == wanted.unit)
    return next(same, None)


def _opposed(case: Case, odd: Statement, against: Statement) -> str:
    """What a statement is not: the other one, or of it only the figure in the same unit as a lone figure."""
    same = _in_unit_of(odd, against)
    return (
        case.label(Statement((same,)))
        if same and len(odd.claims) == 1 and not against.asserted
        else case.label(against)
    )


def _narrow(statement: Statement, scale: Scale) -> Interval:
    """What a statement's figures share as written; its first figure alone, if they share nothing."""
    shared = common(statement.claims, scale, LEVELS[0])
    return shared or scale.interval(statement.claims[0], LEVELS[0])


def _stated(case: Case, names: Mapping[str, str], scale: Scale, statement: Statement) -> str:
    rule = case.the_rule
    name = f"{rule[0].upper()}{rule[1:]}" if statement.asserted else names[statement.article]
    interval = _narrow(statement, scale)
    fell = interval.high is not None and interval.high <= 0
    given = printing.show_interval(-interval if fell else interval, scale.unit)
    direction = f" {scale.direction_of(statement.claims[0])}" if scale.direction else ""
    return f"{name}: {case.label(statement)} is {given}{direction}."


def _suggestions(
    case: Case, names: Mapping[str, str], scale: Scale, apart: tuple[Statement, Statement], lone: bool
) -> Iterator[Suggestion]:
    """What would fit: for the odd one, and for the other too where it stands alone."""
    odd, against = apart
    pairs = [(odd, against), (against, odd)] if lone and not against.asserted else [(odd, against)]
    for wrong, right in pairs:
        claim = wrong.claims[0]
        wanted = _wanted(claim, right, scale)
        language = case.bindings.article(wrong.article).language
        condition = f"{'the rule' if right.asserted else names[right.article]} is right"
        made = suggestion(claim, wanted, condition, language, scale.options.rounding) if wanted else None
        if made:
            yield made


def _wanted(claim: Claim, right: Statement, scale: Scale) -> Interval | None:
    """What a claim would have to be: the other's own value where both are of one unit."""
    same = _in_unit_of(Statement((claim,)), right)
    if same and same.quantity and same.quantity.value is not None:
        if (same.direction or claim.direction) != claim.direction:
            return None
        return Interval.point(Fraction(same.quantity.value))
    return scale.back(_narrow(right, scale), claim)


def unlike(case: Case, differing: Difference) -> Outcome:
    """The figures agree, but what is said beside them does not."""
    odd = differing.differing[-1]
    right = differing.agreeing[0]
    by_rule = right not in case.claims
    others = [claim for claim in case.claims if claim != odd]
    names = case.names
    what = differing.attribute
    source = "the rule" if by_rule else names[right.span.article]
    return Outcome(
        Verdict.FAIL,
        title=f"the {what} is not what the rule states" if by_rule else f"one figure, two {what}s",
        message=f"{case.told(odd)} is not {case.told(right)}",
        primary=_marked(odd, what),
        related=tuple(_marked(claim, what) for claim in others),
        figures=_figures(case, [Statement((claim,)) for claim in case.claims]),
        derivation=(
            f'{names[odd.span.article]} has the {what} "{plain(odd, what)}", '
            f'{case.the_rule if by_rule else source} "{plain(right, what)}".',
        ),
        suggestions=(Suggestion(odd, plain(right, what) or "", f"if {source} is right."),),
        unstated=case.unstated,
        guards=case.guards,
    )


def _marked(claim: Claim, attribute: str) -> Witness:
    """A claim with the words that name the attribute marked too."""
    span = phrase_span(claim, attribute)
    marks = ((claim.span.start, claim.span.end), (span.start, span.end)) if span else ()
    return Witness("statement", claim, marks=tuple(sorted(marks)))


def undecided(case: Case, reason: str, remedy: str = "") -> Outcome:
    """Nothing can be said of the statements, for this reason."""
    return Outcome(
        Verdict.INCONCLUSIVE,
        title="figures cannot be compared",
        message=reason,
        primary=Witness("statement", case.claims[0]),
        related=tuple(Witness("statement", claim) for claim in case.claims[1:]),
        figures=", ".join(dict.fromkeys(claim.text for claim in case.claims)),
        reason=reason,
        remedy=remedy,
        unstated=case.unstated,
    )
