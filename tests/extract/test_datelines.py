"""What bare signs and words for money mean under a dateline."""

import pytest

from verify import extract
from verify.read import read_text


def units(article):
    return [claim.quantity.unit for claim in extract(article) if claim.kind == "amount"]


COUNTRY_TELLS = [
    ("WELLINGTON, June 3 (Reuters) - The council will spend $4m.", "NZD"),
    ("SYDNEY (AFP) - The bank set aside $3 million.", "AUD"),
    ("TORONTO — The lender earned 3 million dollars.", "CAD"),
    ("HONG KONG: The group paid $5 million for the site.", "HKD"),
    ("SINGAPORE, March 11, 2019 /PRNewswire/ -- The fund is worth $5 million.", "SGD"),
    ("LONDON, Ontario (CP) - The plant cost $5 million.", "CAD"),
    ("CAIRO (Reuters) - The canal cost 60 billion pounds.", "EGP"),
    ("MUMBAI: The bonds raised 500 crore rupees.", "INR"),
    ("KARACHI, Pakistan (AP) — The bonds raised 500 million rupees.", "PKR"),
    ("LAHORE: A grant of Rs 40 crore was made.", "PKR"),
    ("COLOMBO (Reuters) - The bonds raised 500 million rupees.", "LKR"),
    ("KATHMANDU, Aug. 4 (Xinhua) -- The road cost 500 million rupees.", "NPR"),
    ("PORT LOUIS (Reuters) - The hotel cost 500 million rupees.", "MUR"),
    ("Mexico City (AP) The plan costs 500 million pesos.", "MXN"),
    ("MANILA (AFP) – The plan costs 500 million pesos.", "PHP"),
    ("BUENOS AIRES (Reuters) - The plan costs 500 million pesos.", "ARS"),
    ("SANTIAGO, Monday - The plan costs 500 million pesos.", "CLP"),
    ("BOGOTA, Colombia (AP) -- The plan costs 500 million pesos.", "COP"),
    ("STOCKHOLM (Reuters) - Profit rose to 5 billion crowns.", "SEK"),
    ("OSLO (Reuters) - Profit rose to 5 billion crowns.", "NOK"),
    ("COPENHAGEN (Reuters) - Profit rose to 5 billion kroner.", "DKK"),
    ("PRAGUE (Reuters) - Profit rose to 5 billion crowns.", "CZK"),
    ("REYKJAVIK (Reuters) - Profit rose to 5 billion crowns.", "ISK"),
    ("DAKAR (Reuters) - The road cost 5 billion francs.", "XOF"),
    ("YAOUNDE (Reuters) - The road cost 5 billion CFA francs.", "XAF"),
    ("KIGALI, Rwanda — The road cost 5 billion francs.", "RWF"),
    ("WASHINGTON (AP) — The road cost $5 billion.", "USD"),
]


@pytest.mark.parametrize(("sentence", "unit"), COUNTRY_TELLS, ids=[row[0][:20] for row in COUNTRY_TELLS])
def test_a_bare_word_for_money_means_that_of_the_datelines_country(sentence, unit):
    assert units(sentence) == [unit]


USUAL = [
    ("SYDNEY (AFP) - The fund paid £3 million.", "GBP"),
    ("SAO PAULO (Reuters) - The miner paid $3 million.", "USD"),
    ("MEXICO CITY (Reuters) - The bank paid $3 million.", "USD"),
    ("TAIPEI (Reuters) - The chip maker will invest $10 billion.", "USD"),
    ("LONDON/SYDNEY (Reuters) - The miner paid $3 million.", "USD"),
    ("VANCOUVER, Wash. (AP) — The plant cost $3 million.", "USD"),
    ("The Sydney fund paid $3 million.", "USD"),
    ("Sydney, where it was founded, matters: it paid $3 million.", "USD"),
    ("It earned 5 billion francs.", "CHF"),
    ("It earned 5 billion CFA francs.", "XOF"),
    ("It earned 5 billion kroner.", "NOK"),
    ("It earned 5 billion koruna.", "CZK"),
]


@pytest.mark.parametrize(("sentence", "unit"), USUAL, ids=[row[0][:20] for row in USUAL])
def test_a_bare_word_for_money_keeps_its_usual_meaning_where_no_country_tells_another(sentence, unit):
    assert units(sentence) == [unit]


TOLD_APART = [
    ("HONG KONG (Reuters) - It took HK$115 million ($14.7 million).", ["HKD", "USD"]),
    ("SYDNEY (AP) — It cost 5 million Australian dollars ($3.9 million).", ["AUD", "USD"]),
    ("HONG KONG (Reuters) - It paid 10 billion yuan ($1.5 billion).", ["CNY", "USD"]),
    ("WELLINGTON - It paid US$5 million ($7.7 million).", ["USD", "NZD"]),
    ("SINGAPORE: It paid US$5 million; the port adds $2 million.", ["USD", "SGD"]),
    ("TORONTO — It earned $5 million ($4 million a year earlier).", ["CAD", "CAD"]),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD_APART, ids=[row[0][:20] for row in TOLD_APART])
def test_an_article_that_tells_its_currencies_apart_says_what_the_bare_sign_is(sentence, expected):
    assert units(sentence) == expected


def test_the_dateline_of_a_page_counts_wherever_its_block_stands():
    page = (
        "City to widen its docks\n\nBy Ann Lee\n\n"
        "AUCKLAND, June 3 (Reuters) - The council will spend $4 million on its docks over the next two years.\n\n"
        "Work on the docks begins in the spring and the council will spend $2 million of that sum on the cranes.\n"
    )
    (article,) = read_text("docks.txt", page)
    assert units(article) == ["NZD", "NZD"]


def test_stated_metadata_tell_more_than_a_dateline():
    from dataclasses import replace

    (article,) = read_text(
        "docks.txt", "SYDNEY (AFP) - The council will spend $4 million on its docks this year, it said."
    )
    assert units(replace(article, metadata=(("currency", "NZD"),))) == ["NZD"]


@pytest.mark.parametrize("language", ["de", "nl", "sv", "tr", "ar", "hi", "fr"])
def test_a_sign_that_several_rupees_share_means_the_usual_one_in_any_language(language):
    (amount,) = (claim for claim in extract("Rs 40", language) if claim.kind == "amount")
    assert amount.quantity.unit == "INR"
