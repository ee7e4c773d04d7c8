"""Places in articles, named and linked as the Markdown report does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from verify.findings import Finding, Mention
from verify.report.arrange import places
from verify.report.markdown_text import escape, link
from verify.report.safe import neutral
from verify.report.wording import numbered

_SHOWN_ARTICLES = 4


@dataclass(frozen=True, slots=True)
class Links:
    """The articles' short names, their files, and what stands before the files' paths in a link."""

    names: Mapping[str, str]
    files: Mapping[str, str]
    base: str

    def name(self, article: str) -> str:
        """An article's short name, escaped: `000` for `seeds/000_harbour.txt`."""
        return escape(self.names[article])

    def plain_names(self, articles: Iterable[str]) -> list[str]:
        """Short names that are escaped later, with the sentence they stand in."""
        return [neutral(self.names[article]) for article in articles]

    def to_line(self, text: str, article: str, line: int) -> str:
        """Escaped text linked to a line of an article."""
        return link(text, self.files.get(article, article), line, self.base)

    def lines(self, article: str, numbers: Sequence[int]) -> str:
        """An article and lines of it, linked to the first: [000, lines 1, 13 and 21](…#L1)."""
        return self.to_line(f"{self.name(article)}, {numbered('line', numbers)}", article, numbers[0])

    def columns(self, mention: Mention, numbers: Sequence[int]) -> str:
        """An article, a line and columns of it: [000, line 13, columns 270 and 285](…#L13)."""
        article, line = mention.claim.span.article, mention.location.line
        text = f"{self.name(article)}, line {line}, {numbered('column', numbers)}"
        return self.to_line(text, article, line)

    def where(self, finding: Finding) -> str:
        """A failure's places: the primary one, or one in each article if it spans several."""
        firsts: dict[str, Mention] = {}
        for mention in finding.mentions:
            firsts.setdefault(mention.claim.span.article, mention)
        told = [self.lines(*found) for found in places(list(firsts.values())[:_SHOWN_ARTICLES])]
        if len(firsts) > _SHOWN_ARTICLES:
            told.append(f"{len(firsts) - _SHOWN_ARTICLES} more")
        return " · ".join(told)
