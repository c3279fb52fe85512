"""What the Regions panel says about a region."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from iide_studio.core.document import Document
from iide_studio.core.region_cover import Overlap
from iide_studio.core.regions import BASES, Basis, Region
from iide_studio.core.target import Target, TargetKind
from iide_studio.ui.widgets.stack_model import StackRow


def basis_titles() -> dict[Basis, str]:
    """Returns the translated names of the ways in which a colour is known."""
    translate = QCoreApplication.translate
    titles = (
        translate("RegionRows", "Known"),
        translate("RegionRows", "The family says so"),
        translate("RegionRows", "A guess"),
    )
    return dict(zip(BASES, titles, strict=True))


def region_rows(
    document: Document, overlaps: tuple[Overlap, ...], target: Target
) -> tuple[StackRow, ...]:
    """Returns the rows of the panel, the highest region first.

    Args:
        document: Its regions are shown.
        overlaps: Which of them share pixels.
        target: What brushes paint on, which is marked.
    """
    rows = (_row(region, document, overlaps, target) for region in reversed(document.regions))
    return tuple(rows)


def overlap_sentences(document: Document, overlaps: tuple[Overlap, ...]) -> tuple[str, ...]:
    """Returns what the user ought to know about regions that share pixels."""
    names = {region.id: region.name for region in document.regions}
    text = QCoreApplication.translate(
        "RegionRows", "“{upper}” covers “{lower}” on {share} of the photo."
    )
    return tuple(
        text.format(upper=names[o.upper], lower=names[o.lower], share=percent(o.share))
        for o in overlaps
        if o.upper in names and o.lower in names
    )


def percent(share: float) -> str:
    """Returns a share as people read it; "< 1 %" is more than nothing."""
    translate = QCoreApplication.translate
    if 0 < share < 0.01:
        return translate("RegionRows", "less than 1\u00a0%")
    return translate("RegionRows", "{}\u00a0%").format(round(share * 100))


def _row(
    region: Region, document: Document, overlaps: tuple[Overlap, ...], target: Target
) -> StackRow:
    translate = QCoreApplication.translate
    return StackRow(
        identity=region.id,
        title=region.name,
        subtitle=region.prompt.strip() or translate("RegionRows", "no words yet"),
        is_visible=region.visible,
        is_locked=region.locked,
        warning=_warning(region, document, overlaps),
        has_mask=True,
        is_mask_painted=target == Target(TargetKind.REGION, region.id),
    )


def _warning(region: Region, document: Document, overlaps: tuple[Overlap, ...]) -> str:
    translate = QCoreApplication.translate
    if region.mask.is_blank:
        return translate("RegionRows", "nothing painted yet")
    names = {other.id: other.name for other in document.regions}
    others = [o.lower if o.upper == region.id else o.upper for o in overlaps if _has(o, region.id)]
    found = ", ".join(names[other] for other in others if other in names)
    return translate("RegionRows", "overlaps {}").format(found) if found else ""


def _has(overlap: Overlap, region_id: str) -> bool:
    return region_id in (overlap.lower, overlap.upper)
