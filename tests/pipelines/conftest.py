from __future__ import annotations

import subprocess
import sys

import pytest

from pipelines.pipeline import outside


@pytest.fixture(scope="session")
def package_index(tmp_path_factory):
    """Skips where pip reaches no index: a package cannot be built there in an environment of its own."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "setuptools>=77"]
    folder = tmp_path_factory.mktemp("index")
    quick = {"PIP_RETRIES": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(command, cwd=folder, env=outside() | quick, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"pip reaches no package index: {done.stderr.strip().splitlines()[-1]}")
