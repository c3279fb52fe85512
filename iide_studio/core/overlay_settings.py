"""How the scratch mask is shown over the photo."""

from __future__ import annotations

from iide_studio.core.settings import Setting

SCRATCH_COLOR = Setting(key="overlay.scratch-color", default="#ff2d55")
"""#rrggbb; the scratches panel asks for it."""
SCRATCH_OPACITY = Setting(key="overlay.scratch-opacity", default=0.5, range=(0.05, 1.0))
