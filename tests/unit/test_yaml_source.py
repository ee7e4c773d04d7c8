"""YAML with places: texts stay as written, and what YAML would swallow is refused where it stands."""

import pytest
import yaml

from verify import yaml_source
from verify.yaml_source import YamlError, YamlList, YamlMapping, YamlNode, YamlText, load


@pytest.fixture(autouse=True, params=["CSafeLoader", "SafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every case under the C parser, and under the one in Python where that is all there is."""
    if not hasattr(yaml, request.param):
        pytest.skip("this PyYAML has no C parser")
    monkeypatch.setattr(yaml_source, "_LOADER", getattr(yaml, request.param))


def read(text: str) -> YamlNode:
    node = load(text, "desk.yaml")
    assert node is not None
    return node


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 7.80", {"a": "7.80"}),
        ("a: NO", {"a": "NO"}),
        ("a: 2024-03-11", {"a": "2024-03-11"}),
        ("a: null", {"a": "null"}),
        ("1: [yes, 0x1F, 1_000]", {"1": ["yes", "0x1F", "1_000"]}),
        ("a: ''", {"a": ""}),
        ("a: 'it''s'\nb: \"x\\ty\"", {"a": "it's", "b": "x\ty"}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: &x {b: c}\nd: *x", {"a": {"b": "c"}, "d": {"b": "c"}}),
        ("- a\n- [b, {c: d}]", ["a", ["b", {"c": "d"}]]),
        ("\ufeffa: b", {"a": "b"}),
    ],
)
def test_plain(text: str, value: object) -> None:
    assert read(text).plain() == value


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n"])
def test_nothing(text: str) -> None:
    assert load(text, "desk.yaml") is None


def test_places_are_those_of_an_editor() -> None:
    # A line separator is a character of its line, and 😀 is one column wide.
    node = read('a: "x\u2028y"\r\n😀: [b, {c: d}]\n')
    assert isinstance(node, YamlMapping)
    items = node.get("😀")
    assert isinstance(items, YamlList)
    inner = items.items[1]
    assert isinstance(inner, YamlMapping)
    assert [str(place) for place in (node.place, items.place, items.items[0].place, inner.place)] == [
        "desk.yaml:1:1",
        "desk.yaml:2:4",
        "desk.yaml:2:5",
        "desk.yaml:2:8",
    ]
    key = inner.key("c")
    assert key is not None
    assert str(key.place) == "desk.yaml:2:9"
    assert inner.get("x") is inner.key("x") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b + * c", "desk.yaml:1:8"),
        ("a: 'b + * c'", "desk.yaml:1:9"),
        ("a: |\n  b + * c", "desk.yaml:1:4"),
        ('a: "b \\u002b * c"', "desk.yaml:1:4"),
    ],
)
def test_place_within_a_text(text: str, place: str) -> None:
    node = read(text)
    assert isinstance(node, YamlMapping)
    value = node.get("a")
    assert isinstance(value, YamlText)
    assert str(value.place_of(4)) == place


