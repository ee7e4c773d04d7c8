"""The words of a language that make a sum the total of a sum for each, as patterns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from verify.lexicon import language_data, one_of
from verify.relate.patterns import Pattern, whole_words
from verify.relate.phrasing import fillers_pattern, words_pattern

_MARK = r"(?:\s*[,(;–—]|\s-)"


@dataclass(frozen=True, slots=True)
class ProductWords:
    """Patterns of a language.

    in_all      behind a total: "in all"
    aside       what only tells who said so, between a sum for each and the total: ", the court heard, "
    as_a_whole  what sets all of them against each: ", and the syndicate as a whole "
    yields      what came of them, with those who got or paid it: ", raising", " will bring the firm "
    valuing     the same of a price for all shares: ", which values the firm at "
    all_of      before the count of all shares: "its"
    doubts      what makes such a sum a part of that only, or another thing: "the author"
    not_all     what stands behind a sum that is not all of theirs: "with"
    by_selling  between a total and what was sold: "by selling"
    told_after  how the next sentence tells the total: "The total was "
    to_all      and what may stand behind it there: "to them"
    """

    in_all: Pattern
    aside: Pattern
    as_a_whole: Pattern
    yields: Pattern
    valuing: Pattern
    all_of: Pattern
    doubts: Pattern
    not_all: frozenset[str]
    by_selling: Pattern
    told_after: Pattern
    to_all: Pattern


@cache
def product_words(language: str) -> ProductWords:
    """The words of a language that tell totals of sums for each."""
    data, small = language_data(language)["product"], fillers_pattern(language)
    joined, whole = one_of(data["joined"]), one_of(data["as_a_whole"])
    relative = rf"{_MARK}\s+{one_of(data['relatives'])}"
    participle = rf"{_MARK}?\s+(?P<link>{one_of(data['yields'])})"
    finite = rf"(?:{relative})?\s+(?P<verb>{one_of(data['yielded'])})"
    valuing = rf"{_MARK}?\s+(?P<link>{one_of(data['valuing'])})"
    values = rf"(?:{relative})\s+(?P<verb>{one_of(data['valuing'])})"
    rest = rf"(?:{words_pattern(4)}\s+{one_of(data['worth'])}|{words_pattern(3)})\s+{small}"
    return ProductWords(
        in_all=Pattern(rf"\s+{one_of(data['in_all'])}(?!\w)"),
        aside=Pattern(rf",{words_pattern(4)}\s+{one_of(data['said'])}{words_pattern(2)},\s+{small}"),
        as_a_whole=Pattern(rf",?\s+{joined}{words_pattern(4)}\s+{whole}\s+{small}"),
        yields=Pattern(rf"(?P<lead>{words_pattern(6)})(?:{participle}|{finite})(?P<rest>{rest})"),
        valuing=Pattern(rf"(?P<lead>{words_pattern(6)})(?:{valuing}|{values})(?P<rest>{rest})"),
        all_of=Pattern(rf"(?<!\w){one_of(data['all_of'])}\s+$"),
        doubts=whole_words(data["doubts"]),
        not_all=frozenset(data["not_all"]),
        by_selling=Pattern(rf"{words_pattern(4)}\s+{one_of(data['by_selling'])}\s+{small}"),
        told_after=Pattern(
            rf"\W*{one_of(data['told_after'])}(?!.*\s{one_of(data['of_another'])}\s){words_pattern(4)}\s+{small}"
        ),
        to_all=Pattern(rf"\s+{one_of(data['to_all'])}(?!\w)"),
    )
