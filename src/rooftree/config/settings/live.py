"""A real site: every secret from the environment, and a refusal to start without safe settings."""

from rooftree.config.settings.base import *  # noqa: F403 - settings modules extend each other
from rooftree.config.settings.base import DATABASES, SITE_ADDRESS

DATABASES["default"]["OPTIONS"]["pool"] = {"min_size": 2, "max_size": 16}
IS_SECURE = SITE_ADDRESS.startswith("https://")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = IS_SECURE
SESSION_COOKIE_SECURE = IS_SECURE
CSRF_COOKIE_SECURE = IS_SECURE
SECURE_HSTS_SECONDS = 31_536_000 if IS_SECURE else 0
