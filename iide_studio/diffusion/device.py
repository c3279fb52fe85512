"""Devices: which one, which number format, how much memory, and what to do when it fails."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TypeVar

import torch
from torch import Tensor

from iide_studio.core.errors import DeviceError, NumericalError, OutOfMemoryError

Result = TypeVar("Result")

_DTYPES = {"float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}
_MEMORY_PHRASES = (
    "out of memory",
    "can't allocate memory",
    "not enough memory",
    "failed to allocate",
    "insufficient memory",
)


def choose_device(name: str = "auto") -> torch.device:
    """Returns the wanted device; "auto" takes the first of cuda, xpu, mps, cpu that is there.

    Raises:
        DeviceError: if the name is unknown or this computer has no such device.
    """
    if name == "auto":
        found = next((k for k in ("cuda", "xpu", "mps") if _count(k) > 0), "cpu")
        return torch.device(found, 0) if found in ("cuda", "xpu") else torch.device(found)
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise DeviceError(
            f"{name!r} is not a device.", "Choose auto, cpu, cuda, cuda:1, mps or xpu."
        ) from error
    count = 1 if device.type == "cpu" else _count(device.type)
    if (device.index or 0) >= count:
        raise DeviceError(
            f"This computer has no device {name!r} that PyTorch can use.",
            "Use --device auto, or install the PyTorch build for your graphics card.",
        )
    return torch.device(device.type, 0) if name in ("cuda", "xpu") else device


def choose_dtype(name: str, device: torch.device) -> torch.dtype:
    """Returns the number format of the UNet and the ControlNet.

    "auto" takes bfloat16 where the device computes in it, else float16 on graphics cards and
    float32 on processors.

    Raises:
        DeviceError: for an unknown name.
    """
    if name != "auto":
        if name not in _DTYPES:
            raise DeviceError(
                f"{name!r} is not a number format.",
                f"Choose auto, {', '.join(sorted(_DTYPES))}.",
            )
        return _DTYPES[name]
    if device.type == "cpu":
        return torch.bfloat16 if _has_bfloat16_processor() else torch.float32
    if device.type == "cuda":
        is_native = torch.cuda.get_device_capability(device)[0] >= 8
        return torch.bfloat16 if is_native else torch.float16
    return torch.bfloat16 if device.type == "xpu" else torch.float16


def dtype_name(dtype: torch.dtype) -> str:
    """Returns "float32" for torch.float32, and so on."""
    return str(dtype).removeprefix("torch.")


def available_memory(device: torch.device) -> int:
    """Returns bytes that can still be used on the device; 0 if unknown."""
    if device.type in ("cuda", "xpu"):
        return int(torch.get_device_module(device).mem_get_info(device)[0])
    if device.type == "mps":
        return int(torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory())
    return _main_memory()[0]


def total_memory(device: torch.device) -> int:
    """Returns the bytes that the device has; 0 if unknown."""
    if device.type in ("cuda", "xpu"):
        return int(torch.get_device_module(device).mem_get_info(device)[1])
    if device.type == "mps":
        return int(torch.mps.recommended_max_memory())
    return _main_memory()[1]


def release_memory(device: torch.device) -> None:
    """Gives cached blocks back to the device."""
    if device.type != "cpu":
        torch.get_device_module(device).empty_cache()


def is_out_of_memory(error: BaseException) -> bool:
    """Tells whether an error of any backend means that memory ran out."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    text = str(error).lower()
    return isinstance(error, RuntimeError) and any(p in text for p in _MEMORY_PHRASES)


def retry_with_smaller_tiles(
    function: Callable[[int], Result], *, tile: int, smallest: int, device: torch.device
) -> tuple[Result, int]:
    """Calls `function(tile)`, and with half the tile each time that memory runs out.

    Returns:
        The result and the tile that worked.

    Raises:
        OutOfMemoryError: if it runs out with the smallest tile too.
    """
    while True:
        try:
            return function(tile), tile
        except (RuntimeError, MemoryError) as error:
            if not is_out_of_memory(error):
                raise
            failure = error
        # Outside the except block: there the traceback would keep the tensors alive.
        failure.__traceback__ = None
        release_memory(device)
        if tile <= smallest:
            raise OutOfMemoryError(
                f"{device} has too little memory, even for tiles of {tile} pixels.",
                "Close other programs, choose a smaller working size, or use --device cpu.",
            ) from failure
        tile = max(smallest, tile // 2)


def check_finite(values: Tensor, *, what: str) -> Tensor:
    """Returns the values.

    Raises:
        NumericalError: if any of them is infinite or not a number.
    """
    if not bool(torch.isfinite(values).all()):
        raise NumericalError(
            f"The {what} gave values that are not numbers.",
            "The checkpoint may be damaged: copy it again, or choose another one.",
        )
    return values


def retry_in_float32(
    function: Callable[[], Tensor], *, dtype: torch.dtype, to_float32: Callable[[], None], what: str
) -> Tensor:
    """Calls `function`; if it gives values that are not numbers, again in float32.

    Some models (Stable Diffusion 2.1 with v-prediction is one) overflow in float16.

    Args:
        function: The network call.
        dtype: Number format in which the networks are now.
        to_float32: Converts the networks.
        what: Name of the network for the message.

    Raises:
        NumericalError: if float32 does not help either.
    """
    result = function()
    if dtype != torch.float32 and not bool(torch.isfinite(result).all()):
        to_float32()
        result = function()
    return check_finite(result, what=what)


def _count(kind: str) -> int:
    if kind == "mps":
        return int(torch.backends.mps.is_available())
    if kind not in ("cuda", "xpu"):
        return 0
    module = getattr(torch, kind)
    return module.device_count() if module.is_available() else 0


def _has_bfloat16_processor() -> bool:
    capabilities = torch.cpu.get_capabilities()
    return bool(capabilities.get("avx512_bf16") or capabilities.get("amx_bf16"))


def _main_memory() -> tuple[int, int]:
    """Returns (available, total) bytes of main memory; zeros if the system does not tell."""
    if sys.platform == "win32":
        return _windows_memory()
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
        with open("/proc/meminfo", encoding="ascii") as lines:
            fields = {k: int(v.split()[0]) * 1024 for k, v in (s.split(":") for s in lines)}
        return fields["MemAvailable"], total
    except (OSError, ValueError, KeyError):
        return _half_of_physical()


def _half_of_physical() -> tuple[int, int]:
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (OSError, ValueError, AttributeError):
        return 0, 0
    return total // 2, total


def _windows_memory() -> tuple[int, int]:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong)] + [
            (name, ctypes.c_ulonglong)
            for name in ("total", "available", "page", "free_page", "virtual", "free", "extended")
        ]

    status = Status()
    status.length = ctypes.sizeof(status)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return 0, 0
    return int(status.available), int(status.total)
