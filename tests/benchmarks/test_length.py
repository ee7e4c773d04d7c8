"""The time grows with the length of the text and with nothing else."""

from time import process_time

import pytest

from verify import extract

from .newsroom import joined

MEGABYTE = 1_000_000
LENGTHS = (1_000, 10_000, 100_000, MEGABYTE, 10 * MEGABYTE)
DOUBLINGS = (MEGABYTE // 16, MEGABYTE // 8, MEGABYTE // 4, MEGABYTE // 2, MEGABYTE)
PATIENCE = 4.0
"""Seconds after which no longer text of a kind is tried: what is quadratic would take hours."""

NASTY = {
    "digits": "7",
    "dollar signs": "$",
    "commas": ",",
    "stops": ".",
    "opening brackets": "(",
    "closing brackets": ")",
    "nested quotation marks": "“‘",
    "straight quotation marks": '"',
    "one digit and a comma": "1,",
    "one digit and a stop": "1.",
    "grouped thousands": "1,000,",
    "scale words": "million ",
    "number words": "two ",
    "half of a half": "half a ",
    "spaces": " ",
    "line ends": "\n",
    "replacement characters": "\ufffd",
    "minus signs": "-",
    "percent signs": "%",
    "dollar sums": "$1 ",
    "glued sums": "$1",
    "sums joined by hyphens": "$1-",
    "sums joined by to": "$1 to ",
    "hedges": "about ",
    "opening entities": "&",
    "letters": "a",
    "capital letters": "A",
    "months": "May ",
    "quoted speech": "“x,” he said. ",
    "words of change": "fell by ",
    "han numerals": "亿",
    "full-width digits": "７",
}


def test_one_document_of_growing_length(articles, tell):
    text = joined(articles)
    text = "\n\n".join([text] * (LENGTHS[-1] // len(text) + 1))
    for length in LENGTHS:
        seconds, claims = _seconds(text[:length], 5 if length < MEGABYTE else 1)
        tell(
            "One document of growing length",
            f"{length:>10,} characters: {seconds:8.4f} s, {seconds / length * 1e9:6.0f} ns a character",
        )
        assert claims


@pytest.mark.parametrize("name", NASTY)
def test_a_document_of_one_thing(tell, name):
    piece = NASTY[name]
    text = piece * (DOUBLINGS[-1] // len(piece) + 1)
    tell("One thing over and over", f"{name}: {_growth(text, DOUBLINGS)}")


def test_one_line_of_ten_megabytes(articles, tell):
    line = joined(articles).replace("\n", " ")
    text = " ".join([line] * (LENGTHS[-1] // len(line) + 1))
    tell("One line", f"news without a line end: {_growth(text, (LENGTHS[-1] // 2, LENGTHS[-1]), patience=60)}")


def _growth(text, lengths, patience=PATIENCE):
    """How the time grew over the last doubling that patience allowed: about 2 where it is linear."""
    before, now = 0.0, 0.0
    reached = 0
    for length in lengths:
        assert len(text) >= length
        before, now = now, _seconds(text[:length], 2 if now < 1 else 1)[0]
        reached = length
        if now > patience:
            break
    return f"{now:.3f} s for {reached:,} characters, {now / before:.2f} times the time for half of them"


def _seconds(text, rounds):
    """The processor time of the shortest of some runs, and the number of claims."""
    times = []
    for _ in range(rounds):
        start = process_time()
        claims = len(extract(text))
        times.append(process_time() - start)
    return min(times), claims
