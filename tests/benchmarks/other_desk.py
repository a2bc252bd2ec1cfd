"""django-helpdesk takes in a folder of mails: run by the benchmark in an environment of its own.

Prints one JSON line: how many mails it survived, and the seconds those took.
"""

import json
import logging
import sys
import time
from pathlib import Path


def main(database: dict[str, str], folder: Path) -> None:
    """Make its tables in the empty database, then hand it mail after mail."""
    import django  # noqa: PLC0415 - the settings come first
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.postgresql", **database}},
        INSTALLED_APPS=[
            *("django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"),
            *("django.contrib.messages", "django.contrib.sites", "django.contrib.humanize"),
            *("django.contrib.admin", "rest_framework", "django_cleanup", "helpdesk"),
        ],
        TEMPLATES=[
            {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}
        ],
        SECRET_KEY="benchmark",
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
        MEDIA_ROOT=str(folder.parent / "media"),
        HELPDESK_TEAMS_MODE_ENABLED=False,
        HELPDESK_TEAMS_MODEL="auth.User",
        HELPDESK_TEAMS_MIGRATION_DEPENDENCIES=[],
        HELPDESK_KBITEM_TEAM_GETTER=lambda _kbitem: None,
        USE_TZ=True,
        SITE_ID=1,
    )
    django.setup()
    from django.urls import include, path  # noqa: PLC0415 - after the set-up

    settings.ROOT_URLCONF = (path("", include("helpdesk.urls", namespace="helpdesk")),)
    call_command("migrate", verbosity=0)
    sys.stdout.write(json.dumps(take_in(folder)))


def take_in(folder: Path) -> dict[str, float]:
    """Give each mail to its intake, as its own fetching from a folder does."""
    from helpdesk.email import extract_email_metadata  # noqa: PLC0415 - after the set-up
    from helpdesk.models import Queue  # noqa: PLC0415

    queue = Queue.objects.create(
        title="IHMS", slug="ihms", email_address="ihms@council.example", allow_email_submission=True
    )
    logger = logging.getLogger("helpdesk")
    logger.setLevel(logging.CRITICAL)
    survived, spent = 0, 0.0
    for path in sorted(folder.iterdir()):
        began = time.perf_counter()
        try:
            message = path.read_bytes().decode("utf-8", "replace")
            ticket = extract_email_metadata(message, queue, logger)
        except Exception:  # noqa: BLE001 - what it does not survive is not counted
            continue
        if ticket is not None:
            survived += 1
            spent += time.perf_counter() - began
    return {"survived": survived, "seconds": spent}


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), Path(sys.argv[2]))
