"""`iide-studio restore`: its options."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Annotated, Any

import typer

from iide_studio.cli import options
from iide_studio.cli.options import EvidenceKind
from iide_studio.cli.services import Services
from iide_studio.core.export_options import Subsampling, TiffCompression
from iide_studio.core.photo import MAXIMUM_RESTORABLE_MEGAPIXELS
from iide_studio.core.recipe import ColorMode, Fill, Recipe, Sampler, Start, Task

_WHAT, _DAMAGE, _WORDS = "What to do", "Damage", "Words"
_LOOK, _DIFFUSION, _OUTPUT = "Look", "Diffusion", "Output"
_RECIPE_FIELDS = {field.name for field in dataclasses.fields(Recipe)} - {"regions"}


_VALUES = {
    **dict.fromkeys(("--region-mask", "--save-mask", "--evidence"), "FILE"),
    **dict.fromkeys(("--prompt", "--negative-prompt", "--region-prompt"), "TEXT"),
    **dict.fromkeys(("--tone", "--denoise", "--grain", "--strength", "--region-strength"), "S"),
    **dict.fromkeys(("--steps", "--seed", "--variations", "--page", "--evidence-runs"), "N"),
    **dict.fromkeys(("--grow", "--working-size", "--tile"), "PX"),
    "--maximum-megapixels": "N",
    "--mask-threshold": "T",
    "--guidance": "G",
    "--operator": "NAME",
    "--quality": "Q",
    "--fidelity": "W",
    "--vividness": "V",
    "--scale": "1|2|4",
    "--mask": "auto|none|infrared|FILE",
    "--recipe": "FILE.json",
    "--preview-dir": "FOLDER",
}
"""What stands for an option's value in the help."""


def _option(name: str, text: str, panel: str, **more: Any) -> Any:
    """One option; those without a default leave the choice to the recipe or the checkpoint."""
    more.setdefault("readable", False)  # files are checked where one sentence can say more
    if name in _VALUES:
        more["metavar"] = _VALUES[name]
    return typer.Option(name, help=text, rich_help_panel=panel, show_default=False, **more)


