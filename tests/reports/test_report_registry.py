"""The registry of formats is complete, and a format costs nothing until it is asked for."""

import subprocess
import sys
from pathlib import Path

import newsroom
import pytest

import verify.report
from verify.report import MODULES, format_module, format_names
from verify.report.settings import Settings


def test_every_module_that_renders_is_registered():
    folder = Path(verify.report.__file__).parent
    rendering = {path.stem for path in folder.glob("*.py") if "\ndef render(" in path.read_text(encoding="utf-8")}
    assert rendering == set(MODULES)


def test_formats_are_named_without_the_version_of_their_wire_format():
    assert format_names() == (
        *("terminal", "markdown", "json", "sarif", "junit"),
        *("github", "summary", "comment", "gitlab", "rdjson", "csv"),
    )


def test_an_unknown_format_is_a_key_error():
    with pytest.raises(KeyError):
        format_module("yaml")


@pytest.mark.parametrize("name", format_names())
@pytest.mark.parametrize("report", [newsroom.story, newsroom.slip, newsroom.troubles, newsroom.quiet])
def test_a_report_is_lines_of_text_without_loose_ends(name, report):
    module = format_module(name)
    text = module.render(report(), Settings())
    assert module.SUFFIX.startswith(".")
    assert text == module.render(report(), Settings())
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert not [line for line in text.split("\n") if line != line.rstrip()]


def test_importing_the_terminal_loads_no_rich_and_printing_without_colour_neither():
    program = (
        "import sys, newsroom\n"
        "from verify.report.settings import Settings\n"
        "from verify.report.terminal import render\n"
        "render(newsroom.story(), Settings()); print([name for name in sys.modules if name.startswith('rich')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(newsroom.__file__).parent,
        env={"PYTHONPATH": str(Path(verify.report.__file__).parents[2])},
    )
    assert done.stdout.strip() == "[]"
