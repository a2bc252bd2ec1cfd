"""The audit's words for the details that enquiries keep."""

from rooftree.platform.audit.interface import LEFT_OUT, Detail
from rooftree.support.enquiries.choices import How, Outcome, Urgency

_LANES = {0: "can’t sign in", 1: "urgent", 2: "plain enquiries"}

DETAILS = {
    "account": Detail(of="access.account"),
    "case": Detail("Supplier case"),
    "days": Detail("Days"),
    "from": Detail("From"),
    "how": Detail("Came by", words=lambda value: str(How(value).label)),
    "lane": Detail("Lane", words=lambda value: _LANES.get(value, str(value))),
    "mail": LEFT_OUT,
    "outcome": Detail("Outcome", words=lambda value: str(Outcome(value).label)),
    "target": Detail("Target"),
    "to": Detail("To"),
    "urgency": Detail("Urgency", words=lambda value: str(Urgency(value).label)),
}
