"""GitHub's annotations as its runner reads them."""

from dataclasses import replace

import newsroom
import pytest

from verify.findings import Report, Spared
from verify.outcomes import Severity
from verify.report import github
from verify.report.settings import Settings


def read(line):
    """A line as the runner reads it: the command, its properties and its message; None for a line of the log."""
    line = line.lstrip()
    if not line.startswith("::"):
        return None
    told, _, message = line[2:].partition("::")
    command, _, properties = told.partition(" ")
    pairs = (pair.partition("=") for pair in properties.split(","))
    return command, {key: unescaped(value, (":", ",")) for key, _, value in pairs}, unescaped(message)


def unescaped(text, more=()):
    for sign in ("\r", "\n", *more):
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text.replace("%25", "%")


def annotations(report):
    lines = github.render(report, Settings()).splitlines()
    return [found for found in map(read, lines) if found], lines[-1]


def test_a_failure_is_annotated_at_its_figure():
    ((command, properties, message),), last = annotations(newsroom.slip())
    assert command == "error"
    assert properties == {
        "file": "copy/000_harbour.txt",
        "line": "13",
        "endLine": "13",
        "col": "55",
        "endColumn": "69",
        "title": "conversions-agree: a conversion is 30% out",
    }
    assert message.splitlines()[0] == "HK$151 million is not $14.7 million."
    assert "Would fit: HK$115 million, if $14.7 million is right." in message
    assert last == "verify: Gate shut by 1 error (--fail-on error)"


def test_errors_come_first_and_what_is_undecided_is_one_notice_an_article():
    found, _ = annotations(newsroom.story())
    assert [command for command, _, _ in found] == ["error", "warning", "warning", "notice"]
    assert found[-1][2].startswith('"Monday" (lines 1, 13 and 21): the article bears no date')


def test_what_could_not_be_read_is_an_error_and_what_is_suppressed_is_not_told():
    found, _ = annotations(newsroom.troubles())
    assert found[1][:2] == (
        "error",
        {
            "file": "desk/old.txt",
            "line": "3",
            "endLine": "3",
            "col": "17",
            "endColumn": "17",
            "title": "unreadable-input: could not be read",
        },
    )
    assert not [properties for _, properties, _ in found if "no-garbled-amount" in properties["title"]]


def test_a_known_failure_is_a_notice():
    report = newsroom.slip()
    ((command, properties, _),), _ = annotations(
        replace(report, findings=(replace(report.findings[0], spared=Spared.KNOWN),))
    )
    assert (command, properties["title"]) == ("notice", "conversions-agree: known: a conversion is 30% out")


def test_columns_are_told_only_of_a_stretch_on_one_line():
    failed = newsroom.slip().findings[0]
    end = replace(failed.primary.end, line=14)
    report = replace(newsroom.slip(), findings=(replace(failed, primary=replace(failed.primary, end=end)),))
    ((_, properties, _),), _ = annotations(report)
    assert (properties["line"], properties["endLine"]) == ("13", "14")
    assert not {"col", "endColumn"} & set(properties)


@pytest.mark.parametrize(("count", "told"), [(9, ""), (10, "GitHub shows 10 of 11 annotations, 1 stand")])
def test_the_last_line_counts_what_github_leaves_out(count, told):
    failed = replace(newsroom.slip().findings[0], severity=Severity.WARNING)
    found, last = annotations(Report((newsroom.GARBLED, *(failed,) * count), (), (), ()))
    assert len(found) == count + 1
    assert found[0][0] == "error"
    assert told in last
    assert ("GitHub shows" in last) == bool(told)


def test_standard_input_has_no_file_to_annotate():
    source = newsroom.article("-", {1: "It took $14.7 million (HK$151 million)."})
    failed = newsroom.finding(
        "r", Severity.ERROR, newsroom.slip().findings[0].outcome, newsroom.in_line(source, 1, "HK$151 million")
    )
    ((_, properties, _),), _ = annotations(Report((failed,), (), (), ()))
    assert list(properties) == ["title"]
