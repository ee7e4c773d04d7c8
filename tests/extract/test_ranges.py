"""The ends of ranges, which are amounts of their own."""

import pytest

from verify import extract


@pytest.mark.parametrize(
    ("language", "sentence", "ends"),
    [
        ("hi", "हज़ार-दो हज़ार रुपये लगेंगे।", [1000, 2000]),
        ("zh", "亏损5元-10元", [5, 10]),  # the stroke between them is no minus
    ],
)
def test_the_ends_of_a_range_are_read(language, sentence, ends):
    assert [claim.quantity.value for claim in extract(sentence, language) if claim.kind == "amount"] == ends
