"""What follows from relations, and which kinds there are."""

from relate.telling import related
from verify import extract, relate
from verify.document import Article, Block, SourceMap
from verify.printing import show_interval
from verify.relate import KINDS
from verify.relate.change import missing_level


def test_the_level_that_is_not_stated_follows():
    text = "The $183 million total was still 25% lower than 2019."
    article = Article("a.txt", text, SourceMap.of(text), (Block("body", 0, len(text)),))
    (relation,) = relate(article, extract(article))
    role, level = missing_level(relation)
    assert (role, show_interval(level, "USD")) == ("old", "$241.7–246.4 million")


def test_each_kind_reads_its_own_relations():
    text = (
        "The film took $14.7 million (HK$115 million). Shares were up 0.32% to $76.30. Losses narrowed to $4 "
        "million from $5 million. It spent $3 million, or 10% of its $30 million budget. It paid $6 million for "
        "three ships, or $2 million each. The two firms will each pay $5 million, a total of $10 million. "
        "Inflation of 3% was lower than the 4% of May. It cost $12 million: $5 million for land and $7 million "
        "for the hall. It is open from 3 to 9 March."
    )
    assert {kind for kind, *_ in related(text)} == set(KINDS)
