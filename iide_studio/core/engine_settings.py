"""Which networks run, and on what: the settings of the engine."""

from __future__ import annotations

import dataclasses

from iide_studio.core.restoration import RestorerOptions
from iide_studio.core.settings import Setting, Settings

CHECKPOINT = Setting(key="engine.checkpoint", default="embedded")
"""A checkpoint's name or folder; the restore panel asks for it."""
DEVICE = Setting(
    key="engine.device",
    default="auto",
    title="Device",
    help="What the networks run on; automatic takes a graphics card if there is one.",
    choices=(
        ("auto", "Automatic"),
        ("cpu", "Processor"),
        ("cuda", "Graphics card (CUDA or ROCm)"),
        ("xpu", "Graphics card (Intel)"),
        ("mps", "Graphics processor (Apple)"),
    ),
)
DTYPE = Setting(
    key="engine.dtype",
    default="auto",
    title="Number format",
    help="Shorter numbers need less memory; automatic takes what the device is good at.",
    choices=(
        ("auto", "Automatic"),
        ("float32", "32 bits"),
        ("float16", "16 bits"),
        ("bfloat16", "16 bits with a large range"),
    ),
)
LARGEST = Setting(
    key="engine.largest-scan",
    default=150.0,
    title="Largest scan that is restored",
    help="Larger ones are refused before the work begins, because they need a lot of memory.",
    range=(1.0, 400.0),
    unit="megapixels",
)
PREPARES_EARLY = Setting(
    key="engine.prepares-early",
    default=True,
    title="Load the networks early",
    help="A few seconds after the start, so that the device is known and the first restoration "
    "begins at once; else they are loaded when it begins.",
)

ENGINE_SETTINGS = (DEVICE, DTYPE, LARGEST, PREPARES_EARLY)
"""Those that are on the settings page."""


def chosen_options(settings: Settings, options: RestorerOptions) -> RestorerOptions:
    """Returns an engine's options with what the user chose."""
    return dataclasses.replace(
        options,
        checkpoint=settings.get(CHECKPOINT),
        device=settings.get(DEVICE),
        dtype=settings.get(DTYPE),
    )
