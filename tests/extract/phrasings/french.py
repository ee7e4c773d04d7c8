"""French: amounts and percentages as its news writes them."""

READ = [
    ("Le groupe a levé 12,5 M€ au printemps.", "12,5 M€", "12500000", "EUR"),
    ("Le budget atteint 1,2 Md€ cette fois.", "1,2 Md€", "1200000000", "EUR"),
    ("L'amende est de 45 millions d'euros.", "45 millions d'euros", "45000000", "EUR"),
    ("Il a payé 94 000 $ US au vendeur.", "94 000 $ US", "94000", "USD"),
    ("La mine vaut 3 M$ CA au bilan.", "3 M$ CA", "3000000", "CAD"),
    ("Le prêt porte sur deux milliards et demi d'euros.", "deux milliards et demi d'euros", "2500000000", "EUR"),
    ("Elle reçoit un demi-million de dollars.", "un demi-million de dollars", "500000", "USD"),
    ("Le repas coûte quatre-vingt-dix-sept euros.", "quatre-vingt-dix-sept euros", "97", "EUR"),
    ("La nuit revient à soixante et onze francs suisses.", "soixante et onze francs suisses", "71", "CHF"),
    ("Le loyer est de mille deux cents euros.", "mille deux cents euros", "1200", "EUR"),
    ("La dette dépasse mille milliards de yens.", "mille milliards de yens", "1000000000000", "JPY"),
    ("Le timbre coûte 15 centimes d'euro.", "15 centimes d'euro", "0.15", "EUR"),
    (
        "Le port a coûté 300 millions de dollars de Hong Kong.",
        "300 millions de dollars de Hong Kong",
        "300000000",
        "HKD",
    ),
    ("La bourse vaut un milliard de francs CFA.", "un milliard de francs CFA", "1000000000", "XOF"),
    ("Le café est à 2 euros et 50 centimes.", "2 euros et 50 centimes", "2.50", "EUR"),
    ("Le capital est de 500 k€ depuis lors.", "500 k€", "500000", "EUR"),
    ("Il manque 7,5 milliards de livres sterling.", "7,5 milliards de livres sterling", "7500000000", "GBP"),
    ("La part est de vingt-trois pour cent.", "vingt-trois pour cent", "23", "percent"),
    ("La part est de sept virgule vingt-cinq pour cent.", "sept virgule vingt-cinq pour cent", "7.25", "percent"),
    ("Le taux est de zéro virgule zéro cinq pour cent.", "zéro virgule zéro cinq pour cent", "0.05", "percent"),
    ("Le taux est de moins trois pour cent.", "moins trois pour cent", "-3", "percent"),
    ("Le solde est de -3,2 % du PIB.", "-3,2 %", "-3.2", "percent"),
    ("La part est de deux cents pour cent.", "deux cents pour cent", "200", "percent"),
    ("L'écart est de 25 points de base.", "25 points de base", "25", "basis_point"),
    ("L'écart est de 2,5 points de pourcentage.", "2,5 points de pourcentage", "2.5", "percentage_point"),
    ("En 2019 300 euros suffisaient.", "300 euros", "300", "EUR"),
]

READ_NOT_YET = [
    ("Il verse un quart de million d'euros.", "un quart de million d'euros", "250000", "EUR"),
    ("La part est de 3,5 p. 100 du total.", "3,5 p. 100", "3.5", "percent"),
    ("Le billet est à 15 dollars 50 depuis lundi.", "15 dollars 50", "15.50", "USD"),
]

NO_FIGURE = [
    "Le F-16 a volé 310 kilomètres.",
    "C'est un franc succès pour la ville.",
    "Le tournoi Euro 2024 commence.",
    "Un recul en pour cent du PIB.",
    "Le train de 18:10 a du retard.",
    "Il faut le lire en entier.",
]

HEDGES = [
    ("Il faut au moins 5 % des voix.", "5 %", "more"),
    ("Il faut plus de 5 millions d'euros.", "5 millions d'euros", "more"),
    ("Il a reçu près de 5 millions d'euros.", "5 millions d'euros", "less"),
    ("Il a reçu environ 5 millions d'euros.", "5 millions d'euros", "about"),
    ("Il a reçu jusqu'à 5 millions d'euros.", "5 millions d'euros", "up_to"),
    ("L'écart est de plus ou moins 5 %.", "5 %", "about"),
]

CHANGES = [
    ("Le titre a perdu 4 % à Paris.", "4 %", "down", None),
    ("Une hausse de 12 % par rapport à 2019.", "12 %", "up", "2019"),
    ("Une baisse d'environ 3,5 % en vue.", "3,5 %", "down", None),
    ("Le bénéfice a progressé de 9 % sur un an.", "9 %", "up", "sur un an"),
]

DATES = [
    ("Signé le 11 mars 2024 à Lyon.", "11 mars 2024", "2024-03-11"),
    ("Signé le 1er août 2023 à Lyon.", "1er août 2023", "2023-08-01"),
]
