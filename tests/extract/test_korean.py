"""Korean figures as business news writes them."""

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
    ("영업이익이 9조1834억원으로 늘었다", "9조1834억원", "9183400000000", "KRW"),
    ("매출은 1조 2,345억 6,700만원이다", "1조 2,345억 6,700만원", "1234567000000", "KRW"),
    ("4억 7천만 달러를 투자했다", "4억 7천만 달러", "470000000", "USD"),
    ("영업손실은 마이너스 5억원이다", "마이너스 5억원", "-500000000", "KRW"),
    ("손실은 -3억원이다", "-3억원", "-300000000", "KRW"),
    ("점심값은 1만 500원이다", "1만 500원", "10500", "KRW"),
    ("환율은 1,330원 50전이다", "1,330원 50전", "1330.50", "KRW"),
    ("이만 오천 원을 냈다", "이만 오천 원", "25000", "KRW"),
    ("백만 유로의 벌금", "백만 유로", "1000000", "EUR"),
    ("천오백 원짜리 과자", "천오백 원", "1500", "KRW"),
    ("3천억 엔을 투입했다", "3천억 엔", "300000000000", "JPY"),
    ("12억 위안의 계약", "12억 위안", "1200000000", "CNY"),
    ("5백만 홍콩 달러", "5백만 홍콩 달러", "5000000", "HKD"),
    ("5백만홍콩달러어치", "5백만홍콩달러", "5000000", "HKD"),
    ("2억 파운드에 팔렸다", "2억 파운드", "200000000", "GBP"),
    ("₩15,000에 판다", "₩15,000", "15000", "KRW"),
    ("US$300만의 벌금", "US$300만", "3000000", "USD"),
    ("9달러 99센트에 판다", "9달러 99센트", "9.99", "USD"),
    ("6천만 스위스 프랑을 빌렸다", "6천만 스위스 프랑", "60000000", "CHF"),
    ("가격:500원", "500원", "500", "KRW"),
    ("8,000루블을 냈다", "8,000루블", "8000", "RUB"),
]

SHARES = [
    ("지분 25%를 샀다", "25%", "25", "percent"),
    ("지분 25퍼센트를 샀다", "25퍼센트", "25", "percent"),
    ("성공률은 백 퍼센트다", "백 퍼센트", "100", "percent"),
    ("삼십오 퍼센트가 찬성했다", "삼십오 퍼센트", "35", "percent"),
    ("오 퍼센트가 반대했다", "오 퍼센트", "5", "percent"),
    ("이십오 점 오 퍼센트", "이십오 점 오 퍼센트", "25.5", "percent"),
    ("마이너스 0.1%의 금리", "마이너스 0.1%", "-0.1", "percent"),
    ("-2.5％의 성장률", "-2.5％", "-2.5", "percent"),
    ("타율은 3할 2푼 5리다", "3할 2푼 5리", "32.5", "percent"),
    ("응답자의 7할이 찬성했다", "7할", "70", "percent"),
    ("금리를 0.25%포인트 올렸다", "0.25%포인트", "0.25", "percentage_point"),
    ("금리를 0.5%p 내렸다", "0.5%p", "0.5", "percentage_point"),
    ("20프로가 반대했다", "20프로", "20", "percent"),
]

NOTHING = [
    "수백만 원과 몇십억 원",
    "비핵 3원칙을 지킨다",
    "100 원인을 찾았다",
    "사원 3명과 조원 5명",
    "둘 사이 원만한 합의",
    "3 프로젝트를 맡았다",
    "이 달러는 강하다",
    "5 할인점이 문을 열었다",
    "3분기 실적",
    "그 이유로 구원 투수가",
    "일할 사람을 구할 것",
    "만원 버스를 탔다",
]

CHANGES = [
    ("전년 대비 277.4% 증가했다", "277.4%", "up"),
    ("매출이 12% 줄었다", "12%", "down"),
    ("주가가 3퍼센트 급락했다", "3퍼센트", "down"),
    ("금리를 0.25%포인트 인상했다", "0.25%포인트", "up"),
    ("20% 할인 판매", "20%", "down"),
]

DATES = [
    "2024년 3월 11일 발표",
    "2024년3월11일 발표",
    "2024-03-11 발표",
]

NOT_YET = [
    ("스무 원", "20", "KRW"),
    ("마흔다섯 달러", "45", "USD"),
]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), AMOUNTS, ids=[row[1] for row in AMOUNTS])
def test_an_amount_is_read(sentence, text, value, unit):
    assert _figures(sentence, "ko", "amount") == [(text, Decimal(value), unit)]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), SHARES, ids=[row[1] for row in SHARES])
def test_a_percentage_is_read(sentence, text, value, unit):
    assert _figures(sentence, "ko", "percentage", "change") == [(text, Decimal(value), unit)]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_only_looks_like_a_figure_is_left_alone(sentence):
    assert _figures(sentence, "ko", "amount", "percentage", "change") == []


@pytest.mark.parametrize(("sentence", "text", "direction"), CHANGES, ids=[row[1] for row in CHANGES])
def test_a_change_has_its_direction(sentence, text, direction):
    (change,) = [claim for claim in extract(sentence, "ko") if claim.kind == "change"]
    assert (change.text, change.direction) == (text, direction)


@pytest.mark.parametrize("sentence", DATES)
def test_a_full_date_is_read(sentence):
    (day,) = [claim for claim in extract(sentence, "ko") if claim.kind == "date"]
    assert day.days == (date(2024, 3, 11), date(2024, 3, 11))


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("sentence", "value", "unit"), NOT_YET)
def test_figures_that_are_not_read_yet(sentence, value, unit):
    found = _figures(sentence, "ko", "amount", "percentage", "change")
    assert [(of, kind) for _, of, kind in found] == [(Decimal(value), unit)]


@pytest.mark.xfail(strict=True, reason="hedges behind the figure are not read yet")
def test_a_hedge_behind_the_figure_is_read():
    (amount,) = [claim for claim in extract("100만 원 이상 벌금", "ko") if claim.kind == "amount"]
    assert amount.quantity.hedge == "more"
