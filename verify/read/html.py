"""HTML pages: the article is told from the page by its elements, their usual class names, and its own lines."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from verify.document import BODY_BLOCKS, BOILERPLATE, Article, Block, Published
from verify.language import told
from verify.read.comments import directives
from verify.read.dating import begins_story, page_day, stated_day
from verify.read.languages import language_tag
from verify.read.markup import Fragment, Page, walk
from verify.read.pages import BODY, BYLINE, CAPTION, HEADING, HEADLINE, LIST, Piece, arrange

_METADATA = "metadata"
_DAY_NAMES = (
    "article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
)
"""Names of meta elements for the day of publication, the surest first."""

_ARTICLE_TYPE = re.compile(r"Article|Posting|Report")


def read(name: str, source: str) -> tuple[Article, ...]:
    """The one article of a page. Never raises: malformed HTML is read as far as it goes."""
    page = walk(source)
    pieces = _pieces(page)
    blocks = _blocks(page, pieces)
    if _names_hid_something(page) and not any(block.kind in BODY_BLOCKS for block in blocks):
        # A wrapper may be called "author-content" or be one large form.
        page = walk(source, use_names=False)
        pieces = _pieces(page)
        blocks = _blocks(page, pieces)
    text = page.flow.text()
    language = _language(page)
    headline = next((block for block in blocks if block.kind == HEADLINE), None)
    metadata = _metadata(page)
    known = dict(reversed(metadata))
    source_map = page.flow.source_map(source)
    article = Article(
        id=name,
        text=text,
        source_map=source_map,
        blocks=blocks,
        paragraphs=tuple((b.start, b.end) for b in blocks if b.kind in (BODY, LIST)),
        language=language,
        language_stated=language_tag(page.language) is not None,
        published=(
            _stated(page, language)
            or _stamped(page, text, pieces, blocks, language)
            or page_day(text, blocks, language)
        ),
        title=text[headline.start : headline.end] if headline else known.get("og:title") or page.title or None,
        story=known.get("story"),
        metadata=metadata,
        directives=directives(page.comments, text, blocks, source_map),
    )
    return (article,)


# ---- blocks


def _names_hid_something(page: Page) -> bool:
    elements = (fragment.element for fragment in page.fragments)
    return any(element.named or element.kind in (BYLINE, CAPTION) for element in elements)


def _pieces(page: Page) -> tuple[Piece, ...]:
    fragments = page.fragments
    inside = _inside(fragments)
    headline = _headline(fragments, inside)
    first_inside = next((i for i, is_inside in enumerate(inside) if is_inside), len(fragments))
    return tuple(
        Piece(fragment.start, fragment.end, HEADLINE)
        if index == headline
        # Byline and caption may stand between a headline above the article and the article.
        else _piece(fragment, inside[index] or (headline is not None and headline < index < first_inside))
        for index, fragment in enumerate(fragments)
    )


def _blocks(page: Page, pieces: Sequence[Piece]) -> tuple[Block, ...]:
    blocks = arrange(page.flow.text(), pieces, _language(page))
    elements = (fragment.element for fragment in page.fragments)
    scoped = any(element.article or element.in_main for element in elements)
    return blocks if scoped else _without_outer_lists(blocks)


def _piece(fragment: Fragment, inside: bool) -> Piece:
    element = fragment.element
    furniture = element.furniture or element.banner or element.named
    kind = BOILERPLATE if furniture or not inside else element.kind
    return Piece(fragment.start, fragment.end, kind)


def _inside(fragments: Sequence[Fragment]) -> list[bool]:
    """For each fragment, whether it is in the article: the fullest article element, else main, else the page."""
    lengths: Counter[int] = Counter()
    for fragment in fragments:
        element = fragment.element
        if element.kind in (BODY, None) and not (element.furniture or element.named):
            lengths[element.article] += fragment.end - fragment.start
    lengths.pop(0, None)
    if lengths:
        fullest = max(lengths, key=lambda number: (lengths[number], -number))
        return [fragment.element.article == fullest for fragment in fragments]
    if any(fragment.element.in_main for fragment in fragments):
        return [fragment.element.in_main for fragment in fragments]
    return [True] * len(fragments)


def _headline(fragments: Sequence[Fragment], inside: Sequence[bool]) -> int | None:
    """The h1 of the article, of the page, or of its header; an h2 of the article where that has no h1."""
    ranked = [
        (rank, index)
        for index, fragment in enumerate(fragments)
        if (rank := _headline_rank(fragment, inside[index])) is not None
    ]
    return min(ranked)[1] if ranked else None


def _headline_rank(fragment: Fragment, inside: bool) -> int | None:
    element = fragment.element
    if element.kind != HEADING or element.level > 2 or element.furniture or element.named:
        return None
    if element.level == 1:
        ranks = (inside and not element.banner, element.in_main, not element.banner, True)
        return (0, 1, 2, 4)[ranks.index(True)]
    return 3 if inside and (element.article or element.in_main) else None


def _without_outer_lists(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """On a page that marks no article, lists above and below the body are menus."""
    body = [index for index, block in enumerate(blocks) if block.kind == BODY]
    within = range(body[0], body[-1]) if body else range(0)
    return tuple(
        Block(BOILERPLATE, block.start, block.end) if block.kind == LIST and index not in within else block
        for index, block in enumerate(blocks)
    )


# ---- metadata


def _language(page: Page) -> str:
    return language_tag(page.language) or told(page.flow.text())


def _metadata(page: Page) -> tuple[tuple[str, str], ...]:
    """The meta elements, and under plain names what rules ask for: title, tags, source."""
    pairs = list(page.meta)
    given = dict(reversed(pairs))
    tags = [value for name, value in pairs if name == "article:tag"]
    plain = {
        "title": page.title,
        "tags": ", ".join(tags) or given.get("keywords", ""),
        "source": given.get("og:site_name", ""),
    }
    pairs.extend((name, value) for name, value in plain.items() if value and name not in given)
    return tuple(pairs)


def _stated(page: Page, language: str) -> Published | None:
    given = dict(reversed(page.meta))
    stated = [given[name] for name in _DAY_NAMES[:1] if name in given]
    stated.extend(_days_in_json_ld(page.json_ld))
    stated.extend(given[name] for name in _DAY_NAMES[1:] if name in given)
    return next(filter(None, (stated_day(value, language, _METADATA) for value in stated)), None)


def _stamped(
    page: Page, text: str, pieces: Sequence[Piece], blocks: Sequence[Block], language: str
) -> Published | None:
    """What the first time element says between the headline and the first paragraph, outside furniture."""
    above = next((block.end for block in blocks if block.kind == HEADLINE), 0)
    below = next((block.start for block in blocks if begins_story(text, block)), 0)
    ends = [piece.end for piece in pieces]
    for stamp in page.stamps:
        # The piece in which it stands, or which it begins.
        index = bisect_right(ends, stamp.start)
        if above <= stamp.start < below and pieces[index].kind != BOILERPLATE:
            found = stated_day(stamp.value, language, "byline")
            if found:
                return found
    return None


def _days_in_json_ld(scripts: Sequence[str]) -> Iterator[str]:
    """The datePublished of articles, then of other things, in scripts that are well formed."""
    things = [thing for script in scripts for thing in _things(script)]
    things.sort(key=lambda thing: not _ARTICLE_TYPE.search(str(thing.get("@type", ""))))
    for thing in things:
        if isinstance(thing.get("datePublished"), str):
            yield thing["datePublished"]


def _things(script: str) -> Iterator[dict[str, Any]]:
    try:
        found = json.loads(script)
    except (ValueError, RecursionError):
        return
    for thing in found if isinstance(found, list) else [found]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (item for item in graph if isinstance(item, dict)) if isinstance(graph, list) else ()
