"""Arabic figures as business news writes them: value, unit and the words that carry them."""

from decimal import Decimal

import pytest

from verify import extract

FIGURES = {"amount", "percentage", "change"}

READ = [
    ("بلغت التكلفة خمسة ملايين دولار.", "خمسة ملايين دولار", "5000000", "USD"),
    ("بلغت التكلفة مليوني دولار أمريكي.", "مليوني دولار أمريكي", "2000000", "USD"),
    ("بلغت التكلفة ألفي دولار.", "ألفي دولار", "2000", "USD"),
    ("بلغت التكلفة مليار ونصف المليار دولار.", "مليار ونصف المليار دولار", "1500000000", "USD"),
    ("بلغت التكلفة 3 ملايين و500 ألف ريال.", "3 ملايين و500 ألف ريال", "3500000", "SAR"),
    ("بلغت التكلفة ٢٥٠ مليون ريال سعودي.", "٢٥٠ مليون ريال سعودي", "250000000", "SAR"),
    ("بلغت التكلفة ٣٫٥ مليار دولار.", "٣٫٥ مليار دولار", "3500000000", "USD"),
    ("بلغت التكلفة ١٬٢٠٠ جنيه.", "١٬٢٠٠ جنيه", "1200", "EGP"),
    ("بلغت التكلفة 2,5 مليون درهم.", "2,5 مليون درهم", "2500000", "AED"),
    ("بلغت التكلفة خمسة وعشرين مليون يورو.", "خمسة وعشرين مليون يورو", "25000000", "EUR"),
    ("بلغت التكلفة مئة وخمسين ألف دينار كويتي.", "مئة وخمسين ألف دينار كويتي", "150000", "KWD"),
    ("بلغت التكلفة 20 مليون جنيه إسترليني.", "20 مليون جنيه إسترليني", "20000000", "GBP"),
    ("بلغت التكلفة 35 دولاراً أميركياً.", "35 دولاراً أميركياً", "35", "USD"),
    ("بلغت التكلفة 10 دولارات و50 سنتا.", "10 دولارات و50 سنتا", "10.50", "USD"),
    ("بلغت التكلفة ثلاثة آلاف وخمسمئة دولار.", "ثلاثة آلاف وخمسمئة دولار", "3500", "USD"),
    ("بلغت التكلفة أحد عشر مليون دولار.", "أحد عشر مليون دولار", "11000000", "USD"),
    ("بلغت التكلفة 12 مليون ليرة تركية.", "12 مليون ليرة تركية", "12000000", "TRY"),
    ("بلغت التكلفة 100 ليرة.", "100 ليرة", "100", None),
    ("بلغت التكلفة 500 ر.س للفرد.", "500 ر.س", "500", "SAR"),
    ("بلغت التكلفة $5 مليون.", "$5 مليون", "5000000", "USD"),
    ("بيعت بخمسة دولارات.", "خمسة دولارات", "5", "USD"),
    ("بلغت النسبة ٤٥٪ فقط.", "٤٥٪", "45", "percent"),
    ("بلغت النسبة %12.5 فقط.", "%12.5", "12.5", "percent"),
    ("بلغت النسبة اثنين وأربعين في المئة.", "اثنين وأربعين في المئة", "42", "percent"),
    ("بلغت النسبة سالب 5%.", "سالب 5%", "-5", "percent"),
    ("بلغت النسبة نصف بالمئة.", "نصف بالمئة", "0.5", "percent"),
    ("زاد العائد 50 نقطة أساس.", "50 نقطة أساس", "50", "basis_point"),
    ("زاد العائد 3 نقاط مئوية.", "3 نقاط مئوية", "3", "percentage_point"),
]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), READ, ids=[row[1] for row in READ])
def test_a_figure_is_read_with_its_value_unit_and_span(sentence, text, value, unit):
    (figure,) = [claim for claim in extract(sentence, "ar") if claim.kind in FIGURES]
    assert (figure.text, figure.quantity.value, figure.quantity.unit) == (text, Decimal(value), unit)
    assert sentence[figure.span.start : figure.span.end] == text


NO_FIGURE = [
    "خسروا ملايين الدولارات.",
    "انخفض سعر الدولار.",
    "وصل 12 شخصا إلى المدينة.",
    "انعقد الاجتماع في 12 مارس 2024.",
]


@pytest.mark.parametrize("sentence", NO_FIGURE)
def test_what_is_no_figure_is_left_alone(sentence):
    assert [claim.text for claim in extract(sentence, "ar") if claim.kind in FIGURES] == []


CHANGES = [("ارتفعت الأسهم بنسبة 5%.", "up"), ("تراجعت الأرباح بنحو 7.2 بالمئة.", "down")]


@pytest.mark.parametrize(("sentence", "direction"), CHANGES)
def test_a_change_has_its_direction(sentence, direction):
    (change,) = [claim for claim in extract(sentence, "ar") if claim.kind == "change"]
    assert change.direction == direction


NOT_YET = [("كلفه ذلك دولارين.", "دولارين"), ("زاد العائد بنقطتين مئويتين.", "نقطتين مئويتين")]


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("sentence", "text"), NOT_YET)
def test_what_is_to_be_read_one_day(sentence, text):
    assert text in [claim.text for claim in extract(sentence, "ar") if claim.kind in FIGURES]
