"""YAML as its author wrote it: every value is text, and every key and value knows its place.

The one file that talks to PyYAML. `7.80` stays "7.80" and `NO` stays "NO"; whoever asked for the file gives
the texts their types. What YAML would swallow in silence is refused: a key given twice, an unquoted
`!archive/**` (a tag), an unquoted `*.md` (an alias), a key without a value (`title: #1 story` is a comment).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from verify.errors import Place, Problem, VerifyError
from verify.yaml_complaints import TAB, in_plain_words

MOST_VALUES = 20_000
"""How many values a file may hold once its aliases are written out. A desk's rule file has a few thousand."""

DEEPEST = 30
"""How deeply lists and mappings may nest. Rules need seven."""


class YamlError(VerifyError):
    """YAML that cannot be used."""


@dataclass(frozen=True, slots=True)
class YamlText:
    """A text. `start` is the place of its first character, None where it is not written as it reads."""

    value: str
    place: Place
    start: Place | None = None

    def plain(self) -> str:
        """The text."""
        return self.value

    def place_of(self, offset: int) -> Place:
        """The place of the character at `offset`, counted from 0; of the whole text if that is unknown."""
        if self.start is None or self.start.column is None:
            return self.place
        return Place(self.start.file, self.start.line, self.start.column + offset)


@dataclass(frozen=True, slots=True)
class YamlList:
    """A list of values."""

    items: tuple[YamlNode, ...]
    place: Place

    def plain(self) -> list[object]:
        """The list without places."""
        return [item.plain() for item in self.items]


@dataclass(frozen=True, slots=True)
class YamlMapping:
    """Keys and their values, in the order of the file."""

    entries: tuple[tuple[YamlText, YamlNode], ...]
    place: Place

    def plain(self) -> dict[str, object]:
        """The mapping without places."""
        return {key.value: value.plain() for key, value in self.entries}

    def get(self, name: str) -> YamlNode | None:
        """The value under a key, or None."""
        return next((value for key, value in self.entries if key.value == name), None)

    def key(self, name: str) -> YamlText | None:
        """A key itself, for its place, or None."""
        return next((key for key, _ in self.entries if key.value == name), None)


YamlNode = YamlText | YamlList | YamlMapping


def load(text: str, file: str, first_line: int = 1, *, empty_values: bool = False) -> YamlNode | None:
    """The value that `text` holds, or None where it holds nothing but comments.

    `file` names the file in places; `first_line` is the line at which the text begins there (2 for front
    matter below its `---`). With `empty_values`, a key without a value has the empty text.

    Raises YamlError with all that is wrong, or with the first fault of the syntax.
    """
    source = _Source(text.removeprefix("\ufeff"), file, first_line)
    if forbidden := _FORBIDDEN.search(source.text):
        message = f"a character that YAML does not allow: U+{ord(forbidden.group()):04X}"
        raise YamlError(Problem(message, source.place(forbidden.start())))
    builder = _Builder(source, empty_values)
    try:
        events: Iterator[yaml.Event] = yaml.parse(source.text, Loader=_LOADER)
        node = builder.document(events)
    except yaml.YAMLError as error:
        raise YamlError(*builder.problems, _syntax_problem(error, source)) from None
    if builder.problems:
        raise YamlError(*builder.problems)
    return node


# The C parser is some ten times faster; a PyYAML built without it says the same, slower.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What YAML 1.1 calls printable. Checked here because the parsers count bytes when they complain of it.
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# YAML also breaks lines at separators that editors show inside a line, so lines are counted here.
_LINE_END = re.compile(r"\r\n|\r|\n")


