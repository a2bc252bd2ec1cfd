"""A fetch in a process of its own, which stops at a point and is killed there."""

import importlib
import sys
import time
from collections.abc import Callable
from typing import Any

import django
from django.apps import apps

if not apps.ready:
    django.setup()

keep = importlib.import_module("rooftree.platform.mail.actions.keep_fetched")
begin = importlib.import_module("rooftree.platform.mail.actions.fetch_mailbox")


def stopping(function: Callable[..., Any], *, is_before: bool) -> Callable[..., Any]:
    """Have the process stop for good before or after it calls the function."""

    def stopped(*args: Any, **named: Any) -> Any:
        if not is_before:
            function(*args, **named)
        sys.stdout.write("stopped\n")
        sys.stdout.flush()
        time.sleep(600)

    return stopped


# Where it stops: what is called there, and whether before or after it.
POINTS = {
    "before-storing": (keep, "_receive", True),
    "stored-uncommitted": (keep, "_receive", False),
    "marked-uncommitted": (keep, "_move", False),
    "kept": (begin, "keep_fetched", False),
}

if __name__ == "__main__":
    point, source_id = sys.argv[1], int(sys.argv[2])
    owner, name, is_before = POINTS[point]
    setattr(owner, name, stopping(getattr(owner, name), is_before=is_before))
    begin.fetch_mailbox(source_id=source_id)
