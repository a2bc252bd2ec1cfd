"""Find and call a Django management command, and turn its end into an exit status."""

import sys
from collections.abc import Sequence

import django
from django.conf import settings
from django.core.management import CommandError, get_commands, load_command_class
from django.core.management.base import BaseCommand, handle_default_options
from django.db import Error, connections

from rooftree.config.settings.database import database_settings

PROGRAM = "./rooftree"
BAD_ARGUMENTS = 2
# Django's own can't carry our marks, so they stand here.
_WITHOUT_DATABASE = {
    *("check", "collectstatic", "compilemessages", "diffsettings", "findstatic", "help"),
    *("makemessages", "makemigrations", "optimizemigration", "startapp", "startproject"),
}
_ON_ANY_DATABASE = {"dbshell", "migrate", "showmigrations", "sqlmigrate", "sqlflush"}


class ListCommands(BaseCommand):
    """Tells the names of all commands."""

    help = "List every command."
    needs_database = False
    requires_system_checks: list[str] = []

    def handle(self, *_: object, **__: object) -> None:
        """Ours first, then Django's and the packages'."""
        found = get_commands()
        own = sorted(name for name, app in found.items() if str(app).startswith("rooftree."))
        others = sorted(set(found) - set(own))
        self.stdout.write("\n".join(["demo", "serve", "setup", "test", "check", *own]))
        self.stdout.write("\nDjango's and the packages' own:\n  " + " ".join(others))


def find(name: str) -> BaseCommand | None:
    """Give the command, or None where there is none of that name."""
    django.setup()
    if name == "help":
        return ListCommands()
    app = get_commands().get(name)
    if app is None:
        return None
    return load_command_class(app, name) if isinstance(app, str) else app


def needs_database(command: BaseCommand, arguments: Sequence[str] = ()) -> bool:
    """Tell whether the command opens the database; ours may say `needs_database = False`.

    One that needs it for some arguments only says so by `needs_database_for(arguments)`.
    """
    by_arguments = getattr(command, "needs_database_for", None)
    if by_arguments is not None:
        return bool(by_arguments(arguments))
    return getattr(command, "needs_database", _name(command) not in _WITHOUT_DATABASE)


def wants_prepared_database(command: BaseCommand) -> bool:
    """Tell whether the tables must stand; ours may say `wants_prepared_database = False`."""
    return getattr(command, "wants_prepared_database", _name(command) not in _ON_ANY_DATABASE)


def wants_example_model(command: BaseCommand) -> bool:
    """Tell whether a new database gets the example model first; ours may say False."""
    return getattr(command, "wants_example_model", True)


def use_database(url: str) -> None:
    """Point Django at a database that was brought up after the settings were read."""
    chosen = settings.DATABASES["default"]
    found = database_settings(url)
    found["OPTIONS"] = chosen["OPTIONS"] | found["OPTIONS"]
    # Changed in place: Django's connections keep this very object.
    chosen.update({key: found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")})
    chosen["OPTIONS"] = found["OPTIONS"]


def call(command: BaseCommand, arguments: list[str]) -> int:
    """Run it. 0: it ran; 1: it could not, with a sentence; 2: bad arguments."""
    # Without this the parser raises, instead of ending with the usage and 2.
    vars(command)["_called_from_command_line"] = True
    parser = command.create_parser(PROGRAM, arguments[0])
    parser.prog = f"{PROGRAM} {arguments[0]}"
    parsed = parser.parse_args(arguments[1:])
    handle_default_options(parsed)
    options = vars(parsed)
    places = options.pop("args", ())
    try:
        command.execute(*places, **options)
    except CommandError as fault:
        sys.stderr.write(f"{fault}\n")
        return int(fault.returncode)
    except Error as fault:
        if options.get("traceback"):
            raise
        reason = (str(fault).strip().splitlines() or [type(fault).__name__])[0]
        sys.stderr.write(f"The database refused: {reason}\n")
        return 1
    finally:
        connections.close_all()
    return 0


def _name(command: BaseCommand) -> str:
    return type(command).__module__.rpartition(".")[2]
