"""The choices of a recipe that the restore panel offers, by section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from iide_studio.core.recipe_editing import scales
from iide_studio.ui.panels.restore.choice_fields import ChoiceField, SwitchField
from iide_studio.ui.panels.restore.number_fields import NumberField, ShareField
from iide_studio.ui.panels.restore.recipe_field import RecipeField
from iide_studio.ui.panels.restore.seed_field import SeedField
from iide_studio.ui.panels.restore.words_field import WordsField

_CONTEXT = "RestorePanel"


@dataclass(frozen=True)
class Section:
    """A part of the form.

    Attributes:
        title: Translated.
        fields: In order.
    """

    title: str
    fields: Sequence[RecipeField]


def make_sections() -> tuple[Section, ...]:
    """Makes all fields."""
    translate = QCoreApplication.translate
    return (
        Section(translate(_CONTEXT, "Picture"), _picture()),
        Section(translate(_CONTEXT, "Repair"), _repair()),
        Section(translate(_CONTEXT, "Diffusion"), _diffusion()),
    )


def scale_choices(task: str) -> list[tuple[object, str]]:
    """Returns by how much a task can enlarge, with titles."""
    translate = QCoreApplication.translate
    titles = {
        1: translate(_CONTEXT, "As it is"),
        2: translate(_CONTEXT, "2 times"),
        4: translate(_CONTEXT, "4 times"),
    }
    allowed = scales("super-resolution" if task == "super-resolution" else "old-photo")
    return [(scale, titles[scale]) for scale in allowed]


def _picture() -> list[RecipeField]:
    translate = QCoreApplication.translate
    return [
        ChoiceField(
            "task",
            translate(_CONTEXT, "Task"),
            [
                ("old-photo", translate(_CONTEXT, "Restore an old photo")),
                ("super-resolution", translate(_CONTEXT, "Enlarge only")),
            ],
            tip=translate(_CONTEXT, "Repair damage and tone, or only raise the resolution"),
        ),
        ChoiceField(
            "scale",
            translate(_CONTEXT, "Size"),
            scale_choices("old-photo"),
            tip=translate(_CONTEXT, "An enlarged result opens as a document of its own"),
        ),
        ChoiceField(
            "color",
            translate(_CONTEXT, "Colours"),
            [
                ("auto", translate(_CONTEXT, "Automatic")),
                ("keep", translate(_CONTEXT, "Keep those of the photo")),
                ("colorize", translate(_CONTEXT, "Colourise")),
                ("model", translate(_CONTEXT, "As the networks draw them")),
            ],
            tip=translate(_CONTEXT, "Where the colours of the result come from"),
        ),
        WordsField(
            "prompt",
            translate(_CONTEXT, "Prompt"),
            hint=translate(_CONTEXT, "What the photo shows; may stay empty"),
            tip=translate(_CONTEXT, "What the photo shows, in a few words"),
        ),
        WordsField(
            "negative_prompt",
            translate(_CONTEXT, "Avoid"),
            hint=translate(_CONTEXT, "What should not be in it"),
            tip=translate(_CONTEXT, "Negative prompt: what guidance moves away from"),
            lines=1,
        ),
    ]


def _repair() -> list[RecipeField]:
    translate = QCoreApplication.translate
    return [
        ChoiceField(
            "mask",
            translate(_CONTEXT, "Damage"),
            [
                ("auto", translate(_CONTEXT, "The scratch mask, else detect")),
                ("file", translate(_CONTEXT, "The scratch mask only")),
                ("none", translate(_CONTEXT, "Fill nothing")),
            ],
            tip=translate(_CONTEXT, "Which places count as damaged and are filled"),
        ),
        ChoiceField(
            "fill",
            translate(_CONTEXT, "Fill"),
            [
                ("narrow", translate(_CONTEXT, "Scratches and spots")),
                ("all", translate(_CONTEXT, "Everything that is damaged")),
                ("none", translate(_CONTEXT, "Nothing that was detected")),
            ],
            tip=translate(_CONTEXT, "Which of the detected damage is filled"),
        ),
        SwitchField(
            "inside_mask_only",
            translate(_CONTEXT, "Change nothing outside the mask"),
            tip=translate(_CONTEXT, "Every pixel outside the mask stays exactly as it is"),
        ),
        ShareField(
            "tone",
            translate(_CONTEXT, "Tone"),
            tip=translate(_CONTEXT, "How much of fading and colour casts is corrected"),
        ),
        ShareField(
            "denoise",
            translate(_CONTEXT, "Denoise"),
            tip=translate(_CONTEXT, "How much noise and dirt is removed outside the mask"),
        ),
        ShareField(
            "grain",
            translate(_CONTEXT, "Grain"),
            tip=translate(_CONTEXT, "How much of the photo's own grain stays"),
        ),
    ]


def _diffusion() -> list[RecipeField]:
    translate = QCoreApplication.translate
    return [
        ShareField(
            "strength",
            translate(_CONTEXT, "Strength"),
            tip=translate(_CONTEXT, "How much the networks draw anew; 0 % invents nothing"),
        ),
        ShareField(
            "fidelity",
            translate(_CONTEXT, "Fidelity"),
            tip=translate(_CONTEXT, "How closely details follow the photo"),
        ),
        NumberField(
            "steps",
            translate(_CONTEXT, "Steps"),
            1,
            200,
            is_logarithmic=True,
            tip=translate(_CONTEXT, "More steps take longer and draw more carefully"),
        ),
        NumberField(
            "guidance",
            translate(_CONTEXT, "Guidance"),
            1,
            15,
            decimals=1,
            tip=translate(_CONTEXT, "How strictly the words are followed"),
        ),
        SeedField(
            translate(_CONTEXT, "Seed"),
            tip=translate(_CONTEXT, "The same seed gives the same result again"),
        ),
        ChoiceField(
            "working_size",
            translate(_CONTEXT, "Working size"),
            [
                (512, translate(_CONTEXT, "512 pixels")),
                (768, translate(_CONTEXT, "768 pixels")),
                (1024, translate(_CONTEXT, "1024 pixels")),
                (1536, translate(_CONTEXT, "1536 pixels")),
                (2048, translate(_CONTEXT, "2048 pixels")),
                (0, translate(_CONTEXT, "Full size")),
            ],
            tip=translate(_CONTEXT, "Longer side at which the networks work"),
        ),
        ChoiceField(
            "diffusion_size",
            translate(_CONTEXT, "Drawing size"),
            [
                (0, translate(_CONTEXT, "The working size")),
                (256, translate(_CONTEXT, "256 pixels")),
                (384, translate(_CONTEXT, "384 pixels")),
                (512, translate(_CONTEXT, "512 pixels")),
                (768, translate(_CONTEXT, "768 pixels")),
            ],
            tip=translate(_CONTEXT, "Longer side at which diffusion draws, if that is smaller"),
        ),
        ChoiceField(
            "tile",
            translate(_CONTEXT, "Tile size"),
            [
                (256, translate(_CONTEXT, "256 pixels")),
                (384, translate(_CONTEXT, "384 pixels")),
                (512, translate(_CONTEXT, "512 pixels")),
                (768, translate(_CONTEXT, "768 pixels")),
                (1024, translate(_CONTEXT, "1024 pixels")),
            ],
            tip=translate(_CONTEXT, "Smaller tiles need less memory and take longer"),
        ),
    ]
