"""The Markdown report: worst first, true links, and article text that neither formats nor commands anything."""

import difflib
import re
from collections import Counter
from functools import cache

import newsroom
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from verify.findings import Spared
from verify.outcomes import Severity
from verify.report.markdown import render
from verify.report.markdown_text import escape, link, marked, opening, prose, without_mathematics
from verify.report.safe import neutral
from verify.report.settings import Settings

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

ATTACKS = [
    "a | b | c",
    "|---|---|",
    "`code` and ```fence```",
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "</details>",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/pixel.png)",
    "[x]: https://evil.example",
    "<https://evil.example>",
    "https://evil.example and www.evil.example",
    "::error file=a::stop",
    "##[error]stop",
    "line one\n\n# heading\n\n- list",
    "*bold* **strong** _emphasis_ __strong__ ~~struck~~",
    "&lt;b&gt; &amp; &#35; AT&T",
    "@octocat fixes #12 and GH-13 :tada: :100:",
    "\x1b[31mred\x1b[0m",
    "a\x00b",
    "a\u202eb\u2066c",
    "- dash",
    "+ plus",
    "1. one",
    "2) two",
    "===",
    "> quote",
    "# heading #",
    "    indented",
    "trailing backslash \\",
    "\\| \\` \\\\",
    "{{ site.secret }} {% raw %}",
    "US$ and HK$, $$x$$, $5 or $x$",
    "`--published DATE`",
    "--fail-on `x`",
]

ATTACK_TEXT = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.text("\\`*_[]()<>#|!&;:@$~={}-+.1a \n\t"),
    st.lists(st.sampled_from(ATTACKS)).map(" ".join),
).filter(lambda text: text.strip() and neutral(text).strip())

OUR_HTML = {"<b>", "</b>", "<span>", "</span>"}
OUR_INLINE = {
    "text",
    "text_special",
    "strong_open",
    "strong_close",
    "link_open",
    "link_close",
    "code_inline",
    "html_inline",
}


def blocks(markdown):
    return [token.type for token in PARSER.parse(markdown)]


def inlines(markdown):
    return [child for token in PARSER.parse(markdown) for child in token.children or ()]


def shown(markdown):
    """The text that a reader of rendered Markdown sees, without the spaces that have no width."""
    return "".join(child.content for child in inlines(markdown) if child.type != "html_inline").replace(
        "\u200b", ""
    )


@given(ATTACK_TEXT)
def test_a_paragraph_shows_the_text_and_nothing_else(text):
    paragraph = opening(escape(text))
    assert blocks(paragraph) == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in inlines(paragraph)} <= {"text", "text_special"}
    assert shown(paragraph).strip() == neutral(text).strip()


@given(ATTACK_TEXT, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_bold_stretches_show_the_text_and_only_bold_is_added(text, marks):
    paragraph = opening(marked(text, marks))
    found = inlines(paragraph)
    assert blocks(paragraph) == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in found} <= {
        "text",
        "text_special",
        "strong_open",
        "strong_close",
        "html_inline",
    }
    assert {child.content for child in found if child.type == "html_inline"} <= {"<b>", "</b>"}
    assert folded(shown(paragraph)) == folded(neutral(text))


def folded(text):
    """Text with each run of spaces as one: marks part a line end in two."""
    return re.sub(" +", " ", text).strip()


def bold(markdown):
    """The stretches that a reader sees in bold."""
    found, inside = [], False
    for child in inlines(markdown):
        opened = child.type == "strong_open" or child.content == "<b>"
        if opened or child.type == "strong_close" or child.content == "</b>":
            inside = opened
        elif inside:
            found.append(child.content)
    return found


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("grossing $14.7 million (HK$151 million) so far", ["$14.7 million", "HK$151 million"]),
        ("US$5bn", ["$5bn"]),
        ("up 25%-ish", ["25%"]),
        ("投资50亿港元。", ["50亿港元"]),
        ("a*5*b", ["*5*"]),
        ("cost £5m", ["£5m"]),
    ],
)
def test_figures_are_bold_wherever_they_stand(text, figures):
    marks = [(text.index(figure), text.index(figure) + len(figure)) for figure in figures]
    assert bold(opening(marked(text, marks))) == figures


