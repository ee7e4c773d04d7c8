"""The words of a language: what CLDR knows, and one data file a language for what it lacks.

Look-ups are dictionaries of casefolded words and phrases, so that reading a figure costs a few hash look-ups and
never a pattern over the whole vocabulary.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from unicodedata import normalize

from verify import cldr
from verify.quantity import PERCENT, Hedge
from verify.unspaced import UnspacedPhrases

_MARKS = "\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0bbe-\u0bcd"
"""Signs that belong to the letter before them, though patterns take them for none: vowels of Hindi, accents."""
LETTER = f"(?:[^\\W\\d_]|[{_MARKS}])"
"""One letter, or a sign that belongs to one, as a pattern."""
NO_LETTER = rf"[^\w{_MARKS}]"
"""What may stand before a word: a search for words that begins with it is twice as fast as one for a boundary."""

LETTERS = f"[^\\W\\d_]+(?:[{_MARKS}]+[^\\W\\d_]*)*"
"""A run of letters with the signs that belong to them, as a pattern."""

# A word is a run of letters, or single letters with full stops between them ("U.S").
_WORD = re.compile(rf"(?:[^\W\d_]\.)+[^\W\d_](?!{LETTER})|{LETTERS}")
_WEIGHED = re.compile(r"[\s-]+")
# What joins the words of a phrase: "per cent", "U.S. dollars", "year-on-year", with any kind of space.
_JOINT = re.compile(r"\.?[^\S\n]|[-'’]")


def one_of(words: Iterable[str]) -> str:
    """A pattern of one of the words, the longest that fits; of no words one that nothing matches.

    Words are grouped by their first character, which lets a search skip all others: five times as fast.
    """
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        tails.setdefault(word[0], []).append(re.escape(word[1:]))
    groups = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in tails.items())
    return f"(?:{'|'.join(groups)})" if tails else "(?!)"


# Letters that are written one for the other: with and without a dot in Turkish, a hamza or two dots in Arabic, the
# moon over a nasal vowel in Hindi.
_ALIKE = (("İ", "i"), ("ı", "i"), ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ى", "ي"), ("\u0901", "\u0902"))
_NUKTA = "\u093c"
"""The dot under a letter of Hindi, which many leave out."""


def _alike(text: str) -> str:
    for letter, plain in _ALIKE:
        text = text.replace(letter, plain)
    return text


def fold(word: str) -> str:
    """A word as look-ups have it: "İKİ" as "iki", letters with a mark in their usual composition."""
    small = word.casefold()
    if small.isascii():
        return small
    return _alike(normalize("NFC", small).replace("i\u0307", "i").replace(_NUKTA, ""))


@lru_cache(maxsize=2)
def folded(text: str) -> str:
    """The text in small letters, every character at its place: what a search for words looks at."""
    small = (text if text.isascii() else _alike(text)).lower()
    if len(small) == len(text):
        return small
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases with a value each, found at a place of a text.

    `meaning` maps a phrase, its words joined by single spaces, to its value. `heads` and `tails` map a first and
    a last word to the number of words of the longest phrase that begins, or ends, with it. `ends` are the last
    characters of all phrases: they spare most looks backward. `longest` is the length
    of the longest phrase where phrases may be a part of a longer word, as in languages that write no spaces or
    glue endings on; None where they are whole words. `endings` may follow each word of `vocabulary`: "dolar" is
    found in "dolardan"; words `besides` belong to the vocabulary without a meaning.
    """

    meaning: Mapping[str, Any]
    heads: Mapping[str, int]
    tails: Mapping[str, int]
    ends: frozenset[str]
    longest: int | None = None
    endings: frozenset[str] = frozenset()
    vocabulary: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        meaning: Mapping[str, Any],
        whole: bool = True,
        endings: Iterable[str] = (),
        besides: Iterable[str] = (),
    ) -> Phrases:
        """The phrases of a mapping from phrase to value; hyphens and full stops count as spaces."""
        heads: dict[str, int] = {}
        tails: dict[str, int] = {}
        spaced = {" ".join(_words(phrase)): value for phrase, value in meaning.items()}
        for phrase in spaced:
            words = phrase.split()
            heads[words[0]] = max(len(words), heads.get(words[0], 0))
            tails[words[-1]] = max(len(words), tails.get(words[-1], 0))
        ends = frozenset(letter for phrase in spaced for letter in _forms(phrase[-1]))
        longest = None if whole else max(map(len, spaced), default=0)
        vocabulary = frozenset(word for phrase in (*spaced, *map(fold, besides)) for word in phrase.split())
        return cls(spaced, heads, tails, ends, longest, frozenset(map(fold, endings)), vocabulary)

    def after(self, text: str, start: int) -> tuple[Any, int] | None:
        """The value and the end of the longest phrase that begins at `start`, or None."""
        if self.longest is not None:
            return self._beginning(text, start, self.longest)
        word = _WORD.match(text, start)
        if word is None:
            return None
        phrase = self._base(word.group())
        found = None
        for _ in range(self.heads.get(phrase, 0)):
            if phrase in self.meaning:
                found = (self.meaning[phrase], word.end())
            joint = _JOINT.match(text, word.end())
            word = _WORD.match(text, joint.end()) if joint else None
            if word is None:
                break
            phrase = f"{phrase} {self._base(word.group())}"
        return found

    def _base(self, word: str) -> str:
        """The word, folded, without an ending that these phrases' words may have."""
        small = fold(word)
        if not self.endings or small in self.vocabulary:
            return small
        for length in range(1, min(_LONGEST_ENDING, len(small) - 1) + 1):
            if small[-length:] in self.endings and small[:-length] in self.vocabulary:
                return small[:-length]
        return small

    def before(self, text: str, end: int) -> tuple[Any, int] | None:
        """The value and the start of the longest phrase that ends at `end`, or None."""
        if text[end - 1 : end] not in self.ends:
            return None
        if self.longest is not None:
            return self._ending(text, end, self.longest)
        start = word_start(text, end)
        phrase = fold(text[start:end])
        found = None
        for _ in range(self.tails.get(phrase, 0)):
            if phrase in self.meaning:
                found = (self.meaning[phrase], start)
            if start < 2 or text[start - 1] not in " -\u00a0\u202f'’":
                break
            last, start = start, word_start(text, start - 1)
            if start == last - 1:
                break
            phrase = f"{fold(text[start : last - 1])} {phrase}"
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


