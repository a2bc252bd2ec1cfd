"""Fingerprints of the code that shapes a database, so that a warm start can skip the work."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import psycopg

from rooftree.config.run.bootstrap import CHECKOUT

SOURCE = CHECKOUT / "src" / "rooftree"


@dataclass(frozen=True)
class Prepared:
    """What a database was last prepared with."""

    use: str
    schema_fingerprint: str
    demo_fingerprint: str
    demo_on: date | None


def schema_fingerprint() -> str:
    """Hash every migration, and the locked packages, which bring their own."""
    migrations = SOURCE.glob("*/**/migrations/*.py")
    return _hash([*migrations, CHECKOUT / "requirements" / "run.lock"])


def demo_fingerprint() -> str:
    """Hash the code and the data of the demo council."""
    parts = [
        *SOURCE.glob("*/**/demo.py"),
        *SOURCE.glob("*/**/demo/**/*"),
        *SOURCE.glob("config/demo*.py"),
    ]
    examples = (CHECKOUT / "examples").glob("**/*")
    return _hash(
        [
            *(part for part in [*parts, *examples] if part.is_file()),
            CHECKOUT / "requirements" / "run.lock",
        ]
    )


def prepared(url: str) -> Prepared | None:
    """Read what the database was prepared with; None when it never was."""
    statement = (
        "select use, schema_fingerprint, demo_fingerprint, demo_on from database_preparation"
    )
    try:
        with psycopg.connect(url) as connection:
            row = connection.execute(statement).fetchone()
    except psycopg.errors.UndefinedTable:
        return None
    return Prepared(*row) if row else None


def _hash(files: Iterable[Path]) -> str:
    whole = hashlib.sha256()
    for file in sorted(file for file in files if "__pycache__" not in file.parts):
        whole.update(str(file.relative_to(CHECKOUT)).encode())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()
