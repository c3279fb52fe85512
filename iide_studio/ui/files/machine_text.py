"""What the start page says about the device and the networks that restorations will use."""

from __future__ import annotations

from PySide6.QtCore import QObject

from iide_studio.core.restoration import RestorerDescription
from iide_studio.engine.engine import EngineState
from iide_studio.ui.panels.start_page import StartPage
from iide_studio.ui.studio import Studio

_EMBEDDED = "embedded"


class MachineText(QObject):
    """Keeps the start page's words about device and checkpoint up to date."""

    def __init__(self, studio: Studio, page: StartPage) -> None:
        """Shows what is known before any network is loaded.

        Args:
            studio: Its engine tells the rest.
            page: Shows it.
        """
        super().__init__(studio)
        self._studio, self._page = studio, page
        studio.engine.ready.connect(self._show)
        studio.engine.state_changed.connect(self._show)
        self._show()

    def _show(self, _: object = None) -> None:
        engine = self._studio.engine
        if engine.description is not None:
            self._page.set_machine(self._described(engine.description))
        elif engine.state is EngineState.PREPARING:
            self._page.set_machine(self.tr("Looking for the best device and loading the networks…"))
        elif engine.state is EngineState.FAILED and engine.error is not None:
            self._page.set_machine(str(engine.error))
        else:
            self._page.set_machine(
                self.tr("Networks are loaded when they are needed for the first time.")
            )

    def _described(self, description: RestorerDescription) -> str:
        first = self.tr("Restorations run on {device} with the checkpoint “{name}”.").format(
            device=self._device(description.device), name=description.checkpoint
        )
        return " ".join([first, *self._advice(description)])

    def _device(self, device: str) -> str:
        if device.startswith("cpu"):
            return self.tr("the processor")
        return self.tr("the graphics device {name}").format(name=device)

    def _advice(self, description: RestorerDescription) -> list[str]:
        """Returns what something better would bring; nothing where nothing better is known."""
        advice = []
        if description.device.startswith("cpu"):
            advice.append(
                self.tr(
                    "A graphics card with CUDA makes them many times quicker; it is used by itself."
                )
            )
        if description.checkpoint == _EMBEDDED:
            advice.append(
                self.tr(
                    "This checkpoint is small: it evens out casts, fading, blur and noise and "
                    "fills scratches. A larger one can do more with large damage and with colour; "
                    "put its folder into {folder}."
                ).format(folder=self._studio.paths.data / "checkpoints")
            )
        return advice
