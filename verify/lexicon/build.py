"""The lexicon of a language, built from CLDR and its data file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from verify import cldr
from verify.lexicon.currencies import (
    currency_codes,
    currency_names,
    currency_signs,
    regional_meanings,
    sign_lengths,
)
from verify.lexicon.data import language_data
from verify.lexicon.letters import fold, folded, spellings
from verify.lexicon.phrases import AnyPhrases, Phrases, phrases
from verify.lexicon.shapes import Han, Lexicon, NumberWords
from verify.quantity import PERCENT, Hedge


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language, compiled once a process."""
    data = language_data(language)
    number, currency, share = data["number"], data["currency"], data["share"]
    script, endings = data["script"], data["script"]["endings"]
    currencies = phrases(currency_names(language, data), script, endings)
    symbols = currency_signs(language, currency) | currency["letter_signs"]
    codes = currency_codes(currency)
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
        signs=codes | symbols,
        sign_lengths=sign_lengths((*symbols, *codes)),
        currencies=currencies,
        currencies_before=_before(currencies, currency, script),
        shares=phrases(_by_name(share["names"]) | _tenths(share["tenths"]), script, endings),
        shares_before=phrases(_by_name(share["before"]) | _powers(share["before_powers"]), script),
        shares_of_fractions=phrases(_by_name(share["fraction_names"]), script),
        measures=_measures(language, data),
        durations=phrases(_by_name(data["duration"], bare=True), script),
        hedges=phrases({name: Hedge(hedge) for name, hedge in _by_name(data["hedge"], bare=True).items()}, script),
        minus=phrases(dict.fromkeys(number["minus"], True), script),
        links=phrases(dict.fromkeys(number["links"], True), script | {"glued": False}),
        fraction_links=Phrases.of(dict.fromkeys(number["fraction_links"], True)),
        months=cldr.month_names(language),
        weekdays=_weekdays(language, script),
        default_currency=currency["default"] | regional_meanings(currency, language),
        before_sign=Phrases.of(currency["before_sign"]),
        after_sign=currency["after_sign"],
        not_before_sign=frozenset((*number["articles"], *currency["not_before_sign"])),
        part_joiners=frozenset(currency["joiners"]),
        share_sign_before=share["sign_before"],
        minor_signs=currency["minor_signs"],
        either_mark=number["either_mark"],
    )


@cache
def lexicon_of_country(language: str, country: str | None) -> Lexicon:
    """The lexicon of a language with a country's own signs, which are other words elsewhere: "N5bn" in "NG"."""
    words = lexicon(language)
    signs: Mapping[str, str] = words.data["currency"]["local_signs"].get((country or "").upper(), {})
    if not signs:
        return words
    symbols, all_signs = {**words.symbols, **signs}, {**words.signs, **signs}
    return replace(words, symbols=symbols, signs=all_signs, sign_lengths=sign_lengths(all_signs))


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
    return {spelling: value for word, value in meaning.items() for spelling in spellings(word)}


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


def _by_name(groups: Mapping[str, Iterable[str]], bare: bool = False) -> dict[str, Any]:
    """{"percent": ["per cent"]} as {"per cent": ("percent", 0)}; `bare` leaves the power of ten out."""
    return {name: meaning if bare else (meaning, 0) for meaning, names in groups.items() for name in names}


def _measures(language: str, data: Mapping[str, Any]) -> AnyPhrases:
    """Units of measure by their names: those of CLDR, over which the language's own go."""
    return phrases(cldr.unit_names(language) | _by_name(data["measure"]["names"], bare=True), data["script"])


def _powers(names: Mapping[str, int]) -> dict[str, tuple[str, int]]:
    return {name: (PERCENT, exponent) for name, exponent in names.items()}


def _tenths(names: Iterable[str]) -> dict[str, tuple[str, int]]:
    return dict.fromkeys(names, (PERCENT, 1))
