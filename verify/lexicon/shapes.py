"""What a lexicon is made of: the words of a language by what they are used for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from verify.lexicon.letters import fold
from verify.lexicon.phrases import AnyPhrases, Phrases

_WEIGHED = re.compile(r"[\s-]+")
_LETTER_SCALE = 3
"""Scales of up to three Latin letters ("bn", "mil") stand behind digits only, unless they may stand alone."""


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """How a language spells numbers.

    words, scales    values of number words, powers of ten of scale words and letters
    fractions        words added to or multiplied by a scale ("half": "0.5")
    articles         words for one before a scale ("a million"); joiners ("and") stand inside a number
    bare_scales      scales that need no number before them ("mil", "hundert")
    compound         whether numbers are written as one word; units_first whether "five and twenty" is said
    vigesimal        whether 60 and 80 take the numbers up to 19 ("soixante-dix", "quatre-vingt-onze")
    leading          words that add to the number behind them, or to one scale ("साढ़े": "0.5")
    twofold          words for two of a scale, as powers of ten ("مليونان": 6)
    prefixes         letters that may be glued before a number; glued_joiners ("و") those that join two
    endings          what may be glued behind a number ("yirmiye")
    points, over, parts, denominators, denominator_endings    words of decimals and fractions, as in the data file
    few_hundreds     hundreds that only a single digit may count: "cents" in "deux cents"
    after_digits     fractions that also follow digits ("2 buçuk"); chain what joins "5 milyon" and "300 bin"
    unhyphened       whether a hyphen parts two numbers rather than joining the words of one
    abbreviations    scales that take a full stop ("Mio."); no_cents what says so behind digits: "25,-"
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
    leading: Mapping[str, str]
    twofold: Mapping[str, int]
    prefixes: frozenset[str]
    glued_joiners: frozenset[str]
    endings: frozenset[str]
    after_digits: frozenset[str]
    chain: frozenset[str]
    unhyphened: bool
    points: frozenset[str]
    over: frozenset[str]
    parts: frozenset[str]
    denominators: Mapping[str, int]
    denominator_endings: Mapping[str, int]
    few_hundreds: frozenset[str]
    abbreviations: frozenset[str]
    no_cents: frozenset[str]

    @property
    def long_scales(self) -> tuple[str, ...]:
        """The scales that may stand behind a spelled number: "million", not "m"."""
        return tuple(s for s in self.scales if len(s) > _LETTER_SCALE or not s.isascii() or s in self.bare_scales)


@dataclass(frozen=True, slots=True, eq=False)
class Han:
    """Number characters: digits by value, small and great scales as powers of ten, decimal points.

    syllables    whether they are syllables of other words too, as in Korean, and only begin a number where a word
                 begins; then a great scale ("만") may begin one
    vague        what makes a scale behind it an unknown number: "数" in "数百"
    besides      words that only look like a number at their beginning: "百分之", "사원"
    elliptic     whether a last digit may be a tenth of the scale before it: "一万二" is 12,000
    """

    digits: Mapping[str, int]
    small: Mapping[str, int]
    great: Mapping[str, int]
    point: frozenset[str]
    syllables: bool
    vague: frozenset[str]
    besides: frozenset[str]
    elliptic: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words that one language uses for figures.

    data            the language's data file, for what only one reader needs
    decimal, groups the decimal mark, and the marks between groups of digits
    spaced          whether words are parted by spaces
    syllabic        whether names may stand side by side, with or without spaces: Chinese, Japanese, Korean
    number, han     spelled numbers, and number characters where the language has them
    scales          scale words and letters behind digits, as powers of ten ("bn": 9)
    symbols         signs that name a currency ("HK$": "HKD") or a bare one ("$": "$")
    codes           ISO 4217 codes as figures have them
    signs           symbols and codes together
    sign_lengths    by their last characters, how long those may be that end so, the longest first
    currencies      names of currencies, (code or bare sign, power of ten): "cents" is ("$", -2)
    currencies_before   those that may stand before a number: "人民币" in "人民币50元"
    shares          names of shares, (unit, power of ten): "percent" is ("percent", 0), "成" ("percent", 1)
    shares_before   names of shares that stand before the number: "yüzde", "百分之"
    shares_of_fractions names of shares behind fractions in words only: "a quarter point"
    measures        units of measure by their names: "square feet", "MW"
    durations       units of time by their names
    hedges          hedges by their phrases
    minus           words that make a number negative
    links           words between a number and its unit: "millones de dólares"
    fraction_links  words between a fraction and its unit: "half a per cent"
    months, weekdays    their numbers by name
    default_currency    what a bare sign means where the article does not say
    before_sign         words before a bare sign that tell its currency
    after_sign          letters behind a bare sign that do so: "$us" for "5 $ US"
    not_before_sign     short words that stand before a sign and do not
    part_joiners        what joins a sum and its parts: "5 dolar ve 20 sent"
    share_sign_before   whether "%" may stand before the number
    minor_signs         signs of hundredths behind a number: "¢"
    either_mark         whether both "2.5" and "2,5" are written
    """

    data: Mapping[str, Any]
    decimal: str
    groups: str
    spaced: bool
    syllabic: bool
    number: NumberWords
    han: Han | None
    scales: Mapping[str, int]
    symbols: Mapping[str, str]
    codes: Mapping[str, str]
    signs: Mapping[str, str]
    sign_lengths: Mapping[str, tuple[int, ...]]
    currencies: AnyPhrases
    currencies_before: AnyPhrases
    shares: AnyPhrases
    shares_before: AnyPhrases
    shares_of_fractions: AnyPhrases
    measures: AnyPhrases
    durations: AnyPhrases
    hedges: AnyPhrases
    minus: AnyPhrases
    links: AnyPhrases
    fraction_links: Phrases
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    default_currency: Mapping[str, str]
    before_sign: Phrases
    after_sign: Mapping[str, str]
    not_before_sign: frozenset[str]
    part_joiners: frozenset[str]
    share_sign_before: bool
    minor_signs: Mapping[str, str]
    either_mark: bool

    def is_weight(self, name: str, text: str, end: int) -> bool:
        """Whether a currency's name is a weight here, by the word behind it: "310 pounds of weight"."""
        currency = self.data["currency"]
        if name.casefold() not in currency["weights"]:
            return False
        return _WEIGHED.sub(" ", text[end : end + 12]).casefold().startswith(tuple(currency["weighed"]))

    def is_unit(self, word: str) -> bool:
        """Whether a word is the name of a unit: "pc", "bps", "p", "MW"."""
        small = fold(word)
        return any(
            small in names.meaning for names in (self.shares, self.currencies, self.durations, self.measures)
        )
