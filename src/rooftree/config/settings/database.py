"""Turn a DATABASE_URL into Django's settings."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit


def database_settings(url: str) -> dict[str, Any]:
    """Read `postgresql://user:password@host:port/name?option=value`; a socket folder is `?host=`.

    An empty url gives settings that open nothing: commands that need no database run with it.
    """
    parts = urlsplit(url)
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    host = options.pop("host", "") or unquote(parts.hostname or "")
    options.setdefault("application_name", "rooftree")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "rooftree",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(options.pop("port", "") or parts.port or ""),
        "OPTIONS": options,
        "ATOMIC_REQUESTS": False,
        # A pooled connection that PostgreSQL dropped is found before a page meets it.
        "CONN_HEALTH_CHECKS": True,
        "TEST": {},
    }
