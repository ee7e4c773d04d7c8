"""Articles that try to break a report, or to command who shows it."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from command import PROJECT, verify
from markdown_it import MarkdownIt

RULES = PROJECT / "rules"
MARKS = (
    "a|b `code` **bold** <script>alert(1)</script> <!-- [x](javascript:alert(1)) ![i](//evil.example/i.png) "
    "::error file=a::boo ##[error]boo @octocat #12 \x1b[31mred\x1b[K \x1b]0;title\x07 \x9b1m "
    "\u202eevil\u2066\u200b &lt;b&gt; https://evil.example $x$"
)
NAME = "a|b `c` <script> [x](javascript:alert(1)) ::error ##[error] \x1b[31m \u202e #1"
SENTENCES = f"""\
The studio's film {MARKS} took $14.7 million (HK$151 million) {MARKS} in the city.

“We will build {MARKS} for the long term and for all of the people in the city,” said Ann Lee, the mayor.
"""
OTHER = SENTENCES.replace("151", "115").replace("for the long term", "and hire for the long term")
HEADLINE = f"Plan for $77 million {MARKS}"


def written_as_text(body):
    return f"{HEADLINE}\n\nBy Ann Lee\n\n{body}"


def written_as_html(body):
    escaped = (text.replace("&", "&amp;").replace("<", "&lt;") for text in (HEADLINE, *body.split("\n\n")))
    headline, *paragraphs = escaped
    shown = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return f"<html><body><article><h1>{headline}</h1>\n{shown}</article></body></html>"


def written_as_markdown(body):
    signs = re.compile(r"([\\`*\[\]<>|#&!_~])")
    headline, text = (signs.sub(r"\\\1", part) for part in (HEADLINE, body))
    return f"# {headline}\n\n{text}"


FORMATS = {".txt": written_as_text, ".html": written_as_html, ".md": written_as_markdown}


@pytest.fixture(params=FORMATS)
def desk(request, tmp_path):
    """A folder of two hostile articles of one story, in one of the formats, at its top: paths begin with names."""
    write = FORMATS[request.param]
    (tmp_path / f"{NAME}{request.param}").write_text(write(SENTENCES), encoding="utf-8")
    (tmp_path / f"::warning::{request.param}").write_text(write(OTHER), encoding="utf-8")
    return tmp_path


def acting(output):
    """What would act on a terminal or hide, or command a workflow's runner."""
    hidden = {char for char in output if char != "\n" and unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl"}}
    commands = [line for line in output.splitlines() if line.lstrip().startswith("::") or "##[" in line]
    return hidden, commands


@pytest.mark.parametrize(
    "command",
    [
        ("run", RULES, "."),
        ("run", RULES, ".", "--format", "markdown"),
        ("run", RULES, ".", "--format", "json"),
        ("claims", ".", "--relations"),
        ("claims", ".", "--relations", "--format", "jsonl"),
        ("run", RULES, "::missing::\n::error::.txt", "\x1b[31m\u202e.txt"),
        ("claims", "::missing::\n::error::.txt", "\x1b[31m\u202e.txt"),
        ("test", "\n::error::\x1b[31m"),
    ],
    ids=range(8),
)
def test_nothing_acts_on_who_shows_the_output(desk, command):
    ended = verify(*command, folder=desk)
    assert ended.code != 3
    assert ended.output or ended.errors
    assert acting(ended.output) == (set(), [])
    assert acting(ended.errors) == (set(), [])


def test_the_failures_are_found_and_told(desk):
    ended = verify("run", RULES, ".", folder=desk)
    told = " ".join(ended.output.split())
    assert ended.code == 1
    assert "HK$151 million is not $14.7 million" in told
    assert "$77 million in the headline has no counterpart" in told
    assert max(map(len, ended.output.splitlines())) <= 78


def test_the_json_gives_names_and_texts_back_as_they_are(desk):
    report = json.loads(verify("run", RULES, ".", "--format", "json", folder=desk).output)
    names = {path.name for path in desk.iterdir()}
    assert {finding["article"] for finding in report["findings"]} == names
    (quotation,) = [finding for finding in report["findings"] if finding["rule"] == "quotation-one-wording"]
    assert quotation["verdict"] == "fail"
    assert "\u202eevil" in quotation["text"]


ALLOWED = re.compile(r"</?(details|summary|b|span)>")
PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")


def test_markdown_holds_only_its_own_elements_and_links(desk):
    markdown = verify("run", RULES, ".", "--format", "markdown", folder=desk).output
    tokens = PARSER.parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    for token in (*tokens, *inline):
        if token.type in {"html_block", "html_inline"}:
            assert ALLOWED.sub("", token.content).strip() == re.sub("<[^>]*>", "", token.content).strip()
        assert token.type not in {"image", "code_block", "fence"}
    links = [child.attrs["href"] for child in inline if child.type == "link_open"]
    assert links
    assert all(re.fullmatch(r"[\w%().~-]+#L\d+", str(link)) for link in links)
    assert {token.tag for token in tokens if token.type == "heading_open"} <= {"h1", "h2", "h3"}


def test_every_row_of_a_table_has_the_cells_of_its_header(desk):
    tokens = PARSER.parse(verify("run", RULES, ".", "--format", "markdown", folder=desk).output)
    kinds = [token.type for token in tokens]
    assert kinds.count("table_open") >= 2
    columns = 0
    for start, kind in enumerate(kinds):
        if kind == "tr_open":
            cells = kinds[start : kinds.index("tr_close", start)]
            columns = cells.count("th_open") or columns
            assert cells.count("td_open") in (0, columns)


def test_the_hostile_report_in_full(tmp_path, file_regression):
    (tmp_path / f"{NAME}.txt").write_text(written_as_text(SENTENCES), encoding="utf-8")
    file_regression.check(
        verify("run", RULES, ".", "--format", "markdown", folder=tmp_path).output, extension=".md"
    )
