"""Chinese figures, in both scripts, as business news writes them."""

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
    ("公司去年营收1,234.5亿元。", "1,234.5亿元", "123450000000", "CNY"),
    ("集團純利5億港元，派息不變。", "5億港元", "500000000", "HKD"),
    ("该季净亏损-5.6亿元。", "-5.6亿元", "-560000000", "CNY"),
    ("負3億美元的現金流", "負3億美元", "-300000000", "USD"),
    ("第三季營收新台幣7,596.9億元，創新高", "新台幣7,596.9億元", "759690000000", "TWD"),
    ("他捐出三千万英镑建校", "三千万英镑", "30000000", "GBP"),
    ("耗资二点五亿欧元", "二点五亿欧元", "250000000", "EUR"),
    ("每股派息0.25港元", "0.25港元", "0.25", "HKD"),
    ("售价为８８８元", "８８８元", "888", "CNY"),
    ("一百二十三万四千五百六十七元八角九分", "一百二十三万四千五百六十七元八角九分", "1234567.89", "CNY"),
    ("票价为人民币120元", "人民币120元", "120", "CNY"),
    ("罚款US$300万", "US$300万", "3000000", "USD"),
    ("集资HK$12.5亿", "HK$12.5亿", "1250000000", "HKD"),
    ("末期息每股12港仙", "12港仙", "0.12", "HKD"),
    ("斥资4.2万亿日圆回购", "4.2万亿日圆", "4200000000000", "JPY"),
    ("伍佰萬圓整", "伍佰萬圓整", "5000000", "CNY"),
    ("两千零五十韩元", "两千零五十韩元", "2050", "KRW"),
    ("一杯咖啡25块钱", "25块钱", "25", "CNY"),
    ("罚金约90亿卢布", "90亿卢布", "9000000000", "RUB"),
    ("售价:50元", "50元", "50", "CNY"),
    ("贷款6000万瑞士法郎", "6000万瑞士法郎", "60000000", "CHF"),
]

SHARES = [
    ("占比25％。", "25％", "25", "percent"),
    ("持股百分之二十五", "百分之二十五", "25", "percent"),
    ("股價跌兩成半", "兩成半", "25", "percent"),
    ("近三成五的受访者", "三成五", "35", "percent"),
    ("八五折出售", "八五折", "85", "percent"),
    ("死亡率为千分之三", "千分之三", "0.3", "percent"),
    ("误差为万分之五", "万分之五", "0.05", "percent"),
    ("负0.1%的利率", "负0.1%", "-0.1", "percent"),
    ("利率上調0.25個百分點", "0.25個百分點", "0.25", "percentage_point"),
    ("下调50个基点", "50个基点", "50", "basis_point"),
    ("百 分 之 四 十", "百 分 之 四 十", "40", "percent"),
    ("百分之一百零八", "百分之一百零八", "108", "percent"),
]

NOTHING = [
    "五角大楼拒绝评论。",
    "三折叠屏手机上市",
    "数百万元和上亿元",
    "单位：万元",
    "二元一次方程和一元化",
    "5成员组成的委员会，2018年成立",
    "三块地皮",
    "二三十个百分点",
    "约三四成人士",
    "打折的三星手机十分便宜",
]

CHANGES = [
    ("净利润同比增长12.3%", "12.3%", "up"),
    ("较去年下降了约5%", "5%", "down"),
    ("股價跌兩成半", "兩成半", "down"),
    ("銷量年增39%", "39%", "up"),
    ("恒指急升近3%", "3%", "up"),
]

DATES = [
    "2024年3月11日发布",
    "据2024 年 3 月 11 日报道",
    "2024-03-11公告",
]

NOT_YET = [
    ("打对折", "50", "percent"),
    ("支持率为半成", "5", "percent"),
    ("营收30多亿元", "3000000000", "CNY"),
]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), AMOUNTS, ids=[row[1] for row in AMOUNTS])
def test_an_amount_is_read(sentence, text, value, unit):
    assert _figures(sentence, "zh", "amount") == [(text, Decimal(value), unit)]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), SHARES, ids=[row[1] for row in SHARES])
def test_a_percentage_is_read(sentence, text, value, unit):
    assert _figures(sentence, "zh", "percentage", "change") == [(text, Decimal(value), unit)]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_looks_like_a_figure_is_left_alone(sentence):
    assert _figures(sentence, "zh", "amount", "percentage", "change") == []


@pytest.mark.parametrize(("sentence", "text", "direction"), CHANGES, ids=[row[1] for row in CHANGES])
def test_a_change_has_its_direction(sentence, text, direction):
    (change,) = [claim for claim in extract(sentence, "zh") if claim.kind == "change"]
    assert (change.text, change.direction) == (text, direction)


@pytest.mark.parametrize("sentence", DATES)
def test_a_full_date_is_read(sentence):
    (day,) = [claim for claim in extract(sentence, "zh") if claim.kind == "date"]
    assert day.days == (date(2024, 3, 11), date(2024, 3, 11))


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("sentence", "value", "unit"), NOT_YET)
def test_figures_that_are_not_read_yet(sentence, value, unit):
    found = _figures(sentence, "zh", "amount", "percentage", "change")
    assert [(of, kind) for _, of, kind in found] == [(Decimal(value), unit)]


@pytest.mark.xfail(strict=True, reason="hedges behind the figure are not read yet")
def test_a_hedge_behind_the_figure_is_read():
    (amount,) = [claim for claim in extract("营收100亿元以上", "zh") if claim.kind == "amount"]
    assert amount.quantity.hedge == "more"


@pytest.mark.parametrize(
    ("language", "unit"), [("zh-HK", "HKD"), ("zh-TW", "TWD"), ("zh-CN", "CNY"), ("zh-Hant", None)]
)
def test_a_bare_yuan_is_the_money_of_the_region(language, unit):
    assert _figures("罰款5萬元。", language, "amount") == [("5萬元", Decimal(50000), unit)]


def test_a_range_has_no_negative_end():
    assert [value for _, value, _ in _figures("亏损5元-10元", "zh", "amount")] == [5, 10]
