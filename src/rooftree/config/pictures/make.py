"""Load the demo council on a fixed day, walk its pages in a browser and keep what changed."""

import argparse
import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import django

from rooftree.config.pictures.manifest import MadePicture, read_manifest, write_manifest
from rooftree.config.pictures.shots import SHOTS, Shot
from rooftree.config.pictures.sources import sources_of
from rooftree.config.run.databases import bring_up

# A Monday afternoon; nothing in a picture tells when it was made.
DAY = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)


def main(arguments: list[str]) -> int:
    """Make the pictures asked for. 0: all were made; 1: one could not, with a sentence."""
    parser = argparse.ArgumentParser(prog="./rooftree picture_guides")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args(arguments)
    if unknown := set(options.names) - {shot.name for shot in SHOTS}:
        sys.stderr.write(f"There is no picture called {', '.join(sorted(unknown))}.\n")
        return 2
    wanted = [shot for shot in SHOTS if options.all or shot.name in options.names]
    if not wanted and not options.names:
        wanted = [shot for shot in SHOTS if _is_due(shot)]
    _forget_others()
    if not wanted:
        sys.stderr.write("Every picture is as new as its page.\n")
        return 0
    with _council() as address:
        return _make(wanted, address)


def _is_due(shot: Shot) -> bool:
    made = read_manifest(shot.folder).get(shot.name)
    is_there = (shot.folder / f"{shot.name}.webp").is_file()
    return made is None or not is_there or made.sources != sources_of(shot)


def _forget_others() -> None:
    """Remove pictures that no shot makes any more."""
    for folder in {shot.folder for shot in SHOTS}:
        names = {shot.name for shot in SHOTS if shot.folder == folder}
        made = read_manifest(folder)
        if set(made) - names:
            write_manifest(folder, [each for each in made.values() if each.name in names])
        for file in folder.glob("*.webp"):
            if file.stem not in names:
                file.unlink()


@contextmanager
def _council() -> Iterator[str]:
    """Run a site with the demo council as of the fixed day; gives its address."""
    # Of the development set, so only here.
    import time_machine  # noqa: PLC0415

    data = Path(os.environ["ROOFTREE_DATA"])
    with bring_up(data, is_local=True) as server:
        os.environ["DATABASE_URL"] = server.url
        django.setup()
        logging.disable(logging.WARNING)
        with time_machine.travel(DAY, tick=True):
            yield from _serving()


def _serving() -> Iterator[str]:
    from django.conf import settings  # noqa: PLC0415 - read once the environment stands
    from django.contrib.staticfiles.handlers import StaticFilesHandler  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415
    from django.test.testcases import LiveServerThread  # noqa: PLC0415

    from rooftree.platform.jobs.interface import run_due_jobs  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("createcachetable")
    call_command("load_demo", stderr=sys.stderr)
    run_due_jobs()
    thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    settings.SITE_ADDRESS = f"http://127.0.0.1:{thread.port}"
    try:
        yield settings.SITE_ADDRESS
    finally:
        thread.terminate()
        thread.join()
        connections.close_all()


def _make(wanted: list[Shot], address: str) -> int:
    from rooftree.config.pictures.browser import PageNotShown, pictures_of  # noqa: PLC0415

    failed = 0
    with pictures_of(address) as take:
        for shot in wanted:
            try:
                picture = take(shot)
            except PageNotShown as fault:
                failed = 1
                sys.stderr.write(f"{shot.name}: {fault}\n")
                continue
            made = MadePicture(
                shot.name, picture.width, picture.height, picture.sha256, sources_of(shot)
            )
            _keep(shot, made, picture.content)
            size = len(picture.content)
            sys.stdout.write(json.dumps({"picture": shot.name, "bytes": size}) + "\n")
    return failed


def _keep(shot: Shot, made: MadePicture, content: bytes) -> None:
    shot.folder.mkdir(parents=True, exist_ok=True)
    (shot.folder / f"{shot.name}.webp").write_bytes(content)
    write_manifest(shot.folder, [*({**read_manifest(shot.folder), shot.name: made}).values()])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
