"""The user's brushes, kept from one day to the next."""

from __future__ import annotations

import dataclasses
import math

from iide_studio.core.brush import LARGEST, SMALLEST, Brush, Pressure
from iide_studio.core.settings import Setting

BRUSH: Setting[dict[str, str]] = Setting(key="painting.brush", default={})
STAMP: Setting[dict[str, str]] = Setting(key="painting.stamp", default={})
HEALING: Setting[dict[str, str]] = Setting(key="painting.healing", default={})

BRUSH_SETTINGS = (BRUSH, STAMP, HEALING)


def brush_values(brush: Brush) -> dict[str, str]:
    """Returns a brush for the settings file."""
    return {name: str(value) for name, value in dataclasses.asdict(brush).items()}


def brush_of(values: dict[str, str], default: Brush) -> Brush:
    """Returns the brush of a settings file; the default if anything in it makes no sense."""
    known = {field.name for field in dataclasses.fields(Brush)}
    try:
        chosen = {
            name: Pressure(text) if name == "pressure" else float(text)
            for name, text in values.items()
            if name in known
        }
        return dataclasses.replace(default, **chosen)
    except ValueError:
        return default


def resized(brush: Brush, steps: int) -> Brush:
    """Returns a brush larger, or smaller, by steps of about an eighth that end on whole pixels."""
    size = brush.size
    for _ in range(abs(steps)):
        wanted = size * (1.125 if steps > 0 else 1 / 1.125)
        size = max(math.ceil(wanted), math.floor(size) + 1) if steps > 0 else math.floor(wanted)
    return dataclasses.replace(brush, size=float(min(max(size, SMALLEST), LARGEST)))


def hardened(brush: Brush, steps: int) -> Brush:
    """Returns a brush harder, or softer, by steps of a tenth."""
    hardness = round(brush.hardness * 10 + steps) / 10
    return dataclasses.replace(brush, hardness=min(max(hardness, 0.0), 1.0))
