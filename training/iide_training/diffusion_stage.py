"""Trains the diffusion networks: first all together, then the ControlNet alone with IIDE."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from iide_studio.diffusion.pre_restorer import PreRestorer
from iide_studio.diffusion.prediction import LatentPrior, posterior
from iide_studio.diffusion.tone import ToneModel
from iide_training.damage_bank import DamageBank
from iide_training.degradations import AgeingSettings, age
from iide_training.diffusion_networks import DiffusionNetworks
from iide_training.found_masks import user_masks
from iide_training.iide_step import IideSettings, choose_condition
from iide_training.photo_store import Caption, CropSampler, PhotoStore
from iide_training.pre_restorer_stage import prepare
from iide_training.recolouring import MOST_REGIONS, Recolored, recolor, share_out
from iide_training.side_by_side import map_beside
from iide_training.unstructured_damage import luminance, plane, uniform

AGEING = AgeingSettings(monochrome=0.0, untouched=0.08, unscratched=0.15)
GRAY_SHARE = 0.5
"""Of the photos that keep their colours; those with new ones are grey without exception."""
RECOLORED_SHARE = 0.45
PROMPT_DROPPED = 0.2
WORDS_DROPPED = 0.1
"""Share of the regions that are recoloured without a word."""
REGION_WEIGHT = 2.0
"""By how much more an error counts inside of regions."""


@dataclass(frozen=True, eq=False)
class DiffusionBatch:
    """One batch for the diffusion.

    Attributes:
        target: (B, 3, H, W) in [0, 1], the clean photo in the tone of `image`.
        image: (B, 3, H, W), the pre-restored photo P; grey for photos to colourise.
        mask: (B, 1, H, W).
        prompts: One for each photo, some empty.
        region_masks: (B, R, H, W), each region's share of each pixel, R the same for all photos;
            None = nothing is written in regions.
        region_prompts: R of them for each photo; "" where it has fewer regions.
    """

    target: Tensor
    image: Tensor
    mask: Tensor
    prompts: tuple[str, ...]
    region_masks: Tensor | None = None
    region_prompts: tuple[tuple[str, ...], ...] = ()

    @property
    def control_image(self) -> Tensor:
        """(B, 4, H, W) in [0, 1]: P and the mask."""
        return torch.cat([self.image.clamp(0, 1), self.mask], 1)

    def repeated(self, times: int) -> DiffusionBatch:
        """Returns a batch in which every photo is there several times, to be noised anew."""
        masks = self.region_masks
        return DiffusionBatch(
            *(part.repeat(times, 1, 1, 1) for part in (self.target, self.image, self.mask)),
            prompts=self.prompts * times,
            region_masks=None if masks is None else masks.repeat(times, 1, 1, 1),
            region_prompts=self.region_prompts * times,
        )


class BatchMaker:
    """Makes pre-restored batches with prompts.

    Args:
        store: The photos.
        indices: Which of them.
        captions: By bare file name.
        bank: Stamps of damage.
        tone: Frozen.
        pre_restorer: Frozen.
        size: Side of the crops in pixels.
    """

    def __init__(
        self,
        store: PhotoStore,
        indices: list[int],
        captions: Mapping[str, Caption],
        *,
        bank: DamageBank,
        tone: ToneModel,
        pre_restorer: PreRestorer,
        size: int,
    ) -> None:
        self._store, self._captions, self._bank = store, captions, bank
        self._tone, self._pre_restorer = tone, pre_restorer
        self._crops = CropSampler(
            store, indices, size=size, zoom=(1.0, 2.3), device=str(bank.stamps.device)
        )

    def draw(self, count: int, rng: random.Random, generator: torch.Generator) -> DiffusionBatch:
        """Draws a batch on the generator's device."""
        clean, indices = self._crops.draw(count, rng)
        changed = _recolored(clean, rng)
        for photo, recolored in zip(clean, changed, strict=True):
            if recolored is not None:
                photo.copy_(recolored.photo)
        clean = clean.to(generator.device)
        with torch.autocast(clean.device.type, enabled=False):
            pair = age(clean, self._bank, generator=generator, settings=AGEING)
        is_recolored = torch.tensor([r is not None for r in changed], device=clean.device)
        is_gray = plane((uniform(clean, generator) < GRAY_SHARE) | is_recolored)
        batch = prepare(pair, user_masks(pair.mask, generator), self._tone)
        gray = luminance(batch.image).expand_as(batch.image)
        image = torch.where(is_gray, gray, batch.image)
        with torch.no_grad():
            restored = self._pre_restorer(image, batch.mask).float().clamp(0, 1)
        restored = torch.where(is_gray, luminance(restored).expand_as(restored), restored)
        target = torch.where(is_gray, _in_luminance_of(pair.clean, gray), batch.target)
        prompts = tuple(self._prompt(index, rng) for index in indices)
        masks, words = regions_of(changed, clean.shape[-2:], rng)
        return DiffusionBatch(target, restored, batch.mask, prompts, masks.to(clean.device), words)

    def _prompt(self, index: int, rng: random.Random) -> str:
        caption = self._captions.get(self._store.names[index].split("/")[-1])
        if caption is None or rng.random() < PROMPT_DROPPED:
            return ""
        if caption.phrases and rng.random() < 0.5:
            count = rng.randint(1, len(caption.phrases))
            return ", ".join(rng.sample(caption.phrases, count))
        return caption.text