def test_marks_that_touch_or_overlap_are_one_and_empty_ones_are_not_shown():
    assert marked("HK$5 billion", [(3, 12), (0, 4), (5, 5)]) == "**HK$5 billion**"
    assert marked("one, two", [(4, 4)]) == "one, two"


@pytest.mark.parametrize("text", ATTACKS)
def test_no_text_changes_the_shape_of_a_report(text):
    check_shape(text)


@given(ATTACK_TEXT)
@example("\\")
@example("0")
def test_no_text_at_all_changes_the_shape_of_a_report(text):
    check_shape(text)


def check_shape(text):
    wild = PARSER.parse(render(newsroom.hostile(text), Settings(link_base="../")))
    assert shape(wild) == tame_shape()
    for child in (child for token in wild for child in token.children or ()):
        assert child.type in OUR_INLINE
        if child.type == "html_inline":
            assert child.content in OUR_HTML
        if child.type == "code_inline":
            assert re.fullmatch(r"[\w.-]+|--[a-z-]+( [A-Za-z]+)?", child.content, re.ASCII)


@cache
def tame_shape():
    return shape(PARSER.parse(render(newsroom.hostile("A calm sentence."), Settings(link_base="../"))))


def shape(tokens):
    """The blocks of a page, its own HTML and the targets of its links."""
    blocks_and_html = [(token.type, token.content if token.type == "html_block" else "") for token in tokens]
    children = [child for token in tokens for child in token.children or ()]
    return blocks_and_html, [child.attrs["href"] for child in children if child.type == "link_open"]


@given(ATTACK_TEXT)
def test_no_line_commands_the_runner_of_a_workflow(text):
    for line in render(newsroom.hostile(text), Settings()).splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line


@given(ATTACK_TEXT)
def test_a_report_is_clean_text(text):
    markdown = render(newsroom.hostile(text), Settings())
    assert markdown.encode("utf-8").endswith(b"\n")
    assert not [line for line in markdown.split("\n") if line != line.rstrip()]
    assert all(char.isprintable() or char in "\n\u200c\u200d" or ord(char) >= 0xA0 for char in markdown)


@pytest.mark.parametrize(
    ("text", "kept_apart"),
    [
        ("@octocat", "@\u200boctocat"),
        ("fixes #12", "fixes #\u200b12"),
        ("GH-13", "GH-\u200b13"),
        ("https://evil.example", "https:\u200b//evil.example"),
        ("www.evil.example", "www\u200b.evil.example"),
        ("ann@evil.example", "ann@\u200bevil.example"),
        (":tada:", ":\u200btada:"),
        ("desk.txt:3:17: no", "desk.txt:3:17: no"),
        ("at 12:30:45", "at 12:30:45"),
    ],
)
def test_what_github_looks_for_in_rendered_text_is_kept_apart(text, kept_apart):
    assert "".join(child.content for child in inlines(escape(text))) == kept_apart


@pytest.mark.parametrize(
    ("line", "guarded"),
    [
        ("from $5 to $6 (US$7)", "from $5 to $6 (US$7)"),
        ("implied HK$ per US$, against 7.75", "implied HK$ per US$, against 7.75"),
        ("$640M lacks HK$.", "$640M lacks HK<span>$</span>."),
        ("$x$", "$x<span>$</span>"),
        ("$$x$$", "<span>$</span><span>$</span>x<span>$</span><span>$</span>"),
    ],
)
def test_dollars_are_money_and_not_mathematics(line, guarded):
    assert without_mathematics(line) == guarded


@given(st.text("$ 5ax(.|"))
def test_no_two_dollars_can_enclose_a_formula(line):
    left = without_mathematics(line).replace("<span>$</span>", "\x00")
    assert "$$" not in left
    assert not re.search(r"\$(?=\S).*(?<=\S)\$(?!\d)", left)


def test_keys_and_options_in_our_own_sentences_are_code_and_nothing_else_is():
    assert prose("`--published DATE` gives it one") == "`--published DATE` gives it one"
    assert prose("an entry under `rate` joins them") == "an entry under `rate` joins them"
    assert prose("`rm -rf`") == "\\`rm -rf\\`"


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("originals/000_a.txt", "../originals/000_a.txt#L7"),
        ("my desk/a (1).txt", "../my%20desk/a%20%281%29.txt#L7"),
        ("javascript:alert(1)", "../javascript%3Aalert%281%29#L7"),
        ("a](http://evil.example", "../a%5D%28http%3A//evil.example#L7"),
        ("//evil.example/a", "..//evil.example/a#L7"),
        ("\udcff.txt", "../%3F.txt#L7"),
    ],
)
def test_links_lead_to_the_line_of_the_file(path, target):
    assert link("here", path, 7, "../") == f"[here]({target})"


