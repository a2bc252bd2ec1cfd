"""What the audit trail calls what is done here."""

from collections.abc import Mapping

LABELS: Mapping[str, str] = {}
