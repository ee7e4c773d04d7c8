"""The words of a language: what CLDR knows, and one data file a language for what it lacks.

Look-ups are dictionaries of casefolded words and phrases, so that reading a figure costs a few hash look-ups and
never a pattern over the whole vocabulary.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from verify import cldr
from verify.quantity import PERCENT


_MARKS = "\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
"""Signs that belong to the letter before them, though patterns take them for none: vowels of Hindi, accents."""
LETTER = f"(?:[^\\W\\d_]|[{_MARKS}])"
"""One letter, or a sign that belongs to one, as a pattern."""

# A word is a run of letters, or single letters with full stops between them ("U.S").
_WORD = re.compile(rf"(?:[^\W\d_]\.)+[^\W\d_](?!{LETTER})|[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*")
# What joins the words of a phrase: "per cent", "U.S. dollars", "year-on-year", with any kind of space.
_JOINT = re.compile(r"\.?[^\S\n]|-")


def one_of(words: Iterable[str]) -> str:
    """A pattern of one of the words, the longest that fits; of no words one that nothing matches."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else "(?!)"


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases with a value each, found at a place of a text.

    `meaning` maps a phrase, its words joined by single spaces, to its value. `heads` and `tails` map a first and
    a last word to the number of words of the longest phrase that begins, or ends, with it. `longest` is the length
    of the longest phrase where phrases may be a part of a longer word, as in languages that write no spaces or
    glue endings on; None where they are whole words.
    """

    meaning: Mapping[str, Any]
    heads: Mapping[str, int]
    tails: Mapping[str, int]
    longest: int | None = None

    @classmethod
    def of(cls, meaning: Mapping[str, Any], whole: bool = True) -> Phrases:
        """The phrases of a mapping from phrase to value; hyphens and full stops count as spaces."""
        heads: dict[str, int] = {}
        tails: dict[str, int] = {}
        spaced = {" ".join(_words(phrase)): value for phrase, value in meaning.items()}
        for phrase in spaced:
            words = phrase.split()
            heads[words[0]] = max(len(words), heads.get(words[0], 0))
            tails[words[-1]] = max(len(words), tails.get(words[-1], 0))
        return cls(spaced, heads, tails, None if whole else max(map(len, spaced), default=0))

    def after(self, text: str, start: int) -> tuple[Any, int] | None:
        """The value and the end of the longest phrase that begins at `start`, or None."""
        if self.longest is not None:
            return self._beginning(text, start, self.longest)
        word = _WORD.match(text, start)
        if word is None:
            return None
        most = self.heads.get(word.group().casefold(), 0)
        phrase, found = "", None
        for _ in range(most):
            phrase = f"{phrase} {word.group().casefold()}" if phrase else word.group().casefold()
            if phrase in self.meaning:
                found = (self.meaning[phrase], word.end())
            joint = _JOINT.match(text, word.end())
            word = _WORD.match(text, joint.end()) if joint else None
            if word is None:
                break
        return found

    def before(self, text: str, end: int) -> tuple[Any, int] | None:
        """The value and the start of the longest phrase that ends at `end`, or None."""
        if self.longest is not None:
            return self._ending(text, end, self.longest)
        start = word_start(text, end)
        phrase = text[start:end].casefold()
        found = None
        for _ in range(self.tails.get(phrase, 0)):
            if phrase in self.meaning:
                found = (self.meaning[phrase], start)
            if start < 2 or text[start - 1] not in " -\u00a0\u202f":
                break
            last, start = start, word_start(text, start - 1)
            if start == last - 1:
                break
            phrase = f"{text[start : last - 1].casefold()} {phrase}"
        return found

    def _beginning(self, text: str, start: int, longest: int) -> tuple[Any, int] | None:
        window = text[start : start + longest].replace("\u00a0", " ")
        for length in range(len(window), 0, -1):
            meaning = self.meaning.get(window[:length].casefold())
            if meaning is not None:
                return meaning, start + length
        return None

    def _ending(self, text: str, end: int, longest: int) -> tuple[Any, int] | None:
        for start in range(max(0, end - longest), end):
            meaning = self.meaning.get(text[start:end].replace("\u00a0", " ").casefold())
            if meaning is not None:
                return meaning, start
        return None


def word_start(text: str, end: int) -> int:
    """Where the run of letters that ends at `end` begins; `end` itself where no letter stands before it."""
    start = end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return start


def _words(phrase: str) -> list[str]:
    return [word.group().casefold() for word in _WORD.finditer(phrase)]


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """How a language spells numbers.

    words, scales    values of number words, powers of ten of scale words and letters
    fractions        words added to or multiplied by a scale ("half": "0.5")
    articles         words for one before a scale ("a million"); joiners ("and") stand inside a number
    bare_scales      scales that need no number before them ("mil", "hundert")
    compound         whether numbers are written as one word; units_first whether "five and twenty" is said
    vigesimal        whether 60 and 80 take the numbers up to 19 ("soixante-dix", "quatre-vingt-onze")
    """

    words: Mapping[str, int]
    scales: Mapping[str, int]
    fractions: Mapping[str, str]
    articles: frozenset[str]
    joiners: frozenset[str]
    bare_scales: frozenset[str]
    compound: bool
    units_first: bool
    vigesimal: bool

    @property
    def long_scales(self) -> tuple[str, ...]:
        """The scales that may stand behind a spelled number: "million", not "m"."""
        return tuple(s for s in self.scales if len(s) > _LETTER_SCALE or s in self.bare_scales)


_LETTER_SCALE = 3
"""Scales of up to three letters ("bn", "mil") stand behind digits only, unless they may stand alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Han:
    """Number characters: digits by value, small and great scales as powers of ten, decimal points."""

    digits: Mapping[str, int]
    small: Mapping[str, int]
    great: Mapping[str, int]
    point: frozenset[str]

    @property
    def words(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.digits, *self.small, *self.great, *self.point)


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words that one language uses for figures.

    data            the language's data file, for what only one reader needs
    decimal, groups the decimal mark, and the marks between groups of digits
    spaced          whether words are parted by spaces
    number, han     spelled numbers, and number characters where the language has them
    scales          scale words and letters behind digits, as powers of ten ("bn": 9)
    symbols         signs that name a currency ("HK$": "HKD") or a bare one ("$": "$")
    codes           ISO 4217 codes as figures have them
    currencies      names of currencies, (code or bare sign, power of ten): "cents" is ("$", -2)
    shares          names of shares, (unit, power of ten): "percent" is ("percent", 0), "成" ("percent", 1)
    shares_before   names of shares that stand before the number: "yüzde", "百分之"
    durations       units of time by their names
    hedges          hedges by their phrases
    minus           words that make a number negative
    links           words between a number and its unit: "millones de dólares"
    months, weekdays    their numbers by name
    default_currency    what a bare sign means where the article does not say
    """

    data: Mapping[str, Any]
    decimal: str
    groups: str
    spaced: bool
    number: NumberWords
    han: Han | None
    scales: Mapping[str, int]
    symbols: Mapping[str, str]
    codes: Mapping[str, str]
    currencies: Phrases
    shares: Phrases
    shares_before: Phrases
    durations: Phrases
    hedges: Phrases
    minus: Phrases
    links: Phrases
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    default_currency: Mapping[str, str]

    def is_unit(self, word: str) -> bool:
        """Whether a word is the name of a unit: "pc", "bps", "p"."""
        folded = word.casefold()
        return any(folded in names.meaning for names in (self.shares, self.currencies, self.durations))


@cache
def language_data(language: str) -> Mapping[str, Any]:
    """What stands in `languages/<language>.toml`, every section and key of English present, if empty.

    English for a language without a file.
    """
    name = language.replace("_", "-").split("-")[0]
    own = _file(name if name in languages() else "en")
    return {section: _completed(own.get(section, {}), keys) for section, keys in _file("en").items()}


@cache
def languages() -> frozenset[str]:
    """The languages that have a data file: "en", "de", …"""
    return frozenset(file.name.removesuffix(".toml") for file in files("verify").joinpath("languages").iterdir())


@cache
def _file(name: str) -> Mapping[str, Any]:
    return tomllib.loads(files("verify").joinpath("languages", f"{name}.toml").read_text(encoding="utf-8"))


def _completed(own: Mapping[str, Any], english: Mapping[str, Any]) -> dict[str, Any]:
    return {**{key: type(value)() for key, value in english.items()}, **own}


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, compiled once a process."""
    data = language_data(language)
    number, currency, share = data["number"], data["currency"], data["share"]
    whole = not data["script"]["glued"]
    return Lexicon(
        data=data,
        decimal=number["decimal"],
        groups="".join(number["groups"]),
        spaced=not data["script"]["unspaced"],
        number=_number_words(number),
        han=_han(data["han"]),
        scales=number["scales"],
        symbols=cldr.currency_symbols(language)
        | currency["symbols"]
        | {sign: sign for sign in currency["default"]},
        codes=_codes(currency),
        currencies=Phrases.of(_currency_names(language, currency), whole),
        shares=Phrases.of(_by_name(share["names"]) | _tenths(share["tenths"]), whole),
        shares_before=Phrases.of(_by_name(share["before"]), whole),
        durations=Phrases.of(_by_name(data["duration"], bare=True), whole),
        hedges=Phrases.of(_by_name(data["hedge"], bare=True), whole),
        minus=Phrases.of(dict.fromkeys(number["minus"], True), whole),
        links=Phrases.of(dict.fromkeys(number["links"], True)),
        months=cldr.month_names(language),
        weekdays=cldr.weekday_names(language),
        default_currency=currency["default"],
    )