class _Source:
    """The text and the places of its characters."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self.text = text
        self._file = file
        self._first_line = first_line
        self._line_starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, offset: int) -> Place:
        line = bisect_right(self._line_starts, offset)
        return Place(self._file, line - 1 + self._first_line, offset - self._line_starts[line - 1] + 1)

    def word(self, offset: int) -> str:
        """What stands at an offset, up to a blank or a mark that ends a value in a list."""
        match = re.compile(r"[^\s,\]}]*").match(self.text, offset)
        return match.group() if match else ""

    def rest_of_line(self, offset: int) -> str:
        end = _LINE_END.search(self.text, offset)
        return self.text[offset : end.start() if end else len(self.text)].strip()


class _Builder:
    """Makes nodes of the parser's events and gathers what is wrong with them."""

    def __init__(self, source: _Source, empty_values: bool) -> None:
        self.problems: list[Problem] = []
        self._source = source
        self._empty_values = empty_values
        self._anchors: dict[str, tuple[YamlNode, int]] = {}
        self._values = 0

    def document(self, events: Iterator[yaml.Event]) -> YamlNode | None:
        node = None
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                if node is not None:
                    self._refuse("a second document begins here", event, "one file holds one document")
                    break
                node = self._node(event, events, 1)
        return node

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> YamlNode:
        if depth > DEEPEST:
            raise YamlError(Problem(f"more than {DEEPEST} lists or mappings inside each other", self._at(event)))
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        before = self._values
        self._count(1, event)
        self._refuse_tag(event)
        node: YamlNode
        if isinstance(event, yaml.SequenceStartEvent):
            node = self._list(event, events, depth)
        elif isinstance(event, yaml.MappingStartEvent):
            node = self._mapping(event, events, depth)
        else:
            node = self._text(event)
        if anchor := getattr(event, "anchor", None):
            self._anchors[anchor] = (node, self._values - before)
        return node

    def _alias(self, event: yaml.AliasEvent) -> YamlNode:
        known = self._anchors.get(event.anchor or "")
        if known is None:
            word = self._source.word(_offset(event))
            self._refuse(f"YAML takes {word} for a reference, and nothing is called so", event, _quoted(word))
            return YamlText("", self._at(event))
        node, size = known
        self._count(size, event)
        return node

    def _count(self, size: int, event: yaml.Event) -> None:
        self._values += size
        if self._values > MOST_VALUES:
            message = f"the file holds more than {MOST_VALUES:,} values, those that references repeat included"
            raise YamlError(Problem(message, self._at(event)))

    def _list(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> YamlList:
        items = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(self._node(item, events, depth + 1))
            self._refuse_empty(item, "an entry of this list")
        return YamlList(tuple(items), self._at(event))

    def _mapping(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> YamlMapping:
        entries: dict[str, tuple[YamlText, YamlNode]] = {}
        while not isinstance(key_event := next(events), yaml.MappingEndEvent):
            key = self._node(key_event, events, depth + 1)
            value_event = next(events)
            value = self._node(value_event, events, depth + 1)
            if not isinstance(key, YamlText):
                self._refuse("a key is a text, not a list or a mapping", key_event)
            elif key.value in entries:
                first = entries[key.value][0].place
                message, hint = f"the key '{key.value}' is given twice", f"first in line {first.line}"
                self.problems.append(Problem(message, self._at(key_event), hint, also=first))
            else:
                entries[key.value] = (key, value)
                self._refuse_empty(value_event, f"'{key.value}'")
        return YamlMapping(tuple(entries.values()), self._at(event))

    def _text(self, event: yaml.Event) -> YamlText:
        value = str(getattr(event, "value", ""))
        first = _offset(event) + (1 if getattr(event, "style", None) in _QUOTES else 0)
        as_it_reads = self._source.text.startswith(value, first) and "\n" not in value
        start = self._source.place(first) if as_it_reads else None
        return YamlText(value, self._at(event), start)

    def _refuse_tag(self, event: yaml.Event) -> None:
        if getattr(event, "tag", None) is not None:
            self.problems.append(_tag(self._source, _offset(event)))

    def _refuse_empty(self, event: yaml.Event, what: str) -> None:
        if self._empty_values or not isinstance(event, yaml.ScalarEvent) or event.tag is not None:
            return
        if event.value == "" and event.style not in _QUOTES:
            rest = self._source.rest_of_line(_offset(event))
            self._refuse(f"{what} has no value", event, _instead_of_nothing(what, rest))

    def _refuse(self, message: str, event: yaml.Event, hint: str | None = None) -> None:
        self.problems.append(Problem(message, self._at(event), hint))

    def _at(self, event: yaml.Event) -> Place:
        return self._source.place(_offset(event))


def _offset(event: yaml.Event) -> int:
    """Where an event begins, in characters of the text."""
    return event.start_mark.index if event.start_mark else 0


_QUOTES = ("'", '"')


def _instead_of_nothing(what: str, rest: str) -> str | None:
    """What may have been meant by a key, or by a `-`, with nothing but the rest of its line behind it."""
    if rest.startswith("#"):
        return f"'#' begins a comment; if it is meant, {_quoted(rest)}"
    if ":" in what:
        return "a blank must follow the ':'"
    return None if rest else "write it behind, or indent what belongs to it further"


def _quoted(word: str) -> str:
    quote = "'" if '"' in word else '"'
    return f"quote it: {quote}{word}{quote}"


def _syntax_problem(error: yaml.YAMLError, source: _Source) -> Problem:
    """The parser's complaint in words that help, at the place where the author has to look."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(f"broken YAML: {error}", source.place(0))
    begun, stopped = (error.context_mark or error.problem_mark).index, error.problem_mark.index
    told = f"{error.context}, {error.problem}" if error.context else str(error.problem)
    if "scanning an alias" in told:
        word = source.word(begun)
        return Problem(f"YAML takes {word} for a reference", source.place(begun), _quoted(word))
    if "scanning a tag" in told:
        return _tag(source, begun)
    if "cannot start any token" in told:
        return _bad_beginning(source, stopped)
    if unclosed := _EXPECTED_IN_BRACKETS.search(told):
        return _unclosed(source, begun, stopped, unclosed[1])
    if "block mapping" in told and source.text[:stopped].rstrip(" ").endswith(_QUOTES):
        hint = "quote the whole text, with marks that do not stand in it"
        return Problem("this stands after a closing quotation mark", source.place(stopped), hint)
    if complaint := in_plain_words(told):
        place = source.place(begun if complaint.at_beginning else stopped)
        return Problem(complaint.message, place, complaint.hint)
    return Problem(f"broken YAML: {told}", source.place(stopped))


_EXPECTED_IN_BRACKETS = re.compile(r"expected ',' or '([\]}])'")


def _unclosed(source: _Source, begun: int, stopped: int, closing: str) -> Problem:
    """A list or mapping in brackets that ends, or goes on, as none does."""
    opening = source.place(begun)
    hint = f"for the '{source.text[begun]}' in line {opening.line}; quote a text that begins with one"
    return Problem(f"a ',' or '{closing}' is missing", source.place(stopped), hint, also=opening)


def _tag(source: _Source, offset: int) -> Problem:
    word = source.word(offset)
    return Problem(f"YAML takes {word} for a tag, not for text", source.place(offset), _quoted(word))


def _bad_beginning(source: _Source, offset: int) -> Problem:
    if source.text[offset] == "\t":
        message, hint = TAB
        return Problem(message, source.place(offset), hint)
    word = source.word(offset)
    return Problem(f"no text begins with '{word[0]}' unquoted", source.place(offset), _quoted(word))
