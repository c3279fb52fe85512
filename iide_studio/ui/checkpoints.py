"""Which checkpoint the engine uses, and what it says about itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from iide_studio.core.checkpoint_card import CheckpointCard, read_card
from iide_studio.core.engine_settings import CHECKPOINT, DEVICE, DTYPE, chosen_options
from iide_studio.core.errors import StudioError
from iide_studio.core.recipe import Recipe
from iide_studio.engine.engine import EngineState
from iide_studio.ui.studio import Studio

_KEYS = {CHECKPOINT.key, DEVICE.key, DTYPE.key}


class Checkpoints(QObject):
    """Gives the engine the checkpoint and the device that the user chose.

    Reads checkpoints' cards itself, so that their recommendations are known before any network is
    loaded.
    """

    changed = Signal()
    """Another checkpoint or device was chosen."""

    def __init__(self, studio: Studio) -> None:
        """Follows the settings from now on."""
        super().__init__(studio)
        self._studio = studio
        self._cards: dict[str, CheckpointCard] = {}
        studio.settings.listen(self._setting_changed)
        self._apply()

    @property
    def current(self) -> str:
        """The name or the folder of the checkpoint in use."""
        return self._studio.settings.get(CHECKPOINT)

    def known(self) -> tuple[str, ...]:
        """Returns what can be chosen: names, and the folder in use if it has none."""
        names = list(self._studio.paths.checkpoints())
        return tuple(names if self.current in names else [*names, self.current])

    def choose(self, name: str) -> None:
        """Uses a checkpoint from now on.

        Args:
            name: One of `known`, or a folder.

        Raises:
            CheckpointError: if there is no such checkpoint; the one in use stays.
        """
        read_card(self._studio.paths.checkpoint_folder(name))
        for known, folder in self._studio.paths.checkpoints().items():
            if Path(name).expanduser() == folder:
                name = known
        self._studio.settings.set(CHECKPOINT, name)

    def recommended(self, task: str) -> Mapping[str, Any]:
        """Returns what the checkpoint recommends for a task; nothing if it cannot be read."""
        known = self._card().recommended
        description = self._studio.engine.description
        if not known and description is not None:
            known = description.recommended
        return known.get(task, {})

    def resolved(self, recipe: Recipe) -> Recipe:
        """Returns a recipe with every value that the checkpoint would choose."""
        try:
            return recipe.resolve(self.recommended(recipe.task))
        except StudioError:  # a card of a newer program; the engine reports it when it loads
            return recipe.resolve({})

    def _card(self) -> CheckpointCard:
        if self.current not in self._cards:
            try:
                card = read_card(self._studio.paths.checkpoint_folder(self.current))
            except StudioError:  # the engine says so when it is to be loaded
                card = CheckpointCard(name=self.current, recommended={})
            self._cards[self.current] = card
        return self._cards[self.current]

    def _setting_changed(self, key: str) -> None:
        if key in _KEYS:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        engine = self._studio.engine
        engine.set_options(chosen_options(self._studio.settings, engine.options))
        if engine.state is not EngineState.IDLE:
            engine.prepare()
