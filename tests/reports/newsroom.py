"""Reports built by hand: a story told by three articles, one slip, and a run in which much went wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from verify import __version__
from verify.claims import Claim
from verify.document import Article, Block, Published, SourceMap, Span
from verify.errors import Place, Problem
from verify.findings import ArticleSummary, Excerpt, Finding, Gate, Mention, Report, RuleState, RuleSummary
from verify.interval import Interval
from verify.outcomes import Grade, Measure, Outcome, Severity, Suggestion, Verdict, Witness
from verify.suppressions import Suppression

AGENCY_COPY = Suppression("no-garbled-amount", "Agency copy", Place("rules/desk.yaml", 12, 5))
"""What lets a failure stand."""

_WINDOW = 60
"""How many characters of a long sentence are shown on each side of what is marked."""


def article(name: str, lines: dict[int, str], captions: tuple[int, ...] = (), headline: int = 0) -> Article:
    """An article whose lines stand under their numbers, the others being blank."""
    text = "\n".join(lines.get(number, "") for number in range(1, max(lines) + 1)) + "\n"
    kinds = dict.fromkeys(captions, "caption") | {headline: "headline"}
    starts = {number: text.index(line) for number, line in lines.items()}
    blocks = tuple(
        Block(kinds.get(number, "body"), starts[number], starts[number] + len(line))
        for number, line in lines.items()
    )
    return Article(name, text, SourceMap.of(text), blocks)


def claim(source: Article, line: int, words: str, kind: str = "amount", speaker: str | None = None) -> Claim:
    """The claim that says `words` in a line of an article, the whole line being its sentence."""
    line_start = source.source_map.line_starts[line - 1]
    line_end = source.text.index("\n", line_start)
    start = source.text.index(words, line_start, line_end)
    block = next(block for block in source.blocks if block.start <= start < block.end)
    span = source.span(start, start + len(words))
    return Claim(kind, span, words, block.kind, source.span(line_start, line_end), speaker=speaker)


def mention(source: Article, claimed: Claim, role: str = "figure", caption: str = "", marks: tuple[str, ...] = ()):
    """A claim's place in its article. `marks` are the words in bold: its own, if none are given.

    A mark "cooperation^," is empty and stands at the caret.
    """
    found = [_mark(source, claimed.span, words) for words in marks] or [(claimed.span.start, claimed.span.end)]
    return Mention(
        role,
        claimed,
        source.location(claimed.span.start),
        tuple(source.location(start) for start, _ in found),
        caption,
        _excerpt(source, claimed.sentence, found),
        source.location(claimed.span.end),
    )


def _mark(source: Article, span: Span, words: str) -> tuple[int, int]:
    caret = words.find("^")
    start = source.text.index(words.replace("^", ""), span.start, span.end)
    return (start + caret, start + caret) if caret >= 0 else (start, start + len(words))


def _excerpt(source: Article, sentence: Span, marks: list[tuple[int, int]]) -> Excerpt:
    start, end = sentence.start, sentence.end
    if marks[0][0] - start > _WINDOW:
        start = source.text.index(" ", marks[0][0] - _WINDOW) + 1
    if end - marks[-1][1] > _WINDOW:
        end = source.text.rindex(" ", start, marks[-1][1] + _WINDOW)
    before = "… " if start > sentence.start else ""
    after = " …" if end < sentence.end else ""
    shift = len(before) - start
    return Excerpt(
        before + source.text[start:end] + after, tuple((left + shift, right + shift) for left, right in marks)
    )


def finding(rule: str, severity: Severity, outcome: Outcome, *mentions: Mention) -> Finding:
    """An outcome under a rule's name, its first mention being the primary one."""
    witnesses = tuple(Witness(one.role, one.claim, one.caption) for one in mentions)
    outcome = replace(outcome, primary=witnesses[0] if witnesses else None, related=witnesses[1:])
    return Finding(
        rule,
        severity,
        outcome,
        mentions[0] if mentions else None,
        mentions[1:],
        f"sha256-of-{rule}",
    )


