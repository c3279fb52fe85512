"""Code values of high-dynamic-range pictures as those of an ordinary one."""

from __future__ import annotations

import numpy as np

from iide_studio.core.color import quantise

PQ, HLG = 16, 18
"""Transfer characteristics by their number in ITU-T H.273."""

_REFERENCE_WHITE = 203.0
"""cd/m2 of a white sheet of paper (ITU-R BT.2408); HLG has it at 75 % of the signal."""

_HLG_WHITE_SIGNAL = 0.75


def table_for(transfer: int, bits: int) -> np.ndarray | None:
    """Returns what each code value becomes on sRGB's curve, paper white at the top.

    Args:
        transfer: The transfer characteristics' number.
        bits: Of the code values.

    Returns:
        (2**bits,) uint16; None for pictures of ordinary range.
    """
    codes = np.linspace(0, 1, 2**bits)
    if transfer == PQ:
        return quantise(_srgb_code(_pq_light(codes) / _REFERENCE_WHITE), np.uint16)
    if transfer == HLG:
        white = _hlg_light(np.array(_HLG_WHITE_SIGNAL))
        return quantise(_srgb_code(_hlg_light(codes) / white), np.uint16)
    return None


def _pq_light(codes: np.ndarray) -> np.ndarray:
    """Source: SMPTE ST 2084, Eq. 4.1; in cd/m2."""
    m1, m2, c1, c2, c3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
    root = codes ** (1 / m2)
    return 10_000 * (np.maximum(root - c1, 0) / (c2 - c3 * root)) ** (1 / m1)


def _hlg_light(codes: np.ndarray) -> np.ndarray:
    """Source: ITU-R BT.2100, Table 5, the inverse of HLG's curve; 0 to 1."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    return np.where(codes <= 0.5, codes**2 / 3, (np.exp((codes - c) / a) + b) / 12)


def _srgb_code(light: np.ndarray) -> np.ndarray:
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
