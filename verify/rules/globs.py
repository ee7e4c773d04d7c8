"""Paths matched against globs: `*` and `?` stay inside a folder, `**` crosses folders, `!` excludes."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase


def selects(globs: Iterable[str], path: str) -> bool:
    """Whether some glob matches the path and none that begins with `!` does.

    `["news/**", "!news/archive/**"]` selects news/2024/a.md and not news/archive/b.md; globs that only exclude
    select everything else.
    """
    wanted = [glob for glob in globs if not glob.startswith("!")]
    unwanted = [glob[1:] for glob in globs if glob.startswith("!")]
    if any(matches(glob, path) for glob in unwanted):
        return False
    return not wanted or any(matches(glob, path) for glob in wanted)


def matches(glob: str, path: str) -> bool:
    """Whether a path matches a glob: `bids/*` matches bids/a.md, `**/a.md` matches a.md and bids/b/a.md."""
    patterns, parts = _parts(glob), _parts(path)
    pattern = part = 0
    # After a mismatch the last `**` takes one more folder; no earlier one ever needs to.
    retry: tuple[int, int] | None = None
    while part < len(parts):
        if pattern < len(patterns) and patterns[pattern] == "**":
            retry = (pattern, part)
            pattern += 1
        elif pattern < len(patterns) and fnmatchcase(parts[part], patterns[pattern]):
            pattern, part = pattern + 1, part + 1
        elif retry:
            retry = (retry[0], retry[1] + 1)
            pattern, part = retry[0] + 1, retry[1]
        else:
            return False
    return all(rest == "**" for rest in patterns[pattern:])


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part not in ("", ".")]
