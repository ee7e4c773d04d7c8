"""The currency that an article means by a bare "$", "pound" or "crown": that of the country of its dateline."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from verify import cldr
from verify.document import Article
from verify.extract.dateline import dateline_country
from verify.lexicon import Lexicon, folded, lexicon, one_of


def located(article: Article) -> Article:
    """The article with the country of its dateline as metadata, unless they name a currency or country already.

    Where the article itself shows that its bare sign is another country's, the dateline tells nothing: "HK$115
    million ($14.7 million)" under "HONG KONG".
    """
    if article.meta("currency") or article.meta("country"):
        return article
    country = dateline_country(article)
    if country is None or _has_another_sign(article, cldr.country_currency(country)):
        return article
    return replace(article, metadata=(*article.metadata, ("country", country)))


@cache
def may_mean(bare: str, code: str, words: Lexicon) -> bool:
    """Whether a currency is called so: the Canadian dollar "$" and "dollar", the Czech koruna "crown"."""
    currency = words.data["currency"]
    if code in currency["prefixed"]:
        return False
    if bare not in currency["named_signs"] and any(sign.endswith(bare) for sign in _signs(code, words)):
        return True
    called = [word for word, sign in currency["bare"].items() if sign == bare]
    names = [name for name, of in words.currencies.meaning.items() if of == (code, 0)]
    return any(name.endswith(word) or word in name.split() for name in names for word in called)


def _signs(code: str, words: Lexicon) -> list[str]:
    return [sign for sign, of in words.symbols.items() if of == code]


def _has_another_sign(article: Article, own: str | None) -> bool:
    """Whether the country's currency, `own`, bears another sign in this article than the bare one."""
    words = lexicon(article.language)
    bare_signs = [sign for sign in words.default_currency if not sign[0].isalpha()]
    return own is not None and any(
        _is_foreign(article.text, bare, own, words) for bare in bare_signs if may_mean(bare, own, words)
    )


def _is_foreign(text: str, bare: str, own: str, words: Lexicon) -> bool:
    """Whether a bare sign is that of the usual currency, `USD` of "$", under a dateline of another country.

    So where the own one is told apart, "HK$5" or "Hong Kong dollars", and where the bare sign stands in brackets
    behind a third currency, "10 million yuan ($1.5 million)", in an article that has no "US$".
    """
    usual = words.default_currency[bare]
    if own == usual:
        return False
    if _tells_apart(text, bare, own, words):
        return True
    sign = re.escape(bare)
    bracketed = rf"(?<![\d.,{sign}])\d[\d.,]*[^()\d{sign}]{{0,25}}\([^()\d]{{0,12}}{sign}\d"
    return not _tells_apart(text, bare, usual, words) and re.search(bracketed, text) is not None


def _tells_apart(text: str, bare: str, code: str, words: Lexicon) -> bool:
    """Whether a text names a currency by more than the bare sign and word: "A$", "$A", "Australian dollars"."""
    signs = [sign for sign in _signs(code, words) if bare in sign and sign != bare]
    called = words.data["currency"]["bare"]
    names = [name for name, of in words.currencies.meaning.items() if of == (code, 0) and name not in called]
    longer = [name for name in names if any(part in called for part in name.split())]
    return (
        re.search(rf"(?<![^\W\d_]){one_of(signs)}", text) is not None
        or re.search(rf"(?<!\w){one_of(longer)}", folded(text)) is not None
    )
