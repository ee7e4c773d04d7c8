"""Standard output and standard error, as every command writes to them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TextIO

from verify.cli.complaints import complaints
from verify.errors import Problem


def prepare() -> None:
    """Makes what is written the same everywhere: UTF-8 where no terminal asks for another encoding.

    What an encoding lacks is written as its code, so that no article can stop a report.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def write(text: str) -> None:
    """Writes to standard output. A reader that has left, as `head` does, is no error."""
    _write(text, sys.stdout)


def _write(text: str, stream: TextIO) -> None:
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        # What is still in the buffer would be an error when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_lines(lines: Iterable[str]) -> None:
    """Writes lines to standard output."""
    write("".join(f"{line}\n" for line in lines))


def complain(problems: Iterable[Problem], most: int | None = None) -> None:
    """Writes problems to standard error: all of them, or the first `most` and how many more there are."""
    _write("".join(f"{line}\n" for line in complaints(tuple(problems), most)), sys.stderr)


def wants_colour() -> bool:
    """Whether a person watches standard output on a terminal that shows colours, and has not refused them."""
    refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not refused
