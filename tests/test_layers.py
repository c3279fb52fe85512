"""The arrows between layers point one way; the contracts are in pyproject.toml."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINT = "import importlinter.cli as cli, sys; sys.exit(cli.lint_imports(no_cache=True))"


def test_import_contracts() -> None:
    """In a process of its own, because import-linter silences every logger that there is."""
    folders = os.pathsep.join([str(ROOT), str(ROOT / "training")])
    done = subprocess.run(
        [sys.executable, "-c", LINT],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": folders, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_engine_needs_no_screen() -> None:
    """import-linter knows PySide6 as a whole only."""
    for path in (ROOT / "iide_studio" / "engine").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "QtGui" not in text, path
        assert "QtWidgets" not in text, path