def passed(rule: str, figures: str, *mentions: Mention, **said: object) -> Finding:
    """A passing finding of severity error."""
    return finding(
        rule,
        Severity.ERROR,
        Outcome(Verdict.PASS, "figures agree", f"{figures} agree", figures=figures, **said),  # type: ignore[arg-type]
        *mentions,
    )


def millions(low: str, high: str, unit: str) -> Measure:
    """An interval of millions of a currency."""
    return Measure(Interval(Fraction(low) * 10**6, Fraction(high) * 10**6), unit)


HARBOUR = article(
    "originals/000_harbour.txt",
    {
        1: "The studio said on Monday it would put $640 million into the city's film trade.",
        5: "It will pay for the schooling of 20 filmmakers at the academy.",
        11: "“We hope that the studio will find new modes of cooperation, explore business areas, nurture "
        "new talent, and bring our trade to the next level,” said Ann Lee, secretary for culture.",
        13: "The drama took an estimated $14.7 million (HK$115 million) at the box office, it said on Monday.",
        19: "Last year's total of $183 million was still 25% lower than 2019.",
        21: "Monday's news came as the shares had lost 17 percent in 90 days, or $153 million (HK$1.2 billion).",
    },
)

AGGREGATOR = article(
    "originals/002_aggregator.txt",
    {
        29: "Studio Set to Invest $640M Into City's Film Trade",
        32: "March 11, 2024",
        35: "Studio Set to Invest 0M Into City's Film Trade",
        51: "The studio on Monday announced plans to inject $640 million into the film trade of the city.",
        59: "“We hope that the studio will find new modes of cooperation and explore business areas, to nurture "
        "new talent, and bring our trade to the next level,” Ann Lee said in a statement.",
        61: "The drama made an estimated $14.7 million (HK$115 million) in takings.",
        65: "Last year's $183 million total was still 25 percent down on 2019.",
    },
    captions=(35,),
    headline=29,
)

MARKET = article(
    "originals/003_market.txt",
    {
        3: "The group has embarked on an ambitious multibillion-dollar initiative to revive the film trade.",
        7: "Its media arm will invest at least HK$5 billion ($639.3 million) over the next five years.",
        23: "The shares were up 0.32% to $76.30 on Wednesday.",
    },
)


def in_line(source: Article, line: int, words: str, caption: str = "", **more: str) -> Mention:
    """The mention of a figure in a line of an article."""
    return mention(source, claim(source, line, words, **more), caption=caption)


GARBLED = finding(
    "no-garbled-amount",
    Severity.ERROR,
    Outcome(
        Verdict.FAIL,
        "an amount lost its sign and two digits",
        'A caption prints "0M" for the headline\'s "$640M"',
        derivation=('the headline is the same sentence with "$640M"', 'What is missing is "$64"'),
        suggestions=(
            Suggestion(claim(AGGREGATOR, 35, "0M"), "$640M", "", millions("639.5", "640.5", "USD").interval),
        ),
    ),
    in_line(AGGREGATOR, 35, "0M", kind="damaged-amount"),
    in_line(AGGREGATOR, 29, "$640M", caption="the headline"),
)

QUOTED = "We hope that the studio will find new modes of cooperation"
QUOTATION = finding(
    "quotation-one-wording",
    Severity.WARNING,
    Outcome(
        Verdict.FAIL,
        "one statement, two wordings",
        "One statement of Ann Lee is quoted in two wordings",
        derivation=(
            '002 has two words more: "and" and "to"',
            "The other 28 words are the same, in the same order",
        ),
        suggestions=(
            Suggestion(
                claim(HARBOUR, 11, QUOTED, "quotation", "Ann Lee"),
                "either, in both",
                "The articles cannot tell which is right; the statement can.",
            ),
        ),
    ),
    mention(
        HARBOUR,
        claim(HARBOUR, 11, HARBOUR.text.splitlines()[10], "quotation", "Ann Lee"),
        "statement",
        marks=("cooperation,^", "areas,^"),
    ),
    mention(
        AGGREGATOR,
        claim(AGGREGATOR, 59, AGGREGATOR.text.splitlines()[58], "quotation", "Ann Lee"),
        "statement",
        marks=(" and", " to"),
    ),
)

