"""The Mask menu: what can be done with the mask that is painted on as a whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QFileDialog

from iide_studio.core import mask as masks
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.masks import CombineMask, FeatherMask, GrowMask, InvertMask
from iide_studio.core.commands.painting import ClearPixels
from iide_studio.core.errors import StudioError
from iide_studio.core.selection import SelectionMode
from iide_studio.core.target import Target
from iide_studio.ui.dialogs.radius_dialog import RadiusDialog
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.mask_target import mask_target, target_title
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker

MakeCommand = Callable[[Target], Command]


class MaskFeature(Feature):
    """Clears, inverts, widens, narrows and softens masks, and keeps them in files."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._worker = Worker("mask-files")
        self._worker.setParent(self)
        studio.closing.connect(self._worker.close)
        self._add_edits()
        studio.actions.add_separator("mask")
        self._add_files()
        studio.actions.add_separator("mask")

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read or written."""
        return self._worker.is_busy

    def has_mask(self) -> bool:
        """Whether anything is inside the mask."""
        session = self.studio.session
        if session is None:
            return False
        store = session.document.store(mask_target(session))
        return store is not None and not store.is_blank

    def clear(self) -> None:
        """Takes everything out of the mask."""
        self._do(ClearPixels)

    def invert(self) -> None:
        """Swaps inside and outside."""
        self._do(InvertMask)

    def grow(self) -> None:
        """Asks by how much, and widens the mask."""
        self._ask(self.tr("Grow mask"), lambda target, radius: GrowMask(target, radius))

    def shrink(self) -> None:
        """Asks by how much, and narrows the mask."""
        self._ask(self.tr("Shrink mask"), lambda target, radius: GrowMask(target, -radius))

    def feather(self) -> None:
        """Asks how soft, and softens the mask's edge."""
        self._ask(self.tr("Feather mask"), lambda target, radius: FeatherMask(target, radius))

    def ask_load(self, mode: SelectionMode) -> None:
        """Asks for a file and takes the mask out of it."""
        dialog = QFileDialog(self.studio.shell.widget(), self.tr("Load mask"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Pictures (*.png *.tif *.tiff *.jpg *.jpeg *.webp)")])
        dialog.fileSelected.connect(lambda name: self.load(Path(name), mode))
        dialog.open()

    def ask_save(self) -> None:
        """Asks for a file and writes the mask into it."""
        dialog = QFileDialog(self.studio.shell.widget(), self.tr("Save mask"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PNG (*.png)"), self.tr("TIFF (*.tif *.tiff)")])
        dialog.setDefaultSuffix("png")
        # The dialog itself asks before it lets an existing file go.
        dialog.fileSelected.connect(lambda name: self.save(Path(name), overwrite=True))
        dialog.open()

    def load(self, path: Path, mode: SelectionMode = SelectionMode.REPLACE) -> None:
        """Takes the mask out of a file: white is inside.

        Args:
            path: A picture of the mask's own size.
            mode: How it meets what is there.
        """
        session = self.studio.session
        if session is None:
            return
        target = mask_target(session)
        store = session.document.store(target)
        assert store is not None
        size = (store.height, store.width)
        self._worker.do(
            lambda: masks.load_mask(path, size),
            lambda mask: self._loaded(session, target, mask, mode),
            self._show_error,
        )

    def save(self, path: Path, *, overwrite: bool = False) -> None:
        """Writes the mask into a file, as a grey picture of the photo's own size."""
        session = self.studio.session
        if session is None:
            return
        target = mask_target(session)
        store = session.document.store(target)
        assert store is not None
        copy, source = store.copy(), session.document.source
        own = [session.document.origin.path, None if source is None else source.path]
        protected = [file for file in own if file is not None]
        self._worker.do(
            lambda: masks.save_mask(
                copy.read(copy.area)[0], path, overwrite=overwrite, protected=protected
            ),
            lambda _none: self._saved(target_title(session, target), path),
            self._show_error,
        )

    def _loaded(
        self, session: Session, target: Target, mask: np.ndarray, mode: SelectionMode
    ) -> None:
        if session not in self.studio.sessions:
            return
        try:
            session.do(CombineMask(target, mask, mode))
        except StudioError as error:
            self._show_error(error)

    def _saved(self, title: str, path: Path) -> None:
        said = self.tr("{mask} saved as {file}.").format(mask=title, file=path.name)
        self.studio.shell.say(said)

    def _show_error(self, error: StudioError) -> None:
        self.studio.shell.show_error(error)

    def _do(self, make: MakeCommand) -> None:
        session = self.studio.session
        if session is None:
            return
        target = mask_target(session)
        if self.studio.do(make(target)):
            self.studio.shell.say(
                self.tr("Changed: {mask}").format(mask=target_title(session, target))
            )

    def _ask(self, title: str, make: Callable[[Target, float], Command]) -> None:
        dialog = RadiusDialog(self.studio.shell.widget(), title)
        dialog.chosen.connect(lambda radius: self._do(lambda target: make(target, radius)))
        dialog.open()

    def _add_edits(self) -> None:
        for name, text, slot, icon, tip in (
            (
                "clear",
                self.tr("&Clear"),
                self.clear,
                "mdi6.eraser-variant",
                self.tr("Takes everything out of the mask that is painted on"),
            ),
            (
                "invert",
                self.tr("&Invert"),
                self.invert,
                "mdi6.invert-colors",
                self.tr("Swaps what is inside the mask and what is outside"),
            ),
            (
                "grow",
                self.tr("&Grow…"),
                self.grow,
                "mdi6.arrow-expand-all",
                self.tr("Widens the mask by some pixels"),
            ),
            (
                "shrink",
                self.tr("&Shrink…"),
                self.shrink,
                "mdi6.arrow-collapse-all",
                self.tr("Narrows the mask by some pixels"),
            ),
            (
                "feather",
                self.tr("&Feather…"),
                self.feather,
                "mdi6.blur",
                self.tr("Softens the mask's edge"),
            ),
        ):
            is_enabled = self.has_document if name == "invert" else self.has_mask
            self.studio.actions.add(
                f"mask.{name}", text, slot, icon=icon, tip=tip, is_enabled=is_enabled
            )

    def _add_files(self) -> None:
        add = self.studio.actions.add
        add(
            "mask.load",
            self.tr("&Load…"),
            partial(self.ask_load, SelectionMode.REPLACE),
            icon="mdi6.file-import-outline",
            tip=self.tr("Replaces the mask by a picture of the photo's size: white is inside"),
            is_enabled=self.has_document,
        )
        add(
            "mask.load_add",
            self.tr("&Add from a file…"),
            partial(self.ask_load, SelectionMode.ADD),
            icon="mdi6.file-plus-outline",
            tip=self.tr("Adds what is white in a picture of the photo's size"),
            is_enabled=self.has_document,
        )
        add(
            "mask.save",
            self.tr("&Save…"),
            self.ask_save,
            icon="mdi6.file-export-outline",
            tip=self.tr("Writes the mask as a grey picture, for another photo or program"),
            is_enabled=self.has_mask,
        )
