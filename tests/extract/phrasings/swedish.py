"""Swedish: amounts and percentages as its news writes them."""

READ = [
    ("Bolaget omsatte 1,2 miljarder kronor.", "1,2 miljarder kronor", "1200000000", "SEK"),
    ("Resultatet blev 250 Mkr.", "250 Mkr", "250000000", "SEK"),
    ("Resultatet blev 35 MSEK.", "35 MSEK", "35000000", "SEK"),
    ("Resultatet blev 300 tkr.", "300 tkr", "300000", "SEK"),
    ("Resultatet blev 3 milj. kr.", "3 milj. kr", "3000000", "SEK"),
    ("Skulden är 4 mdr kronor.", "4 mdr kronor", "4000000000", "SEK"),
    ("Biljetten kostar 1 250 kr i kassan.", "1 250 kr", "1250", "SEK"),
    ("Biljetten kostar 25:- kr i kassan.", "25:- kr", "25", "SEK"),
    ("Aktien handlas till kr 45,50.", "kr 45,50", "45.50", "SEK"),
    ("De lånade två och en halv miljon kronor.", "två och en halv miljon kronor", "2500000", "SEK"),
    ("De lånade en halv miljard kronor.", "en halv miljard kronor", "500000000", "SEK"),
    ("De lånade tre kvarts miljon kronor.", "tre kvarts miljon kronor", "750000", "SEK"),
    ("De lånade etthundratjugofemtusen euro.", "etthundratjugofemtusen euro", "125000", "EUR"),
    ("De lånade ettusenfemhundra euro.", "ettusenfemhundra euro", "1500", "EUR"),
    ("Kaffet kostar fem kronor och femtio öre.", "fem kronor och femtio öre", "5.50", "SEK"),
    ("Kaffet kostar en krona.", "en krona", "1", "SEK"),
    ("Under 2023 500 kronor kostade det.", "500 kronor", "500", "SEK"),
    ("Boten är 500 norska kronor.", "500 norska kronor", "500", "NOK"),
    ("Boten är 30 schweiziska franc.", "30 schweiziska franc", "30", "CHF"),
    ("Boten är 5 miljoner amerikanska dollar.", "5 miljoner amerikanska dollar", "5000000", "USD"),
    ("Boten är 7 US$ styck.", "7 US$", "7", "USD"),
    ("Boten är USD 2,5 miljarder.", "USD 2,5 miljarder", "2500000000", "USD"),
    ("Avkastningen var minus 3 procent.", "minus 3 procent", "-3", "percent"),
    ("En 20-procentig andel såldes.", "20-procentig", "20", "percent"),
    ("En femprocentig andel såldes.", "femprocentig", "5", "percent"),
    ("Räntan är 0,25 procentenheter.", "0,25 procentenheter", "0.25", "percentage_point"),
    ("Räntan är 25 räntepunkter.", "25 räntepunkter", "25", "basis_point"),
]

READ_NOT_YET = [
    ("Boken kostar 99:- just nu.", "99:-", "99", "SEK"),
    ("Det kostar femton kronor femtio styck.", "femton kronor femtio", "15.50", "SEK"),
    ("Det saknas tiotusentals kronor.", "tiotusentals kronor", "10000", "SEK"),
]

NO_FIGURE = [
    "De gick klockan 19.30 hem.",
    "EM 2024 spelades i Tyskland.",
    "En bil, ett hus, en gata.",
    "Tusentals kronor saknas.",
    "Enda vägen går genom Tiotusen-skogen.",
]

CHANGES = [
    ("Omsättningen steg med drygt 5,3 procent.", "5,3 procent", "up", None),
    ("Vinsten minskade med 4 %.", "4 %", "down", None),
    ("Det var en nedgång på 3 procent.", "3 procent", "down", None),
    ("Priset är 7 procent högre.", "7 procent", "up", None),
]