def test_a_link_without_a_base_stays_on_this_host_and_standard_input_is_not_linked():
    assert link("here", "//evil.example/a", 7, "") == "[here](/evil.example/a#L7)"
    assert link("here", "-", 7, "../") == "here"


def test_a_record_of_a_file_of_many_is_linked_to_the_file():
    markdown = render(newsroom.hostile("text", "desk/feed.jsonl#4"), Settings())
    assert "(desk/feed.jsonl#L1)" in markdown
    assert "(desk/c%23.txt#L1)" in render(newsroom.hostile("text", "desk/c#.txt"), Settings())


def test_worst_comes_first_whatever_the_order_of_the_findings():
    report = newsroom.story()
    turned = newsroom.replace(report, findings=report.findings[::-1])
    headings = re.findall(r"^### (\w+)", render(turned, Settings()), re.MULTILINE)
    assert headings == ["Error", "Warning", "Warning"]


def test_figures_of_one_sentence_share_a_quote_though_their_windows_differ():
    report = newsroom.slip()
    failed = report.findings[0]
    related = failed.related[0]
    shorter = newsroom.replace(related, excerpt=newsroom.Excerpt("… $14.7 million …", ((2, 15),)))
    report = newsroom.replace(report, findings=(newsroom.replace(failed, related=(shorter,)),))
    assert "**$14.7 million** (**HK$151 million**)" in render(report, Settings())
    assert len(re.findall("^> ", render(report, Settings()), re.MULTILINE)) == 1


def test_what_is_suppressed_is_counted_and_listed_in_a_folded_part_alone():
    shown, _, folded = render(newsroom.troubles(), Settings()).partition("<summary><b>1 suppressed</b></summary>")
    assert "1 suppressed." in shown
    assert "no-garbled-amount" not in shown
    assert "(`no-garbled-amount`) | [002, line 35]" in folded
    assert "| Agency copy | never | rules/desk.yaml:12:5 |" in folded


def test_a_suppression_at_fault_is_told_apart_from_what_disagrees():
    markdown = render(newsroom.faulty_suppressions(), Settings())
    assert markdown.startswith(
        "# Gate shut: 1 error, 1 warning\n\n1 article, 2 results: 2 suppressions to look at."
    )
    assert "- Error, [early, line 3](desk/early.md#L3): This comment gives no reason. (" in markdown
    assert "- Warning, rules/desk.yaml:12:5: It suppresses nothing. (`suppression-unused`)" in markdown
    assert "What disagrees" not in markdown


def test_the_verdict_and_the_counts_come_before_anything_else():
    lines = render(newsroom.story(), Settings()).splitlines()
    assert lines[:4] == [
        "# Gate shut: 1 error, 2 warnings",
        "",
        "3 articles, 15 results: 3 inconsistent, 3 undecided, 9 agree. 6 of 9 figures are guarded (66%).",
        "",
    ]


def test_five_hundred_articles_are_cut_with_counts():
    markdown = render(newsroom.archive(500), Settings())
    assert len(markdown) < 50_000
    assert Counter(blocks(markdown))["table_open"] == 4
    assert "500 articles, 1501 results: 501 inconsistent, 500 undecided, 500 agree." in markdown
    agreed = re.findall(r"^\| \$\d+\.5 million \| \d{4}:1 \| \|$", markdown, re.MULTILINE)
    assert len(agreed) == 10
    assert "\n| … and 490 more, in the JSON report | | |\n" in markdown
    assert '"Monday" in [0000, line 1]' in markdown
    assert "and 495 more. No date." in markdown


def test_many_articles_stand_under_their_names_the_worst_first():
    markdown = render(newsroom.archive(500), Settings())
    headings = re.findall("^### (.*)", markdown, re.MULTILINE)
    assert headings[:2] == ["0000: 1 error, 1 warning", "0001: 1 warning"]
    assert len(headings) == 20
    assert "| [0001](archive/0001_story.txt#L1) | 1 warning | $1.5 million is not HK$3 million |" in markdown
    assert "\n… and 400 more articles, in the JSON report\n\n## To fix\n" in markdown
    assert "\n… and 480 more articles, in the JSON report\n\n## Undecided\n" in markdown