def _number_words(number: Mapping[str, Any]) -> NumberWords:
    return NumberWords(
        words=number["words"],
        scales=number["scales"],
        fractions=number["fractions"],
        articles=frozenset(number["articles"]),
        joiners=frozenset(number["joiners"]),
        bare_scales=frozenset(number["bare_scales"]),
        compound=number["compound"],
        units_first=number["units_first"],
        vigesimal=number["vigesimal"],
    )


def _han(han: Mapping[str, Any]) -> Han | None:
    if not han["digits"]:
        return None
    return Han(han["digits"], han["small"], han["great"], frozenset(han["point"]))


def _symbols(language: str, currency: Mapping[str, Any]) -> dict[str, str]:
    """Signs of the world's currencies, and what they are called in this language where that differs."""
    worldwide: dict[str, str] = _file("en")["currency"]["symbols"]
    bare = {sign: sign for sign in currency["default"] if not sign[0].isalpha()}
    own: dict[str, str] = currency["symbols"]
    return worldwide | cldr.currency_symbols(language) | own | bare


def _currency_names(language: str, currency: Mapping[str, Any]) -> dict[str, tuple[str, int]]:
    """Names with their currency and power of ten: "euros" is ("EUR", 0), "cents" ("$", -2), "MEUR" ("EUR", 6)."""
    major = cldr.currency_names(language) | currency["bare"] | currency["names"]
    return (
        {f"m{code}": (code, 6) for code in currency["small_codes"]}
        | {name: (code, 0) for name, code in major.items()}
        | {name: (code, -2) for name, code in currency["minor"].items()}
    )


def _codes(currency: Mapping[str, Any]) -> dict[str, str]:
    """Codes as they are written, by their meaning: capitals, and the common ones in small letters."""
    capitals = {code: code for code in cldr.currency_codes() if code not in currency["not_codes"]}
    return capitals | {code.casefold(): code for code in currency["small_codes"]}


def _by_name(groups: Mapping[str, Iterable[str]], bare: bool = False) -> dict[str, Any]:
    """{"percent": ["per cent"]} as {"per cent": ("percent", 0)}; `bare` leaves the power of ten out."""
    return {name: meaning if bare else (meaning, 0) for meaning, names in groups.items() for name in names}


def _tenths(names: Iterable[str]) -> dict[str, tuple[str, int]]:
    return dict.fromkeys(names, (PERCENT, 1))
