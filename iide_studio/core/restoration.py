"""What crosses the border between the application and the networks."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.errors import RestoreCancelled
from iide_studio.core.photo import Photo
from iide_studio.core.photo_part import PhotoPart, part_of
from iide_studio.core.recipe import Recipe, RegionRecipe
from iide_studio.core.rect import Rect
from iide_studio.core.region_cover import takes_part
from iide_studio.core.regions import Region
from iide_studio.core.tiles import TileStore
from iide_studio.core.transform import Transform


@dataclass(frozen=True, kw_only=True, eq=False)
class RestoreRequest:
    """A snapshot of what to restore and how.

    Attributes:
        photo: The photograph, at its own size, depth and colour space.
        recipe: The choices; `recipe.regions[i]` belongs to `region_masks[i]`.
        mask: (H, W) uint8, 255 = repair here, for `recipe.mask == "file"`; else None.
        region_masks: (H, W) uint8 each, soft edges allowed.
        preview: Whether progress carries small previews.
        quarters: Quarter turns, clockwise, by which photo and masks were turned, so that the
            picture stands upright; its result is turned back when it becomes a layer.
        part: Where `photo` was cut out of a larger one; None = it is all there is. Tone, and
            whether the photo is monochrome, are then judged by the whole.
    """

    photo: Photo
    recipe: Recipe
    mask: np.ndarray | None = None
    region_masks: tuple[np.ndarray, ...] = ()
    preview: bool = False
    quarters: int = 0
    part: PhotoPart | None = None

    @classmethod
    def from_document(
        cls,
        document: Document,
        recipe: Recipe,
        *,
        preview: bool = False,
        area: Rect | None = None,
    ) -> RestoreRequest:
        """Takes a snapshot of a document.

        Earlier results are left out, so that nothing is restored twice; retouching and adjustments
        count. The pixels are the photo's own, before the transform; only quarter turns of it are
        made, because networks know nothing of pictures that lie on their side.

        Args:
            document: Its regions that ask for anything replace those of the recipe.
            recipe: The choices; `mask="file"` takes the scratch mask along.
            preview: Whether progress carries small previews.
            area: What is wanted of it, as the photo lies; None = all.
        """
        source = _upright(document)
        frame = document.area if area is None else area
        part = None
        if area is not None:
            part = part_of(source, area, has_mask=recipe.mask == "file")
            source.transform = source.transform.cropped(part.place)
        regions = [r for r in document.regions if takes_part(r) and _reaches(r, area)]
        recipes = tuple(RegionRecipe(prompt=r.prompt, strength=r.strength) for r in regions)
        quarters = document.transform.quarters

        def turned(mask: TileStore) -> np.ndarray:
            return np.ascontiguousarray(np.rot90(mask.read(frame)[0], -quarters))

        return cls(
            photo=source.to_photo(),
            # A document inverts negatives by an adjustment, which has counted already.
            recipe=dataclasses.replace(recipe, regions=recipes, negative=False),
            mask=turned(document.scratch_mask) if recipe.mask == "file" else None,
            region_masks=tuple(turned(region.mask) for region in regions),
            preview=preview,
            quarters=quarters,
            part=part,
        )


def _upright(document: Document) -> Document:
    """Returns what networks see of a document: quarter turns, and no earlier results."""
    source = document.copy()
    identity = Transform.identity(source.width, source.height)
    source.transform = identity.turned(document.transform.quarters)
    source.layers = tuple(layer for layer in source.layers if not layer.is_result)
    return source


def _reaches(region: Region, area: Rect | None) -> bool:
    return area is None or bool(region.mask.read(area).any())


@dataclass(frozen=True, kw_only=True, eq=False)
class Progress:
    """Information on a running job, never control.

    Attributes:
        stage: A name for people ("Finding scratches").
        step: Finished steps of this stage.
        steps: Steps of this stage.
        fraction: Share of the whole job that is done, 0..1.
        preview: (h, w, 3) uint8 sRGB, a small picture of the state; or None.
    """

    stage: str
    step: int
    steps: int
    fraction: float
    preview: np.ndarray | None = None


@dataclass(frozen=True, kw_only=True)
class StageNote:
    """What one stage did.

    Attributes:
        stage: The stage's name.
        text: One sentence for people.
        values: The numbers in it, for programs.
    """

    stage: str
    text: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class RestoreResult:
    """A finished restoration.

    Attributes:
        pixels: (H * scale, W * scale, 3) or (H * scale, W * scale), the photo's dtype.
        is_color_added: True if a grey photo became a colour one; then `pixels` is sRGB.
        mask: (H, W) uint8, 255 = was repaired.
        recipe: The recipe with every value resolved.
        notes: What each stage did, in order.
        seconds: Time taken, without loading the checkpoint.
        checkpoint: Name of the checkpoint.
        checkpoint_sha256: Hash of the checkpoint, hexadecimal.
        device: Device name as torch has it ("cpu", "cuda:0").
        dtype: Number format of the networks ("float32", "bfloat16").
    """

    pixels: np.ndarray
    is_color_added: bool
    mask: np.ndarray
    recipe: Recipe
    notes: tuple[StageNote, ...]
    seconds: float
    checkpoint: str
    checkpoint_sha256: str
    device: str
    dtype: str


class CancelToken:
    """Set from one thread, read from another."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Asks the running job to stop at its next step or tile."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Raises RestoreCancelled once `cancel` was called."""
        if self._event.is_set():
            raise RestoreCancelled()


OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, kw_only=True)
class RestorerDescription:
    """What a restorer runs on and with.

    Attributes:
        device: As torch names it.
        dtype: Number format of the networks.
        checkpoint: Name of the checkpoint.
        checkpoint_sha256: Its hash, hexadecimal.
        recommended: The checkpoint's recommended recipe values by field name, per task.
    """

    device: str
    dtype: str
    checkpoint: str
    checkpoint_sha256: str
    recommended: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """What a restoration will need, roughly.

    Attributes:
        memory: Bytes of main memory at the peak, the program itself included.
        more_memory: Bytes of them that are not in use yet when the networks are loaded.
        device_memory: Bytes at the peak on a graphics card; on a processor a part of `memory`.
        seconds: Time, without loading the checkpoint.
        stages: Seconds by stage, in order.
    """

    memory: int
    more_memory: int
    device_memory: int
    seconds: float
    stages: Mapping[str, float]


class Restorer(Protocol):
    """Runs the networks. Implemented in `diffusion`, faked in tests."""

    def describe(self) -> RestorerDescription: ...

    def estimate(self, size: tuple[int, int], recipe: Recipe) -> Estimate:
        """Returns what a restoration of a photo of (H, W) will need; raises StudioError."""
        ...

    def restore(
        self, request: RestoreRequest, on_progress: OnProgress, cancel: CancelToken
    ) -> RestoreResult:
        """Restores one photo; raises StudioError, RestoreCancelled among them."""
        ...

    def detect_scratches(
        self, photo: Photo, on_progress: OnProgress, cancel: CancelToken
    ) -> np.ndarray:
        """Returns the probability of damage, (H, W) float32 in [0, 1]."""
        ...


@dataclass(frozen=True, kw_only=True)
class RestorerOptions:
    """How to make a restorer.

    Attributes:
        checkpoint: A checkpoint's name or folder; "embedded" is the one that comes along.
        device: "auto", "cpu", "cuda", "mps", "xpu" or with an index ("cuda:1").
        dtype: "auto", "float32", "float16" or "bfloat16".
        threads: On how many of the processor's cores the networks run; None = as many as torch
            finds good.
    """

    checkpoint: str = "embedded"
    device: str = "auto"
    dtype: str = "auto"
    threads: int | None = None


RestorerFactory = Callable[[RestorerOptions], Restorer]
