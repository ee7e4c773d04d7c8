"""Comments that are meant for verify: read where a parser meets one, never where a text only shows one."""

from __future__ import annotations

import pytest

from verify.read import read_text

NOTE = "<!-- verify-ignore[r]: why -->"


def spoken_of(source: str, suffix: str) -> list[tuple[str, str, int, int]]:
    """What each comment says, the text that it speaks of, and its line and column."""
    (article,) = read_text("a", source, suffix)
    return [
        (one.text.strip(), article.text[one.start : one.end], one.location.line, one.location.column)
        for one in article.directives
    ]


def about(source: str, suffix: str) -> list[str]:
    """The texts that the comments of a source speak of."""
    return [text for _, text, _, _ in spoken_of(source, suffix)]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        pytest.param(f"{NOTE}\n\nOne.\n\nTwo.\n", ["One."], id="a blank line above"),
        pytest.param(f"{NOTE}\nOne.\n\nTwo.\n", ["One."], id="on the line above"),
        pytest.param(f"One.\n{NOTE}\nTwo.\n", ["Two."], id="between the lines of a paragraph"),
        pytest.param(f"One {NOTE} here.\n\nTwo.\n", ["One here."], id="in a paragraph"),
        pytest.param(f"One. {NOTE}\n\nTwo.\n", ["One."], id="at the end of a paragraph"),
        pytest.param(f"# Head {NOTE}\n\nOne.\n", ["Head"], id="in a heading"),
        pytest.param(f"{NOTE}\n# Head\n\nOne.\n", ["Head"], id="above a heading"),
        pytest.param(f"---\nstory: a\n---\n{NOTE}\n\nOne.\n", ["One."], id="below front matter"),
        pytest.param(f"- {NOTE}\n  One.\n- Two.\n", ["One."], id="in a list"),
        pytest.param(f"- One.\n- Two. {NOTE}\n", ["Two."], id="at the end of a list item"),
        pytest.param(f"> {NOTE}\n> One.\n\nTwo.\n", ["One."], id="in a quotation"),
        pytest.param(f"{NOTE}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nOne.\n", ["a\tb\n1\t2"], id="above a table"),
        pytest.param(f"| a | b |\n|---|---|\n| 1 {NOTE} | 2 |\n", ["1"], id="in a cell"),
        pytest.param(f"<!-- todo --> {NOTE}\n\nOne.\n", ["One."], id="beside another comment"),
        pytest.param("<!-- verify-ignore[r]:\n  why\n-->\n\nOne.\n", ["One."], id="over several lines"),
        pytest.param(f"One.\n\n{NOTE}\n", [""], id="with nothing below"),
        pytest.param(f"{NOTE}\n{NOTE}\n\nOne.\n", ["One.", "One."], id="two in a row"),
    ],
)
def test_a_comment_in_markdown_speaks_of_its_block_or_of_the_next(source, texts):
    assert about(source, ".md") == texts


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(f"We write `{NOTE}` above it.\n", id="code span"),
        pytest.param(f"```\n{NOTE}\n```\n\nOne.\n", id="fence"),
        pytest.param(f"One.\n\n    {NOTE}\n", id="indented code"),
        pytest.param("We write \\<!-- verify-ignore[r]: why --> above it.\n", id="escaped"),
        pytest.param("We write &lt;!-- verify-ignore[r]: why --&gt; above it.\n", id="as entities"),
        pytest.param("We write verify-ignore[r]: why.\n", id="prose"),
        pytest.param(f"One ![{NOTE}](picture.png) here.\n", id="description of a picture"),
        pytest.param(f'One <a title="{NOTE}">here</a>.\n', id="attribute"),
        pytest.param(f"<script>\n{NOTE}\n</script>\n\nOne.\n", id="script"),
        pytest.param(f"One <script>{NOTE}</script> here.\n", id="script in a line"),
        pytest.param(f"<textarea>\n{NOTE}\n</textarea>\n\nOne.\n", id="text area"),
        pytest.param(f"<![CDATA[ > {NOTE} ]]>\n\nOne.\n", id="CDATA"),
        pytest.param(f"One <![CDATA[ > {NOTE} ]]> here.\n", id="CDATA in a line"),
        pytest.param("<!-- we use verify-ignore[r]: why -->\n\nOne.\n", id="a comment about comments"),
        pytest.param("<!-- verify-ignored: an old habit -->\n\nOne.\n", id="another word"),
    ],
)
def test_what_only_looks_like_a_comment_in_markdown_is_none(source):
    assert about(source, ".md") == []


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        pytest.param(f"{NOTE}<p>One.</p><p>Two.</p>", ["One."], id="above a paragraph"),
        pytest.param(f"<p>{NOTE} One.</p><p>Two.</p>", ["One."], id="at the start of a paragraph"),
        pytest.param(f"<p>One <b>{NOTE}here</b>.</p><p>Two.</p>", ["One here."], id="in a paragraph"),
        pytest.param(f"<p>One.{NOTE}</p><p>Two.</p>", ["One."], id="at the end of a paragraph"),
        pytest.param(f"<head>{NOTE}<title>T</title></head><body><p>One.</p>", ["One."], id="in the head"),
        pytest.param(
            f"{NOTE}<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table><p>One.</p>",
            ["1\t2\n3"],
            id="above a table",
        ),
        pytest.param(
            f"<table><tr><td>1</td></tr>{NOTE}<tr><td>2</td><td>3</td></tr><tr><td>4</td></tr></table>",
            ["2\t3"],
            id="above a row",
        ),
        pytest.param(f"<table><tr><td>1</td><td>{NOTE}2</td><td>3</td></tr></table>", ["2"], id="in a cell"),
        pytest.param(f"<p>One.</p>{NOTE}", [""], id="with nothing below"),
    ],
)
def test_a_comment_in_html_speaks_of_its_block_or_of_the_next(source, texts):
    assert about(source, ".html") == texts


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("<p>We write &lt;!-- verify-ignore[r]: why --&gt; above it.</p>", id="escaped"),
        pytest.param(f'<p title="{NOTE}">One.</p>', id="attribute"),
        pytest.param(f"<p>One.</p><script>{NOTE}</script>", id="script"),
        pytest.param(f"<style>{NOTE}</style><p>One.</p>", id="style"),
        pytest.param(f"<title>{NOTE}</title><p>One.</p>", id="title"),
        pytest.param(f"<textarea>{NOTE}</textarea><p>One.</p>", id="text area"),
        pytest.param(f"<p>One.</p><![CDATA[ > {NOTE} ]]>", id="CDATA"),
        pytest.param("<!verify-ignore[r]: why><p>One.</p>", id="declaration"),
        pytest.param("<?verify-ignore[r]: why?><p>One.</p>", id="processing instruction"),
        pytest.param("<p>verify-ignore[r]: why</p>", id="prose"),
    ],
)
def test_what_only_looks_like_a_comment_in_html_is_none(source):
    assert about(source, ".html") == []


