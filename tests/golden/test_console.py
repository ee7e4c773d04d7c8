"""What the command writes to a pipe, to a terminal, and to a reader that leaves."""

import os
import pty
import shlex
import signal
import subprocess
import sys

import pytest
from command import PROJECT, verify

RULES = PROJECT / "rules"
TEXT = "The film took $14.7 million (HK$151 million) in all, the studio told “its partners” in the city.\n"
COMMAND = [sys.executable, "-m", "verify"]


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    return tmp_path


def on_a_terminal(folder, *arguments, **environment):
    """What a person sees who runs the command on a terminal."""
    watched, given = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        cwd=folder,
        stdin=given,
        stdout=given,
        stderr=given,
        env={**os.environ, "TERM": "xterm", **environment},
    )
    os.close(given)
    pieces = []
    while True:
        try:
            piece = os.read(watched, 65536)
        except OSError:  # Linux tells so that the other end is closed.
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(watched)
    return process.wait(), b"".join(pieces).decode()


def test_a_terminal_gets_colours():
    code, output = on_a_terminal(PROJECT, "run", "rules", "seeds", "--format", "terminal")
    assert code == 1
    assert "\x1b[1;31merror\x1b[0m" in output


@pytest.mark.parametrize("refusal", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_may_be_refused(desk, refusal):
    code, output = on_a_terminal(desk, "run", RULES, "a.txt", **refusal)
    assert code == 1
    assert "\x1b" not in output


def test_long_work_shows_a_bar_on_a_terminal_and_leaves_none_behind(desk):
    text = (PROJECT / "seeds" / "000_filmart-plan.txt").read_text()
    for number in range(400):
        (desk / f"{number:03}.txt").write_text(text)
    _, output = on_a_terminal(desk, "run", RULES, ".", "--fail-on", "never")
    assert "\u2501" in output
    assert output.rstrip().endswith("Gate open (--fail-on never)\x1b[0m")


def test_a_pipe_gets_neither_colours_nor_a_bar(desk):
    ended = verify("run", RULES, "a.txt", folder=desk, TERM="xterm", FORCE_COLOR="")
    assert ended.errors == ""
    assert "\x1b" not in ended.output


def test_a_reader_that_leaves_changes_no_exit_code(desk):
    (desk / "long.txt").write_text(TEXT * 500)
    command = shlex.join([*COMMAND, "run", str(RULES), "long.txt", "--format", "json"])
    done = subprocess.run(
        ["bash", "-c", f"{command} | head -n 1; exit ${{PIPESTATUS[0]}}"],
        cwd=desk,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "{\n", "")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("run", "nowhere.yaml", "a.txt"), 2), (("run", RULES, "nowhere.txt"), 2), (("run", RULES, "a.txt"), 1)],
)
def test_nor_does_a_reader_who_never_listened(desk, arguments, code):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as closed:
        done = subprocess.run([*COMMAND, *arguments], cwd=desk, stdout=closed, stderr=closed, check=False)
    assert done.returncode == code


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16"])
def test_what_is_piped_is_utf_8_whatever_the_environment_says(desk, encoding):
    expected = verify("run", RULES, "a.txt", "--format", "markdown", folder=desk).output
    assert verify(
        "run", RULES, "a.txt", "--format", "markdown", folder=desk, PYTHONIOENCODING=encoding
    ).output == (expected)
    assert "–" in expected


def test_who_stops_a_run_is_told_so_in_one_line(desk):
    os.mkfifo(desk / "slow.txt")
    run = subprocess.Popen([*COMMAND, "run", RULES, "slow.txt"], cwd=desk, stderr=subprocess.PIPE)
    with (desk / "slow.txt").open("w"):  # opens once the run reads it
        run.send_signal(signal.SIGINT)
        told = run.communicate()[1]
    assert (run.returncode, told) == (130, b"verify: interrupted\n")
