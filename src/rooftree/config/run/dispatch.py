"""Choose what a command line asks for."""

import sys
from collections.abc import Callable

from rooftree.config.run.refusals import StartRefused
from rooftree.platform.database.launcher import LauncherRefused


def main(arguments: list[str]) -> int:
    """Run one command. 0: it ran; 1: it could not, with a sentence; 2: bad arguments."""
    if not arguments or arguments[0] in {"-h", "--help"}:
        from rooftree.config.run.bootstrap import HELP  # noqa: PLC0415 - only for this

        sys.stdout.write(HELP)
        return 0 if arguments else 2
    try:
        return _runner(arguments[0])(arguments)
    except (StartRefused, LauncherRefused) as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped.\n")
        return 1
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        sys.stderr.close()
        return 1


def _runner(name: str) -> Callable[[list[str]], int]:
    # Each is imported only when it is asked for: a warm start loads no Django here.
    if name in {"demo", "serve", "setup"}:
        from rooftree.config.run import site_commands  # noqa: PLC0415

        return site_commands.run
    if name == "test":
        from rooftree.config.checks import suite  # noqa: PLC0415

        return suite.run
    if name == "check":
        from rooftree.config.checks import gates  # noqa: PLC0415

        return gates.run
    from rooftree.config.run import management  # noqa: PLC0415

    return management.run
