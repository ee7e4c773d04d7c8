"""Rule files as a data editor writes them: what they become, and what each mistake is told as."""

import pickle
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from verify.errors import RuleError
from verify.outcomes import Severity
from verify.rules.load import load_rules
from verify.rules.model import ArticleFilter, ExampleArticle, Rule, Words

Write = Callable[..., Path]

PLAIN = """\
version: 1
rules:
  - id: weekday
    title: A weekday fits its date
    severity: error
    facts:
      day: {find: weekday}
    check: {kind: weekday, fact: day}
"""


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a rule file into a folder of its own, where the test then runs."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")

    def write_file(text: str, name: str = "desk.yaml") -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    return write_file


def problems(*paths: Path) -> list[str]:
    with pytest.raises(RuleError) as caught:
        load_rules(paths)
    return str(caught.value).splitlines()


def one_rule(write: Write, text: str) -> Rule:
    (rule,) = load_rules([write(text)])
    return rule


# -------------------------------------------------------------------------------------------- what files become


def test_a_rule_in_full(write: Write) -> None:
    rule = one_rule(
        write,
        """\
version: 1
rules:
  - id: box-office
    title: The box office is 25% below 2019
    why: It was printed in two ways.
    severity: warning
    articles: {story: harbour, paths: ["news/**", "!news/archive/**"], from: 2024-03-01, to: 2024-03-31}
    facts:
      total: {find: amount, currency: USD, near: {all: [box office, total], not: forecast}, in: [headline, body]}
      gap: {find: change, near: box office, base: 2019, each: article}
      said: {find: quotation, speaker: any}
      foreign: {find: amount, currency: {not: [USD, EUR]}}
      people: {find: count, of: filmmakers, nearest: trained}
    check: {kind: present, fact: total, among: gap}
    known:
      issued: {value: 120 million, source: annual report, date: 2025-12-31}
    show: {"2019 total": "total / (1 - 25%) * issued"}
    expect: {articles: 2}
    on_missing: ignore
    tests:
      - pass: "It took $183 million."
      - fail: ["# One", {text: Two, published: 2024-03-11, language: en-GB, story: harbour}]
      - inconclusive: {text: Three}
""",
    )
    assert (rule.id, rule.severity, rule.why) == ("box-office", Severity.WARNING, "It was printed in two ways.")
    assert str(rule.source) == "desk.yaml:3:5"
    assert rule.articles == ArticleFilter(
        paths=("news/**", "!news/archive/**"),
        story="harbour",
        published_from=date(2024, 3, 1),
        published_to=date(2024, 3, 31),
    )
    total, gap, said, foreign, people = rule.facts
    assert (total.name, total.find, total.currency, total.blocks) == (
        "total",
        "amount",
        ("USD",),
        ("headline", "body"),
    )
    assert total.near == Words(all=("box office", "total"), none=("forecast",))
    assert (gap.near, gap.base, gap.each) == (Words(all=("box office",)), "2019", "article")
    assert (said.speaker, foreign.not_currency, people.of, people.nearest) == (
        "any",
        ("USD", "EUR"),
        "filmmakers",
        "trained",
    )
    assert (rule.kind, rule.options.fact, rule.options.among) == ("present", "total", "gap")
    assert (rule.expected_articles, rule.on_missing) == (2, "ignore")
    (issued,) = rule.known
    assert (issued.name, issued.value, issued.source) == ("issued", Fraction(120_000_000), "annual report")
    assert issued.date == date(2025, 12, 31)
    (shown,) = rule.show
    assert (shown.title, shown.formula.names) == ("2019 total", ("total", "issued"))
    assert [example.verdict for example in rule.tests] == ["pass", "fail", "inconclusive"]
    assert rule.tests[1].articles == (
        ExampleArticle("# One"),
        ExampleArticle("Two", date(2024, 3, 11), "en-GB", "harbour"),
    )
    assert str(rule.tests[1].place) == "desk.yaml:22:9"


def test_a_rule_needs_little(write: Write) -> None:
    rule = one_rule(write, PLAIN)
    assert (rule.articles, rule.show, rule.known, rule.tests) == (ArticleFilter(), (), (), ())
    assert (rule.on_missing, rule.expected_articles) == ("inconclusive", None)


