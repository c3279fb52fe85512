"""Which device and checkpoint restore photos, and what better ones would bring, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from iide_studio.core.restoration import RestorerDescription

_CONTEXT = "EngineSummary"


def engine_summary(description: RestorerDescription | None, checkpoint: str) -> str:
    """Returns one sentence on what is used.

    Args:
        description: Of the loaded networks; None = they are not loaded yet.
        checkpoint: The one that was chosen.
    """
    translate = QCoreApplication.translate
    if description is None:
        text = translate(_CONTEXT, "Photos are restored with the checkpoint “{checkpoint}”.")
        return text.format(checkpoint=checkpoint)
    text = translate(
        _CONTEXT, "Photos are restored on {device} with the checkpoint “{checkpoint}”."
    )
    return text.format(device=device_name(description.device), checkpoint=description.checkpoint)


def engine_advice(description: RestorerDescription | None, checkpoint: str) -> tuple[str, ...]:
    """Returns what would make restorations better or quicker, a sentence each."""
    translate = QCoreApplication.translate
    advice = []
    if description is not None and description.device == "cpu":
        advice.append(
            translate(
                _CONTEXT,
                "A graphics card with 8 GB of memory or more would be many times as fast and "
                "allow larger working sizes.",
            )
        )
    if checkpoint == "embedded":
        advice.append(
            translate(
                _CONTEXT,
                "The embedded checkpoint is small: it repairs scratches, tone and noise. A "
                "checkpoint made from Stable Diffusion 2.1 by the training program also draws "
                "faces, fabrics and colours well; choose its folder in the Restore panel.",
            )
        )
    return tuple(advice)


def device_name(device: str) -> str:
    """Returns what people call a device of torch's."""
    translate = QCoreApplication.translate
    kind, _, number = device.partition(":")
    names = {
        "cpu": translate(_CONTEXT, "the processor"),
        "cuda": translate(_CONTEXT, "the graphics card"),
        "xpu": translate(_CONTEXT, "the Intel graphics card"),
        "mps": translate(_CONTEXT, "the graphics processor"),
    }
    name = names.get(kind, device)
    return f"{name} {int(number) + 1}" if number not in ("", "0") else name
