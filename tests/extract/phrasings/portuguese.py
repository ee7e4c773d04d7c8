"""Portuguese: amounts and percentages as its news writes them."""

READ = [
    ("A empresa lucrou R$ 5,2 bilhões no ano.", "R$ 5,2 bilhões", "5200000000", "BRL"),
    ("O prêmio é de R$ 300 mil hoje.", "R$ 300 mil", "300000", "BRL"),
    ("O fundo tem US$ 2 bi em caixa.", "US$ 2 bi", "2000000000", "USD"),
    ("A obra custou R$ 40 mi ao todo.", "R$ 40 mi", "40000000", "BRL"),
    ("Recebeu meio milhão de reais.", "meio milhão de reais", "500000", "BRL"),
    ("Recebeu dois milhões e meio de euros.", "dois milhões e meio de euros", "2500000", "EUR"),
    ("Paga mil e duzentos reais de renda.", "mil e duzentos reais", "1200", "BRL"),
    (
        "Deve trezentos e quarenta e cinco mil dólares.",
        "trezentos e quarenta e cinco mil dólares",
        "345000",
        "USD",
    ),
    ("A dívida é de mil milhões de euros.", "mil milhões de euros", "1000000000", "EUR"),
    (
        "O porto custou 300 milhões de dólares de Hong Kong.",
        "300 milhões de dólares de Hong Kong",
        "300000000",
        "HKD",
    ),
    ("A passagem custa cinquenta centavos.", "cinquenta centavos", "0.50", "BRL"),
    ("O selo custa 30 cêntimos agora.", "30 cêntimos", "0.30", "EUR"),
    ("O prato custa 15 reais e 50 centavos.", "15 reais e 50 centavos", "15.50", "BRL"),
    ("O prato custa 15 euros com 50.", "15 euros com 50", "15.50", "EUR"),
    ("O contrato vale 1,5 mil milhões de meticais.", "1,5 mil milhões de meticais", "1500000000", "MZN"),
    ("O aparelho custa 1.234,56 euros.", "1.234,56 euros", "1234.56", "EUR"),
    ("A perda foi de 5 milhões de ienes.", "5 milhões de ienes", "5000000", "JPY"),
    ("A meta é R$ 1 trilhão em 2030.", "R$ 1 trilhão", "1000000000000", "BRL"),
    ("Pagou a $ 254 milhões.", "$ 254 milhões", "254000000", "USD"),
    ("A taxa é de zero vírgula cinco por cento.", "zero vírgula cinco por cento", "0.5", "percent"),
    ("A taxa é de três quintos por cento.", "três quintos por cento", "0.6", "percent"),
    (
        "A taxa é de sete trinta avos por cento.",
        "sete trinta avos por cento",
        "0.2333333333333333333333333333",
        "percent",
    ),
    ("O saldo é de menos cinco por cento.", "menos cinco por cento", "-5", "percent"),
    ("A fatia é de vinte e dois por cento.", "vinte e dois por cento", "22", "percent"),
    ("O ágio é de 25 pontos-base.", "25 pontos-base", "25", "basis_point"),
    ("O ágio é de 0,5 ponto percentual.", "0,5 ponto percentual", "0.5", "percentage_point"),
]

READ_NOT_YET = [
    ("O bilhete custa 15 dólares 50 desde hoje.", "15 dólares 50", "15.50", "USD"),
    ("A taxa é de dois e três quintos por cento.", "dois e três quintos por cento", "2.6", "percent"),
]

NO_FIGURE = [
    "O trem das 18:10 atrasou.",
    "O apartamento tem três quartos.",
    "Ele tem um peso enorme na região.",
    "Há dois marcos regulatórios.",
    "O torneio Euro 2024 começa hoje.",
    "Subiu em por cento do PIB.",
]

HEDGES = [
    ("Pede pelo menos 5 milhões de euros.", "5 milhões de euros", "more"),
    ("Pede mais de 5 milhões de euros.", "5 milhões de euros", "more"),
    ("Pede quase 5 milhões de euros.", "5 milhões de euros", "less"),
    ("Pede cerca de 5 milhões de euros.", "5 milhões de euros", "about"),
    ("Pede até 5 milhões de euros.", "5 milhões de euros", "up_to"),
    ("Gira mais ou menos 5 milhões de euros.", "5 milhões de euros", "about"),
]

CHANGES = [
    ("As vendas caíram 3,4% em janeiro.", "3,4%", "down", None),
    ("Uma alta de 12% em relação a 2019.", "12%", "up", "2019"),
    ("Uma queda de quase 7% na bolsa.", "7%", "down", None),
    ("O lucro cresceu 9% ante o ano anterior.", "9%", "up", "o ano anterior"),
]

DATES = [
    ("Assinado em 11 de março de 2024 ali.", "11 de março de 2024", "2024-03-11"),
    ("Assinado em 1º de maio de 2023 ali.", "1º de maio de 2023", "2023-05-01"),
]
