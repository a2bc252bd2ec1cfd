"""The toy site that web's tests run on."""

from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from rooftree.platform.slots.interface import SLOTS, MenuEntry, fill
from rooftree.platform.web.tests import toy

ACCESS = "rooftree.platform.access.web.middleware.AccessMiddleware"
TOY = "rooftree.platform.web.tests.toy.ToySignIn"


@pytest.fixture
def toy_site(settings, monkeypatch):
    """Serve the toy module alone: no database, its own slots."""
    settings.ROOT_URLCONF = "rooftree.platform.web.tests.toy_urls"
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    settings.LOGIN_URL = "account_login"
    without = [m for m in django_settings.MIDDLEWARE if "allauth" not in m]
    without.remove("django.contrib.auth.middleware.AuthenticationMiddleware")
    settings.MIDDLEWARE = [TOY if m == ACCESS else m for m in without]
    folder = Path(__file__).parent / "templates"
    settings.TEMPLATES = [{**django_settings.TEMPLATES[0], "DIRS": [folder]}]
    monkeypatch.setattr("rooftree.platform.slots.registry._filled", {n: [] for n in SLOTS})
    fill("menu", MenuEntry("Housing", 10, toy.menu_links))
    fill("menu", MenuEntry("Tools", 20, toy.tool_links, "tools"))
    fill("menu", MenuEntry("Cog", 30, toy.cog_links, "cog"))


@pytest.fixture
def site(toy_site) -> Client:
    """A client of the toy site."""
    return Client()


@pytest.fixture
def site_address(toy_site):
    """Serve the toy site for a browser; it asks no database."""
    server = LiveServer("127.0.0.1")
    yield server.url
    server.stop()
