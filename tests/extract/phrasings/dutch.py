"""Dutch: amounts and percentages as its news writes them."""

READ = [
    ("Het concern zette 1,2 mld. euro om.", "1,2 mld. euro", "1200000000", "EUR"),
    ("De verbouwing kost € 3,5 mln per jaar.", "€ 3,5 mln", "3500000", "EUR"),
    ("Het boek kost € 25,- in de winkel.", "€ 25,-", "25", "EUR"),
    ("De rekening bedraagt € 5.000,50 netto.", "€ 5.000,50", "5000.50", "EUR"),
    ("Ze leende anderhalf miljoen euro.", "anderhalf miljoen euro", "1500000", "EUR"),
    ("Ze leende tweeënhalf miljoen dollar.", "tweeënhalf miljoen dollar", "2500000", "USD"),
    ("Ze leende een half miljard euro.", "een half miljard euro", "500000000", "EUR"),
    ("Ze leende drie en een half miljoen euro.", "drie en een half miljoen euro", "3500000", "EUR"),
    ("Ze leende driekwart miljoen euro.", "driekwart miljoen euro", "750000", "EUR"),
    (
        "Hij kreeg vijfentwintig euro en tweeëndertig cent.",
        "vijfentwintig euro en tweeëndertig cent",
        "25.32",
        "EUR",
    ),
    ("Hij kreeg honderdvijfentwintigduizend euro.", "honderdvijfentwintigduizend euro", "125000", "EUR"),
    ("Hij kreeg duizend euro.", "duizend euro", "1000", "EUR"),
    ("Hij kreeg 25 euro's terug.", "25 euro", "25", "EUR"),
    ("Hij kreeg één euro.", "één euro", "1", "EUR"),
    ("In 2023 500 euro betalen was veel.", "500 euro", "500", "EUR"),
    ("De boete is 4 Zwitserse frank.", "4 Zwitserse frank", "4", "CHF"),
    ("De boete is 5 Canadese dollars.", "5 Canadese dollars", "5", "CAD"),
    ("De boete is 20 Deense kronen.", "20 Deense kronen", "20", "DKK"),
    ("De boete is USD 5 miljoen.", "USD 5 miljoen", "5000000", "USD"),
    ("De postzegel kost 99 eurocent.", "99 eurocent", "0.99", "EUR"),
    ("De noedels kosten twee kuai drie mao vijf.", "twee kuai drie mao vijf", "2.35", "CNY"),
    ("Het rendement was min 3 procent.", "min 3 procent", "-3", "percent"),
    ("Een 10 procents belang is te koop.", "10 procents", "10", "percent"),
    ("De rente is 25 basispunten hoger.", "25 basispunten", "25", "basis_point"),
    ("Het aandeel is 3 procentpunt lager.", "3 procentpunt", "3", "percentage_point"),
    ("Tweeëntwintig procent stemde voor.", "Tweeëntwintig procent", "22", "percent"),
]

READ_NOT_YET = [
    ("Hij kreeg een tientje.", "een tientje", "10", "EUR"),
    ("Het kost vijf euro vijftig per stuk.", "vijf euro vijftig", "5.50", "EUR"),
    ("Er gingen tienduizenden euro's verloren.", "tienduizenden euro's", "10000", "EUR"),
]

NO_FIGURE = [
    "Ze gingen om 19.30 uur weg.",
    "Op 11-03-2024 waren er verkiezingen.",
    "Het EK en de Euro 2024 zijn voorbij.",
    "Een huis, een straat, een tuin.",
    "Ze betaalden met guldens een huis.",
    "Er gingen honderden euro's verloren.",
]

CHANGES = [
    ("De omzet steeg met ruim 5,3 procent.", "5,3 procent", "up", None),
    ("De winst daalde met 4%.", "4%", "down", None),
    ("Er was een daling van 3 procent.", "3 procent", "down", None),
    ("De prijs lag 7 procent hoger.", "7 procent", "up", None),
]