def restore(
    context: typer.Context,
    photos: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PHOTO...", help="Photographs to restore.", readable=False),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE|FOLDER",
            help="Where the result goes; the ending decides the format. "
            "Without it: NAME_restored beside the photo. Variations get _1, _2 and so on.",
            show_default=False,
        ),
    ] = None,
    sample: Annotated[
        bool, typer.Option("--sample", help="Restore the sample that comes with the program.")
    ] = False,
    task: Annotated[Task | None, _option("--task", "Which restoration.", _WHAT)] = None,
    scale: Annotated[
        int | None,
        _option("--scale", "Result pixels per photo pixel: 1, 2 or 4.", _WHAT),
    ] = None,
    negative: Annotated[
        bool | None, _option("--negative", "The photo is a negative: invert it first.", _WHAT)
    ] = None,
    variations: Annotated[
        int, _option("--variations", "Results with the seeds N, N + 1, ...", _WHAT, min=1, max=99)
    ] = 1,
    mask: Annotated[
        str | None,
        _option(
            "--mask",
            "Find damage, find none, take it from the infrared channel, or take a mask.",
            _DAMAGE,
        ),
    ] = None,
    save_mask: Annotated[
        str | None, _option("--save-mask", "Keep the mask that was used.", _DAMAGE)
    ] = None,
    inside_mask_only: Annotated[
        bool | None,
        _option(
            "--inside-mask-only/--whole-photo", "Leave all outside the mask as it is.", _DAMAGE
        ),
    ] = None,
    mask_threshold: Annotated[
        float | None, _option("--mask-threshold", "How sure to be of damage, 0..1.", _DAMAGE)
    ] = None,
    grow: Annotated[
        int | None, _option("--grow", "Widen the found damage by this many pixels.", _DAMAGE)
    ] = None,
    fill: Annotated[Fill | None, _option("--fill", "Which damage to fill.", _DAMAGE)] = None,
    prompt: Annotated[str | None, _option("--prompt", "What the photo shows.", _WORDS)] = None,
    negative_prompt: Annotated[
        str | None, _option("--negative-prompt", "What to avoid; needs a guidance above 1.", _WORDS)
    ] = None,
    region_mask: Annotated[
        list[Path] | None, _option("--region-mask", "Where a region is; repeatable.", _WORDS)
    ] = None,
    region_prompt: Annotated[
        list[str] | None, _option("--region-prompt", "What is in it, in the same order.", _WORDS)
    ] = None,
    region_strength: Annotated[
        list[float] | None, _option("--region-strength", "How much it counts, 0..1.", _WORDS)
    ] = None,
    tone: Annotated[
        float | None, _option("--tone", "Share of the tone and colour correction, 0..1.", _LOOK)
    ] = None,
    denoise: Annotated[
        float | None, _option("--denoise", "Share of the clearing of noise and blur, 0..1.", _LOOK)
    ] = None,
    grain: Annotated[
        float | None, _option("--grain", "Share of the scan's own grain that stays, 0..1.", _LOOK)
    ] = None,
    color: Annotated[
        ColorMode | None,
        _option("--color", "What happens to the colours of a toned or grey photo.", _LOOK),
    ] = None,
    steps: Annotated[int | None, _option("--steps", "Diffusion steps.", _DIFFUSION)] = None,
    guidance: Annotated[
        float | None, _option("--guidance", "How closely to follow the words, from 1.", _DIFFUSION)
    ] = None,
    sampler: Annotated[Sampler | None, _option("--sampler", "The solver.", _DIFFUSION)] = None,
    start: Annotated[
        Start | None, _option("--start", "Begin with the photo or with noise.", _DIFFUSION)
    ] = None,
    strength: Annotated[
        float | None, _option("--strength", "Share of the diffusion, 0..1; 0 = none.", _DIFFUSION)
    ] = None,
    fidelity: Annotated[
        float | None, _option("--fidelity", "Faithful (1) or pleasing (0).", _DIFFUSION)
    ] = None,
    vividness: Annotated[
        float | None, _option("--vividness", "Of colours that a photo is given, 0..3.", _DIFFUSION)
    ] = None,
    seed: Annotated[
        int | None, _option("--seed", "Repeats the same result; 0 if not given.", _DIFFUSION)
    ] = None,
    working_size: Annotated[
        int | None,
        _option("--working-size", "Longer side for the networks, in pixels; 0 = full.", _DIFFUSION),
    ] = None,
    diffusion_size: Annotated[
        int | None,
        _option("--diffusion-size", "Longer side for the diffusion alone; 0 = same.", _DIFFUSION),
    ] = None,
    tile: Annotated[
        int | None, _option("--tile", "Side of a tile in pixels; smaller saves memory.", _DIFFUSION)
    ] = None,
    checkpoint: options.Checkpoint = "embedded",
    device: options.Device = "auto",
    dtype: options.DType = "auto",
    recipe: Annotated[
        Path | None, _option("--recipe", "Settings from a file; other options win.", _OUTPUT)
    ] = None,
    print_recipe: Annotated[
        bool, _option("--print-recipe", "Print all settings as JSON and stop.", _OUTPUT)
    ] = False,
    explain: Annotated[bool, _option("--explain", "Say what each stage did.", _OUTPUT)] = False,
    overwrite: options.Overwrite = False,
    json: options.Json = False,
    page: Annotated[
        int, _option("--page", "Which page of a TIFF of several, from 1.", _WHAT, min=1)
    ] = 1,
    maximum_megapixels: Annotated[
        float,
        _option("--maximum-megapixels", "Larger scans are refused.", _WHAT, min=0.01),
    ] = MAXIMUM_RESTORABLE_MEGAPIXELS,
    sidecar: Annotated[
        bool, _option("--sidecar", "Write the record beside the result as JSON too.", _OUTPUT)
    ] = False,
    private: options.Private = False,
    operator: Annotated[
        str, _option("--operator", "Who does the work, for the record.", _OUTPUT)
    ] = "",
    evidence: Annotated[
        str | None,
        _option("--evidence", "Map of what was measured, changed and invented.", _OUTPUT),
    ] = None,
    evidence_kind: Annotated[
        EvidenceKind,
        _option("--evidence-kind", "To look at, to lay over, or for programs.", _OUTPUT),
    ] = "picture",
    evidence_runs: Annotated[
        int,
        _option("--evidence-runs", "Results of other seeds that the map compares.", _OUTPUT, min=1),
    ] = 4,
    quality: Annotated[
        int, _option("--quality", "Of JPEG and WebP, 1..100.", _OUTPUT, min=1, max=100)
    ] = 95,
    subsampling: Annotated[
        Subsampling, _option("--subsampling", "How finely JPEG keeps colour.", _OUTPUT)
    ] = "4:4:4",
    compression: Annotated[
        TiffCompression | None,
        _option("--compression", "Of TIFF; without it as the photo has it.", _OUTPUT),
    ] = None,
    preview_dir: Annotated[
        Path | None, _option("--preview-dir", "Folder for previews of the work.", _OUTPUT)
    ] = None,
) -> int:
    """Restores photographs."""
    from iide_studio.cli.evidence_maps import EvidenceWish
    from iide_studio.cli.restoring import RestoreCommand, run_restore
    from iide_studio.core.export_options import ExportOptions
    from iide_studio.core.restoration import RestorerOptions

    services: Services = context.obj
    command = RestoreCommand(
        photos=tuple(photos or ()),
        is_sample_wanted=sample,
        output=output,
        options={name: context.params[name] for name in _RECIPE_FIELDS & context.params.keys()},
        region_masks=tuple(region_mask or ()),
        region_prompts=tuple(region_prompt or ()),
        region_strengths=tuple(region_strength or ()),
        recipe_file=recipe,
        variations=variations,
        save_mask=save_mask,
        machine=RestorerOptions(checkpoint=checkpoint, device=device, dtype=dtype),
        is_recipe_wanted=print_recipe,
        is_explaining=explain,
        is_overwriting=overwrite,
        is_json=json,
        preview_folder=preview_dir,
        page=page,
        maximum_megapixels=maximum_megapixels,
        has_sidecar=sidecar,
        is_private=private,
        operator=operator,
        evidence=None if evidence is None else EvidenceWish(evidence, evidence_kind, evidence_runs),
        export=ExportOptions(quality=quality, subsampling=subsampling, compression=compression),
    )
    return run_restore(command, services)
