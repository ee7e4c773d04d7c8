"""The shapes of a rule file: what stands in YAML, before it becomes a `Rule`.

Plain dataclasses, which `validate` checks a file against. Where the language allows a shorter form, the shape is
that of the long one: a text for `near` stands for `{all: [text]}`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from verify.checks.tolerance import Tolerance
from verify.findings import Severity
from verify.formula import Formula
from verify.quantity import Quantity
from verify.rules import written
from verify.validation import OneOrMany, ReadBy, ShortFor

Text = Annotated[str, ReadBy(written.text)]
Phrase = Annotated[str, ReadBy(written.phrase)]
Day = Annotated[date, ReadBy(written.day)]
Language = Annotated[str, ReadBy(written.language)]
Texts = Annotated[tuple[Text, ...], OneOrMany()]
Phrases = Annotated[tuple[Phrase, ...], OneOrMany()]
Currencies = Annotated[tuple[Annotated[str, ReadBy(written.currency)], ...], OneOrMany()]
Blocks = Annotated[tuple[Annotated[str, ReadBy(written.word_of("in", lambda: written.BLOCKS))], ...], OneOrMany()]


@dataclass(frozen=True, slots=True)
class ArticlesShape:
    """`articles`: a glob, a list of globs, or a mapping."""

    paths: Texts = ()
    story: Text | None = None
    tags: Texts = ()
    language: Language | None = None
    from_: Day | None = None
    to: Day | None = None


@dataclass(frozen=True, slots=True)
class CurrencyShape:
    """`currency`: a code, a list of codes, or `{not: …}`; `own` is the article's own currency."""

    any: Currencies = ()
    not_: Currencies = ()


@dataclass(frozen=True, slots=True)
class NearShape:
    """`near`: a phrase, or `{all: …, any: …, not: …}`."""

    all: Phrases = ()
    any: Phrases = ()
    not_: Phrases = ()

    def __post_init__(self) -> None:
        if not (self.all or self.any or self.not_):
            raise ValueError("'near' names no words")


_LIST_OF_WORDS = "a list of words means two things: write {any: […]} or {all: […]}"


@dataclass(frozen=True, slots=True)
class SelectorShape:
    """One of the `facts`."""

    find: Annotated[str, ReadBy(written.word_of("find", written.find_words))]
    currency: Annotated[CurrencyShape, ShortFor("any")] | None = None
    unit: Annotated[str, ReadBy(written.unit)] | None = None
    of: Phrase | None = None
    near: Annotated[NearShape, ShortFor("all", _LIST_OF_WORDS)] | None = None
    nearest: Phrase | None = None
    base: Text | None = None
    period: Text | None = None
    speaker: Phrase | None = None
    in_: Blocks = ()
    each: Literal["mention", "article", "story"] = "mention"


@dataclass(frozen=True, slots=True)
class ExpectShape:
    """`expect`: how many articles must state the facts."""

    articles: Annotated[int, ReadBy(written.whole_number)]


@dataclass(frozen=True, slots=True)
class KnownShape:
    """One of the `known` constants."""

    value: Annotated[Quantity, ReadBy(written.lone_figure)]
    source: Text
    date: Day | None = None


@dataclass(frozen=True, slots=True)
class ExampleShape:
    """An article of an example."""

    text: Text
    published: Day | None = None
    language: Language = "en"
    story: Text | None = None


Example = Annotated[tuple[Annotated[ExampleShape, ShortFor("text")], ...], OneOrMany()]


@dataclass(frozen=True, slots=True)
class TestShape:
    """One of the `tests`: a verdict, and the articles that must get it."""

    pass_: Example | None = None
    fail: Example | None = None
    inconclusive: Example | None = None

    def __post_init__(self) -> None:
        if len(self.verdicts) != 1:
            raise ValueError("an example has one of pass, fail and inconclusive")

    @property
    def verdicts(self) -> dict[str, tuple[ExampleShape, ...]]:
        """The verdicts asked for, with their articles."""
        asked = {"pass": self.pass_, "fail": self.fail, "inconclusive": self.inconclusive}
        return {verdict: articles for verdict, articles in asked.items() if articles}


@dataclass(frozen=True, slots=True)
class RuleShape:
    """A rule. What `check` may hold depends on its kind, and is checked against that kind's options."""

    id: Annotated[str, ReadBy(written.rule_id)]
    title: Text
    severity: Severity
    facts: dict[str, SelectorShape]
    check: dict[str, Any]
    why: Text = ""
    articles: Annotated[ArticlesShape, ShortFor("paths")] | None = None
    expect: ExpectShape | None = None
    show: dict[str, Annotated[Formula, ReadBy(written.shown_value)]] | None = None
    known: dict[str, KnownShape] | None = None
    on_missing: Literal["fail", "inconclusive", "ignore"] = "inconclusive"
    tests: tuple[TestShape, ...] = ()

    def __post_init__(self) -> None:
        if not self.facts:
            raise ValueError("'facts' names nothing to check")


@dataclass(frozen=True, slots=True)
class OverrideShape:
    """What a file changes of a rule that it inherits."""

    severity: Severity | None = None
    tolerance: Tolerance | None = None

    def __post_init__(self) -> None:
        if self.severity is None and self.tolerance is None:
            raise ValueError("this changes nothing: name a severity or a tolerance, or write off")


@dataclass(frozen=True, slots=True)
class FileShape:
    """A rule file. Its rules are checked one by one."""

    version: Annotated[str, ReadBy(written.version)]
    rules: tuple[Any, ...] = ()
    extends: Texts = ()
    overrides: dict[str, Any] | None = None
    articles: Annotated[ArticlesShape, ShortFor("paths")] | None = None
