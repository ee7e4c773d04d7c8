"""The codes of currencies as people write them in rules: whether there is such a code, and which one is meant."""

from __future__ import annotations

from verify.hints import HintedError, did_you_mean, nearest

_LONGEST = 4
"""A longer word is a name, not a misspelt code."""


def known_code(code: str) -> str:
    """The code itself. Raises HintedError, a ValueError, unless it is or was an ISO 4217 code."""
    # Imported when a currency is named: babel takes a while to load.
    from verify.cldr import currency_codes

    if code in currency_codes():
        return code
    guess = likely_code(code)
    raise HintedError(f"'{code}' is no currency code such as USD", did_you_mean(guess))


def likely_code(written: str) -> str | None:
    """The code that something else means: HKD for HDK and HK$, JPY for yen; None for dollars."""
    from verify.cldr import currencies_in_use, currency_names, currency_symbols

    word = written.casefold()
    names = currency_names("en")
    if code := names.get(word) or currency_symbols("en").get(written):
        return code
    of_one = {code for name, code in names.items() if name.endswith(f" {word}")} & currencies_in_use()
    if len(of_one) == 1:
        return of_one.pop()
    return nearest(written, sorted(currencies_in_use())) if len(word) <= _LONGEST and word.isalpha() else None
