"""Japanese figures as business news writes them."""

from datetime import date
from decimal import Decimal

import pytest

from verify import extract


def _figures(sentence, language, *kinds):
    return [
        (claim.text, claim.quantity.value, claim.quantity.unit)
        for claim in extract(sentence, language)
        if claim.kind in kinds and claim.quantity
    ]


AMOUNTS = [
    ("営業利益は1兆2000億円だった", "1兆2000億円", "1200000000000", "JPY"),
    ("売上高は1,234百万円だった", "1,234百万円", "1234000000", "JPY"),
    ("純損失は▲56億円だった", "▲56億円", "-5600000000", "JPY"),
    ("マイナス3億円の赤字", "マイナス3億円", "-300000000", "JPY"),
    ("終値は321円16銭だった", "321円16銭", "321.16", "JPY"),
    ("総額3億5000万ドルを調達", "3億5000万ドル", "350000000", "USD"),
    ("制裁金は5000万ユーロ", "5000万ユーロ", "50000000", "EUR"),
    ("二千五百円の会費", "二千五百円", "2500", "JPY"),
    ("四十九兆九千五百九十三億円の予算", "四十九兆九千五百九十三億円", "49959300000000", "JPY"),
    ("一・五億円を投じる", "一・五億円", "150000000", "JPY"),
    ("２億５０００万円を投じる", "２億５０００万円", "250000000", "JPY"),
    ("1株35銭の配当", "35銭", "0.35", "JPY"),
    ("¥1,500で販売", "¥1,500", "1500", "JPY"),
    ("120億人民元の投資", "120億人民元", "12000000000", "CNY"),
    ("9億ウォンの罰金", "9億ウォン", "900000000", "KRW"),
    ("1000万ポンドの違約金", "1000万ポンド", "10000000", "GBP"),
    ("5億豪ドルの事業", "5億豪ドル", "500000000", "AUD"),
    ("9スイス・フランの手数料", "9スイス・フラン", "9", "CHF"),
    ("相場は:150円で推移", "150円", "150", "JPY"),
    ("12ドル50セントの商品", "12ドル50セント", "12.50", "USD"),
    ("3万バーツの報酬", "3万バーツ", "30000", "THB"),
]

SHARES = [
    ("前年同期比25.3％の水準", "25.3％", "25.3", "percent"),
    ("全体の二割五分", "二割五分", "25", "percent"),
    ("約3割の企業", "3割", "30", "percent"),
    ("打率は3割1分2厘", "3割1分2厘", "31.2", "percent"),
    ("出席者は5割半", "5割半", "55", "percent"),
    ("マイナス0.1％の金利", "マイナス0.1％", "-0.1", "percent"),
    ("前年度比−５％", "−５％", "-5", "percent"),
    ("二・五％の利率", "二・五％", "2.5", "percent"),
    ("百二十パーセントの達成率", "百二十パーセント", "120", "percent"),
    ("政策金利を0.25ポイント上げ", "0.25ポイント", "0.25", "percentage_point"),
    ("百分の七", "百分の七", "7", "percent"),
    ("7 パ ー セ ントの利回り", "7 パ ー セ ント", "7", "percent"),
]

NOTHING = [
    "数億円と数十万円",
    "(単位：百万円)",
    "元社長の元10人と地元10社",
    "その割合は高い",
    "3ドルビー対応",
    "千葉県と三井物産",
    "午後3時30分と第4四半期",
    "万が一の場合",
    "5元素の図",
    "円形の15テーブル",
]

CHANGES = [
    ("前年同期比25.3％減だった", "25.3％", "down"),
    ("売上高は8.1％増", "8.1％", "up"),
    ("利用者が二割減少した", "二割", "down"),
    ("株価は3％上昇した", "3％", "up"),
    ("定価より2割安い", "2割", "down"),
]

DATES = [
    "2024年3月11日に発表",
    "２０２４年３月１１日に発表",
    "2024-03-11に発表",
]

NOT_YET = [
    ("にせん円", "2000", "JPY"),
    ("12/100", "12", "percent"),
    ("3割強", "30", "more"),
]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), AMOUNTS, ids=[row[1] for row in AMOUNTS])
def test_an_amount_is_read(sentence, text, value, unit):
    assert _figures(sentence, "ja", "amount") == [(text, Decimal(value), unit)]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), SHARES, ids=[row[1] for row in SHARES])
def test_a_percentage_is_read(sentence, text, value, unit):
    assert _figures(sentence, "ja", "percentage", "change") == [(text, Decimal(value), unit)]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_looks_like_a_figure_is_left_alone(sentence):
    assert _figures(sentence, "ja", "amount", "percentage", "change") == []


@pytest.mark.parametrize(("sentence", "text", "direction"), CHANGES, ids=[row[1] for row in CHANGES])
def test_a_change_has_its_direction(sentence, text, direction):
    (change,) = [claim for claim in extract(sentence, "ja") if claim.kind == "change"]
    assert (change.text, change.direction) == (text, direction)


@pytest.mark.parametrize("sentence", DATES)
def test_a_full_date_is_read(sentence):
    (day,) = [claim for claim in extract(sentence, "ja") if claim.kind == "date"]
    assert day.days == (date(2024, 3, 11), date(2024, 3, 11))


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("sentence", "value", "unit"), NOT_YET)
def test_figures_that_are_not_read_yet(sentence, value, unit):
    found = _figures(sentence, "ja", "amount", "percentage", "change")
    assert [(of, kind) for _, of, kind in found] == [(Decimal(value), unit)]


@pytest.mark.xfail(strict=True, reason="hedges behind the figure are not read yet")
def test_a_hedge_behind_the_figure_is_read():
    (amount,) = [claim for claim in extract("100億円以上を投じる", "ja") if claim.kind == "amount"]
    assert amount.quantity.hedge == "more"
