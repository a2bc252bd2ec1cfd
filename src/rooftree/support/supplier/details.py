"""The audit's words for the details that supplier cases keep."""

from rooftree.platform.audit.interface import Detail
from rooftree.support.supplier.choices import Kind, Topic

DETAILS = {
    "kind": Detail("Kind", words=lambda value: str(Kind(value).label)),
    "topic": Detail("For", words=lambda value: str(Topic(value).label)),
    "priority": Detail("Priority"),
}
