"""The README.md inside a checkpoint folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from iide_training.settings import STAGE_NAMES, TrainingSettings


@dataclass(frozen=True, kw_only=True)
class CardFacts:
    """What was measured.

    Attributes:
        parameters: Of each network, by the name of its folder.
        size: Of all files, in bytes.
        scores: What `iide-train evaluate --json` wrote, or None.
    """

    parameters: Mapping[str, int]
    size: int
    scores: Mapping[str, Any] | None = None


_PURPOSES = {
    "vae": "autoencoder: 8x8 blocks on principal components, and a learnt decoder",
    "text_encoder": "CLIP's text model, trained from scratch",
    "unet": "denoises latents, around the pre-restored photo",
    "controlnet": "sees the pre-restored photo and the mask; trained with IIDE",
    "tone": "predicts curves, a colour matrix and a grid of gains from a thumbnail",
    "scratch_detector": "finds scratches, cracks, folds, dust and stains",
    "pre_restorer": "takes away blur and noise, improves filled damage",
    "super_resolution": "enlarges two and four times",
    "fidelity": "lets the decoder take in features of the photo (CFW)",
}


def render_card(settings: TrainingSettings, facts: CardFacts) -> str:
    """Returns the model card in Markdown."""
    summary = (
        "Restores old photographs with IIDE Studio. It was trained from scratch by `iide-train`, "
        'after "Restoring Real-World Images with an Internal Detail Enhancement Diffusion Model" '
        "(arXiv 2505.18674). No weights of others are in it."
    )
    sections = [
        f'# The checkpoint "{settings.name}"',
        summary,
        _networks(facts),
        "## Data\n\n" + settings.card.trained_on,
        "Licences:\n\n" + "\n".join(f"- {line}" for line in settings.card.licences or ("unknown",)),
        _training(settings),
        _recipe(settings),
        _scores(facts),
        "## Limits\n\n" + (settings.card.limits or "Not described."),
    ]
    return "\n\n".join(sections) + "\n"


def _networks(facts: CardFacts) -> str:
    rows = [
        f"| `{name}` | {count / 1e6:.2f} M | {_PURPOSES.get(name, '')} |"
        for name, count in facts.parameters.items()
    ]
    total = sum(facts.parameters.values()) / 1e6
    head = f"## Networks\n\n{total:.1f} M parameters in float16, {facts.size / 1e6:.1f} MB.\n\n"
    return head + "| folder | parameters | what it does |\n|---|---|---|\n" + "\n".join(rows)


def _training(settings: TrainingSettings) -> str:
    rows = [
        f"| {name} | {stage.budget} | {stage.batch} | {stage.learning_rate:g} |"
        for name, stage in ((name, settings.stages[name]) for name in STAGE_NAMES)
    ]
    iide = settings.iide
    words = (
        f"IIDE: with probability {1 - iide.probability:g} the ControlNet sees the model's own "
        f"estimate after one DDIM step of {iide.stride} timesteps, pre-filled under the mask: "
        f"{'yes' if iide.is_prefilled else 'no'}. The base is frozen then."
    )
    table = "| stage | budget | batch | learning rate |\n|---|---|---|---|\n" + "\n".join(rows)
    return (
        f"## Training\n\nBudgets of the configuration, seed {settings.seed}:\n\n{table}\n\n{words}"
    )


def _recipe(settings: TrainingSettings) -> str:
    lines = [
        f"- {task}: " + ", ".join(f"{name} {value}" for name, value in values.items())
        for task, values in settings.recommended.items()
    ]
    chosen = "Chosen on photos held out of training and aged by the project's own program."
    return "## Recommended recipe\n\n" + chosen + "\n\n" + "\n".join(lines)


def _scores(facts: CardFacts) -> str:
    text = (facts.scores or {}).get("markdown")
    return "## Scores\n\n" + (text.strip() if text else "Not measured yet.")
