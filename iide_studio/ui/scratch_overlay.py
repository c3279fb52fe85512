"""Shows the scratch mask on all canvases as the user wants it."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject

from iide_studio.core.overlay_settings import SCRATCH_COLOR, SCRATCH_OPACITY
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_KEYS = {SCRATCH_COLOR.key, SCRATCH_OPACITY.key}


class ScratchOverlay(QObject):
    """Colour, opacity and visibility of the scratch mask, the same in every tab."""

    def __init__(self, studio: Studio) -> None:
        """Follows the settings and the open documents from now on."""
        super().__init__(studio)
        self._studio = studio
        self._is_shown = True
        studio.session_added.connect(self._show_in)
        studio.settings.listen(self._setting_changed)

    @property
    def is_shown(self) -> bool:
        """Whether the mask is seen."""
        return self._is_shown

    def show(self, is_shown: bool) -> None:
        """Shows the mask, or hides it."""
        self._is_shown = is_shown
        self._show_in_all()
        self._studio.actions.refresh()

    def _setting_changed(self, key: str) -> None:
        if key in _KEYS:
            self._show_in_all()

    def _show_in_all(self) -> None:
        for session in self._studio.sessions:
            self._show_in(session)

    def _show_in(self, session: Session) -> None:
        canvas, settings = self._studio.shell.canvas_of(session), self._studio.settings
        canvas.set_overlays(
            dataclasses.replace(
                canvas.overlays,
                scratches=self._is_shown,
                scratch_color=settings.get(SCRATCH_COLOR),
                scratch_opacity=settings.get(SCRATCH_OPACITY),
            )
        )