def test_rules_travel_between_processes(write: Write) -> None:
    rules = load_rules([write(PLAIN)])
    assert pickle.loads(pickle.dumps(rules)) == rules


def test_articles_of_the_file_hold_for_rules_without_their_own(write: Write) -> None:
    second = PLAIN.partition("rules:\n")[2].replace("id: weekday", "id: own\n    articles: [a.md, b.md]")
    own, other = load_rules([write(PLAIN.replace("rules:", "articles: bids/*\nrules:") + second)])
    assert (own.articles.paths, other.articles.paths) == (("bids/*",), ("a.md", "b.md"))


def test_texts_stay_as_written(write: Write) -> None:
    rule = one_rule(write, PLAIN.replace("title: A weekday fits its date", "title: 7.80\n    why: NO"))
    assert (rule.title, rule.why) == ("7.80", "NO")


def test_bom_and_windows_lines(write: Write) -> None:
    rule = one_rule(write, "\ufeff" + PLAIN.replace("\n", "\r\n"))
    assert str(rule.source) == "desk.yaml:3:5"


def named(name: str) -> str:
    return PLAIN.replace("id: weekday", f"id: {name}")


def test_a_folder_is_read_in_the_order_of_its_names(write: Write) -> None:
    for name in ("b", "a", "sub/c"):
        write(named(name.replace("/", ".")), f"rules/{name}.yaml")
    write(named("d"), "rules/d.yml")
    write("not: a rule file", "rules/notes.txt")
    assert [rule.id for rule in load_rules([Path("rules")])] == ["a", "b", "d", "sub.c"]


def test_a_file_counts_once(write: Write) -> None:
    path = write(named("a"), "rules/a.yaml")
    assert len(load_rules([path, Path("rules"), Path("rules/../rules/a.yaml")])) == 1


def test_extended_files_come_first(write: Write) -> None:
    write("version: 1\nextends: shared/base.yaml\n" + named("own").partition("\n")[2], "desk/own.yaml")
    write(
        "version: 1\nextends: [../../extra.yaml, ../own.yaml]\n" + named("base").partition("\n")[2],
        "desk/shared/base.yaml",
    )
    write(named("extra"), "extra.yaml")
    rules = load_rules([Path("desk/own.yaml")])
    assert [(rule.id, rule.source.file) for rule in rules] == [
        ("extra", "extra.yaml"),
        ("base", "desk/shared/base.yaml"),
        ("own", "desk/own.yaml"),
    ]


def test_a_mistake_in_an_extended_file_is_told_there(write: Write) -> None:
    write("version: 1\nextends: base.yaml\n")
    write(PLAIN.replace("severity", "severty"), "base.yaml")
    assert problems(Path("desk.yaml")) == ["base.yaml:5:5: unknown key 'severty' (did you mean 'severity'?)"]


