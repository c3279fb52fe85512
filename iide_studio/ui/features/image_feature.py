"""The Image menu: turning, mirroring, cropping; and the tools that look and cut."""

from __future__ import annotations

from collections.abc import Callable

from iide_studio.core.commands.settings import SetTransform
from iide_studio.core.cropping import frame_of_selection
from iide_studio.core.errors import DocumentError
from iide_studio.core.transform import Transform
from iide_studio.ui.canvas.tools.crop_tool import CropTool
from iide_studio.ui.canvas.tools.eyedropper_tool import EyedropperTool
from iide_studio.ui.canvas.tools.perspective_tool import PerspectiveTool
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

TransformChange = Callable[[Transform], Transform]


class ImageFeature(Feature):
    """Crop, perspective, eyedropper, clipping warning, and the Image menu.

    Attributes:
        eyedropper: Says what was picked.
        crop: The crop tool.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.crop = CropTool(studio)
        self.eyedropper = EyedropperTool(studio)
        for tool in (self.crop, PerspectiveTool(studio), self.eyedropper):
            studio.shell.add_tool(tool)
        self._warns_of_clipping = False
        studio.current_changed.connect(self._show_clipping)
        self._add_turns()
        studio.actions.add_separator("image")
        self._add_cuts()
        self._add_clipping()

    def turn_right(self) -> None:
        """Turns clockwise by a quarter."""
        self._set(lambda transform: transform.turned(1), label="Turn right")

    def turn_left(self) -> None:
        """Turns the other way by a quarter."""
        self._set(lambda transform: transform.turned(3), label="Turn left")

    def turn_over(self) -> None:
        """Turns upside down."""
        self._set(lambda transform: transform.turned(2), label="Turn upside down")

    def mirror_across(self) -> None:
        """Swaps left and right."""
        self._set(Transform.mirrored_across, label="Mirror")

    def mirror_down(self) -> None:
        """Swaps top and bottom."""
        self._set(Transform.mirrored_down, label="Flip")

    def crop_to_selection(self) -> None:
        """Keeps the smallest rectangle around what is selected."""
        session = self.studio.session
        if session is None:
            return
        try:
            frame = frame_of_selection(session.document)
        except DocumentError as error:
            self.studio.shell.show_error(error)
            return
        self._set(frame.applied_to, label="Crop")

    def straighten(self) -> None:
        """Takes the crop tool, ready to draw a line that is to be level."""
        self.studio.shell.choose_tool(self.crop.identity)
        self.crop.level_with_a_line()
        self.studio.shell.say(self.tr("Draw a line along something that is to be level or upright"))

    def reset(self) -> None:
        """Shows all of the photo again, as it was read."""
        session = self.studio.session
        if session is not None:
            document = session.document
            whole = Transform.identity(document.width, document.height)
            self._set(lambda _transform: whole, label="Undo all cuts and turns")

    def toggle_clipping(self) -> None:
        """Shows where values are at their limits, or no longer."""
        self._warns_of_clipping = not self._warns_of_clipping
        self._show_clipping(self.studio.session)

    def warns_of_clipping(self) -> bool:
        """Whether values at their limits are shown."""
        return self._warns_of_clipping

    def has_selection(self) -> bool:
        """Whether a part is selected."""
        session = self.studio.session
        return session is not None and session.document.selection is not None

    def is_transformed(self) -> bool:
        """Whether anything was cut or turned."""
        session = self.studio.session
        if session is None:
            return False
        document = session.document
        return not document.transform.is_identity_for(document.width, document.height)

    def _set(self, change: TransformChange, *, label: str) -> None:
        session = self.studio.session
        if session is not None:
            self.studio.do(SetTransform(change(session.document.transform), label=label))

    def _show_clipping(self, session: Session | None) -> None:
        if session is not None:
            canvas = self.studio.shell.canvas_of(session)
            canvas.set_clipping_warning(self._warns_of_clipping)

    def _add_turns(self) -> None:
        for name, text, slot, shortcut, icon, tip in (
            (
                "turn_right",
                self.tr("Turn &right"),
                self.turn_right,
                "Ctrl+]",
                "mdi6.rotate-right",
                self.tr("Turns the photo clockwise by a quarter"),
            ),
            (
                "turn_left",
                self.tr("Turn &left"),
                self.turn_left,
                "Ctrl+[",
                "mdi6.rotate-left",
                self.tr("Turns the photo anticlockwise by a quarter"),
            ),
            (
                "turn_over",
                self.tr("Turn &upside down"),
                self.turn_over,
                "",
                "mdi6.rotate-3d-variant",
                self.tr("Turns the photo by half a turn"),
            ),
            (
                "mirror_across",
                self.tr("&Mirror left and right"),
                self.mirror_across,
                "",
                "mdi6.flip-horizontal",
                self.tr("For negatives and slides that were scanned from the back"),
            ),
            (
                "mirror_down",
                self.tr("Mirror &top and bottom"),
                self.mirror_down,
                "",
                "mdi6.flip-vertical",
                self.tr("Swaps top and bottom"),
            ),
        ):
            self.studio.actions.add(
                f"image.{name}",
                text,
                slot,
                shortcut=shortcut,
                icon=icon,
                tip=tip,
                is_enabled=self.has_document,
            )

    def _add_cuts(self) -> None:
        add = self.studio.actions.add
        add(
            "image.crop_to_selection",
            self.tr("&Crop to the selection"),
            self.crop_to_selection,
            icon="mdi6.crop",
            tip=self.tr("Keeps the smallest rectangle around what is selected"),
            is_enabled=self.has_selection,
        )
        add(
            "image.straighten",
            self.tr("&Straighten with a line"),
            self.straighten,
            icon="mdi6.angle-acute",
            tip=self.tr("Draw a line along something that is to be level or upright"),
            is_enabled=self.has_document,
        )
        add(
            "image.reset",
            self.tr("Show the &whole photo again"),
            self.reset,
            icon="mdi6.image-refresh-outline",
            tip=self.tr("Takes back all cuts and turns; no pixel was lost by them"),
            is_enabled=self.is_transformed,
        )

    def _add_clipping(self) -> None:
        self.studio.actions.add(
            "view.clipping",
            self.tr("&Clipping warning"),
            self.toggle_clipping,
            shortcut="Shift+O",
            icon="mdi6.alert-outline",
            tip=self.tr("Marks pixels whose values are at their upper or lower limit"),
            is_enabled=self.has_document,
            is_checked=self.warns_of_clipping,
        )
