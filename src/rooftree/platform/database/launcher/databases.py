"""Addresses of databases, and databases made and dropped by name."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

import psycopg
from psycopg import sql

OWNER = "rooftree"


def database_url(socket_folder: str, name: str) -> str:
    """Give the address of a database of the local server."""
    return f"postgresql://{OWNER}@/{quote(name)}?host={quote(socket_folder, safe='/')}"


def url_of_settings(settings: dict[str, Any]) -> str:
    """Write Django's settings of a database as one address, for programs that take one."""
    user = quote(settings["USER"], safe="")
    password = f":{quote(settings['PASSWORD'], safe='')}" if settings["PASSWORD"] else ""
    options = {k: v for k, v in settings["OPTIONS"].items() if isinstance(v, str)}
    options |= {"host": settings["HOST"], "port": settings["PORT"]}
    query = urlencode({k: v for k, v in options.items() if v}, safe="/")
    return f"postgresql://{user}{password}@/{quote(settings['NAME'], safe='')}?{query}"


def database_name(url: str) -> str:
    """Give the name of the database that an address leads to."""
    return unquote(urlsplit(url).path.lstrip("/"))


def place_of(url: str) -> str:
    """Say where a database lies: the folder of a local server, else the name and its host."""
    host = dict(parse_qsl(urlsplit(url).query)).get("host") or urlsplit(url).hostname or ""
    folder = Path(host)
    if folder.is_absolute() and folder.name == "socket":
        return str(folder.parent)
    return f"{database_name(url)} on {host}"


def with_database(url: str, name: str) -> str:
    """Give the same server's address with another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{quote(name)}"))


def create_database_if_missing(url: str, name: str) -> bool:
    """Make an empty UTF-8 database on the server of `url`; true when it was made now."""
    with psycopg.connect(with_database(url, "postgres"), autocommit=True) as connection:
        found = connection.execute("select 1 from pg_database where datname = %s", [name])
        if found.fetchone():
            return False
        statement = sql.SQL("create database {} encoding 'UTF8' template template0")
        try:
            connection.execute(statement.format(sql.Identifier(name)))
        except psycopg.errors.DuplicateDatabase:
            return False
    return True


def drop_database(url: str, name: str) -> None:
    """Drop a database of the server of `url`, whoever is connected to it."""
    with psycopg.connect(with_database(url, "postgres"), autocommit=True) as connection:
        statement = sql.SQL("drop database if exists {} with (force)")
        connection.execute(statement.format(sql.Identifier(name)))
