"""Trains a checkpoint on a borrowed GPU machine that has no network, in runs of a few minutes.

At home, pack; there, run and wait as often as needed; at home, restore-weights. See README.md.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "training")]

from iide_studio.core.errors import StudioError  # noqa: E402
from iide_training import detached_run, travel_pack, weight_shards  # noqa: E402
from iide_training.settings import (  # noqa: E402
    TrainingSettings,
    find_config,
    read_settings,
)
from iide_training.stopping import parse_duration  # noqa: E402


def main(arguments: Sequence[str] | None = None) -> int:
    """Carries out one command.

    Returns:
        0 done, 1 failed, 3 it goes on or more is needed, 4 stopped by the time limit.
    """
    options = _parser().parse_args(arguments)
    try:
        return options.function(options)
    except StudioError as error:
        print(f"Error: {error.message} {error.hint}".strip(), file=sys.stderr, flush=True)
        return detached_run.EXIT_FAILED


def pack(options: argparse.Namespace) -> int:
    """Packs photos, captions, textures, wheels and weights into a folder."""
    from iide_training.damage_bank import TEXTURE_FOLDERS

    with tempfile.TemporaryDirectory() as temporary:
        wheels = options.wheels
        if wheels is None and not options.no_wheels:
            wheels = Path(temporary)
            travel_pack.fetch_wheels(wheels, [*_pinned(), *travel_pack.SPARE])
        contents = travel_pack.PackContents(
            photos=options.photos,
            captions=options.captions,
            textures=options.textures,
            textures_used=TEXTURE_FOLDERS,
            wheels=None if options.no_wheels else wheels,
            weights=options.weights,
        )
        largest, part = (int(n * 1e6) for n in (options.largest, options.part))
        size = travel_pack.make_pack(contents, options.output, largest=largest, part=part)
    print(f"Wrote {options.output}, {size / 1e6:.1f} MB.")
    return 0


def unpack(options: argparse.Namespace) -> int:
    """Unpacks what is there of a pack, and says what is missing."""
    missing = travel_pack.unpack(options.pack, options.data)
    print(f"Missing still: {', '.join(missing)}." if missing else "The pack is complete.")
    return detached_run.EXIT_RUNNING if missing else detached_run.EXIT_DONE


def run(options: argparse.Namespace) -> int:
    """Begins training, or goes on with it, in the background."""
    detached_run.require_linux()
    _settings(options)  # says at once what is wrong with them
    if options.pack is not None and travel_pack.unpack(options.pack, options.data):
        raise StudioError("Parts of the pack are missing.", "Bring all of them by 'unpack'.")
    site = travel_pack.install_wheels(options.data)
    command = [sys.executable, str(Path(__file__).resolve()), "watch", *_forwarded(options)]
    command += ["--stop-after", options.stop_after]
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, [str(site), os.environ.get("PYTHONPATH")])
    )
    if not detached_run.start_detached(command, options.work):
        print("A run is going on already.")
        return detached_run.EXIT_DONE
    print(f"Training in {options.work} has begun; it ends within {options.stop_after}.")
    return detached_run.EXIT_DONE


def watch(options: argparse.Namespace) -> int:
    """Trains everything, in processes of its own."""

    def command_for(stages: Sequence[str], seconds: float, cores: int) -> list[str]:
        limit = f"{max(1.0, seconds):.0f}s"
        start = [sys.executable, str(Path(__file__).resolve()), "stages", *_forwarded(options)]
        return [*start, "--stop-after", limit, "--threads", str(cores), *stages]

    state = detached_run.watch(
        options.work,
        command_for,
        seconds=parse_duration(options.stop_after),
        side_by_side=options.device != "cpu" or options.side_by_side,
    )
    return detached_run.exit_code(state)


def stages(options: argparse.Namespace) -> int:
    """Trains some stages; with none, prepares the photos."""
    import torch

    from iide_training.chain import Chain, ChainInputs
    from iide_training.stopping import StopRequest, TrainingStoppedError

    torch.set_num_threads(options.threads)
    data, weights = options.data, options.data / travel_pack.WEIGHTS
    inputs = ChainInputs(
        photos=data / travel_pack.PHOTOS,
        work=options.work,
        settings=_settings(options),
        captions=_if_there(data / travel_pack.CAPTIONS),
        textures=_if_there(data / travel_pack.TEXTURES),
        start_from=_if_there(weights),
        device=options.device,
        stop=StopRequest(parse_duration(options.stop_after)),
    )
    chain = Chain(inputs, say=lambda text: print(text, flush=True))
    chain.take_over_finished()
    if not options.stages:
        print(f"{len(chain.store)} photos.", flush=True)
        return detached_run.EXIT_DONE
    try:
        chain.run(options.stages)
    except TrainingStoppedError as error:
        print(f"{error.message} {error.hint}", flush=True)
        return detached_run.EXIT_STOPPED
    return detached_run.EXIT_DONE


def wait(options: argparse.Namespace) -> int:
    """Waits for training, shows how it is, and copies out the weights that there are."""
    state = detached_run.wait(options.work, seconds=parse_duration(options.time))
    print(detached_run.progress_table(options.work, _settings(options)))
    print(f"{state.state}{': ' + state.detail if state.detail else ''}")
    if state.state == "failed":
        print(detached_run.log_tail(options.work))
    collect(options)
    return detached_run.exit_code(state)


def collect(options: argparse.Namespace) -> int:
    """Writes the weights of all stages as shards."""
    if options.output is None:
        raise StudioError("There is no output folder.", "Name it with -o, or set OUT.")
    paths = weight_shards.collect_weights(options.work, options.output)
    size = sum(path.stat().st_size for path in paths)
    print(f"{len(paths)} files with {size / 1e6:.1f} MB of weights in {options.output}.")
    return detached_run.EXIT_DONE


def restore_weights(options: argparse.Namespace) -> int:
    """Makes a folder of stages out of shards."""
    names = weight_shards.restore_weights(options.shards, options.work)
    print(f"Wrote {options.work} with {', '.join(names)}.")
    print(f"Export it with: iide-train export --work {options.work} --config CONFIG -o CHECKPOINT")
    return detached_run.EXIT_DONE


def _settings(options: argparse.Namespace) -> TrainingSettings:
    settings = read_settings(find_config(options.config), options.set or ())
    return settings.scaled(options.minutes_scale)


def _forwarded(options: argparse.Namespace) -> list[str]:
    """Returns the options that every process of a run gets."""
    values = ["--data", options.data, "--work", options.work, "--config", options.config]
    values += ["--device", options.device, "--minutes-scale", options.minutes_scale]
    for change in options.set or ():
        values += ["--set", change]
    return [*map(str, values), *(["--side-by-side"] if options.side_by_side else [])]


def _if_there(path: Path) -> Path | None:
    return path if path.exists() else None


def _pinned() -> list[str]:
    """Returns the project's own requirements of the packages that are always taken along."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [r for r in project["dependencies"] if r.split("==")[0] in travel_pack.PINNED]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_pack(commands)
    command = _add(commands, "unpack", unpack, "unpack parts of a pack; 3 = some are missing")
    _folders(command, "--pack", "--data")
    command = _add(commands, "run", run, "begin training in the background, or go on with it")
    command.add_argument("--pack", type=Path, help="a complete pack; not needed after unpack")
    _training(command)
    command.add_argument("--stop-after", default="24m", help="time limit; default: 24m")
    command = _add(
        commands,
        "wait",
        wait,
        "wait, show progress, copy weights out",
    )
    command.add_argument("--time", default="9m", help="to wait at most; default: 9m")
    _training(command)
    _output(command)
    command = _add(commands, "collect", collect, "copy weights out as shards")
    _folders(command, "--work")
    _output(command)
    command = _add(commands, "restore-weights", restore_weights, "make a --work folder of shards")
    command.add_argument("shards", type=Path, help="folder of the shards")
    _folders(command, "--work")
    for name, function in (("watch", watch), ("stages", stages)):
        command = _add(commands, name, function, "used by run")
        _training(command)
        command.add_argument("--stop-after", required=True)
        command.add_argument("--threads", type=int, default=1)
        if name == "stages":
            command.add_argument("stages", nargs="*")
    return parser


