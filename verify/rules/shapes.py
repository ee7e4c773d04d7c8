"""The shapes of a rule file: what stands in YAML, before it becomes a `Rule`.

Plain dataclasses, which `validate` checks a file against. Where the language allows a shorter form, the shape is
that of the long one: a text for `near` stands for `{all: [text]}`. Each key is described where it stands: the JSON
Schema and the manual have their words from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from verify.checks.tolerance import Tolerance
from verify.formula import Formula
from verify.hints import HintedError
from verify.outcomes import Severity
from verify.quantity import Quantity
from verify.rules import written
from verify.rules.model import OWN
from verify.rules.packs import PREFIX, pack_names
from verify.validation import DAY, Day, Described, Form, HowMany, OneOrMany, ReadBy, ShortFor, WrongKeyError


def _languages() -> tuple[str, ...]:
    from verify.lexicon import languages

    return tuple(sorted(languages()))


_CURRENCY = Form(words=lambda: (OWN, *written.currencies()), name="currency")
_UNIT = Form(words=written.unit_words, pattern=r"^\s*[kMGT]Wh?\s*$", name="unit")
_BLOCK = Form(words=lambda: written.BLOCKS)
_LANGUAGE = Form(words=_languages, pattern=r"^\s*[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*\s*$")
_PACK_OR_FILE = Form(words=lambda: [PREFIX + name for name in pack_names()], pattern=rf"^(?!\s*{PREFIX})")
_LAST_DAY = Form(words=lambda: (written.NEVER,), pattern=DAY.pattern)
_FINGERPRINT = Form(pattern=r"^\s*[0-9A-Fa-f]{8,64}\s*$", also=("integer",))
_NAMED = Form(pattern=r"\S")
_COUNT = Form(pattern=r"^\s*[1-9][0-9]{0,5}\s*$", also=("integer",), least=1)

Text = Annotated[str, ReadBy(written.text)]
Phrase = Annotated[str, ReadBy(written.phrase)]
Language = Annotated[str, ReadBy(written.language, _LANGUAGE)]
Texts = Annotated[tuple[Text, ...], OneOrMany()]
Phrases = Annotated[tuple[Phrase, ...], OneOrMany()]
Currencies = Annotated[tuple[Annotated[str, ReadBy(written.currency, _CURRENCY)], ...], OneOrMany()]
Units = Annotated[tuple[Annotated[str, ReadBy(written.unit, _UNIT)], ...], OneOrMany()]
Blocks = Annotated[
    tuple[Annotated[str, ReadBy(written.word_of("in", lambda: written.BLOCKS), _BLOCK)], ...], OneOrMany()
]
Extended = Annotated[tuple[Annotated[str, ReadBy(written.text, _PACK_OR_FILE)], ...], OneOrMany()]


@dataclass(frozen=True, slots=True)
class ArticlesShape:
    """`articles`: a glob, a list of globs, or a mapping."""

    paths: Annotated[Texts, Described('a glob, or a list of globs: "bids/*"; `!` before one excludes')] = ()
    story: Annotated[Text | None, Described("the story to which the articles belong")] = None
    tags: Annotated[Texts, Described("tags of which an article bears one")] = ()
    language: Annotated[Language | None, Described("the language in which they are written: en, zh-TW")] = None
    from_: Annotated[Day | None, Described("the first day of publication: 2024-03-11")] = None
    to: Annotated[Day | None, Described("the last day of publication: 2024-03-31")] = None


@dataclass(frozen=True, slots=True)
class CurrencyShape:
    """`currency`: a code, a list of codes, or `{not: …}`; `own` is the article's own currency."""

    any: Annotated[Currencies, Described("codes of which a sum has one; `own` is the article's own")] = ()
    not_: Annotated[Currencies, Described("codes of which a sum has none; `own` is the article's own")] = ()

    def __post_init__(self) -> None:
        if not (self.any or self.not_):
            raise HintedError("'currency' names no currency", "write {not: USD}")


@dataclass(frozen=True, slots=True)
class NearShape:
    """`near` and the words of tables: a phrase, or `{all: …, any: …, not: …}`."""

    key: ClassVar[str] = "near"
    all: Annotated[Phrases, Described("words or phrases that all stand in the sentence")] = ()
    any: Annotated[Phrases, Described("words or phrases of which one stands in the sentence")] = ()
    not_: Annotated[Phrases, Described("words or phrases of which none stands in the sentence")] = ()

    def __post_init__(self) -> None:
        if not (self.all or self.any or self.not_):
            raise ValueError(f"'{self.key}' names no words")


