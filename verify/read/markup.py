"""Walks through HTML: the shown text with its places, what the elements around it say, and the metadata.

The standard parser finds the tags; the text between them is sliced from the source, because the parser takes
"AT&T" for an entity and forgets how one was spelt. It never sees an ampersand.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from html.entities import html5
from html.parser import HTMLParser

from verify.read.comments import CLOSING, LITERAL_ELEMENTS, OPENING, Comment, Comments
from verify.read.elements import BLOCKS, IN_HEAD, ROOT, VOID, Element, enter
from verify.read.flow import CELL, LINE, PARAGRAPH, Flow
from verify.wording import one_line

_AMPERSAND = "\ufdd0"
"""Stands in for "&" while the tags are found: as long, and no character of any text."""

_SPACE = " \t\n\r\f"
_TOKEN = re.compile(
    rf"(?P<space>[{_SPACE}]+)"
    r"|(?P<entity>&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]{1,31};?))"
    rf"|[^{_SPACE}&]+(?: [^{_SPACE}&]+)*|&"
)
_TAG_START = re.compile(r"<[a-zA-Z!/?]")

_CLOSED_BY_NEXT = {
    "p": frozenset({"p"}),
    "li": frozenset({"p", "li"}),
    "dd": frozenset({"p", "dd", "dt"}),
    "dt": frozenset({"p", "dd", "dt"}),
    "option": frozenset({"option"}),
    "td": frozenset({"p", "td", "th"}),
    "th": frozenset({"p", "td", "th"}),
    "tr": frozenset({"p", "td", "th", "tr"}),
}
"""Elements that a start tag closes where their own end tag was left out."""

_BOUNDARIES = frozenset(
    """article aside blockquote body button div dl figure footer form header main nav ol section select table td th
    ul""".split()  # noqa: SIM905
)
_NEAR = 16
"""How many open elements are looked through for one that was not closed."""

_SEPARATORS = {"td": CELL, "th": CELL, "tr": LINE, "li": LINE}


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of shown text and the element in which it begins."""

    start: int
    end: int
    element: Element


@dataclass(frozen=True, slots=True)
class Stamp:
    """The datetime attribute of a time element, and where in the text it stands."""

    start: int
    value: str
    element: Element


@dataclass(frozen=True, slots=True)
class Page:
    """All that a walk found. `meta` are (name, content) pairs, `json_ld` the sources of such scripts.

    `comments` are those that are meant for verify.
    """

    flow: Flow
    fragments: tuple[Fragment, ...]
    stamps: tuple[Stamp, ...]
    meta: tuple[tuple[str, str], ...]
    json_ld: tuple[str, ...]
    title: str
    language: str
    comments: tuple[Comment, ...] = ()


def walk(source: str, use_names: bool = True) -> Page:
    """Walk through a source. Never raises, whatever the source holds; linear in its length.

    Without `use_names`, what classes, ids and roles say is not believed.
    """
    # What follows the last ">" holds no whole tag, and the parser would search it again and again for one.
    whole = source.rfind(">") + 1
    rest = _TAG_START.search(source, whole)
    walker = _Walker(source, use_names)
    walker.feed(source[:whole].replace("&", _AMPERSAND))
    walker.close()
    return walker.finish(rest.start() if rest else len(source))


