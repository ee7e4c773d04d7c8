"""What parsers say of broken YAML, in words that help whoever wrote it."""

from __future__ import annotations

import re
from dataclasses import dataclass

TAB = ("a tab cannot indent YAML", "use spaces")
"""What is wrong with a tab, and what would be right."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong, what would be right, and whether to look where the parser began, not where it stopped."""

    message: str
    hint: str | None
    at_beginning: bool = False


def in_plain_words(told: str) -> Complaint | None:
    """The complaint for what a parser told, its context first; None for what is rare, such as a wrong directive.

    "while parsing a block collection, did not find expected '-' indicator" is of wrong indentation.
    """
    return next((complaint for words, complaint in _COMPLAINTS if re.search(words, told)), None)


# Compiled on use: most files are right. Of two ways to say it the first is that of the C parser, the second
# that of the one in Python.
_COMPLAINTS = (
    (r"quoted scalar.*unexpected end", Complaint("a quotation mark is never closed", None, at_beginning=True)),
    (r"tab character", Complaint(*TAB)),
    (
        r"mapping values are not allowed",
        Complaint("a ':' where no key can stand", "quote a text that holds ': ', and mind the indentation"),
    ),
    (
        r"simple key.*expected ':'",
        Complaint(
            "this key lacks its ':'",
            "write it as 'key: value', with a blank after the ':'",
            at_beginning=True,
        ),
    ),
    (
        r"block collection.*expected ('-' indicator|<block end>)",
        Complaint(
            "this line is neither an entry of the list above it nor a key of the entry",
            "begin it with '- ', or indent it as the entry's other keys",
        ),
    ),
    (
        r"block mapping.*expected (key|<block end>)",
        Complaint(
            "this line is no key of the mapping above it",
            "keys of one mapping are indented alike, and stand without '- '",
        ),
    ),
    (
        r"block node.*expected (the )?node content",
        Complaint(
            "a value should begin here",
            "indent what belongs to a key or a '-' further than that",
        ),
    ),
    (
        r"flow node.*expected (the )?node content",
        Complaint("a value should stand here", "close each '[' with ']' and each '{' with '}'"),
    ),
)
