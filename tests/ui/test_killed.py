"""The program is killed while it saves and keeps work safe; the next one brings all of it back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from iide_studio.core import photo as photos
from iide_studio.core.document import Document
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.ui.app import StudioWindow

_WORKING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from iide_studio.core.commands.settings import ChangeRecipe
from iide_studio.core.paths import find_paths
from iide_studio.core.recipe import Recipe
from iide_studio.core.settings import Settings
from iide_studio.ui.app import StudioWindow, WindowServices
from tests.fakes import FakeRestorer

application = QApplication(["test"])
paths = find_paths(Path(sys.argv[1]))
services = WindowServices(create_restorer=FakeRestorer().create, paths=paths)
window = StudioWindow(services, Settings(None))
window.window.show()

def work():
    session = window.studio.session
    if session is None:
        return
    seed = (session.document.recipe.seed or 0) + 1
    session.do(ChangeRecipe(Recipe(seed=seed)))
    if not window.files.saving.is_saving(session):
        window.studio.actions["file.save"].trigger()
    if window.files.keeping.record_now():
        print(seed, flush=True)

timer = QTimer(interval=5)
timer.timeout.connect(work)
timer.start()
window.open([Path(sys.argv[2])])
application.exec()
"""


def _kill_at_work(folder: Path, project: Path, seconds: float) -> int:
    """Returns the last step that the killed program said to be safe."""
    program = subprocess.Popen(
        [sys.executable, "-c", _WORKING, str(folder), str(project)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert program.stdout is not None
    first = program.stdout.readline()
    timer = threading.Timer(seconds, os.kill, (program.pid, signal.SIGKILL))
    timer.start()
    lines = [first, *program.stdout.readlines()]
    program.wait()
    timer.join()
    program.stdout.close()
    return max(int(line) for line in lines if line.endswith("\n"))


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be killed by a signal there")
def test_no_edit_is_lost_and_no_file_is_half_written(
    qtbot: QtBot,
    studio_window: StudioWindow,
    photo: Photo,
    photo_file: Path,
    paths: Paths,
) -> None:
    reader = studio_window.files._reader
    qtbot.waitUntil(lambda: not reader.is_busy)  # the look at the start
    master, project = photo_file.read_bytes(), photo_file.with_name("Das Haus am Fluß.ora")
    save_project(Document.from_photo(photos.load(photo_file)), project)
    reported = _kill_at_work(paths.data.parent, project, 0.2)
    saved = open_project(project)
    assert not saved.notes
    with qtbot.waitSignal(studio_window.files.recovering.changed):
        studio_window.files.recovering.look()
    seeds = [saved.document.recipe.seed or 0]
    for recovery in studio_window.files.recovering.found:
        assert recovery.project == project
        with qtbot.waitSignal(studio_window.studio.session_added):
            studio_window.files.recovering.recover(recovery)
        session = studio_window.studio.session
        assert session is not None
        assert session.document.to_photo().pixels.tobytes() == photo.pixels.tobytes()
        seeds.append(session.document.recipe.seed or 0)
    assert max(seeds) >= reported
    assert photo_file.read_bytes() == master