# ------------------------------------------------------------------------------------------------- what is wrong


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        # The file.
        ("version: 1\n", "", "1:1: 'version' is missing (write version: 1)"),
        ("version: 1", "version: 2", "1:10: version '2' is not known: this program reads version 1"),
        ("version: 1", "version: 1\nextend: a.yaml", "2:1: unknown key 'extend' (did you mean 'extends'?)"),
        ("version: 1", "version: 1\nextends: no.yaml", "2:10: there is no file 'no.yaml' beside this one"),
        (
            "version: 1",
            "version: 1\nextends: verify:curency",
            "2:10: no rules are packed as 'verify:curency' (did you mean 'verify:currency'?)",
        ),
        (
            "version: 1",
            "version: 1\nextends: verify:horoscope",
            "2:10: no rules are packed as 'verify:horoscope' "
            "(known: verify:arithmetic, verify:calendar, verify:changes, verify:currency, verify:wording)",
        ),
        (
            "version: 1",
            "version: 1\nextends: ../folder",
            "2:10: '../folder' is a folder, not a file (name the files in it)",
        ),
        ("version: 1", "version: 1\nseverity: note", "2:1: unknown key 'severity' (it belongs under 'rules')"),
        (
            "version: 1",
            "version: 1\noverrides: {weekday-fits-date: off}",
            "2:13: no inherited rule is called 'weekday-fits-date' "
            "(name the pack or the file that holds it under 'extends')",
        ),
        ("version: 1", "version: 1\narticles: *.md", '2:11: YAML takes *.md for a reference (quote it: "*.md")'),
        ("  - id", "  - text\n  - id", "3:5: a rule is a mapping, not a text"),
        # The keys of a rule.
        ("facts:", "fatcs:", "6:5: unknown key 'fatcs' (did you mean 'facts'?)"),
        ("    severity: error\n", "", "3:5: 'severity' is missing"),
        ("severity: error", "severity: eror", "5:15: 'severity' cannot be 'eror' (did you mean 'error'?)"),
        ("severity: error", "severity: grave", "5:15: 'severity' cannot be 'grave' (known: error, warning, note)"),
        ("title: A", "title: [A]\n    why: A", "4:12: this should be a text, not a list"),
        ("title: A weekday fits its date", "title: ''", "4:12: this text is empty"),
        (
            "title: A",
            "title: #1 A",
            "4:11: 'title' has no value ('#' begins a comment; if it is meant, quote it: "
            '"#1 A weekday fits its date")',
        ),
        ("id: weekday", "id: a day", "3:9: the rule id 'a day' may hold letters, digits, and . _ - only"),
        ("    facts:\n      day: {find: weekday}\n", "    facts: {}\n", "6:12: 'facts' names nothing to check"),
        (
            "    facts:\n      day: {find: weekday}\n",
            "    facts: [day]\n",
            "6:12: this should be a mapping, not a list (a mapping is written 'key: value', without '- ')",
        ),
        (
            "    check",
            "    on_missing: igno\n    check",
            "8:17: 'on_missing' cannot be 'igno' (did you mean 'ignore'?)",
        ),
        ("    check", "    expect: {articles: 0}\n    check", "8:24: '0' is not a whole number from 1"),
        (
            "    check",
            "    expect: 2\n    check",
            "8:13: this should be a mapping, not a text (write {articles: 2})",
        ),
        (
            "    check",
            f"    expect: {'2' * 99}\n    check",
            "8:13: this should be a mapping, not a text (write {articles: …})",
        ),
        ("    check", "    kind: weekday\n    check", "8:5: unknown key 'kind' (it belongs under 'check')"),
        (
            "    check",
            "    near: Monday\n    check",
            "8:5: unknown key 'near' (it belongs to a fact, under 'facts')",
        ),
        ("fact: day", "fact: day, title: A", "8:39: unknown key 'title' (it belongs beside 'check', not in it)"),
        # The articles.
        ("    check", "    articles: {stroy: a}\n    check", "8:16: unknown key 'stroy' (did you mean 'story'?)"),
        ("    check", "    articles: {from: March}\n    check", "8:22: 'March' is no day such as 2024-03-11"),
        (
            "    check",
            "    articles: {to: 2024-02-30}\n    check",
            "8:20: '2024-02-30' is no day such as 2024-03-11",
        ),
        (
            "    check",
            "    articles: {language: English}\n    check",
            "8:26: 'English' is no language code such as en or zh-TW (did you mean 'en'?)",
        ),
        (
            "    check",
            "    articles: !archive/**\n    check",
            '8:15: YAML takes !archive/** for a tag, not for text (quote it: "!archive/**")',
        ),
        # The facts.
        ("find: weekday", "find: weekdy", "7:19: 'find' cannot be 'weekdy' (did you mean 'weekday'?)"),
        ("find: weekday", "fnd: weekday", "7:13: unknown key 'fnd' (did you mean 'find'?)"),
        ("{find: weekday}", "weekday", "7:12: this should be a mapping, not a text (write {find: weekday})"),
        (
            "day: {find: weekday}",
            "a-day: {find: weekday}\n      day: {find: weekday}",
            "7:7: the name 'a-day' may hold letters, digits and _ only, a letter first",
        ),
        (
            "find: weekday",
            "find: weekday, near: [a, b]",
            "7:34: a list of words means two things: write {any: […]} or {all: […]}",
        ),
        ("find: weekday", "find: weekday, near: {al: a}", "7:35: unknown key 'al' (did you mean 'all'?)"),
        ("find: weekday", "find: weekday, near: {}", "7:34: 'near' names no words"),
        ("find: weekday", "find: weekday, near: {any: [a, '$']}", "7:44: '$' holds no word to look for"),
        (
            "find: weekday",
            "find: amount, currency: HDK",
            "7:37: 'HDK' is no currency code such as USD (did you mean 'HKD'?)",
        ),
        ("find: weekday", "find: amount, currency: {nto: HKD}", "7:38: unknown key 'nto' (did you mean 'not'?)"),
        (
            "find: weekday",
            "find: amount, unit: percnt",
            "7:33: 'unit' cannot be 'percnt' (did you mean 'percent'?)",
        ),
        (
            "find: weekday",
            "find: amount, in: [body, headlin]",
            "7:38: 'in' cannot be 'headlin' (did you mean 'headline'?)",
        ),
        (
            "find: weekday",
            "find: weekday, each: artcle",
            "7:34: 'each' cannot be 'artcle' (did you mean 'article'?)",
        ),
        # The check.
        ("kind: weekday", "kind: weekdays", "8:19: unknown check kind 'weekdays' (did you mean 'weekday'?)"),
        ("fact: day", "fact: dya", "8:34: no fact is called 'dya' (did you mean 'day'?)"),
        ("fact: day", "fact: day, dayz: 3", "8:39: unknown key 'dayz' (did you mean 'days'?)"),
        ("fact: day", "facts: day", "8:28: unknown key 'facts' (did you mean 'fact'?)"),
        ("fact: day", "days: 3", "8:12: 'fact' is missing"),
        ("fact: day", "fact: day, days: two", "8:45: 'two' is not a whole number"),
        (
            "check: {kind: weekday, fact: day}",
            "check: weekday",
            "8:12: this should be a mapping, not a text (a mapping is written 'key: value', without '- ')",
        ),
        # What it knows and shows.
        (
            "    check",
            "    known: {n: {value: many, source: a report}}\n    check",
            "8:24: 'many' is not a number",
        ),
        ("    check", "    known: {n: {value: 5}}\n    check", "8:16: 'source' is missing"),
        ("    check", "    known: {day: {value: 5, source: a}}\n    check", "8:13: 'day' is a fact already"),
        ("    check", "    show: {a: day / (1 - 25%}\n    check", "8:21: this bracket is not closed"),
        (
            "    check",
            "    show: {a: 'dy * 2'}\n    check",
            "8:15: no fact or constant is called 'dy' (did you mean 'day'?)",
        ),
        (
            "    check",
            "    show: {a: day = 2}\n    check",
            "8:15: 'day = 2' compares two sides and has no value to show",
        ),
        ("    check", "    show: {a: 1 - 25%}\n    check", "8:15: '1 - 25%' names no fact"),
        # The tests.
        ("    check", "    tests: [{passes: a}]\n    check", "8:14: unknown key 'passes' (did you mean 'pass'?)"),
        ("    check", "    tests: [{}]\n    check", "8:13: an example has one of pass, fail and inconclusive"),
        (
            "    check",
            "    tests: [{pass: a, fail: b}]\n    check",
            "8:13: an example has one of pass, fail and inconclusive",
        ),
        (
            "    check",
            "    tests: [{pass: [a, {text: b, published: today}]}]\n    check",
            "8:45: 'today' is no day such as 2024-03-11",
        ),
        (
            "    check",
            "    tests: {pass: a}\n    check",
            "8:12: this should be a list, not a mapping "
            "(a list is written [a, b], or with '- ' before each entry)",
        ),
    ],
)
def test_a_mistake(write: Write, old: str, new: str, problem: str) -> None:
    text = PLAIN.replace(old, new, 1)
    assert text != PLAIN
    assert problems(write(text)) == [f"desk.yaml:{problem}"]


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ("tolerance: nan", "9:18: 'nan' is not a tolerance such as 1%, 1 point or 5 million USD"),
        ("rounding: nearst", "9:17: 'rounding' cannot be 'nearst' (did you mean 'nearest'?)"),
        ("rate: {unit: HKD/USD, betwen: [7.75, 7.85]}", "9:29: unknown key 'betwen' (did you mean 'between'?)"),
        ("rate: [{unit: HKD/USD, fixed: nan}]", "9:37: 'nan' is not a number"),
        (
            "rate: [{unit: HKDUSD, fixed: 7.8}]",
            "9:21: 'HKDUSD' is not a pair of currencies such as HKD/USD (did you mean 'HKD/USD'?)",
        ),
        (
            "rate: {unit: hkd/usd, fixed: 7.8}",
            "9:20: 'hkd/usd' is not a pair of currencies such as HKD/USD (did you mean 'HKD/USD'?)",
        ),
        ("rate: {unit: HKD/HKD, fixed: 1}", "9:20: 'HKD/HKD' is not a pair of currencies such as HKD/USD"),
        (
            "rate: {fixed: 7.8}",
            "9:13: 'unit' is missing (write unit: HKD/USD, or from: ecb for the rates of each day)",
        ),
        (
            "rate: {unit: HKD/USD, between: [7, 8], fixed: 7.8}",
            "9:46: the rate HKD/USD has either `between` or `fixed`",
        ),
        (
            "rate: [{from: ecb}, {unit: HKD/USD, fixed: 7.8, days: 3}]",
            "9:55: `days` is said of dated rates, which have `from`",
        ),
        ("rate: {unit: HKD/USD, fixed: -7.8}", "9:36: the rate HKD/USD is not a positive number"),
        ("rate: {unit: HKD/USD, between: [8, 7]}", "9:38: the rate HKD/USD begins above its end"),
        (
            "rate: {unit: HKD/USD, fixed: 7.8, since: 2024-01-02, until: 2024-01-01}",
            "9:67: the rate HKD/USD holds until before it begins",
        ),
        (
            "rate: {from: ecb, unit: HKD/USD}",
            "9:25: `unit` does not go with `from`, which finds the rates",
        ),
        ("rate: {from: ecb, days: 900}", "9:31: `days` is from 0 to 366"),
        (
            "tolerance: [1%]",
            "9:18: this takes one value, not a list (write 1% alone)",
        ),
        ("tolerance: {share: 1%}", "9:18: this takes one value, not a mapping"),
        ("tolerance: [1%, 1 point]", "9:18: this takes one value, not a list"),
        (
            "rate: {unit: HKD/USD, fixed: [7.8]}",
            "9:36: this takes one value, not a list (write 7.8 alone)",
        ),
        ("rate: {from: [ecb]}", "9:20: this takes one value, not a list (write ecb alone)"),
        ("significant: 0", "9:20: `significant` is from 1 to 40"),
        (
            "rate: 7.8",
            "9:13: this should be a mapping, not a text "
            "(its keys: between, days, fixed, from, since, source, unit, until)",
        ),
    ],
)
def test_a_mistake_in_the_options_of_a_check(write: Write, options: str, problem: str) -> None:
    head = PLAIN.replace("find: weekday", "find: conversion").partition("    check")[0]
    path = write(f"{head}    check: {{kind: conversion, fact: day,\n      {options}}}\n")
    assert problems(path) == [f"desk.yaml:{problem}"]


