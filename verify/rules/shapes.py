"""The shapes of a rule file: what stands in YAML, before it becomes a `Rule`.

Plain dataclasses, which `validate` checks a file against. Where the language allows a shorter form, the shape is
that of the long one: a text for `near` stands for `{all: [text]}`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from verify.findings import Severity
from verify.formula import Formula, figure
from verify.quantity import BASIS_POINT, COUNT, DURATIONS, PERCENT, PERCENTAGE_POINT, RATIO, Quantity
from verify.rules.hints import UnknownWordError
from verify.rules.model import OWN
from verify.rules.words import words_of
from verify.units import is_currency, measures
from verify.validation import Day, OneOrMany, ReadBy, ShortFor

VERSION = "1"
BLOCKS = ("headline", "heading", "byline", "dateline", "body", "caption", "list", "table")
UNITS = (PERCENT, PERCENTAGE_POINT, BASIS_POINT, RATIO, COUNT, *sorted(DURATIONS))


def find_words() -> tuple[str, ...]:
    """What `find` may ask for: the kinds of claims and relations, `range`, and `figure` for any figure."""
    # Imported when a file is new: they bring the readers of every kind with them.
    from verify.extract import KINDS as CLAIM_KINDS
    from verify.relate import KINDS as RELATION_KINDS

    return tuple(dict.fromkeys((*CLAIM_KINDS, *RELATION_KINDS, "figure")))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"this should be a text, not a {'list' if isinstance(value, list) else 'mapping'}")
    if not value.strip():
        raise ValueError("this text is empty")
    return value.strip()


def _phrase(value: Any) -> str:
    text = _text(value)
    if not words_of(text):
        raise ValueError(f"'{text}' holds no word to look for")
    return text


def _named(value: Any) -> str | tuple[str, ...]:
    """The name of a list of names, or the names of a list."""
    return tuple(map(_text, value)) if isinstance(value, list) and value else _text(value)


def _word_of(key: str, known: Callable[[], Iterable[str]]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        word = _text(value)
        if word not in known():
            raise UnknownWordError(key, word, known())
        return word

    return read


def _currency(value: Any) -> str:
    # Imported when a rule names a currency: babel takes a while to load.
    from verify.cldr import currency_codes

    code = _text(value)
    if code != OWN and code not in currency_codes():
        raise ValueError(f"'{code}' is no currency code such as USD")
    return code


def _unit(value: Any) -> str:
    """A unit by its own name or any that English has for it: "megawatt", "MW", "square feet"."""
    # Imported when a rule names a unit: the lexicon takes a while to build.
    from verify.lexicon import lexicon

    unit = _text(value)
    if unit in UNITS or unit in measures():
        return unit
    found = lexicon("en").measures.after(unit, 0)
    if found and found[1] == len(unit):
        return str(found[0])
    return _currency(unit) if is_currency(unit) else _word_of("unit", lambda: (*UNITS, *sorted(measures())))(unit)


def _rule_id(value: Any) -> str:
    name = _text(value)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name):
        raise ValueError(f"the rule id '{name}' may hold letters, digits, and . _ - only")
    return name


def _language(value: Any) -> str:
    code = _text(value)
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", code):
        raise ValueError(f"'{code}' is no language code such as en or zh-TW")
    return code


def _count(value: Any) -> int:
    number = _text(value)
    if not re.fullmatch(r"[1-9][0-9]{0,5}", number):
        raise ValueError(f"'{number}' is not a whole number from 1")
    return int(number)


def _figure(value: Any) -> Quantity:
    return figure(_text(value))


def _shown(value: Any) -> Formula:
    formula = Formula.parse(_text(value))
    if formula.right is not None:
        raise ValueError(f"'{formula.text}' compares two sides and has no value to show")
    if not formula.names:
        raise ValueError(f"'{formula.text}' names no fact")
    return formula


def _version(value: Any) -> str:
    version = _text(value)
    if version != VERSION:
        raise ValueError(f"version '{version}' is not known: this program reads version {VERSION}")
    return version


Text = Annotated[str, ReadBy(_text)]
Phrase = Annotated[str, ReadBy(_phrase)]
Language = Annotated[str, ReadBy(_language)]
Texts = Annotated[tuple[Text, ...], OneOrMany()]
Phrases = Annotated[tuple[Phrase, ...], OneOrMany()]
Currencies = Annotated[tuple[Annotated[str, ReadBy(_currency)], ...], OneOrMany()]
Units = Annotated[tuple[Annotated[str, ReadBy(_unit)], ...], OneOrMany()]
Blocks = Annotated[tuple[Annotated[str, ReadBy(_word_of("in", lambda: BLOCKS))], ...], OneOrMany()]


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
    """`near` and the words of tables: a phrase, or `{all: …, any: …, not: …}`."""

    key: ClassVar[str] = "near"
    all: Phrases = ()
    any: Phrases = ()
    not_: Phrases = ()

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


@dataclass(frozen=True, slots=True)
class SelectorShape:
    """One of the `facts`. `near`, `table`, `rows` and `columns` are written alike; `named` is the name of a list
    under the file's `names`, or a list of names itself."""

    find: Annotated[str, ReadBy(_word_of("find", find_words))]
    currency: Annotated[CurrencyShape, ShortFor("any")] | None = None
    unit: Units = ()
    of: Phrase | None = None
    near: Annotated[NearShape, ShortFor("all", _LIST_OF_WORDS)] | None = None
    named: Annotated[str | tuple[str, ...], ReadBy(_named)] = ()
    table: Annotated[TableShape, ShortFor("all", _LIST_OF_WORDS)] | None = None
    rows: Annotated[RowsShape, ShortFor("all", _LIST_OF_WORDS)] | None = None
    columns: Annotated[ColumnsShape, ShortFor("all", _LIST_OF_WORDS)] | None = None
    nearest: Phrase | None = None
    base: Text | None = None
    period: Text | None = None
    speaker: Phrase | None = None
    in_: Blocks = ()
    each: Literal["mention", "article", "story"] | None = None


@dataclass(frozen=True, slots=True)
class ExpectShape:
    """`expect`: how many articles must state the facts."""

    articles: Annotated[int, ReadBy(_count)]


@dataclass(frozen=True, slots=True)
class KnownShape:
    """One of the `known` constants."""

    value: Annotated[Quantity, ReadBy(_figure)]
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

    id: Annotated[str, ReadBy(_rule_id)]
    title: Text
    severity: Severity
    facts: dict[str, SelectorShape]
    check: dict[str, Any]
    why: Text = ""
    articles: Annotated[ArticlesShape, ShortFor("paths")] | None = None
    expect: ExpectShape | None = None
    show: dict[str, Annotated[Formula, ReadBy(_shown)]] | None = None
    known: dict[str, KnownShape] | None = None
    on_missing: Literal["fail", "inconclusive", "ignore"] = "inconclusive"
    tests: tuple[TestShape, ...] = ()

    def __post_init__(self) -> None:
        if not self.facts:
            raise ValueError("'facts' names nothing to check")


@dataclass(frozen=True, slots=True)
class FileShape:
    """A rule file. Its rules are checked one by one. `names` holds lists of names, for `named` in its facts."""

    version: Annotated[str, ReadBy(_version)]
    rules: tuple[Any, ...] = ()
    names: dict[str, Texts] | None = None
    extends: Texts = ()
    articles: Annotated[ArticlesShape, ShortFor("paths")] | None = None
