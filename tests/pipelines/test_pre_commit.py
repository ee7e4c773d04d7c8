"""The hook, run by pre-commit itself in a repository of its own."""

from __future__ import annotations

import subprocess
import sys

from pipelines.pipeline import MENDED, RULES, SLIP, commit_all, copy_project, git, outside


def test_a_slip_cannot_be_committed(tmp_path, package_index):
    hooks = copy_project(tmp_path / "hooks")
    revision = commit_all(hooks)
    desk = tmp_path / "desk"
    (desk / "rules").mkdir(parents=True)
    (desk / "rules" / "desk.yaml").write_text(RULES, encoding="utf-8")
    (desk / "verify.toml").write_text('articles = ["wire"]\nreports = "reports"\n', encoding="utf-8")
    (desk / "wire").mkdir()
    (desk / "wire" / "film.md").write_text(SLIP, encoding="utf-8")
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n- {{repo: '{hooks}', rev: '{revision}', hooks: [{{id: verify}}]}}\n"
    )
    commit_all(desk)

    def hook(*options):
        command = [sys.executable, "-m", "pre_commit", "run", "--color", "never", *options]
        variables = {**outside(), "PRE_COMMIT_HOME": str(tmp_path / "kept")}
        return subprocess.run(command, cwd=desk, env=variables, capture_output=True, text=True, check=False)

    shut = hook("--all-files")
    assert shut.returncode == 1, shut.stdout + shut.stderr
    assert "exit code: 1" in shut.stdout
    assert "HK$151 million is not $14.7 million" in shut.stdout
    assert "files were modified" not in shut.stdout

    (desk / "wire" / "film.md").write_text(MENDED, encoding="utf-8")
    opened = hook("--all-files")
    assert (opened.returncode, "Passed" in opened.stdout) == (0, True), opened.stdout
    git(desk, "add", "--all")

    (desk / "picture.svg").write_text("<svg/>")
    git(desk, "commit", "--quiet", "--no-verify", "--message", "mended")
    git(desk, "add", "--all")
    assert "(no files to check)" in hook().stdout
