"""Products and sums per unit: what the words of a sentence bind, and what they do not."""

import pytest

from relate.sentences import bound

PRODUCTS = [
    ("It pays $5m a year for five years, or $25m in all.", "$5m", "five years", "$25m", "certain"),
    ("It pays $5m a year for five years, $25m in total.", "$5m", "five years", "$25m", "certain"),
    ("It will raise $5m a year, or $25m over five years.", "$5m", "five years", "$25m", "certain"),
    ("It rents it at $2m a month for 12 months, a total of $24m.", "$2m", "12 months", "$24m", "certain"),
    ("Each of the two put up $150m, $300m together.", "$150m", "two", "$300m", "certain"),
    ("Two firms will each pay $150m, or $300m between them.", "$150m", "Two", "$300m", "certain"),
    ("The 300 workers will each get $2,000, a total of $600,000.", "$2,000", "300", "$600,000", "certain"),
    ("It pays $2,000 each to 300 workers, a total of $600,000.", "$2,000", "300", "$600,000", "certain"),
    ("It paid $2,000 to each of the 300 workers, or $600,000.", "$2,000", "300", "$600,000", "certain"),
    ("It fined 12 banks $500,000 each, $6m in all.", "$500,000", "12", "$6m", "certain"),
    ("It sold 1.2m shares at $30 apiece for a total of $36m.", "$30", "1.2m", "$36m", "certain"),
    ("It pays 20 cents a share on 10m shares, or $2m.", "20 cents", "10m", "$2m", "certain"),
    ("He signed a four-year deal at $5m a year, $20m in all.", "$5m", "four-year", "$20m", "certain"),
    ("It raised £82m by selling 20m shares at 410p each.", "410p", "20m", "£82m", "certain"),
    ("It sold 20m shares at 410p each, raising £82m.", "410p", "20m", "£82m", "likely"),
    ("It will issue 20m new shares at 410p each to raise £82m.", "410p", "20m", "£82m", "likely"),
    ("It sold 2m stamps at $10, raising $20m for charity.", "$10", "2m", "$20m", "likely"),
    ("It bought 12 ships at $40m each, spending $480m.", "$40m", "12", "$480m", "likely"),
    ("Selling 2m books at £8 brought in £16m for the firm.", "£8", "2m", "£16m", "likely"),
    ("At 410p a share for its 20m shares the bid values it at £82m.", "410p", "20m", "£82m", "likely"),
    ("It offered 410p for each of the 20m shares, which values it at £82m.", "410p", "20m", "£82m", "likely"),
    ("The 12 clubs owe $50,000 apiece, says the league, $600,000 in all.", "$50,000", "12", "$600,000", "likely"),
    ("Four banks lent $50m each, and the group together $200m.", "$50m", "Four", "$200m", "likely"),
    ("For six nights at $120 each the guests were charged $720.", "$120", "six", "$720", "likely"),
    ("The rent of $900 a week, $46,800 over 52 weeks, is due.", "$900", "52 weeks", "$46,800", "likely"),
    ("A room costs $300 a night; over seven nights they paid $2,100.", "$300", "seven", "$2,100", "likely"),
    ("The 40 men will get $500 apiece, at a cost to the firm of $20,000.", "$500", "40", "$20,000", "likely"),
    ("A staff of 40 earned $50,000 a head. Together that makes $2m.", "$50,000", "40", "$2m", "likely"),
    ("The 40 men will each get $500. In all the firm will pay $20,000.", "$500", "40", "$20,000", "likely"),
    ("Its 40 shops cost $5m each. It has spent $200m on them.", "$5m", "40", "$200m", "likely"),
    ("It sold 500,000 tonnes at $50 (£28) a tonne, or $25m in all.", "$50", "500,000", "$25m", "certain"),
]


@pytest.mark.parametrize(
    ("sentence", "each", "count", "total", "certainty"), PRODUCTS, ids=[p[0] for p in PRODUCTS]
)
def test_a_total_is_bound_to_the_sum_for_each(sentence, each, count, total, certainty):
    assert bound("product", sentence) == [({"each": each, "count": count, "total": total}, certainty)]
    assert bound("ratio", sentence) == []


