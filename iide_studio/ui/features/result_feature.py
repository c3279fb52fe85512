"""What can be done with a result once it is a layer."""

from __future__ import annotations

import dataclasses

from iide_studio.core.commands.layering import AddLayerMask, ChangeLayer
from iide_studio.core.commands.settings import ChangeRecipe
from iide_studio.core.engine_settings import CHECKPOINT
from iide_studio.core.errors import StudioError
from iide_studio.core.layers import Layer
from iide_studio.core.recipe import Recipe
from iide_studio.core.result_arrival import part_of_result
from iide_studio.core.target import Target, TargetKind
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.restoring.evidence import Evidence, evidence_layer
from iide_studio.ui.restoring.evidence_legend import EvidenceLegend
from iide_studio.ui.restoring.restoring import restoring_of
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_ERASER = "eraser"


class ResultFeature(Feature):
    """Painting out, doing again, comparing and judging results.

    Everything is about the active layer if that is a result, else about the topmost result.

    Attributes:
        evidence: Makes maps of what was changed.
        legend: Of the map, while it is shown.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._restoring = restoring_of(studio)
        self.evidence = Evidence(studio, self._restoring)
        self.evidence.changed.connect(studio.actions.refresh)
        self.legend = EvidenceLegend()
        studio.shell.add_status(self.legend)
        self._watched: Session | None = None
        studio.current_changed.connect(self._watch)
        studio.actions.add_separator("restore")
        self._add_actions()

    def result(self) -> Layer | None:
        """Returns the result that is meant."""
        session = self.studio.session
        if session is None:
            return None
        results = [layer for layer in session.document.layers if layer.is_result]
        active = [layer for layer in results if layer.id == session.active_layer]
        return (active or results or [None])[-1]

    def keep_original(self) -> None:
        """Lets the user paint the result out: an eraser on its mask, made if there is none."""
        layer, session = self.result(), self.studio.session
        if layer is None or session is None:
            return
        if layer.mask is None and not self.studio.do(AddLayerMask(layer.id), self):
            return
        session.set_target(Target(TargetKind.LAYER_MASK, layer.id))
        self.studio.shell.choose_tool(_ERASER)
        self.studio.shell.say(
            self.tr("Paint where the original should stay; the brush (B) brings the result back.")
        )

    def made(self) -> Layer | None:
        """Returns what a restoration made: the result that is meant, else an enlarged photo."""
        found, session = self.result(), self.studio.session
        if found is not None or session is None:
            return found
        photo = session.document.layers[0]
        return None if photo.request is None else photo

    def take_settings(self) -> bool:
        """Makes the result's recipe the document's; returns whether that was possible.

        Those of an enlarged photo go to the document that it was enlarged from, which comes to the
        front.
        """
        layer = self.made()
        session = self._source_of(layer)
        if layer is None or layer.request is None or session is None:
            return False
        self.studio.set_session(session)
        try:
            recipe = _as_settings(Recipe.from_json(layer.request["recipe"]))
        except StudioError as error:
            self.studio.shell.show_error(error)
            return False
        self._use_checkpoint(str(layer.request.get("checkpoint", "")))
        if recipe == session.document.recipe:
            return True
        return self.studio.do(ChangeRecipe(recipe), self)

    def run_again(self) -> None:
        """Restores once more as the result was restored, but for what was edited since."""
        layer = self.made()
        if layer is None or not self.take_settings() or self.studio.session is None:
            return
        session = self.studio.session
        selection = part_of_result(session.document, layer) if layer.is_result else None
        self._restoring.start(session, session.document.recipe, selection=selection)

    def toggle_result(self) -> None:
        """Hides the result, or shows it again."""
        layer = self.result()
        if layer is not None:
            self.studio.do(ChangeLayer(layer.id, visible=not layer.visible), self)

    def toggle_evidence(self) -> None:
        """Shows the map of what was measured, changed and filled, or hides it."""
        layer, session = self.result(), self.studio.session
        if session is None:
            return
        if self._shows_evidence():
            self.evidence.hide(session)
        elif layer is not None:
            self.evidence.show(session, layer.id)
        self.studio.actions.refresh()

    def _add_actions(self) -> None:
        actions = self.studio.actions
        actions.add(
            "restore.again",
            self.tr("Run a&gain with these settings"),
            self.run_again,
            icon="mdi6.replay",
            tip=self.tr("Restore once more as the result was made"),
            is_enabled=self._can_run_again,
        )
        actions.add(
            "restore.take-settings",
            self.tr("&Take over its settings"),
            self.take_settings,
            tip=self.tr("Show the settings of the result in the Restore panel"),
            is_enabled=lambda: self.made() is not None,
        )
        actions.add(
            "restore.keep-original",
            self.tr("Keep the &original here"),
            self.keep_original,
            icon="mdi6.account-lock-outline",
            tip=self.tr("Paint over a face or anything else that should stay as it was"),
            is_enabled=self._has_result,
        )
        actions.add(
            "restore.toggle-result",
            self.tr("Show the res&ult"),
            self.toggle_result,
            tip=self.tr("Hide or show what the restoration changed"),
            is_enabled=self._has_result,
            is_checked=self._shows_result,
        )
        actions.add(
            "restore.evidence",
            self.tr("&Evidence map"),
            self.toggle_evidence,
            icon="mdi6.map-search-outline",
            tip=self.tr("Colours what was filled, changed or uncertain; hatches guesses"),
            is_enabled=lambda: self._has_result() and not self._measures(),
            is_checked=self._shows_evidence,
        )

    def _use_checkpoint(self, name: str) -> None:
        """Takes the checkpoint that made the result; without it, says that another one runs."""
        settings = self.studio.settings
        current = settings.get(CHECKPOINT)
        if not name or name == current:
            return
        if name in self.studio.paths.checkpoints():
            settings.set(CHECKPOINT, name)
        else:
            text = self.tr("The checkpoint “{name}” is not here; “{current}” is used.")
            self.studio.shell.say(text.format(name=name, current=current))

    def _source_of(self, layer: Layer | None) -> Session | None:
        """Returns the document that a result was made of; tells the user if it is not open."""
        session = self.studio.session
        if layer is None or session is None or layer.is_result:
            return session
        source = self._restoring.home.enlarged_from(session)
        if source is None:
            path = session.document.origin.path
            name = session.title if path is None else path.name
            self.studio.shell.say(
                self.tr("Open {photo} first: it was enlarged from that.").format(photo=name)
            )
        return source

    def _can_run_again(self) -> bool:
        session = self.studio.session
        return self.made() is not None and self._restoring.run_of(session) is None

    def _has_result(self) -> bool:
        return self.result() is not None

    def _shows_result(self) -> bool:
        layer = self.result()
        return layer is not None and layer.visible

    def _shows_evidence(self) -> bool:
        session = self.studio.session
        overlay = None if session is None else evidence_layer(session.document)
        return overlay is not None and overlay.visible

    def _watch(self, session: Session | None) -> None:
        """Follows the document in front: a map may come, go, or be hidden in the layers panel."""
        if self._watched is not None:
            self._watched.changed.disconnect(self._show_legend)
        self._watched = session
        if session is not None:
            session.changed.connect(self._show_legend)
        self._show_legend()

    def _show_legend(self, _change: object = None) -> None:
        self.legend.setVisible(self._shows_evidence())

    def _measures(self) -> bool:
        session = self.studio.session
        return session is not None and self.evidence.is_busy(session)


def _as_settings(recipe: Recipe) -> Recipe:
    """Returns a result's recipe for the panel: regions and masks are the document's own."""
    mask = "auto" if recipe.mask == "file" else recipe.mask
    return dataclasses.replace(recipe, regions=(), mask=mask)
