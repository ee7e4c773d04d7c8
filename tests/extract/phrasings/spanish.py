"""Spanish: amounts and percentages as its news writes them."""

READ = [
    ("La empresa ganó 1.250 millones de euros.", "1.250 millones de euros", "1250000000", "EUR"),
    ("Fue una multa de medio millón de dólares.", "medio millón de dólares", "500000", "USD"),
    ("El alquiler cuesta mil doscientos pesos.", "mil doscientos pesos", "1200", "MXN"),
    ("Debe dos mil quinientos millones de euros.", "dos mil quinientos millones de euros", "2500000000", "EUR"),
    ("El contrato es de 5 mdd en total.", "5 mdd", "5000000", "USD"),
    ("El contrato es de 25 mdp en total.", "25 mdp", "25000000", "MXN"),
    ("El crédito es de S/ 300 millones.", "S/ 300 millones", "300000000", "PEN"),
    (
        "Costó treinta y dos mil euros con veinte céntimos.",
        "treinta y dos mil euros con veinte céntimos",
        "32000.20",
        "EUR",
    ),
    ("Exportó por US$ 3.400 millones.", "US$ 3.400 millones", "3400000000", "USD"),
    ("La deuda es de 45.000 M€ ahora.", "45.000 M€", "45000000000", "EUR"),
    (
        "El puerto costó 300 millones de dólares de Hong Kong.",
        "300 millones de dólares de Hong Kong",
        "300000000",
        "HKD",
    ),
    ("Invirtió 12 mil millones de yenes.", "12 mil millones de yenes", "12000000000", "JPY"),
    ("Pagó 5 millones y medio de euros.", "5 millones y medio de euros", "5500000", "EUR"),
    ("Pagó un millón y medio de dólares.", "un millón y medio de dólares", "1500000", "USD"),
    ("Subió el crédito a $ 254 millones.", "$ 254 millones", "254000000", "USD"),
    ("Debe ciento veinte mil reales.", "ciento veinte mil reales", "120000", "BRL"),
    ("El pasaje cuesta RD$ 500 hoy.", "RD$ 500", "500", "DOP"),
    ("El boleto cuesta 15 centavos de dólar.", "15 centavos de dólar", "0.15", "USD"),
    ("El café vale 2 euros con 50.", "2 euros con 50", "2.50", "EUR"),
    (
        "Aportó dos billones cien mil millones de pesos colombianos.",
        "dos billones cien mil millones de pesos colombianos",
        "2100000000000",
        "COP",
    ),
    ("El tipo es del tres coma veinticinco por ciento.", "tres coma veinticinco por ciento", "3.25", "percent"),
    ("El tipo es de tres cuartos por ciento.", "tres cuartos por ciento", "0.75", "percent"),
    (
        "El tipo es de un onceavo por ciento.",
        "un onceavo por ciento",
        "0.09090909090909090909090909091",
        "percent",
    ),
    ("El saldo es de menos cinco por ciento.", "menos cinco por ciento", "-5", "percent"),
    ("Apoya el plan el cien por cien.", "cien por cien", "100", "percent"),
    ("La brecha es de 25 puntos básicos.", "25 puntos básicos", "25", "basis_point"),
    ("La brecha es de 2,5 puntos porcentuales.", "2,5 puntos porcentuales", "2.5", "percentage_point"),
    ("La comisión es del 1/2 % anual.", "1/2 %", "0.5", "percent"),
]

READ_NOT_YET = [
    ("El billete cuesta 15 dólares 50 desde hoy.", "15 dólares 50", "15.50", "USD"),
    ("Ganó 1,500 pesos en México.", "1,500 pesos", "1500", "MXN"),
    ("La tasa es de dos y tres quintos por ciento.", "dos y tres quintos por ciento", "2.6", "percent"),
]

NO_FIGURE = [
    "El tren de las 18:10 llega tarde.",
    "Tiene un peso enorme en la región.",
    "Hay dos marcos regulatorios distintos.",
    "La Eurocopa Euro 2024 empieza hoy.",
    "Un alza en por ciento del PIB.",
    "Llovió en todo el país.",
]

HEDGES = [
    ("Pide al menos 5 millones de euros.", "5 millones de euros", "more"),
    ("Pide más del 5% del total.", "5%", "more"),
    ("Pide casi 5 millones de euros.", "5 millones de euros", "less"),
    ("Pide unos 5 millones de euros.", "5 millones de euros", "about"),
    ("Pide hasta 5 millones de euros.", "5 millones de euros", "up_to"),
    ("Gira más o menos 5 millones de euros.", "5 millones de euros", "about"),
]

CHANGES = [
    ("Las ventas cayeron un 3,4% en enero.", "3,4%", "down", None),
    ("El beneficio subió un 12% respecto a 2019.", "12%", "up", "2019"),
    ("Un descenso de casi el 7% en bolsa.", "7%", "down", None),
    ("Facturó un 9% más que en 2018.", "9%", "up", "2018"),
]

DATES = [
    ("Se firmó el 11 de marzo de 2024 allí.", "11 de marzo de 2024", "2024-03-11"),
    ("Se firmó el 1 de setiembre del 2023 allí.", "1 de setiembre del 2023", "2023-09-01"),
]
