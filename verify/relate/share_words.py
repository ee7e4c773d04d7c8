"""The words of a language that tell shares with part and whole, as patterns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from verify.lexicon import language_data, one_of
from verify.relate.patterns import Pattern
from verify.relate.phrasing import fillers_pattern, words_pattern


@dataclass(frozen=True, slots=True)
class ShareWords:
    """Patterns of a language; `of…` fit what stands between a share and its whole.

    again       what tells a figure in other terms: "or", "which is"
    majorities  what names a share behind its part: "a majority of"
    verbs       "accounts for", "is"; `being` are those that leave no doubt
    of_sum      what stands between a part and its whole, both in money: "out of", "of the", "of total spending of"
    """

    again: tuple[str, ...]
    majorities: tuple[str, ...]
    verbs: tuple[str, ...]
    being: frozenset[str]
    stakes: frozenset[str]
    no_noun: frozenset[str]
    of: Pattern
    of_named: Pattern
    of_noun_of: Pattern
    of_sum: Pattern
    opens_of: Pattern
    in_all: Pattern
    to_end: Pattern
    counting: Pattern
    part_of: frozenset[str]
    pronoun: Pattern
    any_of: Pattern
    of_it: Pattern
    for_share: Pattern
    sold_for: Pattern
    to_share: Pattern
    valuing: Pattern


@cache
def share_words(language: str) -> ShareWords:
    """The words of a language that tell shares."""
    data = language_data(language)["part_of_whole"]
    small = rf"(?:{one_of(data['determiners'])}\s+)?{fillers_pattern(language)}"
    of = one_of(data["of"])
    return ShareWords(
        again=tuple(data["again"]),
        majorities=tuple(data["majorities"]),
        verbs=(*data["being"], *data["linking"]),
        being=frozenset(data["being"]),
        stakes=frozenset(data["stakes"]),
        no_noun=frozenset((*language_data(language)["count"]["stop"], *data["no_noun"])),
        of=Pattern(rf",?\s+{of}\s+{small}"),
        of_named=Pattern(rf",?\s+{of}\s+{small}(?P<words>(?:[^\W\d_][\w'’-]*\s+){{1,4}})"),
        of_noun_of=Pattern(rf",?\s+{of}(?P<words>{words_pattern(6)})\s+{one_of(data['worth'])}\s+{small}"),
        of_sum=Pattern(
            rf"\s+(?:{one_of(data['out_of'])}\s+{small}|{of}\s+{one_of(data['definite'])}\s+{fillers_pattern(language)}"
            rf"|{of}\s+(?:{one_of(data['definite'])}\s+)?{one_of(data['entire'])}{words_pattern(4)}\s+{one_of(data['worth'])}\s+{small})"
        ),
        in_all=Pattern(rf"\s+{one_of(language_data(language)['total']['behind'])}(?!\w)"),
        to_end=Pattern(rf"(?P<words>{words_pattern(3)})\s*(?:[.,;:)–—]|-\s|$)"),
        counting=Pattern(
            rf"{words_pattern(8)}[;:–—]{words_pattern(4)}\s+{one_of(language_data(language)['counted_parts']['counting'])}\s+{small}"
        ),
        part_of=frozenset(data["of"]),
        pronoun=Pattern(rf"{one_of(data['pronouns'])}(?!\w)"),
        opens_of=Pattern(rf"(?:^|[,;:–—]\s)\W*{of}\s+{small}$"),
        any_of=Pattern(rf"\s+{of}\s"),
        of_it=Pattern(rf"\s+{of}\s+{one_of(data['it'])}(?!\w)"),
        for_share=Pattern(rf"{words_pattern(2)}\s+{one_of(data['for'])}\s+{small}"),
        sold_for=Pattern(rf"{words_pattern(8)}\s+{one_of(data['for'])}\s+{small}"),
        to_share=Pattern(rf"(?<!\w){one_of(data['up_to'])}\s+{small}$"),
        valuing=Pattern(
            rf"{words_pattern(6)}[,–—\s-]+(?:{one_of(data['which'])}\s+)?(?P<verb>{one_of(data['valuing'])})"
            rf"(?!\s+(?:[^\W\d_]+\s+)*?{one_of(data['not_whole'])}(?!\w)){words_pattern(6)}\s+{one_of(data['at'])}\s+{small}"
        ),
    )
