"""Turkish: amounts and percentages as its news writes them."""

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

READ_NOT_YET = [
    ("Getiri %-3 oldu.", "%-3", "-3", "percent"),
    ("Fon milyarlarca doları yönetiyor.", "milyarlarca doları", "1000000000", "USD"),
]

NO_FIGURE = [
    "Fuarda 5 marka tanıtıldı.",
    "Bu yüzden dolar düştü.",
    "Ona dolar verdi.",
    "Milyonlarca dolar harcandı.",
    "Onlar 1990 yılında kuruldu.",
    "Altın ve euro yükseldi.",
]

CHANGES = [
    ("Kâr yüzde 8 arttı.", "yüzde 8", "up", None),
    ("Satışlar %6,2 artışla kapandı.", "%6,2", "up", None),
    ("Hisse yüzde 3 düştü.", "yüzde 3", "down", None),
]