@pytest.mark.parametrize(
    ("check", "problem"),
    [
        ("kind: weekday, fact: day, days: ^8", "`days` is from 1 to 7"),
        ("kind: agree, fact: ^[]", "`fact` names nothing that must agree"),
        (
            "kind: agree, fact: [sum, pair], equals: {^day: Monday}",
            "`equals` names 'day', which is not under `fact` (known: sum, pair)",
        ),
        ("kind: agree, fact: sum, equals: {^smu: $5}", "no fact is called 'smu' (did you mean 'sum'?)"),
        (
            "kind: agree, fact: sum, equals: {sum: {value: $5, ^date: 2024-03-11}}",
            "`date` goes with the `source` that told it then",
        ),
        ("kind: agree, fact: sum, equals: {sum: {value: ^' '}}", "`value` is empty: what must the fact say?"),
        ("kind: total, ^fact: sum, parts: [day]", "either `fact`, or `parts` and `total`"),
        ("kind: total, ^parts: [sum]", "`total` goes with a list of `parts`"),
        ("kind: total, ^total: sum", "`total` goes with a list of `parts`"),
        ("kind: total, parts: [sum, pair, ^sum], total: day", "a fact is one part, and no part of itself"),
        ("kind: total, parts: [sum, pair], total: ^sum", "a fact is one part, and no part of itself"),
    ],
)
def test_a_mistake_is_told_once_and_at_its_key(write: Write, check: str, problem: str) -> None:
    """The caret in a check is where the mistake is."""
    facts = "day: {find: weekday}\n      sum: {find: amount}\n      pair: {find: conversion}"
    text = PLAIN.replace("day: {find: weekday}", facts).replace("kind: weekday, fact: day", check.replace("^", ""))
    column = len("    check: {") + check.index("^") + 1
    assert problems(write(text)) == [f"desk.yaml:10:{column}: {problem}"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{from: ecb}", "[]", "9:48: this list is empty (write one entry or more)"),
        ("conversion}", "conversion, in: []}", "8:35: this list is empty"),
        ("conversion}", "conversion, unit: []}", "8:37: this list is empty"),
        ("conversion}", "conversion, currency: []}", "8:41: this list is empty"),
        ("conversion}", "conversion, currency: {}}", "8:41: 'currency' names no currency (write {not: USD})"),
        ("conversion}", "conversion, near: {any: a, all: []}}", "8:51: this list is empty"),
        ("version: 1", "version: 1\narticles: []", "3:11: this list is empty"),
    ],
)
def test_a_list_that_names_nothing(write: Write, old: str, new: str, problem: str) -> None:
    rule = PLAIN.replace("find: weekday", "find: conversion").replace(
        "weekday, fact: day", "conversion, fact: day,"
    )
    rule = "# one\n" + rule.replace("day,}", "day, rate: {from: ecb}}")
    (told,) = problems(write(rule.replace(old, new, 1)))
    assert told.startswith(f"desk.yaml:{problem}")


