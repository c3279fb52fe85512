"""The window's language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from iide_studio.core.errors import StudioError
from iide_studio.core.setting_list import LANGUAGE
from iide_studio.core.settings import Settings
from iide_studio.ui.sentences import ERRORS, SentenceTranslator

NAME = "iide_studio"
"""Translations are called iide_studio_de.qm and so on."""


def install_translations(
    application: QCoreApplication, settings: Settings, folder: Path
) -> QLocale:
    """Lets the program speak the user's language, before any widget is made.

    Args:
        application: Gets the translators, ours and those of Qt's own dialogs.
        settings: Where the language is chosen.
        folder: Holds our translations.

    Returns:
        The locale of texts, numbers and dates; English's if there is no translation.
    """
    chosen = settings.get(LANGUAGE)
    locale = QLocale.system() if chosen == "system" else QLocale(chosen)
    ours = QTranslator(application)
    if locale.language() is QLocale.Language.English or not ours.load(
        locale, NAME, "_", str(folder)
    ):
        return locale if locale.language() is QLocale.Language.English else QLocale("en")
    # First, so that it is asked last: only for what the others do not know.
    application.installTranslator(SentenceTranslator(application, ours, folder))
    application.installTranslator(ours)
    qt = QTranslator(application)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    return locale


def said(error: StudioError | str) -> str:
    """Returns what core, engine and diffusion say in the user's language, else in English.

    Args:
        error: An error, for its message and hint in one; or sentences such as notes.
    """
    # Names of files of old disks may hold bytes that are no letters; Qt refuses those.
    text = str(error).encode(errors="replace").decode()
    return QCoreApplication.translate(ERRORS, text) if text else ""
