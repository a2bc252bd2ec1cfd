"""Make the virtual environment and go on inside it. Standard library only."""

import os
import sys
from pathlib import Path
from typing import NoReturn

from rooftree.config.run.refusals import StartRefused

CHECKOUT = Path(__file__).resolve().parents[4]
# Commands that need what developing needs, too.
DEVELOPING = {"test", "check", "picture_guides"}

HELP = """\
Rooftree: housing management, with the support of its users built in.

  ./rooftree demo      try it: a demo council on this computer, stopped with Ctrl-C
  ./rooftree serve     run a real site (docs/how-to/run-a-site.md)
  ./rooftree setup     prepare only: the packages, the database and its tables
  ./rooftree test      run the tests (--full: the heavy ones, too)
  ./rooftree check     run every gate, the tests last

  ./rooftree backup FILE                  keep the database and the files in one file
  ./rooftree restore FILE [--replace]     bring them back
  ./rooftree load_support_model FILE      load the support model from a TOML file
  ./rooftree import_articles FILE         publish guides and FAQs from JSON Lines
  ./rooftree deliver_mail FILE...         put raw mails through intake
  ./rooftree parse_mail FILE... --json    read raw mails and keep nothing
  ./rooftree desk --json                  the enquiry queue in order
  ./rooftree help                         every other command

./rooftree COMMAND --help tells more about one.
"""


def main(arguments: list[str]) -> int:
    """Answer --help, else prepare `.venv` and become the command."""
    if not arguments or arguments[0] in {"-h", "--help"}:
        sys.stdout.write(HELP)
        return 0 if arguments else 2
    try:
        python = prepare_environment(
            CHECKOUT,
            is_developing=arguments[0] in DEVELOPING,
            is_semantic=arguments[0] == "setup" and "--semantic" in arguments,
        )
    except StartRefused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. Start again to go on where it left off.\n")
        return 1
    return become(python, arguments)


def become(python: Path, arguments: list[str]) -> NoReturn:
    """Go on as the environment's Python."""
    environment = os.environ | {"PYTHONPATH": str(CHECKOUT / "src"), "PYTHONSAFEPATH": "1"}
    os.execve(python, [str(python), "-m", "rooftree", *arguments], environment)  # noqa: S606 - ours


def prepare_environment(checkout: Path, *, is_developing: bool, is_semantic: bool = False) -> Path:
    """Give the Python of an environment that holds the locked packages."""
    python = checkout / ".venv" / "bin" / "python"
    wanted = ["dev" if is_developing else "run"]
    # Once asked for, the extra is kept at its lock.
    if is_semantic or _stamp_file(checkout, "semantic").exists():
        wanted.append("semantic")
    for name in wanted:
        if python.exists() and _is_stamped(checkout, name):
            continue
        # Only a first start, or one after the locks changed, pays for this import.
        from rooftree.config.run import environment  # noqa: PLC0415

        environment.make(checkout, name)
        _stamp_file(checkout, name).write_text(_stamp(checkout, name), encoding="ascii")
    return python


def _is_stamped(checkout: Path, name: str) -> bool:
    # The development lock holds every package of the run lock, at the same versions.
    for kind in {name} if name == "semantic" else {name, "dev"}:
        try:
            stamp = _stamp_file(checkout, kind).read_text(encoding="ascii")
        except OSError:
            continue
        if stamp == _stamp(checkout, kind):
            return True
    return False


def _stamp_file(checkout: Path, name: str) -> Path:
    return checkout / ".venv" / f"rooftree-{name}.stamp"


def _stamp(checkout: Path, name: str) -> str:
    import hashlib  # noqa: PLC0415

    mark = hashlib.sha256((checkout / "requirements" / f"{name}.lock").read_bytes())
    # Scripts in the environment name their folder: a moved checkout needs a new one.
    mark.update(f"{sys.version_info[:2]} {checkout}".encode())
    return mark.hexdigest()
