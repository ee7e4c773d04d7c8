"""The YAML between `---` lines at the top of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verify.errors import Place

_OPENING = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSING = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says, as (name, value) pairs with names in lower case; lists joined with commas.

    `places` are where the values stand, and `end` the source offset at which the article begins.
    """

    fields: tuple[tuple[str, str], ...] = ()
    places: tuple[tuple[str, Place], ...] = ()
    end: int = 0

    def first(self, *names: str) -> str | None:
        """The value of the first of these names that has one."""
        known = dict(reversed(self.fields))
        return next((known[name] for name in names if known.get(name)), None)

    def place(self, *names: str) -> Place | None:
        """Where the value stands that `first` gives."""
        known = dict(reversed(self.places))
        return next((known[name] for name in names if self.first(name)), None)


def front_matter(source: str, name: str) -> FrontMatter:
    """The front matter at the top of a source; an empty one where there is none.

    Without a closing line, or where what stands between the lines is prose, they are rules drawn across the page.

    Raises InputError for broken YAML, with its line and column in the file.
    """
    opening = _OPENING.match(source)
    closing = _CLOSING.search(source, opening.end()) if opening else None
    if opening is None or closing is None:
        return FrontMatter()
    # Imported where a file has any: most have none, and what reads YAML takes long to load.
    from verify.read.front_yaml import entries_of

    entries = entries_of(source[opening.end() : closing.start()], name)
    if entries is None:
        return FrontMatter()
    told = [(key, value, place) for key, value, place in entries if value]
    return FrontMatter(
        tuple((key, value) for key, value, _ in told), tuple((key, place) for key, _, place in told), closing.end()
    )
