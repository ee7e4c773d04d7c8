"""A share with its part and its whole: "$820m, or 8.2% of sales of $10bn", "12 of the 18 members, or 67%"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.claims import Claim
from verify.document import Article
from verify.extract.leads import clause_breaks
from verify.quantity import PERCENT, RATIO
from verify.relate.per_unit import is_per_unit
from verify.relate.phrasing import (
    Joint,
    between,
    has_open_end,
    is_closed,
    is_compared,
    is_counted,
    is_owner,
    joint,
    unit_of,
    word_behind,
)
from verify.relate.sentences import Sentences
from verify.relate.share_across import told_before
from verify.relate.share_words import ShareWords, share_words
from verify.relations import Certainty, Relation

_FEW = 3
"""So few words may name what is counted: "12 of the 18 new members, or 67%"."""
_FARTHEST = 12
"""How many words may stand between a whole and the share that ends the sentence."""

Bound = tuple[str, Claim, Claim, Claim, Certainty]
"""The evidence, the share, its part, its whole, and how sure that is."""


def relate(sentences: Sentences) -> Iterator[Relation]:
    """The shares of an article with part and whole, and the parts of counted wholes: "12 of the 18 members"."""
    article, claims = sentences.article, sentences.claims
    for figures in sentences.figures:
        index = 0
        while index + 1 < len(figures):
            relation = _three(article, figures[index : index + 3]) or _pair(article, *figures[index : index + 2])
            if relation and len(figures) == len(relation.roles):
                relation = told_before(article, claims, relation) or relation
            if relation:
                yield relation
            index += len(relation.roles) if relation else 1


def _three(article: Article, figures: Sequence[Claim]) -> Relation | None:
    if len(figures) < 3 or any(map(has_open_end, figures)):
        return None
    shares = [index for index, claim in enumerate(figures) if _is_share(claim)]
    if len(shares) != 1:
        return None
    forms = {
        0: (_share_first, _share_of_counted, _share_named_first, _stake_first),
        1: (_share_between, _stake_behind),
        2: (_share_last,),
    }
    for form in forms[shares[0]]:
        found = form(article, *figures)
        if found and _may_be_part(article, found[2], found[3]):
            evidence, share, part, whole, certainty = found
            return Relation("share", (("share", share), ("part", part), ("whole", whole)), evidence, certainty)
    return None


def _pair(article: Article, part: Claim, whole: Claim) -> Relation | None:
    """A part of a whole without a share: "12 of the 18 members", "$3bn of its $10bn", "of 18 members 12 went"."""
    if has_open_end(part) or has_open_end(whole):
        return None
    certainty = Certainty.CERTAIN
    if _is_of_sum(article, part, whole):
        certainty = Certainty.LIKELY
    elif not _counts_part(article, part, whole):
        part, whole = whole, part
        if part.noun is None or part.noun != whole.noun or not _opens_with_whole(article, whole, part):
            return None
    evidence = article.text[min(part.span.end, whole.span.end) : max(part.span.start, whole.span.start)].strip()
    return Relation("share", (("part", part), ("whole", whole)), evidence, certainty)


def _is_of_sum(article: Article, part: Claim, whole: Claim) -> bool:
    """Whether a sum is told as a part of the next: "$3bn out of $10bn", "$94bn of total spending of $835bn"."""
    if part.kind != "amount" or not _may_be_part(article, part, whole):
        return False
    text = article.text[part.span.end : whole.span.start]
    return share_words(article.language).of_sum.fullmatch(text) is not None


def _opens_with_whole(article: Article, whole: Claim, part: Claim) -> bool:
    """Whether a clause opens with a whole and tells its part next: "of the 64 asked 41 did"."""
    lead = article.text[whole.sentence.start : whole.span.start]
    text = between(article, whole.span.end, part.span.start)
    opens = share_words(article.language).opens_of.search(lead) is not None
    return opens and joint(text, (), article.language) is not None and not is_compared(article, part)


def _is_share(claim: Claim) -> bool:
    return claim.kind in ("percentage", "change") and unit_of(claim) in (PERCENT, RATIO)


def _may_be_part(article: Article, part: Claim, whole: Claim) -> bool:
    """Whether one figure may be a part of the other: both of one unit, neither an owner's nor one unit's alone."""
    return (
        unit_of(part) == unit_of(whole)
        and part.kind in ("amount", "count")
        and is_per_unit(article, part) == is_per_unit(article, whole)
        and not is_compared(article, part)
        and not is_owner(article, whole)
    )


def _counts_part(article: Article, part: Claim, whole: Claim) -> bool:
    """Whether both count one thing, the first a part of the second: "12 of the 18 members"."""
    if part.noun is None or part.noun != whole.noun or not is_counted(part):
        return False
    text = article.text[part.span.end : whole.span.start]
    return share_words(article.language).of.fullmatch(text) is not None and not is_owner(article, whole)


def _share_between(article: Article, part: Claim, share: Claim, whole: Claim) -> Bound | None:
    """ "$820m on research, or 8.2% of net sales of $10bn"."""
    words = share_words(article.language)
    first = between(article, part.span.end, share.span.start)
    found = joint(first, (*words.again, *words.verbs), article.language)
    if found is None or not _is_of(article, share, whole):
        return None
    certain = (found.mark and found.link) or found.is_apposition or found.link in words.being
    if not certain and found.link not in words.verbs and not (found.mark and _ends_with(article, whole, words)):
        return None
    certainty = Certainty.CERTAIN if certain else Certainty.LIKELY
    return _evidence(found.mark, found.link), share, part, whole, certainty


def _ends_with(article: Article, whole: Claim, words: ShareWords) -> bool:
    """Whether nothing but what a whole is stands behind it: "8.2% of its $498m sales."."""
    found = words.to_end.match(article.text, whole.span.end, whole.sentence.end)
    return found is not None and not any(word.casefold() in words.no_noun for word in found["words"].split())


def _share_first(article: Article, share: Claim, whole: Claim, part: Claim) -> Bound | None:
    """ "8.2% of its $10bn sales, or $820m"; "two thirds of the 18 members, 12,"."""
    words = share_words(article.language)
    if not _is_of(article, share, whole):
        return None
    text = between(article, whole.span.end, part.span.start)
    if part.noun and part.noun == whole.noun and words.counting.fullmatch(text):
        return text.strip(), share, part, whole, Certainty.LIKELY
    found = joint(text, words.again, article.language)
    if found is None or not found.mark:
        return None
    is_last = is_closed(article, part.span.end) or words.in_all.match(article.text, part.span.end) is not None
    if not (found.link or is_last):
        return None
    if part.noun not in (None, whole.noun) and not found.link:
        return None
    return _evidence("of …" + found.mark, found.link), share, part, whole, Certainty.CERTAIN


def _share_of_counted(article: Article, share: Claim, part: Claim, whole: Claim) -> Bound | None:
    """ "67% of members, or 12 of the 18 members,"."""
    words = share_words(article.language)
    found = joint(between(article, share.span.end, part.span.start), words.again, article.language)
    if found is None or not found.mark or not (found.link or found.mark == "("):
        return None
    if not _counts_part(article, part, whole) or not _names(found.words, whole):
        return None
    return _evidence(found.mark, found.link), share, part, whole, Certainty.CERTAIN


def _names(words: str, whole: Claim) -> bool:
    """Whether words name what is counted, if anything: "67% of members", but not "60% of the vote" of 18 seats."""
    return not words or any(word.casefold().startswith(whole.noun or " ") for word in words.split())


def _share_named_first(article: Article, share: Claim, part: Claim, whole: Claim) -> Bound | None:
    """ "30%, or $3bn, of sales of $10bn"; "a tenth, $3m, of the $30m"."""
    words = share_words(article.language)
    found = joint(between(article, share.span.end, part.span.start), words.again, article.language, farthest=0)
    if found is None or not _is_of(article, part, whole):
        return None
    if not found.link and not (found.mark and is_closed(article, part.span.end)):
        return None
    return _evidence(found.mark, found.link), share, part, whole, Certainty.CERTAIN


def _share_last(article: Article, first: Claim, second: Claim, share: Claim) -> Bound | None:
    """ "12 of the 18 members, or 67%"; "$3bn of the $10bn loan, or 30%"; "of the $10bn fund, $3bn, or 30%,"."""
    words = share_words(article.language)
    found = _told_again(article, second, share)
    if found is None:
        return None
    if is_compared(article, share) or not _is_of_the_same(article, share):
        return None
    evidence = _evidence(found.mark, found.link)
    certainty = Certainty.CERTAIN if len(found.words.split()) <= _FEW else Certainty.LIKELY
    is_part = words.of.fullmatch(between(article, first.span.end, second.span.start)) is not None
    if _counts_part(article, first, second) or (is_part and first.kind == "amount"):
        return evidence, share, first, second, certainty
    if (found.words and not found.link) or not _is_named_whole(article, first, second):
        return None
    if second.noun not in (None, first.noun):
        return None
    return evidence, share, second, first, certainty


def _told_again(article: Article, before: Claim, share: Claim) -> Joint | None:
    """What ties a share to the part or whole before it; many words between need a word that ties, and an end."""
    words = share_words(article.language)
    text = between(article, before.span.end, share.span.start)
    ties = (*words.again, *words.majorities)
    is_last = is_closed(article, share.span.end)
    if near := joint(text, ties, article.language):
        is_beside = near.link and len(near.words.split()) <= _FEW
        return near if near.mark and (is_beside or is_last) else None
    far = joint(text, ties, article.language, _FARTHEST)
    return far if far and far.mark and far.link and is_last else None


def _is_named_whole(article: Article, whole: Claim, part: Claim) -> bool:
    """Whether a sentence opens with a whole and goes on with its part: "of the $10bn budget, $820m"."""
    words = share_words(article.language)
    lead = article.text[whole.sentence.start : whole.span.start]
    found = joint(between(article, whole.span.end, part.span.start), (), article.language)
    return words.opens_of.search(lead) is not None and found is not None and found.mark == ","


def _is_of_the_same(article: Article, share: Claim) -> bool:
    """Whether a share is not said to be of something else: "12 of the 18 members, or 5% of all lawyers"."""
    words = share_words(article.language)
    behind = article.text[share.span.end : share.sentence.end]
    return words.any_of.match(behind) is None or words.of_it.match(behind) is not None


def _stake_behind(article: Article, price: Claim, share: Claim, value: Claim) -> Bound | None:
    """ "paid $3bn for a 40% stake, valuing the company at $7.5bn"."""
    words = share_words(article.language)
    text = between(article, price.span.end, share.span.start)
    is_stake = word_behind(article, share.span.end) in words.stakes or is_closed(article, share.span.end)
    if not is_stake or not words.for_share.fullmatch(text):
        return None
    return _valued(article, share, price, share, value)


def _stake_first(article: Article, share: Claim, price: Claim, value: Claim) -> Bound | None:
    """ "sold 40% of the firm for $3bn, which values it at $7.5bn"."""
    words = share_words(article.language)
    text = between(article, share.span.end, price.span.start)
    if share.kind == "change" or word_behind(article, share.span.end) not in words.stakes:
        return None
    if not words.sold_for.fullmatch(text) or clause_breaks(text, article.language):
        return None
    return _valued(article, price, price, share, value)


def _valued(article: Article, last: Claim, price: Claim, share: Claim, value: Claim) -> Bound | None:
    """The stake whose price values the whole, if words say so behind the last of both figures."""
    words = share_words(article.language)
    found = words.valuing.fullmatch(between(article, last.span.end, value.span.start))
    before = article.text[share.sentence.start : share.span.start]
    if found is None or words.to_share.search(before):
        return None
    return found["verb"].casefold(), share, price, value, Certainty.CERTAIN


def _is_of(article: Article, share: Claim, whole: Claim) -> bool:
    """Whether a share is of a whole: "of its $10bn sales", "of net sales of $10bn"."""
    words = share_words(article.language)
    text = between(article, share.span.end, whole.span.start)
    behind = word_behind(article, whole.span.end)
    is_noun = bool(behind) and behind not in words.no_noun
    if words.of.fullmatch(text):
        return True
    named = words.of_named.fullmatch(text)
    if named and is_noun and not any(word.casefold() in words.no_noun for word in named["words"].split()):
        return True
    told = words.of_noun_of.fullmatch(text)
    is_thing = is_noun and not is_counted(whole)
    return told is not None and not is_thing and not clause_breaks(told["words"], article.language)


def _evidence(mark: str, link: str) -> str:
    return f"{mark} {link}".strip()