MAGNITUDE = finding(
    "magnitude-word-fits",
    Severity.WARNING,
    Outcome(
        Verdict.FAIL,
        "a word larger than the sum",
        '"Multibillion-dollar" is said of $639.3 million',
        derivation=(
            "the word asks for at least $2 billion",
            "$639.3 million is $0.64 billion; a bare dollar in this article is the US dollar",
        ),
        stated=Measure(Interval(Fraction(2 * 10**9), None), "USD"),
        computed=millions("639.25", "639.35", "USD"),
        gap=millions("1360.65", "1360.65", "USD"),
        suggestions=(
            Suggestion(claim(MARKET, 3, "multibillion-dollar"), '"HK$5 billion"', "if the sum is right"),
            Suggestion(claim(MARKET, 3, "multibillion-dollar"), '"multimillion-dollar"', ""),
        ),
    ),
    in_line(MARKET, 3, "multibillion-dollar", kind="magnitude-word"),
    in_line(MARKET, 7, "$639.3 million", caption="the sum"),
    in_line(MARKET, 7, "HK$5 billion", caption="the sum"),
)


def undecided_monday(line: int) -> Finding:
    """A weekday in an article without a date."""
    return finding(
        "weekday-fits-date",
        Severity.ERROR,
        Outcome(
            Verdict.INCONCLUSIVE,
            "a weekday without a date",
            '"Monday" cannot be dated',
            figures='"Monday"',
            reason="the article bears no date",
            remedy="`--published DATE` gives it one",
        ),
        in_line(HARBOUR, line, "Monday", kind="weekday"),
    )


def conversion(source: Article, line: int, foreign: str, home: str, rate: str, **said: object) -> Finding:
    """A sum and its conversion that agree."""
    return passed(
        "conversions-agree",
        f"{foreign} / {home}",
        in_line(source, line, home),
        in_line(source, line, foreign),
        method="implied HK$ per US$, against 7.75–7.85",
        derivation=(rate,),
        **said,
    )


PASSES = (
    conversion(HARBOUR, 13, "HK$115 million", "$14.7 million", "7.762–7.884"),
    conversion(AGGREGATOR, 61, "HK$115 million", "$14.7 million", "7.762–7.884"),
    conversion(HARBOUR, 21, "HK$1.2 billion", "$153 million", "7.491–8.197"),
    conversion(MARKET, 7, "HK$5 billion", "$639.3 million", "7.038–8.604", grade=Grade.WEAK),
    passed(
        "investment-one-sum",
        "$640M, $640 million; HK$5 billion, $639.3 million",
        in_line(HARBOUR, 1, "$640 million"),
        in_line(AGGREGATOR, 29, "$640M"),
        in_line(AGGREGATOR, 51, "$640 million"),
        in_line(MARKET, 7, "$639.3 million"),
        grade=Grade.LOOSENED,
        derivation=(
            "only if 640 is rounded to the nearest ten million: 635–645 holds 639.3, 639.5–640.5 does not",
        ),
    ),
    passed(
        "box-office-below-2019",
        "25% lower than 2019, 25 percent down on 2019",
        in_line(HARBOUR, 19, "25%", kind="change"),
        in_line(AGGREGATOR, 65, "25 percent", kind="change"),
        derivation=("as the rule states",),
        unstated=(MARKET.id,),
    ),
    passed(
        "box-office-below-2019",
        "$183 million total",
        in_line(HARBOUR, 19, "$183 million"),
        in_line(AGGREGATOR, 65, "$183 million"),
        derivation=("implies $241.7–246.4 million in 2019 (183 ÷ 0.75)",),
        unstated=(MARKET.id,),
    ),
    passed(
        "weekday-fits-date",
        "Monday, March 11, 2024",
        in_line(AGGREGATOR, 51, "Monday", kind="weekday"),
        derivation=("March 11, 2024 was a Monday",),
    ),
    passed("no-garbled-amount", "8 figures, none damaged", in_line(HARBOUR, 1, "$640 million")),
)


