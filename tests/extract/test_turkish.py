"""Turkish figures as business news writes them: value, unit and the words that carry them."""

from decimal import Decimal

import pytest

from verify import extract

FIGURES = {"amount", "percentage", "change"}

READ = [
    ("İki milyar dolarlık yatırım yapıldı.", "İki milyar dolarlık", "2000000000", "USD"),
    ("KIRK ALTI MİLYON DOLARLIK ANLAŞMA", "KIRK ALTI MİLYON DOLARLIK", "46000000", "USD"),
    ("Şirket 2 buçuk milyon liraya satıldı.", "2 buçuk milyon liraya", "2500000", "TRY"),
    ("Şirket iki buçuk milyon avroya satıldı.", "iki buçuk milyon avroya", "2500000", "EUR"),
    ("Ceza yarım milyon euro.", "yarım milyon euro", "500000", "EUR"),
    ("Kulüp 5 milyon 300 bin dolar ödedi.", "5 milyon 300 bin dolar", "5300000", "USD"),
    ("Aidat 10 bin 500 lira oldu.", "10 bin 500 lira", "10500", "TRY"),
    ("Ev yüz elli bin liradan satıldı.", "yüz elli bin liradan", "150000", "TRY"),
    ("Senette ikiyüzelli TL yazıyor.", "ikiyüzelli TL", "250", "TRY"),
    ("Borcu on yedi bin lira.", "on yedi bin lira", "17000", "TRY"),
    ("Fatura 1.250,75 TL geldi.", "1.250,75 TL", "1250.75", "TRY"),
    ("Bilet ₺1.500 oldu.", "₺1.500", "1500", "TRY"),
    ("Simit 12 lira 50 kuruşa çıktı.", "12 lira 50 kuruşa", "12.50", "TRY"),
    ("Litresi 4 dolar ve 50 sent.", "4 dolar ve 50 sent", "4.50", "USD"),
    ("Saat 100 İsviçre frangına satıldı.", "100 İsviçre frangına", "100", "CHF"),
    ("Telefon üç yüz bin Japon yeni.", "üç yüz bin Japon yeni", "300000", "JPY"),
    ("Hisse 7,5 milyar hk $ etti.", "7,5 milyar hk $", "7500000000", "HKD"),
    ("İhale 3 milyon ABD $'ına kaldı.", "3 milyon ABD $", "3000000", "USD"),
    ("Bedel ABD $ 40 oldu.", "ABD $ 40", "40", "USD"),
    ("Oran yüzde 12,5 oldu.", "yüzde 12,5", "12.5", "percent"),
    ("Oran % 12,5'lik bir pay.", "% 12,5", "12.5", "percent"),
    ("Oran %48'e ulaştı.", "%48", "48", "percent"),
    ("Pay yüzde on beşe ulaştı.", "yüzde on beş", "15", "percent"),
    ("Pay sıfır virgül beş dolar.", "sıfır virgül beş dolar", "0.5", "USD"),
    ("Getiri eksi yüzde iki oldu.", "eksi yüzde iki", "-2", "percent"),
    ("Getiri -%5 oldu.", "-%5", "-5", "percent"),
    ("Oran binde 3 oldu.", "binde 3", "0.3", "percent"),
    ("Faiz 50 baz puan indi.", "50 baz puan", "50", "basis_point"),
]


@pytest.mark.parametrize(("sentence", "text", "value", "unit"), READ, ids=[row[1] for row in READ])
def test_a_figure_is_read_with_its_value_unit_and_span(sentence, text, value, unit):
    (figure,) = [claim for claim in extract(sentence, "tr") if claim.kind in FIGURES]
    assert (figure.text, figure.quantity.value, figure.quantity.unit) == (text, Decimal(value), unit)
    assert sentence[figure.span.start : figure.span.end] == text


NO_FIGURE = [
    "Fuarda 5 marka tanıtıldı.",
    "Bu yüzden dolar düştü.",
    "Ona dolar verdi.",
    "Milyonlarca dolar harcandı.",
    "Onlar 1990 yılında kuruldu.",
    "Altın ve euro yükseldi.",
]


@pytest.mark.parametrize("sentence", NO_FIGURE)
def test_what_is_no_figure_is_left_alone(sentence):
    assert [claim.text for claim in extract(sentence, "tr") if claim.kind in FIGURES] == []


CHANGES = [
    ("Kâr yüzde 8 arttı.", "up"),
    ("Satışlar %6,2 artışla kapandı.", "up"),
    ("Hisse yüzde 3 düştü.", "down"),
]


@pytest.mark.parametrize(("sentence", "direction"), CHANGES)
def test_a_change_has_its_direction(sentence, direction):
    (change,) = [claim for claim in extract(sentence, "tr") if claim.kind == "change"]
    assert change.direction == direction


def test_a_year_is_no_length_of_time():
    lengths = [claim.text for claim in extract("1990 yılında kurulan şirket 5 yılda büyüdü.", "tr")]
    assert lengths == ["5 yılda"]


NOT_YET = [("Getiri %-3 oldu.", "%-3"), ("Fon milyarlarca doları yönetiyor.", "milyarlarca doları")]


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("sentence", "text"), NOT_YET)
def test_what_is_to_be_read_one_day(sentence, text):
    assert text in [claim.text for claim in extract(sentence, "tr") if claim.kind in FIGURES]
