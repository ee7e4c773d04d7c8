"""How much of the corpus the shipped rules find, and how often they cry wolf; over all labels, read or not."""

from __future__ import annotations

import pytest

from gold.scoring import KINDS, judged, scores

LEAST_PRECISION = 0.99
LEAST_RECALL = {
    "change": 0.92,
    "conversion": 0.97,
    "dates": 0.97,
    "difference": 0.66,
    "order": 0.97,
    "product": 0.97,
    "share": 0.97,
    "total": 0.97,
}
"""What is reached, and must not be lost; the aim of 0.97 holds for all kinds together."""


@pytest.fixture(scope="module")
def found():
    return scores(judged())


def test_the_corpus_is_told(found, capsys):
    with capsys.disabled():
        for kind, score in found.items():
            print(f"\n  {kind}: {score}", end="")
        print()
    assert set(found) == {*KINDS, "all"}


@pytest.mark.parametrize("kind", KINDS)
def test_what_holds_and_what_does_not_is_found(found, kind):
    assert found[kind].recall >= LEAST_RECALL[kind], str(found[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_no_wolf_is_cried(found, kind):
    assert found[kind].precision >= LEAST_PRECISION, str(found[kind])


@pytest.mark.xfail(strict=True, reason="changes and differences that several clauses tell are not bound yet")
def test_the_aim_for_all_kinds_together(found):
    assert found["all"].recall >= 0.97
