"""A mail's HTML for showing: made safe in a child process with limits on time and memory."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import rooftree

_CHILD = "rooftree.platform.mail.rules.body_child"
_LONGEST = 10.0
_SOURCES = str(Path(rooftree.__file__).parent.parent)


def safe_body(raw: bytes, pictures: Mapping[str, str]) -> str | None:
    """Give the HTML as it may be shown; None where it can't be had within the limits."""
    given = json.dumps({"pictures": dict(pictures)}).encode("ascii") + b"\n" + raw
    try:
        done = subprocess.run(  # noqa: S603 - our own program, with no word of the mail in its line
            [sys.executable, "-m", _CHILD],
            input=given,
            capture_output=True,
            timeout=_LONGEST,
            check=False,
            env={**_kept_environment(), "PYTHONPATH": _SOURCES},
        )
    except (subprocess.TimeoutExpired, OSError):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _kept_environment() -> dict[str, str]:
    """Give the child what Python itself needs, and no secret of the site."""
    return {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