RATIOS = [
    ("It bought 36 jets for $2.7bn, which works out at $75m each.", "$2.7bn", "36", "$75m", "certain"),
    ("It bought 36 jets for $2.7bn, which comes to $75m a jet.", "$2.7bn", "36", "$75m", "certain"),
    ("The city bought 40 trains for $3bn, or $75m each.", "$3bn", "40", "$75m", "certain"),
    ("The city bought 40 trains for $3bn in 2003 ($75m each).", "$3bn", "40", "$75m", "certain"),
    ("It paid $3bn for 40 trains - $75m apiece.", "$3bn", "40", "$75m", "certain"),
    ("It paid $3bn for 40 trains – $75m a train – on Monday.", "$3bn", "40", "$75m", "certain"),
    ("It will spend $600m over 5 years, or $120m a year.", "$600m", "5 years", "$120m", "certain"),
    ("It will spend $600m over the next five years ($120m a year).", "$600m", "five years", "$120m", "certain"),
    ("It cost $5m for 20 houses, an average of $250,000 per house.", "$5m", "20", "$250,000", "certain"),
    ("It cost $5m for 20 houses, an average of $250,000.", "$5m", "20", "$250,000", "likely"),
    ("It split $600,000 among 300 workers, or $2,000 each.", "$600,000", "300", "$2,000", "certain"),
    ("The 300 workers will share $600,000, or $2,000 each.", "$600,000", "300", "$2,000", "certain"),
    ("It took $12m on 3,000 screens, or $4,000 a screen.", "$12m", "3,000", "$4,000", "certain"),
    ("He signed a four-year contract worth $20m, or $5m a year.", "$20m", "four-year", "$5m", "certain"),
    ("It fined 12 banks a total of $6m, or $500,000 each.", "$6m", "12", "$500,000", "certain"),
    ("It sold 500,000 tonnes of wheat for $25m, or $50 a tonne.", "$25m", "500,000", "$50", "certain"),
]


@pytest.mark.parametrize(("sentence", "total", "count", "each", "certainty"), RATIOS, ids=[r[0] for r in RATIOS])
def test_a_sum_per_unit_is_bound_to_its_total(sentence, total, count, each, certainty):
    assert bound("ratio", sentence) == [({"total": total, "count": count, "each": each}, certainty)]
    assert bound("product", sentence) == []


UNBOUND = [
    "The 40 men will each get $500. The firm made $9m in all.",
    "The 40 men will each get $500. The firm made $9m last year.",
    "It pays $5m a year for five years. The total cost of the stadium is $90m.",
    "The 40 men will each get $500.\nIn all the firm will pay $20,000.",
    "It sold 3m copies at $10, earning the author $4m.",
    "It bought 12 ships at $40m each, spending $980m with ports.",
    "It bought 12 ships at $40m each and spent $980m.",
    "It rents it for $2m a month; over nine months it has spent $31m on the site.",
    "At 410p a share for its 20m shares the bid values it at £182m with debt.",
    "Four banks lent $50m each, and the fund $90m.",
    "It sold 30 houses at $200,000, raising $9m since May.",
    "It sold 20,000 cars at $20,000, taking its sales this year to $900m.",
    "It issued 12m shares at $4, valuing the firm at $900m.",
    "The offer of 410p a share for the other 20m shares values the firm at £200m.",
    "He bought 2m shares at $10 each, raising his stake to $90m.",
    "The 12 players earn $2m each, bringing the wage bill to $40m.",
    "It sold 300 cars at $20,000 that cost it $4m.",
    "He earned $5m a year for five years, spent $10m, and went broke.",
    "It pays $5m a year for five years and an upfront $10m, or $35m in all.",
    "It pays $10m at once and $5m a year for five years, or $35m in all.",
    "It pays $5m a year for five years, plus fees, or $27m in all.",
    "It pays $5m a year for five years, a total of $40m over eight years.",
    "It pays up to $5m a year for five years, or $20m in all.",
    "It pays $5m a year for five months, or $25m in all.",
    "It pays $5m a year for five years, or $1m a year less than now.",
    "It lost $2m a month and $20m in all of 2004.",
    "It lost $2m a month over the ten months, and has $25m left.",
    "It pays $5m to $6m a year for five years, or $30m in all.",
    "It bought 40 trains and 10 engines for $4bn, or $100m each.",
    "It bought 40 trains for $3bn, with engines at $5m each.",
    "It bought 40 trains for $3bn, $5m each going to two agents.",
    "It bought 40 trains for $3bn, or $75m more than planned.",
    "It bought 40 trains for $3bn, or £75m each.",
    "It bought 40 trains for $3bn, or $75m a year.",
    "It bought 40 trains for $3bn and sold its engines at $5m each.",
    "It bought 40 trains, 12 cars each at $2m, a total of $960m.",
    "The 300 workers' leaders each got $2,000, a total of $6,000.",
    "The 300 workers and their leaders each got $2,000, a total of $620,000.",
    "It made a profit of $5m, or 50 cents a share, on 10m shares.",
    "The fund sold 3m of its 10m shares for $60m, or $20 a share.",
    "Seven of the 10 deals were worth $70m, or $10m each.",
    "The 12 teams of 30 men each get $2,000, a total of $720,000.",
    "It paid $3bn for 40-seat trains, or $5m each.",
    "It offered $1m a year for 20 years, or $13m now.",
    "Winners may choose $1m a year for 20 years, or $13m.",
    "He earns $5m a year, or $100,000 a week.",
    "They sold 10,000 of the $300 phones, or $2m in all.",
    "The firm offered 410p a share, valuing it at £82m.",
    "Tickets cost $50 each and 20,000 fans paid $2m.",
    "It paid $5m a decade ago for five ships, or $25m today.",
]


@pytest.mark.parametrize("sentence", UNBOUND)
def test_nothing_is_bound_in_doubt(sentence):
    assert bound("product", sentence) + bound("ratio", sentence) == []
