"""The project file: an OpenRaster file with parts of our own."""

from iide_studio.core.project_file.opening import OpenedProject, open_project
from iide_studio.core.project_file.saving import ENDING, save_project

__all__ = ["ENDING", "OpenedProject", "open_project", "save_project"]