@dataclass(frozen=True, slots=True)
class TableShape(NearShape):
    """`table`."""

    key: ClassVar[str] = "table"


@dataclass(frozen=True, slots=True)
class RowsShape(NearShape):
    """`rows`."""

    key: ClassVar[str] = "rows"


@dataclass(frozen=True, slots=True)
class ColumnsShape(NearShape):
    """`columns`."""

    key: ClassVar[str] = "columns"


_LIST_OF_WORDS = "a list of words means two things: write {any: […]} or {all: […]}"

Articles = Annotated[ArticlesShape, ShortFor("paths")]
Currency = Annotated[CurrencyShape, ShortFor("any")]
Near = Annotated[NearShape, HowMany(1), ShortFor("all", _LIST_OF_WORDS)]


@dataclass(frozen=True, slots=True)
class SelectorShape:
    """One of the `facts`. `near`, `table`, `rows` and `columns` are written alike; `named` is the name of a list
    under the file's `names`, or a list of names itself."""

    find: Annotated[
        str,
        ReadBy(written.word_of("find", written.find_words), Form(words=written.find_words)),
        Described("what kind of thing it is"),
    ]
    currency: Annotated[
        Currency | None, Described("sums in this currency: a code, a list of codes, or `{not: USD}`")
    ] = None
    unit: Annotated[
        Units, Described("figures in this unit, or in one of a list: `percent`, `day`, `USD`, `megawatt`")
    ] = ()
    of: Annotated[
        Phrase | None,
        Described("counts of this noun, or sums for one of it: `filmmakers`, `share`"),
    ] = None
    near: Annotated[
        Near | None,
        Described("words in its sentence, whole, with inflection: a phrase, or `{all: …, any: …, not: …}`"),
    ] = None
    named: Annotated[
        str | tuple[str, ...],
        ReadBy(written.named, _NAMED),
        Described("one of these names stands in its sentence: the name of a list under `names`, or a list"),
    ] = ()
    table: Annotated[
        Annotated[TableShape, HowMany(1), ShortFor("all", _LIST_OF_WORDS)] | None,
        Described("words of the table's caption or header"),
    ] = None
    rows: Annotated[
        Annotated[RowsShape, HowMany(1), ShortFor("all", _LIST_OF_WORDS)] | None,
        Described("words of the first cell of its row"),
    ] = None
    columns: Annotated[
        Annotated[ColumnsShape, HowMany(1), ShortFor("all", _LIST_OF_WORDS)] | None,
        Described("words of the header of its column"),
    ] = None
    nearest: Annotated[
        Phrase | None, Described("of several in a sentence, the one closest to this word or phrase")
    ] = None
    base: Annotated[Text | None, Described('changes measured from this, as written: "2019"')] = None
    period: Annotated[Text | None, Described('changes over this time: "90 days"')] = None
    speaker: Annotated[Phrase | None, Described("quotations of this speaker; `any` for all that name one")] = None
    in_: Annotated[
        Blocks, Described("kinds of block, one or a list; `body` takes its lists and tables along")
    ] = ()
    each: Annotated[
        Literal["mention", "article", "story"] | None,
        Described("what counts once: each mention, or what an article or a story says alike"),
    ] = None


@dataclass(frozen=True, slots=True)
class ExpectShape:
    """`expect`: how many articles must state the facts."""

    articles: Annotated[
        int, ReadBy(written.whole_number, _COUNT), Described("how many articles must state the facts")
    ]


@dataclass(frozen=True, slots=True)
class KnownShape:
    """One of the `known` constants."""

    value: Annotated[
        Quantity, ReadBy(written.lone_figure), Described("the figure, with its unit: 120 million, 25%, 4 USD")
    ]
    source: Annotated[Text, Described("where the figure was published")]
    date: Annotated[Day | None, Described("the day for which it holds: 2025-12-31")] = None


@dataclass(frozen=True, slots=True)
class ExampleShape:
    """An article of an example."""

    text: Annotated[Text, Described("the article; `# ` at its start marks a headline")]
    published: Annotated[Day | None, Described("its day of publication: 2024-03-11")] = None
    language: Annotated[Language, Described("the language in which it is written")] = "en"
    story: Annotated[Text | None, Described("the story to which it belongs")] = None


Example = Annotated[tuple[Annotated[ExampleShape, ShortFor("text")], ...], OneOrMany()]


