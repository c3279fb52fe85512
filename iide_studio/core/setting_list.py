"""Every setting of the program."""

from __future__ import annotations

from typing import Any

from iide_studio.core.settings import Setting

SETTINGS: tuple[Setting[Any], ...] = ()
