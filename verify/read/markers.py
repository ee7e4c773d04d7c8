"""What a single line of a page is: a sentence, a byline, a heading over other posts, the end of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from verify.dates import WrittenDate, written_dates
from verify.lexicon import language_data, one_of
from verify.wording import one_line

SENTENCE_WORDS = 12
"""How many words a line must have to show by itself that it belongs to an article's body."""

_CLOSING = "\"'”’»›)]」』*_ \t"
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？")
_ELLIPSES = ("...", "…", "。。")
_BULLET = re.compile(r"(?:[•·‣▪◦●*–—-]|\d{1,2}[.)])\s+\S")
# Chinese and Japanese put no spaces between words: each character counts as one.
_WORD = re.compile(r"[぀-ヿ㐀-鿿]|[^\s぀-ヿ㐀-鿿]+")
_EDGES = " \t\r\n\"'“”‘’:.…»›>|-–—•*#["
_LONGEST_MARKER = 200
_BYLINE_WORDS = 12
_WORDS_BESIDE_DATE = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line's text with what is asked of it often: its words counted, and its beginning folded for case."""

    text: str
    words: int
    folded: str

    @classmethod
    def of(cls, text: str) -> Line:
        """The line for `text`."""
        return cls(text, len(_WORD.findall(text)), fold(text[:_LONGEST_MARKER]))

    @property
    def ends_as_sentence(self) -> bool:
        """Whether it closes as a sentence or an introduction does: with . ! ? 。 … or a colon."""
        return self.text.rstrip(_CLOSING).endswith((*_SENTENCE_ENDS, *_ELLIPSES, ":"))

    @property
    def is_sentence(self) -> bool:
        """Whether it closes as a sentence. A trailing ellipsis cuts a teaser short, and a colon leads on."""
        bare = self.text.rstrip(_CLOSING)
        return bare.endswith(_SENTENCE_ENDS) and not bare.endswith(_ELLIPSES)

    @property
    def is_long_sentence(self) -> bool:
        """Whether it closes as a sentence and has at least twelve words."""
        return self.words >= SENTENCE_WORDS and self.is_sentence

    @property
    def ends_with_stop(self) -> bool:
        """Whether it closes with a full stop, as few headlines do."""
        return self.is_sentence and self.text.rstrip(_CLOSING).endswith((".", "。"))

    @property
    def is_bulleted(self) -> bool:
        """Whether it begins with a list's bullet or number."""
        return _BULLET.match(self.text) is not None


def fold(text: str) -> str:
    """Lower case, single spaces, no punctuation at the ends: "READ MORE:" and "Read more" are the same."""
    return one_line(text).casefold().strip(_EDGES)


class Markers:
    """The phrases that structure pages in one language (`[page]` of its data file), asked about lines."""

    def __init__(self, language: str) -> None:
        page = language_data(language)["page"]
        self._language = language
        self._ends = _Phrases(page["end_markers"])
        self._teasers = _Phrases(page["teaser_markers"])
        self._asides = _Phrases(page["aside_markers"])
        self._captions = _Phrases(page["caption_markers"])
        self._date_words = tuple(f"{words} " for words in page["date_words"])
        self._byline = re.compile(
            rf"(?P<before>.*?)\b{one_of(page['byline_words'])}\s*:?\s+(?P<name>\S.*)", re.IGNORECASE
        )

    def ends_article(self, line: Line) -> bool:
        """Whether what follows is no more of the article: "Source link", "Tags: …", "Leave a Reply"."""
        return self._ends.mark(line) and not line.is_long_sentence

    def heads_teasers(self, line: Line) -> bool:
        """Whether links to other posts follow: "You might also like"."""
        return self._teasers.fill(line) and line.words < SENTENCE_WORDS and not line.is_sentence

    def is_aside(self, line: Line) -> bool:
        """Whether it points away from the article: "READ MORE: …", "Advertisement", a copyright line."""
        return self._asides.mark(line)

    def marks_caption(self, line: Line) -> bool:
        """Whether it says of itself that it is a caption: "Photo: …"."""
        return self._captions.mark(line)

    def has_date(self, line: Line) -> bool:
        """Whether it holds a full date of the article: not a sentence, not a copyright line."""
        return line.words < SENTENCE_WORDS and not self.is_aside(line) and bool(self._dates(line))

    def is_byline(self, line: Line) -> bool:
        """Whether it names the author or the day: "By Ann Lee", "Ann Lee by Ann Lee", "March 11, 2024"."""
        if line.words > _BYLINE_WORDS or self.is_aside(line):
            return False
        return self._names_author(line) or self._is_date_line(line)

    def _names_author(self, line: Line) -> bool:
        match = self._byline.match(line.text)
        if match is None or not match["name"][0].isupper():
            return False
        before = fold(match["before"])
        return not before or before == fold(match["name"])

    def _is_date_line(self, line: Line) -> bool:
        dates = self._dates(line)
        if not dates:
            return False
        beside = line.text[: dates[0].start] + line.text[dates[-1].end :]
        few = len(beside.split()) <= _WORDS_BESIDE_DATE and not line.is_long_sentence
        return few or f"{line.folded.replace(':', ' ')} ".startswith(self._date_words)

    def _dates(self, line: Line) -> tuple[WrittenDate, ...]:
        return written_dates(line.text, self._language)


class _Phrases:
    """Markers as the data have them: whole lines, what stands before a colon, or (with *) how a line begins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        everything = tuple(phrases)
        self._whole = frozenset(phrase for phrase in everything if not phrase.endswith("*"))
        self._beginnings = tuple(phrase[:-1] for phrase in everything if phrase.endswith("*"))

    def fill(self, line: Line) -> bool:
        """Whether the line says one of them and no more."""
        return line.folded in self._whole or line.folded.startswith(self._beginnings)

    def mark(self, line: Line) -> bool:
        """Whether the line says one of them, alone or before a colon."""
        return self.fill(line) or line.folded.partition(":")[0].rstrip() in self._whole


@cache
def markers(language: str) -> Markers:
    """The markers of a language."""
    return Markers(language)
