"""Find every module's background work."""

import importlib
import pkgutil
from importlib.util import find_spec

from django.conf import settings
from procrastinate import App

from rooftree.platform.jobs.tasks import add_all_to


def import_jobs(app: App) -> None:
    """Import all files of each module's package `jobs`; called once Django's models are loaded."""
    for module in settings.INSTALLED_APPS:
        name = f"{module}.jobs"
        if not module.startswith("rooftree.") or find_spec(name) is None:
            continue
        package = importlib.import_module(name)
        for found in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{name}.{found.name}")
    # Until this returns, `procrastinate.contrib.django.app` is still the one that stood in for it.
    add_all_to(app)