def test_front_matter_begins_on_its_own_line_and_may_have_empty_values() -> None:
    node = load("title: A\nsubtitle:\n", "a.md", first_line=2, empty_values=True)
    assert isinstance(node, YamlMapping)
    assert node.plain() == {"title": "A", "subtitle": ""}
    assert str(node.place) == "a.md:2:1"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: *.md", 'desk.yaml:1:4: YAML takes *.md for a reference (quote it: "*.md")'),
        ("a: [*/b.md, c]", 'desk.yaml:1:5: YAML takes */b.md for a reference (quote it: "*/b.md")'),
        (
            "a: *news",
            'desk.yaml:1:4: YAML takes *news for a reference, and nothing is called so (quote it: "*news")',
        ),
        ("a: &x [*x]", 'desk.yaml:1:8: YAML takes *x for a reference, and nothing is called so (quote it: "*x")'),
        (
            "a: !archive/**",
            'desk.yaml:1:4: YAML takes !archive/** for a tag, not for text (quote it: "!archive/**")',
        ),
        ("a: !!int 5", 'desk.yaml:1:4: YAML takes !!int for a tag, not for text (quote it: "!!int")'),
        (
            "title: #1 story",
            "desk.yaml:1:7: 'title' has no value ('#' begins a comment; if it is meant, quote it: \"#1 story\")",
        ),
        (
            "a:\nb: c",
            "desk.yaml:1:3: 'a' has no value (write it behind, or indent what belongs to it further)",
        ),
        (
            "- a\n-",
            "desk.yaml:2:2: an entry of this list has no value "
            "(write it behind, or indent what belongs to it further)",
        ),
        ("a: {b:c}", "desk.yaml:1:8: 'b:c' has no value (a blank must follow the ':')"),
        ("a: {b}", "desk.yaml:1:6: 'b' has no value"),
        ("a: b\nc: d\na: e", "desk.yaml:3:1: the key 'a' is given twice (first in line 1)"),
        ("? [a]\n: b", "desk.yaml:1:3: a key is a text, not a list or a mapping"),
        ("a: b\n---\nc: d", "desk.yaml:3:1: a second document begins here (one file holds one document)"),
        ("a:\n\tb: c", "desk.yaml:2:1: a tab cannot indent YAML (use spaces)"),
        ("a:\n  b: c\n\td: e", "desk.yaml:3:1: a tab cannot indent YAML (use spaces)"),
        (
            "- a: b\n c: d",
            "desk.yaml:2:2: this line is neither an entry of the list above it nor a key of the entry "
            "(begin it with '- ', or indent it as the entry's other keys)",
        ),
        *(
            (
                text,
                f"desk.yaml:{place}: this line is no key of the mapping above it "
                "(keys of one mapping are indented alike, and stand without '- ')",
            )
            for text, place in (("a:\n    b: c\n  d: e", "3:3"), ("a: b\n- c", "2:1"))
        ),
        *(
            (
                text,
                f"desk.yaml:{place}: this stands after a closing quotation mark "
                "(quote the whole text, with marks that do not stand in it)",
            )
            for text, place in (("a: 'It's wrong'", "1:8"), ('a: "b" c', "1:8"))
        ),
        (
            "- a: b\n-\nc: d",
            "desk.yaml:3:1: a value should begin here (indent what belongs to a key or a '-' further than that)",
        ),
        (
            "a: [b}",
            "desk.yaml:1:6: a ',' or ']' is missing (for the '[' in line 1; quote a text that begins with one)",
        ),
        (
            "a: [b, c\nd: e\n",
            "desk.yaml:2:2: a ',' or ']' is missing (for the '[' in line 1; quote a text that begins with one)",
        ),
        (
            "a: {b: c\nd: e\n",
            "desk.yaml:2:2: a ',' or '}' is missing (for the '{' in line 1; quote a text that begins with one)",
        ),
        (
            "a: [}",
            "desk.yaml:1:5: a value should stand here (close each '[' with ']' and each '{' with '}')",
        ),
        (
            "a: b\nc:d\ne: f",
            "desk.yaml:2:1: this key lacks its ':' (write it as 'key: value', with a blank after the ':')",
        ),
        ("a: @b", "desk.yaml:1:4: no text begins with '@' unquoted (quote it: \"@b\")"),
        ("a: 'b\nc: d", "desk.yaml:1:4: a quotation mark is never closed"),
        (
            "title: Cut: a story",
            "desk.yaml:1:11: a ':' where no key can stand "
            "(quote a text that holds ': ', and mind the indentation)",
        ),
        ("é: \x07", "desk.yaml:1:4: a character that YAML does not allow: U+0007"),
        ("[" * 31, "desk.yaml:1:31: more than 30 lists or mappings inside each other"),
    ],
)
def test_refused(text: str, problem: str) -> None:
    with pytest.raises(YamlError) as caught:
        load(text, "desk.yaml")
    assert str(caught.value) == problem


def test_a_tag_in_a_list() -> None:
    with pytest.raises(YamlError) as caught:
        yaml_source.load("a: [!b/**, c]", "desk.yaml")
    assert str(caught.value) == 'desk.yaml:1:5: YAML takes !b/** for a tag, not for text (quote it: "!b/**")'


def test_brackets_that_are_never_closed_are_told_with_both_places() -> None:
    with pytest.raises(YamlError) as caught:
        load("a: [b, c\nd: e\n", "desk.yaml")
    (problem,) = caught.value.problems
    assert (str(problem.place), str(problem.also)) == ("desk.yaml:2:2", "desk.yaml:1:4")


def test_all_problems_at_once() -> None:
    with pytest.raises(YamlError) as caught:
        load("a: !b\na: c\nd:\ne: 'f\n", "desk.yaml")
    assert [problem.place.line for problem in caught.value.problems if problem.place] == [1, 2, 3, 4]


def test_references_that_multiply() -> None:
    lines = ["- &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"- &a{n + 1} [{', '.join([f'*a{n}'] * 10)}]" for n in range(8)]
    with pytest.raises(YamlError, match=r"more than 20,000 values, those that references repeat included"):
        load("\n".join(lines), "desk.yaml")
