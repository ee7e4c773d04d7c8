"""What a bare sign or name of money means at home."""

from dataclasses import replace

import pytest

from verify import extract
from verify.read import read_text


def test_a_bare_sign_means_the_articles_own_currency():
    (article,) = read_text(
        "toronto.txt", "The bank set aside $3 million for the year, its chairman told the meeting on Friday."
    )
    abroad = replace(article, metadata=(("currency", "CAD"),))
    assert [claim.quantity.unit for claim in extract(abroad) if claim.kind == "amount"] == ["CAD"]


@pytest.mark.parametrize(
    ("language", "unit"), [("zh-HK", "HKD"), ("zh-TW", "TWD"), ("zh-CN", "CNY"), ("zh-Hant", None)]
)
def test_a_bare_yuan_is_the_money_of_the_region(language, unit):
    (fine,) = [claim for claim in extract("罰款5萬元。", language) if claim.kind == "amount"]
    assert (fine.text, fine.quantity.value, fine.quantity.unit) == ("5萬元", 50000, unit)
