"""A stretch of an article to read claims from, and how a claim is made from it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from verify import cldr
from verify.claims import Claim
from verify.document import Article, Block, Span
from verify.extract.hedge_place import before_praise, hedge_behind
from verify.extract.measures import Measure
from verify.extract.own_currency import may_mean
from verify.extract.sentences import sentences
from verify.lexicon import Lexicon
from verify.quantity import Hedge, Quantity


@dataclass(frozen=True)
class Passage:
    """A block of an article with the words of its language and its sentences.

    `text` is the whole article's, to which all offsets refer. What a passage without figures never needs is found
    out where it is first asked for.
    """

    text: str
    article: Article
    block: Block
    language: str
    words: Lexicon

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return tuple(sentences(self.article, self.block, self.words))

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self._sentences)

    @cached_property
    def _own_currencies(self) -> tuple[str, ...]:
        """The currency that the article's metadata name, and its country's."""
        country = self.article.meta("country")
        named = (self.article.meta("currency"), cldr.country_currency(country) if country else None)
        return tuple(filter(None, named))

    def sentence(self, offset: int) -> Span:
        """The sentence that holds the character at `offset`."""
        return self._sentences[bisect_right(self._sentence_starts, offset) - 1]

    def claim(self, kind: str, start: int, end: int, quantity: Quantity | None = None, **attributes: Any) -> Claim:
        """A claim of this passage."""
        span = Span(self.article.id, start, end)
        sentence = self.sentence(start)
        return Claim(kind, span, self.text[start:end], self.block.kind, sentence, quantity, **attributes)

    def quantity(self, measure: Measure, unit: str | None) -> Quantity:
        """The quantity of a measure, with the hedge that stands before or behind it."""
        start, end, _, _, value, written, whole = measure
        hedge = self.hedge(start) or hedge_behind(self.text, end, self.language)
        return Quantity(self.text[start:end], value, unit, written, hedge[0] if hedge else None, whole)

    def currency(self, unit: str | None) -> str | None:
        """The code of a currency; what a bare sign means here: the article's own currency, else the commonest.

        An article with `currency: CAD` or `country: CA` in its metadata means Canadian dollars by "$"; a dateline
        has told the country before.
        """
        if unit is None or unit not in self.words.default_currency:
            return unit
        for own in self._own_currencies:
            if may_mean(unit, own, self.words):
                return own
        return self.words.default_currency[unit] or None

    def hedge(self, start: int) -> tuple[Hedge, int] | None:
        """The hedge that ends before `start`, and where it begins: "at least" before "HK$5 billion"."""
        if start <= self.block.start:
            return None
        begin = before_praise(self.text, start, self.language)
        end = begin if self.words.syllabic else begin - 1
        return self.words.hedges.before(self.text, end)