def test_an_unknown_check_kind_lists_the_known_ones(write: Write) -> None:
    (problem,) = problems(write(PLAIN.replace("kind: weekday", "kind: horoscope")))
    assert problem.startswith("desk.yaml:8:19: unknown check kind 'horoscope' (known: agree, change, ")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "desk.yaml:1:1: this file is empty"),
        ("- a\n", "desk.yaml:1:1: a rule file is a mapping with 'version: 1' and 'rules', not a list"),
        ("version: 1\n", "desk.yaml:1:1: 'rules' is missing"),
        ("version: 1\nrules: []\n", "desk.yaml: there is no rule here"),
        (
            "version: 1\nrules: weekday\n",
            "desk.yaml:2:8: this should be a list, not a text "
            "(a list is written [a, b], or with '- ' before each entry)",
        ),
    ],
)
def test_a_file_that_is_none(write: Write, text: str, problem: str) -> None:
    assert problems(write(text)) == [problem]


def test_paths_without_rules(write: Write) -> None:
    Path("empty").mkdir()
    binary = write("version")
    binary.write_bytes(b"version: \xff\xfe1")
    assert problems(Path("nowhere"), Path("empty"), binary) == [
        "nowhere: there is no such file or folder",
        "empty: there is no rule here (rules stand in files called *.yaml or *.yml)",
        "desk.yaml:1:10: this file is not UTF-8 text (save it as UTF-8)",
    ]


