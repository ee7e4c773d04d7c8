"""An article that tries to command who shows the report, through every format."""

import csv
import json
import re
import unicodedata
from io import StringIO
from xml.etree import ElementTree

import newsroom
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from verify.report import format_module, format_names
from verify.report.settings import Settings

MARKS = (
    "$5 \x00\x07 \x1b[31mred\x1b[K \x1b]0;title\x07 \x9b1m \u202eevil\u2066 \ufffe\uffff ]]> <![CDATA[ &amp; &#0; "
    "<script>alert(1)</script> <!-- [x](javascript:alert(1)) ![i](//evil.example/i.png) [y](1) {0} @octocat "
    "**bold** `code` a|b ::error file=a::boo ##[error]boo ##vso[task.setvariable] %0A::add-mask::x \ud800"
)
TEXTS = {
    "marks": MARKS,
    "command": "::error file=a,line=1::boo",
    "indented command": " \t\u00a0::stop-commands::x",
    "old command": "##[error]boo",
    "command on a line of its own": "x\n::error::boo\r\n##[group]x\u2028::warning::y",
    "formula": "=cmd|' /C calc'!A0",
    "formula behind blanks": "\t +1+1",
    "formula behind a semicolon": "a;=1+1;@SUM(1)",
    "formula of wide signs": "＝1+1",
    "minus": "-2+3",
    "quotation marks": '","=1+1","',
    "separators of properties": "a,b:c%2C%3A",
}

PARSER = MarkdownIt("commonmark", {"html": True}).enable("table")
OWN_COMMAND = re.compile(r"::(error|warning|notice) [^:]*::")
OWN_ELEMENTS = re.compile(r"</?(details|summary|b|span)>")


def rendered(name, text):
    """The report in which all that is free to say is `text`, the articles' names too."""
    return format_module(name).render(newsroom.hostile(text, name=text), Settings())


@pytest.fixture(params=TEXTS)
def text(request):
    return TEXTS[request.param]


def acting(output):
    """What would act on a terminal or hide there, and the lines that a workflow's runner would obey."""
    hidden = {char for char in output if char != "\n" and unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl"}}
    commands = [
        line for line in output.splitlines() if line.lstrip().startswith("::") or "##[" in line or "##vso" in line
    ]
    return hidden, commands


@pytest.mark.parametrize("name", [name for name in format_names() if name != "github"])
def test_no_format_acts_on_a_terminal_or_a_runner(name, text):
    assert acting(rendered(name, text)) == (set(), [])


def test_annotations_hold_no_command_but_their_own(text):
    hidden, commands = acting(rendered("github", text))
    assert hidden == set()
    assert len(commands) == len(rendered("github", "plain").splitlines()) - 1
    for line in commands:
        assert OWN_COMMAND.match(line)
        assert line.count("::") == 2
        assert "##[" not in line


def test_an_annotations_properties_stay_apart(text):
    for line in rendered("github", text).splitlines()[:-1]:
        properties = OWN_COMMAND.match(line).group().partition(" ")[2].removesuffix("::").split(",")
        names = [pair.partition("=")[0] for pair in properties]
        assert names[-1] == "title"
        assert set(names[:-1]) <= {"file", "line", "endLine", "col", "endColumn"}
        assert len(names) == len(set(names))


def of_markdown(text):
    """The elements, links and images that Markdown makes of a text, beside those of the report itself."""
    tokens = PARSER.parse(text)
    every = [*tokens, *(child for token in tokens for child in token.children or ())]
    html = [token.content for token in every if token.type in {"html_block", "html_inline"}]
    return [part for part in html if OWN_ELEMENTS.sub("", part).strip()], every


@pytest.mark.parametrize("name", ["markdown", "summary"])
def test_markdown_holds_no_element_and_no_link_of_an_article(name, text):
    html, every = of_markdown(rendered(name, text))
    assert [part for part in html if "script" in part or "<!--" in part] == []
    links = [str(token.attrs["href"]) for token in every if token.type == "link_open"]
    assert not [link for link in links if not re.search(r"#L\d+$", link) or link.startswith("javascript:")]
    assert not [token for token in every if token.type in {"image", "fence", "code_block"}]


def test_a_comment_of_reviewdog_formats_nothing(text):
    for diagnostic in json.loads(rendered("rdjson", text))["diagnostics"]:
        html, every = of_markdown(diagnostic["message"])
        assert html == []
        assert not {"link_open", "image", "strong_open", "code_inline"} & {token.type for token in every}
        assert "@octocat" not in diagnostic["message"]


def test_a_message_of_sarif_links_to_its_own_places_alone(text):
    for result in json.loads(rendered("sarif", text))["runs"][0]["results"]:
        message = result["message"]["text"]
        links = re.findall(r"(?<!\\)(?:\\\\)*\]\(([^)]*)\)", message)
        assert links == [str(one["id"]) for one in result["relatedLocations"]]
        assert not re.search(r"(?<!\{)\{(?:\{\{)*\d", message)


def test_xml_has_only_characters_that_xml_allows(text):
    written = rendered("junit", text)
    assert not re.search("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", written)
    assert {element.tag for element in ElementTree.fromstring(written.encode()).iter()} == {
        *("testsuites", "testsuite", "testcase"),
        *("failure", "error", "skipped"),
    }


def test_no_cell_of_a_table_is_a_formula(text):
    cells = [cell for row in csv.reader(StringIO(rendered("csv", text))) for cell in row]
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@＝＋－＠|]", cell)]
    assert not [cell for cell in cells if re.search(r";[=+\-@]", cell)]


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson"])
def test_json_reads_back(name, text):
    assert json.loads(rendered(name, text))


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_no_text_at_all_acts_breaks_a_file_or_stops_a_report(text):
    for name in format_names():
        written = rendered(name, text)
        assert written.encode()
        assert acting(written)[0] == set()
    ElementTree.fromstring(rendered("junit", text).encode())
    for name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(rendered(name, text))
    lines = rendered("github", text).splitlines()
    assert all(OWN_COMMAND.match(line) for line in lines[:-1])
    assert not acting(rendered("csv", text))[1]


@pytest.mark.parametrize("name", format_names())
def test_the_hostile_report_in_full(name, file_regression):
    written = format_module(name).render(newsroom.hostile(MARKS), Settings())
    file_regression.check(written, extension=format_module(name).SUFFIX, encoding="utf-8", newline="")