def test_plain_text_has_no_comments():
    assert about(f"{NOTE}\nOne.\n", ".txt") == []


@pytest.mark.parametrize(
    ("source", "suffix", "place"),
    [
        (f"One.\r\n\r\n{NOTE}\r\n\r\nTwo.\r\n", ".md", (3, 1)),
        (f"One.\n\n> - {NOTE}\n>   Two.\n", ".md", (3, 5)),
        (f"---\ntitle: T\n---\n\n# One {NOTE}\n", ".md", (5, 7)),
        (f"<!-- x --> {NOTE}\n\nOne.\n", ".md", (1, 12)),
        (f"<p>AT&T &amp; One.</p>\n  {NOTE}\n<p>Two.</p>", ".html", (2, 3)),
    ],
)
def test_a_comment_has_its_place_in_the_source(source, suffix, place):
    assert [found[2:] for found in spoken_of(source, suffix)] == [place]


def test_a_comment_is_taken_as_it_is_written():
    assert spoken_of("<!-- verify-ignore[a, b]: P&amp;L, R&D -->\n\nOne.\n", ".md")[0][0] == (
        "verify-ignore[a, b]: P&amp;L, R&D"
    )


@pytest.mark.parametrize(
    ("source", "suffix", "words"),
    [
        ("<!-- verify-ignore[r]: why ->\n\nOne > two.\n", ".md", "no end"),
        ("<!-- verify-ignore[r]: why\n\nOne.\n", ".md", "no end"),
        ("<p>One.</p><!-- verify-ignore[r]: why ->\n<p>Two.</p>", ".html", "no end"),
        ("<p>One.</p><!-- verify-ignore[r]: why\n", ".html", "no end"),
        (f"{NOTE} One.\n\nTwo.\n", ".md", "line of its own"),
    ],
)
def test_a_comment_that_hides_text_is_told_so(source, suffix, words):
    (article,) = read_text("a", "First.\n\n" * (suffix == ".md") + source, suffix)
    assert [words in one.flaw for one in article.directives] == [True]


@pytest.mark.parametrize("suffix", [".md", ".html"])
@pytest.mark.parametrize("piece", ["<![CDATA[", f"{NOTE}\n", "<!-- verify-ignore", "<![CDATA[ ]]>\n" + NOTE])
def test_many_comments_come_to_an_end(suffix, piece):
    (article,) = read_text("a", "One.\n\n" + piece * 10_000, suffix)
    assert article.text.startswith("One.")
