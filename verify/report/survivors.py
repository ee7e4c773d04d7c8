"""How strong a set of rules is, and which slips it lets pass, for `verify strength`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from verify.engine.excerpts import excerpt
from verify.report.safe import safe
from verify.report.terminal_text import cells, wrapped
from verify.trial.bench import Fate, Tried
from verify.trial.slips import KINDS, QUOTATION
from verify.trial.strength import Strength, Survivor
from verify.wording import counted, one_line

_WIDTH = 78
_LONGEST = 40
_SHOWN = 200
"""How many figures with survivors are listed."""


def strength_told(found: Strength) -> str:
    """The strength in one line: "91%: 200 of 219 slips make some rule fail". Never rounded up."""
    total, caught = found.counted(), found.count(Fate.CAUGHT)
    if not total:
        return "no slip could be tried"
    verb = "slip makes" if total == 1 else "slips make"
    return f"{100 * caught // total}%: {caught} of {total} {verb} some rule fail"


def told(found: Strength, seed: int) -> Iterator[str]:
    """The lines: the strength, a table of the kinds of slip, what does not count, and the survivors by article.

    No line is wider than 78 columns.
    """
    yield f"strength {strength_told(found)}" if found.counted() else strength_told(found)
    yield ""
    yield from _kinds(found)
    yield from _uncounted(found, seed)
    yield from _survivors(found.survivors)


def _kinds(found: Strength) -> Iterator[str]:
    rows = [(kind, found.count(Fate.CAUGHT, kind), found.counted(kind)) for kind in KINDS]
    shown = [row for row in rows if row[2]]
    width = max((len(kind) for kind, _, _ in shown), default=0)
    digits = max((len(str(total)) for _, _, total in shown), default=0)
    for kind, caught, total in shown:
        yield f"  {kind:{width}}  {caught:>{digits}} of {total:>{digits}}"
    if shown:
        yield ""


def _uncounted(found: Strength, seed: int) -> Iterator[str]:
    """What was drawn, and what was left out of the share and why."""
    inside, not_made = found.count(Fate.INSIDE), found.count(Fate.NOT_MADE)
    sentences = []
    if found.planned > len(found.tried):
        sentences.append(f"Drawn: {len(found.tried)} of {found.planned} slips, with --seed {seed}.")
    if inside:
        stays = "1 slip stays" if inside == 1 else f"{inside} slips stay"
        sentences.append(f"Left out: {stays} within what the figure honestly stands for.")
    if not_made:
        sentences.append(
            f"Not made: {counted(not_made, 'slip')} without a place of its own, or that nothing reads."
        )
    if found.unslipped:
        texts = ", ".join(dict.fromkeys(safe(claim.text) for claim in found.unslipped))
        sentences.append(f"No slip is known of {counted(len(found.unslipped), 'figure')}: {texts}.")
    for sentence in sentences:
        yield from wrapped(sentence, _WIDTH)
    if sentences:
        yield ""


def _survivors(survivors: Sequence[Survivor]) -> Iterator[str]:
    if not survivors:
        return
    undecided = sum(one.tried.fate is Fate.UNDECIDED for one in survivors)
    aside = f", {undecided} of them undecided" if undecided else ""
    yield f"{counted(len(survivors), 'slip')} that no rule fails on{aside}:"
    figures = [list(group) for _, group in groupby(survivors, key=lambda one: one.tried.claim.span)]
    article = ""
    for group in figures[:_SHOWN]:
        if group[0].article.id != article:
            article = group[0].article.id
            yield ""
            yield from wrapped(safe(article), _WIDTH)
        yield from _figure(group)
    if len(figures) > _SHOWN:
        yield ""
        yield f"… and {counted(len(figures) - _SHOWN, 'more figure')}"


def _figure(group: Sequence[Survivor]) -> Iterator[str]:
    """One figure: its place and sentence, its slips, and which kind of check would catch them."""
    article, claim = group[0].article, group[0].tried.claim
    place = article.location(claim.span.start)
    lead = f"{place.line}:{place.column}"
    words = excerpt(article, claim.sentence, ((claim.span.start, claim.span.end),))
    yield from _hung(f"  {lead:>7}  ", safe(words.text))
    slips = [f"{_slip(one)}{' (undecided)' if one.tried.fate is Fate.UNDECIDED else ''}" for one in group]
    yield from _hung(" " * 11, ", ".join(slips))
    yield from _hung(" " * 11, f"would catch it: {safe(group[0].remedy)}")


def _slip(survivor: Survivor) -> str:
    """A slip as it is told: "$640M → $460M", "up 0.32% → down 0.32%", "“explore” left out"."""
    tried = survivor.tried
    if tried.slip.kind == QUOTATION:
        return f"“{safe(one_line(tried.slip.old))}” left out"
    before, after = _stretches(survivor.article.text, tried)
    return f"{_shortened(before)} → {_shortened(after)}"


def _stretches(text: str, tried: Tried) -> tuple[str, str]:
    """The figure with the word that tells its direction, without the slip and with it."""
    slip, span = tried.slip, tried.claim.span
    start, end = min(slip.start, span.start), max(slip.end, span.end)
    before = text[start:end]
    return before, before[: slip.start - start] + slip.new + before[slip.end - start :]


def _shortened(text: str) -> str:
    plain = safe(one_line(text))
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"


def _hung(lead: str, text: str) -> Iterator[str]:
    first, *rest = wrapped(text, _WIDTH - cells(lead)) if text else ("",)
    yield f"{lead}{first}"
    yield from (f"{' ' * len(lead)}{line}" for line in rest)
