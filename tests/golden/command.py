"""The real command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    output: str
    errors: str


def verify(*arguments: str | Path, folder: Path = PROJECT, given: str = "", **environment: str) -> Ended:
    """Run `verify` with these arguments in a folder, standard input holding `given`."""
    done = subprocess.run(
        [sys.executable, "-m", "verify", *map(str, arguments)],
        cwd=folder,
        input=given.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