def rule(name: str, kind: str, severity: Severity = Severity.ERROR, **more: object) -> RuleSummary:
    """A rule as the report lists it."""
    more = {"state": RuleState.APPLIED, "note": "", **more}
    return RuleSummary(name, name.replace("-", " ").capitalize(), severity, kind, **more)  # type: ignore[arg-type]


RULES = (
    rule("conversions-agree", "conversion"),
    rule("investment-one-sum", "agree"),
    rule("box-office-below-2019", "agree"),
    rule("weekday-fits-date", "weekday"),
    rule("no-garbled-amount", "well-formed"),
    rule("magnitude-word-fits", "magnitude-word", Severity.WARNING),
    rule("quotation-one-wording", "quotation", Severity.WARNING),
    rule(
        "change-fits-end-points",
        "change",
        state=RuleState.NOTHING_TO_CHECK,
        note="none of 5 changes states two levels",
    ),
    rule(
        "bids-add-up",
        "total",
        state=RuleState.NOT_APPLICABLE,
        note="they are about other stories",
    ),
    rule(
        "poll-adds-up",
        "total",
        state=RuleState.NOT_APPLICABLE,
        note="they are about other stories",
    ),
)

COVERED = (
    ArticleSummary(
        HARBOUR.id,
        None,
        tuple(in_line(HARBOUR, 13, words) for words in ("$14.7 million", "HK$115 million")),
        (),
    ),
    ArticleSummary(
        AGGREGATOR.id,
        Published(date(2024, 3, 11), date(2024, 3, 11), "byline"),
        (in_line(AGGREGATOR, 29, "$640M"), in_line(AGGREGATOR, 51, "$640 million")),
        (),
    ),
    ArticleSummary(
        MARKET.id,
        Published(date(2024, 3, 13), date(2024, 3, 13), "opening line"),
        (in_line(MARKET, 7, "HK$5 billion"), in_line(MARKET, 7, "$639.3 million")),
        (
            in_line(MARKET, 7, "five years", kind="duration"),
            in_line(MARKET, 23, "0.32%", kind="percentage"),
            in_line(MARKET, 23, "$76.30"),
        ),
    ),
)


def story() -> Report:
    """Three articles on one story: a garbled caption, a quotation in two wordings, a word too large."""
    return Report(
        (GARBLED, QUOTATION, MAGNITUDE, *map(undecided_monday, (1, 13, 21)), *PASSES), (), RULES, COVERED
    )


SLIPPED = article(
    "copy/000_harbour.txt",
    {13: "The court-room drama took an estimated $14.7 million (HK$151 million) at the box office, it said."},
)


def slip() -> Report:
    """One article, in which two digits of a sum are swapped."""
    dollars, foreign = claim(SLIPPED, 13, "$14.7 million"), claim(SLIPPED, 13, "HK$151 million")
    outcome = Outcome(
        Verdict.FAIL,
        "a conversion is 30% out",
        "HK$151 million is not $14.7 million",
        method="implied HK$ per US$, against 7.75–7.85",
        derivation=(
            "$14.7 million at 7.75–7.85 is HK$113.5–115.8 million; printed HK$151 million",
            "The two figures imply HK$10.20–10.34 to the US dollar",
            "The band: HKMA convertibility undertakings",
        ),
        stated=millions("150.5", "151.5", "HKD"),
        computed=millions("113.5375", "115.7875", "HKD"),
        gap=millions("34.7125", "34.7125", "HKD"),
        suggestions=(
            Suggestion(
                foreign,
                "HK$115 million",
                "if $14.7 million is right. Two digits are swapped: 151 for 115",
                Interval(Fraction(113537500), Fraction(115787500)),
            ),
            Suggestion(
                dollars,
                "$19.2–19.5 million",
                "if HK$151 million is right",
                Interval(Fraction(150500000) / Fraction("7.85"), Fraction(151500000) / Fraction("7.75")),
            ),
        ),
    )
    failed = finding(
        "conversions-agree",
        Severity.ERROR,
        outcome,
        mention(SLIPPED, foreign, "equivalent", "as printed"),
        mention(SLIPPED, dollars, "stated", "the sum it converts"),
    )
    guarded = (in_line(SLIPPED, 13, "$14.7 million"), in_line(SLIPPED, 13, "HK$151 million"))
    return Report((failed,), (), (RULES[0],), (ArticleSummary(SLIPPED.id, None, guarded, ()),))


