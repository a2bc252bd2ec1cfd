"""Run a management command: on the running site, on DATABASE_URL, or on a server of its own."""

import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from rooftree.config.run.databases import LIVE, LOCAL, bring_up, find_need, preparing
from rooftree.config.run.options import data_folder
from rooftree.config.run.refusals import StartRefused
from rooftree.config.run.run_file import RunningSite, running_site


def run(arguments: list[str]) -> int:
    """Run one command in this process; returns its exit status."""
    data = data_folder()
    site = running_site(data)
    os.environ["ROOFTREE_DATA"] = str(data)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", _settings(site))
    if site is not None:
        os.environ.setdefault("ROOFTREE_SITE_ADDRESS", site.address)
        os.environ.setdefault("ROOFTREE_MAIL_LISTEN_PORT", str(site.mail_port))
    # The settings are read on this import, so the environment is made first.
    from rooftree.config.run import django_command  # noqa: PLC0415

    command = django_command.find(arguments[0])
    if command is None:
        sys.stderr.write(f"There is no command {arguments[0]!r}: ./rooftree help lists them.\n")
        return django_command.BAD_ARGUMENTS
    with ExitStack() as stack:
        is_asking = bool({"-h", "--help"} & set(arguments[1:]))
        if django_command.needs_database(command, arguments[1:]) and not is_asking:
            wishes = _Wishes(
                django_command.wants_prepared_database(command),
                django_command.wants_example_model(command),
            )
            url = _join_database(stack, data, site, wishes)
            django_command.use_database(url)
        return django_command.call(command, arguments)


@dataclass(frozen=True)
class _Wishes:
    """What a command wants of a database that is still empty."""

    has_tables: bool
    has_example_model: bool


def _settings(site: RunningSite | None) -> str:
    if site is not None:
        return site.settings
    return LIVE if os.environ.get("ROOFTREE_ENVIRONMENT") else LOCAL


def _join_database(stack: ExitStack, data: Path, site: RunningSite | None, wishes: _Wishes) -> str:
    if url := os.environ.get("DATABASE_URL"):
        return url
    if site is not None and not site.is_local_database:
        message = "Set DATABASE_URL to the running site's database, as it was set for serve."
        raise StartRefused(message)
    # Joined, not only used: the server then outlives a copy that stops meanwhile.
    server = stack.enter_context(bring_up(data, is_local=True))
    os.environ["DATABASE_URL"] = server.url
    if site is None and wishes.has_tables:
        _prepare(server.url, with_example=wishes.has_example_model)
    return server.url


def _prepare(url: str, *, with_example: bool) -> None:
    """Make the tables of a database that no copy runs on; the example model is no site's."""
    is_site = os.environ["DJANGO_SETTINGS_MODULE"] == LIVE
    use = "site" if is_site else "demo"
    need = find_need(url, use=use, with_demo=False)
    if not need.is_schema_due:
        return
    process = preparing(
        dict(os.environ), use=use, need=need, with_example=with_example and not is_site
    )
    if process.wait():
        message = "The database could not be prepared: the reason stands above."
        raise StartRefused(message)
