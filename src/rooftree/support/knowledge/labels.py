"""What the audit trail calls what is done here."""

from collections.abc import Mapping

LABELS: Mapping[str, str] = {
    "knowledge.searches_forgotten": "Forgot searches of more than a year ago",
}
