"""What a checkpoint says about itself, read without loading any network."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iide_studio.core.errors import CheckpointError

_COPY_AGAIN = "Copy the checkpoint's folder again, or choose another checkpoint."


@dataclass(frozen=True, kw_only=True)
class CheckpointCard:
    """The parts of `iide.json` that concern a recipe.

    Attributes:
        name: The checkpoint's name.
        recommended: Recipe values by field name, per task.
    """

    name: str
    recommended: Mapping[str, Mapping[str, Any]]

    def number(self, task: str, field: str) -> int | None:
        """Returns a recommended number, rounded; None if there is none."""
        value = self.recommended.get(task, {}).get(field)
        return round(value) if isinstance(value, int | float) else None


def read_card(folder: Path) -> CheckpointCard:
    """Reads a checkpoint's card; a plain diffusers folder has none and recommends nothing.

    Raises:
        CheckpointError: if `iide.json` is there but cannot be understood.
    """
    path = folder / "iide.json"
    if not path.is_file():
        return CheckpointCard(name=folder.name, recommended={})
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        tasks = {name: dict(task.get("recommended", {})) for name, task in data["tasks"].items()}
        return CheckpointCard(name=str(data.get("name", folder.name)), recommended=tasks)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CheckpointError(f"{path} cannot be understood.", _COPY_AGAIN) from error
