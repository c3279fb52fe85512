"""How a stage is computed: processes, number formats, optimizers and memory."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from typing import Any

import torch
from accelerate import Accelerator, DistributedDataParallelKwargs
from accelerate.state import AcceleratorState
from torch import nn

from iide_training.settings import SettingsError


def make_accelerator(
    device: torch.device, mixed_precision: str, accumulation: int = 1
) -> Accelerator:
    """Makes what runs the steps, on as many processes as `accelerate launch` has begun.

    Raises:
        SettingsError: if the device has no such number format.
    """
    if mixed_precision == "fp16" and device.type == "cpu":
        raise SettingsError(
            "Processors do not train in fp16.", "Set mixed_precision to no or bf16."
        )
    # Each stage has a number format of its own, and accelerate remembers the first one.
    AcceleratorState._reset_state()  # noqa: SLF001
    return Accelerator(
        cpu=device.type == "cpu",
        mixed_precision=mixed_precision,
        gradient_accumulation_steps=accumulation,
        kwargs_handlers=[DistributedDataParallelKwargs(find_unused_parameters=True)],
    )


def make_optimizer(
    kind: str, parameters: Iterable[nn.Parameter], learning_rate: float
) -> torch.optim.Optimizer:
    """Makes an optimizer.

    Args:
        kind: "adamw" or "adamw-8bit".
        parameters: What is trained.
        learning_rate: The loop sets it anew in every step.

    Raises:
        SettingsError: if there is none of that name here.
    """
    values: dict[str, Any] = {"lr": learning_rate, "betas": (0.9, 0.99), "weight_decay": 1e-4}
    if kind == "adamw":
        return torch.optim.AdamW(parameters, **values)
    if kind != "adamw-8bit":
        raise SettingsError(f"There is no optimizer {kind!r}.", "Choose adamw or adamw-8bit.")
    if find_spec("bitsandbytes") is None:
        raise SettingsError(
            "8-bit Adam needs bitsandbytes, which is not installed.",
            "Install it with 'pip install bitsandbytes', or set optimizer = \"adamw\".",
        )
    import bitsandbytes  # pyright: ignore[reportMissingImports]

    return bitsandbytes.optim.AdamW8bit(parameters, **values)


def prepare_networks(model: nn.Module, *, checkpointing: bool, compiled: bool) -> None:
    """Sets up the networks that can be: those of diffusers and transformers recompute activations.

    Args:
        model: A network, or a module that holds several and has no forward of its own.
        checkpointing: Whether to save memory so.
        compiled: Whether to compile, which needs a compiler and minutes at start.
    """
    for part in model.modules() if checkpointing else ():
        for name in ("enable_gradient_checkpointing", "gradient_checkpointing_enable"):
            if hasattr(part, name):
                getattr(part, name)()
                break
    has_forward = type(model).forward is not nn.Module.forward
    for part in ([model] if has_forward else model.children()) if compiled else ():
        part.compile()
