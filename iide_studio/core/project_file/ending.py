"""How the names of project files end."""

from __future__ import annotations

ENDING = ".ora"
