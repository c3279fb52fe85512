"""Scores of restored photographs against their originals, and the classical restoration."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Scores:
    """How near a photo is to its original.

    Attributes:
        psnr: Peak signal-to-noise ratio in dB.
        ssim: Structural similarity.
        delta_e: Mean CIEDE2000 colour difference.
        aligned: PSNR after the best gain and offset of each channel: quality without tone.
    """

    psnr: float
    ssim: float
    delta_e: float
    aligned: float


@dataclass(frozen=True)
class Detection:
    """Pixel counts of a mask against the true one, summable over photos.

    Attributes:
        found: Pixels in the mask.
        found_right: Those within the tolerance of true damage.
        damaged: Pixels in the true mask.
        damaged_found: Those within the tolerance of the mask.
    """

    found: int = 0
    found_right: int = 0
    damaged: int = 0
    damaged_found: int = 0

    def __add__(self, other: Detection) -> Detection:
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Detection(*(a + b for a, b in pairs))

    @property
    def precision(self) -> float:
        return self.found_right / max(self.found, 1)

    @property
    def recall(self) -> float:
        return self.damaged_found / max(self.damaged, 1)

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score(clean: np.ndarray, candidate: np.ndarray) -> Scores:
    """Scores (H, W, 3) uint8 sRGB against the original of the same shape."""
    from skimage.color import deltaE_ciede2000, rgb2lab
    from skimage.metrics import structural_similarity

    difference = deltaE_ciede2000(rgb2lab(clean), rgb2lab(candidate))
    return Scores(
        psnr=psnr(clean, candidate),
        ssim=float(structural_similarity(clean, candidate, channel_axis=2)),
        delta_e=float(difference.mean()),
        aligned=psnr(clean, align(clean, candidate)),
    )


def psnr(clean: np.ndarray, candidate: np.ndarray) -> float:
    """Returns the PSNR of uint8 images in dB; equal ones get 100."""
    error = np.mean((clean.astype(np.float64) - candidate.astype(np.float64)) ** 2)
    return float(10 * np.log10(255.0**2 / error)) if error > 0 else 100.0


def align(clean: np.ndarray, candidate: np.ndarray) -> np.ndarray:
    """Returns the candidate after the least-squares gain and offset of each channel."""
    source, target = candidate.astype(np.float64), clean.astype(np.float64)
    mean_source, mean_target = source.mean((0, 1)), target.mean((0, 1))
    centered = source - mean_source
    variance = (centered**2).mean((0, 1))
    gain = (centered * (target - mean_target)).mean((0, 1)) / np.maximum(variance, 1e-9)
    return np.clip(centered * gain + mean_target, 0, 255).astype(np.uint8)


def to_gray(pixels: np.ndarray) -> np.ndarray:
    """Returns (H, W, 3) uint8 with the luminance in every channel."""
    import cv2

    return np.repeat(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)[..., None], 3, axis=2)


def restore_classically(aged: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Restores with OpenCV alone: inpainting, non-local means, stretched levels.

    Args:
        aged: (H, W, 3) uint8 RGB.
        mask: (H, W) uint8, the true damage: more than any program knows.
    """
    import cv2

    wide = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    filled = cv2.inpaint(aged, wide, 3, cv2.INPAINT_TELEA)
    smooth = cv2.fastNlMeansDenoisingColored(filled, None, 4, 4, 5, 15)
    low, high = np.percentile(smooth, (0.5, 99.5), axis=(0, 1))
    stretched = np.clip((smooth - low) / np.maximum(high - low, 1), 0, 1)
    return (stretched * 255).astype(np.uint8)


def compare_masks(found: np.ndarray, truth: np.ndarray, *, tolerance: int = 2) -> Detection:
    """Counts what a mask gets right, forgiving `tolerance` pixels.

    Args:
        found: (H, W) bool.
        truth: (H, W) bool.
        tolerance: Pixels to each side.
    """
    import cv2

    square = np.ones((2 * tolerance + 1, 2 * tolerance + 1), np.uint8)
    near_found = cv2.dilate(found.astype(np.uint8), square) > 0
    near_truth = cv2.dilate(truth.astype(np.uint8), square) > 0
    return Detection(
        found=int(found.sum()),
        found_right=int((found & near_truth).sum()),
        damaged=int(truth.sum()),
        damaged_found=int((truth & near_found).sum()),
    )