def test_an_id_that_is_taken(write: Write) -> None:
    first, second = write(PLAIN, "a.yaml"), write("# again\n" + PLAIN, "b.yaml")
    assert problems(first, second) == ["b.yaml:4:5: the rule id 'weekday' is taken (first at a.yaml:3:5)"]


@pytest.mark.parametrize("broken", [("title", "titel"), ("find: weekday", "find: weekdy")])
def test_an_id_is_taken_whatever_else_is_wrong(write: Write, broken: tuple[str, str]) -> None:
    right, wrong = write(PLAIN, "right.yaml"), write(PLAIN.replace(*broken), "wrong.yaml")
    for first, second in ((right, wrong), (wrong, right), (wrong, write(wrong.read_text(), "again.yaml"))):
        taken = f"{second}:3:5: the rule id 'weekday' is taken (first at {first}:3:5)"
        assert taken in problems(first, second)


def test_an_id_is_taken_by_a_rule_of_the_same_file(write: Write) -> None:
    second = (
        PLAIN.partition("rules:\n")[2]
        .replace("severity: error", "severity: eror")
        .replace("weekday", "' weekday '", 1)
    )
    assert problems(write(PLAIN + second * 2)) == [
        "desk.yaml:9:5: the rule id 'weekday' is taken (first at desk.yaml:3:5)",
        "desk.yaml:11:15: 'severity' cannot be 'eror' (did you mean 'error'?)",
        "desk.yaml:15:5: the rule id 'weekday' is taken (first at desk.yaml:3:5)",
        "desk.yaml:17:15: 'severity' cannot be 'eror' (did you mean 'error'?)",
    ]


