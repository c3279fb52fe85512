"""Measures time, overhead and peak memory of restorations; not run by pytest.

    python -m tests.benchmarks.benchmark_restore [--checkpoint embedded] [--threads 2]

Every line comes from a process of its own, so that peak memory is the line's own. "Networks" is the
time inside the networks' forward calls; "overhead" is all the rest of a restoration, as a share of
it. Without a checkpoint, networks of the usual size with random weights are measured, without
diffusion.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

CASES: dict[str, dict[str, Any]] = {
    "512 px": {"size": (512, 512)},
    "1024 px": {"size": (768, 1024)},
    "2 MP": {"size": (1155, 1732)},
    "24 MP": {"size": (4000, 6000)},
    "24 MP, 16 bit": {"size": (4000, 6000), "depth": 16},
    "24 MP, black-and-white": {"size": (4000, 6000), "kind": "sepia"},
    "2 MP, full working size": {"size": (1155, 1732), "recipe": {"working_size": 0}},
    "24 MP, full working size": {"size": (4000, 6000), "recipe": {"working_size": 0}},
    "2 MP enlarged twice": {
        "size": (1155, 1732),
        "recipe": {"task": "super-resolution", "scale": 2},
    },
}


def main() -> None:
    """Runs the wanted cases and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", default="", help="name or folder; empty = random weights")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--case", action="append", choices=list(CASES), help="repeatable")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.checkpoint, options.threads)))
        return
    print(f"{'case':26}{'s':>8}{'s/MP':>8}{'networks s':>12}{'overhead':>10}{'peak MB':>9}")
    for case in options.case or CASES:
        row = _in_process(case, options)
        print(
            f"{case:26}{row['seconds']:8.2f}{row['per_megapixel']:8.3f}{row['networks']:12.2f}"
            f"{row['overhead']:10.1%}{row['peak']:9.0f}",
            flush=True,
        )


def _in_process(case: str, options: argparse.Namespace) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.benchmark_restore", "--one", case]
    command += ["--checkpoint", options.checkpoint, "--threads", str(options.threads)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{case} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def measure(case: str, checkpoint: str, threads: int) -> dict[str, float]:
    """Restores one photo and returns what was measured."""
    import numpy as np
    import torch

    from iide_studio.core.recipe import Recipe
    from iide_studio.core.restoration import CancelToken, RestoreRequest

    torch.set_num_threads(threads)
    settings = CASES[case]
    pipeline = _load(checkpoint)
    dtype = np.uint16 if settings.get("depth") == 16 else np.uint8
    photo = _make_photo(settings["size"], settings.get("kind", "color"), dtype)
    changes = settings.get("recipe", {})
    recipe = Recipe(**({} if checkpoint else {"strength": 0.0}), **changes)
    _warm_up(pipeline, recipe)
    clock = NetworkClock(pipeline)
    request = RestoreRequest(photo=photo, recipe=recipe)
    start = time.perf_counter()
    pipeline.restore(request, lambda _: None, CancelToken())
    seconds = time.perf_counter() - start
    return {
        "seconds": seconds,
        "per_megapixel": seconds / (photo.height * photo.width / 1e6),
        "networks": clock.seconds,
        "overhead": seconds / clock.seconds - 1 if clock.seconds else float("nan"),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _warm_up(pipeline: Any, recipe: Any) -> None:
    """Restores a small photo first: libraries are loaded and kernels chosen at first use."""
    import numpy as np

    from iide_studio.core.restoration import CancelToken, RestoreRequest

    photo = _make_photo((256, 320), "color", np.uint8)
    pipeline.restore(RestoreRequest(photo=photo, recipe=recipe), lambda _: None, CancelToken())


class NetworkClock:
    """Adds up the time inside the networks.

    Autoencoders are called by parts of theirs, which run no hooks: the functions that call them
    are wrapped in this process.
    """

    def __init__(self, pipeline: Any) -> None:
        import torch

        from iide_studio.diffusion import decoder
        from iide_studio.diffusion.local_network import LocalNetwork

        self.seconds = 0.0
        # The pre-restorer's is called without its shell, and the upscaler is loaded when needed.
        setattr(LocalNetwork, "forward", self._timed(LocalNetwork.forward))  # noqa: B010
        for name in ("encode_raw", "decode_raw", "decode_with_fidelity"):
            setattr(decoder, name, self._timed(getattr(decoder, name)))
        self._depth, self._start = 0, 0.0
        for networks in pipeline._networks.values():
            for module in vars(networks).values():
                if isinstance(module, torch.nn.Module):
                    module.register_forward_pre_hook(self._enter)
                    module.register_forward_hook(self._leave)

    def _timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            self._enter()
            try:
                return function(*arguments, **options)
            finally:
                self._leave()

        return call

    def _enter(self, *_: Any) -> None:
        if self._depth == 0:
            self._start = time.perf_counter()
        self._depth += 1

    def _leave(self, *_: Any) -> None:
        self._depth -= 1
        if self._depth == 0:
            self.seconds += time.perf_counter() - self._start


def _load(checkpoint: str) -> Any:
    from iide_studio.core.restoration import RestorerOptions
    from iide_studio.diffusion.pipeline import create_restorer

    if checkpoint:
        return create_restorer(RestorerOptions(checkpoint=checkpoint, device="cpu"))
    import torch

    from iide_studio.diffusion.pre_restorer import PreRestorer
    from iide_studio.diffusion.scratch_detector import ScratchDetector
    from iide_studio.diffusion.tone import ToneModel
    from tests.diffusion import toy_checkpoint

    with tempfile.TemporaryDirectory() as folder:
        pipeline = toy_checkpoint.load_pipeline(toy_checkpoint.write_checkpoint(Path(folder)))
    detector = ScratchDetector().eval()
    torch.nn.init.zeros_(detector.network.head.weight)
    assert detector.network.head.bias is not None
    torch.nn.init.constant_(detector.network.head.bias, -6.0)
    for task, networks in pipeline._networks.items():
        pipeline._networks[task] = dataclasses.replace(
            networks,
            tone=ToneModel().eval(),
            pre_restorer=PreRestorer().eval(),
            super_resolution=PreRestorer().eval(),
            scratch_detector=detector,
        )
    pipeline._recommended = lambda task: {"working_size": 1024, "tile": 512}
    return pipeline


def _make_photo(size: tuple[int, int], kind: str, dtype: Any) -> Any:
    import cv2

    from iide_studio.core.photo import Photo
    from tests.diffusion import toy_checkpoint

    small = toy_checkpoint.make_photo(400, 600, kind=kind, dtype=dtype).pixels
    return Photo(pixels=cv2.resize(small, size[::-1], interpolation=cv2.INTER_CUBIC))


if __name__ == "__main__":
    main()
