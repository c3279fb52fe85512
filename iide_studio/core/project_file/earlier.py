"""The project file that is being replaced: what of it need not be made again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError
from iide_studio.core.openraster_container import Container
from iide_studio.core.openraster_stack import parse_stack
from iide_studio.core.project_file import index as indexes
from iide_studio.core.project_file.index import Index
from iide_studio.core.project_file.plan import MERGED, THUMBNAIL

STACK = "stack.xml"


class EarlierFile:
    """An older state of the same project; every answer is "no" where it cannot be read."""

    def __init__(self, container: Container, index: Index | None) -> None:
        self._container, self._index = container, index

    def is_of(self, document: Document) -> bool:
        """Whether the document was once saved there: they share a layer."""
        known = set() if self._index is None else set(self._index.layer_ids.values())
        return any(layer.id in known for layer in document.layers)

    def find(self, path: str, key: str) -> str | None:
        """Returns the hash of a picture that is there, made of the same pixels, and undamaged."""
        facts = None if self._index is None else self._index.pictures.get(path)
        if facts is None or facts.key != key or path not in self._container.names():
            return None
        return facts.sha256 if self._is_intact(path, facts.sha256) else None

    def blocks(self, path: str) -> Iterator[bytes]:
        """Yields the bytes of a part."""
        return self._container.blocks(path)

    def size(self, path: str) -> int:
        """Bytes of a part."""
        return self._container.size(path)

    def close(self) -> None:
        """Closes the file; twice does no harm."""
        self._container.close()

    def unknown_parts(self) -> list[str]:
        """Returns the readable parts that neither OpenRaster nor this program put there."""
        known = {"mimetype", STACK, MERGED, THUMBNAIL, indexes.PATH}
        if self._index is not None:
            known |= set(self._index.pictures) | self._index.parts
        with contextlib.suppress(ProjectError):
            stack = parse_stack(self._container.read(STACK))
            known |= {layer.source for layer in stack.root.layers()}
        return [name for name in self._container.names() if self._is_unknown(name, known)]

    def _is_unknown(self, name: str, known: set[str]) -> bool:
        return name not in known and self._is_intact(name, None)

    def _is_intact(self, path: str, sha256: str | None) -> bool:
        try:
            found = self._container.sha256(path)
        except ProjectError:
            return False
        return sha256 in (None, found)


@contextlib.contextmanager
def earlier_file(path: Path) -> Iterator[EarlierFile | None]:
    """Opens a file that may or may not be an older state of the project."""
    try:
        container = Container(path)
    except ProjectError:
        yield None
        return
    with container:
        try:
            index = indexes.read_index(container)
        except ProjectError:
            index = None
        yield EarlierFile(container, index)