class DiffusionStage:
    """Minimises the error of the predicted clean latents, in units of the posterior's deviation.

    Args:
        networks: What is trained.
        maker: Training batches.
        development: Batches of held-out photos.
        iide: Settings of the paper's step; probability 1 is plain training.
        is_base_frozen: Train the ControlNet alone, as the paper does.
        batch: Samples in a step.
        noises: How many of them show the same photo, each with a noise and timestep of its own:
            ageing a photo takes as long as a pass through small networks.
    """

    name = "diffusion"

    def __init__(
        self,
        networks: DiffusionNetworks,
        maker: BatchMaker,
        *,
        development: list[DiffusionBatch],
        iide: IideSettings,
        is_base_frozen: bool,
        batch: int = 24,
        noises: int = 1,
    ) -> None:
        self.model: nn.Module = networks
        networks.requires_grad_(True)
        if is_base_frozen:
            networks.unet.requires_grad_(False)
            networks.text_encoder.requires_grad_(False)
        self._maker, self._development = maker, development
        self._iide, self._photos, self._noises = iide, max(1, batch // noises), noises

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Returns the loss of one batch."""
        batch = self._maker.draw(self._photos, rng, generator).repeated(self._noises)
        return diffusion_loss(self.model, batch, generator=generator, iide=self._iide)

    @torch.no_grad()
    def score(self, model: nn.Module) -> dict[str, float]:
        """Minus the loss on the development set, with fixed noise."""
        device = self._development[0].target.device
        generator = torch.Generator(device).manual_seed(11)
        plain = IideSettings(probability=1.0)
        losses = [
            float(diffusion_loss(model, batch, generator=generator, iide=plain))
            for batch in self._development
        ]
        return {"score": -sum(losses) / len(losses)}


def diffusion_loss(
    networks: DiffusionNetworks,
    batch: DiffusionBatch,
    *,
    generator: torch.Generator,
    iide: IideSettings,
) -> Tensor:
    """Returns Eq. (2) of the paper in the parametrisation of the posterior's residual."""
    clean, prior = networks.encode(batch.target), networks.encode(batch.image)
    noise = torch.randn(clean.shape, generator=generator, device=clean.device)
    steps = len(networks.alphas_cumprod)
    timesteps = torch.randint(steps, (len(clean),), generator=generator, device=clean.device)
    alpha_bar = networks.alphas_cumprod[timesteps][:, None, None, None]
    latents = alpha_bar.sqrt() * clean + (1 - alpha_bar).sqrt() * noise
    embeddings = networks.embed(batch.prompts)
    regions = networks.embed_regions(batch.region_masks, batch.region_prompts)

    def estimate(noisy: Tensor, at: Tensor, control_image: Tensor, chosen: Tensor) -> Tensor:
        own = None if regions is None else regions.rows(chosen)
        return networks.clean_latents(
            noisy, at, embeddings[chosen], control_image, prior[chosen], own
        )

    control = choose_condition(
        batch.control_image,
        latents,
        timesteps,
        alphas_cumprod=networks.alphas_cumprod,
        estimate=estimate,
        decode=networks.decode,
        settings=iide,
        generator=generator,
    )
    output = networks.output(latents, timesteps, embeddings, control, regions).float()
    mean, deviation = posterior(
        latents, alpha_bar, LatentPrior(prior, networks.scale.prior_deviation)
    )
    wanted = ((clean - mean) / deviation.clamp_min(1e-3)).clamp(-12, 12)
    distance = ((output - wanted).square() + 1).sqrt() - 1
    if regions is not None:
        distance = distance * (1 + REGION_WEIGHT * regions.weights.sum(1, keepdim=True))
    return distance.mean()


def _recolored(photos: Tensor, rng: random.Random) -> list[Recolored | None]:
    """Recolours some of (B, 3, H, W), each with chance of its own, so that they may run beside."""
    own = [random.Random(rng.getrandbits(64)) for _ in photos]
    with torch.autocast("cpu", enabled=False):
        return map_beside(_maybe_recolored, photos.cpu(), own, device=photos.device)


def _maybe_recolored(photo: Tensor, rng: random.Random) -> Recolored | None:
    return recolor(photo, rng) if rng.random() < RECOLORED_SHARE else None


def regions_of(
    changed: Sequence[Recolored | None], size: tuple[int, int], rng: random.Random
) -> tuple[Tensor, tuple[tuple[str, ...], ...]]:
    """Returns the regions of a batch as `DiffusionBatch` has them.

    Some lose their words, so that a region without any works too.
    """
    masks = share_out([None if r is None else r.masks for r in changed], size, MOST_REGIONS)
    words = []
    for recolored in changed:
        own = () if recolored is None else recolored.prompts
        kept = ["" if rng.random() < WORDS_DROPPED else prompt for prompt in own]
        words.append(tuple(kept + [""] * (MOST_REGIONS - len(kept))))
    return masks, tuple(words)


def _in_luminance_of(photo: Tensor, gray: Tensor) -> Tensor:
    """Returns a colour photo in the tone of a grey one: one gain and offset for every channel."""
    luma = luminance(photo)
    centered = luma - luma.mean((2, 3), keepdim=True)
    tone = gray[:, :1]
    middle = tone.mean((2, 3), keepdim=True)
    gain = (centered * (tone - middle)).mean((2, 3), keepdim=True)
    gain = gain / centered.square().mean((2, 3), keepdim=True).clamp_min(1e-6)
    return ((photo - luma.mean((2, 3), keepdim=True)) * gain + middle).clamp(0, 1)
