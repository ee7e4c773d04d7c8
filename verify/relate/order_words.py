"""The patterns of a language's words of more and less."""

from __future__ import annotations

import re
from functools import cache

from verify.lexicon import fold, language_data, one_of
from verify.relate.listing import fillers
from verify.relate.patterns import Pattern, whole_words

_WORDS = r"(?:[^\W\d_]+\s+)"
_NAMED = r"(?:[^\W\d_]+(?:['’][^\W\d_]*)?\s+)"
_FARTHEST = 80
"""How many characters may stand between such a word and its figure."""
_NO_MARK = r"[^.;:()\d]"


def order_words(language: str) -> Words:
    """The words of a language, made once."""
    return _words(language)


class Words:
    """Patterns over what leads to a figure, each ending where the figure begins unless it says otherwise.

    verb                who is `ahead` or `behind`, and "with sales of" before the figure
    rival               between two rivals' figures: " against Beta's "
    than                between two compared figures: " was higher than the ", ", less than the "
    comparative_before  "grew faster, at ", whose `than_behind` stands between the figures
    of_two              "the larger of the two, at "
    record              "the slowest growth since 2009, at ", before what `succeeds`: " after "
    joint, span, middle   between the ends of a range, before them, and before their mean
    against             what brings up another thing or time: "compared with", "a year earlier"
    half_told, half_of  "a majority of voters, " before a share; "more than half of the " before a counted whole
    aside               between a whole and its part: " members, "
    ends_half           behind the part: ", ", " to be exact, "
    other               " opens in May; the other cost "
    then                behind a figure, the time of which it is: " in 2012", " a year earlier"
    doubt               words with which nothing is said of what is
    """

    def __init__(self, language: str) -> None:
        data = language_data(language)
        order, ranges = data["order"], data["range"]
        filler = fillers(language)
        ahead, behind = one_of(order["ahead"]), one_of(order["behind"])
        with_words, rivals = one_of(order["named_with"]), one_of(order["rivals"])
        comparative, quantity = one_of([*order["more"], *order["less"]]), one_of(order["quantities"])
        verbs, than, joints = (
            one_of(order["verbs"]),
            one_of(order["than"]),
            one_of([*ranges["joints"], *ranges["both"]]),
        )
        self._more = frozenset(
            map(fold, [*order["more"], *(w for w, of in order["quantities"].items() if of == "more")])
        )
        of_noun = rf"(?:{_WORDS}{{1,3}}{one_of(data['calendar']['of'])}\s+)?"
        self.verb = Pattern(
            rf"(?<!\w)(?:(?P<ahead>{ahead})|(?P<behind>{behind}))\s{_NO_MARK}{{0,{_FARTHEST}}}?(?<!\w){with_words}\s+{of_noun}{filler}\Z"
        )
        self.rival = Pattern(rf",?\s+{rivals}\s+{_NAMED}{{0,2}}{filler}")
        definite = rf"{one_of(order['definite'])}\s+"
        self.than = Pattern(
            rf"(?:,\s+|\s+{verbs}\s+)(?:(?P<word>{comparative})\s+{than}\s+{_NAMED}{{0,2}}{filler}"
            rf"|(?P<quantity>{quantity})\s+{than}\s+{definite}{_NAMED}{{0,1}})"
        )
        self.comparative_before = Pattern(rf"(?<!\w)(?P<word>{comparative}),\s+(?:{with_words}\s+)?{filler}\Z")
        self.than_behind = Pattern(rf",\s+{than}\s+{_NAMED}{{0,2}}{filler}")
        self.of_two = Pattern(
            rf"(?<!\w)(?P<word>{comparative})\s+{one_of(order['of_two'])},\s+(?:{with_words}\s+)?{filler}\Z"
        )
        since = rf"{one_of(order['since'])}\s+[^,.;:()]{{1,30}}"
        self.record = Pattern(
            rf"(?<!\w)(?:(?P<best>{one_of(order['best'])})|{one_of(order['least'])})\s+{_WORDS}{{0,3}}{since},\s+"
            rf"(?:{with_words}\s+)?{filler}\Z"
        )
        self.succeeds = Pattern(rf",?\s+{one_of(order['succeeds'])}\s+{filler}")
        self.joint = Pattern(rf"\s+{joints}\s+|\s*[-–—]\s*")
        self.span = Pattern(rf"(?<!\w){one_of(order['span'])}(?!\w)[^.;:()\d]{{0,{_FARTHEST}}}\Z")
        links = one_of(order["middle_links"])
        self.middle = Pattern(rf"(?<!\w){one_of(order['middle'])}(?:\s+{links}){{0,2}}\s+{filler}\Z")
        self.against = whole_words([*order["rivals"], *data["change"]["base"]])
        above, below = one_of(order["above_half"]), one_of(order["below_half"])
        half = rf"(?<!\w)(?:(?P<above>{above})|(?P<below>{below}))"
        of = one_of(data["calendar"]["of"])
        self.half_told = Pattern(rf"{half}(?:\s+{of}\s+{_WORDS}{{0,3}}[^\W\d_]+)?(?:,\s+|\s+\(){filler}\Z")
        self.half_of = Pattern(rf"{half}\s+{of}\s+{filler}\Z")
        self.aside = Pattern(r"(?:[\s-][^\W\d_]+){1,6}(?:,\s+|\s+\()")
        self.ends_half = Pattern(rf"(?:\s+{one_of(order['exactly'])})?\s*(?:[.,;:!?)—–]|\Z)")
        # In small letters alone: "May" is a month.
        self.doubt = re.compile(
            rf"(?<!\w)(?:{one_of(order['doubt'])}(?!\w)|\w+{one_of(order['doubt_endings'])}(?!\w))"
        )
        self.other = Pattern(rf".*(?<!\w){one_of(order['the_other'])}\s+{_WORDS}{{1,4}}?{filler}\Z")
        self.then = Pattern(
            rf"\s+(?:(?:{_WORDS}){{0,1}}{one_of(data['change']['base'])}|{one_of(data['calendar']['of'])}\s+(?P<year>\d{{4}}))(?!\w)"
        )

    def is_more(self, word: str) -> bool:
        """Whether a comparative puts what it is said of above the other: "larger", not "smaller"."""
        return " ".join(fold(word).split()) in self._more


@cache
def _words(language: str) -> Words:
    return Words(language)
