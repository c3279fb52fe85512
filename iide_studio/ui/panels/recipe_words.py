"""The settings of a recipe as the Restore panel calls them, for where they are only shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def recipe_titles() -> dict[str, str]:
    """Returns the title of each setting, by the name that `core.making_facts` gives it."""
    translate = QCoreApplication.translate
    return {
        "Task": translate("RestorePanel", "Task"),
        "Scale": translate("RestorePanel", "Size"),
        "Color": translate("RestorePanel", "Colours"),
        "Words": translate("Facts", "Words"),
        "Mask": translate("RestorePanel", "Damage"),
        "Fill": translate("RestorePanel", "Fill"),
        "Inside mask only": translate("RestorePanel", "Change nothing outside the mask"),
        "Tone": translate("RestorePanel", "Tone"),
        "Denoise": translate("RestorePanel", "Denoise"),
        "Grain": translate("RestorePanel", "Grain"),
        "Strength": translate("RestorePanel", "Strength"),
        "Fidelity": translate("RestorePanel", "Fidelity"),
        "Vividness": translate("RestorePanel", "Vividness"),
        "Steps": translate("RestorePanel", "Steps"),
        "Guidance": translate("RestorePanel", "Guidance"),
        "Seed": translate("RestorePanel", "Seed"),
        "Working size": translate("RestorePanel", "Working size"),
        "Diffusion size": translate("RestorePanel", "Drawing size"),
        "Tile": translate("RestorePanel", "Tile size"),
        "Negative": translate("Facts", "Negative"),
        "Mask threshold": translate("Facts", "Mask threshold"),
        "Grow": translate("Facts", "Mask grown by"),
        "Sampler": translate("Facts", "Sampler"),
        "Start": translate("Facts", "Begins with"),
        "Diffusion lightness": translate("Facts", "Lightness of what is drawn"),
    }


def choice_titles() -> dict[tuple[str, str], str]:
    """Returns the title of each value that stands for a choice, by the setting's name and it."""
    translate = QCoreApplication.translate
    return {
        ("Task", "old-photo"): translate("RestorePanel", "Restore an old photo"),
        ("Task", "super-resolution"): translate("RestorePanel", "Enlarge only"),
        ("Color", "auto"): translate("RestorePanel", "Automatic"),
        ("Color", "keep"): translate("RestorePanel", "Keep those of the photo"),
        ("Color", "colorize"): translate("RestorePanel", "Colourise"),
        ("Color", "model"): translate("RestorePanel", "As the networks draw them"),
        ("Mask", "auto"): translate("RestorePanel", "The scratch mask, else detect"),
        ("Mask", "file"): translate("RestorePanel", "The scratch mask only"),
        ("Mask", "none"): translate("RestorePanel", "Fill nothing"),
        ("Fill", "narrow"): translate("RestorePanel", "Scratches and spots"),
        ("Fill", "certain"): translate(
            "RestorePanel", "Scratches, spots, and large areas beyond doubt"
        ),
        ("Fill", "all"): translate("RestorePanel", "Everything that is damaged"),
        ("Fill", "none"): translate("RestorePanel", "Nothing that was detected"),
        ("Start", "photo"): translate("Facts", "the photo"),
        ("Start", "noise"): translate("Facts", "noise"),
    }
