"""A slip in the source of an article: the file's text is changed, and read again as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath

from verify.document import Article
from verify.errors import InputError
from verify.read import read_text
from verify.trial.slips import Slip
from verify.wording import one_line


@dataclass(frozen=True, slots=True)
class Source:
    """An article and the text of the file that it was read from."""

    article: Article
    text: str

    @property
    def is_whole(self) -> bool:
        """Whether reading the text gives the article, as it does until somebody changes the file."""
        again = self._read(self.text)
        return again is not None and again.text == self.article.text

    def with_slip(self, slip: Slip) -> Article | None:
        """The article read again from its source with a slip in it.

        None where the slip has no place of its own in the source, as a character has none that an entity stands
        for, or where more than the slip would change: a mark of Markdown that then means something.
        """
        where = self.article.source_map
        start, end = where.source_offset(slip.start), where.source_offset(slip.end - 1) + 1
        written = self.text[start:end]
        # A source may break a line where the text has a space.
        if len(written) != len(slip.old) or one_line(written) != one_line(slip.old):
            return None
        again = self._read(self.text[:start] + slip.new + self.text[end:])
        return again if again is not None and again.text == slip.applied(self.article.text) else None

    def _read(self, text: str) -> Article | None:
        """The article in a text, with what the run knows of it beside its file."""
        known = self.article
        try:
            articles = read_text(known.path, text, PurePath(known.path).suffix)
        except InputError:
            return None
        again = next((article for article in articles if article.id == known.id), None)
        return again and replace(
            again,
            language=known.language,
            published=known.published,
            story=known.story,
            metadata=known.metadata,
        )
