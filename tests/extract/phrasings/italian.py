"""Italian: amounts and percentages as its news writes them."""

READ = [
    ("L'azienda ha guadagnato 1,25 miliardi di euro.", "1,25 miliardi di euro", "1250000000", "EUR"),
    ("Ha vinto mezzo milione di dollari.", "mezzo milione di dollari", "500000", "USD"),
    ("Ha vinto due milioni e mezzo di euro.", "due milioni e mezzo di euro", "2500000", "EUR"),
    ("Costa centottantamila euro.", "centottantamila euro", "180000", "EUR"),
    ("Costa duecentotrentacinque euro.", "duecentotrentacinque euro", "235", "EUR"),
    ("Costa tremilacinquecento dollari.", "tremilacinquecento dollari", "3500", "USD"),
    ("Vale ventun milioni di sterline.", "ventun milioni di sterline", "21000000", "GBP"),
    ("Il piano vale 45 mln di euro.", "45 mln di euro", "45000000", "EUR"),
    ("Il piano vale 3,2 mld di dollari.", "3,2 mld di dollari", "3200000000", "USD"),
    ("Il bando vale 300mila euro.", "300mila euro", "300000", "EUR"),
    ("Pagò 12 milioni di franchi svizzeri.", "12 milioni di franchi svizzeri", "12000000", "CHF"),
    (
        "Il porto costò 300 milioni di dollari di Hong Kong.",
        "300 milioni di dollari di Hong Kong",
        "300000000",
        "HKD",
    ),
    ("Costava centomila lire.", "centomila lire", "100000", "ITL"),
    ("Vale sessantun milioni d'euro.", "sessantun milioni d'euro", "61000000", "EUR"),
    ("Vale cinque milioni e trecentomila euro.", "cinque milioni e trecentomila euro", "5300000", "EUR"),
    ("Il caffè costa 2 euro e 50 centesimi.", "2 euro e 50 centesimi", "2.50", "EUR"),
    ("Il libro costa euro 1.200 in tutto.", "euro 1.200", "1200", "EUR"),
    ("Il libro costa € 1.200 in tutto.", "€ 1.200", "1200", "EUR"),
    ("Chiede 20 dollari Usa di mancia.", "20 dollari Usa", "20", "USD"),
    ("La quota è dell'8,5 per cento.", "8,5 per cento", "8.5", "percent"),
    ("La quota è del quarantotto per cento.", "quarantotto per cento", "48", "percent"),
    ("La quota è di zero virgola cinque per cento.", "zero virgola cinque per cento", "0.5", "percent"),
    ("La quota è del cento per cento.", "cento per cento", "100", "percent"),
    ("Il saldo è di meno cinque per cento.", "meno cinque per cento", "-5", "percent"),
    ("Lo scarto è di 25 punti base.", "25 punti base", "25", "basis_point"),
    ("Lo scarto è di 2,5 punti percentuali.", "2,5 punti percentuali", "2.5", "percentage_point"),
]

READ_NOT_YET = [
    ("Il biglietto costa 15 dollari 50 da oggi.", "15 dollari 50", "15.50", "USD"),
    ("Versa un quarto di milione di euro.", "un quarto di milione di euro", "250000", "EUR"),
]

NO_FIGURE = [
    "Il treno delle 18:10 è in ritardo.",
    "Ha riunito cinque marchi di moda.",
    "Il torneo Euro 2024 comincia oggi.",
    "Una voce unanime e seicentesca.",
    "Un peso enorme per la regione.",
    "Ne sono sicuri tutti.",
]

HEDGES = [
    ("Chiede almeno 5 milioni di euro.", "5 milioni di euro", "more"),
    ("Chiede più del 5% del totale.", "5%", "more"),
    ("Chiede quasi 5 milioni di euro.", "5 milioni di euro", "less"),
    ("Chiede circa 5 milioni di euro.", "5 milioni di euro", "about"),
    ("Chiede fino a 5 milioni di euro.", "5 milioni di euro", "up_to"),
    ("Gira più o meno 5 milioni di euro.", "5 milioni di euro", "about"),
]

CHANGES = [
    ("Le vendite sono scese del 3,4% a gennaio.", "3,4%", "down", None),
    ("Un aumento del 12% rispetto al 2019.", "12%", "up", "2019"),
    ("Un calo di quasi il 7% in borsa.", "7%", "down", None),
    ("L'utile è cresciuto dell'8% rispetto all'anno precedente.", "8%", "up", "anno precedente"),
]

DATES = [
    ("Firmato l'11 marzo 2024 a Roma.", "11 marzo 2024", "2024-03-11"),
    ("Firmato il 1º maggio 2023 a Roma.", "1º maggio 2023", "2023-05-01"),
]
