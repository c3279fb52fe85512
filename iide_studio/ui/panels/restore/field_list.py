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
        Section(translate("RestorePanel", "Picture"), _picture()),
        Section(translate("RestorePanel", "Repair"), _repair()),
        Section(translate("RestorePanel", "Diffusion"), _diffusion()),
    )


def scale_choices(task: str) -> list[tuple[object, str]]:
    """Returns by how much a task can enlarge, with titles."""
    translate = QCoreApplication.translate
    titles = {
        1: translate("RestorePanel", "As it is"),
        2: translate("RestorePanel", "2 times"),
        4: translate("RestorePanel", "4 times"),
    }
    allowed = scales("super-resolution" if task == "super-resolution" else "old-photo")
    return [(scale, titles[scale]) for scale in allowed]


def _picture() -> list[RecipeField]:
    translate = QCoreApplication.translate
    return [
        ChoiceField(
            "task",
            translate("RestorePanel", "Task"),
            [
                ("old-photo", translate("RestorePanel", "Restore an old photo")),
                ("super-resolution", translate("RestorePanel", "Enlarge only")),
            ],
            tip=translate("RestorePanel", "Repair damage and tone, or only raise the resolution"),
        ),
        ChoiceField(
            "scale",
            translate("RestorePanel", "Size"),
            scale_choices("old-photo"),
            tip=translate("RestorePanel", "An enlarged result opens as a document of its own"),
        ),
        ChoiceField(
            "color",
            translate("RestorePanel", "Colours"),
            [
                ("auto", translate("RestorePanel", "Automatic")),
                ("keep", translate("RestorePanel", "Keep those of the photo")),
                ("colorize", translate("RestorePanel", "Colourise")),
                ("model", translate("RestorePanel", "As the networks draw them")),
            ],
            tip=translate("RestorePanel", "Where the colours of the result come from"),
        ),
        WordsField(
            "prompt",
            translate("RestorePanel", "Prompt"),
            hint=translate("RestorePanel", "What the photo shows; may stay empty"),
            tip=translate("RestorePanel", "What the photo shows, in a few words"),
        ),
        WordsField(
            "negative_prompt",
            translate("RestorePanel", "Avoid"),
            hint=translate("RestorePanel", "What should not be in it"),
            tip=translate("RestorePanel", "Negative prompt: what guidance moves away from"),
            lines=1,
        ),
    ]


def _repair() -> list[RecipeField]:
    translate = QCoreApplication.translate
    return [
        ChoiceField(
            "mask",
            translate("RestorePanel", "Damage"),
            [
                ("auto", translate("RestorePanel", "The scratch mask, else detect")),
                ("file", translate("RestorePanel", "The scratch mask only")),
                ("none", translate("RestorePanel", "Fill nothing")),
            ],
            tip=translate("RestorePanel", "Which places count as damaged and are filled"),
        ),
        ChoiceField(
            "fill",
            translate("RestorePanel", "Fill"),
            [
                ("narrow", translate("RestorePanel", "Scratches and spots")),
                (
                    "certain",
                    translate("RestorePanel", "Scratches, spots, and large areas beyond doubt"),
                ),
                ("all", translate("RestorePanel", "Everything that is damaged")),
                ("none", translate("RestorePanel", "Nothing that was detected")),
            ],
            tip=translate("RestorePanel", "Which of the detected damage is filled"),
        ),
        SwitchField(
            "inside_mask_only",
            translate("RestorePanel", "Change nothing outside the mask"),
            tip=translate("RestorePanel", "Every pixel outside the mask stays exactly as it is"),
        ),
        ShareField(
            "tone",
            translate("RestorePanel", "Tone"),
            tip=translate("RestorePanel", "How much of fading and colour casts is corrected"),
        ),
        ShareField(
            "denoise",
            translate("RestorePanel", "Denoise"),
            tip=translate("RestorePanel", "How much noise and dirt is removed outside the mask"),
        ),
        ShareField(
            "grain",
            translate("RestorePanel", "Grain"),
            tip=translate("RestorePanel", "How much of the photo's own grain stays"),
        ),
    ]


def _diffusion() -> list[RecipeField]:
    translate = QCoreApplication.translate
    return [
        ShareField(
            "strength",
            translate("RestorePanel", "Strength"),
            tip=translate("RestorePanel", "How much the networks draw anew; 0 % invents nothing"),
        ),
        ShareField(
            "fidelity",
            translate("RestorePanel", "Fidelity"),
            tip=translate("RestorePanel", "How closely details follow the photo"),
        ),
        NumberField(
            "vividness",
            translate("RestorePanel", "Vividness"),
            0,
            3,
            decimals=1,
            tip=translate("RestorePanel", "How strong the colours are that a photo is given"),
        ),
        NumberField(
            "steps",
            translate("RestorePanel", "Steps"),
            1,
            200,
            is_logarithmic=True,
            tip=translate("RestorePanel", "More steps take longer and draw more carefully"),
        ),
        NumberField(
            "guidance",
            translate("RestorePanel", "Guidance"),
            1,
            15,
            decimals=1,
            tip=translate("RestorePanel", "How strictly the words are followed"),
        ),
        SeedField(
            translate("RestorePanel", "Seed"),
            tip=translate("RestorePanel", "The same seed gives the same result again"),
        ),
        ChoiceField(
            "working_size",
            translate("RestorePanel", "Working size"),
            [
                (512, translate("RestorePanel", "512 pixels")),
                (768, translate("RestorePanel", "768 pixels")),
                (1024, translate("RestorePanel", "1024 pixels")),
                (1536, translate("RestorePanel", "1536 pixels")),
                (2048, translate("RestorePanel", "2048 pixels")),
                (0, translate("RestorePanel", "Full size")),
            ],
            tip=translate("RestorePanel", "Longer side at which the networks work"),
        ),
        ChoiceField(
            "diffusion_size",
            translate("RestorePanel", "Drawing size"),
            [
                (0, translate("RestorePanel", "The working size")),
                (256, translate("RestorePanel", "256 pixels")),
                (384, translate("RestorePanel", "384 pixels")),
                (512, translate("RestorePanel", "512 pixels")),
                (768, translate("RestorePanel", "768 pixels")),
            ],
            tip=translate(
                "RestorePanel", "Longer side at which diffusion draws, if that is smaller"
            ),
        ),
        ChoiceField(
            "tile",
            translate("RestorePanel", "Tile size"),
            [
                (256, translate("RestorePanel", "256 pixels")),
                (384, translate("RestorePanel", "384 pixels")),
                (512, translate("RestorePanel", "512 pixels")),
                (768, translate("RestorePanel", "768 pixels")),
                (1024, translate("RestorePanel", "1024 pixels")),
            ],
            tip=translate("RestorePanel", "Smaller tiles need less memory and take longer"),
        ),
    ]
