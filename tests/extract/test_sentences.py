"""Where sentences end, in English news and elsewhere."""

from datetime import date

import pytest

from verify import extract
from verify.extract.sentences import sentences
from verify.lexicon import lexicon
from verify.read import read_text

SENTENCES = [
    ["“It is good for us,” said J. Lee.", "He left."],
    ["J.P. Morgan and George W. Bush met.", "They left."],
    ["U.S. President Ann Lee met the U.K. Treasury and the U.N. Security Council.", "She left."],
    ["He went to the U.S. for a year.", "It went well."],
    ["He left the U.S.", "The bank stayed."],
    ["He lives in Washington, D.C.", "In May he left."],
    ["Lee Inc. said so.", "Lee Corp. fell 3%.", "Others rose."],
    ["Lee Corp. Chief Executive Kim Ho sold shares of Tata Ltd.", "Others rose."],
    ["It is No. 5 in St. Louis at 9 a.m. Monday.", "It left."],
    ["It left at 9 a.m.", "The bank opened at 10 p.m. ET on Tuesday."],
    ["The answer was no.", "Shares fell."],
    ["Lt. Gov. Ho met Sen. Lee and Rep. Kim.", "They left."],
    ["Profit rose in Sept. 2019 and on Oct. 5.", "Shares fell."],
    ["Warner Bros. Pictures paid Rs. 500 crore.", "It rose."],
    ["In Lee v. Kim the court met Prof. Ho et al. Monday.", "It rose."],
]


@pytest.mark.parametrize("expected", SENTENCES, ids=[row[0][:24] for row in SENTENCES])
def test_a_sentence_ends_where_its_reader_takes_breath(expected):
    assert ends(" ".join(expected)) == expected


def ends(text):
    (article,) = read_text("a.txt", text)
    (block,) = article.blocks
    return [article.quote(span) for span in sentences(article, block, lexicon("en"))]


def test_a_figure_belongs_to_the_sentence_of_its_president():
    text = "The plan of U.S. President Ann Lee costs $5 million. It was shown at 9 a.m. Monday to 20 firms."
    (amount,) = [claim for claim in extract(text) if claim.kind == "amount"]
    assert text[amount.sentence.start : amount.sentence.end] == text[: text.index(" It was")]


def test_the_full_stop_of_an_abbreviation_ends_no_sentence():
    (weekday,) = (c for c in extract("Mötet hölls Tors. 14 mars 2024.", "sv") if c.kind == "weekday")
    assert weekday.days == (date(2024, 3, 14), date(2024, 3, 14))


def test_the_stroke_of_a_hindi_sentence_ends_it():
    first, second = extract("उसने 5 रुपये दिए। उसने 6 रुपये लिए।", "hi")
    assert first.sentence.end < second.sentence.start
