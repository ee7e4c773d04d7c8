"""Whole reports, as their readers see them. Run with --regen-all after a wanted change and read the difference."""

import newsroom
import pytest

from verify.report import format_module, format_names
from verify.report.settings import Settings

REPORTS = {
    "story": newsroom.story,
    "slip": newsroom.slip,
    "troubles": newsroom.troubles,
    "quiet": newsroom.quiet,
}


@pytest.mark.parametrize("format_name", format_names())
@pytest.mark.parametrize("report_name", REPORTS)
def test_whole_report(report_name, format_name, file_regression):
    module = format_module(format_name)
    settings = Settings(link_base="../", written=("reports/report.md", "reports/report.json"))
    text = newsroom.without_version(module.render(REPORTS[report_name](), settings))
    file_regression.check(text, extension=module.SUFFIX, encoding="utf-8", newline="")
