"""Work spread over processes gives what one process gives, and ends with whoever asked for it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from verify.processes import spread
from verify.rows import to_bytes

WORK = """\
import sys
from pathlib import Path
from verify.processes import spread

def read(path):
    return path.read_text()

list(spread(read, [Path("at once.txt"), Path("one.txt"), Path("other.txt")], 2))
"""


def squared(number):
    return (number, number**2)


@pytest.mark.parametrize("jobs", [0, 1, 2, 9])
def test_the_number_of_processes_changes_nothing(jobs):
    made = list(spread(squared, range(5), jobs))
    assert [value for value, _ in made] == [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16)]
    assert all(content in (b"", to_bytes(value)) for value, content in made)


def failing(number):
    raise ValueError(f"no {number}")


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_goes_wrong_is_told_here(jobs):
    with pytest.raises(ValueError, match="no 0"):
        list(spread(failing, range(3), jobs))


def test_processes_end_without_a_word_where_all_are_interrupted(tmp_path):
    (tmp_path / "at once.txt").write_text("read by the first process")
    os.mkfifo(tmp_path / "one.txt")
    os.mkfifo(tmp_path / "other.txt")
    command = [sys.executable, "-c", WORK]
    run = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True)
    # Each opens once another process reads it, so that both are at work.
    with (tmp_path / "one.txt").open("w"), (tmp_path / "other.txt").open("w"):
        os.killpg(run.pid, signal.SIGINT)
        told = run.communicate()[1]
    assert run.returncode == -signal.SIGINT
    assert told.count("Traceback") == 1  # that of the first process, which may tell it as it likes
