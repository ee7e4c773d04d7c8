"""The YAML between `---` lines at the top of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verify.errors import InputError, Place, Problem
from verify.yaml_source import YamlError, YamlList, YamlMapping, YamlNode, YamlText, load

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
    try:
        node = load(source[opening.end() : closing.start()], name, 2, empty_values=True)
    except YamlError as error:
        raise InputError(
            *(Problem(f"in the front matter: {p.message}", p.place, p.hint) for p in error.problems[:1])
        ) from None
    if node is None:
        return FrontMatter(end=closing.end())
    if not isinstance(node, YamlMapping):
        return FrontMatter()
    return _taken_from(node, closing.end())


def _taken_from(node: YamlMapping, end: int) -> FrontMatter:
    entries = tuple((key.value.casefold(), value) for key, value in node.entries)
    return FrontMatter(
        tuple((name, _plain(value)) for name, value in entries if _plain(value)),
        tuple((name, _start(value)) for name, value in entries if _plain(value)),
        end,
    )


def _start(node: YamlNode) -> Place:
    return (node.start or node.place) if isinstance(node, YamlText) else node.place


def _plain(node: YamlNode) -> str:
    """A text, or the texts of a list; what is nested deeper says nothing that verify knows of."""
    if isinstance(node, YamlText):
        return node.value.strip()
    if isinstance(node, YamlList):
        return ", ".join(item.value.strip() for item in node.items if isinstance(item, YamlText))
    return ""
