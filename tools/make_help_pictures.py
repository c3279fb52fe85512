"""Makes the help's pictures: screenshots of the real application with its sample.

    QT_QPA_PLATFORM=offscreen python tools/make_help_pictures.py resources/help/images

It runs the real networks, which takes about a minute on two cores.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from iide_studio.__main__ import create_restorer
from iide_studio.core.adjustments.curves import Curves
from iide_studio.core.commands.layering import ChangeLayer
from iide_studio.core.commands.regions import AddRegion
from iide_studio.core.paths import Paths, find_paths
from iide_studio.core.regions import Region
from iide_studio.core.setting_list import THEME
from iide_studio.core.settings import Settings
from iide_studio.core.tiles import TileStore
from iide_studio.ui.app import StudioWindow, WindowServices, make_application
from iide_studio.ui.session import Session
from iide_studio.ui.theme import ThemeKeeper

_SIZE = (1280, 800)
_SUIT = (
    *((25, 505), (40, 300), (80, 255), (120, 220), (160, 270), (240, 290), (300, 250)),
    *((345, 270), (362, 345), (320, 375), (290, 410), (280, 450), (285, 505)),
)
"""Corners of the suit in the sample, pixels of the photo."""
_HIGH = 440
_HOME = "/photographs"
"""What the export dialog shows; nothing is written there."""
_POLL = 50
_PATIENCE = 600_000
"""Milliseconds until the networks must be ready, even on a machine that does other things."""
_SETTLING = 700


class Photographer:
    """Leads the application through its work and takes pictures of it."""

    def __init__(self, studio: StudioWindow, folder: Path) -> None:
        """Takes the shown window, and the folder for the pictures."""
        self._window, self._studio, self._folder = studio.window, studio.studio, folder
        self._open = studio.open

    def run(self, paths: Paths) -> None:
        """Makes all pictures, in the order of the work."""
        self._open([paths.sample_photo()])
        self._wait(lambda: self._studio.session is not None)
        self._studio.engine.prepare()
        self._wait(lambda: self._studio.engine.description is not None)
        self._take("window")
        self._find_scratches()
        self._add_region()
        self._restore()
        self._add_curves()
        self._export()

    @property
    def _session(self) -> Session:
        session = self._studio.session
        assert session is not None
        return session

    def _find_scratches(self) -> None:
        self._do("mask.detect_scratches")
        self._wait(lambda: not self._session.document.scratch_mask.is_blank)
        self._studio.shell.show_panel("scratches")
        self._take("scratches")

    def _add_region(self) -> None:
        document = self._session.document
        mask = Image.new("L", (document.width, document.height))
        ImageDraw.Draw(mask).polygon(_SUIT, fill=255)
        region = Region(
            name="Suit",
            mask=TileStore.from_mask(np.array(mask)),
            prompt="bright orange space suit",
            color="#d9662b",
            basis="known",
            note="The suit is in a museum",
        )
        self._session.do(AddRegion(region))
        self._session.set_active_region(region.id)
        self._studio.shell.show_panel("regions")
        self._heighten("regions")
        self._do("view.scratch_mask")
        self._take("regions")
        self._session.set_active_region("")
        self._do("view.regions")

    def _restore(self) -> None:
        self._studio.shell.show_panel("restore")
        layers = len(self._session.document.layers)
        self._do("restore.run")
        self._wait(lambda: len(self._session.document.layers) > layers)
        self._do("view.compare_split")
        self._take("compare")
        self._do("view.compare_split")

    def _add_curves(self) -> None:
        self._do("image.curves")
        points = ((0.0, 0.0), (0.25, 0.2), (0.7, 0.78), (1.0, 1.0))
        layer = self._session.active_layer
        self._session.do(ChangeLayer(layer, adjustment=Curves(master=points)))
        self._take("adjustments")

    def _heighten(self, panel: str) -> None:
        """Gives a panel more room than those below it."""
        dock = self._window.dock(panel)
        self._window.resizeDocks([dock], [_HIGH], Qt.Orientation.Vertical)

    def _export(self) -> None:
        self._do("file.export")
        self._wait(lambda: self._dialog() is not None)
        self._take("export", self._dialog())
        dialog = self._dialog()
        assert dialog is not None
        dialog.close()

    def _dialog(self) -> QDialog | None:
        shown = [d for d in self._window.findChildren(QDialog) if d.isVisible()]
        return shown[0] if shown else None

    def _do(self, action: str) -> None:
        self._studio.actions[action].trigger()

    def _take(self, name: str, widget: QWidget | None = None) -> None:
        """Waits until all is drawn, then keeps what a widget looks like."""
        self._window.statusBar().clearMessage()
        _sleep(_SETTLING)
        canvas = self._studio.canvas
        self._wait(lambda: canvas is None or canvas.is_complete)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        (widget or self._window).grab().save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
        picture = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
        picture.save(self._folder / f"{name}.jpg", quality=90, subsampling=0, optimize=True)

    def _wait(self, is_done: Callable[[], bool]) -> None:
        for _ in range(_PATIENCE // _POLL):
            if is_done():
                return
            _sleep(_POLL)
        raise TimeoutError("The application did not get there.")


def _sleep(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    """Makes the pictures in the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["HOME"] = _HOME
    with tempfile.TemporaryDirectory() as user:
        paths, settings = find_paths(Path(user)), Settings(None)
        settings.set(THEME, "light")
        application = make_application(settings, paths)
        theme = ThemeKeeper(application, settings)
        studio = StudioWindow(
            WindowServices(create_restorer=create_restorer, paths=paths), settings
        )
        theme.changed.connect(studio.studio.actions.refresh_icons)
        studio.window.resize(*_SIZE)
        studio.window.show()
        try:
            Photographer(studio, folder).run(paths)
        finally:
            studio.studio.may_close.clear()
            studio.window.close()


if __name__ == "__main__":
    main()
