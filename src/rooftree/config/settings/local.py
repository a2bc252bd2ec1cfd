"""A demo or a developer's machine: plain HTTP on loopback, demo data, mail that never leaves."""

from rooftree.config.settings.base import *  # noqa: F403 - settings modules extend each other
from rooftree.config.settings.base import DATABASES, ENVIRONMENT, LOGGING, SECRET_KEY

if ENVIRONMENT == "LIVE":
    message = "The local settings never run as LIVE: use ./rooftree serve for a real site."
    raise RuntimeError(message)

# The demo's accounts have published passwords, so a fixed key gives nothing more away.
SECRET_KEY = SECRET_KEY or "demo-only-key-that-protects-nothing-real-0123456789abcdef"
IS_DEMO = True
DATABASES["default"]["OPTIONS"]["pool"] = {"min_size": 1, "max_size": 8}
# A visitor tries addresses; the audit keeps what was refused, the terminal need not.
LOGGING["loggers"]["django.request"] = {"level": "ERROR"}
