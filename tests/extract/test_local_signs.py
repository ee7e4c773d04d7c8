"""Signs of money that are letters: worldwide where no other word looks like them, else in their own country."""

from decimal import Decimal

import pytest

from verify import extract

READ = [
    ("The budget gap is R63.3 billion.", "R63.3 billion", "63300000000", "ZAR"),
    ("The company paid R2.5bn for it.", "R2.5bn", "2500000000", "ZAR"),
    ("A licence costs R12,500.", "R12,500", "12500", "ZAR"),
    ("Bread costs R12.50.", "R12.50", "12.50", "ZAR"),
    ("Brazil set aside R$5 million.", "R$5 million", "5000000", "BRL"),
    ("The dividend was 54¢ a share.", "54¢", "0.54", "USD"),
    ("A grant of Rs. 40 crore was made.", "Rs. 40 crore", "400000000", "INR"),
    ("The unit costs RMB 5m.", "RMB 5m", "5000000", "CNY"),
    ("The plant cost NT$5 billion.", "NT$5 billion", "5000000000", "TWD"),
    ("The bridge cost Tk 200 crore.", "Tk 200 crore", "2000000000", "BDT"),
    ("The firm raised RM5m.", "RM5m", "5000000", "MYR"),
    ("The road cost Ksh 5bn.", "Ksh 5bn", "5000000000", "KES"),
    ("The road cost KSh500.", "KSh500", "500", "KES"),
    ("LAGOS — The bank lent N5bn.", "N5bn", "5000000000", "NGN"),
    ("ABUJA, Nigeria (Reuters) - A bag costs N9,500.", "N9,500", "9500", "NGN"),
    ("MANILA: The airport will cost P20 billion.", "P20 billion", "20000000000", "PHP"),
    ("GABORONE: The mine cost P20 million.", "P20 million", "20000000", "BWP"),
    ("MUMBAI: The fee rose to Re 1 a unit.", "Re 1", "1", "INR"),
    ("BUDAPEST: The plant cost 5 billion forints.", "5 billion forints", "5000000000", "HUF"),
    ("The bank lent ₦5bn.", "₦5bn", "5000000000", "NGN"),
    ("The airport cost ₱5bn.", "₱5bn", "5000000000", "PHP"),
    ("It set aside ₹5 crore.", "₹5 crore", "50000000", "INR"),
    ("It set aside ₺5m.", "₺5m", "5000000", "TRY"),
    ("It set aside ₽5m.", "₽5m", "5000000", "RUB"),
    ("It set aside ₴5m.", "₴5m", "5000000", "UAH"),
    ("A ticket costs 5 zł.", "5 zł", "5", "PLN"),
    ("A ticket costs 60 Kč.", "60 Kč", "60", "CZK"),
]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), READ, ids=[row[1] for row in READ])
def test_a_sum_is_read_with_its_sign(sentence, text, value, unit):
    (amount,) = [claim for claim in extract(sentence) if claim.kind == "amount"]
    assert (amount.text, amount.quantity.value, amount.quantity.unit) == (text, Decimal(value), unit)


NO_AMOUNT = [
    "The N5 road is closed.",
    "LAGOS — The N5 road is closed.",
    "MANILA: Group P20 met the P2 class.",
    "The R1200 motorcycle and the R2 level sold well.",
    "Swiss Re 2019 results and Munich Re 1 are out.",
    "The bank N5bn is unknown.",
    "Plan R 5 billion trees.",
]


@pytest.mark.parametrize("sentence", NO_AMOUNT)
def test_a_letter_that_is_no_sign_makes_no_sum(sentence):
    assert [claim.text for claim in extract(sentence) if claim.kind == "amount"] == []
