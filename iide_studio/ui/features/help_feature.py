"""The Help menu: the pages, and what the program is."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox

from iide_studio import __version__
from iide_studio.ui.dialogs.help_window import HelpWindow
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.studio import Studio

_ICON = 64


class HelpFeature(Feature):
    """Opens the help, which comes with the program and needs no network."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._window: HelpWindow | None = None
        studio.actions.add(
            "help.contents",
            self.tr("&Help"),
            self.show_help,
            shortcut="F1",
            icon="mdi6.help-circle-outline",
            tip=self.tr("Show how things are done"),
        )
        studio.actions.add_separator("help")
        studio.actions.add(
            "help.about",
            self.tr("&About IIDE Studio"),
            self.show_about,
            tip=self.tr("Show the version, the licence and the folders"),
        )

    def show_help(self, page: str = "") -> None:
        """Brings the help to the front.

        Args:
            page: Name of a page ("scratches"); empty = where it was.
        """
        if self._window is None:
            self._window = HelpWindow(self.studio.shell.widget(), self.studio.paths.resources)
        if page:
            self._window.show_page(page)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def show_about(self) -> None:
        """Shows what the program is, where its folders are, and what it stands on."""
        box = QMessageBox(self.studio.shell.widget())
        box.setObjectName("about-dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About IIDE Studio"))
        box.setIconPixmap(self.studio.shell.widget().windowIcon().pixmap(_ICON))
        box.setText(f"<b>IIDE Studio {__version__}</b>")
        box.setInformativeText(self._about())
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.open()

    def _about(self) -> str:
        paths = self.studio.paths
        purpose = self.tr("Restores old photographs on your own computer, without a network.")
        method = self.tr("The method is that of arXiv 2505.18674. Licence: Apache-2.0.")
        versions = f"Python {platform.python_version()}, Qt {qVersion()}"
        data = self.tr("Your data: {folder}").format(folder=paths.data)
        log = self.tr("Log: {folder}").format(folder=paths.log)
        return "\n\n".join([purpose, method, versions, f"{data}\n{log}"])
