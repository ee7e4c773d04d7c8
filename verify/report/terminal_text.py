"""Text for a terminal: measured in cells, wrapped and cut to a width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.outcomes import Severity

ELLIPSIS = "…"

# One cell a character: Latin, and the dashes, quotation marks, ellipsis and currency signs of business news.
_NARROW = re.compile("[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u20a0-\u20bf]*")
_STYLES = {
    Severity.ERROR.value: "bold red",
    Severity.WARNING.value: "yellow",
    Severity.NOTE.value: "cyan",
    "shut": "bold red",
    "open": "green",
}


def cells(text: str) -> int:
    """How many columns a text takes: 7 for "$640M …", 4 for "億元"."""
    if _NARROW.fullmatch(text):
        return len(text)
    # Imported only for text that needs it: most reports are written without.
    from rich.cells import cell_len

    return cell_len(text)


def padded(text: str, width: int) -> str:
    """Text filled up with spaces to a width."""
    return text + " " * (width - cells(text))


def cut(text: str, width: int) -> str:
    """The beginning of a text, with an ellipsis where it was cut to fit."""
    if cells(text) <= width:
        return text
    return _fitting(text, width - 1) + ELLIPSIS if width > 0 else ""


def cut_left(text: str, width: int) -> str:
    """The end of a text, with an ellipsis where it was cut to fit."""
    if cells(text) <= width:
        return text
    return ELLIPSIS + _fitting(text[::-1], width - 1)[::-1] if width > 0 else ""


def cut_middle(text: str, width: int) -> str:
    """Both ends of a text, with an ellipsis where it was cut to fit."""
    if cells(text) <= width:
        return text
    half = (width - 1) // 2
    return f"{_fitting(text, width - 1 - half)}{ELLIPSIS}{_fitting(text[::-1], half)[::-1]}" if width > 2 else ""


def wrapped(text: str, width: int) -> Iterator[str]:
    """Text in lines of a width, broken at spaces, inside a word only if it alone is wider."""
    line = ""
    for word in text.split(" "):
        joint = f"{line} {word}" if line else word
        if cells(joint) <= width:
            line = joint
            continue
        if line:
            yield line
        while cells(word) > width:
            # A character wider than the line is given a line of its own.
            head = _fitting(word, width) or word[0]
            yield head
            word = word[len(head) :]
        line = word
    if line:
        yield line


def _fitting(text: str, width: int) -> str:
    """The longest beginning of a text that fits a width."""
    end = 0
    used = 0
    for char in text:
        used += cells(char)
        if used > width:
            break
        end += 1
    return text[:end]


def painted(text: str, meaning: str, colour: bool) -> str:
    """Text in the colour of a severity or of the gate's state, if colour is wanted."""
    if not colour:
        return text
    from rich.color import ColorSystem
    from rich.style import Style

    return Style.parse(_STYLES[meaning]).render(text, color_system=ColorSystem.STANDARD)
