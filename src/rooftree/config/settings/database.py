"""Turn a DATABASE_URL into Django's settings."""

from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit


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
        "TEST": {},
    }


def database_url(settings: dict[str, Any]) -> str:
    """Write settings as one address again, for programs that take one."""
    user = quote(settings["USER"], safe="")
    password = f":{quote(settings['PASSWORD'], safe='')}" if settings["PASSWORD"] else ""
    options = {k: v for k, v in settings["OPTIONS"].items() if isinstance(v, str)}
    options |= {"host": settings["HOST"], "port": settings["PORT"]}
    query = urlencode({k: v for k, v in options.items() if v}, safe="/")
    return f"postgresql://{user}{password}@/{quote(settings['NAME'], safe='')}?{query}"
