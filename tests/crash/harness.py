"""Interrupting whatever writes a file, and looking at what is left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

_ROOT = Path(__file__).parents[2]

needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="interrupting a process at every operation needs fork"
)


@dataclass(frozen=True)
class Outcome:
    """What one interrupted run left.

    Attributes:
        number: The operation at which it was interrupted, or the run's number.
        verdict: "old", "new" or "neither".
        error: Why it is neither.
        left: Names of the files in the folder.
        end: The status that `os.waitpid` gave.
    """

    number: int
    verdict: str
    error: str
    left: list[str]
    end: int

    @property
    def was_killed(self) -> bool:
        return os.WIFSIGNALED(self.end)

    @property
    def was_refused(self) -> bool:
        """Whether the action ended with one of our errors."""
        return os.WIFEXITED(self.end) and os.WEXITSTATUS(self.end) == 3

    @property
    def was_completed(self) -> bool:
        """Whether the action ended well, perhaps in spite of an operation that failed."""
        return os.WIFEXITED(self.end) and os.WEXITSTATUS(self.end) in (0, 5)


def interrupted(action: str, folder: Path, how: Literal["kill", "full", "random"]) -> list[Outcome]:
    """Runs an action once for each interruption, in a process of its own each time.

    Args:
        action: "module:class" of a `CrashAction`.
        folder: An empty folder to work in.
        how: Kill it at every open, write, fsync, rename and removal; let each of those fail as on
            a full disk; or kill it at 20 random moments. The last run of the first two, and the
            first of the third, is not interrupted.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash.server", how, action, str(folder)],
        cwd=_ROOT,
        env=os.environ | {"PYTHONPATH": str(_ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [Outcome(**json.loads(line)) for line in done.stdout.splitlines()]


def check_all_whole(outcomes: list[Outcome]) -> None:
    """Fails unless each run left the old or the new file, readable, and ended as it should."""
    broken = [outcome for outcome in outcomes if outcome.verdict not in ("old", "new")]
    assert not broken, broken
    assert all(o.was_killed or o.was_refused or o.was_completed for o in outcomes), outcomes
    assert {outcome.verdict for outcome in outcomes} >= {"new"}
