"""Which slips stay inside what a figure honestly stands for."""

import pytest

from verify import extract
from verify.trial.honest import stays_inside


def figure(text):
    (claim,) = [claim for claim in extract(text) if claim.quantity]
    return claim


@pytest.mark.parametrize(
    ("before", "after", "inside"),
    [
        ("It cost $640 million.", "It cost $639.3 million.", True),
        ("It cost $640 million.", "It cost $604 million.", False),
        ("It cost $640 million.", "It cost $650 million.", False),
        ("It cost $14.7 million.", "It cost $14.77 million.", False),
        ("It cost an estimated $14.7 million.", "It cost an estimated $14.77 million.", True),
        ("It cost an estimated $14.7 million.", "It cost an estimated $41.7 million.", False),
        ("It cost $76.30.", "It cost $76.3.", True),
        ("It cost up to $640 million.", "It cost up to $460 million.", False),
        ("It cost $100 million.", "It cost $140 million.", False),
        ("It cost $640 million.", "It cost €640 million.", False),
        ("Sales rose 5%.", "Sales fell 5%.", False),
        ("It took 1.2 billion years.", "It took 1.22 billion years.", True),
    ],
)
def test_a_slip_is_told_from_a_rounding(before, after, inside):
    assert stays_inside(figure(before), figure(after)) is inside
