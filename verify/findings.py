"""What a run says: findings of rules, and the report that holds them, with what shuts the gate."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from verify.claims import Claim
from verify.document import Location, Published
from verify.errors import Place, Problem
from verify.outcomes import Outcome, Severity, Verdict
from verify.suppressions import Suppression


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of an article with the words that matter: (start, end) offsets into `text`."""

    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A witness, found again in its source file.

    `end` is the place behind its last character, on the line of that character.
    """

    role: str
    claim: Claim
    location: Location
    mark_locations: tuple[Location, ...]
    caption: str
    excerpt: Excerpt
    end: Location


class Spared(StrEnum):
    """Why a failure or a doubt is told and does not shut the gate."""

    KNOWN = "known"  # a baseline lists it, with all in `also`
    UNCHANGED = "unchanged"  # none of its lines was changed


@dataclass(frozen=True, slots=True)
class Finding:
    """An outcome under a rule's name, with its places resolved.

    `also` are failures that rest on the same wrong figure; they are told with this one, and count as one with it.
    `spared` says why it is told but does not shut the gate. `lowered` is a warning where the rule asks for an
    error, because nothing but nearness ties the figures.
    `suppression` is what lets it stand: it is told, and counts nowhere else.
    `place` is where a suppression stands that is itself at fault, and `article` the one whose comment it is, None
    for one in a rule file; both are None for what is said of figures.
    """

    rule: str
    severity: Severity
    outcome: Outcome
    primary: Mention | None
    related: tuple[Mention, ...]
    fingerprint: str
    suppression: Suppression | None = None
    also: tuple[Finding, ...] = ()
    spared: Spared | None = None
    lowered: bool = False
    place: Place | None = None
    article: str | None = None

    @property
    def verdict(self) -> Verdict:
        """The outcome's verdict."""
        return self.outcome.verdict

    @property
    def suppressed(self) -> bool:
        """Whether something lets it stand."""
        return self.suppression is not None

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The primary mention and the related ones."""
        return ((self.primary,) if self.primary else ()) + self.related

    def told_first(self, wanted: Callable[[Mention], bool]) -> Finding:
        """The finding as told at its first wanted mention, if it has one; the primary one is then related."""
        first = next((mention for mention in self.mentions if wanted(mention)), None)
        if first is None or first is self.primary:
            return self
        return replace(self, primary=first, related=tuple(one for one in self.mentions if one is not first))

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles it speaks of, in the order of its mentions."""
        return tuple(dict.fromkeys(mention.claim.span.article for mention in self.mentions))


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim that states a figure of the article's own, and where it stands in the source file."""

    claim: Claim
    location: Location


class RuleState(StrEnum):
    """What became of a rule in a run."""

    APPLIED = "applied"
    NOTHING_TO_CHECK = "nothing to check"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class RuleSummary:
    """A rule and what became of it.

    `note` says what was looked at where there was nothing to check; `why` is what the rule is for.
    """

    id: str
    title: str
    severity: Severity
    kind: str
    state: RuleState
    note: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article of the run: its date, the figures that some verdict rests on, and those that none does.

    `path` is that of its file, where its id says more.
    """

    id: str
    published: Published | None
    guarded: tuple[Figure, ...]
    unguarded: tuple[Figure, ...]
    path: str = ""

    @property
    def file(self) -> str:
        """The file that holds the article."""
        return self.path or self.id

    @property
    def figures(self) -> int:
        """How many figures the article states."""
        return len(self.guarded) + len(self.unguarded)


@dataclass(frozen=True, slots=True)
class Gate:
    """What shuts the gate, beside input that could not be read.

    fail_on     the least severity of a failure that does, None for no failure
    on_doubt    whether what could not be decided does, of a severity of at least `fail_on`
    coverage    the least share of guarded figures, None for any
    """

    fail_on: Severity | None = Severity.ERROR
    on_doubt: bool = False
    coverage: Fraction | None = None


USUAL_GATE = Gate()
"""Shut by errors alone."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run found: findings in their total order, problems with the input, rules and articles."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    rules: tuple[RuleSummary, ...]
    articles: tuple[ArticleSummary, ...]
    gate: Gate = USUAL_GATE

    def of(self, verdict: Verdict) -> tuple[Finding, ...]:
        """The findings with this verdict that nothing suppresses, in order."""
        return tuple(f for f in self.findings if f.verdict is verdict and not f.suppressed)

    @property
    def gating(self) -> tuple[Finding, ...]:
        """The failures, and the doubts if the gate is shut by them, that are bad enough and not spared."""
        least = self.gate.fail_on
        if least is None:
            return ()
        doubts = self.of(Verdict.INCONCLUSIVE) if self.gate.on_doubt else ()
        found = (f for f in (*self.of(Verdict.FAIL), *doubts) if f.spared is None)
        return tuple(f for f in found if f.severity.rank <= least.rank)

    def spared(self, reason: Spared) -> tuple[Finding, ...]:
        """The failures that do not shut the gate for this reason."""
        return tuple(f for f in self.of(Verdict.FAIL) if f.spared is reason)

    @property
    def suppressed(self) -> tuple[Finding, ...]:
        """The findings that something lets stand, in order."""
        return tuple(finding for finding in self.findings if finding.suppressed)

    @property
    def figures(self) -> int:
        """How many figures the articles state."""
        return sum(article.figures for article in self.articles)

    @property
    def guarded(self) -> int:
        """How many figures some verdict rests on."""
        return sum(len(article.guarded) for article in self.articles)

    @property
    def uncovered(self) -> bool:
        """Whether fewer figures are guarded than the gate asks. Where there is no figure, none is unguarded."""
        return self.gate.coverage is not None and self.guarded < self.gate.coverage * self.figures

    @property
    def shut(self) -> bool:
        """Whether the gate is shut: by a finding, by too few guarded figures, or by input that was not read."""
        return bool(self.gating or self.uncovered or self.problems)

    def against(self, fingerprints: AbstractSet[str]) -> Report:
        """The report with the failures marked as known whose fingerprint, and that of all in `also`, is listed.

        A new failure that is folded into a known one is told with it, so the two together are new.
        """
        return self._sparing(Spared.KNOWN, lambda finding: _listed(finding, fingerprints))

    def within(self, changed: Mapping[str, Container[int]]) -> Report:
        """The report with the findings marked as unchanged of which no line is in `changed`: file → its lines.

        The others are told where they were changed. A finding that rests on no place, such as a figure that is
        missing everywhere, counts as changed.
        """
        files = {article.id: article.file for article in self.articles}

        def is_changed(mention: Mention) -> bool:
            lines = changed.get(files[mention.claim.span.article], ())
            return any(line in lines for line in range(mention.location.line, mention.end.line + 1))

        def is_unchanged(finding: Finding) -> bool:
            mentions = [mention for one in (finding, *finding.also) for mention in one.mentions]
            return bool(mentions) and not any(map(is_changed, mentions))

        spared = self._sparing(Spared.UNCHANGED, is_unchanged)
        return replace(spared, findings=tuple(finding.told_first(is_changed) for finding in spared.findings))

    def _sparing(self, reason: Spared, spares: Callable[[Finding], bool]) -> Report:
        """The report in which the findings that are not spared yet, and that `spares` holds for, are."""
        marked = (f if f.spared or not spares(f) else replace(f, spared=reason) for f in self.findings)
        return replace(self, findings=tuple(marked))


def _listed(finding: Finding, fingerprints: AbstractSet[str]) -> bool:
    own = {finding.fingerprint, *(other.fingerprint for other in finding.also)}
    return finding.verdict is Verdict.FAIL and own <= fingerprints