def test_a_rule_without_an_id_takes_none(write: Write) -> None:
    without, empty = PLAIN.replace("id: weekday", "why: it is"), PLAIN.replace("id: weekday", "id: ''")
    for text in (without, empty):
        found = problems(write(text, "a.yaml"), write(text, "b.yaml"))
        assert [one.partition(":")[0] for one in found] == ["a.yaml", "b.yaml"]
        assert not any("taken" in one for one in found)


def test_a_file_that_leads_only_to_itself_holds_no_rule(write: Write) -> None:
    told = "there is no rule here (the files that it extends hold none)"
    assert problems(write("version: 1\nextends: desk.yaml\n")) == [f"desk.yaml: {told}"]
    write("version: 1\nextends: two.yaml\n", "one.yaml")
    write("version: 1\nextends: one.yaml\n", "two.yaml")
    assert problems(Path("one.yaml")) == [f"one.yaml: {told}"]


def test_lists_of_names_are_known_whatever_else_is_wrong(write: Write) -> None:
    text = PLAIN.replace("version: 1", "version: 2\nnames: {days: [Monday]}").replace(
        "day: {", "day: {named: days, "
    )
    assert problems(write(text)) == ["desk.yaml:1:10: version '2' is not known: this program reads version 1"]


def test_the_place_of_the_first_byte_that_is_not_utf_8(write: Write) -> None:
    path = write(PLAIN)
    path.write_bytes(b"\xef\xbb\xbf" + "version: 1\r\n# ä, ".encode() + "é".encode("latin-1"))
    assert problems(path) == ["desk.yaml:2:6: this file is not UTF-8 text (save it as UTF-8)"]


def test_all_mistakes_of_all_files_at_once(write: Write) -> None:
    broken = (
        PLAIN.replace("severity: error", "severity: eror")
        .replace("title", "titel")
        .replace("fact: day", "fact: d")
    )
    first = write(broken, "a.yaml")
    second = write("version: 1\nrules: [\n", "b.yaml")
    third = write(PLAIN.replace("find: weekday", "find: weekdy"), "c.yaml")
    found = problems(first, second, third)
    assert [problem.partition(": ")[0] for problem in found] == [
        "a.yaml:4:5",
        "a.yaml:5:15",
        "a.yaml:8:34",
        "b.yaml:3:1",
        "c.yaml:3:5",
        "c.yaml:7:19",
    ]


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        ("id", "this should be a text, not a mapping"),
        ("title", "this should be a text, not a mapping"),
        ("why", "this should be a text, not a mapping"),
        ("severity", "'severity' cannot be 'a mapping' (known: error, warning, note)"),
        (
            "facts",
            "unknown key 'odd' "
            "(known: base, columns, currency, each, find, in, named, near, nearest, of, period, "
            "rows, speaker, table, unit)",
        ),
        ("check", "'kind' is missing (known: agree, change, "),
        ("articles", "unknown key 'odd' (known: from, language, paths, story, tags, to)"),
        ("expect", "unknown key 'odd' (known: articles)"),
        ("show", "this should be a text, not a mapping"),
        ("known", "unknown key 'odd' (known: date, source, value)"),
        ("on_missing", "'on_missing' cannot be 'a mapping' (known: fail, inconclusive, ignore)"),
        ("tests", "this should be a list, not a mapping"),
    ],
)
def test_every_key_tells_in_plain_words_what_it_takes(write: Write, key: str, problem: str) -> None:
    rule = {
        "id": "a",
        "title": "A",
        "severity": "note",
        "facts": "{day: {find: weekday}}",
        "check": "{kind: weekday, fact: day}",
        key: "{odd: {odd: odd}}",
    }
    found = problems(write("version: 1\nrules:\n  - " + "\n    ".join(f"{key}: {rule[key]}" for key in rule)))
    assert any(problem in line for line in found)
    assert not any("Input" in line or "pydantic" in line for line in found)
