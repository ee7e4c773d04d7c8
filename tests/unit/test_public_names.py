"""What other programs call, by the names that the package promises."""

import json
from pathlib import Path

import verify

PROJECT = Path(__file__).parents[2]


def test_the_road_from_files_to_report():
    articles = verify.read_all([str(PROJECT / "seeds")])
    report = verify.check(verify.load_rules(str(PROJECT / "rules")), articles)
    assert (len(articles), len(articles.problems)) == (3, 0)
    assert {finding.rule for finding in report.gating} == {"no-garbled-amount"}


def test_the_names_stay_functions_after_their_packages_are_loaded():
    article = verify.read(PROJECT / "seeds" / "000_filmart-plan.txt")
    claims = verify.extract(article)
    assert verify.read(str(PROJECT / "seeds" / "000_filmart-plan.txt")) == article
    assert [relation.kind for relation in verify.relate(article, claims)].count("conversion") == 2


def test_a_claim_tells_itself_as_json():
    (claim,) = verify.extract("Das kostet 5 Mio. Euro.", language="de")
    told = json.loads(json.dumps(claim.as_json()))
    assert (told["value"], told["unit"], told["low"], told["high"]) == ("5000000", "EUR", "4500000", "5500000")
