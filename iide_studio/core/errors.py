"""Errors that a user can act on."""

from __future__ import annotations


class StudioError(Exception):
    """Base of all our errors.

    Attributes:
        message: What went wrong, one sentence for the user.
        hint: What the user can do about it, one sentence; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class PhotoReadError(StudioError):
    """A file is not a photograph that can be opened."""


class MaskError(StudioError):
    """A mask or region file does not fit the photograph."""


class ProjectError(StudioError):
    """A project file cannot be opened, or is no such file."""


class ProjectVersionError(ProjectError):
    """A project file was written by a newer version of the program."""


class DocumentError(StudioError):
    """A document cannot be changed in the wanted way."""


class ExportError(StudioError):
    """A result could not be written."""


class MetadataError(StudioError):
    """A block of metadata is damaged, or more than it may be."""


class RecipeError(StudioError):
    """A recipe or an option of it has a value that makes no sense."""


class CheckpointError(StudioError):
    """A checkpoint folder is missing, damaged or does not fit together."""


class DeviceError(StudioError):
    """The wanted device or number format is not there."""


class OutOfMemoryError(StudioError):
    """The device has too little memory, even with the smallest tiles."""


class NumericalError(StudioError):
    """A network produced values that are not numbers, in float32 too."""


class PaletteError(StudioError):
    """An album palette cannot be read, or cannot have the wanted name."""


class ProvenanceError(StudioError):
    """What a file says about its making is missing, damaged or not true."""


class RestoreCancelled(StudioError):  # noqa: N818 - the user asked for it: an outcome, not a fault
    """The user cancelled; nothing was written."""

    def __init__(self, message: str = "Cancelled.", hint: str = "") -> None:
        super().__init__(message, hint)
