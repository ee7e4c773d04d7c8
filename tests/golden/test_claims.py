"""`verify claims`: for a person, and for another program."""

import json

from command import PROJECT, verify


def test_a_table_that_a_person_can_read(file_regression):
    ended = verify("claims", "seeds", "--relations", folder=PROJECT)
    assert (ended.code, ended.errors) == (0, "")
    file_regression.check(ended.output)


def test_json_lines_with_relations():
    ended = verify(
        "claims", "-", "--format", "jsonl", "--relations", given="It took $14.7 million (HK$115 million)."
    )
    stated, equivalent, relation = map(json.loads, ended.output.splitlines())
    assert stated == {
        "id": "-:8-21:amount",
        "article": "-",
        "kind": "amount",
        "text": "$14.7 million",
        "start": 8,
        "end": 21,
        "line": 1,
        "column": 9,
        "value": "14700000",
        "low": "14650000",
        "high": "14750000",
        "low_open": False,
        "high_open": False,
        "unit": "USD",
        "hedge": None,
        "direction": None,
        "base": None,
        "period": None,
        "block": "body",
    }
    assert relation == {
        "id": "-:8-37:conversion",
        "article": "-",
        "kind": "conversion",
        "roles": {"stated": stated["id"], "equivalent": equivalent["id"]},
        "certainty": "certain",
    }


def test_an_article_without_a_claim_says_so():
    assert "no claims" in verify("claims", "-", given="Nothing to count here.").output
