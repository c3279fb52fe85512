"""What a file that the program wrote says about its making, enough to make it again.

The same facts go into the file's XMP (`provenance_xmp.py`) and, on request, into a JSON file beside
it (`sidecar.py`).
"""

from __future__ import annotations

import dataclasses
import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from iide_studio import __version__
from iide_studio.core.errors import ProvenanceError, RecipeError
from iide_studio.core.photo import Photo
from iide_studio.core.proof import METHOD, Proof, hash_mask, hash_pixels
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import RestoreResult

VERSION = 1
SOFTWARE = f"IIDE Studio {__version__}"
WITHHELD = ("paths", "prompts", "GPS", "operator")
"""What a private file leaves out."""

_BARE_NAME = re.compile(r"(?!\.\.?$)[^/\\:\0]*")
_PACKAGES = ("torch", "diffusers", "transformers", "numpy", "opencv-python-headless", "imagecodecs")


@dataclass(frozen=True, kw_only=True)
class SourceRecord:
    """The file that a result was made from.

    Attributes:
        sha256: Hash of the file's bytes, hexadecimal.
        path: Where it lay, absolute; empty if withheld.
        page: Which page of it, from 0.
        document_id: Its `xmpMM:DocumentID`, if it had one.
        instance_id: Its `xmpMM:InstanceID`, if it had one.
    """

    sha256: str
    path: str = ""
    page: int = 0
    document_id: str = ""
    instance_id: str = ""


@dataclass(frozen=True, kw_only=True)
class MaskRecord:
    """A mask that travels as a file beside the result.

    Attributes:
        role: "mask", or "region-1" and so on in the order of the recipe's regions.
        file: The file's bare name.
        file_sha256: Hash of the file's bytes.
        pixels_sha256: `proof.hash_mask` of its values.
    """

    role: str
    file: str
    file_sha256: str
    pixels_sha256: str


@dataclass(frozen=True, kw_only=True)
class Provenance:
    """How a result came to be.

    Attributes:
        created: ISO 8601, with the offset from UTC.
        software: Name and version of the program.
        versions: Of what computed the pixels: interpreter, system, libraries.
        source: What it was made from.
        recipe: All choices, none open; without its words if they were withheld.
        checkpoint: The checkpoint's name.
        checkpoint_sha256: Hash of the checkpoint.
        device: As torch names it.
        dtype: Number format of the networks.
        pixels_sha256: `proof.hash_pixels` of the result before it was encoded.
        pixels_method: How that hash is made, in words.
        is_changed: Whether any pixel differs from the source's.
        encoding: What the file was written with ("quality": "95"), as far as it changes pixels.
        masks: The masks that travel beside the file.
        mask_sha256: `proof.hash_mask` of the mask that was used, wherever it came from.
        proof: For files that were to change inside the mask only.
        stages: What each stage of the restoration did, a sentence each.
        withheld: What was left out for privacy, out of `WITHHELD`.
        operator: Who did the work, if they wished to be named.
    """

    created: str
    software: str = SOFTWARE
    versions: Mapping[str, str] = field(default_factory=dict)
    source: SourceRecord
    recipe: Recipe
    checkpoint: str
    checkpoint_sha256: str
    device: str
    dtype: str
    pixels_sha256: str
    pixels_method: str = METHOD
    is_changed: bool = True
    encoding: Mapping[str, str] = field(default_factory=dict)
    masks: tuple[MaskRecord, ...] = ()
    mask_sha256: str = ""
    proof: Proof | None = None
    stages: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    operator: str = ""

    @property
    def has_words(self) -> bool:
        """Whether the recipe holds prompts, so that a private file cannot be made again."""
        return bool(_words(self.recipe))

    def to_json(self) -> dict[str, Any]:
        """Returns a JSON object with `version` and every field."""
        values = {name: getattr(self, name) for name in _field_names()}
        return {
            "version": VERSION,
            **values,
            "versions": dict(self.versions),
            "encoding": dict(self.encoding),
            "source": dataclasses.asdict(self.source),
            "recipe": self.recipe.to_json(),
            "masks": [dataclasses.asdict(mask) for mask in self.masks],
            "proof": None if self.proof is None else dataclasses.asdict(self.proof),
            "stages": list(self.stages),
            "withheld": list(self.withheld),
        }

    @classmethod
    def from_json(cls, data: Any) -> Provenance:
        """Reads what `to_json` returned; unknown fields of the same version are passed over.

        Raises:
            ProvenanceError: if it is of a newer version, or something is missing or wrong in it.
        """
        if not isinstance(data, Mapping):
            raise ProvenanceError("The record of the file's making is not a JSON object.")
        if data.get("version") != VERSION:
            raise ProvenanceError(
                f"The record of the file's making has version {data.get('version')!r}; "
                f"this program reads {VERSION}.",
                "Update IIDE Studio.",
            )
        try:
            return _parse(data)
        except (KeyError, TypeError, ValueError, OverflowError, AttributeError) as error:
            raise ProvenanceError(
                f"The record of the file's making is damaged: {type(error).__name__}: {error}."
            ) from error
        except RecipeError as error:
            raise ProvenanceError(f"The recipe on record makes no sense: {error}") from error


