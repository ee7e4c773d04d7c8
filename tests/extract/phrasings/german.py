"""German: amounts and percentages as its news writes them."""

READ = [
    ("Der Konzern setzte 1,2 Mrd. Euro um.", "1,2 Mrd. Euro", "1200000000", "EUR"),
    ("Der Umbau kostet 3,5 Mio. € im Jahr.", "3,5 Mio. €", "3500000", "EUR"),
    ("Die Bank zahlte 2,5 Millionen Schweizer Franken.", "2,5 Millionen Schweizer Franken", "2500000", "CHF"),
    ("Das Buch kostet 25,- Euro im Laden.", "25,- Euro", "25", "EUR"),
    ("Die Karte kostet CHF 45.- pro Person.", "CHF 45.-", "45", "CHF"),
    ("Er zahlte 1'250 Franken Miete.", "1'250 Franken", "1250", "CHF"),
    ("Die Rechnung lautet auf € 5.000,50 netto.", "€ 5.000,50", "5000.50", "EUR"),
    ("Die Anleihe über 300-Mio.-Euro lief gut.", "300-Mio.-Euro", "300000000", "EUR"),
    ("Die Rückstellung beträgt 500 TEUR.", "500 TEUR", "500000", "EUR"),
    ("Der Brief kostet 99 Cent.", "99 Cent", "0.99", "EUR"),
    ("Sie gab ihm einen Euro.", "einen Euro", "1", "EUR"),
    ("Es fehlt eine halbe Million Euro.", "eine halbe Million Euro", "500000", "EUR"),
    (
        "Sie kauften für anderthalb Milliarden US-Dollar ein.",
        "anderthalb Milliarden US-Dollar",
        "1500000000",
        "USD",
    ),
    ("Zweieinhalb Millionen Franken fehlen.", "Zweieinhalb Millionen Franken", "2500000", "CHF"),
    (
        "Er erbte einhundertfünfundzwanzigtausend Dollar.",
        "einhundertfünfundzwanzigtausend Dollar",
        "125000",
        "USD",
    ),
    ("Er erbte eine Million fünfhunderttausend Euro.", "eine Million fünfhunderttausend Euro", "1500000", "EUR"),
    ("Der Verlust lag bei minus 3,5 Mio. Euro.", "minus 3,5 Mio. Euro", "-3500000", "EUR"),
    ("Der Gewinn war -12,4 Mio Euro.", "-12,4 Mio Euro", "-12400000", "EUR"),
    ("Im Jahr 2023 500 Euro zu zahlen, war viel.", "500 Euro", "500", "EUR"),
    ("Das sind 300 kanadischen Dollar wert.", "300 kanadischen Dollar", "300", "CAD"),
    ("Das sind 12 norwegische Kronen.", "12 norwegische Kronen", "12", "NOK"),
    ("Sie bot 10 US$ dafür.", "10 US$", "10", "USD"),
    ("Der Eintritt kostet drei Pfund zwanzig.", "drei Pfund zwanzig", "3.20", "GBP"),
    ("Ein 20-prozentiger Anteil wurde verkauft.", "20-prozentiger", "20", "percent"),
    ("Eine zehnprozentige Beteiligung wurde verkauft.", "zehnprozentige", "10", "percent"),
    ("Gut 40 v. H. stimmten zu.", "40 v. H", "40", "percent"),
    ("Der Zins liegt 25 Basispunkte höher.", "25 Basispunkte", "25", "basis_point"),
    ("Der Anteil liegt 0,5 Prozentpunkte tiefer.", "0,5 Prozentpunkte", "0.5", "percentage_point"),
]

READ_NOT_YET = [
    ("Es fehlen zehntausende Euro.", "zehntausende Euro", "10000", "EUR"),
    ("Ein Drittel Prozent fehlt.", "Ein Drittel Prozent", "0.3333333333333333333333333333", "percent"),
    ("Fünf Euro zehn kostet das Bier.", "Fünf Euro zehn", "5.10", "EUR"),
]

NO_FIGURE = [
    "Er ging um 19.30 Uhr.",
    "Am 11.03.2024 war Wahl.",
    "Die Euro 2024 war in Deutschland.",
    "Ein Haus, eine Straße, ein Garten.",
    "Tausende Euro fehlen.",
    "Achtung, einfach siebengescheit.",
    "Fünfhundert von ihnen kamen.",
]

CHANGES = [
    ("Der Umsatz stieg um rund 5,3 Prozent.", "5,3 Prozent", "up", None),
    ("Der Gewinn sank um 4 %.", "4 %", "down", None),
    ("Es war ein Minus von 3 Prozent.", "3 Prozent", "down", None),
    ("Die Miete ist um 7 Prozent gestiegen.", "7 Prozent", "up", None),
    ("Der Absatz lag 4 Prozent unter dem Vorjahr.", "4 Prozent", "down", "vorjahr"),
]
