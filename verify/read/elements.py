"""What an open HTML element means for the text inside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from verify.lexicon import language_data
from verify.read.pages import BODY, BYLINE, CAPTION, HEADING, LIST, TABLE

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
"""Elements that never hold anything."""

BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p
    pre section summary table tbody td tfoot th thead title tr ul""".split()  # noqa: SIM905
)
"""Elements that begin and end a stretch of text. All others run on within it."""

IN_HEAD = frozenset("title meta link script style base noscript template".split())  # noqa: SIM905
"""What may stand in `<head>`; anything else shows that the head was not closed."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}

_DROPPED = frozenset(
    """audio canvas head iframe math noscript object script select style svg template textarea title
    video""".split()  # noqa: SIM905
)
_FURNITURE = frozenset("aside button dialog footer nav".split())  # noqa: SIM905
_KINDS = {
    "address": BYLINE,
    "blockquote": BODY,
    "dd": LIST,
    "dt": LIST,
    "figcaption": CAPTION,
    "li": LIST,
    "p": BODY,
    "pre": BODY,
    "table": TABLE,
    **dict.fromkeys(HEADINGS, HEADING),
}
_STANDING = frozenset({BYLINE, CAPTION, HEADING, LIST, TABLE})
"""Kinds that a paragraph inside keeps."""


@dataclass(frozen=True, slots=True)
class Element:
    """An open element, with what it has from those around it.

    kind        the kind of block that its text is, None where only its place can tell
    level       1 to 6 for a heading, 0 for anything else
    dropped     whether its text is not shown
    furniture   whether the element itself says so: nav, aside, footer
    banner      whether it is, or is in, a header outside articles
    named       whether only a class, id or role calls it so: "related-posts"
    article     the number of the innermost article around it, 0 for none
    in_main     whether a main element is around it
    """

    tag: str
    kind: str | None = None
    level: int = 0
    dropped: bool = False
    furniture: bool = False
    banner: bool = False
    named: bool = False
    article: int = 0
    in_main: bool = False

    @property
    def runs_on(self) -> bool:
        """Whether inline elements inside cannot change what the text is."""
        return self.kind is not None


ROOT = Element("")


def enter(
    parent: Element, tag: str, attributes: Mapping[str, str], article: int, use_names: bool = True
) -> Element:
    """The element opened by a start tag inside `parent`. `article` is the number an article gets.

    Without `use_names`, what its class, id and role say is not believed, nor that a form is furniture.
    """
    if tag in ("article", "main"):
        return _enter_story(parent, tag, article)
    dropped = parent.dropped or tag in _DROPPED or "hidden" in attributes
    if tag not in BLOCKS and parent.runs_on:
        return replace(parent, tag=tag, dropped=dropped)
    names = _name_parts(attributes) if use_names and tag not in ("html", "body") else frozenset()
    known = _class_names()
    return replace(
        parent,
        tag=tag,
        kind=_kind(parent, tag, names),
        level=HEADINGS.get(tag, parent.level),
        dropped=dropped,
        furniture=parent.furniture or tag in _FURNITURE,
        banner=parent.banner or (tag == "header" and not parent.article and not parent.in_main),
        named=parent.named or (use_names and tag == "form") or bool(names & known["furniture"]),
    )


def _enter_story(parent: Element, tag: str, article: int) -> Element:
    """An article's classes often name its topics or its page's layout: neither they nor a wrapper's count."""
    return replace(
        parent,
        tag=tag,
        kind=None,
        named=False,
        article=article if tag == "article" else parent.article,
        in_main=parent.in_main or tag == "main",
    )


def _kind(parent: Element, tag: str, names: frozenset[str]) -> str | None:
    if parent.kind in _STANDING and tag not in HEADINGS:
        return parent.kind
    known = _class_names()
    if tag not in HEADINGS:
        if names & known["caption"]:
            return CAPTION
        if tag == "time" or names & known["byline"]:
            return BYLINE
    return _KINDS.get(tag, parent.kind)


def _name_parts(attributes: Mapping[str, str]) -> frozenset[str]:
    """The words of class, id and role, without names that tell how a page is laid out ("has-sidebar")."""
    names = " ".join(attributes.get(key, "") for key in ("class", "id", "role"))
    return _parts_of(names) if names.strip() else frozenset()


# A page repeats few class names over many elements.
@cache
def _parts_of(names: str) -> frozenset[str]:
    layout = _class_names()["layout"]
    split = (frozenset(_PART.findall(name)) for name in names.casefold().split())
    return frozenset(part for parts in split if not parts & layout for part in parts)


_PART = re.compile(r"[a-z]+")


@cache
def _class_names() -> dict[str, frozenset[str]]:
    # These names are English on pages of every language.
    return {kind: frozenset(names) for kind, names in language_data("en")["page"]["class_names"].items()}
