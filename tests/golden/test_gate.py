"""The whole command on the articles that it was built for."""

import json
import shutil

import pytest
from command import PROJECT, verify

STORY = ("--story", "alibaba-hong-kong")


@pytest.fixture
def desk(tmp_path):
    """A folder with the project's rules and no configuration, so that nothing of the project is written."""
    shutil.copytree(PROJECT / "rules", tmp_path / "rules")
    return tmp_path


@pytest.fixture
def originals(desk, shared):
    shutil.copytree(shared / "originals", desk / "originals")
    return desk


@pytest.fixture
def seeds(desk):
    shutil.copytree(PROJECT / "seeds", desk / "seeds")
    return desk


def test_the_report_on_the_originals(originals, file_regression):
    ended = verify("run", "rules", "originals", *STORY, "--format", "markdown", folder=originals)
    assert (ended.code, ended.errors) == (1, "")
    file_regression.check(ended.output, extension=".md")


def test_the_terminal_on_the_originals(originals, file_regression):
    ended = verify("run", "rules", "originals", *STORY, folder=originals)
    assert ended.code == 1
    assert max(map(len, ended.output.splitlines())) <= 78
    file_regression.check(ended.output)


def test_the_committed_report_is_what_a_run_on_the_seeds_gives(tmp_path):
    copy = tmp_path / "project"
    for name in ("rules", "seeds"):
        shutil.copytree(PROJECT / name, copy / name)
    shutil.copy(PROJECT / "pyproject.toml", copy)
    assert verify("run", "rules/", folder=copy).code == 1
    for name in ("report.md", "report.json"):
        assert (copy / "reports" / name).read_bytes() == (PROJECT / "reports" / name).read_bytes()


@pytest.mark.parametrize("folder", ["originals", "seeds"])
def test_what_must_come_out(folder, request):
    report = run_as_json(request.getfixturevalue(folder), folder, *STORY)
    failed = {(finding["rule"], finding["severity"]) for finding in of(report, "fail")}
    assert failed == {
        ("no-garbled-amount", "error"),
        ("quotation-one-wording", "warning"),
        ("magnitude-word-fits", "warning"),
    }
    (doubt,) = of(report, "inconclusive")
    assert (doubt["rule"], doubt["text"]) == ("weekday-fits-date", "Monday")
    passed = [finding["rule"] for finding in of(report, "pass")]
    assert {rule: passed.count(rule) for rule in passed} == {
        "conversions-agree": 5,
        "alibaba-investment-one-sum": 1,
        "hk-box-office-below-2019": 2,
        "alibaba-told-alike": 4,
        "alibaba-launch-day": 2,
        "weekday-fits-date": 2,
        "headline-figure-in-body": 1,
        "foreign-sum-converted": 3,
        "no-garbled-amount": 2,
        "one-rate-an-article": 2,
        "one-rate-a-story": 1,
    }
    (investment,) = by_rule(report, "alibaba-investment-one-sum")
    assert investment["grade"] == "loosened"
    rates = sorted((f["computed"]["low"], f["grade"]) for f in by_rule(report, "conversions-agree"))
    assert [grade for _, grade in rates].count("weak") == 1
    assert (report["coverage"]["guarded"], report["coverage"]["total"]) == (27, 30)
    dates = [article["published"] and article["published"]["first"] for article in report["coverage"]["articles"]]
    assert dates == [None, "2024-03-11", "2024-03-13"]


def test_a_date_given_on_the_command_line_decides_the_weekday(seeds):
    report = run_as_json(seeds, "seeds", *STORY, "--published", "2024-03-12")
    assert of(report, "inconclusive") == []


def test_swapped_digits_are_found_and_named(originals):
    path = next((originals / "originals").glob("000*"))
    path.write_text(path.read_text().replace("HK$115 million", "HK$151 million"))
    report = run_as_json(originals, path.relative_to(originals))
    (failed,) = of(report, "fail")
    assert failed["rule"] == "conversions-agree"
    places = [(place["text"], place["line"], place["column"]) for place in (failed, *failed["related"])]
    assert sorted(places) == [("$14.7 million", 13, 270), ("HK$151 million", 13, 285)]
    first, second = failed["suggestions"]
    assert first["text"] == "HK$115 million"
    assert "Two digits are swapped: 151 for 115" in first["reason"]
    assert second["text"] == "$19.2–19.5 million"


def test_the_order_of_files_and_the_hash_seed_change_nothing(seeds):
    paths = sorted((seeds / "seeds").glob("0*"))
    runs = {
        verify("run", "rules", *order, *STORY, "--format", "json", folder=seeds, PYTHONHASHSEED=seed).output
        for order in (paths, paths[::-1])
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_the_number_of_processes_changes_nothing(desk):
    (desk / "drafts").mkdir()
    for number in range(40):
        sentence = f"The film took $14.7 million (HK$11{number % 9} million) in all, its studio told the press.\n"
        (desk / "drafts" / f"{number:02}.txt").write_text(sentence)
    runs = [verify("run", "rules", "drafts", "--format", "json", "--jobs", jobs, folder=desk) for jobs in "13"]
    assert runs[0] == runs[1]
    assert runs[0].code == 1
    assert verify("run", "rules", "drafts", "--jobs", "0", folder=desk).code == 2


def run_as_json(folder, *articles):
    ended = verify("run", "rules", *articles, "--format", "json", folder=folder)
    return json.loads(ended.output)


def of(report, verdict):
    return [finding for finding in report["findings"] if finding["verdict"] == verdict]


def by_rule(report, rule):
    return [finding for finding in report["findings"] if finding["rule"] == rule]
