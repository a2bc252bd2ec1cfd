"""Install the locked packages into `.venv`: with uv where it can be had, else with pip."""

import fcntl
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rooftree.config.run.refusals import StartRefused


def make(checkout: Path, name: str) -> None:
    """Make `.venv` if it is missing or broken, and install `requirements/<name>.lock` into it."""
    refuse_without_venv()
    folder = checkout / ".venv"
    with _one_at_a_time(checkout):
        if not _works(folder / "bin" / "python"):
            _tell(f"Making {folder} ...")
            _make_environment(folder)
        _install(checkout, folder, name)


def refuse_without_venv() -> None:
    """Refuse when this Python can't make virtual environments, as Debian's can't by itself."""
    missing = [each for each in ("venv", "ensurepip") if importlib.util.find_spec(each) is None]
    if missing:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        message = (
            f"This Python can't make a virtual environment: install python{version}-venv"
            f" (on Debian: apt install python{version}-venv) and start again."
        )
        raise StartRefused(message)


def _tell(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


@contextmanager
def _one_at_a_time(checkout: Path) -> Iterator[None]:
    handle = os.open(checkout / "requirements", os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _tell("Waiting for another start that is installing the packages ...")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    probe = f"import sys, pip; sys.exit(sys.version_info[:2] != {sys.version_info[:2]!r})"
    return _run([str(python), "-c", probe], is_quiet=True)


def _make_environment(folder: Path) -> None:
    command = [sys.executable, "-m", "venv", "--clear", str(folder)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)  # noqa: S603
    if done.returncode:
        raise _refusal(f"{folder} could not be made", done.stderr.decode("utf-8", "replace"))


def _install(checkout: Path, folder: Path, name: str) -> None:
    requirements = checkout / "requirements"
    lock = requirements / f"{name}.lock"
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    python = str(folder / "bin" / "python")
    _tell(f"Installing {count} packages into {folder} (needs the network the first time) ...")
    uv = _find_uv(requirements, folder)
    # pip takes longer, but it works where uv has no build or doesn't know the network's settings.
    if uv:
        command = [uv, "pip", "install", "--python", python, "--require-hashes", "-r", str(lock)]
        if _run(command):
            return
        _tell("uv could not install them; trying pip, which takes a minute or two ...")
    pip = [python, "-m", "pip", "install", "--require-hashes", "--disable-pip-version-check"]
    if not _run([*pip, "--progress-bar", "off", "-r", str(lock)]):
        message = (
            "The packages could not be installed (the reason stands above): check the network"
            " and the free space on this disk, and start again."
        )
        raise StartRefused(message)


def _find_uv(requirements: Path, folder: Path) -> str | None:
    inside = folder / "bin" / "uv"
    if inside.exists():
        return str(inside)
    if on_path := shutil.which("uv"):
        return on_path
    command = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    command += ["--disable-pip-version-check", "--require-hashes"]
    installed = _run([*command, "-r", str(requirements / "install.lock")], is_quiet=True)
    return str(inside) if installed and inside.exists() else None


def _run(command: list[str], *, is_quiet: bool = False) -> bool:
    # Standard output belongs to the command that was asked for.
    output = subprocess.DEVNULL if is_quiet else sys.stderr
    done = subprocess.run(  # noqa: S603 - our own programs, no shell
        command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False
    )
    return done.returncode == 0


def _refusal(what: str, reason: str) -> StartRefused:
    if "No space left" in reason:
        return StartRefused(f"{what}: the disk is full. Free some space and start again.")
    last = (reason.strip().splitlines() or ["no reason was given"])[-1]
    return StartRefused(f"{what}: {last}")
