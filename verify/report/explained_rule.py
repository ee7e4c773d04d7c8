"""A rule in plain words, with its examples and what each gives, for `verify explain`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verify.report.labelled import WIDTH, indented, labelled
from verify.report.safe import safe
from verify.report.terminal_text import wrapped
from verify.rules.model import Rule
from verify.rules.plain_words import articles_meant, selected
from verify.trial.examples import Trial
from verify.wording import counted


def explained_rule(rule: Rule, trials: Sequence[Trial]) -> Iterator[str]:
    """The lines: what a rule is for, selects and allows, where it stands, and its examples as run now."""
    yield from wrapped(safe(f"{rule.id}: {rule.title}"), WIDTH)
    yield ""
    for label, text in _facts(rule):
        yield from labelled(label, text)
    told = counted(len(trials), "example")
    broken = sum(not trial.holds for trial in trials)
    yield from labelled("examples", f"{told}: {len(trials) - broken} hold, {broken} do not" if trials else "none")
    for trial in trials:
        yield ""
        yield from _tried(trial)


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "why", rule.why or "the rule does not say"
    yield "severity", rule.severity.value
    yield "kind", rule.kind
    yield "articles", articles_meant(rule.articles)
    for number, fact in enumerate(rule.facts):
        yield "" if number else "selects", f"{fact.name}: {selected(fact)}"
    if rule.expected_articles:
        yield "expects", f"{counted(rule.expected_articles, 'article')} to state them"
    tolerance = getattr(rule.options, "tolerance", None)
    yield "tolerance", tolerance.text if tolerance else "none beyond what rounding allows"
    yield "stands in", str(rule.source)


def _tried(trial: Trial) -> Iterator[str]:
    """The verdict that an example asks for and the one it gets, and its articles."""
    asked = trial.example.verdict
    got = trial.got.value if trial.got else "nothing to check"
    place = f"line {trial.example.place.line}"
    yield f"  {asked}, as asked ({place})" if trial.holds else f"  {got}, but {asked} is asked ({place})"
    for article in trial.example.articles:
        dated = f" [published {article.published}]" if article.published else ""
        yield from indented(article.text + dated, 4)