AnyPhrases = Phrases | UnspacedPhrases


def phrases(meaning: Mapping[str, Any], script: Mapping[str, Any], endings: Iterable[str] = ()) -> AnyPhrases:
    """The phrases of a mapping from phrase to value, looked up as a language's script demands."""
    if script["syllabic"]:
        return UnspacedPhrases.of(meaning, script["besides"], endings)
    return Phrases.of(meaning, not script["glued"], endings, script["besides"])


def word_start(text: str, end: int) -> int:
    """Where the run of letters that ends at `end` begins; `end` itself where no letter stands before it."""
    space = text.rfind(" ", max(0, end - _USUAL_WORD), end)
    if space >= 0 and text[space + 1 : end].isalpha():
        return space + 1
    start = end
    while start > 0 and is_letter(text[start - 1]):
        start -= 1
    return start


def is_letter(character: str) -> bool:
    """Whether a character is a letter or a sign that belongs to one."""
    return character.isalpha() or _MARK.match(character) is not None


_MARK = re.compile(f"[{_MARKS}]")


_USUAL_WORD = 16
"""Most words are shorter: where a space stands so near, two calls find it."""


def _forms(letter: str) -> set[str]:
    """How a folded letter may be written: "i" also as "I", "İ" and "ı"."""
    alike = {form for form, plain in _ALIKE if plain == letter}
    return {letter, letter.upper(), *alike, *map(str.upper, alike)}


def _words(phrase: str) -> list[str]:
    return [fold(word.group()) for word in _WORD.finditer(phrase)]


_LONGEST_ENDING = 8
"""The letters of the longest ending: "dolarlarından"."""


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


