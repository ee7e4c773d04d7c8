"""What stands between two figures of a sentence: a few words, a mark, and what ties the second to the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

from verify.claims import Claim
from verify.document import Article, Span
from verify.extract.leads import clause_breaks
from verify.lexicon import LETTERS, language_data, one_of
from verify.quantity import Hedge
from verify.relate.patterns import Pattern, whole_words
from verify.units import is_currency

_KINDS = frozenset({"amount", "count", "percentage", "change", "duration"})
_OPEN_HEDGES = frozenset({Hedge.UP_TO, Hedge.MULTI})
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]")
_HYPHENS = ("-", "\u2011")
_NEAR = 3
"""So few words make of two figures one expression: "12 teams of 30 men", "3m of its 10m shares"."""
_YEAR = r"(?:1[89]|20)\d\d"
_WORD = rf"(?:{LETTERS}(?:[-&]{LETTERS})*|{_YEAR})"
_MARK = r"\s*(?P<mark>[,(–—]|(?<=\s)-(?=\s))\s*"
_CLOSED = re.compile(r"\s*(?:[,.;:)!?–—]|-\s|$)")
_NEXT_WORD = re.compile(rf"[\s-]({LETTERS})")
_OWNER = re.compile(rf"(?:[\s-]{LETTERS}){{1,3}}['’]")


@dataclass(frozen=True, slots=True)
class Joint:
    """What stands between two figures.

    words   those before the mark, which go on about the first figure: "on research"
    mark    a comma, a dash or an opening bracket; "" where none parts them
    link    the word that ties the second figure to the first, as the language's data has it: "or"; "" without one
    """

    words: str
    mark: str
    link: str

    @property
    def is_apposition(self) -> bool:
        """Whether the second figure stands right behind the first, or in brackets: "$820m, 8.2% of"."""
        return self.mark == "(" or (bool(self.mark) and not self.words)


def figures_by_sentence(article: Article, claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The figures of each sentence that states two or more, without conversions in brackets and ends of ranges."""
    ranges = [claim.span for claim in claims if claim.kind == "range"]
    figures = (
        claim
        for claim in claims
        if claim.kind in _KINDS
        and claim.quantity
        and claim.quantity.value is not None
        and not _tells_size(article, claim)
        and not any(span.covers(claim.span) for span in ranges)
    )
    for sentence, group in groupby(figures, key=lambda claim: claim.sentence):
        found = tuple(group)
        if len(found) > 1 and not _words(article.language).doubts.search(article.quote(sentence)):
            yield _without_equivalents(article, found)


def _tells_size(article: Article, claim: Claim) -> bool:
    """Whether a number tells the size of each thing: "12-bottle cases" and "12 tonne trucks" are not twelve."""
    if claim.kind != "count":
        return False
    word = word_behind(article, claim.span.end)
    is_joined = article.text[claim.span.end : claim.span.end + 1] in _HYPHENS
    return is_joined or (word != claim.noun and word in _words(article.language).sizes)


def _without_equivalents(article: Article, figures: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The figures but for sums that stand in brackets behind a sum in another currency."""
    left = [figures[0]]
    for one, other in pairwise(figures):
        before = article.text[one.span.end : other.span.start]
        in_brackets = "(" in before and ")" not in before.rpartition("(")[2]
        if not (in_brackets and _is_sum(one) and _is_sum(other) and unit_of(one) != unit_of(other)):
            left.append(other)
    return tuple(left)


def _is_sum(claim: Claim) -> bool:
    return claim.kind == "amount" and is_currency(unit_of(claim))


def unit_of(claim: Claim) -> str | None:
    """The unit of a figure: "USD", "percent", "count", "barrel"."""
    return claim.quantity.unit if claim.quantity else None


def goes_on(article: Article, sentence: Span, other: Span) -> bool:
    """Whether another sentence stands right behind a sentence, in its paragraph."""
    between = article.text[sentence.end : other.start]
    return sentence != other and not between.strip() and "\n" not in between


def is_counted(claim: Claim) -> bool:
    """Whether a figure tells how many things or how much of a measure: "40 trains", "1.2m barrels"."""
    return claim.kind == "count"


def has_open_end(claim: Claim) -> bool:
    """Whether a figure only bounds what it tells: "up to $5m", "multi-million"."""
    return claim.quantity is not None and claim.quantity.hedge in _OPEN_HEDGES


def between(article: Article, start: int, end: int) -> str:
    """The words between two offsets, without brackets that hold a figure."""
    return _ASIDE.sub("", article.text[start:end])


def joint(text: str, links: Sequence[str], language: str, farthest: int = 6) -> Joint | None:
    """What stands between two figures, if it is at most `farthest` words, a mark, one of `links` and small words.

    " on research, or about " is ("on research", ",", "or"). None where another clause begins among the words.
    """
    found = _joint(tuple(links), language, farthest).fullmatch(text)
    if found is None or clause_breaks(found["words"], language):
        return None
    mark = (found["mark"] or "").strip()
    return Joint(found["words"].strip(), mark, (found["link"] or "").strip().casefold())


@cache
def _joint(links: tuple[str, ...], language: str, farthest: int) -> Pattern:
    fillers = fillers_pattern(language)
    link = rf"(?P<link>{one_of(links)}\s+)?"
    return Pattern(rf"(?P<words>(?:\s+{_WORD}){{0,{farthest}}}?)(?:{_MARK}|\s+){link}{fillers}")


@cache
def fillers_pattern(language: str) -> str:
    """Small words that may stand before a figure, with the space behind each: "the ", "about "."""
    return rf"(?:{one_of(language_data(language)['change']['fillers'])}\s+){{0,3}}"


def words_pattern(most: int) -> str:
    """Up to so many words or years, with the space before each."""
    return rf"(?:\s+{_WORD}){{0,{most}}}?"


def is_closed(article: Article, end: int) -> bool:
    """Whether a mark or the sentence's end stands at an offset, so that nothing more is said of the figure."""
    return _CLOSED.match(article.text, end) is not None


def is_owner(article: Article, claim: Claim) -> bool:
    """Whether what a figure counts owns something else: "the 18 members' votes"."""
    return _OWNER.match(article.text, claim.span.end) is not None


def word_behind(article: Article, end: int) -> str:
    """The word that stands right at an offset, in small letters; "" without one."""
    found = _NEXT_WORD.match(article.text, end)
    return found[1].casefold() if found else ""


def is_compared(article: Article, claim: Claim) -> bool:
    """Whether a word makes a difference of a figure: "$500m more than last year"."""
    return word_behind(article, claim.span.end) in _words(article.language).comparatives


def is_one_of_several(article: Article, figures: Sequence[Claim], first: int) -> bool:
    """Whether the figure before tells of the same: "$10m at once and $5m a year", "3m of its 10m shares"."""
    if first == 0:
        return False
    text = between(article, figures[first - 1].span.end, figures[first].span.start)
    return _words(article.language).adding.search(text) is not None or len(text.split()) <= _NEAR


@dataclass(frozen=True, slots=True)
class _Words:
    doubts: Pattern
    adding: Pattern
    comparatives: frozenset[str]
    sizes: frozenset[str]


@cache
def _words(language: str) -> _Words:
    data = language_data(language)["phrasing"]
    return _Words(
        doubts=whole_words(data["doubts"]),
        adding=Pattern(rf"(?<!\w){one_of(data['adding'])}(?!\w)(?!.*[;:])"),
        comparatives=frozenset(data["comparatives"]),
        sizes=frozenset(data["sizes"]),
    )
