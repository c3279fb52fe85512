"""Colours with names, used again over the photos of an album: "Grandfather's tunic, #4b5320"."""

from __future__ import annotations

import dataclasses
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iide_studio.core.errors import PaletteError
from iide_studio.core.files import export_errors, make_folder, new_file
from iide_studio.core.regions import BASES, Basis, Region

PALETTE_VERSION = 1
_ENDING = ".json"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True, kw_only=True)
class PaletteColor:
    """One colour of an album.

    Attributes:
        name: What has it ("Grandfather's tunic").
        color: "#rrggbb" in sRGB.
        prompt: What a region with it says ("dark olive green woollen tunic"); may be empty.
        basis: How the colour is known.
        note: Where that comes from.
    """

    name: str
    color: str
    prompt: str = ""
    basis: Basis = "guess"
    note: str = ""

    def __post_init__(self) -> None:
        texts = (self.name, self.color, self.prompt, self.note)
        if not all(isinstance(text, str) for text in texts):
            raise ValueError("a palette's entries are texts")
        if not re.fullmatch("#[0-9a-f]{6}", self.color):
            raise ValueError(f"{self.color!r} is no colour like #4b5320")
        if self.basis not in BASES:
            raise ValueError(f"{self.basis!r} is none of {BASES}")

    @classmethod
    def of_region(cls, region: Region) -> PaletteColor:
        """Returns what another photo needs to know of a region; it must have a colour."""
        if region.color is None:
            raise ValueError("the region has no colour")
        return cls(
            name=region.name,
            color=region.color,
            prompt=region.prompt,
            basis=region.basis,
            note=region.note,
        )

    def for_region(self) -> dict[str, Any]:
        """Returns the properties that a region with this colour gets."""
        known = {"color": self.color, "basis": self.basis, "note": self.note}
        return {**known, "prompt": self.prompt} if self.prompt else known


@dataclass(frozen=True)
class AlbumPalette:
    """The colours of one album, in their order."""

    colors: tuple[PaletteColor, ...] = ()

    def with_color(self, color: PaletteColor) -> AlbumPalette:
        """Returns a palette with one more colour; one of the same name is replaced."""
        if any(other.name == color.name for other in self.colors):
            same = (color if other.name == color.name else other for other in self.colors)
            return AlbumPalette(tuple(same))
        return AlbumPalette((*self.colors, color))

    def without(self, index: int) -> AlbumPalette:
        """Returns a palette without one of its colours."""
        return AlbumPalette(self.colors[:index] + self.colors[index + 1 :])

    def replaced(self, index: int, **properties: Any) -> AlbumPalette:
        """Returns a palette in which one colour has other properties."""
        color = dataclasses.replace(self.colors[index], **properties)
        return AlbumPalette((*self.colors[:index], color, *self.colors[index + 1 :]))

    def to_json(self) -> dict[str, Any]:
        """Returns a JSON object."""
        colors = [dataclasses.asdict(color) for color in self.colors]
        return {"version": PALETTE_VERSION, "colors": colors}

    @classmethod
    def from_json(cls, data: Any) -> AlbumPalette:
        """Reads what `to_json` wrote; raises ValueError."""
        try:
            if data["version"] != PALETTE_VERSION:
                raise ValueError(f"version {data['version']!r}")
            return cls(tuple(PaletteColor(**entry) for entry in data["colors"]))
        except (KeyError, TypeError) as error:
            raise ValueError(f"no palette: {error}") from error


class PaletteFolder:
    """The user's palettes: one JSON file for each album."""

    def __init__(self, folder: Path) -> None:
        """Says where they lie; the folder need not exist."""
        self._folder = folder

    def names(self) -> tuple[str, ...]:
        """Returns the albums in the order of the alphabet."""
        if not self._folder.is_dir():
            return ()
        found = (p.stem for p in self._folder.iterdir() if p.suffix == _ENDING and p.name[0] != ".")
        return tuple(sorted(found, key=str.casefold))

    def load(self, name: str) -> AlbumPalette:
        """Reads a palette; an album that has no file yet has no colours.

        Raises:
            PaletteError: if the file is no palette.
        """
        path = self._path(name)
        try:
            return AlbumPalette.from_json(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return AlbumPalette()
        except (OSError, ValueError) as error:
            raise PaletteError(
                f"The album palette {path} cannot be read.", "Move the file away to begin anew."
            ) from error

    def save(self, name: str, palette: AlbumPalette) -> None:
        """Writes a palette; raises PaletteError for its name, ExportError for the disk."""
        path = self._path(name)
        make_folder(self._folder)
        text = json.dumps(palette.to_json(), indent=1, ensure_ascii=False)
        with new_file(path, overwrite=True) as temporary:
            temporary.write_text(text, encoding="utf-8")

    def remove(self, name: str) -> None:
        """Deletes a palette; raises ExportError."""
        path = self._path(name)
        with export_errors(path):
            path.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        if not name.strip(". ") or _FORBIDDEN.search(name):
            raise PaletteError(
                f"An album cannot be called {name!r}.", "Use letters, digits, spaces and hyphens."
            )
        return self._folder / f"{name.strip()}{_ENDING}"
