"""Pictures from other programs: out of the clipboard, or dropped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QMimeData
from PySide6.QtGui import QImage

from iide_studio.core.photo import Photo


def local_files(data: QMimeData) -> list[Path]:
    """Returns the files of this computer that are meant."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def image_of(data: QMimeData) -> QImage | None:
    """Returns the picture itself, if there is one."""
    image = data.imageData() if data.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def photo_of_image(image: QImage) -> Photo:
    """Makes a photo of a picture that came without a file.

    Args:
        image: Any format; more than 8 bits a channel are kept as 16.
    """
    is_deep = image.pixelFormat().redSize() > 8
    wanted = QImage.Format.Format_RGBA64 if is_deep else QImage.Format.Format_RGBA8888
    plain = image.convertToFormat(wanted)
    dtype = np.dtype(np.uint16 if is_deep else np.uint8)
    rows = np.frombuffer(plain.constBits(), dtype).reshape(plain.height(), -1)
    values = rows[:, : 4 * plain.width()].reshape(plain.height(), plain.width(), 4)
    profile = bytes(image.colorSpace().iccProfile().data()) if image.colorSpace().isValid() else b""
    return Photo(
        pixels=values[..., :3].copy(),
        alpha=values[..., 3].copy() if image.hasAlphaChannel() else None,
        icc_profile=profile or None,
        notes=(
            str(
                QT_TRANSLATE_NOOP("Errors", "The picture came from the clipboard, not from a file.")
            ),
        ),
    )
