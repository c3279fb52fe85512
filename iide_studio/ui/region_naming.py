"""Names for regions that have none yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from iide_studio.core.document import Document


def region_name(document: Document) -> str:
    """Returns a name that no region of the document has."""
    names = {region.name for region in document.regions}
    text = QCoreApplication.translate("RegionNaming", "Region {}")
    number = len(names) + 1
    while text.format(number) in names:
        number += 1
    return text.format(number)
