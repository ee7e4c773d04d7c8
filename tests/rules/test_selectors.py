"""Selectors as the author of a rule writes them: YAML, a Markdown article, and what is selected or said of it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from verify.engine import check
from verify.errors import Problem
from verify.extract import extract
from verify.findings import Report
from verify.read import read_text
from verify.relate import relate
from verify.rules.build import build
from verify.rules.load import load_rules
from verify.rules.model import ArticleFilter, Rule
from verify.rules.plain_words import selected
from verify.rules.select import select
from verify.rules.validate import InvalidError
from verify.yaml_source import load

NAMES = {"alibaba": ("Alibaba", "BABA", "Alibaba Group")}
RESULTS = """
# Results

Revenue by region, in millions

|         | 2023 | 2024 |
|---------|------|------|
| Asia    | 5    | 6    |
| Europe  | 4    | 7    |
| Revenue | 9    | 13   |

Staff at the year's end

| Region | 2024 |
|--------|------|
| Asia   | 40   |
| Europe | 30   |
"""
PAGE = """<html><body><article><h1>Results</h1><table><caption>Revenue by region</caption>
<tr><th></th><th>2023</th><th>2024</th></tr><tr><td>Asia</td><td>$5m</td><td>$6m</td></tr>
<tr><td>Europe</td><td></td><td>$7m</td></tr><tr><td>Revenue</td><td>$9m</td><td>$13m</td></tr></table>
</article></body></html>"""


def built(facts: str, checked: str = "kind: well-formed, fact: sum") -> Rule:
    text = f"id: rule\ntitle: A rule\nseverity: error\nfacts: {{{facts}}}\ncheck: {{{checked}}}\n"
    node = load(text, "rule.yaml")
    assert node is not None
    return build(node, ArticleFilter(), NAMES)


def problems(facts: str, checked: str = "kind: well-formed, fact: sum") -> list[Problem]:
    with pytest.raises(InvalidError) as caught:
        built(facts, checked)
    return list(caught.value.problems)


def found(selector: str, text: str, suffix: str = ".md") -> list[str]:
    """What the fact `sum` selects in an article."""
    (article,) = read_text("news/a", dedent(text), suffix)
    (fact,) = built(f"sum: {{{selector}}}").facts
    claims = extract(article)
    return [article.quote(one.span) for one in select(fact, article, claims, relate(article, claims))]


def said(facts: str, checked: str, *texts: str) -> Report:
    articles = [read_text(f"news/{at}.md", dedent(text), ".md")[0] for at, text in enumerate(texts)]
    return check([built(facts, checked)], articles)


TRADE = (
    "Alibaba sold shares for $4 million. Baba paid $5 million. BABA's bond raised $6 million. "
    "In eight countries they saw things going downhill, in seven countries improving. "
    "It cost €3 million, not the forecast HK$7 million."
)


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("find: amount, named: alibaba", ["$4 million", "$6 million"]),
        ("find: amount, named: [BABA]", ["$6 million"]),
        ("find: amount, named: [alibaba]", []),
        ("find: amount, near: sell", ["$4 million"]),
        ("find: amount, near: {not: [forecast, share]}", ["$5 million", "$6 million"]),
        ("find: amount, near: {not: sold}", ["$5 million", "$6 million", "€3 million", "HK$7 million"]),
        ("find: amount, near: {any: [sell, pay], not: bond}", ["$4 million", "$5 million"]),
        ("find: amount, near: {all: [bond, raise]}", ["$6 million"]),
        ("find: amount, currency: HKD", ["HK$7 million"]),
        ("find: amount, currency: [HKD, EUR]", ["€3 million", "HK$7 million"]),
        ("find: amount, currency: {not: USD}", ["€3 million", "HK$7 million"]),
        ("find: amount, currency: {not: [USD, EUR]}", ["HK$7 million"]),
        ("find: amount, currency: {any: [USD, EUR], not: USD}", ["€3 million"]),
        ("find: amount, nearest: forecast", ["HK$7 million"]),
        ("find: count, of: country, nearest: improve", ["seven"]),
        ("find: count, of: country, nearest: downhill", ["eight"]),
    ],
)
def test_words_names_and_currencies(selector, expected):
    assert found(selector, TRADE) == expected


QUOTED = """\
“We will hire,” said Ann Lee, the minister. “We will not,” said Kevin Yeung. A sign said “No entry for lorries”.
"""


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("any", ["“We will hire,”", "“We will not,”"]),
        ("Ann Lee", ["“We will hire,”"]),
        ("Yeung", ["“We will not,”"]),
        ("Lees Ann", []),
    ],
)
def test_speakers(speaker, expected):
    assert found(f"find: quotation, speaker: {speaker}", QUOTED) == expected


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("find: table-cell, rows: revenue", ["9", "13"]),
        ("find: table-cell, rows: revenue, columns: 2024", ["13"]),
        ("find: figure, rows: {any: [Asia, Europe]}, columns: 2024", ["6", "7", "40", "30"]),
        ("find: figure, rows: {any: [Asia, Europe]}, columns: 2024, table: revenue", ["6", "7"]),
        ("find: figure, rows: Asia, table: {all: [staff, year]}", ["40"]),
        ("find: figure, rows: Asia, table: {not: staff}", ["5", "6"]),
        ("find: figure, columns: 2023, rows: {not: revenue}", ["5", "4"]),
        ("find: figure, columns: region", []),
        ("find: figure, rows: Africa", []),
    ],
)
def test_tables(selector, expected):
    assert found(selector, RESULTS) == expected


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("find: amount, rows: Asia, columns: 2023", ["$5m"]),
        ("find: amount, rows: Europe", ["$7m"]),
        # An empty cell leaves open in which column the other one stands.
        ("find: amount, rows: Europe, columns: 2024", []),
        ("find: amount, columns: 2024, table: revenue", ["$6m", "$13m"]),
        ("find: amount, table: regions", ["$5m", "$6m", "$7m", "$9m", "$13m"]),
    ],
)
def test_tables_of_pages(selector, expected):
    assert found(selector, PAGE, ".html") == expected


REGIONS = (
    "revenue: {find: figure, rows: revenue}, regions: {find: figure, rows: {any: [Asia, Europe]}, table: revenue}"
)
SUM = "kind: total, parts: [regions], total: revenue"


@pytest.mark.parametrize(
    ("now", "before", "verdicts"),
    [("13", "9", ["pass", "pass"]), ("31", "9", ["fail", "pass"]), ("15", "6", ["fail", "fail"])],
)
def test_each_column_of_a_table_adds_up_to_its_total(now, before, verdicts):
    text = RESULTS.replace("| 9    | 13   |", f"| {before}    | {now}   |")
    assert [finding.verdict for finding in said(REGIONS, SUM, text).findings] == verdicts


def test_one_column_of_a_table_is_chosen_by_its_header():
    facts = REGIONS.replace("}, regions", ", columns: 2024}, regions").replace(
        "table: revenue", "columns: 2024, table: revenue"
    )
    (finding,) = said(facts, SUM, RESULTS).findings
    assert (finding.verdict, finding.outcome.figures) == ("pass", "6 + 7: 13")


def test_formulas_meet_in_the_columns_of_a_table_too():
    facts = ", ".join(f"{row}: {{find: figure, rows: {row}}}" for row in ("asia", "europe", "revenue"))
    report = said(
        facts, 'kind: formula, formula: "asia + europe = revenue"', RESULTS.replace("| 9    |", "| 6    |")
    )
    assert [finding.outcome.figures for finding in report.findings] == ["5, 4, 6", "6, 7, 13"]
    assert [finding.verdict for finding in report.findings] == ["fail", "pass"]


# ---- ambiguity


def test_what_does_not_bind_uniquely_is_told_with_its_places_and_how_to_narrow_it():
    facts = "cars: {find: count, of: cars}, vans: {find: count, of: vans}, all: {find: count, of: vehicles}"
    text = "It built 40 cars. It sold\n\n50 cars. It built 25 vans. Of vehicles it has 90 vehicles."
    (finding,) = said(facts, "kind: total, parts: [cars, vans], total: all", text).findings
    assert finding.verdict == "inconclusive"
    assert finding.outcome.reason == 'in the article cars may be "40" (news/0.md:1:10) or "50" (news/0.md:3:1)'
    assert finding.outcome.remedy == "narrow `cars` with `near`, `nearest` or `in`"
    told = [(mention.role, mention.claim.text) for mention in finding.mentions]
    assert told == [("cars", "40"), ("cars", "50"), ("vans", "25"), ("all", "90")]


def test_of_many_candidates_the_first_are_told():
    facts = "cars: {find: count, of: cars}, vans: {find: count, of: vans}"
    text = " ".join(f"It built {number} cars." for number in range(10, 18)) + " It built 25 vans."
    (finding,) = said(facts, 'kind: formula, formula: "cars < vans"', text).findings
    assert '"14" (news/0.md:1:82) or one of 3 more' in finding.outcome.reason


# ---- each


def test_a_fact_that_an_article_repeats_is_one_there_when_each_is_article():
    facts = "sum: {{find: amount{}}}"
    text = "# It costs $5m\n\nIt costs $5m."
    over = 'kind: formula, formula: "sum > 3 million USD"'
    assert len(said(facts.format(""), over, text).findings) == 2
    assert len(said(facts.format(", each: article"), over, text, text).findings) == 2
    assert len(said(facts.format(", each: story"), over, text, text).findings) == 1


def test_the_parts_of_a_total_may_stand_in_several_articles_of_a_story():
    facts = "cars: {{find: count, of: cars{0}}}, "
    facts += "vans: {{find: count, of: vans{0}}}, all: {{find: count, of: trains{0}}}"
    texts = ("It built 40 cars.", "It built 25 vans.", "It built 90 trains.")
    total = "kind: total, parts: [cars, vans], total: all"
    assert said(facts.format(""), total, *texts).findings == ()
    (finding,) = said(facts.format(", each: story"), total, *texts).findings
    assert finding.verdict == "fail"
    assert finding.severity == "warning"  # nothing but the story joins them


def test_a_headline_may_have_its_sum_from_any_article_of_the_story():
    facts = "top: {{find: amount, in: headline}}, told: {{find: amount, in: body{}}}"
    texts = ("# It costs $5m\n\nIt is dear.", "It costs $5m.")
    verdicts = [
        [
            finding.verdict
            for finding in said(facts.format(each), "kind: present, fact: top, among: told", *texts).findings
        ]
        for each in ("", ", each: story")
    ]
    assert verdicts == [["fail"], ["pass"]]


def test_a_check_that_takes_mentions_together_goes_by_its_fact():
    text = "It costs $5.2m. Later it costs $6.3m."
    assert said("sum: {find: amount}", "kind: agree, fact: sum", text).findings == ()
    (finding,) = said("sum: {find: amount, each: mention}", "kind: agree, fact: sum", text).findings
    assert finding.verdict == "fail"


def test_a_fact_and_its_check_may_not_take_mentions_together_in_two_ways():
    (problem,) = problems("sum: {find: amount, each: mention}", "kind: agree, fact: sum, each: article")
    assert str(problem.place) == "rule.yaml:4:35"
    assert problem.message == "'sum' cannot be taken together by mention: 'agree' goes by article"


# ---- mistakes


@pytest.mark.parametrize(
    ("selector", "message", "advice"),
    [
        ("named: alibab", "no list under 'names' is called 'alibab'", "did you mean 'alibaba'?"),
        ("named: {any: [a]}", "this should be a text, not a mapping", None),
        ("named: []", "this should be a text, not a list", None),
        ("rows: [Asia, Europe]", "a list of words means two things: write {any: […]} or {all: […]}", None),
        ("columns: {}", "'columns' names no words", None),
        ("row: Asia", "unknown key 'row'", "did you mean 'rows'?"),
    ],
)
def test_mistakes(selector, message, advice):
    (problem,) = problems(f"sum: {{find: amount, {selector}}}")
    assert (problem.message, problem.hint) == (message, advice)


def test_names_are_declared_once_a_file(tmp_path):
    path = tmp_path / "desk.yaml"
    rule = "id: a\n    title: A\n    severity: note\n    check: {kind: well-formed, fact: sum}\n"
    facts = "    facts: {sum: {find: amount, named: studio}}\n"
    path.write_text(
        f"version: 1\nnames: {{studio: [Harbour Films, HBF], rival: Reel}}\nrules:\n  - {rule}{facts}", "utf-8"
    )
    (loaded,) = load_rules(path)
    assert loaded.facts[0].named == ("Harbour Films", "HBF")


def test_what_is_selected_is_told_in_plain_words():
    (fact,) = built(
        "sum: {find: figure, table: revenue, rows: {any: [Asia, Europe]}, columns: 2024, named: [BABA]}"
    ).facts
    assert selected(fact) == (
        'each figure, with the name BABA in its sentence, with "revenue" in the title or header of its table, '
        'with "Asia" or "Europe" in the label of its row, with "2024" in the header of its column'
    )


@pytest.mark.parametrize(
    ("near", "expected"), [("投資", ["500萬元"]), ("票房", []), ("{not: 投資}", [])]
)  # fmt: skip
def test_words_that_no_space_parts(near, expected):
    assert found(f"find: amount, near: {near}", "阿里巴巴宣佈在香港投資500萬元,用於電影。") == expected
