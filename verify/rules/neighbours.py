"""The file that a misspelt name in a rule, or on the command line, may have meant."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from verify.hints import nearest

_MOST_LOOKED_AT = 1_000
"""An archive may lie beside a rule file; its first names are enough for a hint."""


def name_beside(folder: Path, wanted: str) -> str | None:
    """The name in a folder that looks most like the one wanted; None where none does, or no folder can be read.

    Their endings are left out of it: `no.yaml` does not look like `desk.yaml`.
    """
    try:
        names = [entry.name for entry in islice(folder.iterdir(), _MOST_LOOKED_AT)]
    except OSError:
        return None
    suffix = Path(wanted).suffix
    # Of names that differ in their endings alone, the last one counts.
    in_order = sorted(names, key=lambda name: (Path(name).suffix == suffix, name))
    by_stem = {Path(name).stem: name for name in in_order}
    return by_stem.get(nearest(Path(wanted).stem, by_stem) or "")
