"""One statement is quoted in the same words everywhere.

    pass: "We will invest for the long term," said Ann Lee. / Ann Lee said: "We will invest for the long term."
    fail: "We will invest and hire for long," said Ann Lee. / Ann Lee said: "We will invest, hire for long."

Only quotations of the same speaker in different articles are paired, and only if they are alike. Case,
punctuation and quotation marks are no difference, nor is what one leaves out at its ends, under an ellipsis or
between square brackets.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Annotated, ClassVar, Self

from verify.checks.bindings import Bindings
from verify.claims import Claim
from verify.document import short_names
from verify.likeness import differing_stretches, likeness
from verify.outcomes import Outcome, Suggestion, Verdict, Witness
from verify.validation import Described, Form, FromText
from verify.wording import counted, listed, one_line, spelled

SCOPE = "story"
FACT_OPTIONS = ("fact",)
FINDS = ("quotation",)

_WORD_OR_GAP = re.compile(r"(?P<gap>…|\.\s?\.\s?\.|\[[^\]]*\])|\w+(?:['’‘]\w+)*")
_SHOWN_WORDS = 6


@dataclass(frozen=True, slots=True)
class Likeness(FromText):
    """A share of words in common, from 0% to 100%."""

    description: ClassVar[str] = "a share such as 80%"
    form: ClassVar[Form] = Form(pattern=r"^\s*[0-9]{1,3}(\.[0-9]{1,9})?\s*%\s*$")

    share: Fraction

    @classmethod
    def parse(cls, text: object) -> Self:
        """The share written as `text`. Raises ValueError for anything that is not from 0% to 100%."""
        if isinstance(text, cls):
            return text
        match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,9})?)\s*%", str(text).strip())
        if not match or Fraction(match[1]) > 100:
            raise ValueError(f"{text!r} is not {cls.description}")
        return cls(Fraction(match[1]) / 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """`fact` names the quotations; `alike` is how like each other two must be to be one statement."""

    fact: Annotated[str, Described("the quotations")]
    alike: Annotated[
        Likeness, Described("how like each other two must be to be one statement, 80% by default")
    ] = Likeness(Fraction(4, 5))


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quotation's words, folded, where each stands in the article, and before which words it has a gap.

    `speaker` are the words of the speaker's name.
    """

    claim: Claim
    speaker: tuple[str, ...]
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    gaps: tuple[int, ...]

    @property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """The words between the gaps."""
        ends = (0, *self.gaps, len(self.words))
        return tuple(self.words[start:end] for start, end in pairwise(ends) if start < end)

    def mark(self, words: slice) -> tuple[int, int]:
        """Where words stand in the article; where they would stand, if there are none."""
        if words.start < words.stop:
            return self.places[words.start][0], self.places[words.stop - 1][1]
        at = self.places[words.start][0] if words.start < len(self.places) else self.places[-1][1]
        return at, at

    def text(self, words: slice) -> str:
        """Words as the article has them, on one line."""
        start, end = (place - self.claim.span.start for place in self.mark(words))
        return one_line(self.claim.text[start:end])


def check(options: Options, bindings: Bindings) -> Iterator[Outcome]:
    """One outcome for each statement that several articles quote."""
    quotes = [_quote(claim) for claim in bindings.claims(options.fact)]
    names = short_names(article.id for article in bindings.articles)
    for group in _statements([quote for quote in quotes if quote.speaker and quote.words], options.alike.share):
        if len({quote.claim.span.article for quote in group}) > 1:
            yield _outcome(group, names)


def _quote(claim: Claim) -> _Quote:
    words: list[str] = []
    places: list[tuple[int, int]] = []
    gaps: list[int] = []
    for match in _WORD_OR_GAP.finditer(claim.text):
        if match["gap"]:
            gaps.append(len(words))
            continue
        words.append(match.group().casefold().replace("’", "'").replace("‘", "'"))
        places.append((claim.span.start + match.start(), claim.span.start + match.end()))
    speaker = tuple((claim.speaker or "").casefold().split())
    return _Quote(claim, speaker, tuple(words), tuple(places), tuple(gaps))


def _statements(quotes: Sequence[_Quote], alike: Fraction) -> list[list[_Quote]]:
    """The quotations of each statement: one speaker, and alike to the statement's first."""
    groups: list[list[_Quote]] = []
    by_last_name: defaultdict[str, list[list[_Quote]]] = defaultdict(list)
    for quote in quotes:
        namesakes = by_last_name[quote.speaker[-1]]
        home = next((group for group in namesakes if _is_one_statement(group[0], quote, alike)), None)
        if home is None:
            groups.append([quote])
            namesakes.append(groups[-1])
        else:
            home.append(quote)
    return groups


