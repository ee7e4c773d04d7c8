"""Rules that were loaded before: as long as no byte of their files has changed, they need not be validated again.

What is kept of a path are its rules and the digest of each file that they come from. It counts while the path
holds the same files, each with the same content, and the program is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from verify.kept import Kept, program_stamp
from verify.rows import from_bytes, to_bytes
from verify.rules.model import RuleSet

_TABLE = b".csv"
"""Rules that name tables are loaded each time, since the tables are files of their own."""


def rules_of(path: Path, kept: Kept) -> RuleSet:
    """The rules of a file or folder, as `load_rules` gives them. Raises RuleError as that does."""
    key = _key(path)
    if key and (rules := _unchanged(kept.find([key]).get(key))):
        return rules
    # Imported where rules are new: what validates them takes longer to load than most runs last.
    from verify.rules.load import load_with_files

    rules, files = load_with_files(path)
    if key:
        with suppress(OSError):
            contents = {str(file.resolve()): file.read_bytes() for file in files if isinstance(file, Path)}
            if len(contents) == len(files) and not any(_TABLE in content for content in contents.values()):
                kept.keep({key: to_bytes((tuple(_digests(contents)), rules))})
    return rules


def _key(path: Path) -> bytes | None:
    """What the program, the path and the names below it come to; None for a path that cannot be looked at."""
    told = sha256(program_stamp())
    try:
        names = sorted(str(one) for one in path.rglob("*.y*ml")) if path.is_dir() else [str(path)]
        for name in (str(path), *names):
            told.update(f"{name}\0{Path(name).resolve()}\0".encode(errors="surrogatepass"))
    except (OSError, RuntimeError):
        return None
    return told.digest()


def _unchanged(content: bytes | None) -> RuleSet | None:
    """The rules that are kept, if each of their files is as it was."""
    with suppress(OSError, ValueError):
        digests, rules = from_bytes(content or b"")
        if all(sha256(Path(name).read_bytes()).hexdigest() == digest for name, digest in digests):
            return rules if isinstance(rules, RuleSet) else None
    return None


def _digests(contents: dict[str, bytes]) -> Iterable[tuple[str, str]]:
    return ((name, sha256(content).hexdigest()) for name, content in contents.items())
