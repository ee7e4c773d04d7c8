"""`verify baseline`: write down the failures of today, so that `verify run --baseline` lets only new ones gate."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from verify.cli.articles import gather
from verify.cli.baseline import baseline_of, refuse_to_overwrite, write_baseline
from verify.cli.configuration import find_configuration
from verify.cli.console import write_lines
from verify.cli.progress import tracked
from verify.engine import check
from verify.errors import InputError
from verify.findings import Verdict
from verify.report.safe import safe
from verify.rules.load import load_rules
from verify.wording import counted


def main(options: Namespace) -> int:
    """Run the command; 0 once the file is written.

    Raises InputError where an article could not be read: its failures would be missing from the file.
    """
    path = Path(options.output)
    refuse_to_overwrite(path)
    rules = load_rules([Path(options.rules)])
    configuration = find_configuration(Path.cwd())
    gathered = gather(options.articles, configuration, options.published, options.story, options.language)
    if gathered.problems:
        raise InputError(*gathered.problems)
    report = check(rules, gathered.articles, track=tracked, jobs=options.jobs)
    write_baseline(baseline_of(report), path)
    known = counted(len(report.of(Verdict.FAIL)), "known failure")
    write_lines([f"wrote {safe(str(path))}: {known}"])
    return 0
