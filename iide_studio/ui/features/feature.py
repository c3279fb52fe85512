"""What a feature is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from iide_studio.ui.studio import Studio


class Feature(QObject):
    """A group of things that the window can do.

    Its constructor registers actions, panels, tools and status widgets at the `Studio`. Features
    know each other only through the studio and its actions.

    Attributes:
        studio: The rest of the window.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.studio = studio

    def has_document(self) -> bool:
        """Whether a document is in front: most actions need one."""
        return self.studio.session is not None
