"""The old-photo task: mask, tone, repair, diffusion, and back into the scan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from iide_studio.core.color import ColorSpace
from iide_studio.core.errors import MaskError
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import RestoreRequest
from iide_studio.diffusion import color_transfer as colors_of
from iide_studio.diffusion import estimate as stages
from iide_studio.diffusion import scratch_detection as scratches
from iide_studio.diffusion.assembly import Assembly, assemble, render
from iide_studio.diffusion.checkpoint import Networks
from iide_studio.diffusion.filling import fill_image
from iide_studio.diffusion.grain import grain_noise, returned_grain
from iide_studio.diffusion.known_words import known_words, unknown_words
from iide_studio.diffusion.latent_restoration import (
    LatentJob,
    LatentRegion,
    LatentRestorer,
    LatentResult,
    Preview,
)
from iide_studio.diffusion.local_inference import LocalRun
from iide_studio.diffusion.manifest import Control
from iide_studio.diffusion.mask_finding import MaskFinder
from iide_studio.diffusion.photo_part import Whole, read_whole, size_of_work, tone_of_part
from iide_studio.diffusion.pre_restoration import predict_tone, repair, tone_image
from iide_studio.diffusion.resampling import (
    Size,
    reduce_mask,
    reduce_photo,
    reduce_region,
    row_bands,
    thumbnail,
)
from iide_studio.diffusion.smaller_diffusion import run_at_size
from iide_studio.diffusion.stage_report import Stage, StageReport
from iide_studio.diffusion.text import cut_off_text
from iide_studio.diffusion.tone import ToneTransform

PREVIEW_SIDE = 256


@dataclass(frozen=True, kw_only=True, eq=False)
class Equipment:
    """The networks, and what the checkpoint says of the task.

    Attributes:
        networks: Of the task.
        latent_restorer: Runs their diffusion part.
        control: Which image the ControlNet was trained on.
        condition_channels: 4 with the mask, 3 without.
        device: Where the networks are.
    """

    networks: Networks
    latent_restorer: LatentRestorer
    control: Control
    condition_channels: int
    device: torch.device


@dataclass(frozen=True, kw_only=True, eq=False)
class Restored:
    """Pixels and the mask that was repaired."""

    pixels: np.ndarray
    mask: np.ndarray
    is_color_added: bool


@dataclass(frozen=True, kw_only=True, eq=False)
class Prepared:
    """A photo ready for the networks, at the working size.

    Attributes:
        photo: (1, 3, h, w), as it is; None if no stage asks for it.
        filled: (1, 3, h, w), pre-filled; None if no stage asks for it.
        mask: (1, 1, h, w), 0 or 1.
        toned: (1, 1 or 3, h, w), pre-filled and tone-corrected; 1 = brightness alone.
        tone: The correction; None = none.
        is_monochrome: Whether the photo is black-and-white or toned.
        whole: What the photo was cut out of; None = nothing.
        whole_tone: The correction of that.
    """

    photo: Tensor | None
    filled: Tensor | None
    mask: Tensor
    toned: Tensor
    tone: ToneTransform | None
    is_monochrome: bool
    whole: Whole | None = None
    whole_tone: ToneTransform | None = None

    @property
    def is_gray(self) -> bool:
        """Whether brightness alone is restored."""
        return self.toned.shape[1] == 1


class OldPhotoRun:
    """One restoration; its methods are the stages, in order.

    Args:
        request: What to restore.
        recipe: The request's, with every value resolved.
        equipment: The networks.
        report: Takes progress and notes.
    """

    def __init__(
        self, request: RestoreRequest, recipe: Recipe, equipment: Equipment, report: StageReport
    ) -> None:
        self._request, self._recipe = request, recipe
        self._equipment, self._report = equipment, report
        self._photo = request.photo
        self._colors = ColorSpace(self._photo.icc_profile, is_gray=self._photo.is_gray)
        self._full: Size = (self._photo.height, self._photo.width)
        self._working = size_of_work(self._full, recipe, request.part)

    def run(self) -> Restored:
        """Restores the photo."""
        work = self._read()
        mask = self._find_mask(work)
        prepared = self._prepare(work, mask)
        del work
        change = self._repair(prepared)
        painted = self._diffuse(prepared, change)
        with self._report.stage(stages.ASSEMBLE) as stage:
            outside = None
            if self._changes_outside(prepared, painted):
                outside = self._outside_change(prepared, change, painted)
            picture = None if painted is None else painted.image.add_(1).div_(2)
            del painted
            if self._recipe.color == "model" and not self._recipe.inside_mask_only:
                shown = prepared.toned + change if picture is None else picture
                pixels = render(shown, self._photo, self._colors, stage)
            else:
                coloring = self._coloring(prepared, outside, picture, stage)
                content = None
                if mask.any():
                    content = self._content(prepared, change, picture, outside)
                assembly = self._assembly(prepared, outside, content, coloring, mask)
                pixels = assemble(assembly, stage)
        is_color_added = self._photo.is_gray and pixels.ndim == 3
        return Restored(pixels=pixels, mask=mask, is_color_added=is_color_added)

    def _read(self) -> Tensor:
        with self._report.stage(stages.READ) as stage:
            height, width = self._working
            stage.note(f"Working at {width} x {height} pixels.", width=width, height=height)
            return reduce_photo(self._photo, self._colors, self._working, self._report.cancel)

    def _find_mask(self, work: Tensor) -> np.ndarray:
        finder = MaskFinder(
            photo=self._photo,
            colors=self._colors,
            recipe=self._recipe,
            detector=self._equipment.networks.scratch_detector,
            device=self._equipment.device,
        )
        with self._report.stage(stages.DETECT) as stage:
            return finder.find(work, stage, given=self._request.mask)

    # Tone and repair

    def _prepare(self, work: Tensor, mask: np.ndarray) -> Prepared:
        with self._report.stage(stages.TONE) as stage:
            small = reduce_mask(mask, self._working)
            filled = fill_image(work, small)
            part = self._request.part
            whole = Whole(filled=filled, mask=small)
            if part is not None:
                detector = self._equipment.networks.scratch_detector
                device = self._equipment.device
                whole = read_whole(part, self._recipe, detector, device, stage)
            is_monochrome = self._photo.is_gray or colors_of.is_monochrome(whole.filled, whole.mask)
            is_gray = (
                is_monochrome
                and self._recipe.color != "model"
                and not self._recipe.inside_mask_only
            )
            tone = whole_tone = self._predict_tone(whole.filled, stage)
            if tone is not None and part is not None:
                tone = tone_of_part(tone, part)
            kind = "black-and-white or toned" if is_monochrome else "in colour"
            stage.note(f"The photo is {kind}.", is_monochrome=is_monochrome)
            # A large working size makes every image count that is kept.
            is_filled_wanted = is_monochrome or self._recipe.color == "keep"
            return Prepared(
                photo=work if self._equipment.control == "photo" else None,
                filled=filled if is_filled_wanted else None,
                mask=small,
                toned=tone_image(tone, filled, gives_gray=is_gray),
                tone=tone,
                is_monochrome=is_monochrome,
                whole=None if part is None else whole,
                whole_tone=whole_tone,
            )

    def _predict_tone(self, image: Tensor, stage: Stage) -> ToneTransform | None:
        model, strength = self._equipment.networks.tone, _value(self._recipe.tone)
        if model is None or strength <= 0 or self._recipe.inside_mask_only:
            return None
        stage.note(f"Tone and colour corrected at strength {strength:g}.", strength=strength)
        return predict_tone(model, image, strength=strength, device=self._equipment.device)

    def _repair(self, prepared: Prepared) -> Tensor:
        """Returns P - T(photo), (1, 1 or 3, h, w)."""
        with self._report.stage(stages.REPAIR) as stage:
            model, denoise = self._equipment.networks.pre_restorer, _value(self._recipe.denoise)
            is_needed = denoise > 0 or scratches.is_mask_set(prepared.mask)
            if model is None or not is_needed:
                return torch.zeros_like(prepared.toned)
            run = LocalRun(
                device=self._equipment.device,
                tile=_value(self._recipe.tile),
                cancel=self._report.cancel,
                on_tile=stage.step,
            )
            change = repair(model, prepared.toned, prepared.mask, run, denoise=denoise)
            if self._recipe.inside_mask_only:
                stage.note("A first repair inside the mask; outside it nothing changes.")
            else:
                stage.note(f"Blur and noise reduced at strength {denoise:g}.", denoise=denoise)
            stage.step(1, 1, self._preview(prepared.toned, change))
            return change

    def _preview(self, image: Tensor, change: Tensor) -> np.ndarray | None:
        if not self._request.preview:
            return None
        small = thumbnail(image, PREVIEW_SIDE) + thumbnail(change, PREVIEW_SIDE)
        pixels = small.expand(1, 3, -1, -1)[0].clamp(0, 1).mul(255).round().to(torch.uint8)
        return np.ascontiguousarray(pixels.permute(1, 2, 0).numpy())

    # Diffusion

    def _diffuse(self, prepared: Prepared, change: Tensor) -> LatentResult | None:
        recipe = self._recipe
        with self._report.stage(stages.DIFFUSE) as stage:
            if _value(recipe.strength) <= 0:
                if recipe.prompt or recipe.regions:
                    stage.note("There is no diffusion at strength 0, so words change nothing.")
                return None
            result = run_at_size(
                self._equipment.latent_restorer,
                self._latent_job(prepared, change),
                _value(recipe.diffusion_size),
                lambda step, steps, preview: self._on_step(stage, step, steps, preview),
                self._report.cancel,
            )
            stage.note(
                f"{result.steps} {recipe.sampler} steps from {recipe.start}, "
                f"guidance {recipe.guidance:g}, seed {recipe.seed}.",
                steps=result.steps,
                tile=result.tile,
                seed=recipe.seed,
            )
            self._note_unread_words(stage)
            return result

    def _note_unread_words(self, stage: Stage) -> None:
        """Says which words had no part in the result."""
        networks = self._equipment.networks
        if self._recipe.negative_prompt and _value(self._recipe.guidance) <= 1:
            stage.note("The negative prompt counts only at a guidance above 1.")
        known = known_words(networks.tokenizer)
        for prompt in (self._recipe.prompt, *(r.prompt for r in self._recipe.regions)):
            unknown = unknown_words(prompt, known)
            if unknown:
                words = ", ".join(unknown)
                stage.note(f"This checkpoint never learnt these words and left them out: {words}.")
            unread = cut_off_text(networks.tokenizer, networks.text_encoder, prompt)
            if unread:
                stage.note(f"The text was too long; {unread!r} was not read.")

    def _on_step(self, stage: Stage, step: int, steps: int, preview: Preview) -> None:
        stage.step(step, steps, preview() if self._request.preview else None)

    def _latent_job(self, prepared: Prepared, change: Tensor) -> LatentJob:
        recipe = self._recipe
        restored = (prepared.toned + change).clamp_(0, 1).expand(1, 3, -1, -1)
        return LatentJob(
            image=restored * 2 - 1,
            control_image=self._control_image(prepared, restored),
            mask=prepared.mask,
            prompt=recipe.prompt,
            negative_prompt=recipe.negative_prompt,
            regions=self._regions(),
            steps=_value(recipe.steps),
            guidance=_value(recipe.guidance),
            sampler=recipe.sampler or "ddim",
            start=recipe.start or "photo",
            strength=_value(recipe.strength),
            fidelity=_value(recipe.fidelity),
            seed=recipe.seed,
            tile=_value(recipe.tile),
        )

    def _control_image(self, prepared: Prepared, restored: Tensor) -> Tensor:
        kinds = {
            "pre-restored": restored,
            "pre-filled": prepared.toned.expand(1, 3, -1, -1).clamp(0, 1),
            "photo": prepared.photo,
        }
        image = kinds[self._equipment.control]
        assert image is not None
        if self._equipment.condition_channels == 3:
            return image
        return torch.cat([image, prepared.mask], dim=1)

    def _regions(self) -> list[LatentRegion]:
        recipes, masks = self._recipe.regions, self._request.region_masks
        if len(recipes) != len(masks):
            raise MaskError(
                f"There are {len(recipes)} region prompts, but {len(masks)} region masks.",
                "Give each region its mask.",
            )
        regions = []
        for recipe, mask in zip(recipes, masks, strict=True):
            if mask.shape != self._full:
                raise MaskError(
                    f"The mask of region {recipe.prompt!r} has another size than the photo.",
                    "Save the mask at the photo's own size.",
                )
            small = reduce_region(mask, self._working)
            regions.append(LatentRegion(mask=small, prompt=recipe.prompt, strength=recipe.strength))
        return regions

    # Back into the scan

    def _assembly(
        self,
        prepared: Prepared,
        outside: Tensor | None,
        content: Tensor | None,
        coloring: colors_of.Coloring | None,
        mask: np.ndarray,
    ) -> Assembly:
        keeps_outside = outside is None
        is_toned_known = self._working == self._full and not keeps_outside
        return Assembly(
            photo=self._photo,
            colors=self._colors,
            mask=mask,
            tone=None if keeps_outside else prepared.tone,
            toned=prepared.toned if is_toned_known else None,
            change=outside,
            content=content,
            coloring=coloring,
            is_gray=prepared.is_gray,
            gives_gray=self._photo.is_gray and not isinstance(coloring, colors_of.ModelChroma),
            keeps_outside=keeps_outside,
            seed=self._recipe.seed,
        )

    def _changes_outside(self, prepared: Prepared, painted: LatentResult | None) -> bool:
        """Tells whether any stage is to change anything outside the mask."""
        if self._recipe.inside_mask_only:
            return False
        is_repaired = (
            self._equipment.networks.pre_restorer is not None and _value(self._recipe.denoise) > 0
        )
        return prepared.tone is not None or is_repaired or painted is not None

    def _outside_change(
        self, prepared: Prepared, change: Tensor, painted: LatentResult | None
    ) -> Tensor:
        """Returns P - T(photo) + D(z_out) - D(E(P)), its lightness limited, grain given back.

        What it holds under the mask is not used. `change` is P - T(photo); the diffusion's part is
        added to it in place, because at a large working size every image counts.
        """
        if painted is not None:
            share = _value(self._recipe.diffusion_lightness)
            for first, last in row_bands(self._working):
                rows = (..., slice(first, last), slice(None))
                before = prepared.toned[rows] + change[rows]
                drawn = (painted.image[rows] - painted.baseline[rows]) / 2
                after = before + _match_channels(drawn, before)
                change[rows] += colors_of.limit_lightness(before, after, share=share)
        grain = _value(self._recipe.grain)
        return change + returned_grain(change, share=grain) if grain > 0 else change

    def _content(
        self,
        prepared: Prepared,
        change: Tensor,
        picture: Tensor | None,
        outside: Tensor | None,
    ) -> Tensor:
        """Returns what stands in for damage, meeting what is outside at the mask's border."""
        if picture is not None:
            content = _match_channels(picture, prepared.toned)
        else:
            content = prepared.toned + change
        surroundings = prepared.toned if outside is None else prepared.toned + outside
        content = fill_image(surroundings - content, prepared.mask) + content
        grain = _value(self._recipe.grain)
        if outside is not None and grain > 0:
            noise = grain_noise(
                returned_grain(change, share=grain), prepared.mask, seed=self._recipe.seed
            )
            content = torch.where(prepared.mask >= 0.5, content + noise, content)
        if prepared.filled is not None and prepared.is_monochrome and outside is None:
            content = _with_colors_of(prepared.filled, content)
        return content.clamp_(0, 1)

    def _coloring(
        self,
        prepared: Prepared,
        outside: Tensor | None,
        picture: Tensor | None,
        stage: Stage,
    ) -> colors_of.Coloring | None:
        color = self._recipe.color
        if color == "colorize":
            if picture is None:
                stage.note("There is no diffusion at strength 0, so no colour was added.")
            elif outside is not None:
                return colors_of.colorize_from(
                    picture, self._full, vividness=_value(self._recipe.vividness)
                )
        if outside is None or (prepared.is_gray and self._photo.is_gray):
            return None
        restored = prepared.toned + outside
        if prepared.is_gray and prepared.filled is not None:
            paper = 0.0 if color == "keep" else _value(self._recipe.tone)
            if (whole := prepared.whole) is not None:
                # What the networks change beside the tone moves no colour: it can be left out.
                toned = tone_image(prepared.whole_tone, whole.filled, gives_gray=True)
                return colors_of.learn_toning(whole.filled, toned, whole.mask, paper_share=paper)
            return colors_of.learn_toning(
                prepared.filled, restored, prepared.mask, paper_share=paper
            )
        if color == "keep" and prepared.filled is not None:
            return colors_of.carry_own_colors(prepared.filled, restored, prepared.mask, self._full)
        return None


def _match_channels(image: Tensor, like: Tensor) -> Tensor:
    return colors_of.to_gray(image) if like.shape[1] == 1 else image


def _with_colors_of(colored: Tensor, image: Tensor) -> Tensor:
    """Returns the image's brightness in the colours of another one."""
    return colored + colors_of.to_gray(image) - colors_of.to_gray(colored)


def _value(value: Any) -> Any:
    """Returns a value of a resolved recipe, of which none is None."""
    assert value is not None
    return value
