"""Puts the window together and runs it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from iide_studio.core.paths import Paths
from iide_studio.core.restoration import RestorerFactory
from iide_studio.core.setting_list import SCALE, WINDOW_LAYOUT
from iide_studio.core.settings import Settings
from iide_studio.engine.engine import Engine
from iide_studio.ui.actions import Actions
from iide_studio.ui.crash import CrashHook
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.features.file_features import FileFeature
from iide_studio.ui.features.registry import FEATURES, MAIN_BAR, PANEL_GROUPS, menu_titles
from iide_studio.ui.garbage import GarbageCollector
from iide_studio.ui.main_window import MainWindow
from iide_studio.ui.shortcuts import apply_shortcuts
from iide_studio.ui.studio import Studio
from iide_studio.ui.theme import ThemeKeeper
from iide_studio.ui.translation import install_translations
from iide_studio.ui.window_layout import decoded_layout, encoded_layout

FIRST_TOOL = "hand"
"""Changes nothing by mistake."""


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
        if FIRST_TOOL in [tool.identity for tool in self.window.tools()]:
            self.window.choose_tool(FIRST_TOOL)
        apply_shortcuts(self.studio.actions, settings)
        self.studio.actions.refresh()
        self.studio.closing.connect(self._keep_layout)
        self.studio.closing.connect(self.engine.close)

    def show(self) -> None:
        """Shows the window as it was arranged the last time."""
        layout = decoded_layout(self.studio.settings.get(WINDOW_LAYOUT))
        if layout is None:
            self.window.resize(1280, 800)
        else:
            self.window.restore_layout(*layout)
        self.window.show()

    def open(self, files: Sequence[Path]) -> None:
        """Opens photos and projects."""
        self.files.open_paths(files)

    @property
    def files(self) -> FileFeature:
        """What opens, saves and keeps files."""
        feature = self.features[FileFeature]
        assert isinstance(feature, FileFeature)
        return feature

    def _keep_layout(self) -> None:
        layout = encoded_layout(*self.window.layout_state())
        self.studio.settings.set(WINDOW_LAYOUT, layout)


def make_application(settings: Settings, paths: Paths) -> QApplication:
    """Makes Qt's application in the user's size and language, or returns the one that there is."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if settings.get(SCALE) != 1:
        os.environ["QT_SCALE_FACTOR"] = str(settings.get(SCALE))
    application = QApplication(["iide-studio"])
    application.setApplicationName("iide-studio")
    application.setApplicationDisplayName("IIDE Studio")
    application.setDesktopFileName("iide-studio")
    application.setWindowIcon(QIcon(str(paths.resources / "icons" / "iide-studio.svg")))
    QLocale.setDefault(
        install_translations(application, settings, paths.resources / "translations")
    )
    return application


def run_window(files: Sequence[Path], services: WindowServices) -> int:
    """Runs the window until it is closed.

    Args:
        files: To be opened at once.
        services: See there.

    Returns:
        The exit code.
    """
    settings = Settings(services.paths.data / "settings.json")
    application = make_application(settings, services.paths)
    theme = ThemeKeeper(application, settings)
    studio = StudioWindow(services, settings)
    theme.changed.connect(studio.studio.actions.refresh_icons)
    hook = CrashHook(
        studio.window,
        keep=studio.files.keeping.record_now,
        show_log=studio.studio.actions["help.log"].trigger,
    )
    hook.install()
    studio.show()
    studio.open(files)
    # Another window, such as the help, must not keep the program alive without its main one.
    studio.studio.closing.connect(application.exit, Qt.ConnectionType.QueuedConnection)
    garbage = GarbageCollector(application)
    studio.engine.ready.connect(garbage.settle)
    try:
        return application.exec()
    finally:
        garbage.stop()
        hook.remove()
