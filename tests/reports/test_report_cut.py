"""The Markdown report where a page takes only so much of it: a job's summary, a comment on a pull request."""

from dataclasses import replace

import newsroom
import pytest

from verify.findings import Report
from verify.report import comment, markdown, summary
from verify.report.markdown_cut import cut
from verify.report.settings import Settings

FORMATS = [summary, comment]


@pytest.mark.parametrize("format_module", FORMATS)
def test_within_the_limit_it_is_the_markdown_report(format_module):
    assert format_module.render(newsroom.story(), Settings()) == markdown.render(newsroom.story(), Settings())


@pytest.mark.parametrize("format_module", FORMATS)
def test_it_links_to_the_web_where_the_articles_are_known_there(format_module):
    base = "https://example.org/desk/wire/blob/abc/"
    text = format_module.render(newsroom.slip(), Settings(link_base="../", web_base=base))
    assert f"]({base}copy/000_harbour.txt#L13)" in text


def large(letters):
    """A report whose hundred failures take so many letters each."""
    failed = newsroom.slip().findings[0]
    told = replace(failed.outcome, derivation=("é" * letters,))
    return Report((replace(failed, outcome=told),) * 100, (), (), ())


@pytest.mark.parametrize(
    ("format_module", "letters", "said"),
    [
        (summary, 9000, "GitHub shows no more than 1 MiB"),
        (comment, 800, "a comment on GitHub holds 65,536 characters"),
    ],
)
def test_over_the_limit_it_is_cut_between_two_failures_and_says_so(format_module, letters, said):
    text = format_module.render(large(letters), Settings())
    assert 0.95 * format_module.LIMIT < len(text.encode()) <= format_module.LIMIT
    body, _, last = text.removesuffix("\n").rpartition("\n\n")
    assert last == f"The report is cut here: {said}. Gate shut by 100 errors (`--fail-on error`)."
    assert "Would fit" in body[body.rindex("### ") :]
    assert body.count("<details>") == body.count("</details>")


def test_a_comment_on_five_hundred_articles_has_its_folded_parts_whole_or_not_at_all():
    base = "https://github.com/a-newspaper-of-record/the-articles-of-its-desks/blob/" + "0" * 40 + "/"
    text = comment.render(newsroom.archive(500), Settings(web_base=base))
    assert len(text.encode()) <= comment.LIMIT
    assert text.startswith("# Gate shut: 1 error, 500 warnings\n\n500 articles, ")
    assert text.count("<details>") == text.count("</details>")


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("# a\n", 9, "# a\n"),
        ("# a\n\n### b\nlong\n\n### c\nlonger\n", 23, "# a\n\n### b\nlong\n\nCut.\n"),
        ("# a\n\n### b\nlong\n\n### c\nlonger\n", 22, "# a\n\nCut.\n"),
        ("# a\n\n<details>\nx\n</details>\n", 20, "# a\n\nCut.\n"),
        ("# a\nrow 1\nrow 2\n## b\n", 16, "# a\nrow 1\n\nCut.\n"),
        ("# ééééé\n## b\n", 8, "Cut.\n"),
        ("# a\n\n## b\n\n### c\n\n#### d\nlong\n", 29, "# a\n\nCut.\n"),
        ("# a\n\n## b\n\n### c\n\n#### d\nx\n\n#### e\n1234\n", 35, "# a\n\n## b\n\n### c\n\n#### d\nx\n\nCut.\n"),
    ],
)
def test_text_is_cut_between_its_parts_and_no_heading_is_left_bare(text, limit, expected):
    shortened = cut(text, "Cut.\n", limit)
    assert shortened == expected
    assert len(shortened.encode()) <= limit