def record_result(
    photo: Photo,
    restored: Photo,
    result: RestoreResult,
    *,
    source: SourceRecord,
    created: datetime,
    encoding: Mapping[str, str],
) -> Provenance:
    """Writes down how a result was made; masks, proof and privacy are added by `replace`.

    Args:
        photo: The original as it was opened.
        restored: The result as it will be written.
        result: What the restorer returned.
        source: The original's file.
        created: When, with a time zone.
        encoding: See `Provenance`.
    """
    pixels_sha256 = hash_pixels(restored)
    return Provenance(
        created=created.isoformat(timespec="seconds"),
        versions=installed_versions(),
        source=source,
        recipe=result.recipe,
        checkpoint=result.checkpoint,
        checkpoint_sha256=result.checkpoint_sha256,
        device=result.device,
        dtype=result.dtype,
        pixels_sha256=pixels_sha256,
        is_changed=result.recipe.negative or hash_pixels(photo) != pixels_sha256,
        encoding=encoding,
        mask_sha256=hash_mask(result.mask),
        stages=tuple(f"{note.stage}: {note.text}" for note in result.notes),
    )


def without_private_facts(provenance: Provenance) -> Provenance:
    """Returns the record without paths and prompts; the stages' sentences may quote both."""
    recipe = provenance.recipe
    regions = tuple(dataclasses.replace(r, prompt="", mask="") for r in recipe.regions)
    withheld = tuple(name for name in WITHHELD if name != "prompts" or _words(recipe))
    return dataclasses.replace(
        provenance,
        source=dataclasses.replace(provenance.source, path=""),
        recipe=dataclasses.replace(recipe, prompt="", negative_prompt="", regions=regions),
        masks=tuple(dataclasses.replace(mask, file="") for mask in provenance.masks),
        stages=(),
        withheld=withheld,
        operator="",
    )


def describe_words(recipe: Recipe) -> str:
    """Returns all prompts as one sentence for people; empty if there are none."""
    return "; ".join(_words(recipe))


def installed_versions() -> dict[str, str]:
    """Returns the versions of what may change a pixel, without importing any of it."""
    from importlib import metadata  # rarely needed, and a fortieth of the window's start

    versions = {
        "iide-studio": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
    }
    for package in _PACKAGES:
        try:
            versions[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return versions


def _words(recipe: Recipe) -> list[str]:
    words = [recipe.prompt] if recipe.prompt else []
    if recipe.negative_prompt:
        words.append(f"not: {recipe.negative_prompt}")
    for number, region in enumerate(recipe.regions, start=1):
        if region.prompt and region.strength > 0:  # else it had no part in the result
            words.append(f"region {number} (strength {region.strength:g}): {region.prompt}")
    return words


def _field_names() -> list[str]:
    return [f.name for f in dataclasses.fields(Provenance)]


def _parse(data: Mapping[str, Any]) -> Provenance:
    texts = {
        name: _text(data[name])
        for name in (
            *("created", "software", "checkpoint", "checkpoint_sha256", "device", "dtype"),
            *("pixels_sha256", "pixels_method"),
        )
    }
    source, proof = data["source"], data.get("proof")
    return Provenance(
        **texts,
        mask_sha256=_text(data.get("mask_sha256", "")),
        operator=_text(data.get("operator", "")),
        versions={_text(k): _text(v) for k, v in data.get("versions", {}).items()},
        encoding={_text(k): _text(v) for k, v in data.get("encoding", {}).items()},
        source=SourceRecord(
            sha256=_text(source["sha256"]),
            path=_text(source.get("path", "")),
            page=_page(source.get("page", 0)),
            document_id=_text(source.get("document_id", "")),
            instance_id=_text(source.get("instance_id", "")),
        ),
        recipe=Recipe.from_json(data["recipe"]),
        is_changed=data["is_changed"] is True,
        masks=tuple(_mask(mask) for mask in data.get("masks", ())),
        proof=None if proof is None else Proof.from_json(proof),
        stages=tuple(_text(stage) for stage in data.get("stages", ())),
        withheld=tuple(_text(name) for name in data.get("withheld", ())),
    )


def _mask(data: Mapping[str, Any]) -> MaskRecord:
    names = [f.name for f in dataclasses.fields(MaskRecord)]
    values = {name: _text(data[name]) for name in names}
    if not _BARE_NAME.fullmatch(values["file"]):  # a record must not lead out of its folder
        raise ValueError(f"{values['file']!r} is not a bare name")
    return MaskRecord(**values)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value


def _page(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{value!r} is no page")
    return value
