"""The labels of the gold corpus are well made: every figure stands in its text, once or at a given place.

Each file beside this one is a list of cases: `text`, `published` where a date is needed, `holds` (the relations
that the language tells, with the verdict of the arithmetic) and a `note`. An empty `holds` is a trap: nothing that
is read in the text may fail. Where a figure occurs more than once, `nth` says, role by role, which one is meant.
"""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
ROLES = {
    "conversion": ({"stated", "equivalent"}, set()),
    "change": (set(), {"change", "old", "new", "difference"}),
    "difference": ({"difference", "old", "new"}, set()),
    "share": ({"part", "whole"}, {"share"}),
    "product": ({"each", "count", "total"}, set()),
    "total": ({"parts"}, {"total"}),
    "order": ({"more", "less"}, set()),
    "dates": ({"one", "other"}, set()),
}
NO_ROLES = {"kind", "verdict", "nth"}
CASES = [
    pytest.param(case, id=f"{path.stem}-{number}")
    for path in FILES
    for number, case in enumerate(yaml.safe_load(path.read_text("utf-8")), start=1)
]


def figures(label):
    """The figures of a label: role and text, one pair a figure."""
    for role, said in label.items():
        if role not in NO_ROLES:
            yield from ((role, text) for text in (said if isinstance(said, list) else [said]))


def occurrences(figure, text):
    """How often a figure stands in a text on its own, neither inside a longer word nor inside a longer number."""
    return len(re.findall(rf"(?<!\w)(?<![\d$£€][.,]){re.escape(figure)}(?!\w)(?![.,]\d)", text))


@pytest.mark.parametrize("case", CASES)
def test_a_case_tells_its_text_and_what_holds_in_it(case):
    assert {"text", "holds"} <= set(case) <= {"text", "holds", "published", "note"}
    assert isinstance(case.get("published", date.min), date)
    assert case["holds"] or case["note"], "a trap says why it is one"


@pytest.mark.parametrize("case", CASES)
def test_a_label_has_the_roles_of_its_kind_and_a_verdict(case):
    for label in case["holds"]:
        needed, possible = ROLES[label["kind"]]
        roles = set(label) - NO_ROLES
        assert needed <= roles <= needed | possible
        assert label["kind"] != "change" or len(roles) >= 2, (
            "a change is judged by two levels, or a level and a step"
        )
        assert label["verdict"] in {"pass", "fail", "inconclusive"}
        assert label["kind"] != "conversion" or "published" in case, (
            "a conversion is judged by the rate of its day"
        )


@pytest.mark.parametrize("case", CASES)
def test_every_labelled_figure_stands_in_the_text(case):
    for label in case["holds"]:
        for role, figure in figures(label):
            found = occurrences(figure, case["text"])
            chosen = label.get("nth", {}).get(role, 0)
            assert found == 1 or 1 <= chosen <= found, f"{figure!r} occurs {found} times"


def test_no_text_is_told_twice():
    texts = [case.values[0]["text"] for case in CASES]
    assert len(texts) == len(set(texts))


def test_there_are_many_cases_and_many_of_them_are_traps():
    cases = [case.values[0] for case in CASES]
    quiet = [case for case in cases if not case["holds"]]
    assert len(cases) >= 360
    assert len(quiet) >= len(cases) / 3
