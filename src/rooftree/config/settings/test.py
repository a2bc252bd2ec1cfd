"""The test suite: a real PostgreSQL under our own launcher, quick hashes, no pool."""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

from rooftree.config.settings.base import *  # noqa: F403 - settings modules extend each other
from rooftree.config.settings.base import CHECKOUT
from rooftree.config.settings.database import database_settings

SECRET_KEY = "tests-only"  # noqa: S105 - protects nothing
IS_DEMO = True
SITE_NAME = "Glenalder Council"
ENVIRONMENT = "TEST"
# Tests begin without articles; those of shipping bring the guides themselves.
SHIPS_GUIDES = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

_url = os.environ.get("DATABASE_URL", "")
if not _url and "pytest" in sys.modules:
    from rooftree.platform.database.launcher import shared_test_server

    _url = shared_test_server(CHECKOUT).url
DATABASES = {"default": database_settings(_url)}
# Two runs on one machine name their databases apart with ROOFTREE_TEST_NAME.
DATABASES["default"]["TEST"] = {
    "NAME": f"test_rooftree_{os.environ.get('ROOFTREE_TEST_NAME', 'main')}"
}

if "pytest" in sys.modules and "ROOFTREE_FILES" not in os.environ:
    FILES_ROOT = Path(tempfile.mkdtemp(prefix="rooftree-files-"))
    atexit.register(shutil.rmtree, FILES_ROOT, ignore_errors=True)
