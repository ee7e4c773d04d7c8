"""What the YAML of front matter says: names, texts and their places."""

from __future__ import annotations

from verify.errors import InputError, Place, Problem
from verify.yaml_source import YamlError, YamlList, YamlMapping, YamlNode, YamlText, load


def entries_of(text: str, name: str) -> tuple[tuple[str, str, Place], ...] | None:
    """Each name in lower case, with its value as text and where that stands; None for what is no mapping.

    Lists are joined with commas; what is nested deeper is empty. The text begins on the second line of its file.

    Raises InputError for broken YAML, with its line and column in the file.
    """
    try:
        node = load(text, name, 2, empty_values=True)
    except YamlError as error:
        raise InputError(
            *(Problem(f"in the front matter: {p.message}", p.place, p.hint) for p in error.problems[:1])
        ) from None
    if node is None:
        return ()
    if not isinstance(node, YamlMapping):
        return None
    return tuple((key.value.casefold(), _plain(value), _start(value)) for key, value in node.entries)


def _start(node: YamlNode) -> Place:
    return (node.start or node.place) if isinstance(node, YamlText) else node.place


def _plain(node: YamlNode) -> str:
    """A text, or the texts of a list; what is nested deeper says nothing that verify knows of."""
    if isinstance(node, YamlText):
        return node.value.strip()
    if isinstance(node, YamlList):
        return ", ".join(item.value.strip() for item in node.items if isinstance(item, YamlText))
    return ""
