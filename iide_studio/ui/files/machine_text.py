"""What the start page says about the device and the networks that restorations will use."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from iide_studio.core.checkpoint_card import CheckpointCard, read_card
from iide_studio.core.engine_settings import CHECKPOINT, DEVICE, PREPARES_EARLY
from iide_studio.core.errors import CheckpointError
from iide_studio.core.restoration import RestorerDescription
from iide_studio.engine.engine import EngineState
from iide_studio.ui.panels.start_page import StartPage
from iide_studio.ui.studio import Studio
from iide_studio.ui.translation import said

_EMBEDDED = "embedded"
_RESTORING, _ENLARGING = "old-photo", "super-resolution"
_MILLISECONDS_BEFORE_PREPARING = 4000
_KEYS = {CHECKPOINT.key, DEVICE.key, PREPARES_EARLY.key}


class MachineText(QObject):
    """Keeps the start page's words about device and checkpoint up to date.

    What the checkpoint says of itself is there at once. Which device there is takes the networks'
    libraries, so the engine is asked to prepare some seconds after the page was painted.
    """

    def __init__(self, studio: Studio, page: StartPage) -> None:
        """Shows what is known before any network is loaded.

        Args:
            studio: Its engine tells the rest.
            page: Shows it.
        """
        super().__init__(studio)
        self._studio, self._page = studio, page
        self._wait = QTimer(self, singleShot=True, interval=_MILLISECONDS_BEFORE_PREPARING)
        self._wait.setObjectName("start-page-wait")
        self._wait.timeout.connect(self._prepare)
        page.painted.connect(self._wait.start)
        studio.engine.ready.connect(self._show)
        studio.engine.state_changed.connect(self._show)
        studio.settings.listen(self._setting_changed)
        studio.closing.connect(self._wait.stop)
        self._show()

    def _prepare(self) -> None:
        engine = self._studio.engine
        if engine.state is EngineState.IDLE and self._studio.settings.get(PREPARES_EARLY):
            engine.prepare()

    def _setting_changed(self, key: str) -> None:
        if key in _KEYS:
            self._show()

    def _show(self, _: object = None) -> None:
        engine = self._studio.engine
        if engine.description is not None:
            words = self._described(engine.description)
        elif engine.state is EngineState.FAILED and engine.error is not None:
            words = said(engine.error)
        else:
            words = self._expected()
        self._page.set_machine(words)

    def _described(self, description: RestorerDescription) -> str:
        first = self.tr("Restorations run on {device} with the checkpoint “{name}”.").format(
            device=self._device(description.device), name=description.checkpoint
        )
        return " ".join([first, *self._advice(description.device, description.checkpoint)])

    def _expected(self) -> str:
        """Returns what is known without the networks."""
        studio = self._studio
        device = studio.settings.get(DEVICE)
        try:
            card = read_card(studio.paths.checkpoint_folder(studio.settings.get(CHECKPOINT)))
        except CheckpointError as error:
            return said(error)
        first = self.tr("Restores with the checkpoint “{name}”, on {device}.").format(
            name=card.name, device=self._device(device)
        )
        parts = [first, *self._facts(card), *self._advice(device, card.name)]
        if studio.engine.state is EngineState.PREPARING:
            parts.append(self.tr("Looking for the best device and loading the networks…"))
        elif not studio.settings.get(PREPARES_EARLY):
            parts.append(self.tr("Networks are loaded when they are needed for the first time."))
        return " ".join(parts)

    def _device(self, device: str) -> str:
        if device == DEVICE.default:
            return self.tr("the processor unless a graphics card is found")
        if device.startswith("cpu"):
            return self.tr("the processor")
        return self.tr("the graphics device {name}").format(name=device)

    def _facts(self, card: CheckpointCard) -> list[str]:
        facts = []
        size = card.number(_RESTORING, "working_size")
        if size:
            facts.append(
                self.tr("Its networks see photos at up to {size} pixels.").format(size=size)
            )
        if _ENLARGING in card.recommended:
            facts.append(self.tr("It can raise the resolution as well."))
        return facts

    def _advice(self, device: str, checkpoint: str) -> list[str]:
        """Returns what something better would bring; nothing where nothing better is known."""
        advice = []
        if self._studio.settings.get(DEVICE) == "cpu":
            advice.append(
                self.tr(
                    "A graphics card makes them many times quicker, but the settings say to use "
                    "the processor."
                )
            )
        elif device == DEVICE.default or device.startswith("cpu"):
            advice.append(
                self.tr(
                    "A graphics card with CUDA makes them many times quicker; it is used by itself."
                )
            )
        if checkpoint == _EMBEDDED:
            advice.append(
                self.tr(
                    "This checkpoint is small: it evens out casts, fading, blur and noise and "
                    "fills scratches. A larger one can do more with large damage and with colour; "
                    "put its folder into {folder}."
                ).format(folder=self._studio.paths.data / "checkpoints")
            )
        return advice
