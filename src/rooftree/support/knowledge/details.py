"""The audit's words for the details that knowledge keeps."""

from rooftree.platform.audit.interface import Detail
from rooftree.support.knowledge.choices import Audience

DETAILS = {
    "articles": Detail("Articles"),
    "audience": Detail("Read by", words=lambda value: str(Audience(value).label)),
    "changed": Detail("Changed"),
    "from": Detail("From"),
    "leads_to": Detail("Leads to", of="knowledge.article"),
    "made": Detail("New"),
    "needs_second_person": Detail(
        "Approved by",
        words=lambda value: "a second person" if value else "the writer too",
    ),
    "picture": Detail("Picture"),
    "questions": Detail("From questions"),
    "revision": Detail("Revision"),
    "times": Detail("Times"),
    "to": Detail("To"),
}
