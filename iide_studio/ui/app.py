"""Puts the window together and runs it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from iide_studio.core.paths import Paths
from iide_studio.core.restoration import RestorerFactory
from iide_studio.core.settings import Settings
from iide_studio.engine.engine import Engine
from iide_studio.ui.actions import Actions
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.features.file_features import FileFeature
from iide_studio.ui.features.registry import FEATURES, MAIN_BAR, PANEL_GROUPS, menu_titles
from iide_studio.ui.main_window import MainWindow
from iide_studio.ui.studio import Studio


@dataclass(frozen=True, kw_only=True)
class WindowServices:
    """The rest of the program, as far as the window needs it.

    Attributes:
        create_restorer: Makes what runs the networks; called in the engine's thread.
        paths: The program's folders.
    """

    create_restorer: RestorerFactory
    paths: Paths


class StudioWindow(QObject):
    """The whole window with everything in it; what the program and its tests make.

    Attributes:
        window: The main window.
        studio: What its parts share.
    """

    def __init__(self, services: WindowServices, settings: Settings) -> None:
        """Builds everything; nothing is shown and no network is loaded."""
        super().__init__()
        self.window = MainWindow()
        self.engine = Engine(services.create_restorer)
        self.studio = Studio(
            paths=services.paths,
            settings=settings,
            engine=self.engine,
            actions=Actions(self.window),
            shell=self.window,
        )
        self.window.set_studio(self.studio)
        self.features: dict[type[Feature], Feature] = {}
        for make in FEATURES:
            self.features[make] = make(self.studio)
        self.window.build_menus(menu_titles(), MAIN_BAR)
        self.window.arrange(*PANEL_GROUPS)
        self.studio.actions.refresh()
        self.studio.closing.connect(self.engine.close)

    def open(self, files: Sequence[Path]) -> None:
        """Opens photos and projects."""
        feature = self.features[FileFeature]
        assert isinstance(feature, FileFeature)
        feature.open_paths(files)


def run_window(
    files: Sequence[Path], services: WindowServices, *, prepare: Callable[[], None] | None = None
) -> int:
    """Runs the window until it is closed.

    Args:
        files: To be opened at once.
        services: See there.
        prepare: Called once the window is there.

    Returns:
        The exit code.
    """
    application = QApplication.instance() or QApplication([])
    settings = Settings(services.paths.data / "settings.json")
    studio = StudioWindow(services, settings)
    studio.window.show()
    studio.open(files)
    if prepare is not None:
        prepare()
    return application.exec()
