"""One article on trial among the others of its story: a slip is made in it, and the rules judge it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from verify.checks import check_module
from verify.claims import Claim
from verify.document import Span
from verify.engine.coverage import figures
from verify.engine.judge import judge
from verify.engine.known import Known, known_of
from verify.engine.stories import story_groups
from verify.outcomes import Outcome, Verdict
from verify.rules.model import Rule
from verify.rules.select import applies
from verify.trial.honest import stays_inside
from verify.trial.placing import Source
from verify.trial.slips import Slip
from verify.trial.slips_in_words import slips_of


class Fate(StrEnum):
    """What became of a slip."""

    CAUGHT = "caught"  # some rule fails on it that did not before
    UNDECIDED = "undecided"  # some rule doubts it, none fails
    SURVIVED = "survived"  # no rule says anything of it
    INSIDE = "inside"  # it stays inside what the figure honestly stands for
    NOT_MADE = "not made"  # it has no place in the source, or the text with it reads no figure there


@dataclass(frozen=True, slots=True)
class Tried:
    """A slip in a claim and what became of it; `caught_by` names the rules that fail."""

    claim: Claim
    slip: Slip
    fate: Fate
    caught_by: tuple[str, ...] = ()


def slippable(known: Known) -> Iterator[Claim]:
    """The claims of which slips are asked: what coverage counts as figures, weekdays, attributed quotations."""
    counted = set(figures(known.claims))
    for claim in known.claims:
        if claim in counted or claim.kind == "weekday" or (claim.kind == "quotation" and claim.speaker):
            yield claim


_Failure = tuple[str, frozenset[Span]]
"""A failure by its rule and the places that it rests on and marks, in the texts without slips.

This is finer than a fingerprint, which knows words and not places: a failure that was there before a slip is the
same one when a slip changes its words.
"""


@dataclass(frozen=True, slots=True)
class Bench:
    """An article on trial, with its source, what is known of it, and its story, of which it is one."""

    rules: tuple[Rule, ...]
    source: Source
    known: Known
    story: tuple[Known, ...]

    @property
    def slips(self) -> Iterator[tuple[Claim, Slip]]:
        """The slips in the article's claims, in the order of its text."""
        for claim in slippable(self.known):
            for slip in slips_of(self.known.article, claim):
                yield claim, slip

    def outcomes(self, known: Known) -> Iterator[tuple[Rule, Outcome]]:
        """What the rules say of the article, as `known`, alone and among the others of its story."""
        story = tuple(known if one.article.id == known.article.id else one for one in self.story)
        for rule in self.rules:
            if not applies(rule.articles, known.article):
                continue
            alone = check_module(rule.kind).SCOPE == "article"
            for outcome in judge(rule, (known,) if alone else story).outcomes:
                yield rule, outcome

    def fares(self, slips: Iterable[tuple[Claim, Slip]]) -> list[Tried]:
        """What becomes of slips in the article's claims, each made alone."""
        before = frozenset(
            _failure(rule, outcome)
            for rule, outcome in self.outcomes(self.known)
            if outcome.verdict is Verdict.FAIL
        )
        return [self._fares(claim, slip, before) for claim, slip in slips]

    def _fares(self, claim: Claim, slip: Slip, before: frozenset[_Failure]) -> Tried:
        article = self.source.with_slip(slip)
        if article is None:
            return Tried(claim, slip, Fate.NOT_MADE)
        known = known_of(article)
        place = Span(article.id, slip.moved(claim.span.start), slip.moved(claim.span.end))
        after = _read_at(known.claims, place, claim)
        if after is None or _reads_the_same(claim, after):
            return Tried(claim, slip, Fate.NOT_MADE)
        if stays_inside(claim, after):
            return Tried(claim, slip, Fate.INSIDE)
        resting = [
            (rule, outcome)
            for rule, outcome in self.outcomes(known)
            if any(_overlap(place, one) for one in _rests_on(outcome))
        ]
        caught = {
            rule.id
            for rule, outcome in resting
            if outcome.verdict is Verdict.FAIL and _failure(rule, outcome, slip, article.id) not in before
        }
        if caught:
            return Tried(claim, slip, Fate.CAUGHT, tuple(sorted(caught)))
        doubted = any(outcome.verdict is Verdict.INCONCLUSIVE for _, outcome in resting)
        return Tried(claim, slip, Fate.UNDECIDED if doubted else Fate.SURVIVED)


def benches_of(rules: tuple[Rule, ...], sources: Sequence[Source], known: Sequence[Known]) -> list[Bench]:
    """A bench for each article, with what is `known` of it and of the others of its story."""
    by_id = {one.article.id: one for one in known}
    groups = story_groups([one.article for one in known], len(known))
    story_of = {article: tuple(by_id[one] for one in group) for group in groups for article in group}
    return [Bench(rules, source, by_id[source.article.id], story_of[source.article.id]) for source in sources]


def _failure(rule: Rule, outcome: Outcome, slip: Slip | None = None, slipped: str = "") -> _Failure:
    """What a failure is known by; offsets of the `slipped` article are those that it had without the slip."""
    places = {
        Span(article, *(slip.original(offset) if slip and article == slipped else offset for offset in mark))
        for witness in outcome.witnesses
        for article in (witness.claim.span.article,)
        for mark in ((witness.claim.span.start, witness.claim.span.end), *witness.marks)
    }
    return rule.id, frozenset(places)


def _rests_on(outcome: Outcome) -> Iterator[Span]:
    yield from (witness.claim.span for witness in outcome.witnesses)
    yield from outcome.guards


def _overlap(one: Span, other: Span) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def _read_at(claims: Iterable[Claim], place: Span, before: Claim) -> Claim | None:
    """The claim that the text with the slip has at a place: one of the same kind where there is one."""
    found = [
        claim
        for claim in claims
        if _overlap(claim.span, place)
        and (claim.quantity or claim.kind in ("weekday", "quotation", "damaged-amount"))
    ]
    return min(found, key=lambda claim: (claim.kind != before.kind, claim.span.start), default=None)


def _reads_the_same(before: Claim, after: Claim) -> bool:
    """Whether a slip is none to a reader: "US$" for "$" where both are the same dollar."""
    if before.quantity is None or after.quantity is None:
        return before.text == after.text
    one, other = before.quantity, after.quantity
    return (one.value, one.unit, one.written, before.direction) == (
        other.value,
        other.unit,
        other.written,
        after.direction,
    )