def test_of_one_article_of_many_five_failures_are_told_in_full_and_ten_in_lines():
    report = newsroom.archive(11)
    markdown = render(newsroom.replace(report, findings=report.findings[:1] * 20), Settings())
    assert markdown.count("### 0000: 20 warnings\n") == 1
    assert markdown.count("\n#### Warning: a conversion is out\n") == 5
    assert markdown.count("| Warning | $0.5 million is not HK$3 million | [0000, line 1]") == 10
    assert "\n… and 5 more, in the JSON report\n" in markdown


def test_of_many_articles_a_note_is_told_in_a_line():
    report = newsroom.archive(11)
    note = newsroom.replace(report.findings[0], severity=Severity.NOTE)
    markdown = render(newsroom.replace(report, findings=(note,)), Settings())
    assert "\n### 0000: 1 note\n\n| | What disagrees | Where |\n" in markdown
    assert "#### " not in markdown


def test_a_failure_that_stands_nowhere_is_in_no_article():
    missing = next(one for one in newsroom.troubles().findings if one.rule == "price-is-stated")
    report = newsroom.archive(11)
    markdown = render(newsroom.replace(report, findings=(missing, *report.findings)), Settings())
    assert "\n| In no article | 1 note | No article states the price a share |\n" in markdown
    assert markdown.index("### In no article: 1 note\n") > markdown.index("### 0010: 1 warning\n")


def test_what_is_known_is_told_in_a_line_after_what_is_new():
    report = newsroom.archive(11)
    known = tuple(newsroom.replace(one, spared=Spared.KNOWN) for one in report.findings[:3])
    markdown = render(newsroom.replace(report, findings=(*known, *report.findings[3:-1])), Settings())
    headings = re.findall("^### (.*)", markdown, re.MULTILINE)
    assert headings[0] == "0001: 1 warning"
    assert headings[-1] == "0000: 1 warning (1 known)"
    assert "| Warning, known | $0.5 million is not HK$3 million | [0000, line 1]" in markdown
    assert markdown.count("\n#### ") == 10


@pytest.mark.parametrize("count", [8, 40])
def test_the_same_report_made_twice_is_the_same_text(count):
    assert render(newsroom.archive(count), Settings()) == render(newsroom.archive(count), Settings())


@pytest.mark.parametrize(("count", "is_mended"), [(8, False), (8, True), (19, True), (40, False), (500, False)])
def test_an_edit_of_one_article_changes_no_line_of_another(count, is_mended):
    edited = newsroom.archive(count, edited=7)
    if is_mended:
        left = tuple(one for one in edited.findings if "$7.5 million is not HK$3" not in one.outcome.message)
        assert len(left) == len(edited.findings) - 1
        edited = newsroom.replace(edited, findings=left)
    before = render(newsroom.archive(count), Settings()).splitlines()
    after = render(edited, Settings()).splitlines()
    changed = [
        line
        for line in difflib.unified_diff(before, after, lineterm="", n=0)
        if line[0] in "+-" and not line.startswith(("+++", "---"))
    ]
    others = [f"{number:04}" for number in range(count) if number not in (0, 7)]
    # The first article holds the one failure that is told of all articles, and counts are of all together.
    counts_of_all = re.compile(r"[+-](# Gate|\d+ articles, |… and \d+ more|- `weekday-fits-date`|\| \[0000)")
    foreign = [line for line in changed if any(name in line for name in others) and not counts_of_all.match(line)]
    assert changed
    assert not foreign


def test_no_text_changes_the_shape_of_a_report_of_many_articles():
    def of_many(text):
        report = newsroom.hostile(text)
        more = tuple(newsroom.replace(report.articles[0], id=f"desk/{number}.txt") for number in range(10))
        return PARSER.parse(
            render(newsroom.replace(report, articles=(*report.articles, *more)), Settings(link_base="../"))
        )

    tame = shape(of_many("A calm sentence."))
    for text in ATTACKS:
        assert shape(of_many(text)) == tame
