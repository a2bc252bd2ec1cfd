"""Bring up a PostgreSQL for this copy of Rooftree, and share it. Plain Python: no Django here."""

from rooftree.platform.database.launcher.binaries import Binaries, find_binaries
from rooftree.platform.database.launcher.databases import (
    create_database_if_missing,
    database_url,
    drop_database,
    place_of,
    url_of_settings,
)
from rooftree.platform.database.launcher.places import Place, place_for
from rooftree.platform.database.launcher.refusals import (
    DiskFull,
    FolderRefused,
    LauncherRefused,
    MadeByAnotherVersion,
    PostgresMissing,
    ServerWouldNotStart,
)
from rooftree.platform.database.launcher.server import Server, local_server, shared_test_server

__all__ = [
    "Binaries",
    "DiskFull",
    "FolderRefused",
    "LauncherRefused",
    "MadeByAnotherVersion",
    "Place",
    "PostgresMissing",
    "Server",
    "ServerWouldNotStart",
    "create_database_if_missing",
    "database_url",
    "drop_database",
    "find_binaries",
    "local_server",
    "place_for",
    "place_of",
    "shared_test_server",
    "url_of_settings",
]
