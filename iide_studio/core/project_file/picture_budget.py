"""How much memory the pictures of a project would need, asked before any is decoded."""

from __future__ import annotations

from collections.abc import Iterable

from iide_studio.core.errors import ProjectError
from iide_studio.core.openraster_container import Container
from iide_studio.core.openraster_png_reading import PngFacts, read_facts

_UNSUSPECTED = 8 * 2**30
"""Bytes that the pictures of any file may need, however small it is."""
_LARGEST_EXPANSION = 100
"""How many times its own size those of a larger file may need."""


def facts_of(container: Container, name: str) -> PngFacts:
    """Reads the beginning of a picture; raises ProjectError."""
    return read_facts(next(container.blocks(name), b""), name)


def check_budget(container: Container, names: Iterable[str]) -> None:
    """Raises ProjectError if the pictures of these names would need far too much memory."""
    present = set(container.names())
    facts = [facts_of(container, name) for name in set(names) & present]
    total = sum(x.width * x.height * x.channels * x.depth // 8 for x in facts)
    if total > max(_UNSUSPECTED, _LARGEST_EXPANSION * container.path.stat().st_size):
        raise ProjectError(
            f"{container.path} is refused: its layers would need far too much memory.",
            "Do not trust this file.",
        )
