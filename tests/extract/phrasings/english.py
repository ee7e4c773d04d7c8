"""English: amounts as its news writes them."""

READ = [
    ("The film took $14.7 million.", "$14.7 million", "14700000", "USD"),
    ("It grossed HK$115 million in all.", "HK$115 million", "115000000", "HKD"),
    ("Studio to Invest $640M Into Film", "$640M", "640000000", "USD"),
    ("An offer of £1.2bn was refused.", "£1.2bn", "1200000000", "GBP"),
    ("It paid €20 for each.", "€20", "20", "EUR"),
    ("It will spend US$1,000bn.", "US$1,000bn", "1000000000000", "USD"),
    ("A contract of USD10m was signed.", "USD10m", "10000000", "USD"),
    ("They raised EUR 13.1 mn.", "EUR 13.1 mn", "13100000", "EUR"),
    ("The fee is RM 5m.", "RM 5m", "5000000", "MYR"),
    ("A grant of Rs 40 crore was made.", "Rs 40 crore", "400000000", "INR"),
    ("They sold it for 230 million Canadian dollars.", "230 million Canadian dollars", "230000000", "CAD"),
    ("It costs half a billion dollars.", "half a billion dollars", "500000000", "USD"),
    ("A fine of three euros is due.", "three euros", "3", "EUR"),
    ("It lent one trillion won.", "one trillion won", "1000000000000", "KRW"),
    ("Each call costs 45 cents.", "45 cents", "0.45", "USD"),
    (
        "It owes $123456789012345678901234567890123456789.",
        "$123456789012345678901234567890123456789",
        "123456789012345678901234567890123456789",
        "USD",
    ),
    (
        "It owes 1234567890123456789012345678901234567.95 billion yen.",
        "1234567890123456789012345678901234567.95 billion yen",
        "1234567890123456789012345678901234567950000000",
        "JPY",
    ),
    ("The shares fell to 88p.", "88p", "0.88", "GBP"),
    ("The loss was $-12.6bn.", "$-12.6bn", "-12600000000", "USD"),
    ("The loss was -$3m.", "-$3m", "-3000000", "USD"),
    ("The budget is 5 million U.S. dollars.", "5 million U.S. dollars", "5000000", "USD"),
    ("They spent 4,500€ on it.", "4,500€", "4500", "EUR"),
    ("Last year’s $183 million was less.", "$183 million", "183000000", "USD"),
    ("A $5 fee is due.", "$5", "5", "USD"),
    ("It costs c $ 16.4 million.", "c $ 16.4 million", "16400000", "CAD"),
    ("It sold for 15 dollars and 45 cents.", "15 dollars and 45 cents", "15.45", "USD"),
    ("It sold for 10 francs.", "10 francs", "10", "CHF"),
    ("They paid 75 USD million.", "75 USD million", "75000000", "USD"),
    ("It grew to 120 MEUR.", "120 MEUR", "120000000", "EUR"),
]

NO_FIGURE = [
    "It opens at 4:10 p.m. on Tuesday.",
    "The COVID-19 and G7 rules apply, as Section 4.2 says.",
    "The Boeing 747 flew 310 miles.",
    "Call 555-0199 for details of ISBN 978-3-16-148410-0.",
    "It beat them 3-2 in 1990s style.",
    "He counted every cent and every dollar.",
    "a" + "1" * 41 + " dollars",
]

HEDGES = [
    ("It costs at least $5 billion.", "$5 billion", "more"),
    ("It costs more than $5 billion.", "$5 billion", "more"),
    ("It costs nearly $5 billion.", "$5 billion", "less"),
    ("It costs just under $5 billion.", "$5 billion", "less"),
    ("It costs about $5 billion.", "$5 billion", "about"),
    ("It costs an estimated $5 billion.", "$5 billion", "about"),
    ("It costs up to $5 billion.", "$5 billion", "up_to"),
    ("It costs exactly $5 billion.", "$5 billion", None),
]
