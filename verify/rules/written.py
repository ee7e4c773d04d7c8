"""The values of rule files as their authors write them: each reader gives a text its type, or says what is wrong.

A reader raises ValueError with a sentence; some of these errors have a `hint` at what may have been meant, or the
`column` at which a formula goes wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from verify.currency_codes import known_code, likely_code
from verify.formula import Formula, figure
from verify.hints import HintedError, UnknownWordError, did_you_mean, nearest
from verify.quantity import BASIS_POINT, COUNT, DURATIONS, PERCENT, PERCENTAGE_POINT, RATIO, Quantity
from verify.rules.model import OWN
from verify.rules.words import words_of
from verify.suppressions import RESERVED_IDS
from verify.units import is_currency, measures
from verify.validation import iso_day

VERSION = "1"
NEVER = "never"
"""What stands under `expires` for a suppression that holds for good."""
BLOCKS = ("headline", "heading", "byline", "dateline", "body", "caption", "list", "table")
UNITS = (PERCENT, PERCENTAGE_POINT, BASIS_POINT, RATIO, COUNT, *sorted(DURATIONS))


_THREE_LETTERS = 3
"""The length of the older codes of languages: eng."""


def find_words() -> tuple[str, ...]:
    """What `find` may ask for: the kinds of claims and relations, `range`, and `figure` for any figure."""
    # Imported when a file is new: they bring the readers of every kind with them.
    from verify.claims import KINDS as CLAIM_KINDS
    from verify.relate import KINDS as RELATION_KINDS

    return tuple(dict.fromkeys((*CLAIM_KINDS, *RELATION_KINDS, "figure")))


def text(value: Any) -> str:
    """A text without the blanks around it; an empty one is refused."""
    if not isinstance(value, str):
        raise ValueError(f"this should be a text, not a {'list' if isinstance(value, list) else 'mapping'}")
    if not value.strip():
        raise ValueError("this text is empty")
    return value.strip()


def phrase(value: Any) -> str:
    """A text of at least one word."""
    written = text(value)
    if not words_of(written):
        raise ValueError(f"'{written}' holds no word to look for")
    return written


def word_of(key: str, known: Callable[[], Iterable[str]]) -> Callable[[Any], str]:
    """A reader of the words that a key may have as its value."""

    def read(value: Any) -> str:
        word = text(value)
        if word not in known():
            raise UnknownWordError(key, word, known())
        return word

    return read


def currency(value: Any) -> str:
    """A currency's code, or `own` for the article's own currency."""
    code = text(value)
    return code if code == OWN else known_code(code)


def named(value: Any) -> str | tuple[str, ...]:
    """The name of a list of names, or the names of a list."""
    return tuple(map(text, value)) if isinstance(value, list) and value else text(value)


def currencies() -> tuple[str, ...]:
    """The codes of all currencies, in order."""
    # Imported when somebody asks for all of them: babel takes a while to load.
    from verify.cldr import currency_codes

    return tuple(sorted(currency_codes()))


def unit_words() -> tuple[str, ...]:
    """What `unit` may be: units, measures and their English names, and the codes of currencies."""
    from verify.lexicon import lexicon

    names = (*measures(), *lexicon("en").measures.meaning)
    return (*UNITS, *sorted(set(names)), *currencies())


def unit(value: Any) -> str:
    """A unit of figures, by its own name or any that English has for it, "MW", or a currency's code."""
    # Imported when a rule names a unit: the lexicon takes a while to build.
    from verify.lexicon import lexicon

    written = text(value)
    if written in UNITS or written in measures():
        return written
    found = lexicon("en").measures.after(written, 0)
    if found and found[1] == len(written):
        return str(found[0])
    if is_currency(written):
        return known_code(written)
    guess = nearest(written, (*UNITS, *measures())) or likely_code(written)
    known = did_you_mean(guess) or f"known: {', '.join(UNITS)}, and currency codes such as USD"
    raise HintedError(f"'unit' cannot be '{written}'", known)


def rule_id(value: Any) -> str:
    """The id of a rule."""
    name = text(value)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name):
        raise ValueError(f"the rule id '{name}' may hold letters, digits, and . _ - only")
    if name in RESERVED_IDS:
        raise ValueError(f"the rule id '{name}' is verify's own: it tells of suppressions under it")
    return name


def language(value: Any) -> str:
    """A language's code, with its script or country if need be: `en`, `zh-TW`."""
    # Imported when a rule names a language: babel takes a while to load.
    from verify.cldr import language_names

    code = text(value)
    names = language_names()
    well_formed = re.fullmatch(r"([A-Za-z]{2,3})([-_][A-Za-z0-9]{2,8})*", code)
    if well_formed and well_formed[1].lower() in names:
        return code
    named = {name.casefold(): known for known, name in names.items()}
    short = code[:2].lower() if len(code) == _THREE_LETTERS and code[:2].lower() in names else None
    guess = named.get(code.casefold()) or short or named.get(nearest(code, named) or "")
    advice = did_you_mean(guess)
    raise HintedError(f"'{code}' is no language code such as en or zh-TW", advice)


def last_day(value: Any) -> date | None:
    """The last day of something that expires, None for `never`. Raises ValueError for anything else."""
    if value == NEVER:
        return None
    try:
        return iso_day(value)
    except ValueError:
        told = f"'{value}'" if isinstance(value, str) else "this"
        raise ValueError(f"{told} is neither a day such as 2026-12-31 nor '{NEVER}'") from None


def fingerprint(value: Any) -> str:
    """A fingerprint, or its first digits. Raises ValueError for less than eight, or for what are none."""
    digits = text(value).casefold()
    if not re.fullmatch(r"[0-9a-f]{8,64}", digits):
        raise ValueError(f"'{digits}' is no fingerprint: at least its first 8 digits, from 0-9 and a-f")
    return digits


def whole_number(value: Any) -> int:
    """A whole number from 1 to 999,999."""
    number = text(value)
    if not re.fullmatch(r"[1-9][0-9]{0,5}", number):
        raise ValueError(f"'{number}' is not a whole number from 1")
    return int(number)


def lone_figure(value: Any) -> Quantity:
    """A number with its unit, as formulas write it: 120 million."""
    return figure(text(value))


def shown_value(value: Any) -> Formula:
    """A formula with a value of its own, over at least one fact."""
    formula = Formula.parse(text(value))
    if formula.right is not None:
        raise ValueError(f"'{formula.text}' compares two sides and has no value to show")
    if not formula.names:
        raise ValueError(f"'{formula.text}' names no fact")
    return formula


def version(value: Any) -> str:
    """The version of the rule language."""
    written = text(value)
    if written != VERSION:
        raise ValueError(f"version '{written}' is not known: this program reads version {VERSION}")
    return written