def _is_one_statement(one: _Quote, other: _Quote, alike: Fraction) -> bool:
    return _same_speaker(one.speaker, other.speaker) and likeness(one.words, other.words) >= alike


def _same_speaker(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: "Kevin Yeung" and "Yeung"."""
    short, long = sorted((one, other), key=len)
    return long[-len(short) :] == short


def _outcome(group: Sequence[_Quote], names: dict[str, str]) -> Outcome:
    reference = _reference(group)
    others = [quote for quote in group if not _fits(reference, quote)]
    if others:
        return _fail(group, reference, others[-1], names)
    first, *rest = group
    return Outcome(
        Verdict.PASS,
        title="one statement, one wording",
        message=f"{first.claim.speaker} is quoted in one wording",
        primary=Witness("quotation", first.claim),
        related=tuple(Witness("quotation", quote.claim) for quote in rest),
        figures=f"{first.claim.speaker}: {_opening(first.claim)}",
        derivation=(f"the same {counted(min(len(quote.words) for quote in group), 'word')}",),
    )


def _reference(group: Sequence[_Quote]) -> _Quote:
    """The quotation that most of the others fit; the first of equals."""
    # Many articles print one wording: each wording is compared once.
    wordings: dict[tuple[tuple[str, ...], ...], list[_Quote]] = {}
    for quote in group:
        wordings.setdefault(quote.parts, []).append(quote)
    return max(
        (quotes[0] for quotes in wordings.values()),
        key=lambda quote: sum(len(others) for others in wordings.values() if _fits(quote, others[0])),
    )


def _fits(one: _Quote, other: _Quote) -> bool:
    """Whether one is the other, or what is left of it where words are left out."""
    return _is_part(one, other) or _is_part(other, one)


def _is_part(part: _Quote, whole: _Quote) -> bool:
    start = 0
    for words in part.parts:
        found = _find(words, whole.words, start)
        if found is None:
            return False
        start = found + len(words)
    return True


def _find(words: tuple[str, ...], among: tuple[str, ...], start: int) -> int | None:
    places = range(start, len(among) - len(words) + 1)
    return next((place for place in places if among[place : place + len(words)] == words), None)


def _fail(group: Sequence[_Quote], reference: _Quote, differing: _Quote, names: dict[str, str]) -> Outcome:
    found = list(differing_stretches(reference.words, differing.words))
    # In the order of the articles, since none of them is the original.
    first, *rest = (
        _witness(
            quote,
            [own for own, _ in found]
            if quote is reference
            else [theirs for _, theirs in differing_stretches(reference.words, quote.words)],
        )
        for quote in group
    )
    return Outcome(
        Verdict.FAIL,
        title="one statement, two wordings",
        message="One statement is quoted in two wordings",
        primary=first,
        related=tuple(rest),
        figures=f"{reference.claim.speaker}: {_opening(reference.claim)}",
        derivation=tuple(_steps(reference, differing, found, names)),
        suggestions=(
            Suggestion(
                differing.claim,
                "either, in both",
                "The articles cannot tell which is right; the statement can.",
            ),
        ),
    )


def _witness(quote: _Quote, differing: Sequence[slice]) -> Witness:
    marks = tuple(quote.mark(words) for words in differing)
    return Witness("quotation", quote.claim, counted(len(quote.words), "word"), marks)


def _steps(
    reference: _Quote, differing: _Quote, found: Sequence[tuple[slice, slice]], names: dict[str, str]
) -> Iterator[str]:
    sides = ((differing, [theirs for _, theirs in found]), (reference, [own for own, _ in found]))
    for quote, differences in sides:
        more = [words for words in differences if words.start < words.stop]
        if more:
            number = sum(words.stop - words.start for words in more)
            phrases = listed(f'"{quote.text(words)}"' for words in more)
            yield f"{names[quote.claim.span.article]} has {spelled(number, 'word')} more: {phrases}."
    common = len(differing.words) - sum(words.stop - words.start for _, words in found)
    are = "is" if common == 1 else "are"
    yield f"The other {counted(common, 'word')} {are} the same, in the same order."


def _opening(claim: Claim) -> str:
    words = claim.text.split()
    return " ".join(words[:_SHOWN_WORDS]) + (" …" if len(words) > _SHOWN_WORDS else "")
