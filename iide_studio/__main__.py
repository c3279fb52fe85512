"""The program's beginning: the one place that knows every layer."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from iide_studio.cli.program import run
from iide_studio.cli.services import Services
from iide_studio.core.errors import DeviceError
from iide_studio.core.paths import find_paths
from iide_studio.core.restoration import Restorer, RestorerOptions

WITHOUT_WINDOW = "'iide-studio --help' lists the commands that work without it."


def create_restorer(options: RestorerOptions) -> Restorer:
    """Loads torch and the networks; takes seconds."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")  # checkpoints are folders; nothing is fetched
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    os.environ.setdefault("DIFFUSERS_VERBOSITY", "error")
    from iide_studio.diffusion import pipeline

    return pipeline.create_restorer(options)


def device_memory(device: str) -> tuple[int, int]:
    """Returns (free, total) bytes of a device; 0 where the system does not tell."""
    import torch

    from iide_studio.diffusion import device as devices

    chosen = torch.device(device)
    return devices.available_memory(chosen), devices.total_memory(chosen)


def open_window(files: Sequence[Path]) -> int:
    """Opens the window and returns the exit code once it is closed.

    Raises:
        DeviceError: if there is no screen, or Qt lacks something of the system.
    """
    _require_screen()
    # A tenth of the start would go into looking for garbage in what is just being imported; from
    # then on the window's `GarbageCollector` sees to it.
    gc.disable()
    try:
        from iide_studio.ui.app import WindowServices, run_window
    except ImportError as error:
        raise DeviceError(f"The window cannot be opened: {error}.", WITHOUT_WINDOW) from error
    services = WindowServices(create_restorer=create_restorer, paths=find_paths())
    return run_window(files, services)


def _require_screen() -> None:
    """Qt ends the whole program where it finds none."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in names):
        raise DeviceError("There is no screen to open the window on.", WITHOUT_WINDOW)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line, or the window, and leaves with the exit code."""
    services = Services(
        create_restorer=create_restorer,
        device_memory=device_memory,
        paths=find_paths(),
        open_window=open_window,
    )
    sys.exit(run(arguments, services))


if __name__ == "__main__":
    main()
