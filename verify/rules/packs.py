"""The generic rules that come with the program: `extends: verify:currency`."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

PREFIX = "verify:"
"""What begins the name of a pack."""


def pack_names() -> tuple[str, ...]:
    """The packs there are, in alphabetical order."""
    return tuple(sorted(entry.name.removesuffix(".yaml") for entry in _folder().iterdir() if _is_pack(entry)))


def pack(name: str) -> Traversable:
    """The rule file of a pack. Raises KeyError for a name that `pack_names` does not hold."""
    if name not in pack_names():
        raise KeyError(name)
    return _folder() / f"{name}.yaml"


def _is_pack(entry: Traversable) -> bool:
    return entry.is_file() and entry.name.endswith(".yaml")


def _folder() -> Traversable:
    """`verify/packs` of an installed package; in a checkout, the project's own `rules/`, which becomes it."""
    installed = files("verify") / "packs"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "rules"
