r"""Text of articles, made safe to print: nothing in it is hidden, and nothing acts on who shows it.

Who shows it may be a terminal, which obeys control characters, or the runner of GitHub's workflows, which obeys a
line that begins with `::` and a `##[` anywhere in a log.
"""

from __future__ import annotations

import json
import re
import unicodedata

import orjson

_LINE_SPACE = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
_JOINERS = "\u200c\u200d"  # Persian and emoji are spelled with them, and they hide nothing
_REPEATED_SIGN = re.compile("(?<=#)#|(?<=:):")

# What an editor or a terminal would act on instead of showing it: C1 controls, directions, other line ends and
# invisible tags. JSON itself escapes the C0 controls. Outside its strings JSON has none of these characters.
_ACTING = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_LONE = re.compile("[\ud800-\udfff]")
_REPEATED_HASH = re.compile("(?<=#)#")


def neutral(text: str) -> str:
    r"""Text on one line in which nothing is hidden and nothing acts on a terminal.

    Line ends and tabs become a space; control and direction characters and lone surrogates are shown as their
    code: `\x1b`, `\u202e`.
    """
    if text.isprintable():
        return text
    return "".join(map(_visible, _LINE_SPACE.sub(" ", text)))


def _visible(char: str) -> str:
    if char in _JOINERS or unicodedata.category(char) not in {"Cc", "Cf", "Cs"}:
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def safe(text: str) -> str:
    """Text on one line that commands neither the terminal nor a workflow's runner: signs are parted by `\\`."""
    return _REPEATED_SIGN.sub(r"\\\g<0>", neutral(text))


def safe_json(value: object, indented: bool = False) -> str:
    """A value as JSON in which what would act is escaped; it reads back as the same value.

    Only a lone surrogate, which is no text and stands in names of files alone, reads back as its code.
    """
    option = orjson.OPT_INDENT_2 if indented else 0
    try:
        text = orjson.dumps(value, option=option).decode()
    except orjson.JSONEncodeError:
        text = orjson.dumps(_as_text(value), option=option).decode()
    return _REPEATED_HASH.sub(r"\\u0023", _ACTING.sub(_escaped, text))


def _as_text(value: object) -> object:
    """A value of JSON in which lone surrogates are shown as their code."""
    match value:
        case str():
            return _LONE.sub(lambda found: _visible(found.group()), value)
        case dict():
            return {key: _as_text(one) for key, one in value.items()}
        case list() | tuple():
            return [_as_text(one) for one in value]
    return value


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found.group())[1:-1]
