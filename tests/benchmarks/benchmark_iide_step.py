"""Measures what IIDE adds to a training step of a base's ControlNet; not run by pytest.

    python -m tests.benchmarks.benchmark_iide_step --base FOLDER [--device cuda] [--size 512]

Prints the times of encoding, of one prediction, of decoding and of the backward pass, those of
whole steps without IIDE and with it at p = 0.5, their ratio, and the largest memory. The photo is
encoded in both. Without --base, random weights of Stable Diffusion 2.1's layout at a quarter of its
width are taken. On a CPU all times are processor times, summed over its cores.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from iide_training.control_batches import ControlBatch
from iide_training.control_settings import ControlChoices
from iide_training.control_stage import control_loss
from iide_training.frozen_base import FrozenBase
from iide_training.iide_step import IideSettings

PLAIN, HALF = IideSettings(probability=1.0), IideSettings(stride=1, is_prefilled=False)


def main() -> None:
    """Prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, help="folder in the diffusers layout")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--size", type=int, default=512, help="pixels")
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--repeat", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        base = FrozenBase(options.base or write_quarter(Path(folder)), device=options.device)
        for name, value in measure(base, options).items():
            print(f"{name:32}{value:10.3f}", flush=True)


def measure(base: FrozenBase, options: argparse.Namespace) -> dict[str, float]:
    """Returns middle times in seconds by what was done, the ratio, and gigabytes of memory."""
    controlnet = base.new_controlnet(4)
    batch = make_batch(options)
    generator = torch.Generator(options.device).manual_seed(0)
    latents, embeddings = base.encode(batch.target), base.embed(batch.prompts)
    at = torch.full((options.batch,), 500, device=options.device)

    def predict() -> Tensor:
        return base.output(
            controlnet, latents, at, embeddings=embeddings, control_image=batch.control_image
        )

    def step(settings: IideSettings) -> None:
        loss = control_loss(
            base, controlnet, batch, generator=generator, iide=settings, choices=ControlChoices()
        )
        loss.backward()
        controlnet.zero_grad(set_to_none=True)

    def clock(work: Callable[[], Any], *, before: Callable[[], Any] | None = None) -> float:
        return middle_time(work, before, device=options.device, repeat=options.repeat)

    with torch.autocast(base.alphas_cumprod.device.type, torch.bfloat16):
        with torch.no_grad():
            found = {
                "encode": clock(lambda: base.encode(batch.target)),
                "forward (one prediction)": clock(predict),
                "decode": clock(lambda: base.decode(latents)),
            }
        outputs: list[Tensor] = []
        found["backward"] = clock(
            lambda: outputs.pop().backward(),
            before=lambda: outputs.append(predict().square().mean()),
        )
        plain, half = (statistics.mean(times) for times in alternate(step, options))
        found |= {"step without IIDE": plain, "step with IIDE, p = 0.5": half}
    found["ratio"] = found["step with IIDE, p = 0.5"] / found["step without IIDE"]
    return {**found, "largest memory, GB": largest_memory(options.device)}


def alternate(
    step: Callable[[IideSettings], None], options: argparse.Namespace
) -> tuple[list[float], list[float]]:
    """Returns the times of plain steps and of IIDE's, taken in turns.

    With p = 0.5 the number of samples that need an estimate varies from step to step, so it is the
    mean that counts.
    """
    plain, half = [], []
    for _ in range(2 * options.repeat):
        for settings, times in ((PLAIN, plain), (HALF, half)):
            times.append(elapsed(lambda chosen=settings: step(chosen), options.device))
    return plain[2:], half[2:]


def middle_time(
    work: Callable[[], Any], before: Callable[[], Any] | None, *, device: str, repeat: int
) -> float:
    """Returns the median of several times in seconds, after one that does not count."""
    times = []
    for _ in range(repeat + 1):
        if before is not None:
            before()
        times.append(elapsed(work, device))
    return statistics.median(times[1:])


def elapsed(work: Callable[[], Any], device: str) -> float:
    """Returns a GPU's seconds, or processor time, which other programs do not disturb."""
    clock = time.perf_counter if device.startswith("cuda") else time.process_time
    wait(device)
    begun = clock()
    work()
    wait(device)
    return clock() - begun


def wait(device: str) -> None:
    """Waits for a GPU to be done."""
    if device.startswith("cuda"):
        torch.cuda.synchronize()


def largest_memory(device: str) -> float:
    """Returns the most that was taken, in gigabytes, of the GPU or of this process."""
    if device.startswith("cuda"):
        return torch.cuda.max_memory_allocated() / 1e9
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def make_batch(options: argparse.Namespace) -> ControlBatch:
    """Makes random photos with a scratch."""
    shape = (options.batch, 3, options.size, options.size)
    photos = torch.rand(shape, generator=torch.Generator().manual_seed(1)).to(options.device)
    mask = torch.zeros_like(photos[:, :1])
    mask[..., 20:26] = 1
    return ControlBatch(photos, torch.cat([photos, mask], 1), ("a red dress",) * options.batch)


def write_quarter(folder: Path) -> Path:
    """Writes a base of the right proportions, small enough for a processor."""

    from tests.diffusion import toys

    words = toys.write_tokenizer(folder / "tokenizer", length=77)
    parts: dict[str, nn.Module] = {
        "unet": toys.make_unet(
            block_out_channels=(80, 160, 320, 320),
            layers_per_block=2,
            attention_head_dim=(2, 4, 8, 8),
        ),
        "vae": make_quarter_vae(),
        "text_encoder": toys.make_text_encoder(words, length=77),
    }
    for name, part in parts.items():
        saved: Any = part
        saved.save_pretrained(folder / name, safe_serialization=True)
    (folder / "scheduler").mkdir()
    text = json.dumps(toys.scheduler_config())
    (folder / "scheduler" / "scheduler_config.json").write_text(text, "utf-8")
    return folder


def make_quarter_vae() -> Any:
    """Makes an AutoencoderKL of a quarter of Stable Diffusion's width."""
    from diffusers import AutoencoderKL

    settings: dict[str, Any] = {
        "down_block_types": ("DownEncoderBlock2D",) * 4,
        "up_block_types": ("UpDecoderBlock2D",) * 4,
        "block_out_channels": (32, 64, 128, 128),
        "layers_per_block": 2,
        "latent_channels": 4,
    }
    return AutoencoderKL(**settings)


if __name__ == "__main__":
    main()
