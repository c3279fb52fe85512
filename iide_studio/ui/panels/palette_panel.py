"""The Album palette panel: colours with names, for all photos of a series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from iide_studio.core.album_palette import AlbumPalette, PaletteColor, PaletteFolder
from iide_studio.core.change import Change, Part
from iide_studio.core.commands.regions import ChangeRegion
from iide_studio.core.errors import StudioError
from iide_studio.core.palette_settings import PALETTE_ALBUM
from iide_studio.core.regions import Region
from iide_studio.ui.panels.panel import Panel
from iide_studio.ui.panels.region_rows import basis_titles
from iide_studio.ui.widgets.pictures import icon_in, swatch_icon

if TYPE_CHECKING:
    from iide_studio.ui.studio import Studio


class PalettePanel(Panel):
    """Keeps colours of regions in the user's own folder and gives them to regions elsewhere.

    Attributes:
        album: Which palette.
        list: Its colours.
        keep_button: Takes the active region's colour into the palette.
        use_button: Gives the chosen colour to the active region.
        remove_button: Takes the chosen colour out of the palette.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._folder = PaletteFolder(studio.paths.data / "palettes")
        self._palette = AlbumPalette()
        self.album, self.list = QComboBox(), QListWidget()
        self.new_button, self.drop_button = QToolButton(), QToolButton()
        self.keep_button = QPushButton(self.tr("&Keep colour"))
        self.use_button = QPushButton(self.tr("&Use colour"))
        self.remove_button = QToolButton()
        self.empty = QLabel(wordWrap=True)
        self._name_parts()
        self._draw_icons()
        self._build()
        self._connect()
        self._show_albums()
        self.setEnabled(False)

    def show_session(self) -> None:
        self._refresh()

    def show_change(self, change: Change) -> None:
        if Part.REGIONS in change.parts:
            self._refresh()

    def show_target(self) -> None:
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "empty"):
            self._draw_icons()

    def can_keep(self) -> bool:
        """Whether the active region has a colour."""
        region = self._region()
        return region is not None and region.color is not None

    def keep_color(self) -> None:
        """Takes the active region's colour into the palette, under the region's name."""
        region = self._region()
        if region is not None and region.color is not None:
            color = PaletteColor.of_region(region)
            self._save(self._palette.with_color(color))
            self.list.setCurrentRow(self._palette.colors.index(color))
            self.studio.shell.show_panel("palette")

    def use_color(self) -> None:
        """Gives the chosen colour, its words and what is known of it to the active region."""
        region, color = self._region(), self._chosen()
        if region is not None and color is not None:
            self.studio.do(ChangeRegion(region.id, **color.for_region()), self)

    def remove_color(self) -> None:
        """Takes the chosen colour out of the palette; photos that have it keep it."""
        if self._chosen() is not None:
            self._save(self._palette.without(self.list.currentRow()))

    def _name_parts(self) -> None:
        names = (
            (self.album, self.tr("Album"), self.tr("Which album's colours are shown")),
            (self.new_button, self.tr("New album"), self.tr("Begins the palette of another album")),
            (self.drop_button, self.tr("Delete album"), self.tr("Deletes the album's palette")),
            (
                self.list,
                self.tr("Colours of the album"),
                self.tr("Double-click gives a colour to the active region, F2 renames it"),
            ),
            (
                self.keep_button,
                self.tr("Keep colour"),
                self.tr("Keeps the active region's colour for other photos"),
            ),
            (
                self.use_button,
                self.tr("Use colour"),
                self.tr("Gives the colour and its words to the active region"),
            ),
            (
                self.remove_button,
                self.tr("Remove colour"),
                self.tr("Takes the colour out of the palette"),
            ),
        )
        for part, name, tip in names:
            part.setAccessibleName(name)
            part.setToolTip(tip)
        self.empty.setText(
            self.tr("Keep a region's colour here to give it to the same thing in other photos.")
        )

    def _draw_icons(self) -> None:
        color = self.palette().buttonText().color()
        self.new_button.setIcon(icon_in("mdi6.plus", color))
        self.drop_button.setIcon(icon_in("mdi6.trash-can-outline", color))
        self.remove_button.setIcon(icon_in("mdi6.minus", color))

    def _build(self) -> None:
        albums, buttons = QHBoxLayout(), QHBoxLayout()
        for part in (self.album, self.new_button, self.drop_button):
            albums.addWidget(part)
        albums.setStretch(0, 1)
        for part in (self.keep_button, self.use_button, self.remove_button):
            buttons.addWidget(part)
        self.list.setIconSize(QSize(24, 24))
        self.list.setMinimumHeight(80)
        self.list.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        layout = QVBoxLayout(self)
        layout.addLayout(albums)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.album.activated.connect(self._open)
        self.new_button.clicked.connect(self._ask_name)
        self.drop_button.clicked.connect(self._ask_to_delete)
        self.list.itemDoubleClicked.connect(self.use_color)
        self.list.itemChanged.connect(self._rename)
        self.list.currentRowChanged.connect(self._refresh)
        self.keep_button.clicked.connect(self.keep_color)
        self.use_button.clicked.connect(self.use_color)
        self.remove_button.clicked.connect(self.remove_color)

    def _show_albums(self) -> None:
        """Shows the names of all albums; the one that was open last is open."""
        last = self.studio.settings.get(PALETTE_ALBUM) or self.tr("Album")
        names = dict.fromkeys((*self._folder.names(), last))
        self.album.clear()
        self.album.addItems(sorted(names, key=str.casefold))
        self.album.setCurrentText(last)
        self._open()

    def _open(self) -> None:
        try:
            self._palette = self._folder.load(self.album.currentText())
            self.studio.settings.set(PALETTE_ALBUM, self.album.currentText())
        except StudioError as error:
            self._palette = AlbumPalette()
            self.studio.shell.show_error(error)
        self._show_colors()

    def _save(self, palette: AlbumPalette) -> None:
        try:
            self._folder.save(self.album.currentText(), palette)
        except StudioError as error:
            self.studio.shell.show_error(error)
            return
        self._palette = palette
        self._show_colors()

    def _show_colors(self) -> None:
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for color in self._palette.colors:
            item = QListWidgetItem(swatch_icon(color.color, self.palette()), color.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(self._told(color))
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.blockSignals(False)
        self.empty.setVisible(self.list.count() == 0)
        self._refresh()

    def _told(self, color: PaletteColor) -> str:
        known = f"{color.color}, {basis_titles()[color.basis]}"
        return "\n".join(text for text in (known, color.prompt, color.note) if text)

    def _rename(self, item: QListWidgetItem) -> None:
        row, name = self.list.row(item), item.text().strip()
        if name and name != self._palette.colors[row].name:
            self._save(self._palette.replaced(row, name=name))
        else:
            self._show_colors()

    def _ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setObjectName("album-name")
        dialog.setWindowTitle(self.tr("New album"))
        dialog.setLabelText(self.tr("Name of the album"))
        dialog.textValueSelected.connect(self._begin_album)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin_album(self, name: str) -> None:
        name = name.strip()
        try:
            if name not in self._folder.names():
                self._folder.save(name, AlbumPalette())
        except StudioError as error:
            self.studio.shell.show_error(error)
            return
        self.studio.settings.set(PALETTE_ALBUM, name)
        self._show_albums()

    def _ask_to_delete(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("delete-album")
        box.setIcon(QMessageBox.Icon.Question)
        name = self.album.currentText()
        box.setText(self.tr("Delete the palette of “{}”?").format(name))
        box.setInformativeText(self.tr("Photos that use its colours keep them."))
        button = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        button.clicked.connect(self._delete_album)
        box.finished.connect(box.deleteLater)
        box.open()

    def _delete_album(self) -> None:
        try:
            self._folder.remove(self.album.currentText())
        except StudioError as error:
            self.studio.shell.show_error(error)
            return
        rest = self._folder.names()
        self.studio.settings.set(PALETTE_ALBUM, rest[0] if rest else "")
        self._show_albums()

    def _region(self) -> Region | None:
        session = self.session
        if session is None or not session.active_region:
            return None
        return session.document.region(session.active_region)

    def _chosen(self) -> PaletteColor | None:
        row = self.list.currentRow()
        return self._palette.colors[row] if 0 <= row < len(self._palette.colors) else None

    def _refresh(self) -> None:
        self.keep_button.setEnabled(self.can_keep())
        self.use_button.setEnabled(self._region() is not None and self._chosen() is not None)
        self.remove_button.setEnabled(self._chosen() is not None)