class _Walker(HTMLParser):
    def __init__(self, source: str, use_names: bool) -> None:
        super().__init__(convert_charrefs=False)
        self._source = source
        self._use_names = use_names
        self._rest_hidden = False
        self._lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self._text_from: int | None = 0
        self._open: list[Element] = [ROOT]
        self._open_tags: Counter[str] = Counter()
        self._begun: Element = ROOT
        self._articles = 0
        self._flow = Flow()
        self._fragments: list[Fragment] = []
        self._stamps: list[Stamp] = []
        self._meta: list[tuple[str, str]] = []
        self._json_ld: list[str] = []
        self._title: list[str] = []
        self._titles = 0
        self._language = ""
        self._in_json_ld = False
        self._comments = Comments(source)

    def finish(self, end: int) -> Page:
        """Take in what is left up to `end`, and give what was found."""
        if self._text_from is None and not self._rest_hidden:
            self._text_from = self._source.rfind(">") + 1
        self._take_text(end)
        if self._source.startswith(OPENING, end):
            self._note_comment(end, -1)
        self._close_stretch(PARAGRAPH)
        return Page(
            self._flow,
            tuple(self._fragments),
            tuple(self._stamps),
            tuple(self._meta),
            tuple(self._json_ld),
            one_line(unescape("".join(self._title))),
            self._language,
            tuple(self._comments.found),
        )

    # ---- events of the standard parser

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._take_text(self._position())
        attributes = {name: unescape((value or "").replace(_AMPERSAND, "&")) for name, value in reversed(attrs)}
        self._close_before(tag)
        self._note(tag, attributes)
        if tag == "br":
            self._break_line()
        elif tag == "hr":
            self._close_stretch(PARAGRAPH)
        if tag not in VOID:
            self._push(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        self._take_text(self._position())
        if self._open_tags[tag]:
            while self._pop() != tag:
                pass
        elif tag in BLOCKS:
            self._close_stretch(PARAGRAPH)

    def handle_data(self, data: str) -> None:
        position = self._position()
        if len(data) > 1 and _TAG_START.match(data):
            # A tag that cannot be told: not text either.
            self._take_text(position)
        elif self._text_from is None:
            self._text_from = position

    def handle_comment(self, data: str) -> None:
        self._take_text(self._position())

    def handle_decl(self, decl: str) -> None:
        self._take_text(self._position())

    def handle_pi(self, data: str) -> None:
        self._take_text(self._position())

    def unknown_decl(self, data: str) -> None:
        self._take_text(self._position())

    def parse_comment(self, i: int, report: bool = True) -> int:
        """One without an end takes the rest, as in a browser; the parser would search for the end each time."""
        end = self.rawdata.find(CLOSING, i + len(OPENING))
        self.handle_comment("")
        start = self._position()
        self._note_comment(start, -1 if end < 0 else start + end - i)
        self._rest_hidden = end < 0
        return len(self.rawdata) if end < 0 else end + len(CLOSING)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """`<![if …]>` and the like are comments; the parser raises AssertionError for those it does not know."""
        return self.parse_bogus_comment(i)

    def _note_comment(self, start: int, end: int) -> None:
        """Keep a comment that is meant for verify; `end` is where its text ends, -1 where it has no end."""
        if not any(self._open_tags[tag] for tag in LITERAL_ELEMENTS):
            at = self._flow.length if self._flow.opened is None else self._flow.opened
            self._comments.note(start, end, at, self._parts_of_table())

    def _parts_of_table(self) -> tuple[str, ...]:
        """What parts the cells of which a comment here speaks: those of a row, or of a whole table."""
        if self._flow.opened is not None or self._open_tags["td"] or self._open_tags["th"]:
            return ()
        return (CELL,) if self._open_tags["tr"] or self._open_tags["table"] else (CELL, LINE)

    # ---- text

    def _position(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _take_text(self, end: int) -> None:
        start, self._text_from = self._text_from, None
        if start is None or start >= end:
            return
        element = self._open[-1]
        if element.tag == "title":
            # Later ones are names of drawings.
            if self._titles == 1:
                self._title.append(self._source[start:end])
        elif self._in_json_ld:
            self._json_ld.append(self._source[start:end])
        elif not element.dropped:
            self._put(start, end)

    def _put(self, start: int, end: int) -> None:
        for match in _TOKEN.finditer(self._source, start, end):
            if match["space"]:
                self._flow.space(match.start())
            elif match["entity"]:
                self._put_entity(match[0], match.start())
            else:
                self._put_words(match[0], match.start())

    def _put_entity(self, reference: str, source: int) -> None:
        decoded, left = _decoded(reference)
        if decoded and decoded in _SPACE:
            self._flow.space(source)
        else:
            for character in decoded:
                self._put_words(character, source)
        if left:
            self._put_words(left, source + len(reference) - len(left))

    def _put_words(self, words: str, source: int) -> None:
        if self._flow.opened is None:
            self._begun = self._open[-1]
        self._flow.put(words, source)

    def _break_line(self) -> None:
        if not self._flow.line_break(self._position()):
            self._close_stretch(PARAGRAPH)

    def _close_stretch(self, separator: str) -> None:
        stretch = self._flow.close(separator)
        if stretch:
            self._fragments.append(Fragment(*stretch, self._begun))

    # ---- elements

    def _push(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in BLOCKS:
            self._close_stretch(_SEPARATORS.get(tag, PARAGRAPH))
        self._articles += tag == "article"
        self._titles += tag == "title"
        self._open.append(enter(self._open[-1], tag, attributes, self._articles, self._use_names))
        self._open_tags[tag] += 1
        self._in_json_ld = tag == "script" and "ld+json" in attributes.get("type", "").casefold()

    def _pop(self) -> str:
        tag = self._open.pop().tag
        self._open_tags[tag] -= 1
        self._in_json_ld = False
        if tag in BLOCKS:
            self._close_stretch(_SEPARATORS.get(tag, PARAGRAPH))
        return tag

    def _close_before(self, tag: str) -> None:
        """Close what a start tag closes: the head, a title, a paragraph or list item left open."""
        if self._open[-1].tag == "title":
            self._pop()
        if self._open_tags["head"] and tag not in IN_HEAD:
            while self._pop() != "head":
                pass
        closed = _CLOSED_BY_NEXT.get(tag) or (_CLOSED_BY_NEXT["p"] if tag in BLOCKS else frozenset())
        while self._close_nearest(closed):
            pass

    def _close_nearest(self, closed: frozenset[str]) -> bool:
        """Close the nearest open element of `closed`, with all inside it. False where none is near."""
        for depth in range(1, min(_NEAR, len(self._open))):
            open_tag = self._open[-depth].tag
            if open_tag in closed:
                for _ in range(depth):
                    self._pop()
                return True
            if open_tag in _BOUNDARIES:
                return False
        return False

    def _note(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "html":
            self._language = attributes.get("lang", "")
        elif tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            if name and attributes.get("content", "").strip():
                self._meta.append((name.casefold(), attributes["content"].strip()))
        elif tag == "time" and attributes.get("datetime"):
            self._stamps.append(Stamp(self._flow.length, attributes["datetime"], self._open[-1]))


def _decoded(reference: str) -> tuple[str, str]:
    """What a reference stands for, and what of it is plain text after all: "&ampx" is ("&", "x")."""
    text = unescape(reference)
    name = reference[1:]
    if name.startswith("#") or name in html5:
        return text, ""
    if text == reference:
        return "", text
    known = next(length for length in range(len(name), 0, -1) if name[:length] in html5)
    return html5[name[:known]], name[known:]
