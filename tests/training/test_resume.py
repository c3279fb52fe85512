"""Real stages go on bit for bit: one with a pool of aged samples, and the diffusion with IIDE."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Literal

import pytest
import torch

from iide_training.chain import Chain, ChainInputs
from iide_training.settings import TrainingSettings
from iide_training.stopping import StopRequest, TrainingStoppedError
from iide_training.trainer import LoopSettings, Trainer
from tests.training.toys import write_photos

LOOP = LoopSettings(steps=20, warmup_steps=5, average=0.9, seed=3)


class StopAfterSteps(StopRequest):
    """Ends a run after so many steps."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self._left = steps

    @property
    def reason(self) -> Literal["signal", "time"] | None:
        self._left -= 1
        return "time" if self._left <= 0 else None


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_photos(tmp_path_factory.mktemp("resume") / "photos")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["scratch-detector", "controlnet"])
def test_twenty_steps_are_ten_and_ten_more(
    name: str, photos: Path, work: Path, settings: TrainingSettings, tmp_path: Path
) -> None:
    shutil.copytree(work, tmp_path / "work")
    inputs = ChainInputs(photos=photos, work=tmp_path / "work", settings=settings)
    chain = Chain(inputs, say=lambda _text: None)

    whole = chain.build(name)
    averaged = Trainer(whole, LOOP, tmp_path / "whole").run()
    half = Trainer(chain.build(name), LOOP, tmp_path / "parts", stop=StopAfterSteps(10))
    with pytest.raises(TrainingStoppedError, match="after 10 steps"):
        half.run()
    resumed = chain.build(name)
    again = Trainer(resumed, LOOP, tmp_path / "parts").run()

    for found, expected in ((resumed.model, whole.model), (again, averaged)):
        pairs = zip(found.state_dict().items(), expected.state_dict().items(), strict=True)
        for (key, a), (_, b) in pairs:
            assert torch.equal(a, b), key
