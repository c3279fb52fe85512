"""Restoring the document in front."""

from __future__ import annotations

from PySide6.QtCore import Qt

from iide_studio.core.errors import StudioError
from iide_studio.ui.checkpoints import Checkpoints
from iide_studio.ui.dialogs.checkpoint_dialog import CheckpointDialog
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.panels.restore_panel import RestorePanel
from iide_studio.ui.panels.variations_panel import VariationsPanel
from iide_studio.ui.restoring.restoring import restoring_of
from iide_studio.ui.studio import Studio


class RestoreFeature(Feature):
    """The restore panel, the strip of variations, and the actions that they share.

    Attributes:
        checkpoints: Which networks are used.
        restoring: What runs.
        panel: How to restore.
        strip: What came of it, to choose from.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.checkpoints = Checkpoints(studio)
        self.restoring = restoring_of(studio)
        self._add_actions()
        self.panel = RestorePanel(studio, self.checkpoints, self.restoring)
        self.strip = VariationsPanel(studio, self.restoring)
        studio.shell.add_panel("restore", self.tr("Restore"), self.panel)
        studio.shell.add_panel(
            "variations",
            self.tr("Variations"),
            self.strip,
            area=Qt.DockWidgetArea.BottomDockWidgetArea,
            is_shown=False,
        )
        self.restoring.changed.connect(self._show_strip)

    def restore(self) -> None:
        """Restores the document in front as its recipe says."""
        session = self.studio.session
        if session is not None:
            self.restoring.start(session, session.document.recipe)

    def cancel(self) -> None:
        """Gives the run of the document in front up."""
        if self.studio.session is not None:
            self.restoring.cancel(self.studio.session)

    def _add_actions(self) -> None:
        actions = self.studio.actions
        actions.add(
            "restore.run",
            self.tr("&Restore"),
            self.restore,
            shortcut=("Ctrl+Return", "Ctrl+Enter"),
            icon="mdi6.auto-fix",
            tip=self.tr("Restore the photo as the Restore panel says"),
            is_enabled=self._can_run,
        )
        actions.add(
            "restore.cancel",
            self.tr("&Cancel restoring"),
            self.cancel,
            icon="mdi6.close-circle-outline",
            tip=self.tr("Stop restoring this photo; results that came already stay"),
            is_enabled=self._can_cancel,
        )
        actions.add(
            "restore.selection-only",
            self.tr("Only the &selection"),
            self._toggle_selection_only,
            tip=self.tr("The next result counts inside the selection alone"),
            is_enabled=self._has_selection,
            is_checked=lambda: self._has_selection() and self.restoring.is_selection_only,
        )
        actions.add(
            "restore.dice",
            self.tr("&Draw another seed"),
            self._throw_dice,
            icon="mdi6.dice-5-outline",
            tip=self.tr("The next result is another one of those that are possible"),
            is_enabled=self.has_document,
        )
        actions.add(
            "restore.keep-variation",
            self.tr("&Keep this variation"),
            self._keep_variation,
            icon="mdi6.check",
            tip=self.tr("Forget the other variations"),
            is_enabled=self._has_choice,
        )
        actions.add(
            "restore.variation-layer",
            self.tr("Keep it as a &layer of its own"),
            self._keep_beside,
            icon="mdi6.layers-plus",
            tip=self.tr("A hidden copy of this variation stays in the project"),
            is_enabled=self._has_choice,
        )
        actions.add(
            "restore.choose-checkpoint",
            self.tr("C&hoose a checkpoint…"),
            self.choose_checkpoint,
            icon="mdi6.folder-open-outline",
            tip=self.tr("Choose the networks that restore, in any folder"),
        )

    def choose_checkpoint(self) -> None:
        """Asks for a checkpoint."""
        dialog = CheckpointDialog(
            self.studio.shell.widget(), self.studio.paths, self.checkpoints.current
        )
        dialog.chosen.connect(self._use_checkpoint)
        dialog.open()

    def _use_checkpoint(self, name: str) -> None:
        try:
            self.checkpoints.choose(name)
        except StudioError as error:
            self.studio.shell.show_error(error)

    def _can_run(self) -> bool:
        session = self.studio.session
        return session is not None and self.restoring.run_of(session) is None

    def _can_cancel(self) -> bool:
        run = self.restoring.run_of(self.studio.session)
        return run is not None and not run.is_cancelled

    def _has_selection(self) -> bool:
        session = self.studio.session
        return session is not None and session.document.selection is not None

    def _has_choice(self) -> bool:
        session = self.studio.session
        variations = self.restoring.home.variations_of(session)
        if session is None or variations is None or len(variations.items) < 2:
            return False
        return variations.chosen(session.document) is not None

    def _toggle_selection_only(self) -> None:
        self.restoring.set_selection_only(not self.restoring.is_selection_only)

    def _throw_dice(self) -> None:
        self.panel.throw_dice()

    def _keep_variation(self) -> None:
        if self.studio.session is not None:
            self.restoring.home.keep_chosen(self.studio.session)

    def _keep_beside(self) -> None:
        if self.studio.session is not None:
            self.restoring.home.keep_beside(self.studio.session)

    def _show_strip(self, session: object) -> None:
        """The strip comes by itself with the first of several variations."""
        run = self.restoring.run_of(self.studio.session)
        is_new = run is not None and run.has_variations and run.finished == 0
        if session is self.studio.session and is_new:
            self.studio.shell.show_panel("variations")
