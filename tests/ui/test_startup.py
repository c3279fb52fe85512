"""What the window needs before it shows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from iide_studio.__main__ import create_restorer
from iide_studio.core.paths import find_paths
from iide_studio.core.settings import Settings
from iide_studio.ui.app import StudioWindow, WindowServices, make_application

paths = find_paths(Path({root!r}))
settings = Settings(None)
application = make_application(settings, paths)
services = WindowServices(create_restorer=create_restorer, paths=paths)
studio = StudioWindow(services, settings)
studio.show()
heavy = []

def look():
    heavy.extend({{"torch", "diffusers", "transformers"}} & set(sys.modules))
    studio.window.close()
    application.quit()

QTimer.singleShot(0, look)
application.exec()
assert not heavy, heavy
"""


def test_the_window_shows_without_torch(tmp_path: Path) -> None:
    program = _PROGRAM.format(root=str(tmp_path))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment
    )
    assert result.returncode == 0, result.stderr


def test_void_calls_keep_none_alive(qtbot: QtBot) -> None:
    """Some releases of PySide lose a reference to None at every call, and abort in the end."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(20_000):
        label.setText("text")
    assert abs(sys.getrefcount(None) - before) < 100
