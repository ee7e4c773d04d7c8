"""A stretch of an article to read claims from, and how a claim is made from it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from verify import cldr
from verify.claims import Claim
from verify.document import Article, Block, Span
from verify.extract.hedge_place import before_praise, hedge_behind
from verify.extract.measures import Measure
from verify.extract.own_currency import may_mean
from verify.lexicon import Lexicon
from verify.quantity import Hedge, Quantity


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of an article with the words of its language and its sentences.

    `text` is the whole article's, to which all offsets refer.
    """

    text: str
    article: Article
    block: Block
    language: str
    words: Lexicon
    sentences: tuple[Span, ...]

    def sentence(self, offset: int) -> Span:
        """The sentence that holds the character at `offset`."""
        return self.sentences[bisect_right(self.sentences, offset, key=_start) - 1]

    def claim(self, kind: str, start: int, end: int, **attributes: Any) -> Claim:
        """A claim of this passage."""
        return Claim(
            kind=kind,
            span=self.article.span(start, end),
            text=self.text[start:end],
            block=self.block.kind,
            sentence=self.sentence(start),
            **attributes,
        )

    def quantity(self, measure: Measure, unit: str | None) -> Quantity:
        """The quantity of a measure, with the hedge that stands before or behind it."""
        hedge = self.hedge(measure.start) or hedge_behind(self.text, measure.end, self.language)
        return Quantity(
            text=self.text[measure.start : measure.end],
            value=measure.value,
            unit=unit,
            written=measure.written,
            hedge=hedge[0] if hedge else None,
            whole=measure.whole,
        )

    def currency(self, unit: str | None) -> str | None:
        """The code of a currency; what a bare sign means here: the article's own currency, else the commonest.

        An article with `currency: CAD` or `country: CA` in its metadata means Canadian dollars by "$"; a dateline
        has told the country before.
        """
        if unit is None or unit not in self.words.default_currency:
            return unit
        country = self.article.meta("country")
        for own in (self.article.meta("currency"), cldr.country_currency(country) if country else None):
            if own and may_mean(unit, own, self.words):
                return own
        return self.words.default_currency[unit] or None

    def hedge(self, start: int) -> tuple[Hedge, int] | None:
        """The hedge that ends before `start`, and where it begins: "at least" before "HK$5 billion"."""
        if start <= self.block.start:
            return None
        begin = before_praise(self.text, start, self.language)
        end = begin if self.words.syllabic else begin - 1
        return self.words.hedges.before(self.text, end)


_start = attrgetter("start")
