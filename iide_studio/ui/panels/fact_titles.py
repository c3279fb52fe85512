"""The names of facts in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def fact_titles() -> dict[str, str]:
    """Returns the translation of each heading and name that `core.photo_facts` gives out.

    Names that come from the file itself, such as those of Exif, are not among them.
    """
    translate = QCoreApplication.translate
    return {
        "Photo": translate("Facts", "Photo"),
        "Description": translate("Facts", "Description"),
        "How the file was made": translate("Facts", "How the file was made"),
        "Results in this document": translate("Facts", "Results in this document"),
        "Colours in this document": translate("Facts", "Colours in this document"),
        "Camera and scanner": translate("Facts", "Camera and scanner"),
        "Place": translate("Facts", "Place"),
        "Other metadata": translate("Facts", "Other metadata"),
        "File": translate("Facts", "File"),
        "Folder": translate("Facts", "Folder"),
        "Format": translate("Facts", "Format"),
        "File size": translate("Facts", "File size"),
        "Pixels": translate("Facts", "Pixels"),
        "Pixels as cropped and turned": translate("Facts", "Pixels as cropped and turned"),
        "Depth": translate("Facts", "Depth"),
        "Colours": translate("Facts", "Colours"),
        "Colour profile": translate("Facts", "Colour profile"),
        "Resolution": translate("Facts", "Resolution"),
        "True size": translate("Facts", "True size"),
        "Transparency": translate("Facts", "Transparency"),
        "Infrared": translate("Facts", "Infrared"),
        "Page": translate("Facts", "Page"),
        "Note": translate("Facts", "Note"),
        "Title": translate("Facts", "Title"),
        "Creator": translate("Facts", "Creator"),
        "Date": translate("Facts", "Date"),
        "Keywords": translate("Facts", "Keywords"),
        "City": translate("Facts", "City"),
        "Country": translate("Facts", "Country"),
        "Credit": translate("Facts", "Credit"),
        "Source": translate("Facts", "Source"),
        "Rights": translate("Facts", "Rights"),
        "Digital source": translate("Facts", "Digital source"),
        "Made": translate("Facts", "Made"),
        "Program": translate("Facts", "Program"),
        "Made from": translate("Facts", "Made from"),
        "SHA-256 of the original": translate("Facts", "SHA-256 of the original"),
        "Checkpoint": translate("Facts", "Checkpoint"),
        "Device": translate("Facts", "Device"),
        "Words": translate("Facts", "Words"),
        "Outside the mask": translate("Facts", "Outside the mask"),
        "Stage": translate("Facts", "Stage"),
        "Operator": translate("Facts", "Operator"),
        "Withheld": translate("Facts", "Withheld"),
        "Latitude": translate("Facts", "Latitude"),
        "Longitude": translate("Facts", "Longitude"),
        "Altitude": translate("Facts", "Altitude"),
        "Comment": translate("Facts", "Comment"),
    }
