"""Amounts that lost a part on their way, and what only looks like them."""

import pytest

from verify import extract
from verify.read import read_text


def damaged(sentence, language):
    return [claim.text for claim in extract(sentence, language) if claim.kind == "damaged-amount"]


@pytest.mark.parametrize(
    ("language", "sentence", "text"),
    [
        ("en", "Alibaba Set to Invest 0M Into Film", "0M"),
        ("en", "The plan will cost $ million.", "$ million"),
        ("en", "The plan will cost \ufffd640 million.", "\ufffd640 million"),
        ("en", "The plan will cost $5\ufffdmillion.", "$5\ufffdmillion"),
        ("en", "The plan will cost $1\ufffd000 a head.", "$1\ufffd000"),
        ("fr", "Le plan coûte 5\ufffdmillions.", "5\ufffdmillions"),
        ("en", "City to Spend 00bn on Docks", "00bn"),
        ("en", "The plan will cost £bn.", "£bn"),
        ("en", "The plan will cost $ trillion.", "$ trillion"),
        ("de", "Der Plan kostet $ Milliarden.", "$ Milliarden"),
        ("es", "El plan cuesta $ millones.", "$ millones"),
        ("pt", "O plano custa £ milhões.", "£ milhões"),
    ],
)
def test_a_damaged_amount_is_seen(language, sentence, text):
    assert damaged(sentence, language) == [text]


UNITS_OF_A_TABLE = [
    ("en", "Revenue ($m) rose."),
    ("en", "All sums in $ million."),
    ("de", "Alle Angaben in $ Mio."),
    ("es", "Cifras en $ millones."),
    ("pt", "Valores em $ milhões."),
    ("sv", "Belopp i $ miljoner."),
]
WHOLE_SUMS = [("es", "Cuesta 500 $ millones."), ("ar", "تبلغ الكلفة $ مليون.")]
HEADS_OF_TABLES = [("en", "| $m | 2023 | 2024 |"), ("en", "| Region | £ million |"), ("de", "| Mio. € | 2024 |")]
MAGNITUDE_WORDS = [("en", "A multi-$billion plan.")]
NONE_OF_A_THING = [
    ("en", "It began with 0 staff."),
    ("en", "The module has 0M of memory."),
    ("en", "It came with 0B of storage."),
]
QUOTATION_MARKS = [
    ("en", "It cost \ufffdonly $5\ufffd, he said."),
    ("en", "The 1990\ufffds were good to $5\ufffd shares."),
]


@pytest.mark.parametrize(
    ("language", "sentence"), UNITS_OF_A_TABLE + WHOLE_SUMS + MAGNITUDE_WORDS + NONE_OF_A_THING + QUOTATION_MARKS
)
def test_what_is_whole_is_not_damaged(language, sentence):
    assert damaged(sentence, language) == []


@pytest.mark.parametrize(("language", "head"), HEADS_OF_TABLES)
def test_the_head_of_a_table_names_its_unit(language, head):
    columns = head.count("|") - 1
    table = f"{head}\n|{'---|' * columns}\n|{' 41 |' * columns}\n"
    (article,) = read_text("a.md", f"The firm sold more ships in all of its regions, it said.\n\n{table}", ".md")
    assert [claim.text for claim in extract(article, language) if claim.kind == "damaged-amount"] == []
