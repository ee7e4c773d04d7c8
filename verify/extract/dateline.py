"""Datelines: "WELLINGTON, June 3 (Reuters) - " tells that an article is from New Zealand."""

from __future__ import annotations

import re

from verify import cldr
from verify.document import BODY_BLOCKS, Article, Block
from verify.lexicon import LETTERS
from verify.lexicon.places import country_of_place

_DATELINE = "dateline"
_LONGEST = 100

# Places and perhaps a day, an agency in brackets or between strokes, and what ends a dateline: a dash, a colon, or
# an agency in capitals alone, as in "(AP) Prices rose".
_OPENING = re.compile(
    r"""
    [\s(\[*_]{0,4}
    (?P<places>[^\W\d_][^\n()—–:]{1,60}?)(?=[\s(/—–:-]|\Z)  # what may follow; spares most looks at the ends
    (?:
        \s*(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/)?\s*(?:—|–|(?<=\s)--?(?=\s)|:(?=\s))
        | \s?\([A-Z]{2,6}\)
        | \s*\Z
    )
    """,
    re.VERBOSE,
)
_DAY = re.compile(rf"\d|(?P<word>{LETTERS})")
_SHORTEST_MONTH = 3


def dateline_country(article: Article) -> str | None:
    """The ISO 3166 code of the country that the article's dateline names: "NZ"; None where it has none.

    A dateline is a block of its own or opens the first block of the body. Places of two countries tell nothing.
    """
    for block in article.blocks:
        if block.kind == _DATELINE or block.kind in BODY_BLOCKS:
            country = _country(article, block)
            if country or block.kind != _DATELINE:
                return country
    return None


def _country(article: Article, block: Block) -> str | None:
    stop = min(block.end, block.start + _LONGEST)
    opening = _OPENING.match(article.text[block.start : stop])
    if opening is None or (opening.end() == _LONGEST and block.end > stop):
        return None
    countries = {_of_place(place, article.language) for place in opening["places"].split("/")}
    return countries.pop() if len(countries) == 1 else None


def _of_place(place: str, language: str) -> str | None:
    """The country of one place, its region behind it, without the day: "NAIROBI, Kenya, June 3"."""
    first, *behind = (part.strip() for part in place.split(","))
    wider = (part for part in behind if not _is_day(part, language))
    return country_of_place((first, *wider), language)


def _is_day(words: str, language: str) -> bool:
    """Whether words are a day or part of one: "June 3", "Monday", "2019"."""
    first = _DAY.match(words)
    if first is None or first["word"] is None:
        return first is not None
    names = cldr.month_names(language) | cldr.weekday_names(language)
    small = first["word"].casefold()
    return any(name.startswith(small) for name in names) and len(small) >= _SHORTEST_MONTH