TOLD = tuple(
    article(f"desk/{name}.md", {line: f"The group will invest {sum_} in studios over five years."})
    for name, line, sum_ in (
        ("early", 4, "$640 million"),
        ("late", 12, "HK$50 billion"),
        ("web", 8, "$639.3 million"),
    )
)


def troubles() -> Report:
    """A run in which files cannot be read, sums differ across articles, and little is proved."""
    early, late, web = TOLD
    differing = Outcome(
        Verdict.FAIL,
        "one sum is ten times the others",
        "HK$50 billion is not $640 million",
        derivation=("HK$50 billion at 7.75–7.85 is $6.306–6.516 billion",),
        unstated=(HARBOUR.id,),
        suggestions=(Suggestion(claim(late, 12, "HK$50 billion"), "HK$5 billion", "A zero too many."),),
    )
    missing = Outcome(
        Verdict.FAIL,
        "nobody states the price",
        "No article states the price a share",
        unstated=(early.id, late.id),
    )
    few = Outcome(
        Verdict.INCONCLUSIVE,
        "too few articles",
        "Too few articles state it",
        reason="1 of 2 articles states it",
        unstated=(web.id,),
    )
    findings = (
        finding(
            "investment-one-sum",
            Severity.ERROR,
            differing,
            in_line(late, 12, "HK$50 billion", caption="outside the others"),
            in_line(early, 4, "$640 million"),
            in_line(web, 8, "$639.3 million"),
        ),
        finding("price-is-stated", Severity.NOTE, missing),
        finding("told-by-two", Severity.ERROR, few),
        passed("conversions-agree", "$640 million", in_line(early, 4, "$640 million"), grade=Grade.LOOSENED),
        passed("conversions-agree", "$639.3 million", in_line(web, 8, "$639.3 million"), grade=Grade.WEAK),
        replace(GARBLED, suppression=AGENCY_COPY),
    )
    problems = (
        Problem("no text in it", Place("desk/empty.txt")),
        Problem("not UTF-8: byte 0xff", Place("desk/old.txt", 3, 17), "save it as UTF-8"),
        Problem("the rates are older than the articles"),
    )
    rules = (
        rule("conversions-agree", "conversion"),
        rule("change-fits", "change", state=RuleState.NOTHING_TO_CHECK, note="no change was found"),
        rule("groups-add-up", "total", state=RuleState.NOTHING_TO_CHECK),
        rule("bids-add-up", "total", state=RuleState.NOT_APPLICABLE),
    )
    articles = tuple(ArticleSummary(one.id, None, (), ()) for one in TOLD)
    return Report(findings, problems, rules, articles, gate=Gate(Severity.NOTE))


def faulty_suppressions() -> Report:
    """A run in which nothing but two suppressions is at fault: a comment, and an entry of a rule file."""
    unreasoned = Outcome(Verdict.FAIL, "a suppression cannot be read", "this comment gives no reason")
    unused = Outcome(Verdict.FAIL, "a suppression suppresses nothing", "it suppresses nothing")
    findings = (
        replace(
            finding("suppression-malformed", Severity.ERROR, unreasoned),
            place=Place("desk/early.md", 3, 1),
            article="desk/early.md",
        ),
        replace(finding("suppression-unused", Severity.WARNING, unused), place=Place("rules/desk.yaml", 12, 5)),
    )
    return Report(findings, (), (), (ArticleSummary("desk/early.md", None, (), ()),))


def quiet() -> Report:
    """A run in which nothing was found to check."""
    return Report((), (), (), (ArticleSummary("desk/early.md", None, (), ()),), gate=Gate(None))


