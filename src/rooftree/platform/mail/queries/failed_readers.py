"""Whom a mail server says it could not deliver to, for good."""

from collections.abc import Mapping
from typing import Any


def failed_readers(report: Mapping[str, Any]) -> dict[str, str]:
    """Give each address in small letters, with what the server said of it."""
    return {
        each["address"].lower(): f"{each['status']} {each['words']}".strip()
        for each in report.get("recipients", [])
        if each["action"] == "failed" and not each["status"].startswith("4")
    }
