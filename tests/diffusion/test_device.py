from __future__ import annotations

import pytest
import torch

from iide_studio.core.errors import DeviceError, NumericalError, OutOfMemoryError
from iide_studio.diffusion import device

CPU = torch.device("cpu")


def test_auto_always_finds_a_device_and_a_number_format():
    found = device.choose_device("auto")
    assert device.choose_dtype("auto", found) in (torch.float32, torch.bfloat16, torch.float16)
    assert device.choose_dtype("float16", CPU) is torch.float16


@pytest.mark.parametrize("name", ["warp", "cuda:99", "meta"])
def test_a_device_that_is_not_there_is_refused(name):
    with pytest.raises(DeviceError) as caught:
        device.choose_device(name)
    assert caught.value.hint


def test_an_unknown_number_format_is_refused():
    with pytest.raises(DeviceError):
        device.choose_dtype("float8", CPU)


def test_memory_is_known():
    assert 0 < device.available_memory(CPU) <= device.total_memory(CPU)


def test_memory_that_runs_out_halves_the_tile():
    tried = []

    def function(tile):
        tried.append(tile)
        if tile > 128:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate")
        return "done"

    result = device.retry_with_smaller_tiles(function, tile=512, smallest=64, device=CPU)
    assert result == ("done", 128)
    assert tried == [512, 256, 128]


def test_memory_that_never_suffices_is_an_error_for_the_user():
    def function(tile):
        raise torch.OutOfMemoryError("CUDA out of memory")

    with pytest.raises(OutOfMemoryError):
        device.retry_with_smaller_tiles(function, tile=256, smallest=128, device=CPU)


def test_other_errors_are_not_taken_for_lack_of_memory():
    def function(tile):
        raise RuntimeError("shapes cannot be multiplied")

    with pytest.raises(RuntimeError, match="shapes"):
        device.retry_with_smaller_tiles(function, tile=256, smallest=128, device=CPU)


def test_values_that_are_not_numbers_are_computed_again_in_float32():
    state = {"dtype": torch.float16}

    def function():
        return torch.tensor([1.0 if state["dtype"] == torch.float32 else float("nan")])

    def to_float32():
        state["dtype"] = torch.float32

    result = device.retry_in_float32(
        function, dtype=torch.float16, to_float32=to_float32, what="UNet"
    )
    assert result.item() == 1
    with pytest.raises(NumericalError):
        device.retry_in_float32(
            lambda: torch.tensor([float("inf")]),
            dtype=torch.float16,
            to_float32=to_float32,
            what="UNet",
        )
