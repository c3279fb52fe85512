"""The brush that a tool uses, as the user chose it."""

from __future__ import annotations

import dataclasses
import logging
from typing import Any

from PySide6.QtCore import QObject, Signal

from iide_studio.core.brush import Brush
from iide_studio.core.brush_settings import brush_of, brush_values, hardened, resized
from iide_studio.core.errors import StudioError
from iide_studio.core.settings import Setting, Settings

_log = logging.getLogger(__name__)


class BrushChoice(QObject):
    """A brush that can be changed from a tool bar and by keys; kept in the settings.

    Attributes:
        color: What is painted on the pixels of layers, sRGB in [0, 1].
    """

    changed = Signal()

    def __init__(
        self, settings: Settings, setting: Setting[dict[str, str]], default: Brush
    ) -> None:
        """Begins with the brush of the last time.

        Args:
            settings: The user's choices.
            setting: Where the brush is kept.
            default: The brush of the first time.
        """
        super().__init__()
        self._settings, self._setting = settings, setting
        self._brush = brush_of(settings.get(setting), default)
        self.color: tuple[float, float, float] = (0.5, 0.5, 0.5)

    @property
    def brush(self) -> Brush:
        return self._brush

    def change(self, **values: Any) -> None:
        """Changes attributes of the brush."""
        self._set(dataclasses.replace(self._brush, **values))

    def resize(self, steps: int) -> None:
        """Makes it larger, or smaller, by steps."""
        self._set(resized(self._brush, steps))

    def harden(self, steps: int) -> None:
        """Makes it harder, or softer, by steps."""
        self._set(hardened(self._brush, steps))

    def set_color(self, color: tuple[float, float, float]) -> None:
        """Takes another colour; sRGB in [0, 1]."""
        self.color = color
        self.changed.emit()

    def keep(self) -> None:
        """Writes it into the settings: not at every step of a slider."""
        try:
            self._settings.set(self._setting, brush_values(self._brush))
        except StudioError as error:
            # No reason to stop the user, who has the brush in hand.
            _log.info("the brush is not kept: %s", error)

    def _set(self, brush: Brush) -> None:
        if brush != self._brush:
            self._brush = brush
            self.changed.emit()