_LETTER_SCALE = 3
"""Scales of up to three Latin letters ("bn", "mil") stand behind digits only, unless they may stand alone."""


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
    sign_ends       the last characters of all signs and codes
    symbols         signs that name a currency ("HK$": "HKD") or a bare one ("$": "$")
    codes           ISO 4217 codes as figures have them
    currencies      names of currencies, (code or bare sign, power of ten): "cents" is ("$", -2)
    currencies_before   those that may stand before a number: "人民币" in "人民币50元"
    shares          names of shares, (unit, power of ten): "percent" is ("percent", 0), "成" ("percent", 1)
    shares_before   names of shares that stand before the number: "yüzde", "百分之"
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
    sign_ends: frozenset[str]
    currencies: AnyPhrases
    currencies_before: AnyPhrases
    shares: AnyPhrases
    shares_before: AnyPhrases
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
    either_mark: bool

    def is_weight(self, name: str, text: str, end: int) -> bool:
        """Whether a currency's name is a weight here, by the word behind it: "310 pounds of weight"."""
        currency = self.data["currency"]
        if name.casefold() not in currency["weights"]:
            return False
        return _WEIGHED.sub(" ", text[end : end + 12]).casefold().startswith(tuple(currency["weighed"]))

    def is_unit(self, word: str) -> bool:
        """Whether a word is the name of a unit: "pc", "bps", "p"."""
        small = fold(word)
        return any(small in names.meaning for names in (self.shares, self.currencies, self.durations))


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
    script, endings = data["script"], data["script"]["endings"]
    currencies = phrases(_currency_names(language, data), script, endings)
    symbols, codes = _symbols(language, currency), _codes(currency)
    return Lexicon(
        data=data,
        decimal=number["decimal"],
        groups="".join(number["groups"]),
        spaced=not script["unspaced"],
        syllabic=script["syllabic"],
        number=_number_words(number),
        han=_han(data),
        scales={fold(scale): exponent for scale, exponent in number["scales"].items()},
        symbols=symbols,
        codes=codes,
        sign_ends=frozenset(sign[-1] for sign in (*symbols, *codes)),
        currencies=currencies,
        currencies_before=_before(currencies, currency, script),
        shares=phrases(_by_name(share["names"]) | _tenths(share["tenths"]), script, endings),
        shares_before=phrases(_by_name(share["before"]) | _powers(share["before_powers"]), script),
        durations=phrases(_by_name(data["duration"], bare=True), script),
        hedges=phrases({name: Hedge(hedge) for name, hedge in _by_name(data["hedge"], bare=True).items()}, script),
        minus=phrases(dict.fromkeys(number["minus"], True), script),
        links=phrases(dict.fromkeys(number["links"], True), script | {"glued": False}),
        fraction_links=Phrases.of(dict.fromkeys(number["fraction_links"], True)),
        months=cldr.month_names(language),
        weekdays=_weekdays(language, script),
        default_currency=currency["default"] | _regional(currency, language),
        before_sign=Phrases.of(currency["before_sign"]),
        after_sign=currency["after_sign"],
        not_before_sign=frozenset((*number["articles"], *currency["not_before_sign"])),
        part_joiners=frozenset(currency["joiners"]),
        share_sign_before=share["sign_before"],
        either_mark=number["either_mark"],
    )


def _number_words(number: Mapping[str, Any]) -> NumberWords:
    return NumberWords(
        words=_folded_keys(number["words"]),
        scales=_folded_keys(number["scales"] | number["spelled_scales"]),
        fractions=_folded_keys(number["fractions"]),
        articles=frozenset(number["articles"]),
        joiners=frozenset(number["joiners"]),
        bare_scales=frozenset(_folded_keys(dict.fromkeys(number["bare_scales"]))),
        compound=number["compound"],
        units_first=number["units_first"],
        vigesimal=number["vigesimal"],
        leading=_folded_keys(number["leading"]),
        twofold=_folded_keys(number["twofold"]),
        prefixes=frozenset(number["prefixes"]),
        glued_joiners=frozenset(number["glued_joiners"]),
        endings=frozenset(folded(ending) for ending in number["endings"]),
        after_digits=frozenset(folded(word) for word in number["after_digits"]),
        chain=frozenset(number["chain"]),
        unhyphened=number["unhyphened"],
        points=frozenset(number["points"]),
        over=frozenset(number["over"]),
        parts=frozenset(number["parts"]),
        denominators=_folded_keys(number["denominators"]),
        denominator_endings=_folded_keys(number["denominator_endings"]),
        few_hundreds=frozenset(folded(scale) for scale in number["spelled_scales"]),
        abbreviations=frozenset(number["abbreviations"]),
        no_cents=frozenset(number["no_cents"]),
    )


def _folded_keys(meaning: Mapping[str, Any]) -> dict[str, Any]:
    return {spelling: value for word, value in meaning.items() for spelling in _spellings(word)}


def _spellings(word: str) -> tuple[str, ...]:
    """How a word may be written in small letters: with the dot of Hindi beside its letter, in it, or left out."""
    apart = folded(normalize("NFC", word))
    one = apart
    for letter in map(chr, range(0x958, 0x960)):
        one = one.replace(normalize("NFC", letter), letter)
    return apart, one, apart.replace(_NUKTA, "")


