"""Lines that begin with a label, as the explanations of rules and findings are laid out."""

from __future__ import annotations

from collections.abc import Iterator

from verify.report.safe import safe
from verify.report.terminal_text import wrapped

WIDTH = 78
_LABEL = 12


def labelled(label: str, text: str) -> Iterator[str]:
    """A text beside its label, in lines of at most `WIDTH` columns: "severity    error"."""
    for line in wrapped(safe(text), WIDTH - _LABEL):
        yield f"{label:{_LABEL}}{line}".rstrip()
        label = ""


def indented(text: str, indent: int) -> Iterator[str]:
    """A text in lines of at most `WIDTH` columns that begin `indent` columns in."""
    return (" " * indent + line for line in wrapped(safe(text), WIDTH - indent))
