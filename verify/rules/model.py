"""What a rule says once it is loaded: typed, frozen, and free of YAML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, overload

from verify.errors import Place
from verify.formula import Constant, Formula
from verify.outcomes import Severity
from verify.suppressions import Suppression

OWN = "own"
"""The article's own currency, whichever it is, in `currency: {not: own}`."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words looked for in a claim's sentence: all of `all`, one of `any`, none of `none`. Each is a phrase."""

    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selector:
    """A named fact: which claims or relations a rule speaks of.

    find            a claim kind, a relation kind, or `figure` for any figure; `percentage` takes percent changes
    currency        codes of which the claim has one; `not_currency` codes of which it has none; "own" is the
                    article's own currency
    unit            units of which it has one ("percent", "barrel")
    of              the noun it counts ("filmmakers"), or of which it is the sum for one ("410 pence a share")
    near            words in its sentence
    named           names of which its sentence has one, written as here: ("Alibaba", "BABA")
    table           words in the title or the header of its table; rows and columns those in the label of its row
                    and in the header of its column
    nearest         of several claims in a sentence, the one closest to this phrase
    base, period    what a change is measured from ("2019"), the time over which it runs ("90 days")
    speaker         who is quoted; "any" for anybody
    blocks          kinds of block in which it stands; "body" takes the lists and tables of the body too
    each            how mentions are taken together: "mention" each alone; "article" those of an article that say
                    the same as one; "story" those of a story, whose articles then tell the fact together
    """

    name: str
    find: str
    currency: tuple[str, ...] = ()
    not_currency: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    of: str | None = None
    near: Words | None = None
    named: tuple[str, ...] = ()
    table: Words | None = None
    rows: Words | None = None
    columns: Words | None = None
    nearest: str | None = None
    base: str | None = None
    period: str | None = None
    speaker: str | None = None
    blocks: tuple[str, ...] = ()
    each: str = "mention"


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles a rule is about. Empty fields let every article through.

    paths    globs; one that begins with `!` excludes
    tags     of which the article bears one
    """

    paths: tuple[str, ...] = ()
    story: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    published_from: date | None = None
    published_to: date | None = None


@dataclass(frozen=True, slots=True)
class ExampleArticle:
    """One article of an example. `# ` at the start of its text marks a headline."""

    text: str
    published: date | None = None
    language: str = "en"
    story: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A rule's own example: articles, and the verdict that they must get ("pass", "fail", "inconclusive")."""

    verdict: str
    articles: tuple[ExampleArticle, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Shown:
    """A derived value that a passing finding shows: "2019 total", `total / (1 - 25%)`."""

    title: str
    formula: Formula


@dataclass(frozen=True, slots=True)
class Rule:
    """A checkable relationship, as a data editor wrote it.

    `options` is an instance of the Options class of the check kind's module. `expected_articles` is how many
    articles must state the facts. `on_missing` is "fail", "inconclusive" or "ignore".
    """

    id: str
    title: str
    severity: Severity
    articles: ArticleFilter
    facts: tuple[Selector, ...]
    kind: str
    options: Any
    source: Place
    why: str = ""
    expected_articles: int | None = None
    show: tuple[Shown, ...] = ()
    known: tuple[Constant, ...] = ()
    on_missing: str = "inconclusive"
    tests: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleSet(Sequence[Rule]):
    """The rules of files, and what those files suppress of their findings.

    It is gone through, and counted, as its rules.
    """

    rules: tuple[Rule, ...]
    suppressions: tuple[Suppression, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Rule: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Rule, ...]: ...

    def __getitem__(self, index: int | slice) -> Rule | tuple[Rule, ...]:
        return self.rules[index]

    def __len__(self) -> int:
        return len(self.rules)
