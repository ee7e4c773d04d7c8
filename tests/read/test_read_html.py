"""HTML pages, well formed and not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .reading import blocks, kind_of, place_of, read

BODY = "The studio will spend $640 million on films, events and courses in the city next year."
MORE = "The sum is the largest that anybody has put into the local trade since the year 2019."


def html(source: str) -> list[tuple[str, str]]:
    return blocks(read(source, ".html"))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Sales of AT&T rose.", "Sales of AT&T rose."),
        ("<p>Sales of AT&amp;T rose.", "Sales of AT&T rose."),
        ("<p>R&D; cost&ampx &notit; &bogus; &#; &#x;.", "R&D; cost&x ¬it; &bogus; &#; &#x;."),
        ("<p>HK&#36;115&nbsp;million&#x2014;gone.", "HK$115\xa0million—gone."),
        ("<p>$64<b>0</b>M was<i> not </i>spent.", "$640M was not spent."),
        ("<p>  much \n\t white&#10;space  .  ", "much white space ."),
        ("<p>one<br>two.", "one\ntwo."),
        ("<p>in<!-- not shown -->vest<script>var x = '<p>';</script>ed.", "invested."),
        ("<p>5 < 6 and 7 > 6.", "5 < 6 and 7 > 6."),
        ("<p>a<wbr>b <span hidden>not shown</span>c.", "ab c."),
        ("<p>It is<style>p {}</style><template>no</template><noscript>no</noscript> shown.", "It is shown."),
        ("<p>It <![if IE]>is<![endif]> so <?php no ?>now.", "It is so now."),
        ("<p>It is so.<!-- never closed <p>no</p>", "It is so."),
        ("It is so", None),
    ],
)
def test_the_shown_text(source: str, text: str | None) -> None:
    assert html(source) == ([("body", text)] if text else [])


def test_blocks_split_words_and_inline_elements_do_not() -> None:
    article = read("<div><p>one<p>t<b>w</b>o.</p></div><table><tr><td>3<td>4<tr><td>5</table>", ".html")
    assert article.text == "one\n\ntwo.\n\n3\t4\n5"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Dream Wired", "boilerplate"),
        ("Home", "boilerplate"),
        ("Studio to Spend $640M", "headline"),
        ("Ann Lee", "byline"),
        ("Studio to Spend 0M", "caption"),
        ("Share on", "boilerplate"),
        ("The studio will", "body"),
        ("20 filmmakers", "list"),
        ("Sums", "heading"),
        ("Films", "table"),
        ("We will", "body"),
        ("Turtles", "boilerplate"),
        ("The sum is", "body"),
        ("READ MORE", "boilerplate"),
        ("A comment", "boilerplate"),
        ("Footer", "boilerplate"),
    ],
)
def test_elements_and_their_usual_names_tell_kinds(words: str, kind: str) -> None:
    page = read(
        f"""<body class="has-sidebar related"><header><h1>Dream Wired</h1></header>
        <nav><ul><li>Home</ul></nav>
        <article class="post share"><header><h1>Studio to Spend $640M</h1></header>
        <div class="entry-byline"><a rel="author" href="/">Ann Lee</a></div>
        <figure><figcaption>Studio to Spend 0M</figcaption></figure>
        <div class="social-share"><a>Share on</a></div>
        <p>{BODY}</p><ul><li>20 filmmakers<li>3 studios</ul>
        <h2>Sums</h2><table><tr><td>Films<td>$3m</table><blockquote>We will.</blockquote>
        <div id="related-posts"><p>Turtles cost $2 million.</p></div>
        <p>{MORE}</p><p>READ MORE: <a href="/">So it is.</a></p></article>
        <section id="comments"><article><p>A comment.</p></article></section>
        <footer><p>Footer.</p></footer>""",
        ".html",
    )
    assert kind_of(page, words) == kind


@pytest.mark.parametrize(
    ("source", "headline"),
    [
        ("<h1>A B</h1><p>It is.", "A B"),
        ("<header><h1>Site</h1></header><article><h2>A B</h2><p>It is.</article>", "A B"),
        ("<header><h1>A B</h1></header><p>It is.", "A B"),
        ("<main><h1>A B</h1><article><p>It is.</article></main>", "A B"),
        ("<h1>Site</h1><article><h1>A B</h1><p>It is.<h1>C</h1></article>", "A B"),
        ("<nav><h1>Site</h1></nav><article><p>It is.</article>", None),
        ("<h2>A B</h2><p>It is.", None),
    ],
)
def test_the_headline(source: str, headline: str | None) -> None:
    article = read(source, ".html")
    assert next((text for kind, text in blocks(article) if kind == "headline"), None) == headline
    assert article.title == headline


def test_the_fullest_article_is_the_article() -> None:
    source = f"<article><h3>Turtles</h3><p>They cost $2m.</article><article><p>{BODY}</article>"
    assert html(source) == [("body", BODY)]


def test_what_stands_between_a_headline_and_its_article_is_read() -> None:
    source = f"<main><h1>A B</h1><div class=byline>Ann Lee</div><article><p>{BODY}</article><p>Turtles.</main>"
    assert html(source) == [("headline", "A B"), ("byline", "Ann Lee"), ("body", BODY)]


def test_loose_text_is_told_by_its_sentences() -> None:
    source = f"<div>Home Movie</div><div>{BODY}<br><br>It is so.<br><br>{MORE}</div><div>1.2k views</div>"
    assert html(source) == [("body", BODY), ("body", "It is so."), ("body", MORE)]


def test_lists_around_the_body_of_a_page_without_article_are_menus() -> None:
    source = f"<ul><li>$5 shop</ul><p>{BODY}</p><ul><li>20 filmmakers</ul><p>{MORE}</p><ul><li>214 posts</ul>"
    assert html(source) == [("body", BODY), ("list", "20 filmmakers"), ("body", MORE)]


def test_end_markers_and_teaser_headings_count_in_html_too() -> None:
    source = (
        f"<article><h3>You might also like</h3><p>Turtles cost $2m</p><p>{BODY}</p><p>{MORE}</p>"
        "<p>Source link</p><p>They cost $3 million.</p></article>"
    )
    assert html(source) == [("body", BODY), ("body", MORE)]


@pytest.mark.parametrize(
    "wrapper",
    ['<div class="author-content">', '<div id="social">', "<form>", '<div class="caption">'],
)
def test_a_wrapper_with_a_misleading_name_does_not_hide_the_article(wrapper: str) -> None:
    assert html(f"{wrapper}<p>{BODY}</p></div></form>") == [("body", BODY)]


def test_metadata() -> None:
    article = read(
        '<html lang="en-GB"><head><title>A &amp; B\n| Site</title><meta name="story" content="harbour">'
        '<meta property="og:site_name" content="Site"><meta property="article:tag" content="film">'
        '<meta property="article:tag" content="sums"><meta name="country" content="GB"></head><p>It is.',
        ".html",
    )
    assert article.language == "en-GB"
    assert article.title == "A & B | Site"
    assert article.story == "harbour"
    assert [article.meta(name) for name in ("source", "tags", "country", "title")] == [
        "Site",
        "film, sums",
        "GB",
        "A & B | Site",
    ]


@pytest.mark.parametrize("tag", ["", "English", "x y", "!"])
def test_a_language_that_is_none_is_english(tag: str) -> None:
    assert read(f'<html lang="{tag}"><p>It is.', ".html").language == "en"


def test_names_of_drawings_are_not_the_title() -> None:
    source = "<head><title>A B</title></head><svg><title>Search</title></svg><p>It is.</p>"
    assert read(source, ".html").title == "A B"


def test_positions_are_those_of_the_source() -> None:
    article = read("<p>caf&eacute; cost\r\n<b>HK&#36;115</b>&nbsp;million.\n<p>So.", ".html")
    assert place_of(article, "é") == (1, 7)
    assert place_of(article, "HK") == (2, 4)
    assert place_of(article, "$") == (2, 6)
    assert place_of(article, "115") == (2, 11)
    assert place_of(article, "million") == (2, 24)
    assert place_of(article, "So") == (3, 4)


FRAGMENTS = ["<p>", "</p>", "<div", ">", "</", "<b>", "&amp;", "&#", "&", "<!--", "-->", "<![x", "<!", "<?", '"']
FRAGMENTS += [
    "<a href='",
    "<script>",
    "</script>",
    "<title>",
    "<li>",
    "<td>",
    "<tr>",
    "<br>",
    "word.",
    " ",
    "<",
    "]]>",
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40))
def test_no_malformed_page_is_too_much(fragments: list[str]) -> None:
    source = "".join(fragments)
    article = read(source, ".html")
    ends = [0, *(block.end for block in article.blocks)]
    assert all(end <= block.start < block.end for end, block in zip(ends, article.blocks, strict=False))
    for offset, character in enumerate(article.text):
        if not character.isspace() and character != "&":
            assert source[article.source_map.source_offset(offset)] == character


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 50_000 + "x",
        "<div>" * 50_000 + "</span>" * 50_000,
        "<b>" * 50_000 + "<p>x" * 5_000,
        "<p>x" * 50_000,
        "<a " * 100_000,
        "<!--" * 100_000 + ">",
        "<![x" * 100_000 + ">",
        "&#" * 100_000,
        "</" * 100_000 + ">",
        "<script>" + "</" * 100_000 + ">",
        "<p>Related</p><p>x</p>" * 10_000,
        '<time datetime="x">a</time><p>' * 20_000,
    ],
)
def test_hostile_pages_come_to_an_end(source: str) -> None:
    read(source, ".html")