def _add_pack(commands: argparse._SubParsersAction) -> None:
    command = _add(commands, "pack", pack, "pack what training needs into a folder")
    command.add_argument("photos", type=Path, help="folder of photographs")
    command.add_argument("-o", "--output", type=Path, required=True, help="the pack's folder")
    command.add_argument("--captions", type=Path, help="file|caption|phrases")
    command.add_argument("--textures", type=Path, help="folder of real damage")
    command.add_argument("--weights", type=Path, help="a --work folder to start from")
    command.add_argument("--wheels", type=Path, help="folder of wheels; default: fetched by pip")
    command.add_argument("--no-wheels", action="store_true", help="take no packages along")
    command.add_argument("--largest", type=float, default=45, help="megabytes of the pack")
    command.add_argument("--part", type=float, default=20, help="megabytes of each of its files")


def _add(
    commands: argparse._SubParsersAction, name: str, function: object, text: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text)
    command.set_defaults(function=function)
    return command


def _training(command: argparse.ArgumentParser) -> None:
    _folders(command, "--data", "--work")
    command.add_argument("--config", type=Path, default=Path("embedded-gpu"), help="or its path")
    command.add_argument("--device", default="cuda", help="cuda or cpu; default: cuda")
    command.add_argument("--minutes-scale", type=float, default=1.0, help="of every budget")
    command.add_argument("--set", action="append", metavar="KEY=VALUE", help="another setting")
    command.add_argument("--side-by-side", action="store_true", help="on the CPU, too")


def _folders(command: argparse.ArgumentParser, *names: str) -> None:
    texts = {"--data": "unpacked data", "--work": "folder of stages", "--pack": "folder of a pack"}
    for name in names:
        command.add_argument(name, type=Path, required=True, help=texts[name])


def _output(command: argparse.ArgumentParser) -> None:
    folder = os.environ.get("OUT")
    command.add_argument(
        "-o", "--output", type=Path, default=folder and Path(folder), help="default: $OUT"
    )


if __name__ == "__main__":
    sys.exit(main())
