"""The audit's words for the details that supplier cases keep."""

from rooftree.platform.audit.interface import LEFT_OUT, Detail
from rooftree.support.supplier.choices import Kind, Status, Topic
from rooftree.support.supplier.rules.kinds import RELEASE

DETAILS = {
    "addresses": Detail("Known addresses"),
    "calendar": Detail("Calendar"),
    "clock": Detail("Clock"),
    "from": Detail("From"),
    "supplier": Detail("Supplier"),
    "target": Detail("Target"),
    "planned_on": Detail("Promised for"),
    "release": Detail("Release", of=RELEASE),
    "did_close": Detail(words=lambda value: "It did" if value else "It did not"),
    "answer": Detail("Answer"),
    "outcome": Detail("Outcome"),
    "call": LEFT_OUT,
    "post": LEFT_OUT,
    "message": LEFT_OUT,
    "enquiry": Detail("Enquiry", words=lambda value: f"ENQ-{value}"),
    "status": Detail("Status", words=lambda value: str(Status(value).label)),
    "told": Detail("Askers"),
    "kind": Detail("Kind", words=lambda value: str(Kind(value).label)),
    "topic": Detail("For", words=lambda value: str(Topic(value).label)),
    "person": Detail("Of the supplier", of="supplier.person"),
    "priority": Detail("Priority"),
    "step": Detail("Step of the ladder"),
    "before": Detail("Priority before"),
}
