"""Where things lie: the only module that knows folders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from iide_studio.core.errors import CheckpointError

_MANIFEST = "iide.json"
_LAYOUT = "model_index.json"


@dataclass(frozen=True, kw_only=True)
class Paths:
    """The folders of one user and one installation.

    Attributes:
        resources: What comes with the program; read-only.
        data: The user's own checkpoints and the like.
        cache: What can be made again.
        log: Where unexpected errors are written down.
    """

    resources: Path
    data: Path
    cache: Path
    log: Path

    def sample_photo(self) -> Path:
        """The damaged photograph that comes with the program."""
        return self.resources / "sample" / "astronaut_aged.png"

    @property
    def recovery(self) -> Path:
        """The journals of unsaved work: among the user's data, for a cache may be emptied."""
        return self.data / "recovery"

    def checkpoints(self) -> dict[str, Path]:
        """The checkpoints that can be named; the user's own win over those that come along."""
        found: dict[str, Path] = {}
        for parent in (self.resources / "checkpoints", self.data / "checkpoints"):
            if parent.is_dir():
                found.update({f.name: f for f in sorted(parent.iterdir()) if is_checkpoint(f)})
        return found

    def checkpoint_folder(self, name: str) -> Path:
        """Returns the folder of a checkpoint.

        Args:
            name: A name out of `checkpoints`, or a path to any folder.

        Raises:
            CheckpointError: if there is no such checkpoint.
        """
        known = self.checkpoints()
        if name in known:
            return known[name]
        folder = Path(name).expanduser()
        if is_checkpoint(folder):
            return folder
        if folder.is_dir():
            raise CheckpointError(
                f"{folder} is not a checkpoint: it has neither {_MANIFEST} nor {_LAYOUT}.",
                "Give the folder that holds vae, unet, controlnet and the others.",
            )
        names = ", ".join(known) or "none"
        raise CheckpointError(
            f"There is no checkpoint {name!r}.",
            f"Known names: {names}. A path to a checkpoint's folder works too.",
        )


def is_checkpoint(folder: Path) -> bool:
    """Whether the folder looks like a checkpoint, without reading it."""
    return (folder / _MANIFEST).is_file() or (folder / _LAYOUT).is_file()


def find_paths(root: Path | None = None) -> Paths:
    """Finds the folders.

    Args:
        root: Where the user's folders go instead of the system's places, for tests.
    """
    if root is not None:
        return Paths(
            resources=_find_resources(),
            data=root / "data",
            cache=root / "cache",
            log=root / "log",
        )
    system = platformdirs.PlatformDirs("iide-studio", appauthor=False)
    return Paths(
        resources=_find_resources(),
        data=Path(system.user_data_dir),
        cache=Path(system.user_cache_dir),
        log=Path(system.user_log_dir),
    )


def _find_resources() -> Path:
    """Installed and frozen programs carry `resources` in the package, a checkout beside it."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
