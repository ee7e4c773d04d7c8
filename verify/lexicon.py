"""The words of a language: what CLDR knows, and one data file a language for what it lacks.

Look-ups are dictionaries of casefolded words and phrases, so that reading a figure costs a few hash look-ups and
never a pattern over the whole vocabulary.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from verify import cldr

LANGUAGES = ("en",)

# A word is a run of letters, or single letters with full stops between them ("U.S").
_WORD = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W\d_])|[^\W\d_]+")
# What joins the words of a phrase: "per cent", "U.S. dollars", "year-on-year", with any kind of space.
_JOINT = re.compile(r"\.?[^\S\n]|-")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases with a value each, found at a place of a text.

    `meaning` maps a phrase, its words joined by single spaces, to its value. `heads` and `tails` map a first and
    a last word to the number of words of the longest phrase that begins, or ends, with it.
    """

    meaning: Mapping[str, Any]
    heads: Mapping[str, int]
    tails: Mapping[str, int]

    @classmethod
    def of(cls, meaning: Mapping[str, Any]) -> Phrases:
        """The phrases of a mapping from phrase to value; hyphens and full stops count as spaces."""
        heads: dict[str, int] = {}
        tails: dict[str, int] = {}
        spaced = {" ".join(_words(phrase)): value for phrase, value in meaning.items()}
        for phrase in spaced:
            words = phrase.split()
            heads[words[0]] = max(len(words), heads.get(words[0], 0))
            tails[words[-1]] = max(len(words), tails.get(words[-1], 0))
        return cls(spaced, heads, tails)

    def after(self, text: str, start: int) -> tuple[Any, int] | None:
        """The value and the end of the longest phrase that begins at `start`, or None."""
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


def word_start(text: str, end: int) -> int:
    """Where the run of letters that ends at `end` begins; `end` itself where no letter stands before it."""
    start = end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return start


def _words(phrase: str) -> list[str]:
    return [word.group().casefold() for word in _WORD.finditer(phrase)]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words that one language uses for figures.

    data            the language's data file, for what only one reader needs
    number_words    spelled numbers ("seven": 7)
    scales          scale words and letters as powers of ten ("bn": 9)
    symbols         signs that name a currency ("HK$": "HKD") or a bare one ("$": "$")
    symbol_ends     the last characters of all signs and codes that stand before a figure
    codes           ISO 4217 codes
    currencies      names of currencies, (code or bare sign, power of ten): "cents" is ("$", -2)
    shares          percent, basis_point and percentage_point by their names
    durations       units of time by their names
    hedges          hedges by their phrases
    months, weekdays    their numbers by name
    """

    data: Mapping[str, Any]
    number_words: Mapping[str, int]
    scales: Mapping[str, int]
    symbols: Mapping[str, str]
    codes: frozenset[str]
    currencies: Phrases
    shares: Phrases
    durations: Phrases
    hedges: Phrases
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    default_currency: Mapping[str, str]


@cache
def language_data(language: str) -> Mapping[str, Any]:
    """What stands in `languages/<language>.toml`; English for a language without a file."""
    name = language.replace("_", "-").split("-")[0]
    chosen = name if name in LANGUAGES else "en"
    return tomllib.loads(files("verify").joinpath("languages", f"{chosen}.toml").read_text(encoding="utf-8"))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, compiled once a process."""
    data = language_data(language)
    currency = data["currency"]
    bare = {name: (sign, 0) for name, sign in currency["bare"].items()}
    names = {name: (code, 0) for name, code in (cldr.currency_names(language) | currency["names"]).items()}
    minor = {name: (code, -2) for name, code in currency["minor"].items()}
    return Lexicon(
        data=data,
        number_words=data["number"]["words"],
        scales=data["number"]["scales"],
        symbols=cldr.currency_symbols(language)
        | currency["symbols"]
        | {sign: sign for sign in currency["default"]},
        codes=cldr.currency_codes() - set(currency["not_codes"]),
        currencies=Phrases.of(names | bare | minor),
        shares=Phrases.of(_by_name(data["share"])),
        durations=Phrases.of(_by_name(data["duration"])),
        hedges=Phrases.of(_by_name(data["hedge"])),
        months=cldr.month_names(language),
        weekdays=cldr.weekday_names(language),
        default_currency=currency["default"],
    )


def _by_name(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """{"percent": ["%", "per cent"]} as {"%": "percent", "per cent": "percent"}, words only."""
    return dict(_pairs(groups))


def _pairs(groups: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    for meaning, names in groups.items():
        for name in names:
            if _words(name):
                yield name, meaning