def hostile(text: str, name: str = "desk/notes.txt") -> Report:
    """A report in which every free text, of articles, rules, checks and files, is `text`."""
    span = Span(name, 0, len(text))
    said = Claim("amount", span, text, text, span, speaker=text)
    spot = SourceMap.of(text).location(0)
    whole = Mention(text, said, spot, (spot,), text, Excerpt(text, ((0, len(text)),)), spot)
    middle = replace(whole, excerpt=Excerpt(text, ((len(text) // 3, 2 * len(text) // 3),)))
    elsewhere = replace(whole, claim=said._replace(span=Span("desk/other.txt", 0, 3)))
    lines_below = replace(middle, claim=said._replace(sentence=Span(name, 9, 99)))
    outcome = Outcome(
        Verdict.FAIL,
        text,
        text,
        figures=text,
        method=text,
        derivation=(text, text),
        suggestions=(Suggestion(said, text, text), Suggestion(said, text, text)),
        unstated=("desk/other.txt",),
    )
    one_suggestion = replace(outcome, suggestions=outcome.suggestions[:1])
    plain = Outcome(Verdict.FAIL, text, text)
    doubt = replace(outcome, verdict=Verdict.INCONCLUSIVE, reason=text, remedy=text)
    findings = (
        finding(text, Severity.ERROR, outcome, whole, lines_below),
        finding(text, Severity.WARNING, one_suggestion, middle, elsewhere),
        finding(text, Severity.NOTE, one_suggestion),
        finding(text, Severity.ERROR, doubt, middle),
        finding(text, Severity.ERROR, replace(outcome, verdict=Verdict.PASS), whole, elsewhere),
        replace(
            finding(text, Severity.ERROR, outcome, whole), suppression=Suppression(text, text, Place(text, 1, 1))
        ),
        replace(finding(text, Severity.ERROR, plain), place=Place(text, 3, 5)),
        replace(finding(text, Severity.WARNING, plain), place=Place(text, 3, 5), article=name),
    )
    rules = tuple(RuleSummary(text, text, Severity.ERROR, text, state, text, text) for state in RuleState)
    files = {name: name, "desk/other.txt": "desk/other.txt", "desk/feed.jsonl#4": "desk/feed.jsonl"}
    articles = tuple(
        ArticleSummary(one, None, (), (whole, middle), files[one]) for one in (name, "desk/other.txt")
    )
    problems = (Problem(text, Place(text, 3, 5), text), Problem(text))
    return Report(findings, problems, rules, articles)


def archive(count: int, edited: int | None = None) -> Report:
    """`count` articles, each with a failure of its own, a weekday undecided and a sum that agrees.

    The one that is edited has two lines more before its figures.
    """
    findings: list[Finding] = []
    summaries: list[ArticleSummary] = []
    told: list[Mention] = []
    for number in range(count):
        line = 3 if number == edited else 1
        source = article(
            f"archive/{number:04}_story.txt", {line: f"It took ${number}.5 million on Monday (HK$3 million)."}
        )
        sum_ = in_line(source, line, f"${number}.5 million")
        told.append(sum_)
        failed = Outcome(Verdict.FAIL, "a conversion is out", f"${number}.5 million is not HK$3 million")
        doubtful = Outcome(Verdict.INCONCLUSIVE, "a weekday", "a weekday", figures='"Monday"', reason="no date")
        findings += [
            finding("conversions-agree", Severity.WARNING, failed, sum_),
            finding(
                "weekday-fits-date", Severity.ERROR, doubtful, in_line(source, line, "Monday", kind="weekday")
            ),
            passed("told-once", f"${number}.5 million", sum_),
        ]
        summaries.append(ArticleSummary(source.id, None, (), (sum_,)))
    differing = Outcome(
        Verdict.FAIL, "sums differ", "The sums differ", unstated=tuple(one.id for one in summaries)
    )
    findings.append(finding("told-alike", Severity.ERROR, differing, *told))
    return Report(tuple(findings), (), (), tuple(summaries))


def without_version(text: str) -> str:
    """A written report that the next version of the program writes alike."""
    return text.replace(f'"semanticVersion": "{__version__}"', '"semanticVersion": "…"')
