"""Parts and their sum: "It raised $12m: $5m from the state, $4m from banks and $3m from members".

A relation has the roles `total`, `part 1`, `part 2` and so on. Where the parts need not be all, the whole that
they may not pass is called `whole`; percentages of one thing have parts alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import dropwhile, takewhile

from verify.document import Article
from verify.extract.leads import OLD
from verify.lexicon import language_data, one_of
from verify.relate.listing import (
    closes_list,
    fillers,
    is_listed,
    is_plain,
    leaves_out,
    may_be_summed,
    names_other,
    noun_of,
    numbered,
    words_behind,
)
from verify.relate.opposed import opposed
from verify.relate.partition import divided
from verify.relate.patterns import Pattern, whole_words
from verify.relate.phrasing import goes_on, is_counted, unit_of
from verify.relate.sentences import Sentences
from verify.relate.steps import Step
from verify.relate.table_rows import table_totals
from verify.relations import Certainty, Relation

_ASIDE_END = re.compile(r"\s[-–—]\s|—|–|\)")
_END = re.compile(r"\s*(?:[.;:!?)]|\Z)|\s+[^\W\d_]+\s*[.;!?]")
_MOST_WORDS_BEFORE_MARK = 8
_SCALES = (10, 1000, 1_000_000)
"""By how much a slip of scale makes a sum too large."""


def relate(sentences: Sentences) -> Iterator[Relation]:
    """The totals of an article: of sentences, of tables, and wholes that their parts may not pass."""
    article, claims = sentences.article, sentences.claims
    told = list(_of_sentences(article, sentences.steps))
    yield from told
    known = {claim for relation in told for claim in relation.claims}
    yield from (relation for relation in opposed(article, claims) if not known.issuperset(relation.claims))
    yield from table_totals(article, claims)


def _of_sentences(article: Article, sentences: Sequence[Sequence[Step]]) -> Iterator[Relation]:
    if not language_data(article.language)["total"]["partial"]:  # without these words no list is known to be whole
        return
    before: Sequence[Step] = ()
    for steps in sentences:
        found = tuple(_totals(article, steps))
        divides = divided(article, before if _follow(article, before, steps) else (), steps)
        yield from found or ((divides,) if divides else ())
        before = steps


def _follow(article: Article, before: Sequence[Step], steps: Sequence[Step]) -> bool:
    """Whether the steps of a sentence follow those of the one right before it."""
    return bool(before) and goes_on(article, before[0].claim.sentence, steps[0].claim.sentence)


def _totals(article: Article, steps: Sequence[Step]) -> Iterator[Relation]:
    for index in range(len(steps)):
        found = (
            _total_before(article, steps, index)
            or _total_behind(article, steps, index)
            or _total_brought(article, steps, index)
        )
        if found:
            yield found


def _relation(total: Step, parts: Sequence[Step], evidence: str, certainty: Certainty) -> Relation:
    roles = (("total", total.claim), *numbered(part.claim for part in parts))
    return Relation("total", roles, evidence.strip(), certainty)


def _total_before(article: Article, steps: Sequence[Step], index: int) -> Relation | None:
    """A sum and the parts behind it: "$12m: $5m from the state and $7m from members"."""
    total, language = steps[index], article.language
    if index + 2 >= len(steps) or total.role == OLD or total.bracketed:
        return None
    mark = _mark(language).fullmatch(steps[index + 1].lead)
    if mark is None or not is_plain(mark["between"], language) or names_other(mark["noun"] or "", language):
        return None
    parts = _without_aside(_parts_behind(steps[index + 1 :], mark["mark"]), total)
    if len(parts) < 2 or not all(is_listed(part, language) for part in parts[1:]):
        return None
    others = (step for step in steps[:index] if step.claim.kind == total.claim.kind)
    if any(others) or not may_be_summed(article, (total, *parts)) or not _ends_plainly(article, parts[-1]):
        return None
    return _listed(total, parts, mark["mark"], language) if _may_be_parts(total, parts) else None


def _parts_behind(steps: Sequence[Step], mark: str) -> Sequence[Step]:
    """The figures that a mark opens: to the end of the bracket, or of the sentence."""
    return list(takewhile(lambda step: step.bracketed, steps)) if mark == "(" else steps


def _without_aside(steps: Sequence[Step], total: Step) -> Sequence[Step]:
    """The figures up to a last one that tells how many things the parts are: ", its only (three) heads"."""
    is_aside = len(steps) > 2 and steps[-1].claim.kind == "count" and not _are_of_one_unit(steps[-1], total)
    return steps[:-1] if is_aside else steps


def _ends_plainly(article: Article, last: Step) -> bool:
    """Whether what follows the last part, up to the end of the list, leaves out nothing."""
    words = _ASIDE_END.split(words_behind(article, last))[0]
    return not leaves_out(words, article.language)


def _may_be_parts(total: Step, parts: Sequence[Step]) -> bool:
    """Whether figures are large enough to be all parts, and counts of other things small enough to be parts.

    In "1,200 people: 300 in London and 200 in Paris" much is left out, unless a scale slipped; in "two plants: 300
    workers and 20 managers" other things are counted.
    """
    whole = total.value
    values = [part.value for part in parts]
    computed = sum(values)
    if computed * 2 < whole:
        return any(computed * scale == whole for scale in _SCALES)
    return (
        not is_counted(total.claim)
        or {part.claim.noun for part in parts} == {total.claim.noun}
        or max(values) < whole
    )


def _listed(total: Step, parts: Sequence[Step], mark: str, language: str) -> Relation:
    """A list behind a mark: certain behind words that call the figure a sum; of money behind a colon too."""
    is_count = total.claim.kind == "count"
    is_opened = (mark.strip() == ":" and not is_count) or mark.strip()[-1:].isalpha()
    certain = (is_opened or _is_named(total, language)) and closes_list(parts[-1], language)
    certainty = Certainty.CERTAIN if certain else Certainty.LIKELY
    return _relation(total, parts, f"{mark.strip()} … {parts[-1].lead.strip()}", certainty)


def _is_named(total: Step, language: str) -> bool:
    return _named(language).search(total.lead) is not None


def _total_behind(article: Article, steps: Sequence[Step], index: int) -> Relation | None:
    """Parts and the sum behind them: "$7m and $5m, $12m in all", "$7m and $5m, for a total of $12m"."""
    total, language = steps[index], article.language
    if len(steps) > index + 1:
        return None
    parts = _parts_before(steps[:index], total, language)
    if len(parts) < 2 or not may_be_summed(article, (*parts, total)) or not _may_be_parts(total, parts):
        return None
    if total.value <= max(part.value for part in parts):  # "for a loss of $2m" is no sum
        return None
    rest = words_behind(article, total)
    called = _called_a_sum(total.lead, rest, language)
    if called is None or leaves_out(rest, language) or leaves_out(parts[0].lead, language):
        return None
    if not all(is_listed(part, language, named=True) for part in parts[1:]):
        return None
    return _relation(total, parts, *called)


def _called_a_sum(before: str, behind: str, language: str) -> tuple[str, Certainty] | None:
    """The words before a figure, or else behind it, that call it the sum of what stands before."""
    lead, after = _lead_to_total(language).fullmatch(before), _behind_total(language).match(behind)
    if lead is None or not is_plain(lead["between"], language):
        return None
    if lead["loose"] is not None:
        return (lead["words"], Certainty.LIKELY) if _END.match(behind) else None
    words = lead["words"] or (after.group() if after else "")
    return (words, Certainty.CERTAIN) if words else None


def _parts_before(steps: Sequence[Step], total: Step, language: str) -> list[Step]:
    """The figures before a sum that may be its parts: all of its unit, or those from "one with" on."""
    parts = list(dropwhile(lambda step: not _are_of_one_unit(step, total), steps))
    first = next((at for at, step in enumerate(parts) if _first_of(language).search(step.lead)), 0)
    return parts[first:]


def _total_brought(article: Article, steps: Sequence[Step], index: int) -> Relation | None:
    """A sum to which its parts brought it: "brings the total to $12m, after $7m and $5m"."""
    total, language = steps[index], article.language
    brought = _brought(language).search(total.lead) if index < 2 else None
    parts = steps[index + 1 :] if brought else ()
    if brought is None or len(parts) < 2 or not may_be_summed(article, steps):
        return None
    if not _after(language).fullmatch(parts[0].lead) or leaves_out(words_behind(article, parts[-1]), language):
        return None
    if not all(is_listed(part, language) for part in parts[1:]):
        return None
    return _relation(total, (*steps[:index], *parts), brought.group(), Certainty.LIKELY)


def _are_of_one_unit(one: Step, other: Step) -> bool:
    return unit_of(one.claim) == unit_of(other.claim)


@cache
def _mark(language: str) -> re.Pattern[str]:
    opening = one_of(language_data(language)["total"]["opening"])
    mark = rf"(?P<mark>:|\s[-–—](?=\s)|[—–(]|,?\s(?i:{opening})(?!\w))"
    words = rf"(?:[\s,]+[^\s,:()–—]+){{0,{_MOST_WORDS_BEFORE_MARK}}}?"
    return re.compile(
        rf"(?P<between>{words}\s?){mark}\s*(?P<noun>(?i:{noun_of(language)}))?(?i:{fillers(language)})"
    )


@cache
def _first_of(language: str) -> re.Pattern[str]:
    data = language_data(language)
    return re.compile(rf"(?i:(?<!\w){one_of(data['total']['first_of'])}\s+{one_of(data['order']['whose'])}\s+)\Z")


@cache
def _named(language: str) -> Pattern:
    return whole_words(language_data(language)["total"]["named"])


@cache
def _lead_to_total(language: str) -> re.Pattern[str]:
    data = language_data(language)
    loose = one_of(data["total"]["before_end"])
    words = rf"(?:{one_of(data['total']['before'])}|(?P<loose>{loose}))"
    plain = one_of([*data["total"]["before"], *data["total"]["before_end"]])
    joints = one_of([*data["total"]["joints"], *data["range"]["choice"]])
    mark = r"(?:[,;:]|\s[-–—]|[–—])"
    start = rf"(?P<between>[^,;:–—]*?)(?:{mark}\s*(?:(?i:{joints})\s+)?|\s+(?={plain}))"
    return re.compile(rf"{start}(?P<words>(?i:{words}))?\s*(?i:{fillers(language)})")


@cache
def _behind_total(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["total"]["behind"])
    return re.compile(rf"\s+(?:[^\W\d_]+\s+){{0,2}}?(?i:{words})(?=[.,;:)!?]|\Z)")


@cache
def _brought(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["total"]["brought"])
    return re.compile(rf"(?i:(?<!\w){words}\s+{fillers(language)})\Z")


@cache
def _after(language: str) -> re.Pattern[str]:
    words = one_of(language_data(language)["total"]["after"])
    return re.compile(rf",?\s+(?i:{words})\s+(?:[^\W\d_]+\s+){{0,3}}?(?i:{fillers(language)})")
