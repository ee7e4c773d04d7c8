"""Where a TOML file says something: the standard reader of TOML keeps no places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.errors import Place

_HEADER = re.compile(r"\s*\[\[?([^\[\]]+)\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_FAULT = re.compile(
    r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL
)


def fault_place(file: str, told: str, lines: Sequence[str]) -> tuple[str, Place]:
    """What the standard reader complains of, and where: its sentence ends with "(at line 3, column 5)"."""
    fault = _FAULT.fullmatch(told)
    if fault is None:
        return told, Place(file)
    if fault["line"] is None:
        return f"{fault['what']} at the end of the file", Place(file, len(lines), len(lines[-1]) + 1)
    return fault["what"], Place(file, int(fault["line"]), int(fault["column"]))


def key_place(file: str, keys: Sequence[str], lines: Sequence[str]) -> Place:
    """The place of a key, `("tool", "verify", "articles")`, or of the file alone where it cannot be told.

    A key that seems to stand in several lines may stand within a text there, so that none of them is taken.
    """
    found = [Place(file, line, column) for path, line, column in _keys(lines) if path[: len(keys)] == tuple(keys)]
    paths = [path for path, _, _ in _keys(lines) if path == tuple(keys)]
    return found[0] if found and len(paths) <= 1 else Place(file)


def _keys(lines: Sequence[str]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """The keys of a file, each from the top, with their lines and columns; headers of tables are keys too."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(lines, start=1):
        if header := _HEADER.fullmatch(line):
            table = _parts(header[1])
            yield table, number, header.start(1) + 1
        elif key := _KEY.match(line):
            yield (*table, *_parts(key[1])), number, key.start(1) + 1


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))