@dataclass(frozen=True, slots=True)
class TestShape:
    """One of the `tests`: a verdict, and the articles that must get it."""

    pass_: Annotated[Example | None, Described("an article, or a list of them, that must pass")] = None
    fail: Annotated[Example | None, Described("an article, or a list of them, that must fail")] = None
    inconclusive: Annotated[
        Example | None, Described("an article, or a list of them, that must stay undecided")
    ] = None

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

    id: Annotated[
        str,
        ReadBy(written.rule_id, Form(pattern=r"^\s*[A-Za-z0-9][A-Za-z0-9._-]*\s*$", also=("number", "boolean"))),
        Described("the rule's name in reports: letters, digits, and . _ - only"),
    ]
    title: Annotated[Text, Described("what holds where nothing is wrong, in one sentence")]
    severity: Annotated[Severity, Described("how much a failure matters; an error shuts the gate")]
    facts: Annotated[
        dict[str, SelectorShape],
        HowMany(1),
        Described("what the rule speaks of: a name for each, and how it is found"),
    ]
    check: Annotated[dict[str, Any], Described("how the facts must relate: `kind`, and the options of that kind")]
    why: Annotated[Text, Described("why the rule is there, for whoever reads its failures")] = ""
    articles: Annotated[
        Articles | None, Described("which articles it is about: a glob, a list of globs, or a mapping; else all")
    ] = None
    expect: Annotated[ExpectShape | None, Described("how often the facts must be told at least")] = None
    show: Annotated[
        dict[str, Annotated[Formula, ReadBy(written.shown_value)]] | None,
        Described("values worked out from the facts that are shown beside what agrees: a title and a formula"),
    ] = None
    known: Annotated[
        dict[str, KnownShape] | None,
        Described("constants that no article need tell, by name"),
    ] = None
    on_missing: Annotated[
        Literal["fail", "inconclusive", "ignore"], Described("what it means where the facts are not told")
    ] = "inconclusive"
    tests: Annotated[
        tuple[Annotated[TestShape, HowMany(1, 1)], ...],
        Described("the rule's own examples: at least one that must pass and one that must fail"),
    ] = ()

    def __post_init__(self) -> None:
        if not self.facts:
            raise WrongKeyError("'facts' names nothing to check", "facts")


@dataclass(frozen=True, slots=True)
class OverrideShape:
    """What a file changes of a rule that it inherits."""

    severity: Annotated[Severity | None, Described("how much a failure matters here")] = None
    tolerance: Annotated[
        Tolerance | None, Described("what a figure may be off beyond its rounding, where the check kind takes one")
    ] = None

    def __post_init__(self) -> None:
        if self.severity is None and self.tolerance is None:
            raise ValueError("this changes nothing: name a severity or a tolerance, or write off")


@dataclass(frozen=True, slots=True)
class SuppressionShape:
    """One of `suppress`: a rule not heeded in some articles, or one finding of it, until a day or for good."""

    rule: Annotated[str, ReadBy(written.text), Described("the id of the rule that is not heeded")]
    articles: Annotated[Texts, Described("in which articles: a glob, or a list of globs")]
    reason: Annotated[Text, Described("why; reports tell it")]
    expires: Annotated[
        date | None,
        ReadBy(written.last_day, _LAST_DAY),
        Described("the last day on which it holds: 2026-12-31; or `never`"),
    ]
    fingerprint: Annotated[
        str,
        ReadBy(written.fingerprint, _FINGERPRINT),
        Described("of one finding alone: the first 8 digits or more of its fingerprint"),
    ] = ""


@dataclass(frozen=True, slots=True)
class FileShape:
    """A rule file. Its rules are checked one by one. It may hold suppressions alone."""

    version: Annotated[
        str,
        ReadBy(written.version, Form(words=lambda: (written.VERSION,))),
        Described("the version of the rule language: 1"),
    ]
    rules: Annotated[tuple[Any, ...], Described("the rules of this file")] = ()
    names: Annotated[
        dict[str, Texts] | None, Described("lists of names, for `named`: {alibaba: [Alibaba, BABA]}")
    ] = None
    extends: Annotated[
        Extended, Described("packs (verify:currency) and rule files beside this one whose rules are taken along")
    ] = ()
    overrides: Annotated[
        dict[str, Any] | None,
        Described("what to change of inherited rules, by id: `off`, or `{severity: …, tolerance: …}`"),
    ] = None
    articles: Annotated[
        Articles | None, Described("which articles the rules of this file are about, where they do not say it")
    ] = None
    suppress: Annotated[
        tuple[SuppressionShape, ...], Described("which findings are let stand, where, why and until when")
    ] = ()
