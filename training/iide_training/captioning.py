"""Captions for photos by a BLIP-2 model that lies in a folder; nothing is fetched."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from PIL import Image

from iide_studio.core.errors import StudioError
from iide_studio.core.files import make_folder
from iide_studio.diffusion.checkpoint_files import check_safetensors, find_weights
from iide_training.captions import Caption, read_rows, write_captions
from iide_training.photo_decoding import UnreadablePhotoError, decode_photo, find_photos
from iide_training.phrases import extract_phrases

LARGEST_SIDE = 512
"""Photos are reduced to this before they wait for their turn; the model sees 224 pixels."""
_LONGEST = 40
_BEAMS = 3
_SECONDS = 5.0
"""Between two writings of the file."""
_HINT = "Name the folder of a BLIP-2 model in transformers' layout, with safetensors."


class Describer(Protocol):
    """Says what photos show."""

    def describe(self, photos: Sequence[np.ndarray]) -> list[str]:
        """Returns a sentence for each of (H, W, 3) uint8."""
        ...


@dataclass
class Captioning:
    """How far captions are.

    Attributes:
        written: Captions that were made now.
        kept: Photos that had one before.
        skipped: Photos that cannot be read.
    """

    written: int = 0
    kept: int = 0
    skipped: int = 0


class Blip2Describer:
    """A BLIP-2 model.

    Args:
        folder: In transformers' layout; only safetensors are opened.
        device: Where to run it; in half precision on a GPU.

    Raises:
        StudioError: if the folder is missing, has no such model or pickled weights only.
    """

    def __init__(self, folder: Path, *, device: str = "cpu") -> None:
        from transformers import Blip2ForConditionalGeneration, Blip2Processor

        _check_folder(folder)
        _check_device(device)
        self._dtype = torch.float32 if device == "cpu" else torch.float16
        try:
            self._processor: Any = Blip2Processor.from_pretrained(folder, local_files_only=True)
            model = Blip2ForConditionalGeneration.from_pretrained(
                folder, local_files_only=True, use_safetensors=True, dtype=self._dtype
            )
        except (OSError, ValueError, KeyError, TypeError, RuntimeError, ImportError) as error:
            raise StudioError(
                f"{folder} cannot be used as a BLIP-2 model: {error}", _HINT
            ) from error
        if model.config.image_token_index is None:
            raise StudioError(
                f"{folder} was saved by an old version of transformers: its config.json does not "
                "name the image token.",
                "Take a newer copy of the model.",
            )
        self._model = model.to(device).eval()
        self._device = device

    def describe(self, photos: Sequence[np.ndarray]) -> list[str]:
        images = [Image.fromarray(photo) for photo in photos]
        inputs = self._processor.image_processor(images=images, return_tensors="pt")
        pixels = inputs["pixel_values"].to(self._device, self._dtype)
        tokens = self._model.generate(
            pixel_values=pixels, max_new_tokens=_LONGEST, num_beams=_BEAMS, do_sample=False
        )
        return self._processor.batch_decode(tokens, skip_special_tokens=True)


def caption_photos(
    photos: Path,
    output: Path,
    describer: Callable[[], Describer],
    *,
    batch: int = 4,
    say: Callable[[str], None] = print,
    show_progress: Callable[[list[Any]], Iterable[Any]] = iter,
) -> Captioning:
    """Adds a caption for each photo that has none to a file `file|caption|phrases`.

    The file is written every few seconds, so a run that was stopped goes on where it was.

    Args:
        photos: Photos, in sub-folders too.
        output: The file; lines that are there already stay as they are.
        describer: Loads the model; not called if there is nothing to do.
        batch: Photos that are described at a time.
        say: Takes a sentence for each photo that cannot be read.
        show_progress: Passes the batches through and shows how far they are.

    Raises:
        StudioError: if there is no photo, or the file has another form or cannot be written.
    """
    if not photos.is_dir():
        raise StudioError(f"There is no folder {photos}.", "Check the spelling of the path.")
    paths = find_photos(photos)
    if not paths:
        raise StudioError(
            f"There is no photo in {photos}.", "Name a folder with JPEG or PNG files."
        )
    make_folder(output.parent)
    rows = read_rows(output) if output.exists() else {}
    named = [(path.relative_to(photos).as_posix(), path) for path in paths]
    listed = _endings(rows)
    waiting = [(name, path) for name, path in named if name not in listed]
    result = Captioning(kept=len(named) - len(waiting))
    if not waiting:
        return result
    batches = [waiting[start : start + batch] for start in range(0, len(waiting), batch)]
    _describe(describer(), show_progress(batches), output, rows, result, say)
    return result


def _describe(
    model: Describer,
    batches: Iterable[list[tuple[str, Path]]],
    output: Path,
    rows: dict[str, Caption],
    result: Captioning,
    say: Callable[[str], None],
) -> None:
    """Describes photos and writes all rows every few seconds, and when it ends or is stopped."""
    written = time.monotonic()
    try:
        for part in batches:
            loaded = dict(_load(part, say))
            result.skipped += len(part) - len(loaded)
            if loaded:
                sentences = map(tidy_sentence, model.describe(list(loaded.values())))
                captions = [Caption(text, extract_phrases(text)) for text in sentences]
                rows.update(zip(loaded, captions, strict=True))
                result.written += len(loaded)
            if time.monotonic() - written > _SECONDS:
                write_captions(output, rows)
                written = time.monotonic()
    finally:
        if result.written:
            write_captions(output, rows)


def tidy_sentence(text: str) -> str:
    """Returns a model's words as one sentence on one line, with a capital and a full stop."""
    words = " ".join(text.replace("|", " ").replace('"', " ").split())
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?" else ".")


def _check_folder(folder: Path) -> None:
    if not (folder / "config.json").is_file():
        raise StudioError(f"There is no model in {folder}: it has no config.json.", _HINT)
    weights, _ = find_weights(folder)
    for path in weights:
        check_safetensors(path)


def _check_device(device: str) -> None:
    try:
        kind = torch.device(device).type
    except RuntimeError as error:
        raise StudioError(f"{device!r} is no device.", "Choose cpu or cuda.") from error
    if kind == "cuda" and not torch.cuda.is_available():
        raise StudioError("This machine has no CUDA device.", "Choose --device cpu.")


def _endings(rows: Iterable[str]) -> set[str]:
    """Returns the paths under which lines may name a photo: seen from any folder further up."""
    parts = (row.split("/") for row in rows)
    return {"/".join(path[start:]) for path in parts for start in range(len(path))}


def _load(
    part: Iterable[tuple[str, Path]], say: Callable[[str], None]
) -> Iterator[tuple[str, np.ndarray]]:
    for name, path in part:
        try:
            image = Image.fromarray(decode_photo(path))
        except UnreadablePhotoError as error:
            say(f"{path} was left out: {error}")
            continue
        image.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
        yield name, np.asarray(image)
