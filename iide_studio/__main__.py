"""The program's beginning: the one place that knows every layer."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from iide_studio.cli.app import run
from iide_studio.cli.services import Services
from iide_studio.core.paths import find_paths
from iide_studio.core.restoration import Restorer, RestorerOptions


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


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and leaves with its exit code."""
    services = Services(
        create_restorer=create_restorer, device_memory=device_memory, paths=find_paths()
    )
    sys.exit(run(arguments, services))


if __name__ == "__main__":
    main()
