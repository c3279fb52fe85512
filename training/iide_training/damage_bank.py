"""Shapes of damage, drawn once at start and then placed at random by the thousand.

A stamp is an opacity map of damage: scratches, cracks, folds, dust, hairs, stains, missing pieces,
tape, handwriting, abrasion and smears, drawn by ourselves, and real damage from a folder of
textures if there is one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import torch
from PIL import Image
from torch import Tensor

from iide_studio.core.errors import StudioError

STAMP = 320
KINDS = (
    "line",
    "crack",
    "fold",
    "speck",
    "patch",
    "torn",
    "film",
    "writing",
    "tape",
    "spray",
    "abrasion",
    "smear",
)
REAL_SHARE = 3
"""How many times as often a real stamp is drawn as one of our own."""
Generator = np.random.Generator


class DamageBank:
    """Stamps on the training device.

    Attributes:
        stamps: (N, STAMP, STAMP) uint8 opacity.
        kinds: (N,) index into KINDS.
    """

    def __init__(self, stamps: Tensor, kinds: Tensor) -> None:
        self.stamps, self.kinds = stamps, kinds

    def to(self, device: torch.device | str) -> DamageBank:
        """Returns the bank on another device."""
        return DamageBank(self.stamps.to(device), self.kinds.to(device))


def build_bank(
    *, seed: int = 0, drawn_per_kind: int = 90, textures: Path | None = None
) -> DamageBank:
    """Draws stamps of every kind and adds those of a folder of textures."""
    rng = np.random.default_rng(seed)
    stamps: list[np.ndarray] = []
    kinds: list[int] = []
    for kind, draw in DRAWERS.items():
        stamps += [draw(rng) for _ in range(drawn_per_kind)]
        kinds += [KINDS.index(kind)] * drawn_per_kind
    for stamp, kind in _textures(textures, rng) if textures else ():
        stamps += [stamp] * REAL_SHARE
        kinds += [KINDS.index(kind)] * REAL_SHARE
    return DamageBank(torch.from_numpy(np.stack(stamps)), torch.tensor(kinds))


def _canvas() -> np.ndarray:
    return np.zeros((STAMP, STAMP), np.uint8)


def _walk(rng: Generator, *, steps: int, length: float, wander: float) -> np.ndarray:
    """Returns a wandering path, (steps + 1, 2) float xy, begun anywhere on the stamp."""
    angle = rng.uniform(0, 2 * math.pi)
    turns = np.cumsum(rng.normal(0, wander, steps)) + angle
    moves = np.stack([np.cos(turns), np.sin(turns)], 1) * (length / steps)
    start = rng.uniform(0.1 * STAMP, 0.9 * STAMP, 2)
    path = np.concatenate([[start], start + np.cumsum(moves, 0)])
    return path - (path.mean(0) - start) * rng.uniform(0.3, 1)


def _stroke(image: np.ndarray, path: np.ndarray, widths: np.ndarray, level: int = 255) -> None:
    """Draws a path with a width for each segment; widths below 1 become fainter lines."""
    points = np.round(path * 16).astype(int)
    for begin, end, width in zip(points, points[1:], widths, strict=False):
        value = int(level * min(1.0, max(width, 0.35)))
        cv2.line(image, tuple(begin), tuple(end), value, max(1, round(width)), cv2.LINE_AA, shift=4)


def _varying(rng: Generator, count: int, mean: float, spread: float) -> np.ndarray:
    noise = np.convolve(rng.normal(0, 1, count + 8), np.ones(9) / 3, mode="valid")
    return np.maximum(0.3, mean * np.exp(spread * noise))


def draw_line(rng: Generator) -> np.ndarray:
    """One to four scratches: thin or wide, straight or wandering, sometimes broken."""
    image = _canvas()
    for _ in range(rng.integers(1, 5)):
        steps = int(rng.integers(8, 60))
        wander = rng.choice([0.01, 0.05, 0.2, 0.4])
        path = _walk(rng, steps=steps, length=rng.uniform(40, 420), wander=wander)
        widths = _varying(rng, steps, rng.choice([0.7, 1.2, 2, 3.5]), 0.4)
        _stroke(image, path, widths)
        if rng.random() < 0.3:
            image[rng.random(image.shape) < 0.35] = 0
            image = cv2.GaussianBlur(image, (0, 0), 0.6)
    return image


def draw_film_lines(rng: Generator) -> np.ndarray:
    """Vertical lines of transported film."""
    image = _canvas()
    for _ in range(rng.integers(1, 6)):
        x = rng.uniform(0, STAMP)
        y = np.linspace(-5, STAMP + 5, 40)
        path = np.stack([x + np.cumsum(rng.normal(0, 0.25, 40)), y], 1)
        begin, end = sorted(rng.integers(0, 40, 2)) if rng.random() < 0.5 else (0, 40)
        _stroke(image, path[begin:end], _varying(rng, 40, rng.choice([0.6, 1, 1.8]), 0.2))
    return image


def draw_crack(rng: Generator) -> np.ndarray:
    """A jagged crack that branches, as in brittle emulsion."""
    image = _canvas()
    open_ends = [(rng.uniform(0, STAMP, 2), rng.uniform(0, 2 * math.pi), rng.uniform(1, 5))]
    for _ in range(int(rng.integers(6, 50))):
        if not open_ends:
            break
        place, angle, width = open_ends.pop(int(rng.integers(len(open_ends))))
        steps = int(rng.integers(4, 14))
        turns = angle + np.cumsum(rng.normal(0, 0.35, steps))
        moves = np.stack([np.cos(turns), np.sin(turns)], 1) * rng.uniform(4, 12)
        path = np.concatenate([[place], place + np.cumsum(moves, 0)])
        _stroke(image, path, _varying(rng, steps, width, 0.35))
        for _ in range(int(rng.integers(1, 3))):
            turn = rng.normal(0, 0.9)
            open_ends.append((path[-1], turns[-1] + turn, max(0.6, width * rng.uniform(0.6, 1))))
    return image


def draw_fold(rng: Generator) -> np.ndarray:
    """A fold across the stamp: a broken bright line."""
    image = _canvas()
    angle = rng.choice([0, math.pi / 2]) + rng.normal(0, 0.08)
    along = np.linspace(-STAMP * 0.7, STAMP * 0.7, 80)
    center = np.array([STAMP / 2, STAMP / 2])
    offset = np.cumsum(rng.normal(0, rng.choice([0.1, 0.5]), 80))
    x = center[0] + along * math.cos(angle) - offset * math.sin(angle)
    y = center[1] + along * math.sin(angle) + offset * math.cos(angle)
    widths = _varying(rng, 80, rng.choice([1, 2, 3]), 0.6)
    _stroke(image, np.stack([x, y], 1), widths)
    if rng.random() < 0.6:
        wear = cv2.resize(rng.random((40, 40)).astype(np.float32), (STAMP, STAMP))
        image = (image * (wear > rng.uniform(0.2, 0.6))).astype(np.uint8)
    return image


def draw_specks(rng: Generator) -> np.ndarray:
    """Dust: dots and short hairs, loose or in a cloud."""
    return _specks(rng, (5, 180), spreads=(25, 60, 400))


def draw_spray(rng: Generator) -> np.ndarray:
    """So many dots that they run together: mould, spattered liquid, dust that was rubbed in."""
    return _specks(rng, (200, 1500), spreads=(20, 40, 70))


def _specks(rng: Generator, counts: tuple[int, int], *, spreads: Sequence[float]) -> np.ndarray:
    image = _canvas()
    center = rng.uniform(0, STAMP, 2)
    spread = rng.choice(spreads)
    for _ in range(int(rng.integers(*counts))):
        place = np.clip(rng.normal(center, spread), 0, STAMP - 1)
        radius = rng.exponential(rng.choice([0.8, 1.6]))
        axes = (max(1, round(radius * rng.uniform(0.5, 2))), max(1, round(radius)))
        cv2.ellipse(
            image,
            (int(place[0]), int(place[1])),
            axes,
            float(rng.uniform(0, 180)),
            0,
            360,
            int(rng.integers(150, 256)),
            -1,
            cv2.LINE_AA,
        )
    return image


def _noise_field(rng: Generator, octaves: int = 5) -> np.ndarray:
    total = np.zeros((STAMP, STAMP), np.float32)
    for octave in range(octaves):
        side = 3 * 2**octave
        part = rng.normal(0, 1, (side, side)).astype(np.float32)
        total += cv2.resize(part, (STAMP, STAMP), interpolation=cv2.INTER_CUBIC) / 1.7**octave
    return total


def draw_patch(rng: Generator) -> np.ndarray:
    """A blotch with a ragged border: flaked emulsion, mould, a spilt drop."""
    y, x = np.mgrid[:STAMP, :STAMP].astype(np.float32)
    center, radius = rng.uniform(0.2, 0.8, 2) * STAMP, rng.uniform(8, 70)
    distance = np.hypot((x - center[0]) * rng.uniform(0.5, 1.5), y - center[1]) / radius
    field = 1 - distance + rng.uniform(0.1, 0.6) * _noise_field(rng, int(rng.integers(3, 7)))
    edge = rng.choice([0.04, 0.2])
    return (np.clip(field / edge, 0, 1) * 255).astype(np.uint8)


def draw_torn(rng: Generator) -> np.ndarray:
    """A missing corner, edge or star-shaped hole."""
    image = _canvas()
    if rng.random() < 0.4:
        center, radius = rng.uniform(0.2, 0.8, 2) * STAMP, rng.uniform(8, 45)
        angles = np.sort(rng.uniform(0, 2 * math.pi, int(rng.integers(5, 12))))
        reach = radius * rng.uniform(0.4, 1.2, len(angles))
        points = center + np.stack([np.cos(angles), np.sin(angles)], 1) * reach[:, None]
        cv2.fillPoly(image, [points.astype(np.int32)], 255, cv2.LINE_AA)
        return image
    y, x = np.mgrid[:STAMP, :STAMP].astype(np.float32)
    normal = rng.uniform(-1, 1, 2)
    normal /= np.linalg.norm(normal) + 1e-6
    depth = (x - STAMP / 2) * normal[0] + (y - STAMP / 2) * normal[1]
    border = STAMP * rng.uniform(0.3, 0.55)
    ragged = depth + _noise_field(rng) * rng.uniform(1, 8) > border
    return (ragged * 255).astype(np.uint8)


def draw_writing(rng: Generator) -> np.ndarray:
    """Ink: looping lines like handwriting, or the ring of a stamp."""
    image = _canvas()
    if rng.random() < 0.3:
        center = tuple(int(v) for v in rng.uniform(60, STAMP - 60, 2))
        cv2.circle(image, center, int(rng.integers(15, 50)), 255, 2, cv2.LINE_AA)
        return cv2.blur(image, (2, 2))
    t = np.linspace(0, rng.uniform(20, 60), 300)
    x = 20 + t / t[-1] * rng.uniform(100, 280) + 4 * np.cos(t * rng.uniform(0.8, 1.6))
    y = rng.uniform(30, STAMP - 30) + 6 * np.sin(t * rng.uniform(0.9, 2)) + 3 * np.sin(t * 0.31)
    _stroke(image, np.stack([x, y], 1), np.full(300, rng.uniform(1, 2.2)))
    return image


def draw_tape(rng: Generator) -> np.ndarray:
    """A strip of old adhesive tape: see-through, with cut ends and edges that hold more dirt."""
    length, width = rng.uniform(60, 300), rng.uniform(18, 60)
    across, along = np.mgrid[:STAMP, :STAMP].astype(np.float32) - STAMP / 2
    angle = rng.uniform(0, math.pi)
    u = np.abs(along * math.cos(angle) + across * math.sin(angle)) - length / 2
    v = np.abs(across * math.cos(angle) - along * math.sin(angle)) - width / 2
    inside = np.maximum(u + rng.uniform(0, 2) * _noise_field(rng), v)
    body = rng.uniform(0.4, 0.7) + 0.06 * _noise_field(rng)
    edge = rng.uniform(0, 0.4) * np.exp(-((inside / 2) ** 2))
    opacity = np.clip(0.5 - inside, 0, 1) * np.clip(body + edge, 0.3, 1)
    return (opacity * 255).astype(np.uint8)


def draw_abrasion(rng: Generator) -> np.ndarray:
    """A rubbed place: short scuffs side by side, and the grains that were torn out with them."""
    image = _canvas()
    center, angle = rng.uniform(0.2, 0.8, 2) * STAMP, rng.uniform(0, math.pi)
    reach, length = rng.uniform(15, 70), rng.uniform(4, 45)
    for _ in range(int(rng.integers(20, 260))):
        place = rng.normal(center, reach)
        turned = angle + rng.normal(0, rng.choice([0.05, 0.2]))
        half = rng.exponential(length) / 2 * np.array([math.cos(turned), math.sin(turned)])
        _stroke(image, np.stack([place - half, place + half]), rng.uniform(0.4, 2.2, 1))
    grains = rng.random(image.shape) < 0.02 * rng.random()
    y, x = np.mgrid[:STAMP, :STAMP]
    image[grains & (np.hypot(x - center[0], y - center[1]) < 1.5 * reach)] = 255
    worn = cv2.resize(rng.random((80, 80)).astype(np.float32), (STAMP, STAMP))
    return (image * np.clip((worn - rng.uniform(0, 0.5)) * 4, 0, 1)).astype(np.uint8)


def draw_smear(rng: Generator) -> np.ndarray:
    """A wide soft stroke that thins out: grease, glue, wax, a wiped drop."""
    image = _canvas()
    for _ in range(int(rng.integers(1, 4))):
        steps = int(rng.integers(12, 40))
        path = _walk(rng, steps=steps, length=rng.uniform(60, 320), wander=rng.uniform(0.1, 0.5))
        widths = _varying(rng, steps, rng.uniform(3, 16), 0.3)
        _stroke(image, path, widths, int(rng.integers(120, 256)))
    soft = cv2.GaussianBlur(image, (0, 0), rng.uniform(0.6, 4)).astype(np.float32)
    uneven = np.clip(0.8 + rng.uniform(0, 0.35) * _noise_field(rng), 0, 1)
    return np.clip(soft * uneven, 0, 255).astype(np.uint8)


DRAWERS: dict[str, Callable[[Generator], np.ndarray]] = {
    "line": draw_line,
    "crack": draw_crack,
    "fold": draw_fold,
    "speck": draw_specks,
    "patch": draw_patch,
    "torn": draw_torn,
    "film": draw_film_lines,
    "writing": draw_writing,
    "tape": draw_tape,
    "spray": draw_spray,
    "abrasion": draw_abrasion,
    "smear": draw_smear,
}

_TEXTURE_KINDS = {
    "dirt": "speck",
    "dots": "patch",
    "hair": "line",
    "hair-short": "line",
    "lint": "line",
    "scratches": "speck",
    "smut": "patch",
    "spots": "speck",
    "sprinkles": "speck",
    "stain": "patch",
    **{kind: kind for kind in DRAWERS},  # as `iide-train harvest-damage` sorts its stamps
}
TEXTURE_FOLDERS = (*_TEXTURE_KINDS, "real_masks")
"""Names of the folders that a folder of textures is searched for."""


def _textures(folder: Path, rng: Generator) -> list[tuple[np.ndarray, str]]:
    """Reads opacity from textures' alpha, and stamps cut from annotated film scans."""
    found = []
    for name, kind in _TEXTURE_KINDS.items():
        for path in sorted((folder / name).glob("*.png")):
            alpha = _read(path, "RGBA")[..., 3]
            found.append((cv2.resize(alpha, (STAMP, STAMP), interpolation=cv2.INTER_AREA), kind))
    for path in sorted((folder / "real_masks").glob("*.png")):
        mask = _read(path, "L")
        for _ in range(4):
            side = int(rng.integers(STAMP, min(mask.shape) // 2 * 2))
            top, left = (int(rng.integers(n - side + 1)) for n in mask.shape)
            cut = mask[top : top + side, left : left + side]
            found.append((cv2.resize(cut, (STAMP, STAMP), interpolation=cv2.INTER_AREA), "speck"))
    return found


def _read(path: Path, mode: str) -> np.ndarray:
    try:
        return np.asarray(Image.open(path).convert(mode))
    except (OSError, ValueError, SyntaxError) as error:
        raise StudioError(f"{path} cannot be read.", "Remove it, or copy it again.") from error
