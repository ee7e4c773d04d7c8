"""Which lines of which files were changed since a revision, as git tells it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from verify.errors import Problem, UsageError

_HUNK = re.compile(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_EVERY_LINE = range(1, 1 << 62)


def changed_since(revision: str, folder: Path) -> dict[str, Container[int]]:
    """The files at or below a folder that differ from a revision, each with the lines that do.

    Paths are relative to the folder. The revision is where the work branched off from it, if it did: what others
    have changed there since is not counted. Files that git does not follow yet are new from the first line on.
    Raises UsageError where git or the revision is missing.
    """
    start = _branched_off(revision, folder)
    changed = _names(_git(folder, "diff", "--name-only", "--no-renames", "--relative", "-z", start, "--"))
    new = _names(_git(folder, "ls-files", "--others", "--exclude-standard", "-z"))
    lines: dict[str, Container[int]] = dict.fromkeys(new, _EVERY_LINE)
    lines.update((path, frozenset(_lines(folder, start, path))) for path in changed)
    return lines


def _branched_off(revision: str, folder: Path) -> str:
    """The commit from which the work and the revision have gone apart, else that of the revision."""
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    try:
        return _git(folder, "merge-base", commit, "HEAD").strip() or commit
    except UsageError:
        return commit  # two histories without a common beginning, or a clone that was cut off


def _lines(folder: Path, start: str, path: str) -> Iterator[int]:
    arguments = ("diff", "--unified=0", "--no-renames", "--no-color", "--no-ext-diff", "--text", start, "--", path)
    for line in _git(folder, *arguments).splitlines():
        if hunk := _HUNK.match(line):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            yield from range(first, first + count)


def _names(output: str) -> Iterable[str]:
    return filter(None, output.split("\0"))


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=True)
    except FileNotFoundError:
        raise UsageError(Problem("--since asks git, which is not installed")) from None
    except subprocess.CalledProcessError as error:
        raise UsageError(_refused(arguments, error.stderr.decode(errors="replace"))) from error
    return done.stdout.decode(errors="surrogateescape")


def _refused(arguments: tuple[str, ...], said: str) -> Problem:
    reason = said.strip().splitlines()
    if arguments[0] == "rev-parse" and not reason:
        revision = arguments[-1].removesuffix("^{commit}")
        hint = "a shallow clone lacks old commits: fetch it first, as with fetch-depth: 0"
        return Problem(f"--since: git knows no revision {revision!r}", hint=hint)
    return Problem(f"--since: git says: {reason[0] if reason else 'nothing'}")
