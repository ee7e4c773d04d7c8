"""A job of GitHub that runs the action's own steps in a clean folder, with the variables that GitHub sets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pipelines.pipeline import ACTION, Ended, bash, read_yaml

METADATA = read_yaml(ACTION / "action.yml")
STEPS = METADATA["runs"]["steps"]
INSTALL, GATE = (step for step in STEPS if "run" in step)


class Job:
    """A job in a folder of its own; `variables` is what its steps see besides those that GitHub sets."""

    def __init__(self, folder: Path, variables: dict[str, str], action: Path = ACTION) -> None:
        self.workspace = folder / "workspace"
        self.temporary = folder / "temporary"
        for path in (self.workspace, self.temporary):
            path.mkdir()
        self._outputs = folder / "outputs"
        self._summary = folder / "summary.md"
        self.variables = {
            **variables,
            "GITHUB_ACTION_PATH": str(action),
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_OUTPUT": str(self._outputs),
            "GITHUB_STEP_SUMMARY": str(self._summary),
            "RUNNER_TEMP": str(self.temporary),
        }

    def write(self, name: str, text: str) -> None:
        """Put a file into the repository that is checked."""
        path = self.workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, step: dict[str, Any], **inputs: str) -> Ended:
        """Run a step, each variable of its `env` filled with the input that it names, else with the default."""
        given = {name: spec["default"] for name, spec in METADATA["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        filled = {name: given[input_of(asked)] for name, asked in step.get("env", {}).items()}
        return bash(step["run"], self.workspace, self.variables | filled)

    def check(self, **inputs: str) -> Ended:
        """Run the step that is the gate."""
        return self.run(GATE, **inputs)

    @property
    def told(self) -> list[str]:
        """The lines in which the steps have told their outputs."""
        return self._outputs.read_text(encoding="utf-8").splitlines()

    @property
    def outputs(self) -> dict[str, str]:
        """The outputs by name, the last of each."""
        return dict(line.split("=", 1) for line in self.told)

    @property
    def summary(self) -> str:
        """The summary of the job."""
        return self._summary.read_text(encoding="utf-8")


def input_of(expression: str) -> str:
    """The input that an expression stands for: "rules" for "${{ inputs.rules }}"."""
    return expression.removeprefix("${{ inputs.").removesuffix(" }}")