def _han(data: Mapping[str, Any]) -> Han | None:
    han = data["han"]
    if not han["digits"]:
        return None
    share = data["share"]
    return Han(
        digits=han["digits"],
        small=han["small"],
        great=han["great"],
        point=frozenset(han["point"]),
        syllables=han["syllables"],
        vague=frozenset(han["vague"]),
        besides=frozenset((*han["besides"], *_by_name(share["before"]), *share["before_powers"])),
        elliptic=han["elliptic"],
    )


def _weekdays(language: str, script: Mapping[str, Any]) -> dict[str, int]:
    """The weekdays of a language, without names of one letter where that letter is a part of other words: "日"."""
    names: dict[str, int] = {}
    for locale in (*script["locales"], language):
        names |= cldr.weekday_names(locale)
    return {name: number for name, number in names.items() if len(name) > 1 or not script["syllabic"]}


def _before(currencies: AnyPhrases, currency: Mapping[str, Any], script: Mapping[str, Any]) -> AnyPhrases:
    """The currencies that may stand before a number: the `prefixes` where words are not parted, else all of them
    but those that stand only behind: in "won 3-2" the name is a verb."""
    if script["syllabic"]:
        return phrases({name: currencies.meaning[name] for name in currency["prefixes"]}, script)
    behind = frozenset(currency["only_behind"])
    return phrases({name: of for name, of in currencies.meaning.items() if name not in behind}, script)


def _regional(currency: Mapping[str, Any], language: str) -> dict[str, str]:
    """What bare signs mean in a region: "zh-HK" has Hong Kong dollars by "$" and by "元"."""
    regions: Mapping[str, dict[str, str]] = currency["regions"]
    for part in reversed(language.replace("_", "-").split("-")):
        if part in regions:
            return regions[part]
    return {}


def _symbols(language: str, currency: Mapping[str, Any]) -> dict[str, str]:
    """Signs of the world's currencies, and what they are called in this language where that differs."""
    worldwide: dict[str, str] = _file("en")["currency"]["symbols"]
    bare = {sign: sign for sign in currency["default"] if not sign[0].isalpha()}
    own: dict[str, str] = currency["symbols"]
    return worldwide | cldr.currency_symbols(language) | own | bare


def _currency_names(language: str, data: Mapping[str, Any]) -> dict[str, tuple[str, int]]:
    """Names with their currency and power of ten: "euros" is ("EUR", 0), "cents" ("$", -2), "MEUR" ("EUR", 6)."""
    currency = data["currency"]
    major: dict[str, str] = {}
    for locale in (*data["script"]["locales"], language):
        major |= cldr.currency_names(locale)
    major |= currency["bare"] | _national_names(currency) | currency["names"]
    return (
        {f"m{code}": (code, 6) for code in currency["small_codes"]}
        | {name: (code, 0) for name, code in major.items()}
        | {name: (code, -2) for name, code in currency["minor"].items()}
        | {name: (code, exponent) for name, (code, exponent) in currency["parts"].items()}
    )


def _national_names(currency: Mapping[str, Any]) -> dict[str, str]:
    """Names of an adjective and a noun, in all their forms: {"kanadische dollar": "CAD", …}."""
    order = "{1} {0}" if currency["adjectives_behind"] else "{0} {1}"
    return {
        order.format(f"{adjective}{ending}", noun): code
        for nouns, codes in currency["national"].items()
        for noun in nouns.split()
        for adjective, code in codes.items()
        for ending in currency["adjective_endings"]
    }


def _codes(currency: Mapping[str, Any]) -> dict[str, str]:
    """Codes as they are written, by their meaning: capitals, and the common ones in small letters."""
    capitals = {code: code for code in cldr.currency_codes() if code not in currency["not_codes"]}
    return capitals | {code.casefold(): code for code in currency["small_codes"]}


def _by_name(groups: Mapping[str, Iterable[str]], bare: bool = False) -> dict[str, Any]:
    """{"percent": ["per cent"]} as {"per cent": ("percent", 0)}; `bare` leaves the power of ten out."""
    return {name: meaning if bare else (meaning, 0) for meaning, names in groups.items() for name in names}


def _powers(names: Mapping[str, int]) -> dict[str, tuple[str, int]]:
    return {name: (PERCENT, exponent) for name, exponent in names.items()}


def _tenths(names: Iterable[str]) -> dict[str, tuple[str, int]]:
    return dict.fromkeys(names, (PERCENT, 1))
